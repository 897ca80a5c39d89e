# SPDX-License-Identifier: MIT
"""The sheet 人员出入 as it will lie on a desk: white in both themes, its first and last rows."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.entry import DIRECTION_WORDS, OUTCOME_WORDS
from gatehouse.ui.shell.fonts import TextSize, font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.entry import RegisterRow

_PAPER: Final = QColor("#FFFFFF")
_INK: Final = QColor("#131E2B")
_LINE: Final = QColor("#9AA7B6")
_HEAD: Final = QColor("#EEF2F6")
_MARGIN: Final = 12.0
_TITLE: Final = 32.0
_BAND: Final = 24.0
_ROW: Final = 30.0
_SIDES: Final = 5.0

_HEADINGS: Final = ("序号", "时间", "进/出", "姓名", "门牌", "证件号码", "体温", "处置")
_SHARES: Final = (6, 8, 7, 12, 15, 28, 9, 13)


@dataclass(frozen=True, slots=True)
class SheetHeading:
    """What stands above the rows."""

    title: str
    band: str


class SheetPreview(QWidget):
    """Paints as many rows as fit; between the first and the last it says how many are left out.

    The sheet is Chinese in either language, as the office reads it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = SheetHeading("", "")
        self._rows: tuple[RegisterRow, ...] = ()
        self._total = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_sheet(
        self, heading: SheetHeading, rows: "tuple[RegisterRow, ...]", total: int
    ) -> None:
        """Show the first and the last *rows* of *total*."""
        self._heading, self._rows, self._total = heading, rows, total
        self.setAccessibleDescription(f"{heading.title} {heading.band}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of a sheet."""
        return QSize(620, 440)

    def minimumSizeHint(self) -> QSize:
        """Return the room of the headings and a few rows."""
        return QSize(420, 170)

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
        self._paint_table(painter, sheet)

    def _paint_table(self, painter: QPainter, room: QRectF) -> None:
        fitting = max(2, int(room.height() // _ROW) - 1)
        top = _paint_row(painter, room, room.top(), _HEADINGS, head=True)
        for row in self._lines(fitting):
            top = _paint_row(painter, room, top, row)
        if not self._total:
            rest = QRectF(room.left(), top, room.width(), 2 * _ROW)
            painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, "零报告：本日无人员出入")

    def _lines(self, fitting: int) -> "list[Sequence[str]]":
        if self._total <= min(fitting, len(self._rows)):
            return [_texts(row) for row in self._rows]
        head = min(fitting // 2, len(self._rows) // 2)
        tail = min(fitting - head - 1, len(self._rows) - head)
        between = f"中间 {self._total - head - tail} 行"
        gap = ("…", "", "", "", "", between, "", "")
        last = self._rows[len(self._rows) - tail :] if tail else ()
        return [*map(_texts, self._rows[:head]), gap, *map(_texts, last)]


def _texts(row: "RegisterRow") -> tuple[str, ...]:
    tenths = row.temperature
    return (
        str(row.number),
        f"{row.happened_at.astimezone(LOCAL_ZONE):%H:%M}",
        DIRECTION_WORDS[row.direction].zh,
        row.name,
        row.door,
        row.paper_number or "—",
        "—" if tenths is None else f"{tenths // 10}.{tenths % 10}",
        OUTCOME_WORDS[row.outcome].zh,
    )


def _paint_row(
    painter: QPainter, room: QRectF, top: float, texts: "Sequence[str]", *, head: bool = False
) -> float:
    left = room.left()
    whole = sum(_SHARES)
    for text, share in zip(texts, _SHARES, strict=True):
        cell = QRectF(left, top, room.width() * share / whole, _ROW)
        painter.setPen(QPen(_LINE, 1))
        painter.setBrush(_HEAD if head else Qt.BrushStyle.NoBrush)
        painter.drawRect(cell)
        painter.setPen(_INK)
        _fit(painter, text, cell.width() - 2 * _SIDES, TextSize.SECONDARY, bold=head)
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, text)
        left = cell.right()
    return top + _ROW


def _fit(painter: QPainter, text: str, width: float, size: int, *, bold: bool = False) -> None:
    """Set the words as large as *size*, smaller where they are too long: nothing is cut."""
    for smaller in range(size, 9, -1):
        painter.setFont(font(smaller, bold=bold))
        if QFontMetricsF(painter.font()).horizontalAdvance(text) <= width:
            return
