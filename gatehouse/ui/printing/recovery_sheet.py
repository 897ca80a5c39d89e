# SPDX-License-Identifier: MIT
"""The sheet with the recovery key: both languages, the groups large, and the key as a QR code."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPen

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.words import Words
from gatehouse.ui.printing.paper import (
    GREY,
    INK,
    Paint,
    page,
    paint_code,
    paint_text,
    save_pdf,
)
from gatehouse.ui.shell.fonts import font

_WIDTH: Final = 1700.0
_MARGIN_MM: Final = 20
_GROUPS_IN_A_LINE: Final = 5
_CODE: Final = 520.0

_WORDS: Final = (
    Words(
        "这把钥匙能打开这个卡点的全部登记。电脑坏了、口令忘了，只有它能打开。",
        "This key opens every entry of this gate. It is the only way in when the computer breaks "
        "or the passphrase is lost.",
    ),
    Words(
        "打印两份：一份由带班负责人锁好，一份交社区封存。不要拍照，不要发到网上。",
        "Print two: one locked away by the shift leader, one sealed with the community. "
        "Take no photograph of it and send it to nobody.",
    ),
    Words(
        "用的时候一组一组地输入；没有字母 O 和 I，看到圆圈就是数字 0。",
        "Type it group by group. It holds no letter O and no letter I: a circle is a zero.",
    ),
)


class RecoverySheet(Discreet, frozen=True):
    """What the sheet says: which post the key belongs to, and the key in groups."""

    place: str
    key: str


def save_sheet(sheet: RecoverySheet, path: Path) -> Path:
    """Write the sheet as a PDF file and return where it is."""
    return save_pdf(path, sheet_layout(), sheet_paint(sheet))


def sheet_layout() -> QPageLayout:
    """Return the page that the sheet is made for."""
    return page(QPageSize.PageSizeId.A4, _MARGIN_MM)


def sheet_paint(sheet: RecoverySheet) -> Paint:
    """Return what paints the sheet, 170 mm wide."""
    return partial(_paint, sheet)


def _paint(sheet: RecoverySheet, painter: QPainter) -> None:
    top = _line(painter, 0, "恢复钥匙 Recovery key", 84)
    top = _line(painter, top + 20, sheet.place, 48)
    top = _paint_key(painter, top + 50, sheet.key)
    paint_code(painter, QRectF(_WIDTH - _CODE, top + 50, _CODE, _CODE), sheet.key)
    words, width = top + 50, _WIDTH - _CODE - 80
    for said in _WORDS:
        words = paint_text(painter, _below(words, width), said.zh, 40)
        words = paint_text(painter, _below(words + 8, width), said.en, 34, ink=GREY) + 40
    top = max(words, top + 50 + _CODE) + 80
    for line in ("打印日期 Printed on", "保管人 Kept by", "封存地点 Kept at"):
        top = paint_text(painter, _below(top), line, 40) + 20
        painter.setPen(QPen(GREY, 3))
        painter.drawLine(QLineF(620, top, _WIDTH, top))
        top += 40


def _paint_key(painter: QPainter, top: float, key: str) -> float:
    groups = key.split("-")
    rows = [groups[at : at + _GROUPS_IN_A_LINE] for at in range(0, len(groups), _GROUPS_IN_A_LINE)]
    height = 110.0 * len(rows) + 60
    painter.setPen(QPen(INK, 5))
    painter.drawRoundedRect(QRectF(0, top, _WIDTH, height), 20, 20)
    painter.setFont(font(72, bold=True))
    cell = (_WIDTH - 80) / _GROUPS_IN_A_LINE
    for line, row in enumerate(rows):
        for place, group in enumerate(row):
            spot = QRectF(40 + place * cell, top + 30 + line * 110, cell, 110)
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, group)
    return top + height


def _line(painter: QPainter, top: float, text: str, size: int) -> float:
    return paint_text(painter, _below(top), text, size, bold=True)


def _below(top: float, width: float = _WIDTH) -> QRectF:
    return QRectF(0, top, width, 10_000)
