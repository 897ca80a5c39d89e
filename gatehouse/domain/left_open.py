# SPDX-License-Identifier: MIT
"""What is said of things that wait beside the gate: paper, unseen codes, gaps, incidents."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from gatehouse.domain.code_list import AS_SHIPPED, CodeBook, CodeList
from gatehouse.domain.code_system import unseen_words
from gatehouse.domain.duty import LOCAL_ZONE, local_day
from gatehouse.domain.itinerary import ASSESSMENT_WORDS, Assessment
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.paper_sheet import recorded_words
from gatehouse.domain.policy.wording import calendar_day, clock
from gatehouse.domain.returning import TenFact, facts_words
from gatehouse.domain.stay import detail_words
from gatehouse.domain.unlogged import unlogged_words
from gatehouse.domain.words import Words, listed

_SAID: Final = {
    (OpenKind.PARKED, ""): Words("还没登记", "not written down yet"),
    (OpenKind.PARKED, "let_through"): Words("已放行，还没登记", "let through, not written down"),
}


def left_open_words(item: OpenItem, codes: CodeBook = AS_SHIPPED) -> Words | None:
    """Return the detail of *item* in words, or None where it is words already.

    What is chosen from lists is called as in *codes*.
    """
    code_list = _CHOSEN.get(item.kind)
    if code_list is not None:
        return codes.words(code_list, item.detail)
    if item.kind in _ORIGINALS:
        return _original(item, codes)
    said = _WORDED.get(item.kind)
    return _SAID.get((item.kind, item.detail)) if said is None else said(item)


def _sheets(item: OpenItem) -> Words:
    return recorded_words(item.count, item.detail)


def _unseen(item: OpenItem) -> Words:
    return unseen_words(item.since, item.detail, item.count)


def _way(item: OpenItem) -> Words:
    return unlogged_words(item.detail)


def _late(item: OpenItem) -> Words:
    at = item.since.astimezone(LOCAL_ZONE)
    return Words(f"说好 {at:%H:%M} 前离开", f"was to leave by {at:%H:%M}")


def _task(item: OpenItem) -> Words:
    if not item.detail:
        return Words("没定期限", "no date is set")
    due = datetime.fromisoformat(item.detail)
    day, at = calendar_day(local_day(due)), clock(due)
    return Words(f"{day.zh} {at} 前办结", f"to be done by {at} on {day.en}")


def _ends(item: OpenItem) -> Words:
    ends = datetime.fromisoformat(item.detail)
    day, at = calendar_day(local_day(ends)), clock(ends)
    return Words(f"{day.zh} {at} 到期，撤下或延期", f"ends at {at} on {day.en}")


def _original(item: OpenItem, codes: CodeBook) -> Words:
    due, _, kinds = item.detail.partition("|")
    return _by(due, listed(codes.words(CodeList.EVIDENCE, kind) for kind in kinds.split(",")))


def _facts(item: OpenItem) -> Words:
    due, _, codes = item.detail.partition("|")
    return _by(due, facts_words(tuple(map(TenFact, codes.split(",")))))


def _by(due: str, what: Words) -> Words:
    """Return *what* is to be filed, and by when where that is said."""
    if not due:
        return what
    moment = datetime.fromisoformat(due)
    day, at = calendar_day(local_day(moment)), clock(moment)
    return Words(f"{what.zh}，{day.zh} {at} 前", f"{what.en}, by {at} on {day.en}")


def _unread(item: OpenItem) -> Words:
    return Words(f"{item.count} 处没读", f"changes not read: {item.count}")


def _points(item: OpenItem) -> Words:
    """Return how many points are open, and which: 2 条：第 2、5 条."""
    numbers = item.detail.split(",")
    said = Words("、".join(numbers), ", ".join(numbers))
    return Words(f"{item.count} 条：第 {said.zh} 条", f"{item.count}: no. {said.en}")


def _flats(item: OpenItem) -> Words:
    return Words(f"还差 {item.count} 户", f"flats left: {item.count}")


def _held(item: OpenItem) -> Words:
    return Words(f"{item.count} 件，{item.detail} 户", f"{item.count}, of {item.detail} flats")


def _times(item: OpenItem) -> Words:
    return Words(f"今天还差 {item.count} 次", f"left today: {item.count}")


def _short(item: OpenItem) -> Words:
    """Return how many there are, and how many there should be: 还有 49，应有 50 只."""
    return Words(f"还有 {item.count}，应有 {item.detail}", f"{item.count} left of {item.detail}")


def _incomplete(item: OpenItem) -> Words:
    return ASSESSMENT_WORDS[Assessment(item.detail)]


def _closed(item: OpenItem) -> Words:
    return detail_words(item.detail) if item.detail else _more_words(item.count)


def _outside(item: OpenItem) -> Words:
    if item.detail == "0":
        return Words(f"{item.count} 人，都联系上了", f"people: {item.count}, all reached")
    return Words(
        f"{item.count} 人，{item.detail} 人还没联系上",
        f"people: {item.count}, not reached: {item.detail}",
    )


def _visitors(item: OpenItem) -> Words:
    """Return how many they are together with whose name it bears."""
    if item.count == 1:
        return Words("只有这一位", "nobody else")
    return Words(f"共 {item.count} 人", f"{item.count} people in all")


def _unmanned(item: OpenItem) -> Words:
    return Words(f"{item.detail} 空岗", f"nobody {item.detail}")


def _more_words(count: int) -> Words:
    return Words(f"另有 {count} 个", f"{count} more")


_CHOSEN: Final = {
    OpenKind.INCIDENT: CodeList.INCIDENT,
    OpenKind.FEVER: CodeList.INCIDENT,
    OpenKind.ERRAND: CodeList.ERRAND,
}
"""The lists of which the detail of these is a code."""
_ORIGINALS: Final = frozenset({OpenKind.ORIGINAL_DUE, OpenKind.ORIGINAL_LATE})
_WORDED: Final[Mapping[OpenKind, Callable[[OpenItem], Words]]] = {
    OpenKind.SHEETS_OUT: _sheets,
    OpenKind.CODE_UNSEEN: _unseen,
    OpenKind.UNLOGGED: _way,
    OpenKind.VEHICLE_MISSED: _way,
    OpenKind.VISITOR_LATE: _visitors,
    OpenKind.VEHICLE_LATE: _late,
    OpenKind.AUTO_CLOSED: _closed,
    OpenKind.OUTSIDE_TOO_LONG: _outside,
    OpenKind.UNMANNED: _unmanned,
    OpenKind.SUPPLY_SHORT: _short,
    OpenKind.EVIDENCE_MISSING: _incomplete,
    OpenKind.PURCHASE: _flats,
    OpenKind.PARCELS_HELD: _held,
    OpenKind.DISINFECTION_DUE: _times,
    OpenKind.PATROL_DUE: _times,
    OpenKind.TASK: _task,
    OpenKind.TASK_LATE: _task,
    OpenKind.NOTICE_ENDS: _ends,
    OpenKind.FACTS_DUE: _facts,
    OpenKind.FACTS_LATE: _facts,
    OpenKind.UNREAD_RULES: _unread,
    OpenKind.POINTS_OPEN: _points,
}
