# SPDX-License-Identifier: MIT
"""A test round's list on A4: a line for each person, flat by flat, with boxes and signatures."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from gatehouse.reports.round_list import RESULTS, SIGNED
from gatehouse.ui.printing.paper import GREY, INK, Paint, save_pdf
from gatehouse.ui.printing.tick_grid import (
    WIDTH,
    pages_paint,
    paint_foot,
    paint_headings,
    paint_rule,
    paint_signatures,
    paint_tick_box,
    paint_title,
    paint_words,
    sheet_page,
)
from gatehouse.ui.shell.fonts import font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.reports.round_list import ListLine, ListPage

_WIDTHS: Final = (300.0, 560.0, 150.0, 150.0, 150.0, 150.0, 340.0)
_ROW: Final = 76.0
_SIGNED_AFTER: Final = 240.0
_TEXT: Final = 36


def round_list_paint(pages: "Sequence[ListPage]") -> Paint:
    """Return what paints the pages of a list."""
    return pages_paint(pages, paint_list_page)


def save_round_list(pages: "Sequence[ListPage]", path: Path) -> Path:
    """Write a list as a PDF file and return where it is."""
    return save_pdf(path, sheet_page(), round_list_paint(pages))


def paint_list_page(page: "ListPage", painter: QPainter) -> None:
    """Paint one page from the corner between its margins."""
    top = paint_title(painter, page.title, page.place)
    top = _paint_heading(painter, top + 16, page)
    top = paint_headings(painter, top, _WIDTHS, page.headings)
    for line in page.lines:
        _paint_line(painter, top, line)
        top += _ROW
    paint_rule(painter, top, strong=True)
    paint_signatures(painter, SIGNED, _SIGNED_AFTER)
    said = f"第 {page.number}/{page.of} 页    {page.made}    {page.fingerprint}"
    paint_foot(painter, said)


def _paint_heading(painter: QPainter, top: float, page: "ListPage") -> float:
    """Paint which round and stair it is, and how far it is."""
    painter.setPen(INK)
    painter.setFont(font(48, bold=True))
    room = QRectF(0, top, WIDTH, 64)
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft, page.heading.zh)
    painter.drawText(room, Qt.AlignmentFlag.AlignRight, page.stair)
    painter.setFont(font(34))
    below = QRectF(0, top + 66, WIDTH, 48)
    painter.drawText(below, Qt.AlignmentFlag.AlignLeft, page.progress.zh)
    painter.setPen(GREY)
    painter.setFont(font(26))
    said = f"{page.heading.en}: {page.progress.en}"
    painter.drawText(QRectF(0, top + 112, WIDTH, 40), Qt.AlignmentFlag.AlignLeft, said)
    return top + 156


def _paint_line(painter: QPainter, top: float, line: "ListLine") -> None:
    paint_rule(painter, top, strong=line.begins_flat)
    paint_words(painter, QRectF(0, top, _WIDTHS[0], _ROW), line.door, _TEXT, bold=True)
    second = QRectF(_WIDTHS[0], top, _WIDTHS[1], _ROW)
    paint_words(painter, second, line.name, _TEXT, bold=False)
    left = _WIDTHS[0] + _WIDTHS[1]
    for width, result in zip(_WIDTHS[2:], RESULTS, strict=False):
        paint_tick_box(painter, QRectF(left, top, width, _ROW), ticked=line.result is result)
        left += width
