# SPDX-License-Identifier: MIT
"""A table that is only read: as high as its rows where it may be, never a stop for Tab."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from gatehouse.ui.widgets.cell_model import CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column

READ_ROW: Final = 36
_HEADER: Final = 34


class PlainTable(DataTable):
    """Rows of words; *fits* lets it stand as high as its rows."""

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        fits: bool = False,
        row_height: int = READ_ROW,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(columns, row_height=row_height, parent=parent)
        self._fits = fits
        self._row_height = row_height
        self._cells = CellModel(len(columns))
        self.setModel(self._cells)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        # a list that may scroll is reached by Tab, so that keys can scroll it
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if fits else Qt.FocusPolicy.StrongFocus)

    def show_rows(self, headings: Sequence[str], rows: Sequence[Row]) -> None:
        """Show *rows* under *headings*."""
        self._cells.set_headings(headings)
        self._cells.set_rows(rows)
        if self._fits:
            self.setFixedHeight(_HEADER + len(rows) * self._row_height + 2)
