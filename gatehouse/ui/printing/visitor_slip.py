# SPDX-License-Identifier: MIT
"""A visitor's slip on a roll of 80 mm or on A6: Chinese with English under it, and the QR code."""

import math
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPen

from gatehouse.ui.printing.paper import GREY, INK, Paint, page, paint_code, paint_text, save_pdf

if TYPE_CHECKING:
    from gatehouse.domain.words import Words
    from gatehouse.reports.visitor_slip import SlipPaper

_ROLL: Final = 720.0
_CARD: Final = QSizeF(890, 1320)
_ROLL_MM: Final = 80
_ROLL_MARGIN_MM: Final = 4
_CARD_MARGIN_MM: Final = 8
_TITLE: Final = 74
_BODY: Final = 42
_SMALL: Final = 32
_NUMBER: Final = 66
_CAPTION: Final = 250.0
_CODE: Final = 260.0
_GAP: Final = 22.0
_QUIET: Final = 53.0
"""Four modules of nothing round a code of 21, or scanners do not find it."""
_ENDLESS: Final = 5000.0
_FACTORS: Final = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7)


class SlipSize(StrEnum):
    """What the slip is printed on."""

    ROLL = "roll"
    CARD = "card"


def slip_room(paper: "SlipPaper", size: SlipSize) -> QSizeF:
    """Return the room between the margins, in tenths of a millimetre: of a roll as it is needed."""
    return _CARD if size is SlipSize.CARD else QSizeF(_ROLL, _height(paper, _ROLL))


def slip_page(paper: "SlipPaper", size: SlipSize) -> QPageLayout:
    """Return the page that a printer is asked for."""
    if size is SlipSize.CARD:
        return page(QPageSize.PageSizeId.A6, _CARD_MARGIN_MM)
    millimetres = QPageSize.Unit.Millimeter
    long = math.ceil(_height(paper, _ROLL) / 10) + 2 * _ROLL_MARGIN_MM
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    roll = QPageSize(QSizeF(_ROLL_MM, long), millimetres, "80 mm", exact)
    margins = QMarginsF(*(4 * [_ROLL_MARGIN_MM]))
    portrait = QPageLayout.Orientation.Portrait
    return QPageLayout(roll, portrait, margins, QPageLayout.Unit.Millimeter)


def slip_paint(paper: "SlipPaper", size: SlipSize) -> Paint:
    """Return what paints the slip between the margins of its page, smaller where it must be."""
    return partial(_paint_fitting, paper, slip_room(paper, size))


def save_slip(paper: "SlipPaper", size: SlipSize, path: Path) -> Path:
    """Write the slip as a PDF file of its own size and return where it is."""
    return save_pdf(path, slip_page(paper, size), slip_paint(paper, size))


def _height(paper: "SlipPaper", width: float) -> float:
    """Return how high the slip is at that width: it is painted onto nothing."""
    nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
    painter = QPainter(nothing)
    try:
        return _paint(paper, width, painter)
    finally:
        painter.end()


def _paint_fitting(paper: "SlipPaper", room: QSizeF, painter: QPainter) -> None:
    factor = next(
        (
            tried
            for tried in _FACTORS
            if _height(paper, room.width() / tried) * tried <= room.height() + 1
        ),
        _FACTORS[-1],
    )
    painter.save()
    painter.scale(factor, factor)
    _paint(paper, room.width() / factor, painter)
    painter.restore()


def _paint(paper: "SlipPaper", width: float, painter: QPainter) -> float:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = _text(painter, 0, width, paper.place, _BODY, bold=True)
    top = _text(painter, top, width, paper.title.zh, _TITLE, bold=True)
    top = _text(painter, top, width, paper.title.en, _BODY)
    top = _line(painter, top + _GAP, width)
    for caption, said in paper.facts:
        top = _fact(painter, top, width, caption, said)
    if paper.code:
        top = _code(painter, _line(painter, top + _GAP, width), width, paper)
    top = _line(painter, top + _GAP, width)
    for sentence in paper.sentences:
        top = _text(painter, top, width, sentence.zh, _SMALL)
        top = _text(painter, top, width, sentence.en, _SMALL, grey=True) + _GAP / 2
    return _text(painter, top + _GAP, width, paper.issuer, _SMALL)


def _fact(painter: QPainter, top: float, width: float, caption: "Words", said: "Words") -> float:
    """Paint a caption in both languages, and what stands beside it; return where both end."""
    left = QRectF(0, top, _CAPTION - _GAP, _ENDLESS)
    ends = paint_text(painter, left, caption.zh, _SMALL)
    ends = paint_text(painter, left.adjusted(0, ends - top, 0, 0), caption.en, _SMALL, ink=GREY)
    right = QRectF(_CAPTION, top, width - _CAPTION, _ENDLESS)
    said_ends = paint_text(painter, right, said.zh, _BODY, bold=True)
    if said.en != said.zh:
        below = right.adjusted(0, said_ends - top, 0, 0)
        said_ends = paint_text(painter, below, said.en, _SMALL, ink=GREY)
    return max(ends, said_ends) + _GAP / 2


def _code(painter: QPainter, top: float, width: float, paper: "SlipPaper") -> float:
    """Paint the pass's QR code with its number beside it; return where it ends."""
    top += _QUIET - _GAP
    paint_code(painter, QRectF(_QUIET - _GAP, top, _CODE, _CODE), paper.code)
    left = _CODE + 2 * _QUIET - _GAP
    room = QRectF(left, top, width - left, _ENDLESS)
    ends = paint_text(painter, room, paper.number, _NUMBER if width > _ROLL else _BODY, bold=True)
    room = room.adjusted(0, ends - top + _GAP, 0, 0)
    ends = paint_text(painter, room, paper.code_words.zh, _SMALL)
    ends = paint_text(
        painter,
        QRectF(room.left(), ends, room.width(), _ENDLESS),
        paper.code_words.en,
        _SMALL,
        ink=GREY,
    )
    return max(ends, top + _CODE + _QUIET - _GAP)


def _line(painter: QPainter, top: float, width: float) -> float:
    painter.setPen(QPen(INK, 4))
    painter.drawLine(QLineF(0, top, width, top))
    return top + _GAP


def _text(  # noqa: PLR0913 - a line of text has this many properties
    painter: QPainter,
    top: float,
    width: float,
    text: str,
    size: int,
    *,
    bold: bool = False,
    grey: bool = False,
) -> float:
    room = QRectF(0, top, width, _ENDLESS)
    return paint_text(painter, room, text, size, bold=bold, ink=GREY if grey else INK)
