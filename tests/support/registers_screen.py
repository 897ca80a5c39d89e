# SPDX-License-Identifier: MIT
"""Fourteen invented days behind the acts of the registers screen; exports wait when told to."""

import threading
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.entry import (
    DaySummary,
    Flow,
    SubjectClass,
)
from gatehouse.domain.paper_sheet import Numbers, PaperSheets, SheetsClosed
from gatehouse.domain.post import OperatorRow, Post
from gatehouse.domain.register import (
    ExportedRegister,
    RegisterDay,
    RegisterOrder,
    RegisterSheet,
    SheetCounts,
    SheetPreview,
)
from gatehouse.errors import GatehouseError
from gatehouse.reports.blank_sheet import compose_blank_sheets
from gatehouse.ui.registers.acts import RegisterActs, Report

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
TODAY = date(2022, 4, 15)
CHANGED = TODAY - timedelta(days=2)
ADMINISTRATOR = OperatorRow(operator_id="o1", name="周岚", roles=("administrator", "leader"))
POST = Post(
    compound="样例小区", community="样例街道样例社区", gate="北门", telephone="0000-8001101"
)

_SHEETS = {
    RegisterSheet.ENTRIES: (
        "人员出入登记表",
        ("序号", "时间", "进/出", "姓名", "楼栋单元室", "证件号码", "体温", "复测", "处置"),
        (7, 7, 7, 8.5, 10.5, 20, 7, 7, 7),
        ("06:03", "出", "欧阳**", "3-1-602", "220199********2210", "37.4", "36.8", "放行"),
    ),
    RegisterSheet.CORRECTIONS: (
        "登记更正表",
        ("序号", "登记时间", "姓名", "原为", "更正为", "更正理由"),
        (7, 17, 9, 26, 26, 20),
        ("04-15 06:03", "欧阳**", "体温：36.5；处置：放行", "体温：37.5；处置：劝返", "读错了"),
    ),
}
_OTHER = (
    "访客登记表",
    ("序号", "时间", "姓名", "被访人", "离开时间"),
    (7, 7, 8.5, 8.5, 7),
    ("06:03", "欧阳**", "林**户", "在内"),
)


