# SPDX-License-Identifier: MIT
"""The health code as a sign: disc, triangle, square or dashed ring."""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

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
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(outline or palette.code_outline, 1.4)
    inner = rect.adjusted(1.5, 1.5, -1.5, -1.5)
    if colour is CodeColour.NOT_SHOWN:
        pen.setWidthF(2.0)
        pen.setDashPattern([2.2, 1.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(inner)
    else:
        painter.setPen(pen)
        painter.setBrush(_fill(colour, palette))
        _paint_filled(painter, inner, colour)
    painter.restore()


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
