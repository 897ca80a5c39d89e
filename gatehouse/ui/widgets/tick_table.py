# SPDX-License-Identifier: MIT
"""A table in which each row is ticked as it is done, without typing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.cell_model import Cell, CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column, RowDelegate
from gatehouse.ui.widgets.tick import TICK_SIDE, Tick, paint_tick, tick_word

if TYPE_CHECKING:
    from gatehouse.ui.shell.palette import Palette

_TICK_COLUMN: Final = Column(56)
_SCAN: Final = 100
"""Milliseconds after a typed letter in which an Enter belongs to it: a scanner ends so."""
_PRESSING: Final = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class TickRow(Struct, frozen=True, kw_only=True):
    """A row: *key* says which one it is, *cells* what it says; the first cell tints it."""

    key: str
    tick: Tick
    cells: Row


class TickTable(DataTable):
    """Space, Enter or a press on the box tick a row and go on to the next one that is open.

    One that *stays* does not go on: pressed again, the same row is taken back.
    A press on a row that is done asks to take it back. A pressed row waits until `settle` says
    what the post answered, and cannot be pressed meanwhile, so that nothing is recorded twice;
    a list that was read before the answer does not undo the waiting. → or a press beside the box
    open the row; ← and typed letters are left to the page. An Enter right behind a letter is that
    of a scanner, and ticks nobody.

    Signals:
        ticked: the key of the row that is done now; answer with `settle`.
        untick_requested: the key of the row whose tick is to be taken back; answer likewise.
        key_changed: the key of the current row, by ↑ ↓ or the mouse; "" where there is none.
        opened: the key of the row of which more is to be shown.
    """

    ticked = Signal(str)
    untick_requested = Signal(str)
    key_changed = Signal(str)
    opened = Signal(str)

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        row_height: int = CONTROL,
        stays: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            (_TICK_COLUMN, *columns), row_height=max(row_height, CONTROL), parent=parent
        )
        self._stays = stays
        self._tick_rows: tuple[TickRow, ...] = ()
        self._waiting: set[str] = set()
        self._key = ""
        self._typed_at = -_SCAN
        self._cells = CellModel(len(columns) + 1, self)
        self.setItemDelegateForColumn(0, _TickDelegate((_TICK_COLUMN, *columns), self))
        self.setModel(self._cells)
        self.row_changed.connect(self._on_row_changed)

    @property
    def key(self) -> str:
        """The key of the current row, or ""."""
        return self._key

    @property
    def rows(self) -> tuple[TickRow, ...]:
        """The rows as they stand now."""
        return self._tick_rows

    def set_headings(self, headings: Sequence[str]) -> None:
        """Name the columns behind the tick."""
        self._cells.set_headings(("", *headings))

    def show_rows(self, rows: Sequence[TickRow]) -> None:
        """Show *rows*; the current one stays, or the place where it was."""
        was, place = self.current_row(), self.verticalScrollBar().value()
        keys = [row.key for row in rows]
        self._waiting.intersection_update(keys)
        same = keys == [row.key for row in self._tick_rows]
        self._tick_rows = tuple(
            replace(row, tick=Tick.WAITING) if row.key in self._waiting else row for row in rows
        )
        if same:
            self._reword()
            return
        self._cells.set_rows(self._worded())
        if was >= 0 and keys:
            known = self._key in keys
            self.choose_row(keys.index(self._key) if known else min(was, len(keys) - 1))
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(place)
        self.scrollTo(self.currentIndex())
        self._on_row_changed(self.current_row())

    def settle(self, key: str, tick: Tick) -> None:
        """Show what became of a pressed row; one that is no longer shown is passed over."""
        self._waiting.discard(key)
        self._mark(key, tick)

    def choose_key(self, key: str) -> None:
        """Make the row with *key* the current one, if it is shown."""
        for place, row in enumerate(self._tick_rows):
            if row.key == key:
                self.choose_row(place)

    def go_on(self) -> None:
        """Go to the next row that is open; stay where none is left below."""
        for place in range(self.current_row() + 1, len(self._tick_rows)):
            if self._tick_rows[place].tick is Tick.OPEN:
                self.choose_row(place)
                return

    def tick_at(self, place: int) -> Tick:
        """Return the tick of the row in *place*."""
        return self._tick_rows[place].tick

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick, open, or walk; a key held down ticks once."""
        key, chord = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if chord or self.current_row() < 0:
            super().keyPressEvent(event)
        elif key in _PRESSING:
            if not event.isAutoRepeat() and event.timestamp() - self._typed_at >= _SCAN:
                self._press(self.current_row())
        elif key == Qt.Key.Key_Right:
            self.opened.emit(self._key)
        elif key == Qt.Key.Key_Left:
            event.ignore()
        else:
            if event.text().isprintable() and event.text():
                self._typed_at = event.timestamp()
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first row that is open, unless there is a current one."""
        if self.current_row() < 0:
            self.go_on()
        super().focusInEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._reword()

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._press(index.row())
        else:
            self.opened.emit(self._tick_rows[index.row()].key)

    def _on_row_changed(self, place: int) -> None:
        key = self._tick_rows[place].key if 0 <= place < len(self._tick_rows) else ""
        if key != self._key:
            self._key = key
            self.key_changed.emit(key)

    def _press(self, place: int) -> None:
        row = self._tick_rows[place]
        if row.tick in {Tick.WAITING, Tick.OVER}:
            return
        self._waiting.add(row.key)
        self._mark(row.key, Tick.WAITING)
        if row.tick is Tick.DONE:
            self.untick_requested.emit(row.key)
        else:
            self.ticked.emit(row.key)
            if not self._stays:
                self.go_on()

    def _mark(self, key: str, tick: Tick) -> None:
        self._tick_rows = tuple(
            replace(row, tick=tick) if row.key == key else row for row in self._tick_rows
        )
        self._reword()

    def _reword(self) -> None:
        self._cells.reword(self._worded())

    def _worded(self) -> list[Row]:
        return [(_tick_cell(row), *row.cells) for row in self._tick_rows]


class _TickDelegate(RowDelegate):
    """Draws the box in the middle of its cell."""

    def __init__(self, columns: tuple[Column, ...], table: TickTable) -> None:
        super().__init__(columns, table)
        self._table = table

    def _paint_words(
        self,
        painter: QPainter,
        p: "Palette",
        _room: QRect,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        box = QRectF(0, 0, TICK_SIDE, TICK_SIDE)
        box.moveCenter(QPointF(self._table.visualRect(index).center()))
        paint_tick(painter, box, self._table.tick_at(index.row()), p)


def _tick_cell(row: TickRow) -> Cell:
    """Return the cell of the box: a screen reader says whose row it is, and how it stands."""
    first = row.cells[0]
    return Cell(tick_word(row.tick), detail=first.spoken, tint=first.tint)
