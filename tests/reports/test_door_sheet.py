# SPDX-License-Identifier: MIT
"""The sheet at the door: its days and boxes, and what it does not say."""

from datetime import UTC, date, datetime

from gatehouse.domain.post import Post
from gatehouse.domain.service_list import DoorSheet, ServiceItem, sheet_days
from gatehouse.domain.zone import LEVEL_WORDS, Term
from gatehouse.reports.door_sheet import DoorPaper, compose_door_sheet

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
TODAY = date(2022, 4, 15)
POST = Post(
    compound="样例小区", community="样例街道样例社区", gate="北门", telephone="0000-8001101"
)


def a_sheet(days: int | None = None) -> DoorSheet:
    """Return the sheet of a flat on its fifth day."""
    term = Term(date(2022, 4, 11), days)
    return DoorSheet(
        post=POST,
        place="3栋2单元501",
        door="3-2-501",
        count=term.count_on(TODAY),
        days=sheet_days(term, TODAY),
        tests=frozenset({1, 4, 7}),
        made_at=NOW,
        fingerprint="12:" + "ab" * 32,
    )


def texts(paper: DoorPaper) -> str:
    """Return all that stands on the sheet."""
    sentences = (*paper.sentences, paper.title, paper.count, *paper.headings)
    lines = (words for line in paper.lines for words in (line.day, line.date))
    said = (f"{words.zh} {words.en}" for words in (*sentences, *lines))
    return " ".join((*said, paper.place, paper.door, paper.made))


def test_a_test_has_a_box_on_its_days_alone_and_all_else_every_day() -> None:
    paper = compose_door_sheet(a_sheet(14))

    test = list(ServiceItem).index(ServiceItem.TEST)
    assert [line.day.zh for line in paper.lines if line.boxes[test]] == ["第 7 天"]
    assert all(all(line.boxes[test + 1 :]) for line in paper.lines)
    assert (paper.door, paper.count.zh) == ("3栋2单元501", "第 5 天（共 14 天）")


def test_the_telephone_of_the_post_and_the_emergency_are_told() -> None:
    paper = compose_door_sheet(a_sheet())

    assert "0000-8001101" in paper.sentences[0].zh
    assert "120" in paper.sentences[0].en
    assert paper.made == "2022年4月15日 16:42"
    assert paper.fingerprint == "12:abababababababab"


def test_an_end_that_nobody_decided_is_no_promise() -> None:
    paper = compose_door_sheet(a_sheet())

    assert paper.count.zh == "第 5 天"
    assert paper.sentences[1].zh.startswith("到哪天结束没有定")


def test_neither_the_reason_nor_a_person_stands_on_it() -> None:
    said = texts(compose_door_sheet(a_sheet(14)))

    for words in LEVEL_WORDS.values():
        assert words.zh not in said
        assert words.en not in said
