# SPDX-License-Identifier: MIT
"""A round's list on paper: pages, stairs, flats, and who is ticked already."""

from datetime import UTC, date, datetime

from gatehouse.domain.post import Post
from gatehouse.domain.test_round import (
    Progress,
    RoundFlat,
    RoundPerson,
    RoundRow,
    RoundScope,
    RoundSheet,
    TickResult,
)
from gatehouse.reports.round_list import LINES_ON_A_PAGE, compose_round_list

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
POST = Post(
    compound="样例小区", community="样例街道样例社区", gate="北门", telephone="0000-8001101"
)


def a_flat(stair: str, room: int, people: int, result: TickResult | None = None) -> RoundFlat:
    """Return a flat with that many people."""
    return RoundFlat(
        household_id=f"{stair}-{room}",
        door=f"{stair}-{room}",
        stair=stair,
        people=tuple(
            RoundPerson(
                person_id=f"{stair}-{room}-{number}",
                shown_name="林*枫",
                relation="户主" if number == 0 else "",
                age=38,
                result=result,
            )
            for number in range(people)
        ),
    )


def a_sheet(*flats: RoundFlat, missing_only: bool = False) -> RoundSheet:
    """Return the list of these flats."""
    progress = Progress(flats=3, flats_done=1, people=9, done=4)
    row = RoundRow(
        round_id="round",
        name="",
        number=1,
        day=date(2022, 4, 15),
        scope=RoundScope(building="3"),
        opened_at=NOW,
        closed_at=None,
        progress=progress,
    )
    return RoundSheet(
        row=row,
        part="",
        missing_only=missing_only,
        progress=progress,
        flats=flats,
        post=POST,
        made_at=NOW,
        fingerprint="12:" + "ab" * 32,
    )


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
