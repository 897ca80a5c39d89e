# SPDX-License-Identifier: MIT
"""The content of a test round's printed list: page by page, each stair on pages of its own.

Names stand masked. Whoever was ticked already is ticked on the paper too; the others have boxes.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.duty import local_day
from gatehouse.domain.policy.wording import clock
from gatehouse.domain.test_round import (
    TICK_WORDS,
    RoundFlat,
    RoundPerson,
    RoundSheet,
    TickResult,
)
from gatehouse.domain.words import Words
from gatehouse.reports.list_sheet import short_fingerprint

LINES_ON_A_PAGE: Final = 26
RESULTS: Final = tuple(TICK_WORDS)
"""What has a column of its own, in this order."""
_ALL: Final = Words("检测名单", "Test round: everybody")
_MISSING: Final = Words("未检名单", "Test round: who is missing")
_HEADINGS: Final = (Words("门牌", "Flat"), Words("姓名", "Name"))
_NOTE: Final = Words("备注", "Note")
_PROGRESS: Final = Words(
    "共 {flats} 户 {people} 人，已办 {done} 人，还差 {missing} 人",
    "Flats: {flats}, people: {people}, done: {done}, missing: {missing}",
)
_AGE: Final = Words("{age} 岁", "{age}")
SIGNED: Final = (
    Words("采样人（签名）", "Sampled by"),
    Words("带队人（签名）", "Led by"),
    Words("日期", "Date"),
)


class ListLine(Struct, frozen=True, kw_only=True):
    """A person of the list; *door* is empty but in the first line of a flat on a page."""

    door: str
    name: str
    result: TickResult | None
    begins_flat: bool


class ListPage(Struct, frozen=True, kw_only=True):
    """One page of the list."""

    title: Words
    heading: Words
    stair: str
    place: str
    progress: Words
    headings: tuple[Words, ...]
    lines: tuple[ListLine, ...]
    number: int
    of: int
    made: str
    fingerprint: str


def compose_round_list(sheet: RoundSheet) -> tuple[ListPage, ...]:
    """Return the pages of a round's list."""
    day, post, progress = local_day(sheet.made_at), sheet.post, sheet.progress
    scope, name = sheet.row.scope.words, sheet.row.words
    blank = ListPage(
        title=_MISSING if sheet.missing_only else _ALL,
        heading=Words(f"{name.zh} {scope.zh}", f"{name.en}, {scope.en}"),
        stair="",
        place=f"{post.community} {post.compound} {post.gate}".strip(),
        progress=_PROGRESS.format(
            flats=progress.flats,
            people=progress.people,
            done=progress.done,
            missing=progress.missing,
        ),
        headings=(*_HEADINGS, *TICK_WORDS.values(), _NOTE),
        lines=(),
        number=0,
        of=0,
        made=f"{day.year}年{day.month}月{day.day}日 {clock(sheet.made_at)}",
        fingerprint=short_fingerprint(sheet.fingerprint),
    )
    pages = [
        replace(blank, stair=stair, lines=tuple(lines))
        for stair, flats in groupby(sheet.flats, key=attrgetter("stair"))
        for lines in _pages(tuple(flats))
    ]
    numbered = enumerate(pages, start=1)
    return tuple(replace(page, number=number, of=len(pages)) for number, page in numbered)


def _pages(flats: Sequence[RoundFlat]) -> Iterator[list[ListLine]]:
    """Yield the lines of each page; a flat is parted only where a page cannot hold it."""
    page: list[ListLine] = []
    for flat in flats:
        if page and len(page) + len(flat.people) > LINES_ON_A_PAGE:
            yield page
            page = []
        for person in flat.people:
            if len(page) == LINES_ON_A_PAGE:
                yield page
                page = []
            first = person is flat.people[0]
            page.append(_line(flat, person, door=first or not page, begins=first))
    if page:
        yield page


def _line(flat: RoundFlat, person: RoundPerson, *, door: bool, begins: bool) -> ListLine:
    age = "" if person.age is None else _AGE.format(age=person.age).zh
    said = " ".join(filter(None, (person.shown_name, person.relation, age)))
    return ListLine(
        door=flat.door if door else "", name=said, result=person.result, begins_flat=begins
    )
