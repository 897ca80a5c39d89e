# SPDX-License-Identifier: MIT
"""The card of a gate pass: A6, both languages, its short number large enough for a cold night.

A card is told by its class without colour too: a visitor's band is an outline, a resident's is
filled.
"""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPen

from gatehouse.domain.duty import local_day
from gatehouse.domain.gate_pass import (
    PASS_CLASS_WORDS,
    PASS_STATE_WORDS,
    PassCard,
    PassClass,
    PassState,
    grouped,
)
from gatehouse.domain.words import Language, Words
from gatehouse.ui.printing.paper import GREY, INK, PAPER, Paint, page, paint_code, save_pdf
from gatehouse.ui.shell.fonts import font
from gatehouse.ui.shell.formats import Formats

CARD: Final = QSizeF(1480, 1050)
"""An A6 card across, in tenths of a millimetre."""
_EDGE: Final = 70.0
_BAND: Final = 190.0
_CODE: Final = 360.0
_FOOT: Final = 790.0
_PRINTER_MARGIN_MM: Final = 10
_COLOURS: Final = {
    PassClass.VISITOR_DAY: QColor("#0a4a9c"),
    PassClass.RESIDENT_TEMPORARY: QColor("#131e2b"),
}
_STAMP: Final = QColor(173, 18, 24, 150)
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NAME: Final = Words("出入证", "Gate pass")
_TYPED: Final = Words("门岗认这四位", "The gate types these four")
_NUMBER: Final = Words("编号", "No.")
_GOES_TO: Final = Words("去往", "to")
_PURPOSE: Final = Words(
    "只用于进出本小区时核对，不作别用。",
    "Only to be checked at this gate, for nothing else.",
)
_LOST: Final = Words(
    "丢失请告诉门岗{telephone}；捡到请交门岗。", "Lost or found: tell the gate{telephone}."
)
_FORMATS: Final = (Language.CHINESE, Language.ENGLISH)


def card_paint(card: PassCard) -> Paint:
    """Return what paints the card at its true size, with a line to cut along."""
    return partial(_paint_cut, card)


def card_page() -> QPageLayout:
    """Return the page that a printer is asked for: A4 upright, the card in its corner."""
    return page(QPageSize.PageSizeId.A4, _PRINTER_MARGIN_MM)


def save_card(card: PassCard, path: Path) -> Path:
    """Write the card as a PDF file of its own size and return where it is."""
    return save_pdf(path, page(QPageSize.PageSizeId.A6, 0, across=True), partial(paint_card, card))