@dataclass
class RegistersFake:
    """A post with *rows* entries on most days; *holds* keeps an export under way."""

    rows: int = 937
    failure: GatehouseError | None = None
    holds: bool = False
    going_on: threading.Event = field(default_factory=threading.Event)
    orders: list[RegisterOrder] = field(default_factory=list)
    exported: set[date] = field(default_factory=set)
    late: int = 0
    paper: PaperSheets = field(default_factory=PaperSheets)
    printed: list[Numbers] = field(default_factory=list)
    closed: list[SheetsClosed] = field(default_factory=list)

    def acts(self) -> RegisterActs:
        return RegisterActs(
            post=lambda: POST,
            days=self._days,
            summary=self._summary,
            sheets=self._sheets,
            preview=self._preview,
            administrators=lambda: (ADMINISTRATOR,),
            blank_sheets=lambda numbers: compose_blank_sheets(POST, numbers),
            paper=lambda: self.paper,
            export=self._export,
            record_printed=self._record_printed,
            close_sheets=self._close_sheets,
        )

    def _record_printed(self, numbers: Numbers) -> Changes:
        self.printed.append(numbers)
        out = (*self.paper.out, numbers)
        self.paper = PaperSheets(numbers.last + 1, out, NOW)
        return Changes.of(Kind.REGISTER)

    def _close_sheets(self, closed: SheetsClosed) -> Changes:
        if self.failure is not None:
            raise self.failure
        self.closed.append(closed)
        left = tuple(run for run in self.paper.out if run != closed.numbers)
        begun = tuple(one for one in self.paper.begun if one.numbers != closed.numbers)
        since = NOW if left or begun else None
        self.paper = PaperSheets(self.paper.following, left, since, begun=begun)
        return Changes.of(Kind.REGISTER)

    def _entries(self, day: date) -> int:
        return 0 if day == TODAY - timedelta(days=4) else self.rows

    def _days(self) -> tuple[RegisterDay, ...]:
        due = {TODAY, TODAY - timedelta(days=1)} - self.exported
        days = (TODAY - timedelta(days=n) for n in range(13, -1, -1))
        return tuple(
            RegisterDay(
                day=day,
                entries=self._entries(day),
                exported_at=None if day in due else NOW,
                new_facts=self.late if day == CHANGED else 0,
            )
            for day in days
        )

    def _summary(self, day: date) -> DaySummary:
        rows = self._entries(day)
        some = bool(rows)
        return DaySummary(
            day=day,
            entries=Flow(rows - rows // 2, rows // 2),
            admitted=Flow(rows - rows // 2, max(rows // 2 - 4, 0)),
            by_class={SubjectClass.RESIDENT: Flow(rows - rows // 2, rows // 2)},
            vehicles=Flow(24, 24) if some else Flow(),
            visitors_inside=2 if some else 0,
            turned_away=3 if some else 0,
            reported=1 if some else 0,
            fever=1 if some else 0,
            passes_issued=0,
            itineraries=0,
            corrections=4 if some else 0,
            back_filled=2 if some else 0,
            hours=(Flow(),) * 24,
        )

    def _sheets(self, day: date) -> SheetCounts:
        rows = self._entries(day)
        return {
            RegisterSheet.ENTRIES: rows,
            RegisterSheet.VISITORS: rows // 15,
            RegisterSheet.ITINERARIES: rows // 200,
            RegisterSheet.VEHICLES: rows // 20,
            RegisterSheet.PASSES: rows // 80,
            RegisterSheet.ZONES: min(rows, 2),
            RegisterSheet.ERRANDS: min(rows, 2),
            RegisterSheet.INCIDENTS: min(rows, 2),
            RegisterSheet.DISINFECTIONS: min(rows, 4),
            RegisterSheet.HANDOVERS: min(rows, 3),
            RegisterSheet.CORRECTIONS: min(rows, 4),
            RegisterSheet.CONTACTS: min(rows, 5),
            RegisterSheet.SERVICES: min(rows, 4),
            RegisterSheet.ISOLATION_POINT: min(rows, 4),
            RegisterSheet.COUNTS: min(rows, 6),
            RegisterSheet.SUPPLIES: min(rows, 3),
            RegisterSheet.PATROLS: min(rows, 2),
            RegisterSheet.RETURNEES: min(rows, 2),
            RegisterSheet.TASKS: min(rows, 2),
            RegisterSheet.NOTICES: min(rows, 1),
            RegisterSheet.OBSERVATION: min(rows, 2),
        }

    def _preview(self, day: date, sheet: RegisterSheet, most: int) -> SheetPreview:
        title, headings, shares, line = _SHEETS.get(sheet, _OTHER)
        rows = self._sheets(day)[sheet]
        numbers = list(range(1, rows + 1))
        if rows > most:
            numbers = [*numbers[: most // 2], *numbers[most // 2 - most :]]
        return SheetPreview(
            title=title,
            headings=headings,
            shares=shares,
            lines=tuple((str(number), *line) for number in numbers),
            total=rows,
            nothing="无（零报告：当日没有）",
            closing="截至当日 24 时，有效的通行证共 12 张。"
            if sheet is RegisterSheet.PASSES
            else "",
        )

    def _export(self, order: RegisterOrder, report: Report) -> ExportedRegister:
        rows = self._entries(order.day)
        self.orders.append(order)
        report(0, rows)
        if self.holds:
            self.going_on.wait(10)
        report(rows // 2, rows)
        if self.failure is not None:
            raise self.failure
        report(rows, rows)
        self.exported.add(order.day)
        return ExportedRegister(
            path=str(order.path), rows=rows, fingerprint="2811:" + "9f2c31ab" * 8
        )
