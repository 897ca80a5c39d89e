# SPDX-License-Identifier: MIT
"""Which legs lie in risk areas: by code, by text, surely or perhaps, on which days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.itinerary import Leg, Place
from gatehouse.domain.itinerary_strip import strip_of
from gatehouse.domain.risk_area import RiskArea
from gatehouse.domain.risk_matching import AreaMatch, matched_days, matches, surest
from gatehouse.services.divisions import divisions
from tests.support.itineraries import april
from tests.support.risk_areas import an_area

WINDOW = DaySpan(april(1), april(14))
CODES = ("220106", "220103", "220100", "220000", "310115", "310000", "JP", "")
TEXTS = ("", "样例街道", "北蔡镇", "吉林省长春市绿园区样例街道")


def at(code: str, text: str = "", first: int = 1, last: int = 14) -> Leg:
    place = divisions().place(code, april(1), text)
    return Leg(first_day=april(first), last_day=april(last), place=place)


def found(leg: Leg, area: RiskArea) -> bool | None:
    """Say whether the leg lies in the area surely, perhaps, or not (None)."""
    every = matches(strip_of(WINDOW, [leg]), [leg], [area])
    return every[0].sure if every else None


days = st.integers(-5, 20).map(lambda number: WINDOW.first + timedelta(days=number))
places = st.builds(
    lambda code, text: divisions().place(code, april(1), text),
    st.sampled_from(CODES),
    st.sampled_from(TEXTS),
)
legs = st.lists(
    st.builds(Leg, first_day=days, last_day=days, place=places.filter(lambda one: one.is_known)),
    max_size=6,
)
areas = st.lists(
    st.builds(
        an_area,
        st.sampled_from(CODES[:-1]),
        st.sampled_from(TEXTS[:3]),
        st.sampled_from(["high", "medium", "low"]),
        first_day=st.none() | days,
    ),
    max_size=6,
)


def told(match: AreaMatch, of: list[Leg]) -> tuple[Leg, RiskArea, DaySpan, bool]:
    return of[match.leg], match.area, match.days, match.sure


@pytest.mark.parametrize(
    ("leg", "area", "sure"),
    [
        (at("220106"), an_area("220106"), True),
        (at("220106"), an_area("220100"), True),
        (at("220106"), an_area("220000"), True),
        (at("220106"), an_area("220103"), None),
        (at("220106"), an_area("230106"), None),
        (at("220100"), an_area("220106"), False),
        (at("220106"), an_area("220106", "样例街道"), False),
        (at("220106", "样例街道3号"), an_area("220106", "样例街道"), True),
        (at("220106", "样例"), an_area("220106", "样例街道样例小区"), True),
        (at("220106", "别的街道"), an_area("220106", "样例街道"), False),
        (at("310115", "北蔡镇"), an_area("310115", "北蔡镇"), True),
        (at("JP"), an_area("JP"), True),
        (at("JP"), an_area("KR"), None),
        (at("", "长春市绿园区样例街道"), an_area("220106"), True),
        (at("", "绿园区"), an_area("220106"), False),
        (at("", "样例村"), an_area("220106"), None),
        (at("", "样例港货轮"), an_area("", "样例港"), True),
        (at("220106", "样例港"), an_area("", "样例港"), True),
        (at("220106"), an_area("", "样例港"), None),
    ],
)
def test_a_leg_lies_in_an_area_by_code_and_text(
    leg: Leg, area: RiskArea, sure: bool | None
) -> None:
    assert found(leg, area) is sure


def test_only_days_on_which_the_area_was_one_of_risk_count() -> None:
    leg = at("220106", first=1, last=10)
    area = an_area("220106", first_day=april(8), last_day=april(12))

    (match,) = matches(strip_of(WINDOW, [leg]), [leg], [area])

    assert match.days == DaySpan(april(8), april(10))
    late = an_area("220106", first_day=april(11))
    assert matches(strip_of(WINDOW, [leg]), [leg], [late]) == ()


def test_an_unsure_match_goes_where_the_leg_has_a_sure_one() -> None:
    leg = at("220106")
    both = [an_area("220106", "样例街道", "high"), an_area("220106", level="medium")]
    every = matches(strip_of(WINDOW, [leg]), [leg], both)

    assert [match.sure for match in every] == [False, True]
    assert [match.area.level for match in surest(every)] == ["medium"]


@given(legs, areas)
def test_days_that_match_are_days_of_the_leg_and_of_the_window(
    taken: list[Leg], listed: list[RiskArea]
) -> None:
    strip = strip_of(WINDOW, taken)
    every = matches(strip, taken, listed)

    for match in every:
        assert match.days.within(WINDOW) == match.days
        assert taken[match.leg].days is not None
        assert match.days.within(taken[match.leg].days) == match.days  # type: ignore[arg-type]
    covered = {day for bar in strip.bars for day in bar.days}
    assert {day for span in matched_days(every) for day in span} <= covered


@given(legs.flatmap(lambda one: st.tuples(st.just(one), st.permutations(one))), areas)
def test_the_order_of_legs_and_areas_does_not_matter(
    orders: tuple[list[Leg], list[Leg]], listed: list[RiskArea]
) -> None:
    one, two = orders
    first = matches(strip_of(WINDOW, one), one, listed)
    second = matches(strip_of(WINDOW, two), two, listed[::-1])

    assert {told(match, one) for match in first} == {told(match, two) for match in second}
    assert matched_days(first) == matched_days(second)


@given(legs, areas, areas)
def test_one_more_area_takes_no_match_away(
    taken: list[Leg], listed: list[RiskArea], more: list[RiskArea]
) -> None:
    strip = strip_of(WINDOW, taken)
    before = {told(match, taken) for match in matches(strip, taken, listed)}

    assert before <= {told(match, taken) for match in matches(strip, taken, [*listed, *more])}


def test_a_place_of_which_nothing_is_known_matches_nothing() -> None:
    leg = Leg(first_day=date(2022, 4, 1), last_day=april(3), place=Place())

    assert found(leg, an_area("220106")) is None
