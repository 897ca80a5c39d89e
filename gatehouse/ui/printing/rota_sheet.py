# SPDX-License-Identifier: MIT
"""A week of the rota on A4: a line for each turn, gaps on grey."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from gatehouse.ui.printing.paper import GREY, INK, Paint, save_pdf
from gatehouse.ui.printing.tick_grid import (
    WIDTH,
    pages_paint,
    paint_foot,
    paint_headings,
    paint_rule,
    paint_title,
    paint_words,
    sheet_page,
)
from gatehouse.ui.shell.fonts import font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.reports.rota_sheet import RotaLine, RotaPage

_WIDTHS: Final = (330.0, 330.0, 600.0, 540.0)
_ROW: Final = 58.0
_TEXT: Final = 32
_GAP: Final = QColor("#DDDDDD")


def rota_paint(pages: "Sequence[RotaPage]") -> Paint:
    """Return what paints the pages of a week."""
    return pages_paint(pages, paint_rota_page)


def save_rota(pages: "Sequence[RotaPage]", path: Path) -> Path:
    """Write a week as a PDF file and return where it is."""
    return save_pdf(path, sheet_page(), rota_paint(pages))


def paint_rota_page(page: "RotaPage", painter: QPainter) -> None:
    """Paint one page from the corner between its margins."""
    top = paint_title(painter, page.title, page.place) + 16
    painter.setPen(INK)
    painter.setFont(font(44, bold=True))
    painter.drawText(QRectF(0, top, WIDTH, 60), Qt.AlignmentFlag.AlignLeft, page.week.zh)
    painter.setPen(GREY)
    painter.setFont(font(26))
    painter.drawText(QRectF(0, top + 60, WIDTH, 40), Qt.AlignmentFlag.AlignLeft, page.week.en)
    top = paint_headings(painter, top + 108, _WIDTHS, page.headings)
    for line in page.lines:
        _paint_line(painter, top, line)
        top += _ROW
    paint_rule(painter, top, strong=True)
    paint_foot(painter, page.foot)


def _paint_line(painter: QPainter, top: float, line: "RotaLine") -> None:
    if line.gap:
        painter.fillRect(QRectF(_WIDTHS[0], top, WIDTH - _WIDTHS[0], _ROW), _GAP)
    paint_rule(painter, top, strong=line.begins_day)
    left = 0.0
    texts = (line.day, line.hours, line.names, line.note)
    for width, text, bold in zip(_WIDTHS, texts, (True, False, True, False), strict=True):
        paint_words(painter, QRectF(left, top, width, _ROW), text, _TEXT, bold=bold)
        left += width
