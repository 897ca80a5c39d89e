# SPDX-License-Identifier: MIT
"""What to look at before a register leaves the laptop, in words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.ui.registers.wording import CheckLine
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.sign import Sign, SignKind
from gatehouse.ui.widgets.whole_rows import WholeRows


class ChecksCard(Card):
    """A sign and a sentence for each check; those without room are one press away.

    Signals:
        day_requested: the day a check speaks of.
    """

    day_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._lines: tuple[CheckLine, ...] = ()
        self.rows = WholeRows()
        self.body.addWidget(self.rows, 1)
        self.retranslate()

    def show_lines(self, lines: Sequence[CheckLine]) -> None:
        """Show what was found."""
        self._lines = tuple(lines)
        self.rows.show_rows([self._row(line) for line in self._lines])
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Before it leaves"))
        worth = sum(line.kind is not SignKind.OK for line in self._lines)
        self.set_note(self.tr("{count} to look at").format(count=worth) if worth else "")

    def _row(self, line: CheckLine) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        layout.addWidget(Sign(line.kind, 20), 0, self._place_of(line))
        layout.addWidget(Label(line.text, TextRole.TABLE, wrap=True), 1)
        if line.day is not None:
            look = ActButton(self.tr("Look"), variant=ActVariant.ACCENT)
            look.setProperty("day", line.day.toordinal())
            look.clicked.connect(self._on_look_clicked)
            layout.addWidget(look)
        return row

    @staticmethod
    def _place_of(line: CheckLine) -> Qt.AlignmentFlag:
        flags = Qt.AlignmentFlag
        return flags.AlignTop if line.day is None else flags.AlignVCenter

    def _on_look_clicked(self) -> None:
        self.day_requested.emit(date.fromordinal(self.sender().property("day")))
