# SPDX-License-Identifier: MIT
"""The printed list of a round to those followed at home: flat, name, day n, and room to write.

Names stand masked. What is known of the half already is written in; the rest is left to the pen.
"""

from typing import Final

from gatehouse.domain.duty import local_day
from gatehouse.domain.observation import Half, HomeReading, ObservationSheet, Observed
from gatehouse.domain.policy.wording import clock
from gatehouse.domain.words import Words
from gatehouse.domain.zone import LEVEL_WORDS
from gatehouse.reports.list_sheet import short_fingerprint
from gatehouse.reports.table_page import TableLine, TablePage, paged

_TITLE: Final = Words("居家健康监测登记表", "Health monitoring at home")
_TOLD: Final = Words(
    "共 {all} 人，这一趟还要量 {due} 人；异常马上报带班负责人，不在本表上写病情。",
    "People: {all}, still to be measured: {due}; tell the shift leader of anything unusual at "
    "once, and write no illness on this list.",
)
_COLUMNS: Final = (
    (Words("门牌", "Flat"), 15),
    (Words("姓名", "Name"), 12),
    (Words("类型 第几天", "Kind, day"), 24),
    (Words("早 ℃", "Morning"), 11),
    (Words("晚 ℃", "Evening"), 11),
    (Words("不适", "Unwell"), 8),
    (Words("检测", "Test"), 8),
    (Words("没见到", "Not met"), 9),
    (Words("备注", "Note"), 14),
)
_UNWELL, _TEST, _NOT_MET = 5, 6, 7
_SIGNED: Final = (
    Words("登记人（签名）", "Measured by"),
    Words("带班负责人（签名）", "Shift leader"),
    Words("日期", "Date"),
)


def compose_observation_list(sheet: ObservationSheet) -> tuple[TablePage, ...]:
    """Return the pages of the list."""
    post, rows, day = sheet.post, sheet.rows, local_day(sheet.made_at)
    blank = TablePage(
        title=_TITLE,
        place=f"{post.community} {post.compound} {post.gate}".strip(),
        heading=sheet.slot.words,
        told=_TOLD.format(all=len(rows), due=sum(row.is_due for row in rows)),
        columns=_COLUMNS,
        signed=_SIGNED,
        foot=f"{day.isoformat()} {clock(sheet.made_at)}    {short_fingerprint(sheet.fingerprint)}",
    )
    return paged(blank, ([_line(row, rows, place)] for place, row in enumerate(rows)))


def _line(row: Observed, rows: tuple[Observed, ...], place: int) -> TableLine:
    first = place == 0 or rows[place - 1].door != row.door
    kind = f"{LEVEL_WORDS[row.level].zh} {row.count.words.zh}"
    boxes = {_UNWELL, _NOT_MET} | ({_TEST} if row.asks_test else set())
    return TableLine(
        cells=(
            row.door if first else "",
            row.shown_name,
            kind,
            _read(row.reading(Half.MORNING)),
            _read(row.reading(Half.EVENING)),
            *("", "", "", ""),
        ),
        boxes=frozenset(boxes),
        begins=first,
    )


def _read(reading: HomeReading | None) -> str:
    tenths = None if reading is None else reading.tenths
    return "" if tenths is None else f"{tenths // 10}.{tenths % 10}"
