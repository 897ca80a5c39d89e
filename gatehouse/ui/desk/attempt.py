# SPDX-License-Identifier: MIT
"""One person's try to cross the gate, as it stood when the operator decided."""

from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import Crossing, Decision, Direction, Override, Reason, SubjectClass
from gatehouse.domain.person import Candidate, RosterPerson
from gatehouse.ui.desk.visitor import NOBODY_YET, Visitor

if TYPE_CHECKING:
    from gatehouse.domain.parked import TakenUp
    from gatehouse.ui.desk.filling import Filling
    from gatehouse.ui.desk.vehicle import Vehicle

TEMPERATURE_DIGITS = 3


class Form(Struct, frozen=True):
    """What was filled in about the crossing; `None` means: as the desk proposes it.

    *own_class* and *own_reason* are codes of the post's own that were chosen. *retest_with* is the
    label of the thermometer of the second reading, "" while it is the one in
    hand.
    """

    turned: Direction | None = None
    subject_class: SubjectClass | None = None
    reason: Reason | None = None
    own_class: str = ""
    own_reason: str = ""
    temperature: str = ""
    retest: str = ""
    retest_with: str = ""
    measured_at: datetime | None = None
    retested_at: datetime | None = None
    checks: tuple[tuple[str, str], ...] = ()

    @property
    def reading(self) -> int | None:
        """The first reading in tenths of °C, once all of it is typed."""
        return _tenths(self.temperature)

    @property
    def second_reading(self) -> int | None:
        """The second reading in tenths of °C, once all of it is typed."""
        return _tenths(self.retest)


class Draft(Discreet, frozen=True, kw_only=True):
    """Somebody at the desk as far as they were written down: all that brings them back.

    *filling* is the line on paper that they stand on, *parked* the unfinished record it ends.
    """

    text: str = ""
    person: Candidate | None = None
    visitor: Visitor | None = None
    vehicle: "Vehicle | None" = None
    form: Form = Form()
    filling: "Filling | None" = None
    parked: "TakenUp | None" = None

    @property
    def is_written(self) -> bool:
        """Whether somebody has written what nobody would write twice: a visitor, or a plate."""
        if self.parked is not None:
            return False
        plate = self.vehicle is not None and self.vehicle.known is None and self.vehicle.plate
        return bool(plate) or self.visitor not in {None, NOBODY_YET}

    @property
    def shown_name(self) -> str:
        """The name as the desk may show it; an outsider's own is known to who typed it."""
        if self.person is not None:
            return self.person.shown_name
        return self.visitor.name if self.visitor is not None else ""

    @property
    def door(self) -> str:
        """The flat they belong to or go to."""
        if self.person is not None:
            return self.person.door
        host = self.visitor.host if self.visitor is not None else None
        return host.door if host is not None else ""


class Attempt(Draft, frozen=True, kw_only=True):
    """One person's try to cross, just as it stood when the operator decided.

    It is recorded by itself while the desk serves the next person, and the post may not take it.
    *resident* is enrolled with it.
    """

    crossing: Crossing
    decision: Decision
    override: Override | None = None
    resident: RosterPerson | None = None


def _tenths(digits: str) -> int | None:
    return int(digits) if len(digits) == TEMPERATURE_DIGITS else None
