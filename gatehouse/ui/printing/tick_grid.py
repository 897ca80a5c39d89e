# SPDX-License-Identifier: MIT
"""What the sheets that are ticked by hand share: the head of the page, cells, and boxes."""

from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPen

from gatehouse.ui.printing.paper import GREY, INK, Paint, page
from gatehouse.ui.shell.fonts import font

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gatehouse.domain.words import Words

MARGIN_MM: Final = 15
WIDTH: Final = 1800.0
HEIGHT: Final = 2670.0
"""The room between the margins, in tenths of a millimetre."""
_MIDDLE: Final = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TITLE: Final = 72
_CAPTION: Final = 30
_SIGNED: Final = 32
_ENGLISH: Final = 24
_BOX: Final = 44.0
_INSET: Final = 14.0

PageT = TypeVar("PageT")


def sheet_page() -> QPageLayout:
    """Return the page that a printer is asked for."""
    return page(QPageSize.PageSizeId.A4, MARGIN_MM)


def pages_paint(pages: "Sequence[PageT]", paint: "Callable[[PageT, QPainter], None]") -> Paint:
    """Return what paints *pages*, each by *paint* on a page of its own."""
    return partial(_paint_all, tuple(pages), paint)


def paint_title(painter: QPainter, title: "Words", place: str) -> float:
    """Paint the head of a page; return where it ends."""
    painter.setPen(INK)
    painter.setFont(font(_TITLE, bold=True))
    painter.drawText(QRectF(0, 0, WIDTH, 100), _MIDDLE, title.zh)
    painter.setPen(GREY)
    painter.setFont(font(_CAPTION))
    painter.drawText(QRectF(0, 100, WIDTH, 44), _MIDDLE, f"{title.en}    {place}")
    painter.setPen(QPen(INK, 5))
    painter.drawLine(QLineF(0, 160, WIDTH, 160))
    return 160


def paint_headings(
    painter: QPainter, top: float, widths: "Sequence[float]", headings: "Sequence[Words]"
) -> float:
    """Paint the headings of a table in both languages; return where they end."""
    left = 0.0
    for width, words in zip(widths, headings, strict=True):
        painter.setPen(INK)
        painter.setFont(font(_CAPTION, bold=True))
        painter.drawText(QRectF(left, top + 6, width, 44), _MIDDLE, words.zh)
        painter.setPen(GREY)
        painter.setFont(font(_ENGLISH))
        painter.drawText(QRectF(left, top + 48, width, 36), _MIDDLE, words.en)
        left += width
    painter.setPen(QPen(INK, 3))
    painter.drawLine(QLineF(0, top + 92, WIDTH, top + 92))
    return top + 92


def paint_words(painter: QPainter, cell: QRectF, text: str, size: int, *, bold: bool) -> None:
    """Paint *text* in a cell, from its left; one that is too long is set smaller."""
    room = cell.adjusted(_INSET, 0, -_INSET, 0)
    painter.setPen(INK)
    painter.setFont(font(size, bold=bold))
    needed = painter.fontMetrics().horizontalAdvance(text)
    if needed > room.width():
        painter.setFont(font(int(size * room.width() / needed), bold=bold))
    painter.drawText(room, _LEFT, text)


def paint_tick_box(painter: QPainter, cell: QRectF, *, ticked: bool = False) -> None:
    """Paint a box to be ticked in the middle of a cell, or one that is."""
    box = QRectF(0, 0, _BOX, _BOX)
    box.moveCenter(cell.center())
    painter.setPen(QPen(INK, 4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    if ticked:
        painter.setPen(QPen(INK, 8))
        corner = QPointF(box.left() + 18, box.bottom() - 9)
        painter.drawLine(QLineF(QPointF(box.left() + 8, box.center().y()), corner))
        painter.drawLine(QLineF(corner, QPointF(box.right() - 5, box.top() + 8)))


def paint_rule(painter: QPainter, top: float, *, strong: bool) -> None:
    """Paint the line over a row of a table."""
    painter.setPen(QPen(INK if strong else GREY, 3 if strong else 1))
    painter.drawLine(QLineF(0, top, WIDTH, top))


def paint_foot(painter: QPainter, text: str) -> None:
    """Paint the last line of a page: when it was made, and the fingerprint of the ledger."""
    painter.setPen(GREY)
    painter.setFont(font(_ENGLISH))
    painter.drawText(QRectF(0, HEIGHT - 40, WIDTH, 40), _LEFT, text)


def paint_signatures(painter: QPainter, signed: "Sequence[Words]", after: float) -> None:
    """Paint who signs along the foot, side by side; each line begins *after* its words."""
    width, line = WIDTH / len(signed), HEIGHT - 80
    for place, words in enumerate(signed):
        left = place * width
        painter.setPen(INK)
        painter.setFont(font(_SIGNED))
        painter.drawText(QRectF(left, line - 70, width, 44), words.zh)
        painter.setPen(GREY)
        painter.setFont(font(_ENGLISH))
        painter.drawText(QRectF(left, line - 30, width, 34), words.en)
        painter.setPen(QPen(INK, 3))
        painter.drawLine(QLineF(left + after, line, left + width - 40, line))


def _paint_all(
    pages: "tuple[PageT, ...]", paint: "Callable[[PageT, QPainter], None]", painter: QPainter
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, one in enumerate(pages):
        device = painter.device()
        if number and isinstance(device, QPagedPaintDevice):
            device.newPage()
        paint(one, painter)
