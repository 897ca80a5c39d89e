# SPDX-License-Identifier: MIT
"""The sheet 日报汇总: the day's counts, what they mean in a sentence, and the ledger's seal."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from openpyxl.worksheet.worksheet import Worksheet

from gatehouse.domain.code_list import CodeBook, CodeList
from gatehouse.domain.entry import DaySummary, Flow, Outcome, SubjectClass
from gatehouse.domain.head_count import counts_words, total
from gatehouse.domain.register import RegisterHeading, RegisterSheet, SheetCounts
from gatehouse.reports.flow_chart import Area, put_flow_chart
from gatehouse.reports.list_sheet import COUNTED, Look
from gatehouse.reports.register_sheets import LISTS
from gatehouse.reports.sheet_style import (
    BODY_LEFT,
    COLUMN_HEADING,
    FREE,
    TOTAL,
    day_words,
    dress,
    put_text,
    secrecy,
    set_up_page,
    write_band,
    write_signatures,
    write_title,
)

SHEET = "日报汇总"

Line: TypeAlias = tuple[str, int | str, int | str, int]

_NUMBER = 1
_FIRST, _LAST = "A", "N"
_CLASS_LETTERS = ("A", "B", "C", "D")
_COUNT_LETTERS = ("F", "G", "H", "I")
_HOUR_LETTERS = ("K", "L", "M", "N")
_WIDTHS = {
    **dict(zip(_CLASS_LETTERS, (20, 13, 13, 13), strict=True)),
    **dict(zip(_COUNT_LETTERS, (24, 13, 13, 13), strict=True)),
    **dict(zip(_HOUR_LETTERS, (14, 11, 11, 11), strict=True)),
    "E": 3,
    "J": 3,
}
_HEADINGS_ROW = 4
_ROW_HEIGHT = 16
_LETTERS_ACROSS = 70
_LINE = 15
_LINE_MARGIN = 8
_LEAST_TEXT = 24
_HOURS = 24
_TOTAL_ROW = _HEADINGS_ROW + _HOURS + 1
# the names and the two directions, without the sums
_HOURLY = Area(column=11, row=_HEADINGS_ROW, last_column=13, last_row=_HEADINGS_ROW + _HOURS)
_COUNTED_ALONE = "—"

_SEAL = (
    "台账指纹是制表时整本台账的印记：此前任何一条登记被改动或删去，指纹就对不上。请随本表留存；"
    "核对时在原机运行 gatehouse verify --anchor 加上面的指纹。"
)


def write_summary(
    sheet: Worksheet,
    heading: RegisterHeading,
    summary: DaySummary,
    counts: SheetCounts,
    give_way: Callable[[], None],
) -> None:
    """Write the whole sheet; *counts* are the rows of the sheets behind it.

    *give_way* is called between its parts.
    """
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    title = f"{heading.community}{heading.compound}人员出入日报汇总表"
    write_title(sheet, heading, title, _LAST)
    admitted = _done(heading.codes, Outcome.ADMITTED)
    by_class, others = (
        _class_lines(summary, heading.codes),
        _count_lines(summary, counts, heading.codes),
    )
    _write_block(sheet, _CLASS_LETTERS, "人员类别", by_class)
    _write_block(sheet, _COUNT_LETTERS, "项目", others)
    give_way()
    _write_block(sheet, _HOUR_LETTERS, f"时段（{admitted}）", _hour_lines(summary))
    give_way()
    busiest = [most for flow in summary.hours for most in (flow.inward, flow.outward)]
    below = _HEADINGS_ROW + len(by_class) + 2
    place = Area(column=1, row=below, last_column=4, last_row=_TOTAL_ROW)
    put_flow_chart(sheet, f"每小时{admitted}人次", _HOURLY, place, busiest)
    _write_below(sheet, heading, summary, counts)
    set_up_page(sheet, heading, f"表{_NUMBER} {SHEET}")
    sheet.page_setup.fitToHeight = 1


def _class_lines(summary: DaySummary, codes: CodeBook) -> Sequence[Line]:
    """Return one line for each class, and their total."""
    names = {kind: codes.words(CodeList.CLASS, kind).zh for kind in SubjectClass}
    flows = [(names[kind], summary.by_class.get(kind, Flow())) for kind in SubjectClass]
    return [_flow_line(name, flow) for name, flow in (*flows, ("合计", summary.entries))]


def _count_lines(summary: DaySummary, counts: SheetCounts, codes: CodeBook) -> Sequence[Line]:
    living_elsewhere = [flow for kind, flow in summary.by_class.items() if not kind.lives_here]
    visitors = Flow(
        sum(flow.inward for flow in living_elsewhere),
        sum(flow.outward for flow in living_elsewhere),
    )
    return [
        _flow_line("登记人次", summary.entries),
        _flow_line(f"其中{_done(codes, Outcome.ADMITTED)}", summary.admitted),
        _lone_line(f"其中{_done(codes, Outcome.TURNED_AWAY)}", summary.turned_away),
        _lone_line(f"其中{_done(codes, Outcome.REPORTED)}", summary.reported),
        _lone_line(f"其中{_done(codes, Outcome.HANDED_OVER)}", summary.handed_over),
        _lone_line("其中体温异常", summary.fever),
        _lone_line("其中补录", summary.back_filled),
        _flow_line("其中来访及外来人员", visitors),
        _lone_line("来访人员在内", summary.visitors_inside),
        _flow_line("另有只计数", total(summary.counted)),
        _flow_line(f"车辆{_done(codes, Outcome.ADMITTED)}", summary.vehicles),
        _lone_line("签发通行证", summary.passes_issued),
        _lone_line("行程登记", summary.itineraries),
        _lone_line("隔离封控", counts[RegisterSheet.ZONES]),
        _lone_line("走访联系", counts[RegisterSheet.CONTACTS]),
        _lone_line("代办", summary.work.errands),
        _flow_line("代收快递（件）", Flow(summary.work.parcels_in, summary.work.parcels_out)),
        _lone_line("事件", counts.get(RegisterSheet.INCIDENTS, 0)),
        _lone_line("消杀", summary.work.disinfections),
        _lone_line("巡查", summary.work.patrols),
        _lone_line("督办", summary.work.tasks),
        _lone_line("其中办结", summary.work.tasks_settled),
        _lone_line("通告", summary.work.notices),
        _lone_line("值班交接", counts[RegisterSheet.HANDOVERS]),
        _lone_line("登记更正", summary.corrections),
    ]


def _done(codes: CodeBook, outcome: Outcome) -> str:
    return codes.words(CodeList.OUTCOME, outcome).zh


def _hour_lines(summary: DaySummary) -> Sequence[Line]:
    """Return one line for each hour, and their total: whoever was admitted."""
    hours = [_flow_line(f"{hour}时", flow) for hour, flow in enumerate(summary.hours)]
    return [*hours, _flow_line("合计", summary.admitted)]


def _lone_line(name: str, count: int) -> Line:
    return name, _COUNTED_ALONE, _COUNTED_ALONE, count


def _flow_line(name: str, flow: Flow) -> Line:
    return name, flow.inward, flow.outward, flow.inward + flow.outward


def _write_block(
    sheet: Worksheet, letters: Sequence[str], name: str, lines: Sequence[Line]
) -> None:
    _write_line(sheet, _HEADINGS_ROW, letters, (name, "进", "出", "合计"), COLUMN_HEADING)
    for row, line in enumerate(lines, _HEADINGS_ROW + 1):
        _write_line(sheet, row, letters, line, TOTAL if line[0] == "合计" else COUNTED)


def _write_line(
    sheet: Worksheet, row: int, letters: Sequence[str], line: Sequence[int | str], look: Look
) -> None:
    for letter, value in zip(letters, line, strict=True):
        cell = sheet[f"{letter}{row}"]
        dress(cell, look)
        if isinstance(value, int):
            cell.value = value
        else:
            put_text(cell, value)
    sheet.row_dimensions[row].height = _ROW_HEIGHT


def _write_below(
    sheet: Worksheet, heading: RegisterHeading, summary: DaySummary, counts: SheetCounts
) -> None:
    """Write what stands below: the sentence, the sheets, the seal, the keeping, the signatures."""
    row = _TOTAL_ROW + 2
    lines = (
        _wrapped(f"文字说明：{_in_words(heading, summary)}"),
        _wrapped(f"本簿各表：{_contents(counts)}"),
        (f"台账指纹：{heading.fingerprint}", BODY_LEFT, 24),
        (_SEAL, BODY_LEFT, 24),
        (_keeping(heading), FREE, 24),
    )
    for place, (text, look, height) in enumerate(lines, row):
        write_band(sheet, (place, _FIRST, _LAST), text, look, height)
    write_signatures(sheet, heading, (row + len(lines), _FIRST, _LAST), room=28)


def _wrapped(text: str) -> tuple[str, Look, int]:
    """Return *text* with the height of as many lines as it takes across the sheet."""
    lines = -(-len(text) // _LETTERS_ACROSS)
    return text, BODY_LEFT, max(_LEAST_TEXT, _LINE * lines + _LINE_MARGIN)


def _contents(counts: SheetCounts) -> str:
    """Name the other sheets with their rows; one without any is a nil report."""
    return "；".join(
        f"表{sheet.number} {sheet.name} {_rows(counts[sheet.kind])}"
        for sheet in LISTS
        if sheet.kind in counts
    )


def _rows(count: int) -> str:
    return f"{count} 行" if count else "无"


def _keeping(heading: RegisterHeading) -> str:
    """Say how the workbook is to be kept, and what for."""
    parts = [secrecy(heading)]
    if heading.purpose:
        parts.append(f"用途:{heading.purpose}")
    if heading.recipient:
        parts.append(f"接收:{heading.recipient}")
    return "    ".join(parts)


def _people(summary: DaySummary) -> int:
    return summary.entries.inward + summary.entries.outward


def _in_words(heading: RegisterHeading, summary: DaySummary) -> str:
    codes = heading.codes
    start = f"{day_words(heading)} 0 时至 24 时，{heading.gate}"
    if not _people(summary):
        nil = "" if summary.counted else "零报告。"
        return (
            f"{nil}{start}无人员出入登记。{_only_counted(summary, codes)}{_happened_else(summary)}"
        )
    entries, admitted = summary.entries, summary.admitted
    return (
        f"{start}登记进 {entries.inward} 人次、出 {entries.outward} 人次，"
        f"其中{_done(codes, Outcome.ADMITTED)}进 {admitted.inward} 人次、"
        f"出 {admitted.outward} 人次，"
        f"{_done(codes, Outcome.TURNED_AWAY)} {summary.turned_away} 人次，"
        f"{_done(codes, Outcome.REPORTED)} {summary.reported} 人次，"
        f"体温异常 {summary.fever} 人次，补录 {summary.back_filled} 人次。"
        f"{_handed_over(summary)}{_only_counted(summary, codes)}{_happened_else(summary)}"
        f"{_busiest(summary, codes)}"
    )


def _handed_over(summary: DaySummary) -> str:
    if not summary.handed_over:
        return ""
    return f"快递外卖在门口交接 {summary.handed_over} 人次，没有进小区。"


def _only_counted(summary: DaySummary, codes: CodeBook) -> str:
    if not summary.counted:
        return ""
    people = total(summary.counted)
    told = f"另有只计数、未逐人登记的进 {people.inward} 人次、出 {people.outward} 人次"
    return f"{told}（{counts_words(summary.counted, codes).zh}）。"


def _happened_else(summary: DaySummary) -> str:
    vehicles = summary.vehicles
    return (
        f"车辆进 {vehicles.inward} 辆次、出 {vehicles.outward} 辆次；来访人员在内 "
        f"{summary.visitors_inside} 人；签发通行证 {summary.passes_issued} 张；"
        f"行程登记 {summary.itineraries} 份；登记更正 {summary.corrections} 条。"
    )


def _busiest(summary: DaySummary, codes: CodeBook) -> str:
    totals = [flow.inward + flow.outward for flow in summary.hours]
    most = max(totals, default=0)
    if not most:
        return ""
    hour = totals.index(most)
    return f"最忙的是 {hour} 时至 {hour + 1} 时，{_done(codes, Outcome.ADMITTED)} {most} 人次。"
