# SPDX-License-Identifier: MIT
"""Which legs of an itinerary lie in risk areas, on which days, and how surely.

Codes are compared first: a leg lies in an area of its own or of a wider code. Where the list means
a part of the district, the texts decide; without one that says so somebody must be asked.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from gatehouse.domain.day_span import DaySpan, spans_of
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.itinerary import Leg, Place
from gatehouse.domain.itinerary_strip import Strip
from gatehouse.domain.risk_area import RiskArea

_WHOLE = 6
_PAIR = 2
_SHORTEST = 2


class AreaMatch(Struct, frozen=True):
    """A leg in a risk area; *leg* is its place in the list, *days* those of the window.

    Not *sure*: it lies in the same district or city; where exactly was not said.
    """

    area: RiskArea
    leg: int
    days: DaySpan
    sure: bool


def matches(strip: Strip, legs: Sequence[Leg], areas: Iterable[RiskArea]) -> tuple[AreaMatch, ...]:
    """Return where the *legs* of *strip* lie in *areas*, by day, the worst level first.

    The order in which legs and areas were written down does not matter.
    """
    listed = _in_reach([legs[bar.leg].place for bar in strip.bars], areas)
    found = (match for bar in strip.bars for match in _of_leg(bar.leg, bar.days, legs, listed))
    return tuple(sorted(found, key=_order))


def surest(found: Iterable[AreaMatch]) -> tuple[AreaMatch, ...]:
    """Return *found* without the unsure ones of legs of which another match is sure."""
    kept = tuple(found)
    certain = {match.leg for match in kept if match.sure}
    return tuple(match for match in kept if match.sure or match.leg not in certain)


def matched_days(found: Iterable[AreaMatch]) -> tuple[DaySpan, ...]:
    """Return the days of *found* as unbroken runs."""
    return spans_of(sorted({day for match in found for day in match.days}))


def _of_leg(
    number: int, days: DaySpan, legs: Sequence[Leg], areas: Iterable[RiskArea]
) -> Iterator[AreaMatch]:
    place = legs[number].place
    for area in areas:
        sure = _lies_in(place, area.place)
        inside = area.within(days) if sure is not None else None
        if sure is not None and inside is not None:
            yield AreaMatch(area, number, inside, sure)


def _in_reach(places: Sequence[Place], areas: Iterable[RiskArea]) -> Sequence[RiskArea]:
    """Return the areas of the provinces of *places*; a text alone may name any of them."""
    provinces = {place.code[:_PAIR] for place in places if place.is_known}
    if "" in provinces:
        return tuple(areas)
    return [area for area in areas if area.place.code[:_PAIR] in provinces or not area.place.code]


def _order(match: AreaMatch) -> tuple[int, bool, DaySpan, str, str]:
    levels = list(type(match.area.level))
    place = match.area.place
    return levels.index(match.area.level), not match.sure, match.days, place.code, place.text


def _lies_in(place: Place, area: Place) -> bool | None:
    """Say whether *place* lies in *area*: surely, perhaps (False), or not (None)."""
    if not area.code:
        return True if _told_alike(_whole(place), area.text) else None
    if not place.code:
        return _lies_in_by_name(place.text, area)
    if place.code.startswith(_reach(area.code)):
        return not area.text or _told_alike(place.text, area.text)
    return False if area.code.startswith(_reach(place.code)) else None


def _lies_in_by_name(text: str, area: Place) -> bool | None:
    """Judge a place of which nobody chose the code by the names in its text.

    There are many districts of one name: surely it is the one whose city or province is told, too.
    """
    told = compact(text)
    named = [name for name in (area.district.zh, area.city.zh, area.province.zh) if name]
    if not named or named[0] not in told:
        return None
    certain = len(named) == 1 or any(name in told for name in named[1:])
    return certain and (not area.text or _told_alike(text, area.text))


def _whole(place: Place) -> str:
    return compact(place.words.zh)


def _told_alike(one: str, other: str) -> bool:
    """Say whether one of two texts holds the other."""
    one, other = compact(one), compact(other)
    shorter = min(len(one), len(other))
    return shorter >= _SHORTEST and (one in other or other in one)


def _reach(code: str) -> str:
    """Return what the codes of everything in the division *code* begin with."""
    reach = code
    while len(code) == _WHOLE and reach.endswith("00"):
        reach = reach[:-_PAIR]
    return reach
