# SPDX-License-Identifier: MIT
"""Thermometers that are cold, heated or stuck, and those that are not."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from gatehouse.domain.body_temperature import Method, Reading
from gatehouse.domain.thermometer import Standard, Thermometer
from gatehouse.domain.thermometer_doubt import (
    USUAL_LIMITS,
    DoubtKind,
    DoubtLimits,
    doubt_about,
    doubt_words,
    doubts,
    what_to_do,
)
from tests.support.policies import local

NOW = local("2022-04-15 16:42")
GUN = Thermometer(id="1", label="1号枪", method=Method.FOREHEAD, added_at=NOW - timedelta(days=9))
OTHER = replace(GUN, id="2", label="2号枪")
WELL = (364, 367, 361, 365, 368, 363, 366, 362, 364, 369, 360, 365)
BODIES = st.integers(min_value=320, max_value=439)


def read(*tenths: int, by: Thermometer = GUN) -> list[Reading]:
    """Return readings a minute apart, the newest first."""
    return [Reading(by.label, one, NOW - timedelta(minutes=ago)) for ago, one in enumerate(tenths)]


def kind_of(*newest_first: int, limits: DoubtLimits = USUAL_LIMITS) -> DoubtKind | None:
    doubt = doubt_about("1号枪", newest_first, limits)
    return None if doubt is None else doubt.kind


def _with_another_order(readings: list[int]) -> st.SearchStrategy[tuple[list[int], list[int]]]:
    return st.tuples(st.just(readings), st.permutations(readings))


def test_what_ordinary_people_read_is_not_doubted() -> None:
    assert kind_of(*WELL) is None


@pytest.mark.parametrize(
    ("newest_first", "kind"),
    [
        ((362,) * 12, DoubtKind.ALIKE),
        ((*(362,) * 10, 368, 359), DoubtKind.ALIKE),
        ((*(362,) * 9, 368, 359, 364), None),
        ((362, 363) * 6, DoubtKind.ALIKE),
        ((362, 364) * 6, None),
        ((362,) * 11, None),
        ((373, 380, 376), DoubtKind.HIGH),
        ((373, 372, 376), None),
        ((354, 349, 351, 340), DoubtKind.LOW),
        ((354, 355, 351, 340), None),
        ((365, 340, 340, 340, 340), None),
    ],
)
def test_what_is_strange_is_said_by_its_kind(
    newest_first: tuple[int, ...], kind: DoubtKind | None
) -> None:
    assert kind_of(*newest_first) is kind


def test_a_doubt_says_how_many_read_what() -> None:
    doubt = doubt_about("1号枪", (362, 363) * 6, USUAL_LIMITS)

    assert doubt is not None
    assert doubt_words(doubt).zh == "1号枪：最近 12 人里 12 人都是 36.2–36.3"
    assert "水银" in what_to_do(doubt).zh


@given(st.lists(BODIES, max_size=30))
def test_readings_are_doubted_only_for_the_reason_that_is_given(readings: list[int]) -> None:
    doubt = doubt_about("1号枪", readings, USUAL_LIMITS)
    limits = USUAL_LIMITS
    last = readings[: limits.last]
    high = len(readings) >= limits.high_in_a_row and min(readings[:3]) >= limits.high_from
    low = len(readings) >= limits.low_in_a_row and max(readings[:4]) < limits.low_below
    full = len(last) == limits.last
    alike = full and (
        max(last.count(one) for one in last) >= limits.alike or max(last) - min(last) <= 1
    )

    assert (doubt is not None) == (high or low or alike)
    if doubt is not None:
        assert {DoubtKind.HIGH: high, DoubtKind.LOW: low, DoubtKind.ALIKE: alike}[doubt.kind]
        assert doubt.lowest <= doubt.highest
        assert 0 < doubt.count <= doubt.of


@given(st.lists(BODIES, max_size=40), st.integers(min_value=-5, max_value=5))
def test_older_readings_than_are_looked_at_change_nothing(readings: list[int], by: int) -> None:
    limits = USUAL_LIMITS
    older = [one + by for one in readings[limits.last :]]
    runs = doubt_about("1号枪", readings[: limits.last], limits)
    with_older = doubt_about("1号枪", [*readings[: limits.last], *older], limits)

    assert (runs is None) == (with_older is None)


@given(st.lists(BODIES, min_size=12, max_size=12).flatmap(_with_another_order))
def test_people_who_are_alike_are_so_in_any_order(orders: tuple[list[int], list[int]]) -> None:
    alone = replace(USUAL_LIMITS, high_in_a_row=50, low_in_a_row=50)
    one, other = (kind_of(*order, limits=alone) for order in orders)

    assert one is other


def test_each_thermometer_is_doubted_for_its_own_readings() -> None:
    stuck, well = read(*(362,) * 12), read(*WELL, by=OTHER)
    mixed = [one for pair in zip(stuck, well, strict=True) for one in pair]

    found = doubts(mixed, (GUN, OTHER), USUAL_LIMITS, NOW)

    assert [(one.thermometer, one.kind) for one in found] == [("1号枪", DoubtKind.ALIKE)]


def test_what_was_read_before_it_was_compared_says_nothing_any_more() -> None:
    compared = replace(GUN, compared_at=NOW, standard=Standard.MERCURY, deviation=0)

    assert doubts(read(*(362,) * 12), (compared,), USUAL_LIMITS, NOW) == ()


def test_old_readings_say_nothing_of_now() -> None:
    later = NOW + timedelta(minutes=USUAL_LIMITS.minutes)

    assert doubts(read(*(362,) * 12), (GUN,), USUAL_LIMITS, later) == ()


def test_a_thermometer_that_was_put_away_is_doubted_by_nobody() -> None:
    away = replace(GUN, retired_at=NOW)

    assert doubts(read(*(362,) * 12), (away,), USUAL_LIMITS, NOW) == ()
