# SPDX-License-Identifier: MIT
"""The rail at the left: where one is, where else one can go, who is on duty."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.icons import IconName, paint_icon
from gatehouse.ui.shell.sizes import RAIL, RAIL_ITEM, RAIL_NARROW
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.duty_block import DutyBlock, DutyText
from gatehouse.ui.widgets.elided_label import ElidedLabel
from gatehouse.ui.widgets.label import TextRole, Tone
from gatehouse.ui.widgets.rail_button import RailButton, RailItem
from gatehouse.ui.widgets.rail_more import MoreRooms

_HEAD: Final = 66
_NARROW_HEAD: Final = 58
_NARROW_ITEM: Final = 54
_EMERGENCY: Final = 52
_FOOT: Final = 4
_BANNER: Final = 56
_BANNER_FOOT: Final = 6


class Rail(QWidget):
    """Screens, emergency and duty; narrow in small windows, without its head in low ones.

    Every entry is a whole target. Where not all of them find room, the last one opens the others.

    Signals:
        chosen: the code of the screen asked for.
        emergency_requested: somebody must go through now.
        language_requested: the other language is wanted.
        theme_requested: the other theme is wanted.
        tones_requested: the tones are to be heard, or not any more.
        rehearsal_requested: the banner of an invented compound was pressed.
    """

    chosen = Signal(str)
    rehearsal_requested = Signal()
    emergency_requested = Signal()
    language_requested = Signal()
    theme_requested = Signal()
    tones_requested = Signal()

    def __init__(self, items: Sequence[RailItem] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, RailButton] = {}
        self._narrow = False
        self._head = _RailHead()
        self._screens = QVBoxLayout()
        self._more = MoreRooms()
        self._emergency = RailButton(_emergency_item(), emergency=True)
        self._rehearsal = _RehearsalBanner()
        self._duty = DutyBlock()
        self._lay_out()
        self._connect()
        self.set_items(items)
        self.set_narrow(narrow=False)

    def set_items(self, items: Sequence[RailItem]) -> None:
        """Offer these screens; known codes keep their button, mark and badge."""
        for item in items:
            known = self._buttons.get(item.code)
            if known is not None:
                known.set_item(item)
                continue
            button = RailButton(item)
            button.clicked.connect(self._on_screen_clicked)
            self._buttons[item.code] = button
            self._screens.addWidget(button)
        self._fit()

    def set_current(self, code: str) -> None:
        """Mark the screen that is shown."""
        for known, button in self._buttons.items():
            button.setChecked(known == code)
        self._fit()

    def set_badge(self, code: str, count: int) -> None:
        """Say how much waits on a screen."""
        self._buttons[code].set_badge(count)
        self._fit()

    def set_post(self, compound: str, gate: str) -> None:
        """Name the post at the head."""
        self._head.set_post(compound, gate)

    def set_rehearsal(self, *, rehearsal: bool) -> None:
        """Wear the banner of an invented compound, or not."""
        self._rehearsal.setVisible(rehearsal)
        self._fit()

    def set_duty(self, duty: DutyText) -> None:
        """Say who is on duty."""
        self._duty.show_duty(duty)

    def set_hours(self, hours: str) -> None:
        """Say from when to when they serve, or nothing."""
        self._duty.show_hours(hours)

    def set_muted(self, *, muted: bool) -> None:
        """Say whether the tones are muted."""
        self._duty.set_muted(muted=muted)

    def set_narrow(self, *, narrow: bool) -> None:
        """Take the narrow form, or the wide one."""
        self._narrow = narrow
        self.setFixedWidth(RAIL_NARROW if narrow else RAIL)
        self._head.set_narrow(narrow=narrow)
        self._duty.setVisible(not narrow)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return a height below which no window goes: the rail never holds one open."""
        return QSize(self.width(), RAIL_ITEM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the entries the height there is."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._emergency.set_item(_emergency_item(narrow=self._narrow))
            self._more.retranslate()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), palette_of(self).rail)

    def _lay_out(self) -> None:
        self._screens.setSpacing(0)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, _FOOT)
        layout.setSpacing(0)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        layout.addWidget(self._head)
        layout.addLayout(self._screens)
        layout.addWidget(self._more)
        layout.addStretch(1)
        layout.addWidget(self._rehearsal)
        layout.addWidget(self._emergency)
        self._duty.setContentsMargins(0, 6, 0, 6)
        layout.addWidget(self._duty)

    def _connect(self) -> None:
        self._more.chosen.connect(self.chosen)
        self._emergency.clicked.connect(self.emergency_requested)
        self._rehearsal.clicked.connect(self.rehearsal_requested)
        self._duty.language_requested.connect(self.language_requested)
        self._duty.theme_requested.connect(self.theme_requested)
        self._duty.tones_requested.connect(self.tones_requested)

    def _fit(self) -> None:
        """Drop the head where the window is low; then let the last entry open those left over."""
        count = len(self._buttons)
        room = self.height() - self._furniture()
        head = self._head.maximumHeight()
        tall = room - head >= count * RAIL_ITEM
        self._head.setVisible(tall)
        slots = max(1, (room - head if tall else room) // RAIL_ITEM)
        shown = count if count <= slots else slots - 1
        usual = _NARROW_ITEM if self._narrow else RAIL_ITEM
        lines = shown + (shown < count)
        self._show_items(min(usual, (room - head * tall) // max(1, lines)), shown)
        self._emergency.set_item(_emergency_item(narrow=self._narrow))
        self._emergency.set_form(
            narrow=self._narrow, height=RAIL_ITEM if self._narrow else _EMERGENCY
        )
        self._layout.activate()

    def _furniture(self) -> int:
        """Return the height of what stands under the screens."""
        height = _FOOT + (RAIL_ITEM if self._narrow else _EMERGENCY)
        for part in (self._rehearsal, self._duty):
            if not part.isHidden():
                height += max(part.sizeHint().height(), part.minimumHeight())
        return height

    def _show_items(self, height: int, shown: int) -> None:
        buttons = list(self._buttons.values())
        for index, button in enumerate(buttons):
            button.set_form(narrow=self._narrow, height=height)
            button.setVisible(index < shown)
        self._more.set_form(narrow=self._narrow, height=height)
        self._more.stand_for(buttons[shown:])

    def _on_screen_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, RailButton):
            self.chosen.emit(sender.item.code)


class _RehearsalBanner(QAbstractButton):
    """Says on every screen that nobody here is real; pressed, it offers a rehearsal."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(_BANNER)
        self.hide()
        self._fill_words()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill_words()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words on amber; where there is little room, only what the post is."""
        palette = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.badge)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(8, 0, -8, -_BANNER_FOOT), 8, 8)
        painter.setPen(palette.on_badge)
        painter.setFont(font(TextSize.CAPTION, bold=True))
        lines = self._lines if self.width() >= RAIL else self._short
        room = QRectF(self.rect()).adjusted(10, 0, -10, -_BANNER_FOOT)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, "\n".join(lines))

    def _fill_words(self) -> None:
        practice = QCoreApplication.translate("widgets", "Practice")
        self._short = (practice, "▸")
        nobody = QCoreApplication.translate("widgets", "Nobody here is real")
        rehearse = QCoreApplication.translate("widgets", "Rehearse ▸")
        self._lines = (QCoreApplication.translate("widgets", "Practice: not real"), rehearse)
        self.setAccessibleName(f"{practice}. {nobody}. {rehearse}")
        self.update()


