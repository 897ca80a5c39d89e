# SPDX-License-Identifier: MIT
"""What changed at the gate, before whoever comes on duty goes on: read, and acknowledged."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.cover import Cover
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.notice import Notice
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.rule_reading import Unread
    from gatehouse.ui.shell.i18n import Languages

_WIDTH: Final = 700
_HEIGHT: Final = 380
_LOWEST: Final = 130
_STEP: Final = 48
_BY: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}


class ChangesPage(Cover):
    """Covers *window* until it is read or put off; a key held down from before reads nothing.

    Signals:
        acknowledged: it was read, by whoever is on duty.
        put_off: it will be read later.
        emergency_requested: somebody must go through now.
    """

    acknowledged = Signal()
    put_off = Signal()
    emergency_requested = Signal()

    def __init__(self, languages: "Languages", window: QWidget, unread: "Unread") -> None:
        super().__init__(window, _WIDTH)
        self._languages = languages
        self.unread = unread
        self._about = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._lines = [Label("", TextRole.BODY, wrap=True) for _ in unread.changes]
        self._scrolled = ScrolledFields()
        self._told = Notice(SignKind.WARN)
        self.read = ActButton("", variant=ActVariant.OK, mark=IconName.CHECK, key="Enter")
        self.later = ActButton("", key="Esc")
        self.emergency = ActButton("", variant=ActVariant.EMERGENCY, mark=IconName.AMBULANCE)
        self._lay_out()
        self.read.clicked.connect(self.acknowledged)
        self.later.clicked.connect(self.put_off)
        self.emergency.clicked.connect(self.emergency_requested)
        self.retranslate()

    def tell_scan_refused(self) -> None:
        """Say that nobody is served by a scan before this is read or put off."""
        self._told.set_notice(
            SignKind.WARN, self.tr("Not recorded: press Enter or Esc here, then scan again.")
        )
        self._about.hide()
        self._told.show()

    def enter(self) -> None:
        """Acknowledge."""
        self.acknowledged.emit()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        text, unread = self._languages.text, self.unread
        self.card.set_title(self.tr("What changed since you were here"))
        said = self.tr("{name}, this has changed since {moment}. By {document}.")
        moment = self._languages.formats.moment(unread.since)
        document = text(unread.document)
        self._about.setText(said.format(name=unread.operator, moment=moment, document=document))
        for line, change in zip(self._lines, unread.changes, strict=True):
            line.setText(text(change.words))
        self.read.setText(self.tr("I have read it"))
        self.later.setText(self.tr("Later"))
        self.emergency.setText(self.tr("Emergency"))
        self.emergency.set_key(shortcut_text(Act.EMERGENCY))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, Esc, F12, and the keys that scroll."""
        key = Qt.Key(event.key())
        if event.isAutoRepeat() and key not in _BY:
            event.accept()
        elif key == Qt.Key.Key_Escape:
            self.put_off.emit()
        elif key == Qt.Key.Key_F12:
            self.emergency_requested.emit()
        elif key in _BY:
            bar = self._scrolled.verticalScrollBar()
            bar.setValue(bar.value() + _BY[key] * _STEP)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the acts their room when the window becomes lower."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._scrolled.setFixedHeight(min(_HEIGHT, max(_LOWEST, self.height() // 2)))

    def _lay_out(self) -> None:
        for line in self._lines:
            self._scrolled.fields.addWidget(line)
        self._scrolled.fields.addStretch(1)
        self._fit()
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        acts.addWidget(self.emergency)
        acts.addWidget(self.later)
        acts.addWidget(self.read, 1)
        self._told.hide()
        self.card.body.addWidget(self._told)
        self.card.body.addWidget(self._about)
        self.card.body.addWidget(self._scrolled)
        self.card.body.addLayout(acts)
