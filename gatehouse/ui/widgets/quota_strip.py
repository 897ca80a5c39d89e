# SPDX-License-Identifier: MIT
"""A household's quota: how often it went, what is left, and where now stands in the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.sign import SignKind, sign_colours

if TYPE_CHECKING:
    from gatehouse.ui.shell.palette import Palette

_CAPTIONS: Final = 22
_FIGURES: Final = 34
_LABELS: Final = 24
_BAR: Final = 18
_COUNT_LETTERS: Final = 3
_TICKS: Final = 22
_APART: Final = 8
_FULL: Final = _CAPTIONS + _FIGURES + _LABELS + _BAR + _TICKS + 2


class QuotaFigure(Struct, frozen=True):
    """A caption over a figure; its kind gives it the colour of a verdict."""

    caption: str
    figure: str
    unit: str = ""
    kind: SignKind | None = None


class QuotaSpan(Struct, frozen=True):
    """A trip on the strip, from and to as shares of the window."""

    start: float
    end: float
    kind: SignKind
    text: str


class QuotaText(Struct, frozen=True):
    """Everything the strip says, worded; places are shares (0 to 1) of the window."""

    figures: tuple[QuotaFigure, ...]
    ahead: QuotaFigure | None = None
    spans: tuple[QuotaSpan, ...] = ()
    now: float | None = None
    now_text: str = ""
    ticks: tuple[tuple[float, str], ...] = ()


class QuotaStrip(QWidget):
    """Figures above, the window of days below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quota: QuotaText | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_quota(self, quota: QuotaText) -> None:
        """Show `quota`."""
        if quota == self._quota:
            return
        self._quota = quota
        ahead = (quota.ahead,) if quota.ahead else ()
        figures = (*quota.figures, *ahead)
        self.setAccessibleName(
            ", ".join(f"{one.caption} {one.figure} {one.unit}".strip() for one in figures)
        )
        self.setAccessibleDescription("; ".join(span.text for span in quota.spans if span.text))
        self.updateGeometry()
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._quota = None
        self.setAccessibleName("")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of figures and window."""
        strip = self._quota is not None and bool(self._quota.ticks)
        return QSize(400, _FULL if strip else _CAPTIONS + _FIGURES)

    def minimumSizeHint(self) -> QSize:
        """Return the least room."""
        return QSize(280, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw figures and window."""
        if self._quota is None:
            return
        palette = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = 0.0
        for figure in self._quota.figures:
            x += self._paint_figure(painter, palette, figure, x) + 22
        if self._quota.ahead is not None:
            width = _figure_width(self._quota.ahead)
            self._paint_figure(painter, palette, self._quota.ahead, self.width() - width)
        if self._quota.ticks:
            top = _CAPTIONS + _FIGURES + _LABELS
            self._paint_window(painter, palette, QRectF(0, top, self.width(), _BAR))

    def _paint_figure(
        self, painter: QPainter, p: "Palette", figure: QuotaFigure, x: float
    ) -> float:
        painter.setPen(p.ink2)
        painter.setFont(font(TextSize.CAPTION))
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(x, 0, self.width(), _CAPTIONS), flags, figure.caption)
        face = _figure_face(figure)
        painter.setFont(font(face, bold=True))
        painter.setPen(sign_colours(figure.kind, p).text if figure.kind else p.ink)
        room = QRectF(x, _CAPTIONS, self.width(), _FIGURES)
        painter.drawText(room, flags, figure.figure)
        beside = QFontMetrics(painter.font()).horizontalAdvance(figure.figure) + 5
        painter.setPen(p.ink2)
        painter.setFont(font(TextSize.SECONDARY))
        painter.drawText(room.adjusted(beside, 2, 0, 2), flags, figure.unit)
        return _figure_width(figure)

    def _paint_window(self, painter: QPainter, p: "Palette", bar: QRectF) -> None:
        quota = self._quota
        if quota is None:
            return
        painter.setPen(QPen(p.edge, 1.5))
        painter.setBrush(p.sunk)
        painter.drawRoundedRect(bar.adjusted(1, 1, -1, -1), 5, 5)
        self._paint_ticks(painter, p, bar, quota)
        labels: list[tuple[str, float, QColor]] = []
        for span in quota.spans:
            colours = sign_colours(span.kind, p)
            filled = span.kind is SignKind.STOP
            painter.setPen(QPen(colours.fill, 1.5))
            painter.setBrush(colours.fill if filled else colours.ground)
            left = bar.left() + bar.width() * span.start
            width = max(14.0, bar.width() * (span.end - span.start))
            left = min(left, bar.right() - width)
            painter.drawRoundedRect(QRectF(left, bar.top() + 2, width, bar.height() - 4), 4, 4)
            labels.append((span.text, left + width / 2, colours.text))
        if quota.now is not None:
            x = bar.left() + bar.width() * quota.now
            painter.setPen(QPen(p.ink, 3))
            painter.drawLine(QLineF(x, bar.top() - 4, x, bar.bottom() + 4))
            labels.append((quota.now_text, x, p.ink))
        self._paint_labels(painter, labels, bar.top() - _LABELS)

    def _paint_ticks(self, painter: QPainter, p: "Palette", bar: QRectF, quota: QuotaText) -> None:
        painter.setPen(QPen(p.edge, 1, Qt.PenStyle.DashLine))
        for place, _ in quota.ticks:
            if 0 < place < 1:
                x = bar.left() + bar.width() * place
                painter.drawLine(QLineF(x, bar.top() + 2, x, bar.bottom() - 2))
        face = font(TextSize.CAPTION)
        painter.setFont(face)
        painter.setPen(p.ink2)
        for left, width, text in placed_ticks(quota.ticks, QFontMetrics(face), bar.width()):
            room = QRectF(bar.left() + left, bar.bottom() + 2, width, _TICKS)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_labels(
        self, painter: QPainter, labels: list[tuple[str, float, QColor]], top: float
    ) -> None:
        """Write each label over its place; one that would cover another moves beside it."""
        painter.setFont(font(TextSize.CAPTION, bold=True))
        metrics = QFontMetrics(painter.font())
        taken: list[tuple[float, float]] = []
        for text, x, colour in labels:
            width = metrics.horizontalAdvance(text) + 1
            left = min(max(x - width / 2, 0.0), self.width() - width)
            for start, end in taken:
                if left < end + 8 and start - 8 < left + width:
                    left = end + 10 if end + 10 + width <= self.width() else start - 10 - width
            if left < 0:
                continue
            taken.append((left, left + width))
            painter.setPen(colour)
            room = QRectF(left, top, width, _LABELS - 4)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


