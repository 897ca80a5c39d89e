# SPDX-License-Identifier: MIT
"""The registers: pick a day, look at its counts and its sheet, export the workbook."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import local_day
from gatehouse.domain.paper_sheet import PaperSheets
from gatehouse.domain.register import RegisterOrder, RegisterSheet
from gatehouse.domain.words import Words
from gatehouse.errors import NotAllowed
from gatehouse.ui.registers.checks_card import ChecksCard
from gatehouse.ui.registers.counts_row import CountsRow
from gatehouse.ui.registers.day_reading import read_day
from gatehouse.ui.registers.day_strip import DayStrip
from gatehouse.ui.registers.export_card import ExportAsked, ExportCard
from gatehouse.ui.registers.paper_pane import PaperPane
from gatehouse.ui.registers.places import places, register_name
from gatehouse.ui.registers.result_card import ResultCard
from gatehouse.ui.registers.room_stack import RoomStack
from gatehouse.ui.registers.sheet_paper import SheetPaper, heading_of
from gatehouse.ui.registers.steps_row import Step, StepsRow
from gatehouse.ui.registers.wording import check_lines, count_cells, paper_lines, sheet_choices
from gatehouse.ui.shell.actions import Act, Room
from gatehouse.ui.shell.files import ask_folder
from gatehouse.ui.shell.sizes import EDGE, GAP
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.room_page import RoomPage
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.entry import DaySummary
    from gatehouse.domain.post import Post
    from gatehouse.domain.register import (
        ExportedRegister,
        RegisterDay,
        SheetCounts,
        SheetPreview,
    )
    from gatehouse.ui.registers.acts import RegisterActs
    from gatehouse.ui.registers.day_reading import DayRead
    from gatehouse.ui.shell.lanes import JobHandle

_AT_ONCE: Final = 1000
_HIGH: Final = 640
_SIDE: Final = 380
_NARROW_SIDE: Final = 350
_WIDE: Final = 1150
_ANY_WIDTH: Final = 16_777_215


class RegistersPage(RoomPage):
    """Everything at once where it fits; on small windows in four steps."""

    ROOM = Room.REGISTERS
    KINDS = (
        Kind.ENTRY,
        Kind.GATE_PASS,
        Kind.ITINERARY,
        Kind.VEHICLE,
        Kind.HANDOVER,
        Kind.REGISTER,
        Kind.POST,
    )

    def build(self) -> None:
        """Make the days, the sheet, the export and the paper."""
        parts = (self._lanes, self._changes, self._messages, self._languages)
        self._acts: RegisterActs | None = None
        self._post: Post | None = None
        self._days: tuple[RegisterDay, ...] = ()
        self._summary: DaySummary | None = None
        self._sheets: SheetCounts = {}
        self._previewed: SheetPreview | None = None
        self._out = PaperSheets()
        self._sheet = RegisterSheet.ENTRIES
        self._job: JobHandle | None = None
        self._done = False
        self._title = Label("", TextRole.PAGE_TITLE)
        self._subtitle = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self.steps = StepsRow()
        self.strip = DayStrip(self._languages)
        self.counts = CountsRow()
        self.sheets = SegmentedChoice(fill=True)
        self.sheet = SheetPaper()
        self._preview = Card()
        self.checks = ChecksCard()
        self.result = ResultCard(self._languages)
        self.export = ExportCard()
        self.paper = PaperPane(*parts)
        self._side = QScrollArea()
        self._lay_out()
        self._connect()
        self._show_parts()

    def start(self, acts: "RegisterActs") -> None:
        """Take the acts and show today."""
        self._acts = acts
        self.paper.start(acts)
        self._lanes.read(places, self.export.offer_places)
        self._lanes.read(acts.administrators, self.export.offer_administrators)
        self.refresh()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self.setAccessibleName(self.tr("Registers"))
        self._title.setText(self.tr("Registers"))
        self._name_preview()
        self.sheets.setAccessibleName(self.tr("The workbook's sheets"))
        self.sheet.setAccessibleName(self.tr("The chosen sheet"))
        for part in (self.steps, self.strip, self.checks, self.result, self.export, self._stack):
            part.retranslate()
        self._show_day()

    def focusInEvent(self, _event: object) -> None:
        """Hand the focus to the days, or to the sheets of paper."""
        self._stack.focus_on_work()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form that the room allows."""
        super().resizeEvent(event)
        self._show_parts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on or export, and Esc stop an export or go back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._title)
        said.addWidget(self._subtitle)
        head = QHBoxLayout()
        head.addLayout(said, 1)
        self._preview.body.addWidget(self.counts)
        self._preview.body.addWidget(self.sheets)
        self._preview.body.addWidget(self.sheet, 1)
        self._rest = QWidget()
        self._preview.body.addWidget(self._rest, 1)
        column = QWidget()
        side = QVBoxLayout(column)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(GAP)
        side.addWidget(self.checks, 1)
        side.addWidget(self.result, 1)
        side.addWidget(self.export)
        self._side.setWidget(column)
        self._side.setWidgetResizable(True)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.setAutoFillBackground(False)
        work = QHBoxLayout()
        work.setSpacing(GAP)
        work.addWidget(self._preview, 1)
        work.addWidget(self._side)
        room = QWidget()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._stack = RoomStack(self.column, room, self.paper, self.strip)
        head.addWidget(self._stack.way)
        layout = QVBoxLayout(room)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        layout.setSpacing(GAP)
        layout.addLayout(head)
        layout.addWidget(self.steps)
        layout.addWidget(self.strip)
        layout.addLayout(work, 1)

    def _connect(self) -> None:
        self._actions[Act.SHOW_SHEETS].triggered.connect(self._stack.show_paper)
        self.strip.chosen.connect(self._on_strip_chosen)
        self.sheets.chosen.connect(self._on_sheets_chosen)
        self.steps.chosen.connect(self._on_steps_chosen)
        self.checks.day_requested.connect(self.strip.choose)
        self.result.closed.connect(self._on_result_closed)
        self.export.asked.connect(self._on_export_asked)
        self.export.cancel_requested.connect(self._on_export_cancel_requested)
        self.export.folder_requested.connect(self._on_export_folder_requested)
        self.export.values_chosen.connect(self._on_export_values_chosen)

    # What is shown

    def _show_parts(self) -> None:
        at_once = self.width() >= _AT_ONCE
        step = None if at_once else self.steps.step
        self.export.set_low(low=not at_once or self.height() < _HIGH)
        full = self.export.wants_full and not self.export.is_busy
        shown = {
            self.steps: not at_once,
            self.strip: step in {None, Step.DAY},
            self._preview: step in {None, Step.DAY, Step.SHEET},
            self.counts: step in {None, Step.DAY},
            self.sheets: step in {None, Step.SHEET},
            self.sheet: step in {None, Step.SHEET},
            self._rest: step is Step.DAY,
            self.result: self._done and step in {None, Step.EXPORT},
            self.checks: step is Step.CHECK or (step is None and not self._done and not full),
            self.export: step in {None, Step.EXPORT} and not self._done,
            self._side: step in {None, Step.CHECK, Step.EXPORT},
        }
        self._show_sheets()
        # What goes leaves first: the window must never need the room of both.
        for part in (part for part in shown if not shown[part]):
            part.hide()
        self._name_preview()
        for part in (part for part in shown if shown[part]):
            part.show()
        # What is hidden before the page was ever shown would keep its room.
        self._preview.body.invalidate()
        width = _SIDE if self.width() >= _WIDE else _NARROW_SIDE
        self._side.setMinimumWidth(width if at_once else 0)
        self._side.setMaximumWidth(width if at_once else _ANY_WIDTH)

    def _name_preview(self) -> None:
        """Name the sheets, unless a step does or the rows need the room: their tabs name them."""
        said = self.width() < _AT_ONCE or self.height() < _HIGH
        self._preview.set_title("" if said else self.tr("The workbook's sheets"))
        self._preview.set_note("" if said else self.tr("A4, across"))

    def _show_day(self) -> None:
        summary, previewed = self._summary, self._previewed
        if summary is None or previewed is None or self._post is None:
            self._subtitle.setText(self.tr("The days are being counted…"))
            return
        formats, today = self._languages.formats, local_day(self._clock())
        entries = summary.entries.inward + summary.entries.outward
        said = self.tr("{day}, {gate}. Rows: {count}")
        day = formats.long_day(summary.day)
        gate, count = self._post.gate, formats.number(entries)
        self._subtitle.setText(said.format(day=day, gate=gate, count=count))
        self.counts.show_counts(count_cells(summary, self._languages))
        lines = check_lines(summary, self._days, today, self._languages)
        self.checks.show_lines([*paper_lines(self._out, self._languages), *lines])
        self._show_sheets()
        self.sheet.show_sheet(heading_of(self._post, summary.day, previewed), previewed)
        name = register_name(self._post.compound, summary.day)
        self.export.show_day(
            formats.day(summary.day), name, nil=not entries and not summary.counted
        )

    def _show_sheets(self) -> None:
        counted = self.width() >= _AT_ONCE
        self.sheets.set_items(sheet_choices(self._sheets, self._languages, counted=counted))
        self.sheets.set_code(self._sheet)

    def refresh(self) -> None:
        """Ask for the post and its days, and then for the day that is shown."""
        if self._acts is not None:
            self._lanes.latest("register post", self._acts.post, self._on_post)
            self._lanes.latest("register days", self._acts.days, self._on_days)

    def _read_day(self) -> None:
        day = self.strip.day
        if self._acts is not None and day is not None:
            work = partial(read_day, self._acts, day, self._sheet)
            self._lanes.latest("register day", work, self._on_day_read)

    # What the post answers

    def _on_post(self, post: "Post") -> None:
        self._post = post

    def _on_days(self, days: "tuple[RegisterDay, ...]") -> None:
        self._days = days
        self.strip.show_days(days, local_day(self._clock()))
        self._read_day()

    def _on_day_read(self, read: "DayRead") -> None:
        self._summary, self._sheets, self._previewed = read.summary, read.sheets, read.previewed
        self._out = read.paper
        self.paper.show_sheets(self._out)
        self._show_day()

    # What the person does

    def _go_on(self) -> None:
        step = self.steps.step
        if self.width() >= _AT_ONCE or step is Step.EXPORT:
            self.export.ask()
        else:
            self.steps.go_on()

    def _leave(self) -> None:
        if self.export.is_busy:
            self.export.stop()
        elif self._done:
            self._on_result_closed()
        elif self.width() < _AT_ONCE:
            self.steps.go_back()

    def _on_strip_chosen(self, _day: date) -> None:
        self._done = False
        self._show_parts()
        self._read_day()

    def _on_sheets_chosen(self, code: str) -> None:
        self._sheet = RegisterSheet(code)
        self._read_day()

    def _on_steps_chosen(self, _step: Step) -> None:
        self._show_parts()

    def _on_result_closed(self) -> None:
        self._done = False
        self._show_parts()
        self.strip.setFocus()

    def _on_export_values_chosen(self, _full: bool) -> None:  # noqa: FBT001 - a signal's value
        self._done = False
        self._show_parts()

    def _on_export_folder_requested(self) -> None:
        ask_folder(self.window(), self.tr("Where to put the register"), self.export.choose_folder)

    def _on_export_asked(self, asked: ExportAsked) -> None:
        if self._acts is None or self._post is None or self._summary is None:
            return
        day = self._summary.day
        path = asked.folder / register_name(self._post.compound, day)
        order = RegisterOrder(day=day, path=path, full=asked.full)
        self._done = False
        self.export.show_progress(0, 0)
        self._show_parts()
        self._job = self._lanes.job(
            partial(self._acts.export, order),
            self._on_exported,
            self._on_not_exported,
            self.export.show_progress,
        )

    def _on_export_cancel_requested(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_exported(self, exported: "ExportedRegister") -> None:
        self._job = None
        self._done = True
        self.export.show_exported()
        self.result.show_exported(exported)
        self._show_parts()
        self.result.setFocus()
        self._changes.publish(Changes.of(Kind.REGISTER), self)

    def _on_not_exported(self, error: Exception) -> None:
        self._job = None
        self.export.show_ended()
        self._show_parts()
        if isinstance(error, NotAllowed):
            self.export.show_wrong(self._languages.text(Words(zh=error.zh, en=error.en)))
        else:
            self._messages.show_failure(error)
