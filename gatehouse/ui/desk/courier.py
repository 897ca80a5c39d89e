# SPDX-License-Identifier: MIT
"""A courier at the gate, who hands over there or wants in."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import Direction, SubjectClass
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.identity.plates import read_plate
from gatehouse.ui.desk.visitor import Visitor

if TYPE_CHECKING:
    from gatehouse.domain.household import HouseholdRow
    from gatehouse.domain.person import Candidate, Found
    from gatehouse.domain.policy.rule_set import RuleSet
    from gatehouse.domain.policy.weighed import Weighed
    from gatehouse.ui.desk.state import DeskState

SHORTEST_MARK: Final = 4
"""So many places of a number or a plate at least tell one courier from another."""


class Came(Discreet, frozen=True, kw_only=True):
    """A courier who was here before; *measured* says that their last reading still stands."""

    person_id: str
    shown_name: str
    weighed: "Weighed"
    measured: bool


class Courier(Discreet, frozen=True, kw_only=True):
    """Who stands at the hand-over point, as far as it was written down before.

    *calls_for_retest* says of a reading whether a second one is asked; None measures nobody.
    """

    name: str = ""
    phone: str = ""
    came: Came | None = None
    household_id: str = ""
    door: str = ""
    temperature: str = ""
    calls_for_retest: Callable[[int], bool] | None = None


class LetIn(Discreet, frozen=True, kw_only=True):
    """What was typed of a courier who is let in instead; *flat* is a text that names none yet."""

    person_id: str = ""
    host: "HouseholdRow | None" = None
    flat: str = ""
    phone: str = ""
    plate: str = ""
    temperature: str = ""

    def written_into(self, visitor: Visitor) -> Visitor:
        """Return *visitor* with it; what was not typed stays as it was."""
        return replace(
            visitor,
            host=self.host or visitor.host,
            phone=self.phone or visitor.phone,
            plate=self.plate or visitor.plate,
        )


def brings_something(state: "DeskState") -> bool:
    """Say whether a courier stands at the desk who wants in: it can be handed over instead."""
    inward = state.direction is Direction.IN
    return state.decides and inward and state.subject_class is SubjectClass.COURIER


def marked(mark: str) -> dict[str, str]:
    """Return what of an outsider *mark* tells: digits are a telephone's, the rest is a plate."""
    text = compact(mark)
    if not text:
        return {}
    return {"phone": text} if text.isdecimal() else {"plate": read_plate(text).normal}


def courier_among(found: "Found", firm: str) -> "Candidate | None":
    """Return the one courier who is *found*; of several only one who comes for *firm*."""
    couriers = list(_couriers(found))
    for_firm = [one for one in couriers if firm and one.shown_name == firm]
    alone = for_firm or couriers
    return alone[0] if len(alone) == 1 and not found.temperature else None


def is_measured(weighed: "Weighed", rules: "RuleSet", now: datetime) -> bool:
    """Say whether by *rules* the reading of a courier who was here before stands for a new one."""
    last, fresh = weighed.last_checked, rules.fresh_reading(SubjectClass.COURIER, Direction.IN)
    if last is None or last.temperature is None or weighed.last_refused is not None:
        return False
    return now - last.at <= fresh


def _couriers(found: "Found") -> "Iterator[Candidate]":
    drivers = (vehicle.driver for vehicle in found.vehicles)
    for one in (*found.candidates, *drivers):
        if one is not None and one.subject_class is SubjectClass.COURIER:
            yield one
