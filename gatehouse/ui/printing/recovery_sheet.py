# SPDX-License-Identifier: MIT
"""The sheet with the recovery key: both languages, the groups large, and the key as a QR code."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import segno
from PySide6.QtCore import QBuffer, QIODevice, QLineF, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from gatehouse.domain.words import Words
from gatehouse.errors import DiskTrouble
from gatehouse.ui.shell.fonts import font

_WIDTH: Final = 1700.0
"""The sheet is drawn in tenths of a millimetre, 170 mm wide between its margins."""
_MARGIN_MM: Final = 20
_GROUPS_IN_A_LINE: Final = 5
_CODE: Final = 520.0
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
_INK: Final = QColor("#000000")
_GREY: Final = QColor("#444444")

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


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What the sheet says: which post the key belongs to, and the key in groups."""

    place: str
    key: str


def save_sheet(sheet: RecoverySheet, path: Path) -> Path:
    """Write the sheet as a PDF file and return where it is."""
    memory = QBuffer()
    memory.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(memory)
    device.setTitle("门岗登记 Gatehouse")
    print_sheet(sheet, device)
    try:
        path.write_bytes(memory.data().data())
    except OSError as error:
        raise DiskTrouble(
            f"{path} could not be written. Nothing was saved. Choose another folder.",
            f"{path} 写不进去。没有存下。请换一个文件夹。",
        ) from error
    return path


def print_sheet(sheet: RecoverySheet, device: QPagedPaintDevice) -> None:
    """Paint the sheet onto one page of *device*."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(
        QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter
    )
    painter = QPainter()
    if not painter.begin(device):
        raise RuntimeError("the device takes no painting")
    try:
        scale = painter.viewport().width() / _WIDTH
        painter.scale(scale, scale)
        _paint(painter, sheet)
    finally:
        painter.end()


def _paint(painter: QPainter, sheet: RecoverySheet) -> None:
    top = _text(painter, 0, "恢复钥匙 Recovery key", 84, bold=True)
    top = _text(painter, top + 20, sheet.place, 48, bold=True)
    top = _paint_key(painter, top + 50, sheet.key)
    _paint_code(painter, QRectF(_WIDTH - _CODE, top + 50, _CODE, _CODE), sheet.key)
    words = top + 50
    for said in _WORDS:
        words = _text(painter, words, said.zh, 40, width=_WIDTH - _CODE - 80)
        words = _text(painter, words + 8, said.en, 34, width=_WIDTH - _CODE - 80, ink=_GREY) + 40
    top = max(words, top + 50 + _CODE) + 80
    for line in ("打印日期 Printed on", "保管人 Kept by", "封存地点 Kept at"):
        top = _text(painter, top, line, 40) + 20
        painter.setPen(QPen(_GREY, 3))
        painter.drawLine(QLineF(620, top, _WIDTH, top))
        top += 40


def _paint_key(painter: QPainter, top: float, key: str) -> float:
    groups = key.split("-")
    rows = [groups[at : at + _GROUPS_IN_A_LINE] for at in range(0, len(groups), _GROUPS_IN_A_LINE)]
    height = 110.0 * len(rows) + 60
    painter.setPen(QPen(_INK, 5))
    painter.drawRoundedRect(QRectF(0, top, _WIDTH, height), 20, 20)
    painter.setFont(font(72, bold=True))
    cell = (_WIDTH - 80) / _GROUPS_IN_A_LINE
    for line, row in enumerate(rows):
        for place, group in enumerate(row):
            spot = QRectF(40 + place * cell, top + 30 + line * 110, cell, 110)
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, group)
    return top + height


def _paint_code(painter: QPainter, square: QRectF, key: str) -> None:
    matrix = segno.make_qr(key, error="m").matrix
    module = square.width() / len(matrix)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_INK)
    for row, line in enumerate(matrix):
        for column, dark in enumerate(line):
            if dark:
                # A hair wider than the grid, so that printers leave no seams.
                painter.drawRect(
                    QRectF(
                        square.left() + column * module,
                        square.top() + row * module,
                        module + 0.5,
                        module + 0.5,
                    )
                )


def _text(  # noqa: PLR0913 - a line of text has this many properties
    painter: QPainter,
    top: float,
    text: str,
    size: int,
    *,
    bold: bool = False,
    width: float = _WIDTH,
    ink: QColor = _INK,
) -> float:
    painter.setFont(font(size, bold=bold))
    painter.setPen(ink)
    room = QRectF(0, top, width, 10_000)
    taken = painter.boundingRect(room, _LEFT, text)
    painter.drawText(taken, _LEFT, text)
    return float(taken.bottom())
