# SPDX-License-Identifier: MIT
"""The sections of a room: a choice at the head, and under it the one that is chosen."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice, tight_width
from gatehouse.ui.widgets.title_row import TitleRow

_INTO: Final = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Sections(QWidget):
    """One widget per section; the one chosen stays so while the window lives.

    ← and → go along the choice, ↓ and Enter go into the section, to where the keyboard was when
    it was left. Title and line stand beside the choice and go where there is no room for both:
    the rail says where one is.

    Signals:
        section_shown: the code of the section that came in view.
    """

    section_shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: dict[str, QWidget] = {}
        self._head = TitleRow()
        self.choice = SegmentedChoice()
        self._stack = QStackedWidget()
        self._lay_out()
        self.choice.chosen.connect(self.show_section)

    @property
    def code(self) -> str:
        """The code of the section in view, or "" before there is one."""
        return self.choice.code or ""

    @property
    def section(self) -> QWidget:
        """The section in view; there must be one."""
        return self._sections[self.code]

    def add_section(self, code: str, section: QWidget) -> None:
        """Hold *section*; the first one is in view until another is chosen."""
        self._sections[code] = section
        self._stack.addWidget(section)

    def set_words(self, title: str, line: str, choices: Sequence[Choice]) -> None:
        """Say what the room is, how it stands, and how the sections are called.

        There must be a section for each of *choices*; a count belongs into the words of one.
        """
        self.choice.setAccessibleName(title)
        self.choice.set_items(choices)
        if self.choice.code is None and choices:
            self.choice.set_code(choices[0].code)
            self._stack.setCurrentWidget(self.section)
        self._head.set_words(title, line)

    def show_section(self, code: str) -> None:
        """Bring the section into view, for the person or for the program."""
        shown = self._stack.currentWidget()
        self.choice.set_code(code)
        if shown is not self._sections[code]:
            self._stack.setCurrentWidget(self._sections[code])
            self.section_shown.emit(code)

    def set_alone(self, *, alone: bool) -> None:
        """Give the section the room to itself, or show the choice again."""
        self._head.setHidden(alone)

    def step(self, places: int) -> None:
        """Go *places* sections along, and with the last one round to the first."""
        codes = [choice.code for choice in self.choice.items]
        self.show_section(codes[(codes.index(self.code) + places) % len(codes)])
        self.begin()

    def begin(self) -> None:
        """Give the keyboard to the section, where it had it last, if that is still to be seen."""
        last: QWidget | None = self.section.focusWidget()
        begins = last if last is not None and last.isVisible() else self.section
        begins.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the choice into the section."""
        if event.key() in _INTO and self.choice.hasFocus() and self._sections:
            self.begin()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._head.add_part(self.choice, keeps=lambda: tight_width(self.choice.items))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._head)
        layout.addWidget(self._stack, 1)
