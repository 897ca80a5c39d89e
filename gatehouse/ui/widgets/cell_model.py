# SPDX-License-Identifier: MIT
"""Rows of ready words for a `DataTable`: whoever makes the cells decides, the table only shows."""

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gatehouse.domain.code_list import Colour
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.row_delegate import CELL_ROLE
from gatehouse.ui.widgets.sign import SignKind

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Cell(Struct, frozen=True):
    """One cell: its words, smaller lines under them, a sign, how it is set.

    A *tail* ends the first line after its *icon* and is never cut. The first cell of a row
    tints it.
    """

    text: str
    detail: str = ""
    sign: SignKind | Colour | None = None
    tone: SignKind | None = None
    strong: bool = False
    tint: SignKind | None = None
    icon: IconName | None = None
    tail: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return " ".join(filter(None, (self.text, self.tail, *self.detail.splitlines())))


Row = tuple[Cell, ...]

_SAYS: Final[Mapping[int, Callable[[Cell], object]]] = {
    CELL_ROLE: lambda cell: cell,
    int(Qt.ItemDataRole.DisplayRole): attrgetter("text"),
    int(Qt.ItemDataRole.AccessibleTextRole): attrgetter("spoken"),
}


class CellModel(QAbstractTableModel):
    """As many rows as it was given; a heading for each column."""

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ("",) * columns
        self._rows: tuple[Row, ...] = ()

    def set_headings(self, headings: Sequence[str]) -> None:
        """Name the columns."""
        self._headings = tuple(headings)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(headings) - 1)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show *rows*."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def reword(self, rows: Sequence[Row]) -> None:
        """Say the same rows in other words; the current row stays."""
        self._rows = tuple(rows)
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self._headings) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's heading."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says in one role."""
        says = _SAYS.get(int(role))
        return says(self._rows[index.row()][index.column()]) if says is not None else None
