# SPDX-License-Identifier: MIT
"""The head of the itinerary screen: what is open, whether it is kept, and the way on or back."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.elided_label import ElidedLabel
from gatehouse.ui.widgets.label import TextRole, Tone

_BACK: Final = "Esc"


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
        acts = (self.commitment, self.paste, self.drop, self.back, self.areas, self.new)
        for button in acts:
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

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.back.setText(self.tr("To the list"))
        self.drop.setText(self.tr("Throw the draft away"))
        self.areas.setText(self.tr("Risk areas…"))
        self.paste.setText(self.tr("Travel card"))
        self.paste.setAccessibleName(self.tr("Read the text of a travel card"))
        self.paste.set_key(shortcut_text(Act.PASTE_TRAVEL))
        self.commitment.setText(self.tr("Commitment"))
        self.commitment.setAccessibleName(self.tr("Print the commitment"))
        self.new.setText(self.tr("New note"))
        self.new.set_key(shortcut_text(Act.ADD_LEG))
