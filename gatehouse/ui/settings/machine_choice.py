# SPDX-License-Identifier: MIT
"""A choice of this machine: laid open, with what it does; it holds at once and has no ledger."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.domain.words import Words
from gatehouse.ui.shell.sizes import CAPTION_GAP
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages


class MachineChoice(QWidget):
    """A caption, the choice, and the sentence of what it does.

    Signals:
        chosen: the code that the person chose.
    """

    chosen = Signal(str)

    def __init__(self, does: Words, languages: "Languages") -> None:
        super().__init__()
        self._does, self._languages = does, languages
        self.choice = SegmentedChoice()
        self._captioned = Captioned(self.choice)
        self._line = Label("", TextRole.CAPTION, tone=Tone.MUTED, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CAPTION_GAP)
        column.addWidget(self._captioned)
        column.addWidget(self._line)
        self.choice.chosen.connect(self.chosen)

    def set_items(self, caption: str, items: Sequence[Choice]) -> None:
        """Name the choice and word what can be chosen."""
        self._captioned.set_caption(caption)
        self.choice.set_items(items)
        self._line.setText(self._languages.text(self._does))

    def show_choice(self, code: str) -> None:
        """Show what is chosen."""
        self.choice.set_code(code)
