# SPDX-License-Identifier: MIT
"""What the locked window may ask of the post; see `gatehouse.ui.desk.acts` for the lanes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from gatehouse.domain.entry import Recorded
from gatehouse.domain.sign_in import (
    LockReason,
    NewPin,
    OnDuty,
    RecoveredPin,
    Serving,
    SignIn,
)

if TYPE_CHECKING:
    from gatehouse.domain.rule_reading import CameOnDuty


class LockActs(Struct, frozen=True, kw_only=True):
    """The acts of the locked window.

    *serving* names who may sign in and *gates* where they may serve, the gate of now first (reader
    lane); all others run on the writer lane. *operator_id* says who is on duty now. *lock* and
    *sign_in* put another duty in place for all other acts; *set_pin* returns whose PIN it
    set; *emergency* records one of nobody known.
    """

    operator_id: Callable[[], str]
    serving: Callable[[], tuple[Serving, ...]]
    gates: Callable[[], tuple[str, ...]]
    lock: Callable[[LockReason], OnDuty]
    sign_in: "Callable[[SignIn], CameOnDuty]"
    set_pin: Callable[[NewPin | RecoveredPin], str]
    emergency: Callable[[], Recorded]
