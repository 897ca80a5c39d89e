# SPDX-License-Identifier: MIT
"""What the fever flow at the desk asks of the post; `app` binds it to the services."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from gatehouse.domain.incident import CloseOrder, IncidentCard, IncidentRecorded, StepOrder


class FeverActs(Struct, frozen=True, kw_only=True):
    """The acts of the flow: all but *card* run on the writer lane.

    *begin* takes the entry that was reported, and answers None where it tells of no fever.
    """

    card: Callable[[str], "IncidentCard"]
    begin: "Callable[[str], IncidentRecorded | None]"
    step: Callable[["StepOrder"], "IncidentRecorded"]
    end: Callable[["CloseOrder"], "IncidentRecorded"]
