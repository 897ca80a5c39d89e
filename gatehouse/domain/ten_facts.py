# SPDX-License-Identifier: MIT
"""The ten facts (十清) that are to be clear of somebody who comes back, in the office's order."""

from collections.abc import Iterator

from msgspec import Struct

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.itinerary import ItineraryForm, Leg, Transport, by_day
from gatehouse.domain.returning import Answer, Returning, TenFact

_NOTHING = Returning()


class Known(Struct, frozen=True):
    """What else is known of the person: the paper (*named*) and a telephone (*reached_at*)."""

    named: bool
    reached_at: bool


def unclear_facts(
    form: ItineraryForm, gaps: tuple[DaySpan, ...], known: Known
) -> tuple[TenFact, ...]:
    """Return which of the ten facts *form* leaves unclear, of which the days *gaps* are unknown."""
    clear = set(_clear(form, gaps, known))
    return tuple(fact for fact in TenFact if fact not in clear)


def arrival(legs: tuple[Leg, ...]) -> Leg | None:
    """Return the last leg to which somebody travelled: by it they came back."""
    moved = [leg for leg in by_day(legs) if leg.transport is not Transport.NONE and leg.days]
    return moved[-1] if moved else None


def origin_of(legs: tuple[Leg, ...]) -> Leg | None:
    """Return the leg from which they came back: the one before the arrival."""
    lived, last = [leg for leg in by_day(legs) if leg.days], arrival(legs)
    if last is None or lived.index(last) == 0:
        return None
    return lived[lived.index(last) - 1]


def _clear(form: ItineraryForm, gaps: tuple[DaySpan, ...], known: Known) -> Iterator[TenFact]:
    told, last, before = form.returning or _NOTHING, arrival(form.legs), origin_of(form.legs)
    facts = {
        TenFact.WHO: known.named,
        TenFact.REACHED_AT: known.reached_at,
        TenFact.RETURNED: told.returned_on is not None or last is not None,
        TenFact.ORIGIN: bool(told.origin) or (before is not None and before.place.is_known),
        TenFact.ITINERARY: bool(form.legs) and not gaps,
        TenFact.TRANSPORT: bool(told.transport) or (last is not None and _is_told(last)),
        TenFact.CASES: _is_answered(told.met_cases, told.said),
        TenFact.HEALTH: _is_answered(told.unwell, told.said),
        TenFact.MEASURES: bool(told.measures),
        TenFact.HOUSEHOLD: bool(told.household),
    }
    yield from (fact for fact, is_clear in facts.items() if is_clear)


def _is_told(leg: Leg) -> bool:
    """Whether a journey can be found again: by its number, unless there is none."""
    return leg.transport is Transport.OTHER or bool(leg.number)


def _is_answered(answer: Answer, said: str) -> bool:
    return answer is Answer.NO or (answer is Answer.YES and bool(said))
