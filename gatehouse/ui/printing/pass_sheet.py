# SPDX-License-Identifier: MIT
"""Cards of gate passes on A4, two beside each other and five rows, with lines to cut along."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPen

from gatehouse.domain.gate_pass import PASS_CLASS_WORDS, PassCard
from gatehouse.domain.pass_number import grouped
from gatehouse.reports.pass_notice import purpose_notice
from gatehouse.ui.printing.fitted import Said, paint_fitting
from gatehouse.ui.printing.paper import (
    GREY,
    INK,
    PAPER,
    Paint,
    page,
    paint_code,
    save_pdf,
)
from gatehouse.ui.printing.pass_card import (
    capital,
    holder_line,
    paint_line,
    paint_terms,
    signed,
    validity,
)
from gatehouse.ui.printing.pass_sign import COLOURS, paint_sign
from gatehouse.ui.printing.tick_grid import pages_paint

SMALL_CARD: Final = QSizeF(950, 554)
"""One card, in tenths of a millimetre: ten of them fill a page between its margins."""
COLUMNS: Final = 2
ROWS: Final = 5
ON_A_PAGE: Final = COLUMNS * ROWS
_MARGIN_MM: Final = 10
_EDGE: Final = 36.0
_BAND: Final = 98.0
_SIGN: Final = 70.0
_CODE: Final = 150.0
_QUIET: Final = 29.0
_RIGHT_WIDTH: Final = 262.0
_FOOT: Final = 400.0
_UNCUT: Final = 22.0
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def pass_sheet_page() -> QPageLayout:
    """Return the page that a printer is asked for."""
    return page(QPageSize.PageSizeId.A4, _MARGIN_MM)


def pass_sheet_paint(cards: Sequence[PassCard]) -> Paint:
    """Return what paints the cards in their order, ten on a page."""
    sheets = [cards[at : at + ON_A_PAGE] for at in range(0, len(cards), ON_A_PAGE)]
    return pages_paint(sheets, _paint_sheet)


def save_pass_sheet(cards: Sequence[PassCard], path: Path) -> Path:
    """Write the sheets as a PDF file and return where it is."""
    return save_pdf(path, pass_sheet_page(), pass_sheet_paint(cards))


def _paint_sheet(cards: Sequence[PassCard], painter: QPainter) -> None:
    for number, card in enumerate(cards):
        row, column = divmod(number, COLUMNS)
        painter.save()
        painter.translate(QPointF(column * SMALL_CARD.width(), row * SMALL_CARD.height()))
        paint_small_card(card, painter)
        painter.setPen(QPen(GREY, 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(QPointF(), SMALL_CARD))
        painter.restore()


def paint_small_card(card: PassCard, painter: QPainter) -> None:
    """Paint one card into a room of the size `SMALL_CARD`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(QPointF(), SMALL_CARD), PAPER)
    _paint_band(painter, card)
    _paint_words(painter, card)
    left = SMALL_CARD.width() - _EDGE - _RIGHT_WIDTH
    square = QRectF(left + (_RIGHT_WIDTH - _CODE) / 2, _BAND + _QUIET, _CODE, _CODE)
    paint_code(painter, square, card.row.number)
    low = square.bottom() + _QUIET
    under = QRectF(left, low, _RIGHT_WIDTH, _FOOT - 3 - low)
    beside = QRectF(388, _BAND + 12, left - 10 - 388, 166)
    paint_terms(painter, card, 20, under, beside)
    _paint_notice(painter, card)


def _paint_band(painter: QPainter, card: PassCard) -> None:
    """Paint the class: its sign on the band, filled for whoever lives here."""
    row = card.row
    colour = COLOURS[row.terms.colour]
    band = QRectF(0, 0, SMALL_CARD.width(), _BAND)
    filled = not row.goes_there
    if filled:
        painter.fillRect(band, colour)
    else:
        painter.setPen(QPen(colour, 10, j=Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(band.adjusted(5, 5, -5, -5))
    ink, on = (PAPER, colour) if filled else (colour, PAPER)
    paint_sign(painter, QRectF(_EDGE, 14, _SIGN, _SIGN), row, ink, on)
    words = PASS_CLASS_WORDS[row.pass_class]
    left = _EDGE + _SIGN + 22
    room = QRectF(left, 10, SMALL_CARD.width() - left - _EDGE, 46)
    taken = paint_line(painter, room, words.zh, 40, ink, bold=True)
    below = QRectF(left, 56, room.width(), 32)
    paint_line(painter, below, capital(words.en), 25, ink)
    place = room.adjusted(taken + 30, 0, 0, 0)
    paint_line(painter, place, card.compound, 34, ink, bold=True, side=_RIGHT)
    paint_line(painter, below, card.gate, 25, ink, side=_RIGHT)


def _paint_words(painter: QPainter, card: PassCard) -> None:
    width = SMALL_CARD.width() - 2 * _EDGE - _RIGHT_WIDTH - 20
    row = card.row
    top = _BAND + 4
    paint_line(painter, QRectF(_EDGE, top, width, 136), row.short_number, 142, INK, bold=True)
    paint_line(painter, QRectF(_EDGE, top + 136, width, 36), grouped(row.number), 31, INK)
    holder = QRectF(_EDGE, top + 174, width, 50)
    paint_line(painter, holder, holder_line(card), 40, INK, bold=True)
    zh, en = validity(card)
    paint_line(painter, QRectF(_EDGE, top + 226, width, 36), zh, 29, INK, bold=True)
    paint_line(painter, QRectF(_EDGE, top + 260, width, 30), en, 24, GREY)


def _paint_notice(painter: QPainter, card: PassCard) -> None:
    painter.setPen(QPen(GREY, 2, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(_EDGE, _FOOT, SMALL_CARD.width() - _EDGE, _FOOT))
    why, ask = purpose_notice(card)
    width = SMALL_CARD.width() - 2 * _EDGE
    room = QRectF(_EDGE, _FOOT + 5, width, SMALL_CARD.height() - _UNCUT - _FOOT - 5)
    said = (
        Said(why.zh, 23, INK),
        Said(ask.zh, 23, INK),
        Said(f"{why.en} {ask.en}", 19, GREY),
        Said(signed(card), 19, GREY),
    )
    paint_fitting(painter, room, said)