def paint_card(card: PassCard, painter: QPainter) -> None:
    """Paint the card into a room of the size `CARD`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, CARD.width(), CARD.height()), PAPER)
    _paint_band(painter, card)
    _paint_numbers(painter, card)
    square = QRectF(CARD.width() - _EDGE - _CODE, _BAND + 50, _CODE, _CODE)
    paint_code(painter, square, card.row.number)
    _paint_holder(painter, card)
    _paint_notice(painter, card)
    if card.row.state in {PassState.VOID, PassState.SUSPENDED, PassState.EXPIRED}:
        _paint_stamp(painter, card.row.state)


def _paint_cut(card: PassCard, painter: QPainter) -> None:
    paint_card(card, painter)
    painter.setPen(QPen(GREY, 3, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(0, 0, CARD.width(), CARD.height()))


def _paint_band(painter: QPainter, card: PassCard) -> None:
    colour = QColor("#131e2b")
    filled = not card.row.goes_there
    band = QRectF(0, 0, CARD.width(), _BAND)
    painter.setPen(Qt.PenStyle.NoPen)
    if filled:
        painter.fillRect(band, colour)
    else:
        painter.setPen(QPen(colour, 16, j=Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(band.adjusted(8, 8, -8, -8))
    ink = PAPER if filled else colour
    words = PASS_CLASS_WORDS[card.row.pass_class]
    room = band.adjusted(_EDGE, 22, -_EDGE, -22)
    upper, lower = _halves(room)
    right = _line(painter, upper, words.zh, 76, ink, bold=True, side=_RIGHT)
    _line(painter, lower, _capital(words.en), 48, ink, side=_RIGHT)
    title = f"{card.compound} {_NAME.zh}"
    _line(painter, upper.adjusted(0, 0, -right - 40, 0), title, 76, ink, bold=True)
    _line(painter, lower, _NAME.en, 48, ink)


def _paint_numbers(painter: QPainter, card: PassCard) -> None:
    width = CARD.width() - 2 * _EDGE - _CODE - 80
    top = _BAND + 30
    caption = f"{_TYPED.zh}  {_TYPED.en}"
    _line(painter, QRectF(_EDGE, top, width, 60), caption, 44, GREY)
    _line(painter, QRectF(_EDGE, top + 50, width, 240), card.row.short_number, 260, INK, bold=True)
    number = f"{_NUMBER.zh} {_NUMBER.en} {grouped(card.row.number)}"
    _line(painter, QRectF(_EDGE, top + 290, width, 70), number, 56, INK)


def _paint_holder(painter: QPainter, card: PassCard) -> None:
    width = CARD.width() - 2 * _EDGE
    goes = f"{_GOES_TO.zh} " if card.row.goes_there else ""
    holder = f"{card.row.holder}  {goes}{card.long_door}"
    room = QRectF(_EDGE, _BAND + 384, width - _CODE - 80, 90)
    _line(painter, room, holder, 70, INK, bold=True)
    zh, en = (_validity(card, Formats(language)) for language in _FORMATS)
    _line(painter, QRectF(_EDGE, _BAND + 472, width, 64), f"有效期 {zh}", 52, INK, bold=True)
    _line(painter, QRectF(_EDGE, _BAND + 528, width, 52), f"Valid {en}", 42, GREY)


def _paint_notice(painter: QPainter, card: PassCard) -> None:
    painter.setPen(QPen(GREY, 3, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(_EDGE, _FOOT, CARD.width() - _EDGE, _FOOT))
    phone = f" {card.telephone}" if card.telephone else ""
    lost = _LOST.format(telephone=phone)
    width = CARD.width() - 2 * _EDGE
    issued = Formats(Language.CHINESE).moment(card.row.issued_at)
    signed = f"{card.gate} {card.operator} {issued}"
    lines = (_PURPOSE.zh, lost.zh, _PURPOSE.en, lost.en, signed)
    for number, text in enumerate(lines):
        room = QRectF(_EDGE, _FOOT + 10 + 46 * number, width, 46)
        _line(painter, room, text, 38, INK if text in {_PURPOSE.zh, lost.zh} else GREY)


def _paint_stamp(painter: QPainter, state: PassState) -> None:
    words = PASS_STATE_WORDS[state]
    painter.save()
    painter.translate(QRectF(QPointF(), CARD).center())
    painter.rotate(-18)
    box = QRectF(-560, -130, 1120, 260)
    painter.setPen(QPen(_STAMP, 18))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 30, 30)
    _line(
        painter,
        box.adjusted(30, 0, -30, 0),
        f"{words.zh} {words.en.upper()}",
        140,
        _STAMP,
        bold=True,
        side=Qt.AlignmentFlag.AlignCenter,
    )
    painter.restore()


def _validity(card: PassCard, formats: Formats) -> str:
    first, last = local_day(card.row.valid_from), card.row.last_day
    if first == last:
        return formats.long_day(last)
    return f"{formats.long_day(first)} – {formats.long_day(last)}"


def _halves(room: QRectF) -> tuple[QRectF, QRectF]:
    upper = QRectF(room.left(), room.top(), room.width(), room.height() * 0.6)
    return upper, QRectF(room.left(), upper.bottom(), room.width(), room.height() * 0.4)


def _line(  # noqa: PLR0913 - a line of text has this many properties
    painter: QPainter,
    room: QRectF,
    text: str,
    size: int,
    ink: QColor,
    *,
    bold: bool = False,
    side: Qt.AlignmentFlag = _LEFT,
) -> float:
    """Paint one line into *room*, smaller if it would not fit, and return its width."""
    face = font(size, bold=bold)
    width = QFontMetricsF(face).horizontalAdvance(text)
    if width > room.width():
        face = font(int(size * room.width() / width), bold=bold)
        width = room.width()
    painter.setFont(face)
    painter.setPen(ink)
    painter.drawText(room, side | Qt.TextFlag.TextDontClip, text)
    return width


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
