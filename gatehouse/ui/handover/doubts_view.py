# SPDX-License-Identifier: MIT
"""Who should have left: one after the other is explained, or accepted by name."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gatehouse.domain.reckoning import ANSWER_WORDS, Answer
from gatehouse.ui.handover.reckoning_wording import doubt_rows
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.cell_model import CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.reckoning import Doubt
    from gatehouse.domain.shift import ShiftSummary
    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 36
_MANY: Final = 3
_SAID: Final = 196
"""Room for how late somebody is, behind the answer's sign."""


class DoubtsView(QWidget):
    """The current row takes the answer: ← and → choose it, ↑ and ↓ go to another row.

    Pressed with the mouse, an answer goes on to the next one that is open. Where many are open, a
    button of its own accepts the rest of them by name: no arrow comes upon that by chance.

    Signals:
        answered: something more is explained.
    """

    answered = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._summary: ShiftSummary | None = None
        self.answers: dict[str, Answer] = {}
        self._offers_rest = True
        self._model = CellModel(2, self)
        columns = (Column(None, cuttable=True), Column(_SAID, cuttable=True))
        self.table = DataTable(columns, row_height=_ROW)
        self.table.setModel(self._model)
        self.choice = SegmentedChoice(fill=True)
        self.rest = ActButton("")
        self.rest.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        answers = QHBoxLayout()
        answers.setSpacing(ROW_GAP)
        answers.addWidget(self.choice, 1)
        answers.addWidget(self.rest)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        layout.addWidget(self.table, 1)
        layout.addLayout(answers)
        self.table.setMinimumHeight(_ROW + 2)
        self.choice.chosen.connect(self._on_choice_chosen)
        self.rest.clicked.connect(self._on_rest_clicked)
        self.table.row_changed.connect(self._on_table_row_changed)
        self.retranslate()

    @property
    def doubts(self) -> "tuple[Doubt, ...]":
        """Who should have left."""
        return () if self._summary is None else self._summary.doubts

    @property
    def open(self) -> "tuple[Doubt, ...]":
        """Those of whom nobody said anything yet."""
        return tuple(one for one in self.doubts if one.is_open and one.whose not in self.answers)

    def show_summary(self, summary: "ShiftSummary") -> None:
        """Show who should have left; what was answered here stays so."""
        self._summary = summary
        there = {one.whose for one in summary.doubts}
        self.answers = {whose: answer for whose, answer in self.answers.items() if whose in there}
        row = self.table.current_row()
        self._model.set_rows(self._rows())
        if self.doubts:
            self.table.choose_row(min(max(row, 0), len(self.doubts) - 1))
        self.choice.setEnabled(bool(self.doubts))
        self.table.setMinimumHeight(min(2, max(1, len(self.doubts))) * _ROW + 2)
        self._show_choice()

    def offer_rest(self, *, offered: bool) -> None:
        """Let the rest be accepted at once, where there is room for it beside the answers."""
        self._offers_rest = offered
        self._show_choice()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let ↑ and ↓ go to another one from the answers, too."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or not self.doubts:
            super().keyPressEvent(event)
            return
        row = min(max(self.table.current_row() + step, 0), len(self.doubts) - 1)
        self.table.choose_row(row)

    def forget(self) -> None:
        """Begin anew: it is signed."""
        self.answers = {}

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.table.setAccessibleName(self.tr("Who should have left"))
        self.table.set_empty_text(self.tr("Nobody is inside who should have left."))
        self._model.set_headings((self.tr("Who"), self.tr("What is known")))
        self.rest.setText(self.tr("Accept rest"))
        self._show_choice()
        self.choice.setAccessibleName(self.tr("What is known of the current one"))
        self._model.reword(self._rows())

    def _rows(self) -> "list[Row]":
        if self._summary is None:
            return []
        return list(doubt_rows(self.doubts, self.answers, self._summary.until, self._languages))

    def _on_choice_chosen(self, code: str) -> None:
        if 0 <= self.table.current_row() < len(self.doubts):
            one = self.doubts[self.table.current_row()]
            if one.is_open:
                self.answers[one.whose] = Answer(code)
        if not self.choice.hasFocus():
            self._go_to_open()
        self._show_answered()

    def _on_rest_clicked(self) -> None:
        """Accept those of whom nothing is said; whoever is current may still be told otherwise."""
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)
        self.answers |= {one.whose: Answer.ACCEPTED for one in self.open}
        self._show_answered()

    def _show_answered(self) -> None:
        self._model.reword(self._rows())
        self._show_choice()
        self._show_answer()
        self.answered.emit()

    def _show_choice(self) -> None:
        """Offer the answers, and where many wait, to accept the rest by name at once."""
        label = self._languages.label
        self.choice.set_items([Choice(answer, label(ANSWER_WORDS[answer])) for answer in Answer])
        self.rest.setVisible(self._offers_rest and len(self.open) > _MANY)

    def _go_to_open(self) -> None:
        left = {one.whose for one in self.open}
        for row, one in enumerate(self.doubts):
            if one.whose in left:
                self.table.choose_row(row)
                return

    def _show_answer(self) -> None:
        """Mark what is said of the current one."""
        row = self.table.current_row()
        if 0 <= row < len(self.doubts):
            one = self.doubts[row]
            self.choice.set_code(one.answer or self.answers.get(one.whose))

    def _on_table_row_changed(self, _row: int) -> None:
        self._show_answer()
