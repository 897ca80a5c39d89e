# SPDX-License-Identifier: MIT
"""What a look-back says on paper and in a workbook: its heads, its columns, and a row of each."""

from typing import Final

from gatehouse.domain.code_list import CodeBook, CodeList
from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.look_back import LookBack, LookBackPaper, Meeting, Met
from gatehouse.domain.policy.wording import calendar_day, clock
from gatehouse.domain.words import Words

TITLE: Final = Words("卡点接触回溯表", "Whom somebody met at the gate")
COLUMNS: Final = (
    (Words("序号", "No."), 8),
    (Words("姓名", "Name"), 16),
    (Words("楼栋单元室", "Flat"), 16),
    (Words("类别", "Class"), 14),
    (Words("电话", "Telephone"), 20),
    (Words("理由（最近的在前）", "Why, the closest first"), 62),
    (Words("备注", "Note"), 16),
)
"""The columns with their widths in digits."""
PRIVACY: Final = Words(
    "已脱敏。只说明卡点登记里谁和谁同时、同车、同户；是否密接由疾控判定。用后交社区保管。",
    "Masked. It tells what the gate wrote down; who is a contact, the health authority decides.",
)
_NOBODY: Final = Words("没有查到", "nobody was found")
_MOST_REASONS: Final = 4


def heading_words(found: LookBack) -> Words:
    """Return whose meetings these are, on which days, and how close is near."""
    days = found.question.days
    first, last = calendar_day(days.first), calendar_day(days.last)
    whose = f"{found.door} {found.whose}".strip()
    return Words(
        f"{whose}：{days.first.year}年{first.zh}至{last.zh}，前后 {found.question.minutes} 分钟内",
        f"{whose}: {first.en} to {last.en} {days.last.year}, "
        f"within {found.question.minutes} minutes",
    )


def count_words(found: LookBack) -> Words:
    """Return how often they crossed and how many people were met."""
    people = len(found.rows) + found.more
    if not people:
        return Words(
            f"进出 {found.crossings} 次，{_NOBODY.zh}", f"ways: {found.crossings}, {_NOBODY.en}"
        )
    return Words(
        f"进出 {found.crossings} 次，查到 {people} 人",
        f"Ways through the gate: {found.crossings}, people: {people}",
    )


def class_text(row: Met, codes: CodeBook) -> str:
    """Return the class of somebody who was met, as the post calls it; empty where none is known."""
    return "" if row.subject_class is None else codes.words(CodeList.CLASS, row.subject_class).zh


def row_cells(number: int, row: Met, codes: CodeBook) -> tuple[str, ...]:
    """Return a row as it stands under the columns, in Chinese."""
    told = [meeting_text(one) for one in row.meetings[:_MOST_REASONS]]
    more = len(row.meetings) - len(told)
    reasons = "；".join(told) + (f"；另 {more} 次" if more else "")
    return str(number), row.shown_name, row.door, class_text(row, codes), row.phone, reasons, ""


def meeting_text(one: Meeting) -> str:
    """Return one reason with its day and time: 4月15日 09:12 北门 门岗前后脚（相隔 3 分钟）."""
    if one.at is None:
        return one.words.zh
    known = one.theirs or one.own
    assert known is not None, "a moment is that of a crossing"
    day = calendar_day(one.at.astimezone(LOCAL_ZONE).date()).zh
    return f"{day} {clock(one.at)} {known.gate} {one.words.zh}"


def made_text(paper: LookBackPaper) -> str:
    """Return who made it, when, and what for."""
    at = paper.found.made_at.astimezone(LOCAL_ZONE)
    purpose = paper.found.question.purpose
    return f"制表人：{paper.operator}　{at:%Y-%m-%d %H:%M}　用途：{purpose}"
