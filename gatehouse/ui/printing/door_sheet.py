# SPDX-License-Identifier: MIT
"""The sheets at the doors on A4, one flat to a page: large enough to be ticked with gloves on."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from gatehouse.ui.printing.paper import GREY, INK, Paint, paint_text, save_pdf
from gatehouse.ui.printing.tick_grid import (
    HEIGHT,
    WIDTH,
    pages_paint,
    paint_foot,
    paint_headings,
    paint_rule,
    paint_tick_box,
    paint_title,
    paint_words,
    sheet_page,
)
from gatehouse.ui.shell.fonts import font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.reports.door_sheet import DoorLine, DoorPaper

_WIDTHS: Final = (370.0, 190.0, 190.0, 190.0, 190.0, 190.0, 190.0, 290.0)
_ROW: Final = 112.0
_DOOR: Final = 110
_DAY: Final = 56
_SENTENCE: Final = 42
_ENGLISH: Final = 30


def door_sheets_paint(papers: "Sequence[DoorPaper]") -> Paint:
    """Return what paints the sheets, each on a page of its own."""
    return pages_paint(papers, paint_door_sheet)


def save_door_sheets(papers: "Sequence[DoorPaper]", path: Path) -> Path:
    """Write the sheets as a PDF file and return where it is."""
    return save_pdf(path, sheet_page(), door_sheets_paint(papers))


def paint_door_sheet(paper: "DoorPaper", painter: QPainter) -> None:
    """Paint one sheet from the corner between its margins."""
    top = paint_title(painter, paper.title, paper.place)
    top = _paint_flat(painter, top + 30, paper)
    top = paint_headings(painter, top, _WIDTHS, paper.headings)
    for line in paper.lines:
        _paint_line(painter, top, line)
        top += _ROW
    paint_rule(painter, top, strong=True)
    top += 30
    for sentence in paper.sentences:
        top = paint_text(painter, QRectF(0, top, WIDTH, HEIGHT), sentence.zh, _SENTENCE)
        room = QRectF(0, top + 2, WIDTH, HEIGHT)
        top = paint_text(painter, room, sentence.en, _ENGLISH, ink=GREY) + 14
    paint_foot(painter, f"{paper.made}    {paper.fingerprint}")


def _paint_flat(painter: QPainter, top: float, paper: "DoorPaper") -> float:
    """Paint the flat, and beside it which day it is."""
    cell = QRectF(0, top, WIDTH * 0.62, 150)
    paint_words(painter, cell, paper.door, _DOOR, bold=True)
    beside = QRectF(WIDTH * 0.62, top + 16, WIDTH * 0.38, 70)
    painter.setPen(INK)
    painter.setFont(font(_DAY, bold=True))
    painter.drawText(beside, Qt.AlignmentFlag.AlignRight, paper.count.zh)
    painter.setPen(GREY)
    painter.setFont(font(_ENGLISH))
    below = beside.translated(0, 74)
    painter.drawText(below, Qt.AlignmentFlag.AlignRight, paper.count.en)
    return top + 165


def _paint_line(painter: QPainter, top: float, line: "DoorLine") -> None:
    paint_rule(painter, top, strong=False)
    first = QRectF(0, top + 10, _WIDTHS[0], 56)
    paint_words(painter, first, f"{line.date.zh} {line.day.zh}", 38, bold=True)
    painter.setPen(GREY)
    painter.setFont(font(24))
    said = f"{line.date.en}, {line.day.en.lower()}"
    painter.drawText(QRectF(14, top + 64, _WIDTHS[0], 36), Qt.AlignmentFlag.AlignLeft, said)
    left = _WIDTHS[0]
    for width, has_box in zip(_WIDTHS[1:], line.boxes, strict=False):
        if has_box:
            paint_tick_box(painter, QRectF(left, top, width, _ROW))
        left += width
