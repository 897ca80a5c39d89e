# SPDX-License-Identifier: MIT
"""A table that is only read: whole rows, and a last one that turns to those that have no room."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QWidget

from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.cell_model import Cell, CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.sign import SignKind

READ_ROW: Final = 32
_HEADER: Final = 34
_TURNING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class PlainTable(DataTable):
    """Rows of words; *headed* puts names over the columns. No row is ever cut.

    Where not all have room, the last row says how many more there are, and a press, Enter or
    Space turns to them; after the last of them it turns back. Tab stops only at such a table.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        headed: bool = True,
        fewest: int = 2,
        row_height: int = READ_ROW,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(columns, row_height=row_height, parent=parent)
        self._fewest = fewest
        self._row_height = row_height
        self._header = 0
        self._rows: tuple[Row, ...] = ()
        self._from = 0
        self._cells = CellModel(len(columns))
        self.setModel(self._cells)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.row_activated.connect(self._on_row_activated)
        self.set_headed(headed=headed)

    @property
    def turns(self) -> bool:
        """Whether the last row turns to others."""
        return len(self._rows) > self._room_of_rows()

    def set_headed(self, *, headed: bool) -> None:
        """Put names over the columns, or leave them to what is in them."""
        self._header = _HEADER if headed else 0
        self.horizontalHeader().setVisible(headed)
        self.updateGeometry()

    def show_rows(self, headings: Sequence[str], rows: Sequence[Row]) -> None:
        """Show *rows* under *headings*, from the first."""
        self._cells.set_headings(headings)
        if len(rows) != len(self._rows):
            self._from = 0
        self._rows = tuple(rows)
        self._fill()
        self.updateGeometry()

    def turn(self) -> None:
        """Show the rows that follow; after the last of them the first."""
        self._from += self._page()
        if self._from >= len(self._rows):
            self._from = 0
        self._fill()

    def sizeHint(self) -> QSize:
        """Return the room of all rows."""
        return QSize(super().sizeHint().width(), self._height_of(len(self._rows)))

    def minimumSizeHint(self) -> QSize:
        """Return the room of the fewest rows with which it still reads as a list."""
        turning = CONTROL if len(self._rows) > self._fewest else 0
        return QSize(super().minimumSizeHint().width(), self._height_of(self._fewest) + turning)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many whole rows as there is room for, from the first."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self._from = 0
            self._fill()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the row that turns."""
        super().focusInEvent(event)
        self.choose_row(self._cells.rowCount() - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter and Space turn."""
        if self.turns and event.key() in _TURNING and not event.modifiers():
            self.turn()
        else:
            super().keyPressEvent(event)

    def _height_of(self, rows: int) -> int:
        return self._header + max(rows, self._fewest) * self._row_height + 2

    def _room_of_rows(self) -> int:
        return (self.height() - self._header - 2) // self._row_height

    def _page(self) -> int:
        return max(1, (self.height() - self._header - 2 - CONTROL) // self._row_height)

    def _fill(self) -> None:
        self.clearSpans()
        turns = self.turns
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if turns else Qt.FocusPolicy.NoFocus)
        if not turns:
            self._set_rows(self._rows)
            return
        until = self._from + self._page()
        shown, columns = self._rows[self._from : until], self._cells.columnCount()
        last = Cell(self._turning_words(len(self._rows) - until), tone=SignKind.INFO, strong=True)
        self._set_rows((*shown, (last, *(Cell(""),) * (columns - 1))))
        self.setSpan(len(shown), 0, 1, columns)
        self.setRowHeight(len(shown), CONTROL)
        if self.hasFocus():
            self.choose_row(len(shown))

    def _set_rows(self, rows: Sequence[Row]) -> None:
        self._cells.set_rows(rows)
        for row in range(len(rows)):
            self.setRowHeight(row, self._row_height)

    def _turning_words(self, left: int) -> str:
        if left <= 0:
            return QCoreApplication.translate("handover", "Back to the first…")
        return QCoreApplication.translate("handover", "{count} more…").format(count=left)

    def _on_row_activated(self, row: int) -> None:
        if self.turns and row == self._cells.rowCount() - 1:
            self.turn()
