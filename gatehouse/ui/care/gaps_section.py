# SPDX-License-Identifier: MIT
"""Gaps of the book (漏登): ways that nobody logged and stays that a rule closed, to be mended."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent

from gatehouse.ui.care.gap_form import GapForm
from gatehouse.ui.care.gap_wording import empty_text, gap_cells, line_text
from gatehouse.ui.care.section import CareSection
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.list_and_detail import ListAndDetail
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from collections.abc import Callable

    from gatehouse.domain.gap import GapFilling, GapList, GapMended, GapRow
    from gatehouse.domain.stay import ClosingTakenBack
    from gatehouse.ui.care.acts import CareActs, GapActs

_DETAIL: Final = (460, 420)
_TWO_LINES: Final = 54
_MISTAKEN: Final = "点错了"
"""Why the mending of a gap is taken back, as the book keeps it."""


class GapsSection(CareSection):
    """The newest gap first; what is mended leaves the list."""

    CODE: ClassVar[str] = "gaps"

    def build(self) -> None:
        """Make the list and the form."""
        self._acts: GapActs | None = None
        self._found: GapList | None = None
        self._current = ""
        self._undo: Callable[[], GapMended] | None = None
        self._card = Card()
        self._model = CellModel(3, self)
        self.table = DataTable(
            (Column(None, cuttable=True), Column(260, cuttable=True), Column(170, cuttable=True)),
            row_height=_TWO_LINES,
        )
        self.table.setModel(self._model)
        self._foot = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._foot.hide()
        self._card.body.addWidget(self.table, 1)
        self._card.body.addWidget(self._foot)
        self.form = GapForm(self._languages, self._clock)
        self.panes = ListAndDetail(self._card, (self.form,), widths=_DETAIL)
        self.column.addWidget(self.panes, 1)
        self._connect()

    def start(self, acts: "CareActs") -> None:
        """Take the acts and show what is to be mended."""
        self._acts = acts.gaps
        self.refresh()

    def refresh(self) -> None:
        """Ask for the gaps."""
        if self._acts is not None:
            self._lanes.latest("care gaps", self._acts.gaps, self._on_list, receiver=self)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._say("")
        self.table.setAccessibleName(self.tr("What is missing in the book"))
        self._model.set_headings((self.tr("Who"), self.tr("What is missing"), self.tr("After")))
        self.form.retranslate()
        self._show()
        self.reworded.emit()

    def title(self) -> str:
        """Return how the section is called."""
        return self.tr("Gaps")

    def left(self) -> int:
        """Return how many gaps wait."""
        return self._found.count if self._found is not None else 0

    def line(self) -> str:
        """Return how many gaps wait."""
        return line_text(self._found, self._languages)

    def go_to_search(self) -> None:
        """Lead the keyboard to the list."""
        if self.panes.is_alone:
            self.panes.go_back()
        self.table.setFocus()

    def take_back(self) -> None:
        """Take back what was typed in last, or that the last gap was left as it is."""
        if self._undo is not None:
            work, self._undo = self._undo, None
            self._lanes.write(work, self._on_opened_again, self._on_refused, receiver=self)

    def focusInEvent(self, _event: object) -> None:
        """Hand the focus to the list."""
        if self.table.current_row() < 0 and self._rows:
            self.table.choose_row(0)
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc go back to the list."""
        if event.key() == Qt.Key.Key_Escape and not self.table.hasFocus():
            self.panes.go_back()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.table.row_changed.connect(self._on_table_row_changed)
        self.table.row_activated.connect(self._on_table_row_activated)
        self.form.ordered.connect(self._on_form_ordered)
        self.form.leave_requested.connect(self._on_form_leave_requested)
        self.form.reopen_requested.connect(self._on_form_reopen_requested)
        self.form.closed.connect(self.panes.go_back)
        self.panes.left.connect(self.table.setFocus)

    # What is shown

    @property
    def _rows(self) -> "tuple[GapRow, ...]":
        return self._found.rows if self._found is not None else ()

    def _show(self) -> None:
        self.table.set_empty_text(empty_text(self._found))
        was = max(self.table.current_row(), 0 if self.table.hasFocus() else -1)
        with QSignalBlocker(self.table):
            self._model.set_rows([gap_cells(row, self._languages) for row in self._rows])
            places = {row.gap_id: place for place, row in enumerate(self._rows)}
            place = places.get(self._current, min(was, len(self._rows) - 1))
            if place >= 0:
                self.table.choose_row(place)
        self._current = self._rows[place].gap_id if place >= 0 else ""
        self._show_current()

    def _show_current(self) -> None:
        row = next((row for row in self._rows if row.gap_id == self._current), None)
        self.form.show_row(row)

    def _say(self, line: str) -> None:
        self._foot.setText(line)
        self._foot.setVisible(bool(line))

    # What the post answers

    def _on_list(self, found: "GapList") -> None:
        self._found = found
        self._show()
        self.reworded.emit()

    def _on_filled(self, done: "GapMended") -> None:
        if self._acts is not None:
            self._undo = partial(self._acts.empty, done.fact_id, _MISTAKEN)
        said = self.tr("Typed in later: the book says 补录 beside it. Take it back: Ctrl+Z")
        self._end(done, said)

    def _on_left(self, gap_id: str, done: "GapMended") -> None:
        if self._acts is not None:
            self._undo = partial(self._acts.open_again, gap_id, _MISTAKEN)
        self._end(done, self.tr("The gap stays. Take it back: Ctrl+Z"))

    def _on_reopened(self, done: "ClosingTakenBack") -> None:
        self._end(done, self.tr("The closing is taken back: they are there again"))

    def _on_opened_again(self, done: "GapMended") -> None:
        self._end(done, self.tr("The gap waits again"))

    def _end(self, done: "GapMended | ClosingTakenBack", line: str) -> None:
        self._say(line)
        self.form.clear()
        self.panes.go_back()
        self.refresh()
        self._changes.publish(done.changes, self)

    def _on_refused(self, error: Exception) -> None:
        self.form.set_working(working=False)
        self._messages.show_failure(error)
        self.refresh()

    # What the person does

    def _on_table_row_changed(self, place: int) -> None:
        self._current = self._rows[place].gap_id if 0 <= place < len(self._rows) else ""
        self._show_current()

    def _on_table_row_activated(self, place: int) -> None:
        self._on_table_row_changed(place)
        self.panes.open(self.form)
        self.form.enter()

    def _forget_last(self) -> None:
        """Offer to take nothing older back, now that something else is ordered."""
        self._messages.order_anew()
        self._undo = None
        self._say("")

    def _on_form_ordered(self, filling: "GapFilling") -> None:
        if self._acts is not None:
            self._forget_last()
            work = partial(self._acts.fill, filling)
            self._lanes.write(work, self._on_filled, self._on_refused, receiver=self)

    def _on_form_leave_requested(self, why: str) -> None:
        if self._acts is not None:
            self._forget_last()
            work = partial(self._acts.accept, self._current, why)
            then = partial(self._on_left, self._current)
            self._lanes.write(work, then, self._on_refused, receiver=self)

    def _on_form_reopen_requested(self, why: str) -> None:
        if self._acts is not None:
            self._forget_last()
            work = partial(self._acts.reopen, self._current, why)
            self._lanes.write(work, self._on_reopened, self._on_refused, receiver=self)
