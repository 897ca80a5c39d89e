# SPDX-License-Identifier: MIT
"""The poster of a notice on A4: as large as its words leave room for, read from a step away."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gatehouse.ui.printing.paper import GREY, INK, Paint, paint_text, save_pdf
from gatehouse.ui.printing.tick_grid import HEIGHT, WIDTH, paint_foot, sheet_page
from gatehouse.ui.shell.fonts import font

if TYPE_CHECKING:
    from gatehouse.domain.words import Words
    from gatehouse.reports.notice_poster import PosterPaper

_SIZES: Final = tuple(range(96, 20, -2))
"""The sizes of the text, the largest first; English is two thirds of it."""
_TITLE: Final = 104
_HEAD: Final = 48
_ENGLISH: Final = 0.68
_FOOT: Final = 330.0
_ANY: Final = 20_000.0
_WRAPPED: Final = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


def poster_paint(paper: "PosterPaper") -> Paint:
    """Return what paints the poster."""
    return partial(paint_poster, paper)


def save_poster(paper: "PosterPaper", path: Path) -> Path:
    """Write the poster as a PDF file and return where it is."""
    return save_pdf(path, sheet_page(), poster_paint(paper))


def paint_poster(paper: "PosterPaper", painter: QPainter) -> None:
    """Paint the poster from the corner between the margins."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = _paint_head(painter, paper)
    size = _fitting(painter, paper, HEIGHT - _FOOT - top)
    for line in paper.lines:
        top = _paint_line(painter, top, line, size)
    _paint_foot(painter, paper)


def _paint_head(painter: QPainter, paper: "PosterPaper") -> float:
    middle = Qt.AlignmentFlag.AlignHCenter
    painter.setPen(GREY)
    painter.setFont(font(_HEAD))
    painter.drawText(QRectF(0, 0, WIDTH, 70), middle, f"{paper.head.zh}  {paper.head.en}")
    top = _paint_title(painter, paper.title)
    painter.setPen(QPen(INK, 6))
    painter.drawLine(QLineF(0, top, WIDTH, top))
    if not paper.audience.zh and not paper.audience.en:
        return top + 40
    said = f"{paper.audience.zh}   {paper.audience.en}"
    return paint_text(painter, QRectF(0, top + 30, WIDTH, 200), said, _HEAD, bold=True) + 34


def _paint_title(painter: QPainter, title: "Words") -> float:
    wrapped = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    top = 84.0
    for text, size, ink in ((title.zh, _TITLE, INK), (title.en, int(_TITLE * 0.5), GREY)):
        if not text:
            continue
        painter.setFont(font(size, bold=True))
        painter.setPen(ink)
        taken = painter.boundingRect(QRectF(0, top, WIDTH, 600), wrapped, text)
        painter.drawText(QRectF(0, top, WIDTH, taken.height()), wrapped, text)
        top = taken.bottom() + 10
    return top + 16


def _fitting(painter: QPainter, paper: "PosterPaper", room: float) -> int:
    """Return the largest size in which all lines fit into *room*, or the smallest."""
    for size in _SIZES:
        if sum(_height(painter, line, size) for line in paper.lines) <= room:
            return size
    return _SIZES[-1]


def _height(painter: QPainter, line: "Words", size: int) -> float:
    return sum(_taken(painter, text, of) for text, of in _parts(line, size)) + size * 0.5


def _taken(painter: QPainter, text: str, size: int) -> float:
    painter.setFont(font(size))
    room = QRectF(0, 0, WIDTH, _ANY)
    return float(painter.boundingRect(room, _WRAPPED, text).height())


def _parts(line: "Words", size: int) -> tuple[tuple[str, int], ...]:
    parts = ((line.zh, size), (line.en, int(size * _ENGLISH)))
    return tuple((text, of) for text, of in parts if text)


def _paint_line(painter: QPainter, top: float, line: "Words", size: int) -> float:
    for text, of in _parts(line, size):
        ink = INK if of == size else GREY
        top = paint_text(painter, QRectF(0, top, WIDTH, _ANY), text, of, ink=ink)
    return top + size * 0.5


def _paint_foot(painter: QPainter, paper: "PosterPaper") -> None:
    top = HEIGHT - _FOOT + 30
    painter.setPen(QPen(INK, 3))
    painter.drawLine(QLineF(0, top, WIDTH, top))
    end = paint_text(painter, QRectF(0, top + 14, WIDTH, 90), paper.ask.zh, 58, bold=True)
    paint_text(painter, QRectF(0, end, WIDTH, 60), paper.ask.en, 36, ink=GREY)
    right = Qt.AlignmentFlag.AlignRight
    painter.setPen(INK)
    painter.setFont(font(46, bold=True))
    signed = QRectF(0, top + 150, WIDTH, 60)
    painter.drawText(signed, right, f"{paper.issuer.zh or paper.issuer.en}    {paper.day.zh}")
    painter.setPen(GREY)
    painter.setFont(font(30))
    issuer = "" if paper.issuer.en == paper.issuer.zh else f"{paper.issuer.en}    "
    painter.drawText(signed.translated(0, 62), right, f"{issuer}{paper.day.en}")
    paint_foot(painter, f"{paper.place}    {paper.fingerprint}")
