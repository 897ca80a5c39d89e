# SPDX-License-Identifier: MIT
"""Who is on duty within a shift: signing in by name and PIN, and leaving the window locked."""

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import Duty, Operator
from gatehouse.domain.post import OperatorRow

UNKNOWN = Operator("unknown", "未登录 / not signed in", frozenset())
"""Who acts while the window is locked: an emergency is let through and told of nobody."""


class LockReason(StrEnum):
    """Why nobody is on duty at the window."""

    BY_KEY = "by_key"
    IDLE = "idle"


class SignIn(Discreet, frozen=True):
    """Who comes on duty, and their PIN: empty where a volunteer has none yet.

    *gate* is where they serve from now on; without one it is where the window is now.
    """

    operator_id: str
    pin: str = ""
    gate: str = ""


class NewPin(Discreet, frozen=True):
    """The new PIN of an operator, with what proves that it may be set: the PIN until now."""

    operator_id: str
    pin: str
    new_pin: str


class RecoveredPin(Discreet, frozen=True):
    """The new PIN of an operator whose own is forgotten, proved by the recovery key on paper."""

    operator_id: str
    recovery_key: str
    new_pin: str


class Serving(OperatorRow, frozen=True, kw_only=True):
    """An operator who still serves, as the locked window offers them.

    *gates* are those that they serve at, none where that is any. They are proposed first, and are
    no right: whoever is needed elsewhere signs in there.
    """

    has_pin: bool
    gates: tuple[str, ...] = ()

    def serves_at(self, gate: str) -> bool:
        """Say whether a gate is one of theirs."""
        return not self.gates or gate in self.gates

    def theirs_first(self, gates: Sequence[str]) -> tuple[str, ...]:
        """Return *gates* with their own before the others, each in the order given."""
        return tuple(sorted(gates, key=lambda gate: not self.serves_at(gate)))


class OnDuty(Struct, frozen=True):
    """The circumstances of the acts from now on, and what changed by it."""

    duty: Duty
    changes: Changes

    @property
    def known(self) -> bool:
        """Whether somebody is signed in."""
        return self.duty.operator.id != UNKNOWN.id
