# SPDX-License-Identifier: MIT
"""A round's list on paper: pages, stairs, flats, and who is ticked already."""

from gatehouse.domain.test_round import (
    TickResult,
)
from gatehouse.reports.round_list import LINES_ON_A_PAGE, compose_round_list
from tests.support.round_sheets import a_flat, a_sheet


def test_each_stair_has_pages_of_its_own() -> None:
    pages = compose_round_list(a_sheet(a_flat("3-1", 101, 2), a_flat("3-2", 101, 1)))

    assert [(page.stair, page.number, page.of, len(page.lines)) for page in pages] == [
        ("3-1", 1, 2, 2),
        ("3-2", 2, 2, 1),
    ]
    assert pages[0].heading.zh == "4月15日第 1 轮 3栋"
    assert pages[0].progress.zh == "共 3 户 9 人，已办 4 人，还差 5 人"


def test_a_flat_is_named_once_and_says_who_is_ticked() -> None:
    (page,) = compose_round_list(a_sheet(a_flat("3-1", 101, 2, TickResult.SAMPLED)))

    first, second = page.lines
    assert (first.door, first.begins_flat, first.name) == ("3-1-101", True, "林*枫 户主 38 岁")
    assert (second.door, second.begins_flat) == ("", False)
    assert {line.result for line in page.lines} == {TickResult.SAMPLED}


def test_a_flat_is_not_parted_where_the_next_page_holds_it() -> None:
    flats = (a_flat("3-1", 101, LINES_ON_A_PAGE - 1), a_flat("3-1", 102, 2))

    first, second = compose_round_list(a_sheet(*flats))

    assert len(first.lines) == LINES_ON_A_PAGE - 1
    assert [line.door for line in second.lines] == ["3-1-102", ""]


def test_a_household_larger_than_a_page_is_named_again_on_the_next() -> None:
    first, second = compose_round_list(a_sheet(a_flat("3-1", 101, LINES_ON_A_PAGE + 1)))

    assert (len(first.lines), len(second.lines)) == (LINES_ON_A_PAGE, 1)
    assert (second.lines[0].door, second.lines[0].begins_flat) == ("3-1-101", False)


def test_the_list_of_the_missing_says_so() -> None:
    (page,) = compose_round_list(a_sheet(a_flat("3-1", 101, 1), missing_only=True))

    assert page.title.zh == "未检名单"
