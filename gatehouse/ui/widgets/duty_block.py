# SPDX-License-Identifier: MIT
"""Who is on duty, and how this person likes to see the window."""

from typing import Final

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.icons import IconName, paint_icon
from gatehouse.ui.shell.sizes import RAIL, RAIL_ITEM
from gatehouse.ui.shell.theme import is_night, palette_of
from gatehouse.ui.widgets.elided_label import ElidedLabel
from gatehouse.ui.widgets.label import TextRole, Tone

_ICON: Final = 18
_LEFT: Final = 14


class DutyText(Struct, frozen=True):
    """The last lines of the rail, worded."""

    name: str
    hours: str = ""


class DutyBlock(QWidget):
    """Name and hours, and the switches of the window: tones, language, and day or night.

    Signals:
        language_requested: the other language is wanted.
        theme_requested: the other theme is wanted.
        tones_requested: the tones are to be heard, or not any more.
    """

    language_requested = Signal()
    theme_requested = Signal()
    tones_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ElidedLabel("", TextRole.BODY_BOLD, tone=Tone.RAIL)
        self._hours = ElidedLabel("", TextRole.CAPTION, tone=Tone.RAIL_MUTED)
        self._language = _Switch()
        self._theme = _Switch()
        self._tones = _Switch()
        self._muted = False
        self._lay_out()
        self._fill_words()
        self._language.clicked.connect(self.language_requested)
        self._theme.clicked.connect(self.theme_requested)
        self._tones.clicked.connect(self.tones_requested)

    def show_duty(self, duty: DutyText) -> None:
        """Show `duty`."""
        self._name.setText(duty.name)
        self.show_hours(duty.hours)

    def show_hours(self, hours: str) -> None:
        """Show the hours under the name; without any there is no line."""
        self._hours.setText(hours)
        self._hours.setVisible(bool(hours))

    def set_muted(self, *, muted: bool) -> None:
        """Offer to hear the tones again, or to hear none."""
        self._muted = muted
        self._fill_words()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language or the theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._fill_words()

    def _lay_out(self) -> None:
        switches = QHBoxLayout()
        switches.setContentsMargins(0, 0, 0, 0)
        switches.setSpacing(0)
        switches.addWidget(self._language)
        switches.addWidget(self._theme)
        lines = QVBoxLayout()
        lines.setContentsMargins(_LEFT, 0, 4, 0)
        lines.setSpacing(0)
        for line in (self._name, self._hours):
            lines.addWidget(line)
        who = QHBoxLayout()
        who.setContentsMargins(0, 0, 0, 0)
        who.setSpacing(0)
        who.addLayout(lines, 1)
        who.addWidget(self._tones)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(who)
        layout.addLayout(switches)

    def _fill_words(self) -> None:
        """Name each switch by what it leads to; a language is named in itself."""
        self._language.show_words(
            QCoreApplication.translate("widgets", "中文", "the other language, in itself"),
            IconName.LANGUAGE,
        )
        if self._muted:
            self._tones.show_words(QCoreApplication.translate("widgets", "Sound"), IconName.HEARD)
        else:
            self._tones.show_words(QCoreApplication.translate("widgets", "Mute"), IconName.MUTED)
        if is_night(self):
            self._theme.show_words(QCoreApplication.translate("widgets", "Day"), IconName.SUN)
        else:
            self._theme.show_words(QCoreApplication.translate("widgets", "Night"), IconName.MOON)


class _Switch(QPushButton):
    """One half of the last line: an icon and a word."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconName.LANGUAGE
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_words(self, words: str, icon: IconName) -> None:
        """Say what the switch leads to."""
        self._icon = icon
        self.setText(words)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return half a line of the rail, a whole target."""
        return QSize(RAIL // 2, RAIL_ITEM)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and word."""
        palette = palette_of(self)
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), palette.rail_on)
        top = (self.height() - _ICON) / 2
        paint_icon(painter, QRectF(_LEFT, top, _ICON, _ICON), self._icon, palette.rail_muted)
        painter.setPen(palette.rail_muted)
        painter.setFont(font(TextSize.CAPTION))
        room = QRectF(_LEFT + _ICON + 5, 0, self.width(), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
