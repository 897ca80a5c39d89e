# SPDX-License-Identifier: MIT
"""A table whose rows are the targets: no grid, one selection, keys and mouse alike."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.sizes import CONTROL, FOCUS_HALO, FOCUS_LINE, RADIUS
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.row_delegate import CELL_PADDING, Column, RowDelegate

_HEADER: Final = 34


class DataTable(QTableView):
    """Shows a model that answers `CELL_ROLE` with its cells.

    Signals:
        row_changed: the current row, by ↑ ↓ or the mouse.
        row_activated: the row pressed, by Enter or one click.
        row_entered: the row pressed by Enter, where a click shall do no more than choose it.
    """

    row_changed = Signal(int)
    row_activated = Signal(int)
    row_entered = Signal(int)

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        row_height: int = CONTROL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._empty_text = ""
        self.setItemDelegate(RowDelegate(self._columns, self))
        self.setHorizontalHeader(_Heading(self._columns, self))
        self._set_up(row_height)
        self.clicked.connect(self._on_clicked)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show `model` in the widths of the columns."""
        super().setModel(model)
        header = self.horizontalHeader()
        for index, column in enumerate(self._columns):
            if column.width is None:
                header.setSectionResizeMode(index, QHeaderView.ResizeMode.Stretch)
            else:
                header.setSectionResizeMode(index, QHeaderView.ResizeMode.Fixed)
                self.setColumnWidth(index, max(column.width, header.sectionSizeHint(index)))

    def set_empty_text(self, sentence: str) -> None:
        """Say what to do while there are no rows."""
        self._empty_text = sentence
        self.viewport().update()

    def set_row_height(self, height: int) -> None:
        """Make all rows lower or higher."""
        self.verticalHeader().setDefaultSectionSize(height)

    def current_row(self) -> int:
        """Return the current row, or -1."""
        return self.currentIndex().row()

    def choose_row(self, row: int) -> None:
        """Make `row` the current one."""
        self.setCurrentIndex(self.model().index(row, 0))

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Repaint both rows and tell the page."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.row() != previous.row():
            self.row_changed.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the row, and leave typed letters to the page."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif enter and self.currentIndex().isValid():
            self.row_activated.emit(self.current_row())
            self.row_entered.emit(self.current_row())
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, the ring round the current one, or the sentence of an empty table."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.model() is None or self.model().rowCount() == 0:
            self._paint_empty(painter)
        elif self.hasFocus() and self.currentIndex().isValid():
            self._paint_ring(painter)

    def _set_up(self, row_height: int) -> None:
        # PySide takes 20 ms to find out what Qt's own viewport is; ours it knows
        self.setViewport(QWidget())
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.set_row_height(row_height)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.row_activated.emit(index.row())

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setPen(palette_of(self).ink2)
        painter.setFont(font(TextSize.BODY))
        room = self.viewport().rect().adjusted(CELL_PADDING, 12, -CELL_PADDING, -12)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self._empty_text)

    def _paint_ring(self, painter: QPainter) -> None:
        palette = palette_of(self)
        cell = self.visualRect(self.currentIndex())
        row = QRectF(QRect(0, cell.top(), self.viewport().width(), cell.height()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, inset, colour in (
            (FOCUS_HALO, FOCUS_HALO / 2, palette.halo),
            (FOCUS_LINE, FOCUS_HALO + FOCUS_LINE / 2, palette.focus_line),
        ):
            painter.setPen(QPen(colour, width))
            ring = row.adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(ring, RADIUS - inset, RADIUS - inset)


class _Heading(QHeaderView):
    """Column names over a line; numbers are named at their right end."""

    def __init__(self, columns: tuple[Column, ...], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self.setFixedHeight(_HEADER)
        self.setFont(font(TextSize.CAPTION))
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Draw one column's name."""
        palette = palette_of(self)
        painter.save()
        painter.fillRect(rect, palette.card)
        painter.setPen(QPen(palette.edge, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(palette.ink2)
        painter.setFont(font(TextSize.CAPTION))
        side = (
            Qt.AlignmentFlag.AlignRight
            if self._columns[logicalIndex].numeric
            else Qt.AlignmentFlag.AlignLeft
        )
        name = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal)
        room = rect.adjusted(CELL_PADDING, 0, -CELL_PADDING, 0)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, str(name or ""))
        painter.restore()
