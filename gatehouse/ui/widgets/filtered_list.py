# SPDX-License-Identifier: MIT
"""A list under a row of filters, with a line at its foot."""

from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.way_down import WayDown

_TWO_LINES: Final = 54

ShownT = TypeVar("ShownT")


class FilteredList(Card, Generic[ShownT]):
    """Walked with ↑ and ↓; *cells* words what is shown as a row.

    Signals:
        narrowed: another filter was chosen.
        row_chosen: what stands in the current row.
        row_opened: what stands in the row that was pressed.
        walked: the list was given the keyboard.
    """

    narrowed = Signal()
    row_chosen = Signal(object)
    row_opened = Signal(object)
    walked = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        cells: Callable[[ShownT], Row],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._cells = cells
        self._shown: tuple[ShownT, ...] = ()
        self.filter = SegmentedChoice()
        self._model = CellModel(len(columns), self)
        self.table = DataTable(columns, row_height=_TWO_LINES)
        self._foot = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._way_down = WayDown(self, self._walk)
        self._lay_out()
        self._connect()
        self.set_foot("")

    @property
    def shown(self) -> tuple[ShownT, ...]:
        """What stands in the rows."""
        return self._shown

    @property
    def current(self) -> ShownT | None:
        """What stands in the current row."""
        row = self.table.current_row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def show_rows(self, shown: Sequence[ShownT], is_current: Callable[[ShownT], bool]) -> None:
        """Show a row for each of *shown*, the one that *is_current* as the current one."""
        self._shown = tuple(shown)
        self._model.set_rows(self._rows())
        for place, one in enumerate(self._shown):
            if is_current(one):
                self.table.choose_row(place)
                break
        self._way_down.arrive()

    def await_rows(self) -> None:
        """Know that other rows were asked for: in those that stand here nobody is meant."""
        self._way_down.await_rows()

    def give_up(self) -> None:
        """Know that the rows that were asked for do not come."""
        self._way_down.give_up()

    def reword(self) -> None:
        """Say the same rows in other words."""
        self._model.reword(self._rows())

    def set_words(self, filters: str, table: str, headings: Sequence[str]) -> None:
        """Name filters, table and columns."""
        self.filter.setAccessibleName(filters)
        self.table.setAccessibleName(table)
        self._model.set_headings(headings)

    def set_foot(self, line: str) -> None:
        """Say something under the list, or nothing."""
        self._foot.setText(line)
        self._foot.setVisible(bool(line))

    def walk(self) -> None:
        """Give the list the keyboard, once the rows that were asked for are there."""
        self._way_down.take()

    def _walk(self) -> None:
        self.table.setFocus()
        if self.table.current_row() < 0 and self._shown:
            self.table.choose_row(0)
        self.walked.emit()

    def _lay_out(self) -> None:
        self.table.setModel(self._model)
        self.body.addWidget(self.filter)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._foot)

    def _connect(self) -> None:
        self.filter.chosen.connect(self._on_filter_chosen)
        self.table.row_changed.connect(self._on_table_row_changed)
        self.table.row_activated.connect(self._on_table_row_activated)

    def _rows(self) -> list[Row]:
        return [self._cells(one) for one in self._shown]

    def _on_filter_chosen(self, _code: str) -> None:
        self.narrowed.emit()

    def _on_table_row_changed(self, _row: int) -> None:
        if self.current is not None:
            self.row_chosen.emit(self.current)

    def _on_table_row_activated(self, row: int) -> None:
        self.row_opened.emit(self._shown[row])
