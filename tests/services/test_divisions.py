# SPDX-License-Identifier: MIT
"""The list of divisions that ships: what it knows, and that it costs nothing before it is asked."""

import subprocess
import sys
from datetime import date

import pytest

from gatehouse.domain.division import DivisionLevel, DivisionList
from gatehouse.services.divisions import divisions

YEARS = range(2018, 2024)
IN_2022 = date(2022, 7, 1)
CITIES_OF_2022 = 333
DISTRICTS_OF_2022 = 2843


@pytest.fixture(scope="module")
def shipped() -> DivisionList:
    """Return the list that ships."""
    return divisions()


def test_the_list_names_its_package_and_reaches_over_the_years_of_the_notes(
    shipped: DivisionList,
) -> None:
    assert "python-stdnum 2.2" in shipped.source.words.zh
    assert shipped.source.last_year >= YEARS[-1]


@pytest.mark.parametrize("year", YEARS)
def test_everything_lies_in_something_that_was_there_in_the_year(
    shipped: DivisionList, year: int
) -> None:
    there = [one for one in shipped.divisions if one.holds_on(date(year, 7, 1))]
    named = [(one.code, one.name.zh) for one in there]

    assert len(named) == len(set(named))
    assert {one.parent for one in there} <= {"", *(one.code for one in there)}
    assert len(shipped.provinces(date(year, 7, 1))) == 34


def test_as_many_cities_and_nearly_as_many_districts_are_there_as_were_published(
    shipped: DivisionList,
) -> None:
    """The table also has the administrative districts of Daxing'anling, which are not counted."""
    there = [one.level for one in shipped.divisions if one.holds_on(IN_2022)]

    assert there.count(DivisionLevel.CITY) == CITIES_OF_2022
    assert abs(there.count(DivisionLevel.DISTRICT) - DISTRICTS_OF_2022) <= 10


def test_everything_has_both_names_and_is_found_by_its_initials_and_its_code(
    shipped: DivisionList,
) -> None:
    for one in shipped.divisions:
        assert one.name.zh
        assert one.name.en.isascii() or "ü" in one.name.en.casefold()
        assert one.keys.initials
        assert one.keys.full


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("cc", "220100"),
        ("kc", "220103"),
        ("cc cy", "220104"),
        ("cq", "500000"),
        ("xm", "350200"),
        ("xiamen", "350200"),
        ("chongqing", "500000"),
        ("luan", "341500"),
        ("lvliang", "141100"),
        ("wuhan", "420100"),
        ("台湾", "710000"),
        ("hongkong", "810000"),
        ("aomen", "820000"),
        ("韩国", "KR"),
        ("shennongjia", "429021"),
    ],
)
def test_a_guard_finds_the_place_by_pinyin(shipped: DivisionList, text: str, code: str) -> None:
    assert shipped.find(text, IN_2022)[0].code == code


def test_a_district_that_was_renamed_is_offered_by_its_years(shipped: DivisionList) -> None:
    assert [one.code for one in shipped.find("杭州 下城", date(2020, 7, 1))] == ["330103"]
    assert shipped.find("杭州 下城", IN_2022) == ()


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (date(2021, 4, 8), ["下城区", "江干区", None, None]),
        (date(2021, 4, 9), [None, None, "临平区", "钱塘区"]),
    ],
)
def test_districts_that_were_merged_have_the_names_that_held_on_the_day(
    shipped: DivisionList, day: date, names: list[str | None]
) -> None:
    found = [shipped.division(code, day) for code in ("330103", "330104", "330113", "330114")]

    assert [one and one.name.zh for one in found] == names


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [("350427", "沙县", None), ("350405", None, "沙县区"), ("610322", "凤翔县", None)],
)
def test_a_county_that_became_a_district_changes_with_the_day(
    shipped: DivisionList, code: str, before: str | None, after: str | None
) -> None:
    found = [shipped.division(code, date(2021, month, 20)) for month in (1, 3)]

    assert [one and one.name.zh for one in found] == [before, after]


def test_importing_the_service_reads_no_table_and_loads_no_pinyin() -> None:
    code = (
        "import sys, gatehouse.services.divisions;"
        " sys.exit('pypinyin' in sys.modules or 'stdnum' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
