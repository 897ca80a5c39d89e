# SPDX-License-Identifier: MIT
"""The errands room: what is fetched, kept and done for the compound, section by section."""

from typing import TYPE_CHECKING

from gatehouse.domain.changes import Kind
from gatehouse.ui.errands.disinfection_section import DisinfectionSection
from gatehouse.ui.errands.errands_section import ErrandsSection
from gatehouse.ui.errands.notices_section import NoticesSection
from gatehouse.ui.errands.parcels_section import ParcelsSection
from gatehouse.ui.errands.patrols_section import PatrolsSection
from gatehouse.ui.errands.points_section import PointsSection
from gatehouse.ui.errands.tasks_section import TasksSection
from gatehouse.ui.shell.actions import Act, Room
from gatehouse.ui.widgets.sections_page import SectionsPage

if TYPE_CHECKING:
    from collections.abc import Callable


class ErrandsPage(SectionsPage):
    """A key of the room is for the section in view; those of group purchases lead to theirs."""

    ROOM = Room.ERRANDS
    KINDS = (
        Kind.ERRAND,
        Kind.PARCEL,
        Kind.ZONE,
        Kind.DISINFECTION,
        Kind.PATROL,
        Kind.ROUTINE,
        Kind.TASK,
        Kind.NOTICE,
        Kind.RULE_POINT,
        Kind.POLICY,
        Kind.SHIFT,
        Kind.HOUSEHOLD,
    )
    SECTIONS = (
        ErrandsSection,
        ParcelsSection,
        DisinfectionSection,
        PatrolsSection,
        TasksSection,
        NoticesSection,
        PointsSection,
    )

    def build(self) -> None:
        """Make the sections, and join the keys."""
        super().build()
        slots: dict[Act, Callable[[], object]] = {
            Act.NEW_ERRAND: self._on_new_triggered,
            Act.FIND_ERRAND: self._on_find_triggered,
            Act.SETTLE_ERRAND: self._on_settle_triggered,
            Act.FAIL_ERRAND: self._on_fail_triggered,
            Act.UNDO_ERRAND: self._on_undo_triggered,
            Act.NEW_PURCHASE: self._on_purchase_triggered,
            Act.COUNT_ERRANDS: self._on_count_triggered,
            Act.FOLLOW_AS_INCIDENT: self._on_incident_triggered,
            Act.FOLLOW_AS_ERRAND: self._on_errand_triggered,
            Act.MAKE_NOTICE: self._on_notice_triggered,
            Act.PRINT_POSTER: self._on_poster_triggered,
        }
        for act, slot in slots.items():
            self._actions[act].triggered.connect(slot)

    @property
    def errands(self) -> ErrandsSection:
        """The section of the errands."""
        (section,) = self.findChildren(ErrandsSection)
        return section

    def take_incident(self, incident_id: str) -> None:
        """Begin with the errand that an incident most likely becomes."""
        self.sections.show_section(ErrandsSection.CODE)
        self.errands.take_incident(incident_id)

    def take_notice(self, notice_id: str) -> None:
        """Show a notice to be printed, or without an id begin with what the rules in force say."""
        self.sections.show_section(NoticesSection.CODE)
        self._notices.take(notice_id)

    def title(self) -> str:
        """Return how the room is called."""
        return self.tr("Errands")

    def _on_new_triggered(self) -> None:
        self.current.begin_new()

    def _on_find_triggered(self) -> None:
        self.current.go_to_search()

    def _on_settle_triggered(self) -> None:
        self.current.settle()

    def _on_fail_triggered(self) -> None:
        self.current.fail()

    def _on_undo_triggered(self) -> None:
        self.current.take_back()

    def _on_purchase_triggered(self) -> None:
        self.sections.show_section(ErrandsSection.CODE)
        self.errands.begin_purchase()

    def _on_notice_triggered(self) -> None:
        self.sections.show_section(NoticesSection.CODE)
        self._notices.make_of_rules()

    def _on_poster_triggered(self) -> None:
        if self.current is self._notices:
            self._notices.print_poster()

    @property
    def _notices(self) -> NoticesSection:
        (section,) = self.findChildren(NoticesSection)
        return section

    def _on_count_triggered(self) -> None:
        self.current.count()

    def _on_incident_triggered(self) -> None:
        if isinstance(self.current, PatrolsSection):
            self.current.follow_as_incident()

    def _on_errand_triggered(self) -> None:
        if isinstance(self.current, PatrolsSection):
            self.current.follow_as_errand()
