# SPDX-License-Identifier: MIT
"""Who is away, for a leader alone: until one allows it there is a PIN in the place of the list."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from gatehouse.domain.leader_leave import LeaderLeave
from gatehouse.ui.care.away_wording import away_cells
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.operator_pin import OperatorPin
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.absence import AbsenceList, AbsenceRow
    from gatehouse.domain.post import OperatorRow
    from gatehouse.ui.shell.i18n import Languages

_TWO_LINES: Final = 54


class AwayList(QWidget):
    """The list, or what is asked before it.

    Signals:
        row_chosen: the current `AbsenceRow`.
        row_opened: the `AbsenceRow` that was pressed.
        leave_given: a `LeaderLeave` that is to be tried.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)
    leave_given = Signal(object)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._rows: tuple[AbsenceRow, ...] = ()
        self._table_card, self._lock_card = Card(), Card()
        self._model = CellModel(4, self)
        self.table = DataTable(
            (
                Column(None, cuttable=True),
                Column(172, cuttable=True),
                Column(140, cuttable=True),
                Column(172, cuttable=True),
            ),
            row_height=_TWO_LINES,
        )
        self._why = Label("", TextRole.BODY, wrap=True)
        self._still = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.leave = OperatorPin()
        self.show_act = ActButton(
            "", variant=ActVariant.ACCENT_FILL, mark=IconName.EYE, key="Enter"
        )
        self._stack = QStackedLayout(self)
        self._lay_out()
        self.table.row_changed.connect(self._on_table_row_changed)
        self.table.row_activated.connect(self._on_table_row_activated)
        self.show_act.clicked.connect(self._on_show_act_clicked)

    @property
    def is_locked(self) -> bool:
        """Whether a leader must allow the list first."""
        return self._stack.currentWidget() is self._lock_card

    @property
    def current(self) -> "AbsenceRow | None":
        """Who stands in the current row."""
        row = self.table.current_row()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def lock(self) -> None:
        """Show nobody until a leader allows it."""
        self._rows = ()
        self._model.set_rows(())
        self.leave.forget()
        self._stack.setCurrentWidget(self._lock_card)

    def offer(self, leaders: "Sequence[OperatorRow]") -> None:
        """Let one of *leaders* allow the list."""
        self.leave.offer(leaders)

    def show_list(self, found: "AbsenceList", current: str) -> None:
        """Show who is away; the absence with the id *current* is the current row."""
        self._rows = found.rows
        self._model.set_rows([away_cells(row, self._languages) for row in self._rows])
        self._stack.setCurrentWidget(self._table_card)
        ids = [row.absence_id for row in self._rows]
        if current in ids:
            self.table.choose_row(ids.index(current))

    def show_wrong(self, sentence: str) -> None:
        """Say why nothing is shown; the PIN is typed again."""
        self.leave.forget()
        self.leave.pin.set_error(sentence)
        self.leave.pin.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self) -> None:
        """Give the keyboard to the list, or to the PIN before it."""
        if self.is_locked:
            self.leave.pin.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.table.setFocus()
        if self.table.current_row() < 0 and self._rows:
            self.table.choose_row(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter show the list, where a leader's PIN is typed."""
        if self.is_locked and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_show_act_clicked()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.table.setAccessibleName(self.tr("Who is away"))
        self.table.set_empty_text(self.tr("Nobody is noted as away. Press Ins to note somebody."))
        self._model.set_headings(
            (self.tr("Who"), self.tr("Where"), self.tr("Away"), self.tr("Expected"))
        )
        self._model.reword([away_cells(row, self._languages) for row in self._rows])
        self._lock_card.set_title(self.tr("Only for a leader"))
        self._why.setText(self.tr("Where people are now is shown to a leader alone."))
        self._still.setText(self.tr("Anybody may note that somebody is away: press Ins."))
        self.leave.set_captions(self.tr("Leader"), self.tr("PIN (6 digits)"))
        self.show_act.setText(self.tr("Show the list"))

    def _lay_out(self) -> None:
        self.table.setModel(self._model)
        self._table_card.body.addWidget(self.table, 1)
        self.show_act.set_height(CONTROL)
        for part in (self._why, self._still, self.leave, self.show_act):
            self._lock_card.body.addWidget(part)
        self._lock_card.body.addStretch(1)
        self._stack.setContentsMargins(0, 0, 0, 0)
        for card in (self._lock_card, self._table_card):
            self._stack.addWidget(card)

    def _on_table_row_changed(self, _row: int) -> None:
        if self.current is not None:
            self.row_chosen.emit(self.current)

    def _on_table_row_activated(self, row: int) -> None:
        self.row_opened.emit(self._rows[row])

    def _on_show_act_clicked(self) -> None:
        if self.leave.complete():
            self.leave_given.emit(LeaderLeave(self.leave.operator_id, self.leave.pin.text()))
        else:
            self.leave.pin.set_error(self.tr("6 digits"))
            self.leave.pin.edit.setFocus()
