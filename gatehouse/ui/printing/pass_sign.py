# SPDX-License-Identifier: MIT
"""The sign of a class of passes: a shape with a character in it, in the class's colour."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from gatehouse.domain.gate_pass import PASS_CLASS_MARKS, PassRow
from gatehouse.domain.pass_terms import PassColour, PassSign
from gatehouse.ui.shell.fonts import font

COLOURS: Final = {
    PassColour.BLACK: QColor("#131e2b"),
    PassColour.BLUE: QColor("#0a4a9c"),
    PassColour.TEAL: QColor("#0b5c66"),
    PassColour.GREEN: QColor("#0a6638"),
    PassColour.BROWN: QColor("#6b3f12"),
    PassColour.ORANGE: QColor("#a34400"),
    PassColour.PURPLE: QColor("#65278c"),
    PassColour.GREY: QColor("#465364"),
}
"""White stands on each of them with a contrast of 6 and more."""
_CORNERS: Final = {
    PassSign.SQUARE: ((0.06, 0.06), (0.94, 0.06), (0.94, 0.94), (0.06, 0.94)),
    PassSign.DIAMOND: ((0.5, -0.06), (1.06, 0.5), (0.5, 1.06), (-0.06, 0.5)),
    PassSign.TRIANGLE: ((0.5, -0.06), (1.1, 1.0), (-0.1, 1.0)),
    PassSign.HEXAGON: (
        (0.27, 0.03),
        (0.73, 0.03),
        (1.0, 0.5),
        (0.73, 0.97),
        (0.27, 0.97),
        (0, 0.5),
    ),
    PassSign.HOUSE: ((0.5, -0.04), (1.0, 0.4), (1.0, 1.0), (0.0, 1.0), (0.0, 0.4)),
}
_SIZES: Final = {PassSign.TRIANGLE: 0.44, PassSign.HOUSE: 0.56}
_SIZE: Final = 0.6
_LOW: Final = {PassSign.TRIANGLE: 0.2, PassSign.HOUSE: 0.14}


def paint_sign(painter: QPainter, square: QRectF, row: PassRow, ink: QColor, on: QColor) -> None:
    """Paint the sign of a pass into *square* with *ink*, its character in the colour *on*."""
    sign = row.terms.sign
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPath(_path(sign, square))
    painter.setPen(on)
    painter.setFont(font(round(square.height() * _SIZES.get(sign, _SIZE)), bold=True))
    room = square.translated(0, square.height() * _LOW.get(sign, 0.0))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
    painter.drawText(room, flags, PASS_CLASS_MARKS[row.pass_class])


def _path(sign: PassSign, square: QRectF) -> QPainterPath:
    path = QPainterPath()
    if sign is PassSign.DISC:
        path.addEllipse(square)
        return path
    corners = [
        QPointF(square.left() + x * square.width(), square.top() + y * square.height())
        for x, y in _CORNERS[sign]
    ]
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path
