# SPDX-License-Identifier: MIT
"""Making words fit: smaller, on more lines, or with parts left out, but never cut."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetrics

from gatehouse.ui.shell.fonts import font


@lru_cache(maxsize=2048)
def line_width(text: str, size: int, *, bold: bool = False) -> int:
    """Return how wide `text` is on one line, in logical pixels; it is measured once."""
    return QFontMetrics(font(size, bold=bold)).horizontalAdvance(text)


@lru_cache(maxsize=512)
def longest_word(text: str, size: int, *, bold: bool = False) -> int:
    """Return how wide `text` is broken into as many lines as it can be; it is measured once."""
    metrics = QFontMetrics(font(size, bold=bold))
    return metrics.boundingRect(0, 0, 1, 1, Qt.TextFlag.TextWordWrap, text).width()


@lru_cache(maxsize=2048)
def wrapped_size(text: str, size: int, width: int, *, bold: bool = False) -> QSize:
    """Return the room of `text` when it is broken into lines of `width`; it is measured once."""
    room = QRect(0, 0, max(1, width), 10_000)
    metrics = QFontMetrics(font(size, bold=bold))
    return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).size()


def wrapped_height(text: str, face: QFont, width: float) -> int:
    """Return how tall `text` is when it is broken into lines of `width`."""
    return wrapped_size(text, face.pixelSize(), int(width), bold=face.bold()).height()


def fits(text: str, room: QSizeF, size: int, *, bold: bool = False) -> bool:
    """Whether *text*, broken into lines, fits *room*."""
    bounds = wrapped_size(text, size, int(room.width()), bold=bold)
    return bounds.height() <= room.height() and bounds.width() <= room.width()


def fitted_font(text: str, room: QSizeF, sizes: Sequence[int], *, bold: bool) -> QFont:
    """Return the largest of `sizes` in which `text` fits `room`, or the last of them."""
    fitting_sizes = (size for size in sizes if fits(text, room, size, bold=bold))
    return font(next(fitting_sizes, sizes[-1]), bold=bold)


def fitting(parts: Sequence[str], face: QFont, room: float) -> str:
    """Return as many of *parts* as fit *room*; the first gives way last, and none is cut."""
    metrics = QFontMetrics(face)
    lines = ("·".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((line for line in lines if metrics.horizontalAdvance(line) <= room), "")
