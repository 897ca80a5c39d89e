# SPDX-License-Identifier: MIT
"""The sheet 日报汇总: the day's counts, what they mean in a sentence, and the ledger's seal."""

from collections.abc import Sequence
from typing import TypeAlias

from openpyxl.worksheet.worksheet import Worksheet

from gatehouse.domain.entry import CLASS_WORDS, DaySummary, Flow, SubjectClass
from gatehouse.domain.register import RegisterHeading
from gatehouse.reports.sheet_style import (
    BODY_LEFT,
    COLUMN_HEADING,
    FREE,
    NUMBER,
    TOTAL,
    Look,
    day_words,
    put_text,
    secrecy,
    set_up_page,
    write_band,
    write_signatures,
    write_title,
)

SHEET = "日报汇总"

Line: TypeAlias = tuple[str, int | str, int | str, int]

_FIRST, _LAST = "A", "I"
_WIDTHS = {"A": 18, "B": 12, "C": 12, "D": 12, "E": 3, "F": 22, "G": 12, "H": 12, "I": 12}
_HEADINGS_ROW = 4
_ROW_HEIGHT = 21
_CLASS_LETTERS = ("A", "B", "C", "D")
_COUNT_LETTERS = ("F", "G", "H", "I")
_COUNTED_ALONE = "—"

_SEAL = (
    "台账指纹是制表时整本台账的印记：此前任何一条登记被改动或删去，指纹就对不上。请随本表留存；"
    "核对时在原机运行 gatehouse verify --anchor 加上面的指纹。"
)


def write_summary(sheet: Worksheet, heading: RegisterHeading, summary: DaySummary) -> None:
    """Write the whole sheet."""
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    title = f"{heading.community}{heading.compound}人员出入日报汇总表"
    write_title(sheet, heading, title, _LAST)
    _write_block(sheet, _CLASS_LETTERS, "人员类别", _class_lines(summary))
    _write_block(sheet, _COUNT_LETTERS, "项目", _count_lines(summary))
    _write_below(sheet, heading, summary)
    set_up_page(sheet, heading)
    sheet.page_setup.fitToHeight = 1


def _class_lines(summary: DaySummary) -> Sequence[Line]:
    """Return one line for each class, and their total."""
    flows = [(CLASS_WORDS[kind].zh, summary.by_class.get(kind, Flow())) for kind in SubjectClass]
    return [_flow_line(name, flow) for name, flow in (*flows, ("合计", summary.entries))]


def _count_lines(summary: DaySummary) -> Sequence[Line]:
    alone = (
        ("其中劝返", summary.turned_away),
        ("其中上报", summary.reported),
        ("其中体温异常", summary.fever),
        ("其中补录", summary.back_filled),
        ("来访人员在内", summary.visitors_inside),
        ("更正", summary.corrections),
        ("签发通行证", summary.passes_issued),
        ("行程登记", summary.itineraries),
    )
    return [
        _flow_line("登记人次", summary.entries),
        _flow_line("其中放行", summary.admitted),
        *((name, _COUNTED_ALONE, _COUNTED_ALONE, count) for name, count in alone),
        _flow_line("车辆", summary.vehicles),
    ]


def _flow_line(name: str, flow: Flow) -> Line:
    return name, flow.inward, flow.outward, flow.inward + flow.outward


def _write_block(
    sheet: Worksheet, letters: Sequence[str], name: str, lines: Sequence[Line]
) -> None:
    _write_line(sheet, _HEADINGS_ROW, letters, (name, "进", "出", "合计"), COLUMN_HEADING)
    for row, line in enumerate(lines, _HEADINGS_ROW + 1):
        _write_line(sheet, row, letters, line, TOTAL if line[0] == "合计" else NUMBER)


def _write_line(
    sheet: Worksheet, row: int, letters: Sequence[str], line: Sequence[int | str], look: Look
) -> None:
    for letter, value in zip(letters, line, strict=True):
        cell = sheet[f"{letter}{row}"]
        look.dress(cell)
        if isinstance(value, int):
            cell.value = value
        else:
            put_text(cell, value)
    sheet.row_dimensions[row].height = _ROW_HEIGHT


def _write_below(sheet: Worksheet, heading: RegisterHeading, summary: DaySummary) -> None:
    """Write what stands below the counts: the sentence, the seal, the keeping, the signatures."""
    row = _HEADINGS_ROW + len(SubjectClass) + 3
    lines = (
        (f"文字说明：{_in_words(heading, summary)}", BODY_LEFT, 52),
        (f"台账指纹：{heading.fingerprint}", BODY_LEFT, 26),
        (_SEAL, BODY_LEFT, 36),
        (_keeping(heading, summary), FREE, 26),
    )
    for place, (text, look, height) in enumerate(lines, row):
        write_band(sheet, (place, _FIRST, _LAST), text, look, height)
    write_signatures(sheet, heading, (row + len(lines), _FIRST, _LAST), room=18)


def _keeping(heading: RegisterHeading, summary: DaySummary) -> str:
    """Say how the workbook is to be kept, what for, and how much it holds."""
    parts = [secrecy(heading), f"人员出入共 {_people(summary)} 行"]
    if heading.purpose:
        parts.append(f"用途：{heading.purpose}")
    if heading.recipient:
        parts.append(f"接收：{heading.recipient}")
    return "    ".join(parts)


def _people(summary: DaySummary) -> int:
    return summary.entries.inward + summary.entries.outward


def _in_words(heading: RegisterHeading, summary: DaySummary) -> str:
    start = f"{day_words(heading)} 0 时至 24 时，{heading.gate}"
    if not _people(summary):
        return f"零报告。{start}无人员出入登记。{_happened_else(summary)}"
    entries, admitted = summary.entries, summary.admitted
    return (
        f"{start}登记进 {entries.inward} 人次、出 {entries.outward} 人次，"
        f"其中放行进 {admitted.inward} 人次、出 {admitted.outward} 人次，"
        f"劝返 {summary.turned_away} 人次，上报 {summary.reported} 人次，"
        f"体温异常 {summary.fever} 人次，补录 {summary.back_filled} 人次。"
        f"{_happened_else(summary)}{_busiest(summary)}"
    )


def _happened_else(summary: DaySummary) -> str:
    vehicles = summary.vehicles
    return (
        f"车辆进 {vehicles.inward} 辆次、出 {vehicles.outward} 辆次；来访人员在内 "
        f"{summary.visitors_inside} 人；更正 {summary.corrections} 条。"
    )


def _busiest(summary: DaySummary) -> str:
    totals = [flow.inward + flow.outward for flow in summary.hours]
    most = max(totals, default=0)
    if not most:
        return ""
    hour = totals.index(most)
    return f"最忙的是 {hour} 时至 {hour + 1} 时，放行 {most} 人次。"
