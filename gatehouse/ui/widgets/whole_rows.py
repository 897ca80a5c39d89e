# SPDX-License-Identifier: MIT
"""Rows of which as many are shown as are whole, and an act that turns to the others."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant


class WholeRows(QWidget):
    """Asks for no height beyond one row and the act; nothing in it is cut, and nothing scrolls.

    The act says how many more there are, and turns to them; after the last it turns back.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[QWidget, ...] = ()
        self._from = self._until = 0
        self.more = ActButton("", variant=ActVariant.ACCENT)
        self.more.setParent(self)
        self.more.set_height(CONTROL)
        self.more.hide()
        self.more.clicked.connect(self.turn)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    @property
    def shown(self) -> tuple[QWidget, ...]:
        """The rows that are shown, from above."""
        return self._rows[self._from : self._until]

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show *rows* from the first; those shown before are gone."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows, self._from = tuple(rows), 0
        for row in self._rows:
            row.setParent(self)
        self._fit()

    def turn(self) -> None:
        """Show the rows that follow; after the last of them the first."""
        self._from = self._until if self._until < len(self._rows) else 0
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the room of one row and the act."""
        return QSize(1, 2 * CONTROL + ROW_GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for now, from the first."""
        super().resizeEvent(event)
        self._from = 0
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fit()

    def _fit(self) -> None:
        every = self._from == 0 and self._fitting(self.height()) == len(self._rows)
        room = self.height() if every else self.height() - CONTROL - ROW_GAP
        self._until = max(self._fitting(room), min(self._from + 1, len(self._rows)))
        top = 0
        for place, row in enumerate(self._rows):
            row.setVisible(self._from <= place < self._until)
            if row in self.shown:
                row.setGeometry(0, top, self.width(), self._height_of(row))
                top += row.height() + ROW_GAP
        self.more.setVisible(not every)
        self.more.setText(self._turning_words())
        self.more.setGeometry(0, top, self.more.sizeHint().width(), CONTROL)

    def _fitting(self, room: int) -> int:
        """Return the place after the last row that is whole in *room*."""
        top = 0
        for place in range(self._from, len(self._rows)):
            top += self._height_of(self._rows[place])
            if top > room:
                return place
            top += ROW_GAP
        return len(self._rows)

    def _height_of(self, row: QWidget) -> int:
        if row.hasHeightForWidth():
            return max(row.heightForWidth(self.width()), row.minimumSizeHint().height())
        return row.sizeHint().height()

    def _turning_words(self) -> str:
        left = len(self._rows) - self._until
        if not left:
            return QCoreApplication.translate("widgets", "Back to the first…")
        return QCoreApplication.translate("widgets", "{count} more…").format(count=left)
