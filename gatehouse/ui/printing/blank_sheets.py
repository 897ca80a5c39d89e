# SPDX-License-Identifier: MIT
"""Blank sheets of the register on A4, across: a large number, and lines high enough for a pen."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPen

from gatehouse.ui.printing.paper import GREY, INK, Paint, page, paint_text, save_pdf
from gatehouse.ui.shell.fonts import font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.words import Words
    from gatehouse.reports.blank_sheet import BlankSheet

_MARGIN_MM: Final = 8
WIDTH: Final = 2810.0
HEIGHT: Final = 1940.0
"""The room between the margins, in tenths of a millimetre."""
_TOP: Final = 196.0
_FOOT: Final = 74.0
_HEADING: Final = 74.0
_MIDDLE: Final = Qt.AlignmentFlag.AlignCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def blank_sheets_page() -> QPageLayout:
    """Return the page that a printer is asked for."""
    return page(QPageSize.PageSizeId.A4, _MARGIN_MM, across=True)


def blank_sheets_paint(sheets: "Sequence[BlankSheet]") -> Paint:
    """Return what paints the sheets, each on a page of its own."""
    return partial(_paint_all, tuple(sheets))


def save_blank_sheets(sheets: "Sequence[BlankSheet]", path: Path) -> Path:
    """Write the sheets as a PDF file and return where it is."""
    return save_pdf(path, blank_sheets_page(), blank_sheets_paint(sheets))


def paint_blank_sheet(sheet: "BlankSheet", painter: QPainter) -> None:
    """Paint one sheet from the corner between its margins."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_head(painter, sheet)
    _paint_table(painter, sheet)
    top = HEIGHT - _FOOT + 8
    end = paint_text(painter, QRectF(0, top, WIDTH, 60), sheet.foot.zh, 26, ink=GREY)
    paint_text(painter, QRectF(0, end, WIDTH, 60), sheet.foot.en, 24, ink=GREY)


def _paint_all(sheets: "tuple[BlankSheet, ...]", painter: QPainter) -> None:
    for number, sheet in enumerate(sheets):
        device = painter.device()
        if number and isinstance(device, QPagedPaintDevice):
            device.newPage()
        paint_blank_sheet(sheet, painter)


def _paint_head(painter: QPainter, sheet: "BlankSheet") -> None:
    end = paint_text(painter, QRectF(0, 0, 1500, 90), sheet.title.zh, 58, bold=True)
    paint_text(painter, QRectF(0, end, 1500, 60), f"{sheet.title.en}  ·  {sheet.place}", 30)
    painter.setPen(INK)
    painter.setFont(font(88, bold=True))
    painter.drawText(QRectF(WIDTH - 700, 0, 700, 110), _RIGHT, f"№ {sheet.number}")
    width, left = 620.0, WIDTH - 2 * 620.0 - 40
    for place, words in enumerate(sheet.head):
        _paint_blank(painter, QRectF(left + place * (width + 40), 104, width, 76), words)


def _paint_blank(painter: QPainter, room: QRectF, words: "Words") -> None:
    painter.setPen(INK)
    painter.setFont(font(32))
    said = f"{words.zh} {words.en}"
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)
    taken = painter.fontMetrics().horizontalAdvance(said) + 16
    painter.setPen(QPen(INK, 3))
    painter.drawLine(
        QLineF(room.left() + taken, room.bottom() - 8, room.right(), room.bottom() - 8)
    )


def _paint_table(painter: QPainter, sheet: "BlankSheet") -> None:
    shares = sum(share for _, share in sheet.columns)
    bottom = HEIGHT - _FOOT
    row = (bottom - _TOP - _HEADING) / sheet.lines
    left = 0.0
    for place, (words, share) in enumerate(sheet.columns):
        width = WIDTH * share / shares
        _paint_heading(painter, QRectF(left, _TOP, width, _HEADING), words)
        painter.setPen(QPen(INK, 3))
        if place:
            painter.drawLine(QLineF(left, _TOP, left, bottom))
        else:
            _paint_numbers(painter, QRectF(left, _TOP + _HEADING, width, row), sheet.lines)
        left += width
    painter.setPen(QPen(INK, 3))
    for line in range(sheet.lines + 1):
        at = _TOP + _HEADING + line * row
        painter.drawLine(QLineF(0, at, WIDTH, at))
    painter.setPen(QPen(INK, 6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(0, _TOP, WIDTH, bottom - _TOP))


def _paint_heading(painter: QPainter, room: QRectF, words: "Words") -> None:
    painter.setPen(INK)
    painter.setFont(font(28, bold=True))
    painter.drawText(room.adjusted(0, 4, 0, -32), _MIDDLE, words.zh)
    painter.setPen(GREY)
    painter.setFont(font(22))
    painter.drawText(room.adjusted(0, 40, 0, -4), _MIDDLE, words.en)


def _paint_numbers(painter: QPainter, first: QRectF, lines: int) -> None:
    painter.setPen(GREY)
    painter.setFont(font(28))
    for line in range(lines):
        painter.drawText(first.translated(0, line * first.height()), _MIDDLE, str(line + 1))
