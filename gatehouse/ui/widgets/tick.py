# SPDX-License-Identifier: MIT
"""The tick before a row: whether what the row asks for is done."""

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gatehouse.ui.shell.icons import IconName, paint_icon
from gatehouse.ui.shell.sizes import BORDER
from gatehouse.ui.widgets.sign import SignKind, paint_sign

if TYPE_CHECKING:
    from gatehouse.ui.shell.palette import Palette

TICK_SIDE: Final = 28
_RADIUS: Final = 6
_GLYPH_INSET: Final = 4


class Tick(Enum):
    """How far a row has come; each has a shape of its own, not only a colour."""

    OPEN = "open"
    """Nobody has done it yet."""
    WAITING = "waiting"
    """It was pressed, and the post has not answered."""
    DONE = "done"
    """It is recorded as done."""
    FAILED = "failed"
    """It was tried and did not come about: nobody was there, or it was refused."""
    OVER = "over"
    """It was left undone, and can be done no more."""


_SIGNS: Final = {Tick.WAITING: SignKind.WAIT, Tick.FAILED: SignKind.STOP}


def tick_word(tick: Tick) -> str:
    """Return what a screen reader says of a tick."""
    return {
        Tick.OPEN: QCoreApplication.translate("widgets", "to do"),
        Tick.WAITING: QCoreApplication.translate("widgets", "being recorded"),
        Tick.DONE: QCoreApplication.translate("widgets", "done"),
        Tick.FAILED: QCoreApplication.translate("widgets", "did not come about"),
        Tick.OVER: QCoreApplication.translate("widgets", "left undone"),
    }[tick]


def paint_tick(painter: QPainter, rect: QRectF, tick: Tick, palette: "Palette") -> None:
    """Draw *tick* into the square *rect*: an empty box, a checked one, a dash or a sign."""
    if tick in _SIGNS:
        paint_sign(painter, rect, _SIGNS[tick], palette)
    elif tick is Tick.DONE:
        _paint_box(painter, rect, palette.ok_fill, palette.ok_fill)
        inset = rect.adjusted(_GLYPH_INSET, _GLYPH_INSET, -_GLYPH_INSET, -_GLYPH_INSET)
        paint_icon(painter, inset, IconName.CHECK, palette.on_ok)
    elif tick is Tick.OVER:
        _paint_dash(painter, rect, palette.ink2)
    else:
        _paint_box(painter, rect, palette.card, palette.edge)


def _paint_box(painter: QPainter, rect: QRectF, ground: QColor, edge: QColor) -> None:
    half = BORDER / 2
    painter.setPen(QPen(edge, BORDER, Qt.PenStyle.SolidLine))
    painter.setBrush(ground)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), _RADIUS, _RADIUS)


def _paint_dash(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, BORDER, Qt.PenStyle.SolidLine))
    quarter = rect.width() / 4
    middle = rect.center()
    painter.drawLine(middle - QPointF(quarter, 0), middle + QPointF(quarter, 0))
