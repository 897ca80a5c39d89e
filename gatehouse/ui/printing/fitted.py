# SPDX-License-Identifier: MIT
"""Text that keeps to its room on a card: it is wrapped, and only then made smaller."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextLayout

from gatehouse.ui.shell.fonts import font

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

_LEADING: Final = 1.2
_FACTORS: Final = tuple(percent / 100 for percent in range(100, 39, -3))
_SIDE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip


class Said(NamedTuple):
    """One sentence, in tenths of a millimetre where there is room for it."""

    text: str
    size: int
    ink: "QColor"


def paint_fitting(painter: "QPainter", room: QRectF, sentences: Sequence[Said]) -> None:
    """Paint *sentences* from the top of *room*, each wrapped; all smaller if they need be."""
    top = room.top()
    for line in _fitting(room, sentences):
        height = line.size * _LEADING
        painter.setFont(font(line.size))
        painter.setPen(line.ink)
        painter.drawText(QRectF(room.left(), top, room.width(), height), _SIDE, line.text)
        top += height


def _fitting(room: QRectF, sentences: Sequence[Said]) -> list[Said]:
    lines: list[Said] = []
    for factor in _FACTORS:
        lines = [line for said in sentences for line in _wrapped(said, factor, room.width())]
        if sum(line.size for line in lines) * _LEADING <= room.height():
            break
    return lines


def _wrapped(said: Said, factor: float, width: float) -> list[Said]:
    size = round(said.size * factor)
    layout = QTextLayout(said.text, font(size))
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        lines.append(said._replace(text=said.text[start : start + line.textLength()], size=size))
    layout.endLayout()
    return lines
