# SPDX-License-Identifier: MIT
"""Zones: what they cover, and the day n of a count whose end may not be decided."""

from datetime import date

import pytest

from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.zone import (
    Area,
    Term,
    ZoneLevel,
    ZoneOver,
    area_beginning,
    heading_words,
    strictest,
)

FLAT = Door(building="3", unit="2", room="501")


@pytest.mark.parametrize(
    ("area", "covered"),
    [
        (Area(building="3"), True),
        (Area(building="3", unit="2"), True),
        (Area(building="3", unit="1"), False),
        (Area(building="3", unit="2", floor=5), True),
        (Area(building="3", unit="2", floor=50), False),
        (Area(building="3", floor=5), True),
        (Area(building="13"), False),
        (Area(phase="2", building="3"), False),
        (Area(building="3", unit="2", household_id="flat-501"), True),
        (Area(building="3", unit="2", household_id="flat-502"), False),
    ],
)
def test_a_flat_is_in_its_building_unit_and_floor(area: Area, covered: bool) -> None:
    assert area.covers("flat-501", FLAT) is covered


def test_one_persons_isolation_covers_nobody_else_of_the_flat() -> None:
    area = Area(household_id="flat-501", person_id="wang")

    assert area.covers("flat-501", FLAT, "wang")
    assert not area.covers("flat-501", FLAT, "lin")
    assert not area.covers("flat-501", FLAT)


def test_a_flat_without_a_floor_in_its_number_is_on_no_floor() -> None:
    villa = Door(building="别墅", room="18")

    assert not Area(building="别墅", floor=1).covers("villa", villa)
    assert Area(building="别墅").covers("villa", villa)


def test_the_first_day_is_day_one() -> None:
    term = Term(date(2022, 2, 20), 14)

    assert term.count_on(date(2022, 2, 20)).n == 1
    assert term.count_on(date(2022, 3, 1)).n == 10
    assert term.last_day == date(2022, 3, 5)


def test_without_decided_days_there_is_a_day_and_no_end() -> None:
    """An end that nobody has decided is never told, not even as a sum."""
    term = Term(date(2022, 4, 11), None)
    words = term.count_on(date(2022, 4, 15)).words

    assert term.last_day is None
    assert (words.zh, words.en) == ("第 5 天", "day 5")
    assert not term.count_on(date(2023, 4, 15)).is_due


def test_a_count_past_its_days_waits_for_the_release() -> None:
    term = Term(date(2022, 4, 1), 14)
    last, after = term.count_on(date(2022, 4, 14)), term.count_on(date(2022, 4, 15))

    assert (last.is_due, last.words.zh) == (False, "第 14 天（共 14 天）")
    assert (after.is_due, after.words.zh) == (True, "第 15 天（已满 14 天，未解除）")


def test_the_strictest_zone_governs() -> None:
    over = {
        level: ZoneOver(level=level, term=Term(date(2022, 4, 1), None), document="", telephone="")
        for level in ZoneLevel
    }
    milder = (over[ZoneLevel.PREVENTION], over[ZoneLevel.CONTROL], over[ZoneLevel.LOCKDOWN])

    assert strictest(()) is None
    assert strictest(milder) is over[ZoneLevel.LOCKDOWN]
    assert strictest((*milder, over[ZoneLevel.ISOLATION])) is over[ZoneLevel.ISOLATION]


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("3", "3"),
        ("3栋", "3"),
        ("3栋2单元", "3-2"),
        ("3-2-", "3-2"),
        ("3号楼2单元5层", "3-2-5"),
        ("a座12b", "A-12B"),
        ("2期5栋", "2期5"),
        ("３－２", "3-2"),
    ],
)
def test_a_place_is_found_however_it_is_written(text: str, beginning: str) -> None:
    assert area_beginning(text) == beginning


def test_places_have_a_long_and_a_short_form() -> None:
    floor = Area(building="3", unit="2", floor=5)
    flat = Area(phase="2", building="5", unit="1", room="301", household_id="x")

    assert (floor.label, floor.short_label) == ("3栋2单元5层", "3-2-5")
    assert (flat.label, flat.short_label) == ("2期5栋1单元301", "2期5-1-301")


def test_a_heading_names_level_and_day() -> None:
    words = heading_words(
        Term(date(2022, 4, 11), None).count_on(date(2022, 4, 15)), ZoneLevel.LOCKDOWN
    )

    assert (words.zh, words.en) == ("封控第 5 天", "Lockdown, day 5")
