# SPDX-License-Identifier: MIT
"""The sums of a day: people at one midnight and the next, who came and went, the rooms."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.ui.isolation_point.wording import sum_figures
from gatehouse.ui.shell.sizes import CONTROL, GAP, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from gatehouse.domain.isolation_point import PointSums
    from gatehouse.ui.shell.i18n import Languages

_FIGURES: Final = 8
_COLUMNS: Final = 4


class SumsCard(Card):
    """← and → go to other days.

    Signals:
        day_requested: the day whose sums are wanted.
    """

    day_requested = Signal(object)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._sums: PointSums | None = None
        self._today: date | None = None
        self._cells = [
            (
                Label("", TextRole.CAPTION, tone=Tone.MUTED, wrap=True),
                Label("", TextRole.FIGURE),
            )
            for _cell in range(_FIGURES)
        ]
        self._hint = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.earlier = ActButton("", key="←")
        self.later = ActButton("", key="→")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self.earlier.clicked.connect(self._on_earlier_clicked)
        self.later.clicked.connect(self._on_later_clicked)
        self.retranslate()

    @property
    def day(self) -> date | None:
        """The day whose sums are shown."""
        return None if self._sums is None else self._sums.day

    @property
    def figures(self) -> dict[str, str]:
        """What is shown: each figure by its caption."""
        return {caption.text(): figure.text() for caption, figure in self._cells}

    def show_sums(self, sums: "PointSums", today: date) -> None:
        """Show the sums of a day."""
        self._sums, self._today = sums, today
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Sums of the day"))
        self.earlier.setText(self.tr("Day before"))
        self.later.setText(self.tr("Day after"))
        self._hint.setText(
            self.tr("Mark rows with Space to let many leave, or to tick rooms as disinfected.")
        )
        is_today = self._sums is not None and self._sums.day == self._today
        self.later.setEnabled(not is_today)
        if self._sums is None:
            return
        self.set_note(self._languages.formats.day(self._sums.day))
        figures = sum_figures(self._sums, self._languages, today=is_today)
        for (caption, figure), (name, count) in zip(self._cells, figures, strict=True):
            caption.setText(name)
            figure.setText(count)
            figure.setAccessibleName(f"{name} {count}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let ← and → go to other days."""
        if event.key() == Qt.Key.Key_Left:
            self._on_earlier_clicked()
        elif event.key() == Qt.Key.Key_Right and self.later.isEnabled():
            self._on_later_clicked()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP)
        for place, (caption, figure) in enumerate(self._cells):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(caption)
            cell.addWidget(figure)
            cell.addStretch(1)
            row, column = divmod(place, _COLUMNS)
            grid.addLayout(cell, row, column)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        days = QHBoxLayout()
        days.setSpacing(ROW_GAP)
        for act in (self.earlier, self.later):
            act.set_height(CONTROL)
            days.addWidget(act, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self._hint)
        self.body.addStretch(1)
        self.body.addLayout(days)

    def _on_earlier_clicked(self) -> None:
        self._ask(-1)

    def _on_later_clicked(self) -> None:
        self._ask(1)

    def _ask(self, days: int) -> None:
        if self._sums is not None:
            self.day_requested.emit(self._sums.day + timedelta(days=days))
