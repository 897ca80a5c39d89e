# SPDX-License-Identifier: MIT
"""How one cell of a table is drawn."""

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate

from gatehouse.domain.code_list import Colour
from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.icons import paint_icon
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.colour_mark import paint_colour_mark
from gatehouse.ui.widgets.sign import paint_sign, sign_colours

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from gatehouse.ui.shell.palette import Palette
    from gatehouse.ui.widgets.cell_model import Cell

CELL_PADDING: Final = 5
_SIGN: Final = 20
_MARK: Final = 16
_BAR: Final = 5
_LEADING: Final = 3
"""By so much the lines of a cell stand closer than they are high."""
CELL_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
"""What a model is asked for to draw a cell: its `Cell`, all at once."""


class Column(Struct, frozen=True):
    """One column's width (None takes what is left) and what may be done to its text."""

    width: int | None
    numeric: bool = False
    cuttable: bool = False


class RowDelegate(QStyledItemDelegate):
    """Draws ground, hairline, sign and text in the theme's colours."""

    def __init__(self, columns: tuple[Column, ...], view: QAbstractItemView) -> None:
        super().__init__(view)
        self._columns = columns
        self._view = view

    def sizeHint(
        self, _option: "QStyleOptionViewItem", index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room in which nothing is cut; rows have the table's own height."""
        cell = _cell(index)
        text = QFontMetrics(font(TextSize.TABLE, bold=cell.strong))
        small = QFontMetrics(font(TextSize.CAPTION))
        widest = text.horizontalAdvance(cell.text) + _tail_width(cell)
        for line in cell.detail.splitlines():
            widest = max(widest, small.horizontalAdvance(line))
        sign = _SIGN + CELL_PADDING if cell.sign is not None else 0
        return QSize(widest + sign + 2 * CELL_PADDING, _SIGN)

    def paint(
        self,
        painter: QPainter,
        option: "QStyleOptionViewItem",
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        palette, cell = palette_of(self._view), _cell(index)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        chosen = index.row() == self._view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, palette, rect, index, chosen=chosen)
        room = rect.adjusted(CELL_PADDING, 0, -CELL_PADDING, -1)
        if chosen and index.column() == 0:
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), palette.accent)
            room.setLeft(room.left() + _BAR)
        if cell.sign is not None:
            place = QRectF(room.left(), room.center().y() - _SIGN / 2 + 1, _SIGN, _SIGN)
            if isinstance(cell.sign, Colour):
                paint_colour_mark(painter, place, cell.sign, palette)
            else:
                paint_sign(painter, place, cell.sign, palette)
            room.setLeft(room.left() + _SIGN + CELL_PADDING)
        self._paint_words(painter, palette, room, index)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        p: "Palette",
        rect: QRect,
        index: QModelIndex | QPersistentModelIndex,
        *,
        chosen: bool,
    ) -> None:
        tint = _cell(index.sibling(index.row(), 0)).tint
        if chosen:
            painter.fillRect(rect, p.accent_bg)
        elif tint is not None:
            painter.fillRect(rect, sign_colours(tint, p).ground)
        painter.setPen(QPen(p.line, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_words(
        self,
        painter: QPainter,
        p: "Palette",
        room: QRect,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        column, cell = self._columns[index.column()], _cell(index)
        details = cell.detail.splitlines()
        line = (room.height() + _LEADING * len(details)) // (len(details) + 1)
        side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter
        first = QRect(room.left(), room.top(), room.width() - _tail_width(cell), line)
        if not details:
            first.setHeight(room.height())
        painter.setFont(font(TextSize.TABLE, bold=cell.strong))
        painter.setPen(p.ink if cell.tone is None else sign_colours(cell.tone, p).text)
        words = _shown(painter, cell.text, first, column)
        painter.drawText(first, flags, words)
        end = first.left() + painter.fontMetrics().horizontalAdvance(words)
        painter.setFont(font(TextSize.CAPTION))
        painter.setPen(p.ink2)
        if cell.tail:
            tail = QRect(end, first.top(), room.right() - end + 1, line)
            _paint_tail(painter, p, tail, cell)
        for place, detail in enumerate(details, 1):
            top = room.top() + place * (line - _LEADING)
            under = QRect(room.left(), top, room.width(), line)
            painter.drawText(under, flags, _shown(painter, detail, under, column))


def _cell(index: QModelIndex | QPersistentModelIndex) -> "Cell":
    """Return what is drawn; each question to the model goes through Qt and costs as a line does."""
    cell: Cell = index.data(CELL_ROLE)
    return cell


def _paint_tail(painter: QPainter, p: "Palette", room: QRect, cell: "Cell") -> None:
    if cell.icon is not None:
        top = room.center().y() - _MARK / 2 + 1
        place = QRectF(room.left() + CELL_PADDING, top, _MARK, _MARK)
        paint_icon(painter, place, cell.icon, p.ink2)
        room.setLeft(room.left() + _MARK)
    room.setLeft(room.left() + CELL_PADDING)
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cell.tail)


def _tail_width(cell: "Cell") -> int:
    """Return the room of the tail with its icon and the gap before it; 0 without one."""
    if not cell.tail:
        return 0
    mark = _MARK if cell.icon is not None else 0
    width = QFontMetrics(font(TextSize.CAPTION)).horizontalAdvance(cell.tail)
    return width + mark + CELL_PADDING + 1


def _shown(painter: QPainter, text: str, room: QRect, column: Column) -> str:
    if not column.cuttable:
        return text
    metrics = QFontMetrics(painter.font())
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