def placed_ticks(
    ticks: Sequence[tuple[float, str]], metrics: QFontMetrics, room: float
) -> list[tuple[float, float, str]]:
    """Return left, width and text of the days that fit *room*; both ends go before the others."""
    placed: list[tuple[float, float, str]] = []
    for place, text in sorted(ticks, key=lambda tick: 0 < tick[0] < 1):
        width = metrics.horizontalAdvance(text) + 1.0
        left = min(max(room * place - width / 2, 0.0), room - width)
        if all(
            left > end + _APART or left + width < start - _APART for start, end in _ends(placed)
        ):
            placed.append((left, width, text))
    return placed


def _ends(placed: Sequence[tuple[float, float, str]]) -> list[tuple[float, float]]:
    return [(left, left + width) for left, width, _ in placed]


def _figure_face(figure: QuotaFigure) -> int:
    return TextSize.FIGURE if len(figure.figure) <= _COUNT_LETTERS else TextSize.PAGE_TITLE


def _figure_width(figure: QuotaFigure) -> float:
    caption = QFontMetrics(font(TextSize.CAPTION)).horizontalAdvance(figure.caption)
    value = QFontMetrics(font(_figure_face(figure), bold=True)).horizontalAdvance(figure.figure)
    unit = QFontMetrics(font(TextSize.SECONDARY)).horizontalAdvance(figure.unit)
    return float(max(caption, value + (unit + 5 if unit else 0))) + 1