class _RailHead(QWidget):
    """The gate's sign with the names of compound and gate."""

    def __init__(self) -> None:
        super().__init__()
        self._compound = ElidedLabel("", TextRole.BODY_BOLD, tone=Tone.RAIL)
        self._gate = ElidedLabel("", TextRole.CAPTION, tone=Tone.RAIL_MUTED)
        self._narrow = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(54, 10, 4, 6)
        layout.setSpacing(0)
        layout.addWidget(self._compound)
        layout.addWidget(self._gate)

    def set_post(self, compound: str, gate: str) -> None:
        """Name the post."""
        self._compound.setText(compound)
        self._gate.setText(gate)
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Keep only the sign and the gate."""
        self._narrow = narrow
        self._compound.setVisible(not narrow)
        self._gate.setVisible(not narrow)
        self.setFixedHeight(_NARROW_HEAD if narrow else _HEAD)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign."""
        palette = palette_of(self)
        painter = QPainter(self)
        if not self._narrow:
            paint_icon(painter, QRectF(16, 20, 26, 26), IconName.GATE, palette.rail_mark)
            return
        paint_icon(painter, QRectF(26, 8, 24, 24), IconName.GATE, palette.rail_ink)
        painter.setPen(palette.rail_ink)
        painter.setFont(font(TextSize.CAPTION, bold=True))
        room = QRectF(2, 32, self.width() - 4, 22)
        metrics = painter.fontMetrics()
        gate = metrics.elidedText(
            self._gate.text(), Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, gate)


def _emergency_item(*, narrow: bool = False) -> RailItem:
    words = (
        QCoreApplication.translate("widgets", "Urgent")
        if narrow
        else QCoreApplication.translate("widgets", "Emergency")
    )
    return RailItem("emergency", words, IconName.AMBULANCE, "F12")
