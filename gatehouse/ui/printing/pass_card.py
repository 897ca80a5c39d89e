# SPDX-License-Identifier: MIT
"""The card of a gate pass: A6, both languages, its short number large enough for a cold night.

A card tells its class without colour too: by its words, by the sign with its character, and by its
band, which is an outline for whoever only comes and filled for whoever lives here.
"""

from collections.abc import Sequence
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
    PassState,
    holder_words,
)
from gatehouse.domain.pass_number import grouped
from gatehouse.domain.words import Language, Words
from gatehouse.reports.pass_notice import company_of, purpose_notice
from gatehouse.ui.printing.fitted import Said, paint_fitting
from gatehouse.ui.printing.paper import GREY, INK, PAPER, Paint, page, paint_code, save_pdf
from gatehouse.ui.printing.pass_sign import COLOURS, paint_sign
from gatehouse.ui.shell.fonts import font
from gatehouse.ui.shell.formats import Formats

CARD: Final = QSizeF(1480, 1050)
"""An A6 card across, in tenths of a millimetre."""
_EDGE: Final = 70.0
_BAND: Final = 190.0
_SIGN: Final = 122.0
_UNDER_THE_CODE: Final = 2
_CODE: Final = 310.0
_FOOT: Final = 790.0
_PRINTER_MARGIN_MM: Final = 10
_QUIET: Final = 60.0
_STAMP: Final = QColor(173, 18, 24, 150)
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NAME: Final = Words("出入证", "Gate pass")
_TYPED: Final = Words("门岗认这四位", "The gate types these four")
_NUMBER: Final = Words("编号", "No.")
_GOES_TO: Final = Words("去往", "to")
_RETURNED: Final = Words("用完交回门岗", "hand back at the gate")
_HOLDERS_NAME: Final = Words("姓名", "Name")
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
    square = QRectF(CARD.width() - _EDGE - _CODE, _BAND + _QUIET, _CODE, _CODE)
    paint_code(painter, square, card.row.number)
    _paint_holder(painter, card)
    low = square.bottom() + _QUIET
    under = QRectF(square.left(), low, _CODE, _FOOT - 6 - low)
    beside = QRectF(700, _BAND + 90, square.left() - _QUIET - 700, 226)
    paint_terms(painter, card, 34, under, beside)
    _paint_notice(painter, card)
    if card.row.state in {PassState.VOID, PassState.SUSPENDED, PassState.EXPIRED}:
        _paint_stamp(painter, card.row.state)


