# SPDX-License-Identifier: MIT
"""The notices of zones on A4, one to a page: what is asked, and blanks for pen and finger."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPen

from gatehouse.ui.printing.paper import GREY, INK, Paint, page, paint_text, save_pdf
from gatehouse.ui.shell.fonts import font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.words import Words
    from gatehouse.reports.zone_notice import NoticePaper

_MARGIN_MM: Final = 20
WIDTH: Final = 1700.0
HEIGHT: Final = 2570.0
"""The room between the margins, in tenths of a millimetre."""
_TITLE: Final = 80
_BODY: Final = 44
_SMALL: Final = 34
_CAPTION: Final = 330.0
_BLANK: Final = 118.0
_FINGER: Final = QSizeF(300, 300)
_MIDDLE: Final = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_BLANKS_LEFT: Final = 330.0
_FINGERPRINT: Final = 3


def notice_page() -> QPageLayout:
    """Return the page that a printer is asked for."""
    return page(QPageSize.PageSizeId.A4, _MARGIN_MM)


def notices_paint(papers: "Sequence[NoticePaper]") -> Paint:
    """Return what paints the notices, each on a page of its own."""
    return partial(_paint_all, tuple(papers))


def save_notices(papers: "Sequence[NoticePaper]", path: Path) -> Path:
    """Write the notices as a PDF file and return where it is."""
    return save_pdf(path, notice_page(), notices_paint(papers))


def paint_notice(paper: "NoticePaper", painter: QPainter) -> None:
    """Paint one notice from the corner between its margins."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = _paint_title(painter, paper)
    top = _said(painter, top + 50, paper.body)
    top = _paint_facts(painter, top + 30, paper.facts)
    for number, sentence in enumerate(paper.sentences, 1):
        top = _said(painter, top + 26, sentence, f"{number}. ")
    _paint_foot(painter, paper)


def _paint_all(papers: "tuple[NoticePaper, ...]", painter: QPainter) -> None:
    for number, paper in enumerate(papers):
        device = painter.device()
        if number and isinstance(device, QPagedPaintDevice):
            device.newPage()
        paint_notice(paper, painter)


def _paint_title(painter: QPainter, paper: "NoticePaper") -> float:
    painter.setPen(INK)
    painter.setFont(font(_TITLE, bold=True))
    painter.drawText(QRectF(0, 0, WIDTH, 110), _MIDDLE, paper.title.zh)
    painter.setPen(GREY)
    painter.setFont(font(_SMALL))
    painter.drawText(QRectF(0, 110, WIDTH, 50), _MIDDLE, paper.title.en)
    painter.drawText(QRectF(0, 160, WIDTH, 50), _MIDDLE, paper.place)
    painter.setPen(QPen(INK, 5))
    painter.drawLine(QLineF(0, 226, WIDTH, 226))
    return 226


def _said(painter: QPainter, top: float, words: "Words", lead: str = "") -> float:
    """Paint a sentence in both languages; return where it ends."""
    end = paint_text(painter, _below(top), lead + words.zh, _BODY)
    return paint_text(painter, _below(end + 6), words.en, _SMALL, ink=GREY)


def _paint_facts(painter: QPainter, top: float, facts: "tuple[tuple[Words, Words], ...]") -> float:
    for caption, value in facts:
        painter.setPen(QPen(GREY, 2))
        painter.drawLine(QLineF(0, top, WIDTH, top))
        left = QRectF(0, top + 14, _CAPTION, 200)
        right = QRectF(_CAPTION, top + 14, WIDTH - _CAPTION, 400)
        under = paint_text(painter, left, caption.zh, _BODY)
        captioned = paint_text(
            painter, left.translated(0, under - top - 10), caption.en, 28, ink=GREY
        )
        end = paint_text(painter, right, value.zh, _BODY, bold=True)
        if value.en != value.zh:
            end = paint_text(painter, right.translated(0, end - top - 10), value.en, 28, ink=GREY)
        top = max(captioned, end) + 12
    painter.setPen(QPen(GREY, 2))
    painter.drawLine(QLineF(0, top, WIDTH, top))
    return top


def _paint_foot(painter: QPainter, paper: "NoticePaper") -> None:
    """Paint the blanks at the foot of the page, where every notice has them."""
    lines = [blank for place, blank in enumerate(paper.blanks) if place != _FINGERPRINT]
    rows = -(-len(lines) // 2)
    top = HEIGHT - rows * _BLANK - 200
    _paint_finger(painter, paper.blanks[_FINGERPRINT], top)
    width = (WIDTH - _FINGER.width() - 50) / 2
    for place, blank in enumerate(lines):
        row, column = divmod(place, 2)
        room = QRectF(column * width, top + row * _BLANK, width - 30, _BLANK)
        _paint_blank(painter, room, blank)
    foot = top + rows * _BLANK + 36
    end = paint_text(painter, _below(foot), paper.privacy.zh, 30, ink=GREY)
    paint_text(painter, _below(end + 2), paper.privacy.en, 24, ink=GREY)
    painter.setPen(INK)
    painter.setFont(font(_BODY))
    signed = QRectF(0, top - 100, WIDTH, 60)
    painter.drawText(signed, Qt.AlignmentFlag.AlignRight, f"{paper.issuer}    {paper.day}")


def _paint_blank(painter: QPainter, room: QRectF, blank: "Words") -> None:
    painter.setPen(INK)
    painter.setFont(font(34))
    line = room.bottom() - 22
    painter.drawText(QRectF(room.left(), line - 78, _BLANKS_LEFT, 44), blank.zh)
    painter.setPen(GREY)
    painter.setFont(font(24))
    painter.drawText(QRectF(room.left(), line - 36, _BLANKS_LEFT, 34), blank.en)
    painter.setPen(QPen(INK, 3))
    painter.drawLine(QLineF(room.left() + 270, line, room.right(), line))


def _paint_finger(painter: QPainter, blank: "Words", top: float) -> None:
    box = QRectF(WIDTH - _FINGER.width(), top + 10, _FINGER.width(), _FINGER.height())
    painter.setPen(QPen(GREY, 3, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    painter.setFont(font(30))
    painter.setPen(GREY)
    said = f"{blank.zh} {blank.en}"
    painter.drawText(box.adjusted(0, 10, 0, 0), Qt.AlignmentFlag.AlignHCenter, said)


def _below(top: float) -> QRectF:
    return QRectF(0, top, WIDTH, 10_000)
