# SPDX-License-Identifier: MIT
"""The mark of a code's colour: a small square with an outline, never a ground behind words."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.code_list import Colour
from gatehouse.ui.shell.pictures import Box, paint_box
from gatehouse.ui.shell.theme import palette_of

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from gatehouse.ui.shell.palette import Palette

_SIDE: Final = 14
_OUTLINE: Final = 1.4
_ROUND: Final = 3


class ColourMark(QWidget):
    """Stands beside a caption; without a colour it takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour: Colour | None = None
        self.setFixedSize(_SIDE, _SIDE)
        self.hide()

    @property
    def colour(self) -> Colour | None:
        """What it shows."""
        return self._colour

    def set_colour(self, colour: Colour | None) -> None:
        """Show *colour*, or nothing."""
        self._colour = colour
        self.setVisible(colour is not None)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the square."""
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        if self._colour is not None:
            palette = palette_of(self)
            with QPainter(self) as painter:
                paint_colour_mark(painter, QRectF(self.rect()), self._colour, palette)


def paint_colour_mark(
    painter: QPainter,
    rect: QRectF,
    colour: Colour,
    palette: "Palette",
    *,
    outline: "QColor | None" = None,
) -> None:
    """Draw the mark of *colour* into the middle of *rect*; *outline* is the ink of a fill."""
    box = Box(_ROUND, _fill(colour, palette), outline or palette.code_outline, _OUTLINE)
    square = QRectF(0, 0, _SIDE - _OUTLINE, _SIDE - _OUTLINE)
    square.moveCenter(rect.center())
    paint_box(painter, square, box)


def _fill(colour: Colour, palette: "Palette") -> "QColor":
    return {
        Colour.GREEN: palette.code_green,
        Colour.AMBER: palette.code_amber,
        Colour.RED: palette.code_red,
        Colour.BLUE: palette.bar_in,
        Colour.VIOLET: palette.report_fill,
        Colour.GREY: palette.edge,
    }[colour]
