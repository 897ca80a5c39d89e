# SPDX-License-Identifier: MIT
"""How one cell of a table is drawn."""

from enum import IntEnum
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from gatehouse.domain.code_list import Colour
from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.icons import IconName, paint_icon
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.colour_mark import paint_colour_mark
from gatehouse.ui.widgets.sign import SignKind, paint_sign, sign_colours

if TYPE_CHECKING:
    from gatehouse.ui.shell.palette import Palette

CELL_PADDING: Final = 5
_SIGN: Final = 20
_MARK: Final = 16
_BAR: Final = 5
_LEADING: Final = 3
"""By so much the lines of a cell stand closer than they are high."""
_USER: Final = int(Qt.ItemDataRole.UserRole)


class TableRole(IntEnum):
    """What a model may say about a cell besides its text (DisplayRole)."""

    SIGN = _USER + 1
    """A SignKind, or a `Colour`, which Qt hands on as its text, drawn before the text."""
    TINT = _USER + 2
    """A SignKind that gives the row its ground; ask for it of column 0."""
    STRONG = _USER + 3
    """True sets the text in bold."""
    TONE = _USER + 4
    """A SignKind that gives the text its colour."""
    DETAIL = _USER + 5
    """Smaller lines under the text, each ended by a line break but the last."""
    ICON = _USER + 6
    """An IconName drawn before the tail."""
    TAIL = _USER + 7
    """Smaller words at the end of the text's line, for which the text gives way."""


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
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room in which nothing is cut; rows have the table's own height."""
        strong = bool(index.data(TableRole.STRONG))
        text = QFontMetrics(font(TextSize.TABLE, bold=strong))
        small = QFontMetrics(font(TextSize.CAPTION))
        widest = text.horizontalAdvance(str(index.data() or "")) + _tail_width(index)
        for line in _details(index):
            widest = max(widest, small.horizontalAdvance(line))
        marked = isinstance(index.data(TableRole.SIGN), (SignKind, str))
        sign = _SIGN + CELL_PADDING if marked else 0
        return QSize(widest + sign + 2 * CELL_PADDING, _SIGN)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        palette = palette_of(self._view)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        chosen = index.row() == self._view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, palette, rect, index, chosen=chosen)
        room = rect.adjusted(CELL_PADDING, 0, -CELL_PADDING, -1)
        if chosen and index.column() == 0:
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), palette.accent)
            room.setLeft(room.left() + _BAR)
        sign = index.data(TableRole.SIGN)
        if isinstance(sign, SignKind):
            top = room.center().y() - _SIGN / 2 + 1
            paint_sign(painter, QRectF(room.left(), top, _SIGN, _SIGN), sign, palette)
            room.setLeft(room.left() + _SIGN + CELL_PADDING)
        elif isinstance(sign, str):
            place = QRectF(room.left(), room.center().y() - _SIGN / 2 + 1, _SIGN, _SIGN)
            paint_colour_mark(painter, place, Colour(sign), palette)
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
        tint = index.sibling(index.row(), 0).data(TableRole.TINT)
        if chosen:
            painter.fillRect(rect, p.accent_bg)
        elif isinstance(tint, SignKind):
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
        column = self._columns[index.column()]
        details = _details(index)
        line = (room.height() + _LEADING * len(details)) // (len(details) + 1)
        side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter
        first = QRect(room.left(), room.top(), room.width() - _tail_width(index), line)
        if not details:
            first.setHeight(room.height())
        painter.setFont(font(TextSize.TABLE, bold=bool(index.data(TableRole.STRONG))))
        painter.setPen(_tone(index.data(TableRole.TONE), p))
        words = _shown(painter, str(index.data() or ""), first, column)
        painter.drawText(first, flags, words)
        end = first.left() + painter.fontMetrics().horizontalAdvance(words)
        painter.setFont(font(TextSize.CAPTION))
        painter.setPen(p.ink2)
        self._paint_tail(painter, p, QRect(end, first.top(), room.right() - end + 1, line), index)
        for place, detail in enumerate(details, 1):
            top = room.top() + place * (line - _LEADING)
            under = QRect(room.left(), top, room.width(), line)
            painter.drawText(under, flags, _shown(painter, detail, under, column))

    def _paint_tail(
        self,
        painter: QPainter,
        p: "Palette",
        room: QRect,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tail = index.data(TableRole.TAIL)
        if not tail:
            return
        mark = index.data(TableRole.ICON)
        if mark:
            top = room.center().y() - _MARK / 2 + 1
            paint_icon(
                painter,
                QRectF(room.left() + CELL_PADDING, top, _MARK, _MARK),
                IconName(mark),
                p.ink2,
            )
            room.setLeft(room.left() + _MARK)
        room.setLeft(room.left() + CELL_PADDING)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, tail)


def _details(index: QModelIndex | QPersistentModelIndex) -> list[str]:
    return str(index.data(TableRole.DETAIL) or "").splitlines()


def _tail_width(index: QModelIndex | QPersistentModelIndex) -> int:
    """Return the room of the tail with its icon and the gap before it; 0 without one."""
    tail = index.data(TableRole.TAIL)
    if not tail:
        return 0
    mark = _MARK if index.data(TableRole.ICON) else 0
    return QFontMetrics(font(TextSize.CAPTION)).horizontalAdvance(tail) + mark + CELL_PADDING + 1


def _tone(kind: object, p: "Palette") -> QColor:
    return sign_colours(kind, p).text if isinstance(kind, SignKind) else p.ink


def _shown(painter: QPainter, text: str, room: QRect, column: Column) -> str:
    if not column.cuttable:
        return text
    metrics = QFontMetrics(painter.font())
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
