# SPDX-License-Identifier: MIT
"""How one cell of a table is drawn."""

from enum import IntEnum
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.icons import IconName, paint_icon
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.sign import SignKind, paint_sign, sign_colours

if TYPE_CHECKING:
    from gatehouse.ui.shell.palette import Palette

CELL_PADDING: Final = 5
_SIGN: Final = 20
_MARK: Final = 16
_BAR: Final = 5
_USER: Final = int(Qt.ItemDataRole.UserRole)


class TableRole(IntEnum):
    """What a model may say about a cell besides its text (DisplayRole)."""

    SIGN = _USER + 1
    """A SignKind drawn before the text."""
    TINT = _USER + 2
    """A SignKind that gives the row its ground; ask for it of column 0."""
    STRONG = _USER + 3
    """True sets the text in bold."""
    TONE = _USER + 4
    """A SignKind that gives the text its colour."""
    DETAIL = _USER + 5
    """A second, smaller line."""
    ICON = _USER + 6
    """An IconName drawn before the second line."""


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
        """Return the room of the text; rows have the table's own height."""
        text = str(index.data() or "")
        return QSize(QFontMetrics(font(TextSize.TABLE)).horizontalAdvance(text) + 2 * _SIGN, _SIGN)

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
        detail = str(index.data(TableRole.DETAIL) or "")
        side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font(TextSize.TABLE, bold=bool(index.data(TableRole.STRONG))))
        painter.setPen(_tone(index.data(TableRole.TONE), p))
        first = QRect(room.left(), room.top(), room.width(), room.height())
        if detail:
            first.setHeight(room.height() // 2 + 2)
        flags = side | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(first, flags, _shown(painter, str(index.data() or ""), room, column))
        if detail:
            painter.setFont(font(TextSize.CAPTION))
            painter.setPen(p.ink2)
            second = QRect(room.left(), first.bottom() - 2, room.width(), room.height() // 2)
            mark = index.data(TableRole.ICON)
            if mark:
                top = second.center().y() - _MARK / 2 + 1
                place = QRectF(second.left(), top, _MARK, _MARK)
                paint_icon(painter, place, IconName(mark), p.ink2)
                second.setLeft(second.left() + _MARK + CELL_PADDING)
            painter.drawText(second, flags, _shown(painter, detail, room, column))


def _tone(kind: object, p: "Palette") -> QColor:
    return sign_colours(kind, p).text if isinstance(kind, SignKind) else p.ink


def _shown(painter: QPainter, text: str, room: QRect, column: Column) -> str:
    if not column.cuttable:
        return text
    metrics = QFontMetrics(painter.font())
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
