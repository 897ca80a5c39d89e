# SPDX-License-Identifier: MIT
"""How parts of a strip of time are drawn: a head, a block with its words, what is missing."""

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.widgets.sign import SignKind, paint_sign

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from gatehouse.ui.shell.palette import Palette

_RADIUS: Final = 5
_SIGN: Final = 16
_GAP: Final = 4
_TWO_LINES: Final = 44
_SIDE: Final = 4
_TELLING: Final = 4


class Block(Struct, frozen=True):
    """What stands in a run of days: words, a smaller line, the colours, a sign before the words.

    *brief* stands there instead where the words have no room.
    """

    words: str
    detail: str
    ground: QColor
    border: QColor
    sign: SignKind | None = None
    room: QRectF | None = None
    """Where the words may stand, if not in the whole block."""
    brief: str = ""


def paint_head(painter: QPainter, rect: QRectF, day: str, weekday: str, palette: "Palette") -> None:
    """Draw a day's date, and its weekday under it if it is told."""
    painter.setPen(palette.ink)
    painter.setFont(font(TextSize.SECONDARY, bold=True))
    middle = Qt.AlignmentFlag.AlignHCenter
    if not weekday:
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignVCenter, day)
        return
    painter.drawText(rect, middle | Qt.AlignmentFlag.AlignTop, day)
    painter.setPen(palette.ink2)
    painter.setFont(font(TextSize.CAPTION))
    painter.drawText(rect, middle | Qt.AlignmentFlag.AlignBottom, weekday)


def paint_block(painter: QPainter, rect: QRectF, block: Block, palette: "Palette") -> None:
    """Draw a run of days; words without room end with …, a detail without room is left out."""
    painter.setPen(QPen(block.border, 1.5))
    painter.setBrush(block.ground)
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    room = (block.room or rect).adjusted(_SIDE, 0, -_SIDE, 0)
    painter.setPen(palette.ink)
    two = bool(block.detail) and rect.height() >= _TWO_LINES
    first = QRectF(room.left(), room.top(), room.width(), room.height() / 2 + 2) if two else room
    _write(painter, first, block, _face(block, rect), palette)
    if two:
        second = QRectF(room.left(), first.bottom() - 3, room.width(), room.height() / 2)
        painter.setFont(font(TextSize.CAPTION))
        painter.drawText(second, Qt.AlignmentFlag.AlignCenter, _cut(painter, block.detail, second))


def paint_gap(painter: QPainter, rect: QRectF, word: str, hint: str, palette: "Palette") -> None:
    """Draw days of which nothing is known: dashed, in red, with sign and word."""
    painter.setPen(QPen(palette.stop, 2, Qt.PenStyle.DashLine))
    painter.setBrush(palette.stop_bg)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
    painter.setPen(palette.stop)
    block = Block(word, hint, palette.stop_bg, palette.stop, SignKind.STOP)
    two = bool(hint) and rect.height() >= _TWO_LINES
    first = rect.adjusted(0, 0, 0, -rect.height() / 2 + 2) if two else rect
    _write(painter, first, block, font(TextSize.SECONDARY, bold=True), palette)
    if two:
        second = rect.adjusted(0, rect.height() / 2 - 2, 0, 0)
        painter.setFont(font(TextSize.CAPTION))
        if QFontMetrics(painter.font()).horizontalAdvance(hint) <= second.width():
            painter.drawText(second, Qt.AlignmentFlag.AlignCenter, hint)


def _face(block: Block, rect: QRectF) -> "QFont":
    if block.sign is not None:
        return font(TextSize.CAPTION)
    strong = rect.height() >= TextSize.VERDICT_SMALL
    return font(TextSize.SECONDARY if strong else TextSize.CAPTION, bold=strong)


def _write(
    painter: QPainter, room: QRectF, block: Block, face: "QFont", palette: "Palette"
) -> None:
    """Write the words in the middle, after their sign, which stays where they have no room."""
    painter.setFont(face)
    sign = _SIGN + _GAP if block.sign is not None else 0
    metrics = QFontMetrics(face)
    words = _fitting(metrics, block, max(0, int(room.width() - sign)))
    width = metrics.horizontalAdvance(words) + (sign if words else _SIGN if sign else 0)
    x = room.left() + (room.width() - width) / 2
    if block.sign is not None:
        spot = QRectF(x, room.center().y() - _SIGN / 2, _SIGN, _SIGN)
        paint_sign(painter, spot, block.sign, palette)
        x += sign
    place = QRectF(x, room.top(), room.right() - x + 1, room.height())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)


def _fitting(metrics: QFontMetrics, block: Block, room: int) -> str:
    """Return the words that fit: all, the brief ones, or the letters of these that have room.

    Where hardly a letter would be left beside …, its room is a letter's too.
    """
    for words in filter(None, (block.words, block.brief)):
        if metrics.horizontalAdvance(words) <= room:
            return words
    words = metrics.elidedText(block.brief or block.words, Qt.TextElideMode.ElideRight, room)
    if not block.brief or len(words) > _TELLING:
        return "" if words == "…" else words
    lengths = range(len(block.brief), 0, -1)
    parts = (block.brief[:length] for length in lengths)
    return next((part for part in parts if metrics.horizontalAdvance(part) <= room), "")


def _cut(painter: QPainter, text: str, room: QRectF) -> str:
    metrics = QFontMetrics(painter.font())
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
