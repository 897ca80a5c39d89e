# SPDX-License-Identifier: MIT
"""A choice that needs two lines: a rule set, a layout, an operator."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.icons import IconName, paint_icon
from gatehouse.ui.shell.sizes import BORDER, CONTROL, EDGE, ICON_TILE, RADIUS
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.fitting import wrapped_height
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.tag import Tag

_LEFT: Final = EDGE + ICON_TILE + EDGE
_WRAP: Final = Qt.TextFlag.TextWordWrap


class ChoiceCard(QPushButton):
    """A checkable card; put several into a QButtonGroup to make them exclude each other."""

    def __init__(
        self,
        title: str,
        detail: str = "",
        icon: IconName | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._detail = detail
        self._icon = icon
        self._tag: Tag | None = None
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleDescription(detail)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, title: str, detail: str) -> None:
        """Say something else."""
        self._detail = detail
        self.setText(title)
        self.setAccessibleDescription(detail)
        self.updateGeometry()

    def set_tag(self, kind: SignKind, text: str) -> None:
        """Hang a tag at the right end."""
        if self._tag is None:
            self._tag = Tag(kind, text, self)
            self._tag.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._tag.show()
        self._tag.set_tag(kind, text)
        self._tag.resize(self._tag.sizeHint())
        self._place_tag()

    def sizeHint(self) -> QSize:
        """Return the room of the longer line."""
        title = QFontMetrics(font(TextSize.BODY, bold=True)).horizontalAdvance(self.text())
        detail = QFontMetrics(font(TextSize.SECONDARY)).horizontalAdvance(self._detail)
        width = _LEFT + max(title, detail) + EDGE + self._tag_room() + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a width in which the lines may wrap."""
        width = _LEFT + 8 * TextSize.BODY + self._tag_room()
        return QSize(width, CONTROL)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow card is a tall one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of title and detail in `width`."""
        title, detail = self._heights(width)
        return max(CONTROL, title + detail + 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tag at the right end."""
        super().resizeEvent(event)
        self._place_tag()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        p = palette_of(self)
        chosen = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = p.accent if chosen or self.isDown() else p.edge
        painter.setPen(QPen(edge, BORDER if chosen else 1))
        painter.setBrush(p.accent_bg if chosen or self.underMouse() else p.card)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        self._paint_mark(painter)
        self._paint_words(painter)

    def _paint_mark(self, painter: QPainter) -> None:
        p = palette_of(self)
        place = QRectF(EDGE, round((self.height() - ICON_TILE) / 2), ICON_TILE, ICON_TILE)
        if self._icon is not None:
            colour = p.accent if self.isChecked() else p.ink2
            paint_icon(painter, place, self._icon, colour)
            return
        painter.setPen(QPen(p.accent if self.isChecked() else p.edge, BORDER))
        painter.setBrush(p.card)
        painter.drawEllipse(place.adjusted(3, 3, -3, -3))
        if self.isChecked():
            painter.setBrush(p.accent)
            painter.drawEllipse(place.adjusted(8, 8, -8, -8))

    def _paint_words(self, painter: QPainter) -> None:
        p = palette_of(self)
        title, detail = self._heights(self.width())
        width = self._text_width(self.width())
        top = (self.height() - title - detail) / 2
        painter.setPen(p.ink if self.isEnabled() else p.disabled_ink)
        painter.setFont(font(TextSize.BODY, bold=self.isChecked()))
        painter.drawText(QRectF(_LEFT, top, width, title + 1), _WRAP, self.text())
        painter.setPen(p.ink2 if self.isEnabled() else p.disabled_ink)
        painter.setFont(font(TextSize.SECONDARY))
        painter.drawText(QRectF(_LEFT, top + title, width, detail + 1), _WRAP, self._detail)

    def _heights(self, width: int) -> tuple[int, int]:
        room = self._text_width(width)
        title = wrapped_height(self.text(), font(TextSize.BODY, bold=True), room)
        if not self._detail:
            return title, 0
        return title, wrapped_height(self._detail, font(TextSize.SECONDARY), room)

    def _text_width(self, width: int) -> float:
        return float(width - _LEFT - EDGE - self._tag_room())

    def _tag_room(self) -> int:
        return self._tag.sizeHint().width() + EDGE if self._tag else 0

    def _place_tag(self) -> None:
        if self._tag is not None:
            x = self.width() - self._tag.width() - EDGE
            self._tag.move(x, (self.height() - self._tag.height()) // 2)
