# SPDX-License-Identifier: MIT
"""Shapes that are drawn once: to work out a smooth edge takes longer than to copy it."""

import math
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QPixmapCache

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

Drawing: TypeAlias = Callable[[QPainter, QRectF], None]
"""Draws into a rectangle, smoothly, and nothing outside it."""


class Box(Struct, frozen=True):
    """A small rounded box, its border inside it; without a colour it has no ground or no border."""

    radius: float
    ground: "QColor | None"
    border: "QColor | None" = None
    line: float = 1


def paint_once(painter: QPainter, rect: QRectF, key: str, drawing: Drawing) -> None:
    """Show in *rect* what *drawing* draws; it is drawn once for each size and scale of a screen.

    *key* tells it from every other drawing, with its words and colours. It stands on whole pixels
    of the screen. Not for paper, where shapes stay shapes.
    """
    ratio = painter.device().devicePixelRatio()
    pixmap = kept_picture(key, rect.size(), ratio, drawing)
    corner = QPointF(round(rect.x() * ratio) / ratio, round(rect.y() * ratio) / ratio)
    painter.drawPixmap(corner, pixmap)


def kept_picture(key: str, size: QSizeF, ratio: float, drawing: Drawing) -> QPixmap:
    """Return the picture of *size* logical pixels on a screen of scale *ratio*."""
    name = f"gatehouse:{key}:{size.width():g}:{size.height():g}:{ratio:g}"
    pixmap = QPixmap()
    if not QPixmapCache.find(name, pixmap):
        pixmap = _drawn(size, ratio, drawing)
        QPixmapCache.insert(name, pixmap)
    return pixmap


def paint_box(painter: QPainter, rect: QRectF, box: Box) -> None:
    """Draw *box* as large as *rect*."""
    colours = ":".join(map(named, (box.ground, box.border)))
    key = f"box:{box.radius:g}:{box.line:g}:{colours}"
    paint_once(painter, rect, key, partial(draw_box, box))


def draw_box(box: Box, painter: QPainter, rect: QRectF) -> None:
    """Draw *box* where it belongs to a drawing that is kept as a whole."""
    painter.setPen(Qt.PenStyle.NoPen if box.border is None else QPen(box.border, box.line))
    painter.setBrush(Qt.BrushStyle.NoBrush if box.ground is None else box.ground)
    inset = 0.0 if box.border is None else box.line / 2
    inner = rect.adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(inner, box.radius, box.radius)


def named(colour: "QColor | None") -> str:
    """Return how *colour* is told from others in the key of a drawing."""
    return "" if colour is None else f"{colour.rgba():x}"


def _drawn(size: QSizeF, ratio: float, drawing: Drawing) -> QPixmap:
    pixels = QSize(math.ceil(size.width() * ratio), math.ceil(size.height() * ratio))
    pixmap = QPixmap(pixels)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing(painter, QRectF(QPointF(), size))
    return pixmap
