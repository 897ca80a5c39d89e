# SPDX-License-Identifier: MIT
"""The record of an incident on A4: what is known, the steps, and blanks for those who sign."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPen

from gatehouse.ui.printing.paper import GREY, INK, Paint, paint_text, save_pdf
from gatehouse.ui.printing.tick_grid import (
    HEIGHT,
    WIDTH,
    paint_foot,
    paint_headings,
    paint_rule,
    paint_title,
    sheet_page,
)

if TYPE_CHECKING:
    from gatehouse.domain.words import Words
    from gatehouse.reports.incident_sheet import IncidentPaper, StepLine

_WIDTHS: Final = (250.0, 1250.0, 300.0)
_CAPTION: Final = 300.0
_BODY: Final = 38
_ENGLISH: Final = 24
_BLANK: Final = 120.0
_FOOT: Final = 60.0


def incident_paint(paper: "IncidentPaper") -> Paint:
    """Return what paints the record, on as many pages as it needs."""
    return partial(paint_incident, paper)


def save_incident(paper: "IncidentPaper", path: Path) -> Path:
    """Write the record as a PDF file and return where it is."""
    return save_pdf(path, sheet_page(), incident_paint(paper))


def paint_incident(paper: "IncidentPaper", painter: QPainter) -> None:
    """Paint the record from the corner between the margins."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = _begin_page(paper, painter)
    for caption, value in paper.facts:
        top = _paint_fact(painter, top, caption, value)
    top = paint_headings(painter, top + 20, _WIDTHS, paper.headings)
    for line in paper.lines:
        if top > HEIGHT - 3 * _BLANK:
            top = _turn_page(paper, painter)
        top = _paint_line(painter, top, line)
    paint_rule(painter, top, strong=True)
    ending = 160 + -(-len(paper.blanks) // 2) * _BLANK + _FOOT
    if top > HEIGHT - ending:
        top = _turn_page(paper, painter)
    top = _paint_fact(painter, top + 10, *paper.result)
    room = QRectF(0, top + 10, WIDTH, 400)
    paint_text(painter, room, f"{paper.secrecy.zh} {paper.secrecy.en}", _ENGLISH, ink=GREY)
    _paint_blanks(painter, paper)


def _begin_page(paper: "IncidentPaper", painter: QPainter) -> float:
    top = paint_title(painter, paper.title, f"{paper.number.zh}    {paper.place}")
    paint_foot(painter, f"{paper.made}    {paper.fingerprint}")
    return top + 20


def _turn_page(paper: "IncidentPaper", painter: QPainter) -> float:
    device = painter.device()
    if isinstance(device, QPagedPaintDevice):
        device.newPage()
    return _begin_page(paper, painter)


def _paint_fact(painter: QPainter, top: float, caption: "Words", value: "Words") -> float:
    left = QRectF(0, top + 8, _CAPTION, 200)
    end = paint_text(painter, left, caption.zh, _BODY, ink=GREY)
    end = paint_text(painter, QRectF(0, end, _CAPTION, 100), caption.en, _ENGLISH, ink=GREY)
    width = WIDTH - _CAPTION
    said = paint_text(painter, QRectF(_CAPTION, top + 8, width, 600), value.zh, _BODY, bold=True)
    if value.en != value.zh:
        said = paint_text(painter, QRectF(_CAPTION, said, width, 600), value.en, _ENGLISH, ink=GREY)
    return max(end, said) + 8


def _paint_line(painter: QPainter, top: float, line: "StepLine") -> float:
    paint_rule(painter, top, strong=False)
    first, middle, _ = _WIDTHS
    paint_text(painter, QRectF(14, top + 10, first, 60), line.at, _BODY, bold=True)
    end = paint_text(painter, QRectF(first, top + 10, middle, 300), line.what.zh, _BODY, bold=True)
    if line.what.en != line.what.zh:
        end = paint_text(painter, QRectF(first, end, middle, 60), line.what.en, _ENGLISH, ink=GREY)
    if line.told:
        end = paint_text(painter, QRectF(first, end + 2, middle - 20, 900), line.told, _BODY)
    paint_text(painter, QRectF(first + middle, top + 10, 300, 100), line.operator, 32)
    return end + 12


def _paint_blanks(painter: QPainter, paper: "IncidentPaper") -> None:
    """Paint the blanks at the foot of the last page."""
    rows = -(-len(paper.blanks) // 2)
    top = HEIGHT - _FOOT - rows * _BLANK
    for place, blank in enumerate(paper.blanks):
        row, column = divmod(place, 2)
        left = column * WIDTH / 2
        line = top + (row + 1) * _BLANK - 26
        end = paint_text(painter, QRectF(left, line - 80, 330, 50), blank.zh, 32)
        paint_text(painter, QRectF(left, end, 330, 40), blank.en, _ENGLISH, ink=GREY)
        painter.setPen(QPen(INK, 3))
        painter.drawLine(QLineF(left + 290, line, left + WIDTH / 2 - 40, line))
