# SPDX-License-Identifier: MIT
"""A table on A4, page by page, with boxes to be ticked by hand and room for signatures."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from gatehouse.ui.printing.paper import GREY, Paint, paint_text, save_pdf
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

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.reports.table_page import TableLine, TablePage

_ROW: Final = 76.0
_SIGNED_AFTER: Final = 300.0
_TEXT: Final = 34
_HEADING: Final = 46


def tables_paint(pages: "Sequence[TablePage]") -> Paint:
    """Return what paints the pages."""
    return pages_paint(pages, paint_table_page)


def save_tables(pages: "Sequence[TablePage]", path: Path) -> Path:
    """Write the pages as a PDF file and return where it is."""
    return save_pdf(path, sheet_page(), tables_paint(pages))


def paint_table_page(page: "TablePage", painter: QPainter) -> None:
    """Paint one page from the corner between its margins."""
    top = paint_title(painter, page.title, page.place)
    top = _paint_heading(painter, top + 14, page)
    shares = sum(share for _, share in page.columns)
    widths = [WIDTH * share / shares for _, share in page.columns]
    top = paint_headings(painter, top, widths, [words for words, _ in page.columns])
    for line in page.lines:
        _paint_line(painter, top, widths, line)
        top += _ROW
    paint_rule(painter, top, strong=True)
    paint_signatures(painter, page.signed, _SIGNED_AFTER)
    paint_foot(painter, page.foot)


def _paint_heading(painter: QPainter, top: float, page: "TablePage") -> float:
    cell = QRectF(-14, top, WIDTH, 64)
    paint_words(painter, cell, page.heading.zh, _HEADING, bold=True)
    end = paint_text(painter, QRectF(0, top + 68, WIDTH, 200), page.told.zh, 30)
    said = f"{page.heading.en}. {page.told.en}"
    return paint_text(painter, QRectF(0, end + 2, WIDTH, 200), said, 24, ink=GREY) + 10


def _paint_line(
    painter: QPainter, top: float, widths: "Sequence[float]", line: "TableLine"
) -> None:
    paint_rule(painter, top, strong=line.begins)
    left = 0.0
    for place, (width, text) in enumerate(zip(widths, line.cells, strict=True)):
        cell = QRectF(left, top, width, _ROW)
        if place in line.boxes:
            paint_tick_box(painter, cell)
        else:
            paint_words(painter, cell, text, _TEXT, bold=place == 0)
        left += width
