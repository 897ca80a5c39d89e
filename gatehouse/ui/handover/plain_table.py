# SPDX-License-Identifier: MIT
"""A table that is only read: it asks for the height of its rows, and scrolls where it gets less."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QWidget

from gatehouse.ui.widgets.cell_model import CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column

READ_ROW: Final = 36
_HEADER: Final = 34


class PlainTable(DataTable):
    """Rows of words; *headed* puts names over the columns.

    Tab stops at it only while it has more rows than it shows, for ↑ and ↓ to reach them.
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
        self._header = _HEADER if headed else 0
        self._cells = CellModel(len(columns))
        self.setModel(self._cells)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.horizontalHeader().setVisible(headed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._on_range_changed(0, 0)

    def show_rows(self, headings: Sequence[str], rows: Sequence[Row]) -> None:
        """Show *rows* under *headings*."""
        self._cells.set_headings(headings)
        self._cells.set_rows(rows)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room of all rows."""
        return QSize(super().sizeHint().width(), self._height_of(self._cells.rowCount()))

    def minimumSizeHint(self) -> QSize:
        """Return the room of the fewest rows with which it still reads as a list."""
        return QSize(super().minimumSizeHint().width(), self._height_of(self._fewest))

    def _height_of(self, rows: int) -> int:
        return self._header + max(rows, self._fewest) * self._row_height + 2

    def _on_range_changed(self, _least: int, most: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus)
