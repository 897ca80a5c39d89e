# SPDX-License-Identifier: MIT
"""The one button that signs, beside it the one that declines, and what is missing."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.sizes import ACT, CAPTION_GAP, CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.resting import set_usable
from gatehouse.ui.widgets.sign import SignKind

_ONE_LINE: Final = 1.5


class SignBar(QWidget):
    """Stays in its place; disabled it says why.

    Signals:
        sign_requested: both have said what they had to say.
        decline_requested: whoever came does not want to take over.
    """

    sign_requested = Signal()
    decline_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._missing: tuple[str, ...] = ()
        self._incoming = ""
        self._open = self._uncounted = 0
        self._line = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.act = ActButton(
            "", variant=ActVariant.OK, mark=SignKind.OK, key=shortcut_text(Act.SIGN_HANDOVER)
        )
        self.decline = ActButton("")
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        self.decline.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        acts.addWidget(self.decline)
        acts.addWidget(self.act, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(CAPTION_GAP)
        layout.addWidget(self._line)
        layout.addLayout(acts)
        layout.addStretch(1)
        self.act.clicked.connect(self.sign_requested)
        self.decline.clicked.connect(self.decline_requested)
        self.retranslate()

    def show_state(
        self, missing: Sequence[str], incoming: str, open_items: int, uncounted: int
    ) -> None:
        """Say what is missing, or to whom the shift goes and with how much."""
        self._missing, self._incoming = tuple(missing), incoming
        self._open, self._uncounted = open_items, uncounted
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the line the height that its words need in the width there is."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Let the acts be lower where the line takes two lines: the whole of it is read."""
        height = self._line.heightForWidth(self.width())
        two = height > _ONE_LINE * self._line.fontMetrics().height()
        self._line.setFixedHeight(max(0, height))
        for act in (self.act, self.decline):
            act.set_height(CONTROL if two else ACT)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._word()
        self._make_room()

    def _word(self) -> None:
        set_usable(self.act, self, usable=not self._missing)
        self.decline.setText(self.tr("Not yet…"))
        if self._missing:
            self.act.setText(self.tr("Hand over"))
            said = self.tr("Still missing: {parts}")
            self._line.setText(said.format(parts=self.tr(", ").join(self._missing)))
            return
        self.act.setText(self.tr("Hand over to {name}").format(name=self._incoming))
        said = (
            self.tr("Still open, goes along: {count}. Once signed, it stays.")
            if self._open
            else self.tr("Nothing is open. Once signed, it stays.")
        )
        line = said.format(count=self._open)
        if self._uncounted:
            line += " " + self.tr("Supplies not counted: {count}.").format(count=self._uncounted)
        self._line.setText(line)
