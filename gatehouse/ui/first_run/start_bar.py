# SPDX-License-Identifier: MIT
"""The foot of the first run: what is still missing in words, and the way on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import ACT, CONTROL, GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.sign import Sign, SignKind


class StartBar(QWidget):
    """Quit, back, next and start; Enter does the last of those that are there.

    Signals:
        quit_requested: leave without setting up.
        back_requested: the part before.
        next_requested: the part after.
        start_requested: set the post up and begin.
    """

    quit_requested = Signal()
    back_requested = Signal()
    next_requested = Signal()
    start_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._missing: tuple[str, ...] = ()
        self._working = ""
        self._sign = Sign(SignKind.WAIT, 22)
        self._words = Label("", TextRole.BODY_BOLD, tone=Tone.WARN, wrap=True)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self.quit = ActButton("")
        self.back = ActButton("", key="Alt+←")
        self.next = ActButton("", variant=ActVariant.ACCENT_FILL, key="Enter")
        self.start = ActButton("", variant=ActVariant.OK, key="Enter")
        self._lay_out()
        self.quit.clicked.connect(self.quit_requested)
        self.back.clicked.connect(self.back_requested)
        self.next.clicked.connect(self.next_requested)
        self.start.clicked.connect(self.start_requested)
        self.set_stepping(back=False, onward=False)
        self.retranslate()

    def set_missing(self, names: Sequence[str]) -> None:
        """Say what is missing; nothing missing lets the person start."""
        self._missing = tuple(names)
        self._show()

    def set_working(self, sentence: str) -> None:
        """Say what is being done; an empty sentence ends it."""
        self._working = sentence
        self._show()

    def set_stepping(self, *, back: bool, onward: bool) -> None:
        """Offer the parts before and after; start is offered where there is none after."""
        self.back.setVisible(back)
        self.next.setVisible(onward)
        self.start.setVisible(not onward)

    def set_low(self, *, low: bool) -> None:
        """Stand lower."""
        for act in (self.quit, self.back, self.next, self.start):
            act.set_height(CONTROL if low else ACT)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.quit.setText(self.tr("Quit"))
        self.back.setText(self.tr("Back"))
        self.next.setText(self.tr("Next"))
        self.start.setText(self.tr("Go on duty"))
        self._show()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addStretch(1)
        words.addWidget(self._words)
        words.addWidget(self._busy)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._sign)
        layout.addLayout(words, 1)
        for act in (self.quit, self.back, self.next, self.start):
            layout.addWidget(act)

    def _show(self) -> None:
        working = bool(self._working)
        self._busy.setVisible(working)
        self._busy.setAccessibleName(self._working)
        self._sign.setVisible(not working)
        self._sign.set_kind(SignKind.WAIT if self._missing else SignKind.OK)
        self._words.set_tone(self._tone())
        self._words.setText(self._working or self._missing_words())
        self.start.setEnabled(not working and not self._missing)
        for act in (self.quit, self.back, self.next):
            act.setEnabled(not working)

    def _tone(self) -> Tone:
        if self._working:
            return Tone.INK
        return Tone.WARN if self._missing else Tone.OK

    def _missing_words(self) -> str:
        if not self._missing:
            return self.tr("Everything is there.")
        names = self.tr(", ").join(self._missing)
        return self.tr("Still missing ({count}): {names}").format(
            count=len(self._missing), names=names
        )
