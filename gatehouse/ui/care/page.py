# SPDX-License-Identifier: MIT
"""The care room: a choice of sections at the head, and under it the one that is walked."""

from gatehouse.domain.changes import Kind
from gatehouse.ui.care.away_section import AwaySection
from gatehouse.ui.care.contacts_section import ContactsSection
from gatehouse.ui.care.gaps_section import GapsSection
from gatehouse.ui.care.observation_section import ObservationSection
from gatehouse.ui.care.outside_section import OutsideSection
from gatehouse.ui.care.rounds_section import RoundsSection
from gatehouse.ui.care.section import CareSection
from gatehouse.ui.care.services_section import ServicesSection
from gatehouse.ui.shell.actions import Act, Room
from gatehouse.ui.widgets.sections_page import SectionsPage


class CarePage(SectionsPage):
    """What is done every day for the people of the compound, round by round."""

    ROOM = Room.CARE
    KINDS = (
        Kind.CARE,
        Kind.PERSON,
        Kind.HOUSEHOLD,
        Kind.ABSENCE,
        Kind.ENTRY,
        Kind.ZONE,
        Kind.SERVICE,
        Kind.OBSERVATION,
        Kind.PARCEL,
        Kind.TEST_ROUND,
        Kind.SHIFT,
    )

    SECTIONS = (
        ContactsSection,
        ServicesSection,
        ObservationSection,
        RoundsSection,
        OutsideSection,
        AwaySection,
        GapsSection,
    )

    def build(self) -> None:
        """Make the sections, and join the keys."""
        super().build()
        self._actions[Act.NEW_CARE].triggered.connect(self._on_new_triggered)
        self._actions[Act.FIND_CARE].triggered.connect(self._on_find_triggered)
        self._actions[Act.FAIL_TICK].triggered.connect(self._on_fail_triggered)
        self._actions[Act.UNDO_TICK].triggered.connect(self._on_undo_triggered)
        self._actions[Act.TICK_FLAT].triggered.connect(self._on_flat_triggered)
        self._actions[Act.PRINT_CARE].triggered.connect(self._on_print_triggered)

    @property
    def current(self) -> CareSection:
        """The section in view."""
        shown = super().current
        assert isinstance(shown, CareSection), "the room has sections of its own"
        return shown

    def title(self) -> str:
        """Return how the room is called."""
        return self.tr("Care")

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
        form = self.form_in_view
        if form is None:
            self.current.tick_flat()
        else:
            form.confirm.click()

    def _on_print_triggered(self) -> None:
        self.current.print_out()
