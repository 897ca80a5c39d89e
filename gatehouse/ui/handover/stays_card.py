# SPDX-License-Identifier: MIT
"""Who is inside and who is out: visitors, vehicles, residents, each as a list with how long."""

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gatehouse.ui.handover.list_card import ListCard
from gatehouse.ui.handover.plain_table import PlainTable
from gatehouse.ui.handover.wording import ages_text, stay_rows
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.shift import ShiftSummary, Stays
    from gatehouse.ui.shell.i18n import Languages


class Group(StrEnum):
    """Which list is open."""

    VISITORS = "visitors"
    VEHICLES = "vehicles"
    RESIDENTS_OUT = "residents_out"


class StaysCard(ListCard):
    """Three lists of which one is open; each names its count."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._summary: ShiftSummary | None = None
        self.groups = SegmentedChoice(fill=True)
        self._ages = Label("", TextRole.CAPTION, tone=Tone.MUTED, wrap=True)
        self.table = PlainTable((Column(None, cuttable=True), Column(96), Column(110)), fewest=1)
        self.body.addWidget(self.groups)
        self.body.addWidget(self._ages)
        self.body.addWidget(self.table, 1)
        self.groups.chosen.connect(self._on_groups_chosen)
        self.retranslate()
        self.groups.set_code(Group.VISITORS)

    def show_summary(self, summary: "ShiftSummary") -> None:
        """Show who is where."""
        self._summary = summary
        self.retranslate()

    def set_low(self, *, low: bool) -> None:
        """Leave the names of the columns out where there is little height."""
        self.table.set_headed(headed=not low)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        summary = self._summary
        names = {
            Group.VISITORS: self.tr("Visitors"),
            Group.VEHICLES: self.tr("Vehicles"),
            Group.RESIDENTS_OUT: self.tr("Residents out"),
        }
        self.setAccessibleName(self.tr("Inside and out"))
        self.groups.setAccessibleName(self.tr("Inside and out"))
        number = self._languages.formats.number
        self.groups.set_items(
            [
                Choice(group, f"{names[group]} {number(self._stays(group).count)}")
                if summary
                else Choice(group, names[group])
                for group in Group
            ]
        )
        self._show_group(names)

    def _show_group(self, names: dict[Group, str]) -> None:
        if self._summary is None:
            return
        group = Group(self.groups.code or Group.VISITORS)
        stays = self._stays(group)
        self._ages.setText(ages_text(stays, self._languages))
        # of a single age the rows say as much
        self._ages.setVisible(len(stays.by_age) > 1)
        headings = (
            self.tr("Plate") if group is Group.VEHICLES else self.tr("Name"),
            self.tr("Flat"),
            self.tr("For how long"),
        )
        empty = {
            Group.VISITORS: self.tr("No visitor is inside."),
            Group.VEHICLES: self.tr("No vehicle is inside."),
            Group.RESIDENTS_OUT: self.tr("No resident is out."),
        }
        self.table.setAccessibleName(names[group])
        self.table.set_empty_text(empty[group])
        self.table.show_rows(headings, stay_rows(stays, self._summary.until, self._languages))

    def _stays(self, group: Group) -> "Stays":
        assert self._summary is not None, "only a summary has stays"
        stays: Stays = getattr(self._summary, group.value)
        return stays

    def _on_groups_chosen(self, _code: str) -> None:
        self.retranslate()
