# SPDX-License-Identifier: MIT
"""A sheet that takes the place of the form for one matter, without a window of its own."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import GAP, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.notice import Notice
from gatehouse.ui.widgets.resting import set_usable
from gatehouse.ui.widgets.sign import SignKind

_LOW: Final = 360
"""Below this height what is wrong takes the line of what the sheet is about."""


class Pane(QWidget):
    """Title, what it is about, content, a line for what is wrong, and the acts at the foot.

    Enter anywhere in it does the first act; Esc leaves.

    Signals:
        closed: the desk is to show again what it showed.
    """

    closed = Signal()

    def __init__(self, variant: ActVariant, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", TextRole.TITLE)
        self.about = Label("", TextRole.TABLE, tone=Tone.MUTED, wrap=True)
        self.body = QVBoxLayout()
        self.body.setSpacing(ROW_GAP)
        self.act = ActButton("", variant=variant, key="Enter")
        self.back = ActButton("", key="Esc")
        self._foot = QWidget()
        self.acts = QHBoxLayout(self._foot)
        self.acts.setContentsMargins(0, 0, 0, 0)
        self.acts.setSpacing(GAP)
        self._wrong = Notice(SignKind.STOP)
        self._lay_out()
        self.act.clicked.connect(self.confirm)
        self.back.clicked.connect(self.closed)

    @property
    def entrance(self) -> QWidget:
        """What takes the focus when the sheet comes up."""
        return self.act

    @property
    def only_tells(self) -> bool:
        """Whether there is nothing to do on the sheet but to read it."""
        return self.act.isHidden()

    @property
    def approves(self) -> bool:
        """Whether somebody answers for it, so that Ctrl+Enter does the first act too."""
        return False

    @property
    def gives_way(self) -> bool:
        """Whether it came up by itself, so that who types the next person leaves it for later."""
        return False

    def confirm(self) -> None:
        """Do the first act, if everything it needs is there."""

    def approve(self) -> None:
        """Do what Ctrl+Enter means on a sheet that `approves`."""
        self.confirm()

    def report(self) -> None:
        """Do what F10 means on the sheet, where it means something."""

    def step(self, _step: int) -> bool:
        """Take ↑ or ↓; say whether the sheet has a use for it."""
        return False

    def pick(self, _row: int) -> None:
        """Take the chord for one of what is offered, where something is."""

    def takes_scan(self, _text: str) -> bool:
        """Take a scan, where the sheet has a use for it; else it goes and the desk takes it."""
        return False

    def set_act_height(self, height: int) -> None:
        """Stand higher or lower."""
        self._foot.setFixedHeight(height)
        self.act.set_height(height)
        self.back.set_height(height)

    def show_wrong(self, sentence: str) -> None:
        """Say what is wrong and what to do; what was typed stays."""
        self._wrong.set_notice(SignKind.STOP, sentence)
        self._wrong.setVisible(bool(sentence))
        self.about.setVisible(not sentence or self.height() >= _LOW)

    def set_busy(self, *, busy: bool) -> None:
        """Take no second act while one is under way; the keyboard stays on the sheet meanwhile."""
        set_usable(self.act, self, usable=not busy)
        if not busy and self.hasFocus():
            self.act.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what is wrong its room when the window becomes lower."""
        super().resizeEvent(event)
        if not self._wrong.isHidden():
            self.about.setVisible(self.height() >= _LOW)

    def retranslate(self) -> None:
        """Put the texts in anew; what was wrong is asked again by the next act."""
        self.show_wrong("")
        self.back.setText(self.tr("Back"))

    def _lay_out(self) -> None:
        self.acts.addWidget(self.act, 5)
        self.acts.addWidget(self.back, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        layout.addWidget(self.title)
        layout.addWidget(self.about)
        layout.addLayout(self.body, 1)
        layout.addWidget(self._wrong)
        layout.addWidget(self._foot)
        self._wrong.hide()
