# SPDX-License-Identifier: MIT
"""The head of the itinerary screen: what is open, whether it is kept, and the way on or back."""

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.elided_label import ElidedLabel
from gatehouse.ui.widgets.label import TextRole, Tone

_BACK: Final = "Esc"
_TITLE: Final = 150


class TopBar(QWidget):
    """Title and state at the left, acts at the right.

    Signals:
        back_requested: the list is wanted.
        drop_requested: the draft is to be thrown away.
        new_requested: a new note is to be taken.
        areas_requested: the lists of risk areas are wanted.
        paste_requested: the text of a travel card is to be read.
        commitment_requested: the commitment is to be printed.
    """

    back_requested = Signal()
    drop_requested = Signal()
    new_requested = Signal()
    areas_requested = Signal()
    paste_requested = Signal()
    commitment_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel("", TextRole.PAGE_TITLE)
        self._state = ElidedLabel("", TextRole.SECONDARY, tone=Tone.MUTED)
        self.back = ActButton("", key=_BACK)
        self.drop = ActButton("", mark=IconName.TRASH)
        self.areas = ActButton("", mark=IconName.SHIELD)
        self.paste = ActButton("", mark=IconName.FILE)
        self.commitment = ActButton("", mark=IconName.PRINT)
        self.new = ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.PLUS)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._title)
        layout.addWidget(self._state, 1)
        self._acts = (self.commitment, self.paste, self.drop, self.back, self.areas, self.new)
        for button in self._acts:
            layout.addWidget(button)
        self.setMinimumHeight(CONTROL)
        self.back.clicked.connect(self.back_requested)
        self.drop.clicked.connect(self.drop_requested)
        self.new.clicked.connect(self.new_requested)
        self.areas.clicked.connect(self.areas_requested)
        self.paste.clicked.connect(self.paste_requested)
        self.commitment.clicked.connect(self.commitment_requested)
        self.retranslate()

    def say(self, title: str, state: str) -> None:
        """Say what is open and how it stands."""
        self._title.setText(title)
        self._state.setText(state)

    def offer(self, *, back: bool, drop: bool, new: bool) -> None:
        """Offer the acts that make sense now."""
        self.back.setVisible(back)
        self.drop.setVisible(drop)
        self.new.setVisible(new)
        self.paste.setVisible(not new)
        self.commitment.setVisible(new)
        self.areas.setVisible(not back)
        self._fit()

    def offer_back(self) -> None:
        """Offer the way back alone."""
        for button in self._acts:
            button.setVisible(button is self.back)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Ask for little: the acts give way where there is no room for all their words."""
        return QSize(1, CONTROL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Word the acts as the width allows."""
        super().resizeEvent(event)
        self._fit()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.paste.setAccessibleName(self.tr("Read the text of a travel card"))
        self.commitment.setAccessibleName(self.tr("Print the commitment"))
        self.drop.setAccessibleName(self.tr("Throw the draft away"))
        self.areas.setAccessibleName(self.tr("Risk areas…"))
        self._fit()

    def _fit(self) -> None:
        """Say the acts with their keys, without them, or those with a mark by that alone."""
        words = {
            self.back: (self.tr("To the list"), _BACK),
            self.drop: (self.tr("Throw the draft away"), ""),
            self.areas: (self.tr("Risk areas…"), ""),
            self.paste: (self.tr("Travel card"), shortcut_text(Act.PASTE_TRAVEL)),
            self.commitment: (self.tr("Commitment"), ""),
            self.new: (self.tr("New note"), shortcut_text(Act.ADD_LEG)),
        }
        shown = [button for button in self._acts if button.isVisibleTo(self)]
        for keyed, worded in ((True, True), (False, True), (False, False)):
            for button, (text, key) in words.items():
                named = worded or button in {self.back, self.new}
                button.setText(text if named else "")
                button.set_key(key if keyed else "")
            room = self.width() - _TITLE - GAP * len(shown)
            if sum(button.sizeHint().width() for button in shown) <= room:
                return