def _paint_cut(card: PassCard, painter: QPainter) -> None:
    paint_card(card, painter)
    painter.setPen(QPen(GREY, 3, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(0, 0, CARD.width(), CARD.height()))


def _paint_band(painter: QPainter, card: PassCard) -> None:
    row = card.row
    colour = COLOURS[row.terms.colour]
    filled = not row.goes_there
    band = QRectF(0, 0, CARD.width(), _BAND)
    painter.setPen(Qt.PenStyle.NoPen)
    if filled:
        painter.fillRect(band, colour)
    else:
        painter.setPen(QPen(colour, 16, j=Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(band.adjusted(8, 8, -8, -8))
    ink, on = (PAPER, colour) if filled else (colour, PAPER)
    paint_sign(painter, QRectF(_EDGE, 34, _SIGN, _SIGN), row, ink, on)
    words = PASS_CLASS_WORDS[row.pass_class]
    room = band.adjusted(_EDGE + _SIGN + 34, 22, -_EDGE, -22)
    upper, lower = _halves(room)
    right = paint_line(painter, upper, words.zh, 76, ink, bold=True, side=_RIGHT)
    paint_line(painter, lower, capital(words.en), 48, ink, side=_RIGHT)
    title = f"{card.compound} {_NAME.zh}"
    paint_line(painter, upper.adjusted(0, 0, -right - 40, 0), title, 76, ink, bold=True)
    paint_line(painter, lower, _NAME.en, 48, ink)


def _paint_numbers(painter: QPainter, card: PassCard) -> None:
    width = CARD.width() - 2 * _EDGE - _CODE - 80
    top = _BAND + 30
    caption = f"{_TYPED.zh}  {_TYPED.en}"
    paint_line(painter, QRectF(_EDGE, top, width, 60), caption, 44, GREY)
    paint_line(
        painter, QRectF(_EDGE, top + 50, width, 240), card.row.short_number, 260, INK, bold=True
    )
    number = f"{_NUMBER.zh} {_NUMBER.en} {grouped(card.row.number)}"
    paint_line(painter, QRectF(_EDGE, top + 290, width, 70), number, 56, INK)


def _paint_holder(painter: QPainter, card: PassCard) -> None:
    width = CARD.width() - 2 * _EDGE
    room = QRectF(_EDGE, _BAND + 384, width - _CODE - 80, 90)
    paint_line(painter, room, holder_line(card), 70, INK, bold=True)
    left = width - _CODE - 40
    zh, en = validity(card)
    paint_line(painter, QRectF(_EDGE, _BAND + 472, left, 64), zh, 52, INK, bold=True)
    paint_line(painter, QRectF(_EDGE, _BAND + 528, left, 52), en, 42, GREY)


def paint_terms(
    painter: QPainter, card: PassCard, size: int, under: QRectF, beside: QRectF
) -> None:
    """Paint what the pass allows *under* its code; what is more, and its company, *beside* it."""
    terms = term_words(card)
    named = company_of(card)
    company = [Said(named, size, INK)] if named else []
    paint_fitting(painter, under, _in_both(terms[:_UNDER_THE_CODE], size))
    paint_fitting(painter, beside, [*company, *_in_both(terms[_UNDER_THE_CODE:], size)])


def _paint_notice(painter: QPainter, card: PassCard) -> None:
    painter.setPen(QPen(GREY, 3, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(_EDGE, _FOOT, CARD.width() - _EDGE, _FOOT))
    why, ask = purpose_notice(card)
    width = CARD.width() - 2 * _EDGE
    inks = ((why.zh, INK), (ask.zh, INK), (why.en, GREY), (ask.en, GREY), (signed(card), GREY))
    room = QRectF(_EDGE, _FOOT + 10, width, CARD.height() - _FOOT - 30)
    paint_fitting(painter, room, [Said(text, 36, ink) for text, ink in inks])


def holder_line(card: PassCard) -> str:
    """Return whose the card is and where they live or go; room for a pen on a blank one."""
    row = card.row
    if row.is_blank:
        return f"{_HOLDERS_NAME.zh} {_HOLDERS_NAME.en} ____________"
    goes = f"{_GOES_TO.zh} " if row.goes_there and card.long_door else ""
    parts = (row.plate, holder_words(row).zh, f"{goes}{card.long_door}")
    return "  ".join(part for part in parts if part)


def validity(card: PassCard) -> tuple[str, str]:
    """Return from when until when the card is valid, in Chinese and in English."""
    zh, en = (_validity(card, Formats(language)) for language in _FORMATS)
    return f"有效期 {zh}", f"Valid {en}"


def term_words(card: PassCard) -> list[Words]:
    """Return what the pass allows, one limit each; nothing where there are no limits."""
    terms = card.row.terms
    gates = "、".join(terms.gates)
    said = (
        terms.times,
        terms.often,
        Words(gates, gates) if gates else None,
        _RETURNED if terms.returned else None,
    )
    return [words for words in said if words is not None]


def _in_both(terms: Sequence[Words], size: int) -> list[Said]:
    """Return *terms* in both languages; what is the same in both stands once."""
    return [
        Said(text, size, ink)
        for words in terms
        for text, ink in ((words.zh, INK), (words.en, GREY))
        if ink is INK or text != words.zh
    ]


def signed(card: PassCard) -> str:
    """Return who issued the card, where and when."""
    issued = Formats(Language.CHINESE).moment(card.row.issued_at)
    return f"{card.gate} {card.operator} {issued}"


def _paint_stamp(painter: QPainter, state: PassState) -> None:
    words = PASS_STATE_WORDS[state]
    painter.save()
    painter.translate(QRectF(QPointF(), CARD).center())
    painter.rotate(-18)
    box = QRectF(-560, -130, 1120, 260)
    painter.setPen(QPen(_STAMP, 18))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 30, 30)
    paint_line(
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


def paint_line(  # noqa: PLR0913 - a line of text has this many properties
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


def capital(text: str) -> str:
    """Return *text* with a capital to begin with."""
    return text[:1].upper() + text[1:]
