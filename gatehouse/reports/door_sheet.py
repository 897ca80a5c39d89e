# SPDX-License-Identifier: MIT
"""The content of the sheet at the door: what is brought and done each day, to be ticked by hand.

It hangs where neighbours pass: it says neither why nor who, and no end that nobody has decided.
"""

from typing import Final

from msgspec import Struct

from gatehouse.domain.duty import local_day
from gatehouse.domain.policy.wording import calendar_day, clock
from gatehouse.domain.service_list import ITEM_WORDS, DoorSheet, ServiceItem
from gatehouse.domain.words import Words
from gatehouse.reports.list_sheet import short_fingerprint

_TITLE: Final = Words("上门服务单", "Door sheet")
_DAY: Final = Words("第 {n} 天", "Day {n}")
_DATE: Final = Words("日期", "Date")
_SIGNED: Final = Words("经手人", "By")
_ASK: Final = Words(
    "要买菜、拿药、看病、倒垃圾，请打电话 {telephone}；情况紧急直接打 120。",
    "For food, medicine, a doctor or rubbish ring {telephone}; in an emergency ring 120.",
)
_NO_PROMISE: Final = Words(
    "到哪天结束没有定，以通知为准；本单写满后换新单。",
    "When it ends is not decided; a notice will say. A new sheet follows when this one is full.",
)
_DECIDED: Final = Words("何时解除以通知为准。", "A notice will say when it is over.")


class DoorLine(Struct, frozen=True):
    """A day of the sheet: which day n, its date, and the items that have a box."""

    day: Words
    date: Words
    boxes: tuple[bool, ...]


class DoorPaper(Struct, frozen=True, kw_only=True):
    """One page: the flat, which day it is, the days with their boxes, and whom to ask."""

    title: Words
    place: str
    door: str
    count: Words
    headings: tuple[Words, ...]
    lines: tuple[DoorLine, ...]
    sentences: tuple[Words, ...]
    made: str
    fingerprint: str


def compose_door_sheet(sheet: DoorSheet) -> DoorPaper:
    """Return the page for the door of a flat."""
    post = sheet.post
    items = (ITEM_WORDS[item] for item in ServiceItem)
    made = local_day(sheet.made_at)
    return DoorPaper(
        title=_TITLE,
        place=f"{post.community} {post.compound} {post.gate}".strip(),
        door=sheet.place,
        count=sheet.count.words,
        headings=(_DATE, *items, _SIGNED),
        lines=tuple(
            DoorLine(_DAY.format(n=n), calendar_day(day), _boxes(n, sheet)) for n, day in sheet.days
        ),
        sentences=(
            _ASK.format(telephone=post.to_ask_at_home),
            _NO_PROMISE if sheet.count.days is None else _DECIDED,
        ),
        made=f"{made.year}年{made.month}月{made.day}日 {clock(sheet.made_at)}",
        fingerprint=short_fingerprint(sheet.fingerprint),
    )


def _boxes(n: int, sheet: DoorSheet) -> tuple[bool, ...]:
    """Return which items have a box on day *n*: a test where it is due, all others always."""
    return tuple(item is not ServiceItem.TEST or n in sheet.tests for item in ServiceItem)
