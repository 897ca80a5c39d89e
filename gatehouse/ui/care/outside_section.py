# SPDX-License-Identifier: MIT
"""Who is outside too long (超时未归): each is called, and ticked when somebody answered."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gatehouse.domain.outside import CallOrder, CallResult
from gatehouse.ui.care.outside_form import OutsideForm
from gatehouse.ui.care.outside_wording import (
    called_line,
    empty_text,
    line_text,
    outside_row,
    tick_of,
)
from gatehouse.ui.care.section import CareSection
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.list_and_detail import ListAndDetail
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.tick import Tick
from gatehouse.ui.widgets.tick_table import TickTable

if TYPE_CHECKING:
    from gatehouse.domain.outside import CallRecorded, OutsideList, OutsideRow
    from gatehouse.ui.care.acts import CareActs, OutsideActs

_DETAIL: Final = (430, 400)
_TWO_LINES: Final = 54
_MISTAKEN: Final = "点错了"
"""Why a call is taken back, as the book keeps it."""


class OutsideSection(CareSection):
    """A call goes to the post at once; the list is read anew when it is there."""

    CODE: ClassVar[str] = "outside"

    def build(self) -> None:
        """Make the list and the form."""
        self._acts: OutsideActs | None = None
        self._found: OutsideList | None = None
        self._last_call = ""
        self._card = Card()
        self.table = TickTable(
            (Column(None, cuttable=True), Column(160, cuttable=True), Column(190, cuttable=True)),
            row_height=_TWO_LINES,
        )
        self._foot = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._card.body.addWidget(self.table, 1)
        self._card.body.addWidget(self._foot)
        self._foot.hide()
        self.form = OutsideForm(self._languages)
        self.panes = ListAndDetail(self._card, (self.form,), widths=_DETAIL)
        self.column.addWidget(self.panes, 1)
        self._connect()

    def start(self, acts: "CareActs") -> None:
        """Take the acts and show who is to be called."""
        self._acts = acts.outside
        self.refresh()

    def refresh(self) -> None:
        """Ask who is outside too long."""
        if self._acts is not None:
            self._lanes.latest("care outside", self._acts.outside, self._on_list, receiver=self)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._say("")
        self.table.setAccessibleName(self.tr("Who is outside too long"))
        self.table.set_headings((self.tr("Who"), self.tr("Outside for"), self.tr("Last call")))
        self.form.retranslate()
        self._show()
        self.reworded.emit()

    def title(self) -> str:
        """Return how the section is called."""
        return self.tr("Overdue")

    def left(self) -> int:
        """Return how many nobody has reached."""
        return self._found.to_call + self._found.more if self._found is not None else 0

    def line(self) -> str:
        """Return how many are outside too long."""
        return line_text(self._found, self._languages)

    def go_to_search(self) -> None:
        """Lead the keyboard to the list."""
        if self.panes.is_alone:
            self.panes.go_back()
        self.table.setFocus()

    def fail(self) -> None:
        """Record of whoever is shown that nobody answered, and go on to the next one."""
        row = self._current
        if row is not None:
            self.form.fail()
            self.table.go_on()

    def take_back(self) -> None:
        """Take back the last call of whoever is shown, or else the one recorded last."""
        row = self._current
        known = row.calls[0].call_id if row is not None and row.calls else ""
        self._withdraw(known or self._last_call)

    def focusInEvent(self, _event: object) -> None:
        """Hand the focus to the list."""
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc go back to the list."""
        if event.key() == Qt.Key.Key_Escape and not self.table.hasFocus():
            self.panes.go_back()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.table.ticked.connect(self._on_table_ticked)
        self.table.untick_requested.connect(self._on_table_untick_requested)
        self.table.key_changed.connect(self._on_table_key_changed)
        self.table.opened.connect(self._on_table_opened)
        self.form.ordered.connect(self._on_form_ordered)
        self.form.undo_requested.connect(self.take_back)
        self.form.closed.connect(self.panes.go_back)
        self.panes.left.connect(self.table.setFocus)

    # What is shown

    @property
    def _current(self) -> "OutsideRow | None":
        return self._row_of(self.table.key)

    def _row_of(self, person_id: str) -> "OutsideRow | None":
        rows = self._found.rows if self._found is not None else ()
        return next((row for row in rows if row.person_id == person_id), None)

    def _show(self) -> None:
        found = self._found
        self.table.set_empty_text(empty_text(found))
        if found is not None:
            rows = [outside_row(row, found.now, self._languages) for row in found.rows]
            self.table.show_rows(rows)
            if self.table.hasFocus() and self.table.current_row() < 0:
                self.table.go_on()
        self._show_current()

    def _show_current(self) -> None:
        now = self._found.now if self._found is not None else self._clock()
        self.form.show_row(self._current, now)

    def _say(self, line: str) -> None:
        self._foot.setText(line)
        self._foot.setVisible(bool(line))

    # What the post answers

    def _on_list(self, found: "OutsideList") -> None:
        self._found = found
        self._show()
        self.reworded.emit()

    def _on_called(self, row: "OutsideRow", result: CallResult, done: "CallRecorded") -> None:
        self._last_call = done.call_id
        self._say(called_line(row, result))
        tick = Tick.DONE if result is CallResult.ANSWERED else Tick.FAILED
        self.table.settle(row.person_id, tick)
        self.form.clear()
        self.panes.go_back()
        self.refresh()
        self._changes.publish(done.changes, self)

    def _on_withdrawn(self, done: "CallRecorded") -> None:
        self._last_call = ""
        self._say(self.tr("The call is taken back"))
        for person_id in done.changes.ids:
            self.table.settle(person_id, Tick.OPEN)
        self.refresh()
        self._changes.publish(done.changes, self)

    def _on_refused(self, person_id: str, error: Exception) -> None:
        row = self._row_of(person_id)
        self.form.set_working(working=False)
        if row is not None:
            self.table.settle(person_id, tick_of(row))
        self._messages.show_failure(error)
        self.refresh()

    # What the person does

    def _record(self, row: "OutsideRow", order: CallOrder) -> None:
        if self._acts is not None:
            self._lanes.write(
                partial(self._acts.call, order),
                partial(self._on_called, row, order.result),
                partial(self._on_refused, row.person_id),
                receiver=self,
            )

    def _withdraw(self, call_id: str) -> None:
        if self._acts is not None and call_id:
            self._lanes.write(
                partial(self._acts.withdraw, call_id, _MISTAKEN),
                self._on_withdrawn,
                partial(self._on_refused, self.table.key),
                receiver=self,
            )

    def _on_table_ticked(self, person_id: str) -> None:
        row = self._row_of(person_id)
        if row is not None:
            self._record(row, CallOrder(person_id=person_id, result=CallResult.ANSWERED))

    def _on_table_untick_requested(self, person_id: str) -> None:
        row = self._row_of(person_id)
        if row is not None and row.calls:
            self._withdraw(row.calls[0].call_id)

    def _on_table_key_changed(self, _person_id: str) -> None:
        self._show_current()

    def _on_table_opened(self, _person_id: str) -> None:
        self._show_current()
        self.panes.open(self.form)
        self.form.whom.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_form_ordered(self, order: CallOrder) -> None:
        row = self._row_of(order.person_id)
        if row is not None:
            self._record(row, order)
