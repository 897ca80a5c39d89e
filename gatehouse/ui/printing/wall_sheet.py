# SPDX-License-Identifier: MIT
"""The numbers-only sheet on A4: six large figures, six small ones, the fingerprint."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gatehouse.domain.words import Words
from gatehouse.reports.wall_sheet import WallSheet
from gatehouse.ui.printing.handover_sheet import HEIGHT, WIDTH
from gatehouse.ui.printing.paper import GREY, INK
from gatehouse.ui.shell.fonts import font

_TITLE: Final = 110
_LARGE: Final = 300
_SMALL: Final = 120
_CAPTION: Final = 62
_ENGLISH: Final = 40
_HEAD: Final = 380.0
_FOOT: Final = 90.0
_LARGE_ROW: Final = 520.0
_SMALL_ROW: Final = 300.0
_MIDDLE: Final = Qt.AlignmentFlag.AlignCenter


class WallPages:
    """The one page of the sheet, to be shown, printed and saved like others."""

    count = 1

    def __init__(self, sheet: WallSheet) -> None:
        self._sheet = sheet

    def paint(self, painter: QPainter) -> None:
        """Paint the page onto the device of *painter*."""
        paint_wall_sheet(painter, self._sheet)

    def paint_page(self, painter: QPainter, _number: int) -> None:
        """Paint the page from the corner between its margins."""
        paint_wall_sheet(painter, self._sheet)


def paint_wall_sheet(painter: QPainter, sheet: WallSheet) -> None:
    """Paint the sheet from the corner between its margins, in tenths of a millimetre."""
    _write(painter, QRectF(0, 0, WIDTH, 150), sheet.title.zh, _TITLE, bold=True)
    _write(painter, QRectF(0, 150, WIDTH, 90), sheet.place, _CAPTION)
    _write(painter, QRectF(0, 240, WIDTH, 80), sheet.when, _ENGLISH + 8)
    painter.setPen(QPen(INK, 4))
    painter.drawLine(QLineF(0, _HEAD - 30, WIDTH, _HEAD - 30))
    top = _figures(painter, _HEAD, _LARGE_ROW, sheet.large, _LARGE, columns=2)
    painter.setPen(QPen(INK, 4))
    painter.drawLine(QLineF(0, top, WIDTH, top))
    _figures(painter, top + 20, _SMALL_ROW, sheet.small, _SMALL, columns=3)
    room = QRectF(0, HEIGHT - _FOOT, WIDTH, _FOOT)
    painter.setPen(GREY)
    painter.setFont(font(23))
    painter.drawText(room, _MIDDLE, f"台账指纹 ledger fingerprint  {sheet.fingerprint}")


def _figures(  # noqa: PLR0913 - a table of figures has this many properties
    painter: QPainter,
    top: float,
    height: float,
    figures: Sequence[tuple[Words, str]],
    size: int,
    *,
    columns: int,
) -> float:
    """Paint *figures* row by row; return where they end."""
    width = WIDTH / columns
    for place, (words, figure) in enumerate(figures):
        row, column = divmod(place, columns)
        left, at = column * width, top + row * height
        _write(painter, QRectF(left, at, width, 90), words.zh, _CAPTION)
        _write(painter, QRectF(left, at + 84, width, 56), words.en, _ENGLISH, grey=True)
        room = QRectF(left, at + 130, width, height - 150)
        _write(painter, room, figure, size, bold=True)
    return top + -(-len(figures) // columns) * height


def _write(  # noqa: PLR0913 - the same
    painter: QPainter,
    room: QRectF,
    text: str,
    size: int,
    *,
    bold: bool = False,
    grey: bool = False,
) -> None:
    painter.setFont(font(size, bold=bold))
    painter.setPen(GREY if grey else INK)
    painter.drawText(room, _MIDDLE, text)
