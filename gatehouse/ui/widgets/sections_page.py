# SPDX-License-Identifier: MIT
"""A room of several sections: a choice at the head, and under it the one that is worked in."""

from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gatehouse.ui.widgets.enter_form import EnterForm
from gatehouse.ui.widgets.room_page import RoomPage
from gatehouse.ui.widgets.room_section import RoomSection
from gatehouse.ui.widgets.sections import Sections
from gatehouse.ui.widgets.segment import Choice


class SectionsPage(RoomPage):
    """Every section reads itself anew when the room is concerned; the one in view has the keys."""

    SECTIONS: ClassVar[tuple[type[RoomSection], ...]]
    """The sections that are built, in the order of the choice."""

    def build(self) -> None:
        """Make the sections."""
        self.sections = Sections()
        self.parts = tuple(
            made(self._lanes, self._changes, self._messages, self._languages, self._clock)
            for made in self.SECTIONS
        )
        for part in self.parts:
            self.sections.add_section(part.CODE, part)
            part.reworded.connect(self._name)
            part.stretched.connect(self._fit_head)
        self.column.addWidget(self.sections, 1)
        self.sections.section_shown.connect(self._name)
        self.sections.section_shown.connect(self._fit_head)

    def title(self) -> str:
        """Return how the room is called."""
        raise NotImplementedError

    def part(self, code: str) -> RoomSection:
        """Return the section with that *code*."""
        return next(part for part in self.parts if code == part.CODE)

    @property
    def current(self) -> RoomSection:
        """The section in view."""
        return self.part(self.sections.code)

    @property
    def form_in_view(self) -> EnterForm | None:
        """The form that is shown in the section in view, where one is."""
        forms = (form for form in self.current.findChildren(EnterForm) if form.isVisible())
        return next(forms, None)

    def start(self, acts: Any) -> None:
        """Take the acts and show what they say."""
        for part in self.parts:
            part.start(acts)

    def refresh(self) -> None:
        """Let every section ask anew: each one's count stands in the choice."""
        for part in self.parts:
            part.refresh()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        for part in self.parts:
            part.retranslate()
        self._name()

    def focusInEvent(self, _event: object) -> None:
        """Hand the focus to the section in view."""
        self.sections.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let ← go from a list to the choice of sections."""
        if event.key() == Qt.Key.Key_Left:
            self.sections.choice.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _fit_head(self) -> None:
        self.sections.set_alone(alone=self.current.is_alone)

    def _name(self) -> None:
        title = self.title()
        self.setAccessibleName(title)
        choices = [
            Choice(part.CODE, part.name(), sign=part.sign(), brief=part.title())
            for part in self.parts
        ]
        shown = next((p for p in self.parts if self.sections.code == p.CODE), self.parts[0])
        self.sections.set_words(title, shown.line(), choices)
