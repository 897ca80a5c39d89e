# SPDX-License-Identifier: MIT
"""A number plate as it looks on the vehicle, so that it is compared at a glance."""

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.domain.vehicle import PlateColour
from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.icons import IconName, paint_icon
from gatehouse.ui.shell.sizes import CONTROL, ICON, RADIUS_KEY
from gatehouse.ui.shell.theme import palette_of

if TYPE_CHECKING:
    from PySide6.QtGui import QLinearGradient

_LEAST: Final = 132
_SIDE: Final = 10
_EDGE: Final = 2.0
_FRAME: Final = 3.5


class _Look(NamedTuple):
    """Ground (its left and its right end) and letters, the same by day and by night."""

    left: QColor
    right: QColor
    letters: QColor


_WHITE: Final = QColor("#FFFFFF")
_BLACK: Final = QColor("#131E2B")
_BLUE: Final = QColor("#0A4A9C")
_YELLOW: Final = QColor("#F5C02F")
_GREEN: Final = QColor("#A9DDB3")
_LOOKS: Final = {
    PlateColour.BLUE: _Look(_BLUE, _BLUE, _WHITE),
    PlateColour.YELLOW: _Look(_YELLOW, _YELLOW, _BLACK),
    PlateColour.GREEN: _Look(_GREEN, _GREEN, _BLACK),
    PlateColour.YELLOW_GREEN: _Look(_YELLOW, _GREEN, _BLACK),
    PlateColour.WHITE: _Look(_WHITE, _WHITE, _BLACK),
    PlateColour.BLACK: _Look(_BLACK, _BLACK, _WHITE),
}


class PlateSign(QWidget):
    """Shows a plate; what has none stands in a dashed frame beside a car."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plate = ""
        self._colour = PlateColour.NONE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_plate(self, plate: str, colour: PlateColour, spoken: str) -> None:
        """Show *plate* on its ground; *spoken* says both in words."""
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        if (plate, colour) != (self._plate, self._colour):
            self._plate, self._colour = plate, colour
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the letters."""
        letters = QFontMetricsF(font(TextSize.TITLE, bold=True)).horizontalAdvance(self._plate)
        car = ICON + _SIDE if self._colour is PlateColour.NONE else 0
        return QSize(max(_LEAST, round(letters) + car + 3 * _SIDE), CONTROL)

    def minimumSizeHint(self) -> QSize:
        """Return the room of a plate."""
        return QSize(_LEAST, CONTROL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, frame and letters."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plate = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setFont(font(TextSize.TITLE, bold=True))
        look = _LOOKS.get(self._colour)
        if look is None:
            self._paint_bare(painter, plate)
            return
        painter.setPen(QPen(palette_of(self).edge, 1))
        painter.setBrush(_ground(look, plate))
        painter.drawRoundedRect(plate, RADIUS_KEY, RADIUS_KEY)
        frame = plate.adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
        painter.setPen(QPen(look.letters, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, RADIUS_KEY - 2, RADIUS_KEY - 2)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, self._fitting(painter, plate))

    def _paint_bare(self, painter: QPainter, plate: QRectF) -> None:
        palette = palette_of(self)
        painter.setPen(QPen(palette.edge, _EDGE, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(plate, RADIUS_KEY, RADIUS_KEY)
        mark = QRectF(plate.left() + _SIDE, plate.center().y() - ICON / 2, ICON, ICON)
        paint_icon(painter, mark, IconName.CAR, palette.ink2)
        painter.setPen(palette.ink)
        words = plate.adjusted(ICON + 2 * _SIDE, 0, -_SIDE, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._fitting(painter, words))

    def _fitting(self, painter: QPainter, room: QRectF) -> str:
        metrics = QFontMetricsF(painter.font())
        return metrics.elidedText(self._plate, Qt.TextElideMode.ElideRight, room.width())


def _ground(look: _Look, plate: QRectF) -> "QLinearGradient":
    from PySide6.QtGui import QLinearGradient  # noqa: PLC0415 - dear, and a start shows no plate

    ground = QLinearGradient(plate.topLeft(), plate.topRight())
    ground.setColorAt(0.4, look.left)
    ground.setColorAt(0.6, look.right)
    return ground
