# SPDX-License-Identifier: MIT
"""The seven signs: a shape and a glyph that say the verdict without its colour."""

from enum import Enum
from functools import cache, partial
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.pictures import named, paint_once
from gatehouse.ui.shell.theme import palette_of

if TYPE_CHECKING:
    from gatehouse.ui.shell.palette import Palette

_GRID: Final = 24.0
"""Shapes are described on a grid of this many units and scaled to the size asked for."""


class SignKind(Enum):
    """What a sign says."""

    OK = "ok"
    STOP = "stop"
    REPORT = "report"
    WARN = "warn"
    WAIT = "wait"
    INFO = "info"
    IDLE = "idle"


class SignColours(Struct, frozen=True):
    """The four colours that belong to one kind of sign."""

    text: QColor
    ground: QColor
    fill: QColor
    on_fill: QColor


def sign_colours(kind: SignKind, palette: "Palette") -> SignColours:
    """Return text, ground, fill and text-on-fill of `kind` in `palette`."""
    p = palette
    match kind:
        case SignKind.OK:
            return SignColours(p.ok, p.ok_bg, p.ok_fill, p.on_ok)
        case SignKind.STOP:
            return SignColours(p.stop, p.stop_bg, p.stop_fill, p.on_stop)
        case SignKind.REPORT:
            return SignColours(p.report, p.report_bg, p.report_fill, p.on_report)
        case SignKind.WARN | SignKind.WAIT:
            return SignColours(p.warn, p.warn_bg, p.warn_fill, p.on_warn)
        case SignKind.INFO:
            return SignColours(p.accent, p.accent_bg, p.accent, p.on_accent)
        case SignKind.IDLE:
            return SignColours(p.ink, p.sunk, p.idle, p.card)


def paint_sign(
    painter: QPainter,
    rect: QRectF,
    kind: SignKind,
    palette: "Palette",
    *,
    inks: tuple[QColor, QColor] | None = None,
) -> None:
    """Draw the sign of `kind` into the square `rect`.

    `inks` are the colours of shape and glyph where it stands on a filled ground.
    """
    colours = sign_colours(kind, palette)
    shape, glyph = inks or (colours.fill, colours.on_fill)
    key = f"sign:{kind.value}:{named(shape)}:{named(glyph)}"
    paint_once(painter, rect, key, partial(_draw, kind, shape, glyph))


class Sign(QWidget):
    """One sign on its own; its word stands beside it in another widget."""

    def __init__(self, kind: SignKind, size: int = 22, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._size = size
        self.setFixedSize(size, size)

    @property
    def kind(self) -> SignKind:
        """What the sign says now."""
        return self._kind

    def set_kind(self, kind: SignKind) -> None:
        """Say something else."""
        if kind is not self._kind:
            self._kind = kind
            self.update()

    def sizeHint(self) -> QSize:
        """Return the square the sign fills."""
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign."""
        painter = QPainter(self)
        paint_sign(painter, QRectF(self.rect()), self._kind, palette_of(self))


def _draw(kind: SignKind, shape: QColor, glyph: QColor, painter: QPainter, rect: QRectF) -> None:
    painter.scale(rect.width() / _GRID, rect.height() / _GRID)
    _paint_shape(painter, kind, shape)
    _paint_glyph(painter, kind, glyph)


def _paint_shape(painter: QPainter, kind: SignKind, colour: QColor) -> None:
    if kind is SignKind.IDLE:
        painter.setPen(QPen(colour, 2.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(3, 3, 18, 18))
        return
    painter.setBrush(colour)
    painter.setPen(
        QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.drawPath(_outline(kind))


@cache
def _outline(kind: SignKind) -> QPainterPath:
    path = QPainterPath()
    match kind:
        case SignKind.STOP:
            path.addPolygon(_closed(8, 2, 16, 2, 22, 8, 22, 16, 16, 22, 8, 22, 2, 16, 2, 8))
        case SignKind.REPORT:
            path.addPolygon(_closed(12, 1, 23, 12, 12, 23, 1, 12))
        case SignKind.WARN:
            path.addPolygon(_closed(12, 2.5, 22.8, 21.5, 1.2, 21.5))
        case SignKind.WAIT:
            path.addRoundedRect(QRectF(2, 2, 20, 20), 3, 3)
        case _:
            path.addEllipse(QRectF(1.5, 1.5, 21, 21))
    return path


def _closed(*numbers: float) -> QPolygonF:
    points = [QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
    return QPolygonF([*points, points[0]])


def _paint_glyph(painter: QPainter, kind: SignKind, colour: QColor) -> None:
    pen = QPen(colour, 2.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match kind:
        case SignKind.OK:
            painter.drawPolyline(QPolygonF([QPointF(7, 12.4), QPointF(10.6, 16), QPointF(17, 8.6)]))
        case SignKind.STOP:
            painter.drawLines([QLineF(8.2, 8.2, 15.8, 15.8), QLineF(15.8, 8.2, 8.2, 15.8)])
        case SignKind.REPORT:
            painter.drawLine(QLineF(12, 17, 12, 7.4))
            painter.drawPolyline(QPolygonF([QPointF(8, 11), QPointF(12, 7), QPointF(16, 11)]))
        case SignKind.WARN:
            painter.drawLine(QLineF(12, 9.4, 12, 14))
            painter.drawPoint(QPointF(12, 18.2))
        case SignKind.WAIT:
            painter.drawPolyline(QPolygonF([QPointF(12, 7), QPointF(12, 12.4), QPointF(16, 12.4)]))
        case SignKind.INFO:
            painter.drawLine(QLineF(12, 11.4, 12, 17))
            painter.drawPoint(QPointF(12, 7.2))
        case SignKind.IDLE:
            pass
