# SPDX-License-Identifier: MIT
"""Who is on duty, until when, and how safe the records are."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.icons import IconName, paint_icon
from gatehouse.ui.shell.sizes import RAIL, RAIL_ITEM
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.elided_label import ElidedLabel
from gatehouse.ui.widgets.label import TextRole, Tone

_SMALL: Final = 16
_LEFT: Final = 14


@dataclass(frozen=True, slots=True)
class DutyText:
    """The last lines of the rail, worded."""

    name: str
    hours: str = ""
    backup: str = ""


class DutyBlock(QWidget):
    """Name, hours, the last backup, and the way to lock.

    Signals:
        lock_requested: the screen is to be locked.
    """

    lock_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ElidedLabel("", TextRole.BODY_BOLD, tone=Tone.RAIL)
        self._hours = ElidedLabel("", TextRole.CAPTION, tone=Tone.RAIL_MUTED)
        self._lock = _LockLine()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for line in (self._name, self._hours):
            line.setContentsMargins(_LEFT, 0, 4, 0)
            layout.addWidget(line)
        layout.addWidget(self._lock)
        self._lock.clicked.connect(self.lock_requested)

    def show_duty(self, duty: DutyText) -> None:
        """Show `duty`."""
        self._name.setText(duty.name)
        self._hours.setText(duty.hours)
        self._lock.set_backup(duty.backup)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._lock.fill_words()


class _LockLine(QPushButton):
    """The last two lines; the whole of them locks."""

    def __init__(self) -> None:
        super().__init__()
        self._backup = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.fill_words()

    def set_backup(self, backup: str) -> None:
        """Say when the last backup was made."""
        self._backup = backup
        self.setAccessibleDescription(backup)
        self.update()

    def fill_words(self) -> None:
        """Name the act in the language of the day."""
        self.setText(QCoreApplication.translate("widgets", "Lock"))

    def sizeHint(self) -> QSize:
        """Return the room of two lines, a whole target."""
        return QSize(RAIL, RAIL_ITEM)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both lines."""
        p = palette_of(self)
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), p.rail_on)
        face = font(TextSize.CAPTION)
        painter.setFont(face)
        middle = Qt.AlignmentFlag.AlignVCenter
        for top, icon, words in (
            (2, IconName.DISK, self._backup),
            (24, IconName.LOCK, self.text()),
        ):
            if not words:
                continue
            paint_icon(painter, QRectF(_LEFT, top + 3, _SMALL, _SMALL), icon, p.rail_muted)
            painter.setPen(p.rail_muted)
            painter.drawText(QRectF(_LEFT + _SMALL + 5, top, RAIL, 22), middle, words)
        key_face = font(TextSize.KEY, bold=True)
        painter.setFont(key_face)
        width = QFontMetrics(key_face).horizontalAdvance("Ctrl+L") + 1
        painter.drawText(QRectF(RAIL - width - 10, 24, width, 22), middle, "Ctrl+L")
