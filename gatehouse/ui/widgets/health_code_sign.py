# SPDX-License-Identifier: MIT
"""The health code as a sign: disc, triangle, square or dashed ring."""

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from gatehouse.ui.shell.pictures import named, paint_once

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from gatehouse.ui.shell.palette import Palette


class CodeColour(Enum):
    """What the person's telephone showed."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    NOT_SHOWN = "not_shown"


def paint_code_sign(
    painter: QPainter,
    rect: QRectF,
    colour: CodeColour,
    palette: "Palette",
    *,
    outline: "QColor | None" = None,
) -> None:
    """Draw the sign of `colour` into `rect`; `outline` is the ink of a filled ground."""
    ink, fill = outline or palette.code_outline, _fill(colour, palette)
    key = f"code:{colour.value}:{named(ink)}:{named(fill)}"
    paint_once(painter, rect, key, partial(_draw, colour, ink, fill))


def _draw(
    colour: CodeColour, ink: "QColor", fill: "QColor", painter: QPainter, rect: QRectF
) -> None:
    pen = QPen(ink, 1.4)
    inner = rect.adjusted(1.5, 1.5, -1.5, -1.5)
    if colour is CodeColour.NOT_SHOWN:
        pen.setWidthF(2.0)
        pen.setDashPattern([2.2, 1.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(inner)
    else:
        painter.setPen(pen)
        painter.setBrush(fill)
        _paint_filled(painter, inner, colour)


def _fill(colour: CodeColour, palette: "Palette") -> "QColor":
    if colour is CodeColour.GREEN:
        return palette.code_green
    return palette.code_amber if colour is CodeColour.AMBER else palette.code_red


def _paint_filled(painter: QPainter, rect: QRectF, colour: CodeColour) -> None:
    if colour is CodeColour.GREEN:
        painter.drawEllipse(rect)
    elif colour is CodeColour.RED:
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        top = QPointF(rect.center().x(), rect.top())
        painter.drawPolygon(QPolygonF([top, rect.bottomRight(), rect.bottomLeft()]))
