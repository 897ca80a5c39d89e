# SPDX-License-Identifier: MIT
"""A sheet of the workbook as it will lie on a desk: white in both themes, first and last rows."""

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.ui.shell.fonts import TextSize, font

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from gatehouse.domain.post import Post
    from gatehouse.domain.register import SheetPreview

_PAPER: Final = QColor("#FFFFFF")
_INK: Final = QColor("#131E2B")
_LINE: Final = QColor("#9AA7B6")
_HEAD: Final = QColor("#EEF2F6")
_MARGIN: Final = 12.0
_TITLE: Final = 32.0
_BAND: Final = 24.0
_ROW: Final = 30.0
_SIDES: Final = 5.0
_SMALLEST: Final = 11


class SheetHeading(Struct, frozen=True):
    """What stands above the rows."""

    title: str
    band: str


class SheetPaper(QWidget):
    """Paints as many rows as fit; between the first and the last it says how many are left out.

    The sheet is Chinese in either language, as the office reads it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = SheetHeading("", "")
        self._sheet: SheetPreview | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_sheet(self, heading: SheetHeading, sheet: "SheetPreview") -> None:
        """Show the first and the last rows of *sheet*."""
        self._heading, self._sheet = heading, sheet
        self.setAccessibleDescription(f"{heading.title} {heading.band}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of a sheet."""
        return QSize(620, 440)

    def minimumSizeHint(self) -> QSize:
        """Return the room of the headings and a few rows."""
        return QSize(420, 150)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw paper, heading and rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(_LINE, 1))
        painter.setBrush(_PAPER)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        sheet = QRectF(self.rect()).adjusted(_MARGIN, 6, -_MARGIN, -_MARGIN)
        painter.setPen(_INK)
        _fit(painter, self._heading.title, sheet.width(), TextSize.BODY, bold=True)
        title = QRectF(sheet.left(), sheet.top(), sheet.width(), _TITLE)
        painter.drawText(title, Qt.AlignmentFlag.AlignCenter, self._heading.title)
        _fit(painter, self._heading.band, sheet.width(), TextSize.CAPTION)
        band = QRectF(sheet.left(), title.bottom(), sheet.width(), _BAND)
        painter.drawText(band, Qt.AlignmentFlag.AlignVCenter, self._heading.band)
        sheet.setTop(band.bottom() + 2)
        if self._sheet is not None:
            _paint_table(painter, sheet, self._sheet)


def _paint_table(painter: QPainter, room: QRectF, sheet: "SheetPreview") -> None:
    fitting = max(2, int(room.height() // _ROW) - 1 - bool(sheet.closing))
    row = QRectF(room.left(), room.top(), room.width(), _ROW)
    _paint_row(painter, row, sheet.shares, sheet.headings, head=True)
    for line in _lines(sheet, fitting):
        row.translate(0, _ROW)
        _paint_row(painter, row, sheet.shares, line)
    if not sheet.total:
        row.translate(0, _ROW)
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, sheet.nothing)
    if sheet.closing:
        row.translate(0, _ROW)
        words = _fit(painter, sheet.closing, row.width(), TextSize.SECONDARY)
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, words)


def _lines(sheet: "SheetPreview", fitting: int) -> "list[Sequence[str]]":
    """Return the lines that fit; one between the first and the last says how many are left out."""
    lines, total = sheet.lines, sheet.total
    if total <= min(fitting, len(lines)):
        return list(lines)
    head = min(fitting // 2, len(lines) // 2)
    tail = min(fitting - head - 1, len(lines) - head)
    between = ["…", *[""] * (len(sheet.headings) - 1)]
    between[sheet.shares.index(max(sheet.shares))] = f"中间 {total - head - tail} 行"
    return [*lines[:head], between, *lines[len(lines) - tail :]]


def _paint_row(
    painter: QPainter,
    row: QRectF,
    shares: "Sequence[float]",
    texts: "Sequence[str]",
    *,
    head: bool = False,
) -> None:
    left, whole = row.left(), sum(shares)
    for text, share in zip(texts, shares, strict=True):
        cell = QRectF(left, row.top(), row.width() * share / whole, row.height())
        painter.setPen(QPen(_LINE, 1))
        painter.setBrush(_HEAD if head else Qt.BrushStyle.NoBrush)
        painter.drawRect(cell)
        painter.setPen(_INK)
        words = _fit(painter, text, cell.width() - 2 * _SIDES, TextSize.SECONDARY, bold=head)
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, words)
        left = cell.right()


def _fit(painter: QPainter, text: str, width: float, size: int, *, bold: bool = False) -> str:
    """Set the words as large as *size*, smaller where they are too long; return what fits.

    What is longer still ends in dots: in the workbook such a cell has several lines.
    """
    for smaller in range(size, _SMALLEST - 1, -1):
        painter.setFont(font(smaller, bold=bold))
        if QFontMetricsF(painter.font()).horizontalAdvance(text) <= width:
            return text
    return QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, width)


def heading_of(post: "Post", day: "date", previewed: "SheetPreview") -> SheetHeading:
    """Return the sheet's heading, Chinese as the office reads it."""
    when = f"{day.year}年{day.month}月{day.day}日"
    return SheetHeading(
        title=f"{post.community}{post.compound}{previewed.title}",
        band=f"卡点：{post.gate}　　日期：{when}　　填报单位（盖章）：",
    )
