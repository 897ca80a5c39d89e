# SPDX-License-Identifier: MIT
"""The head of a small first run: the four parts in a row, and the ways out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.sign import SignKind


class StepsBar(QWidget):
    """Which part is shown, and which are done.

    Signals:
        chosen: the number of the part wanted, from 0.
        practice_requested: an invented compound to look round in is wanted.
        language_requested: the other language is wanted.
    """

    chosen = Signal(int)
    practice_requested = Signal()
    language_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = 0
        self._done: tuple[bool, ...] = (False,) * 4
        self._name = Label("", TextRole.PAGE_TITLE)
        self._practice = ActButton("", mark=IconName.SCHOOL)
        self._language = ActButton("", mark=IconName.LANGUAGE)
        self._ways_out = QWidget()
        self._segments = SegmentedChoice(fill=True)
        self._lay_out()
        self._segments.chosen.connect(self._on_segments_chosen)
        self._practice.clicked.connect(self.practice_requested)
        self._language.clicked.connect(self.language_requested)
        self.retranslate()

    def set_step(self, step: int) -> None:
        """Show which part is open."""
        self._step = step
        self._segments.set_code(str(step))

    def set_done(self, done: Sequence[bool]) -> None:
        """Show which parts are done."""
        if tuple(done) != self._done:
            self._done = tuple(done)
            self._offer()

    def set_ways_out(self, *, shown: bool) -> None:
        """Carry practice and language where the panel has no room."""
        self._ways_out.setVisible(shown)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._name.setText(self.tr("Gatehouse: first start"))
        self._practice.setText(self.tr("Practise with invented people"))
        self._language.setText(self.tr("中文"))
        self._segments.setAccessibleName(self.tr("Parts"))
        self._offer()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._ways_out)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._name, 1)
        row.addWidget(self._practice)
        row.addWidget(self._language)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._ways_out)
        layout.addWidget(self._segments)

    def _offer(self) -> None:
        names = (self.tr("Place"), self.tr("Rules"), self.tr("Administrator"), self.tr("Key"))
        self._segments.set_items(
            [
                Choice(str(number), f"{number + 1} {name}", SignKind.OK if done else None)
                for number, (name, done) in enumerate(zip(names, self._done, strict=True))
            ]
        )
        self._segments.set_code(str(self._step))

    def _on_segments_chosen(self, code: str) -> None:
        self.chosen.emit(int(code))
