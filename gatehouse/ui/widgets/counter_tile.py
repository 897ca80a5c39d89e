# SPDX-License-Identifier: MIT
"""A figure of the day with its caption."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.sizes import EDGE, RADIUS_CARD, ROW_GAP, TOP_BAR
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.fitting import fitted_font
from gatehouse.ui.widgets.sign import SignKind, paint_sign, sign_colours

_SIGN: Final = 22


class CounterTile(QPushButton):
    """A caption and a figure; `clicked` asks for the list behind it."""

    def __init__(self, caption: str, figure: str = "", parent: QWidget | None = None) -> None:
        super().__init__(caption, parent)
        self._figure = figure
        self._alert: SignKind | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_figure(figure)

    def set_figure(self, figure: str) -> None:
        """Show another figure."""
        self.setAccessibleName(f"{self.text()} {figure}")
        if figure != self._figure:
            self._figure = figure
            self.updateGeometry()
            self.update()

    def set_alert(self, alert: SignKind | None) -> None:
        """Ask for attention with a sign, or stop asking."""
        if alert is not self._alert:
            self._alert = alert
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the room of caption and figure on one line."""
        caption = QFontMetrics(font(TextSize.SECONDARY)).horizontalAdvance(self.text())
        return QSize(caption + self._rest(), TOP_BAR)

    def minimumSizeHint(self) -> QSize:
        """Return the room of a caption on two lines."""
        metrics = QFontMetrics(font(TextSize.CAPTION))
        word = metrics.boundingRect(0, 0, 1, 1, Qt.TextFlag.TextWordWrap, self.text()).width()
        half = metrics.horizontalAdvance(self.text()) * 5 // 8
        return QSize(max(word, half) + self._rest(), TOP_BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile."""
        palette = palette_of(self)
        alert = sign_colours(self._alert, palette) if self._alert else None
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rest = palette.accent_bg if self.underMouse() else palette.card
        painter.setPen(QPen(alert.fill if alert else palette.line, 1))
        painter.setBrush(alert.ground if alert else rest)
        tile = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(tile, RADIUS_CARD, RADIUS_CARD)
        x = float(EDGE)
        if self._alert:
            sign = QRectF(x, (self.height() - _SIGN) / 2, _SIGN, _SIGN)
            paint_sign(painter, sign, self._alert, palette)
            x += _SIGN + _SIGN / 4
        right = self.width() - EDGE - self._figure_width()
        room = QRectF(x, 0, right - x - 4, self.height())
        face = fitted_font(self.text(), room.size(), (TextSize.SECONDARY, 14), bold=False)
        painter.setFont(face)
        painter.setPen(palette.ink2)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self.text())
        painter.setFont(font(TextSize.FIGURE, bold=True))
        painter.setPen(alert.text if alert else palette.ink)
        figure = QRectF(right, 0, self._figure_width() + 1, self.height())
        painter.drawText(figure, Qt.AlignmentFlag.AlignVCenter, self._figure)

    def _figure_width(self) -> int:
        return QFontMetrics(font(TextSize.FIGURE, bold=True)).horizontalAdvance(self._figure)

    def _rest(self) -> int:
        sign = _SIGN + _SIGN // 4 if self._alert else 0
        return 2 * EDGE + ROW_GAP + self._figure_width() + sign + 4
