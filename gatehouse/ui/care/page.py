# SPDX-License-Identifier: MIT
"""The care room: a choice of sections at the head, and under it the one that is walked."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gatehouse.domain.changes import Kind
from gatehouse.ui.care.away_section import AwaySection
from gatehouse.ui.care.contacts_section import ContactsSection
from gatehouse.ui.care.gaps_section import GapsSection
from gatehouse.ui.care.outside_section import OutsideSection
from gatehouse.ui.care.rounds_section import RoundsSection
from gatehouse.ui.care.services_section import ServicesSection
from gatehouse.ui.shell.actions import Act, Room
from gatehouse.ui.widgets.enter_form import EnterForm
from gatehouse.ui.widgets.room_page import RoomPage
from gatehouse.ui.widgets.sections import Sections
from gatehouse.ui.widgets.segment import Choice

if TYPE_CHECKING:
    from gatehouse.ui.care.acts import CareActs
    from gatehouse.ui.care.section import CareSection

SECTIONS: Final[tuple[type["CareSection"], ...]] = (
    ContactsSection,
    ServicesSection,
    RoundsSection,
    OutsideSection,
    AwaySection,
    GapsSection,
)
"""The sections that are built, in the order of the choice."""


class CarePage(RoomPage):
    """Every section reads itself anew when the room is concerned; the one in view has the keys."""

    ROOM = Room.CARE
    KINDS = (
        Kind.CARE,
        Kind.PERSON,
        Kind.HOUSEHOLD,
        Kind.ABSENCE,
        Kind.ENTRY,
        Kind.ZONE,
        Kind.SERVICE,
        Kind.PARCEL,
        Kind.TEST_ROUND,
        Kind.SHIFT,
    )

    def build(self) -> None:
        """Make the sections."""
        self.sections = Sections()
        self.parts = tuple(
            made(self._lanes, self._changes, self._messages, self._languages, self._clock)
            for made in SECTIONS
        )
        for part in self.parts:
            self.sections.add_section(part.CODE, part)
            part.reworded.connect(self._name)
        self.column.addWidget(self.sections, 1)
        self.sections.section_shown.connect(self._name)
        self._actions[Act.NEW_CARE].triggered.connect(self._on_new_triggered)
        self._actions[Act.FIND_CARE].triggered.connect(self._on_find_triggered)
        self._actions[Act.FAIL_TICK].triggered.connect(self._on_fail_triggered)
        self._actions[Act.UNDO_TICK].triggered.connect(self._on_undo_triggered)
        self._actions[Act.TICK_FLAT].triggered.connect(self._on_flat_triggered)
        self._actions[Act.PRINT_CARE].triggered.connect(self._on_print_triggered)

    @property
    def current(self) -> "CareSection":
        """The section in view."""
        return next(part for part in self.parts if self.sections.code == part.CODE)

    def start(self, acts: "CareActs") -> None:
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

    def _name(self) -> None:
        title = self.tr("Care")
        self.setAccessibleName(title)
        choices = [Choice(part.CODE, part.name()) for part in self.parts]
        shown = next((p for p in self.parts if self.sections.code == p.CODE), self.parts[0])
        self.sections.set_words(title, shown.line(), choices)

    def _on_new_triggered(self) -> None:
        self.current.begin_new()

    def _on_find_triggered(self) -> None:
        self.current.go_to_search()

    def _on_fail_triggered(self) -> None:
        self.current.fail()

    def _on_undo_triggered(self) -> None:
        self.current.take_back()

    def _on_flat_triggered(self) -> None:
        """Tick the flat; in a form the key orders, as in every form."""
        forms = (form for form in self.current.findChildren(EnterForm) if form.isVisible())
        form = next(forms, None)
        if form is None:
            self.current.tick_flat()
        else:
            form.confirm.click()

    def _on_print_triggered(self) -> None:
        self.current.print_out()
