# SPDX-License-Identifier: MIT
"""Who should have left, who is inside and who is out, each as a list with how long."""

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gatehouse.ui.handover.doubts_view import DoubtsView
from gatehouse.ui.handover.list_card import ListCard
from gatehouse.ui.handover.plain_table import PlainTable
from gatehouse.ui.handover.wording import ages_text, stay_rows
from gatehouse.ui.shell.sizes import CAPTION_GAP
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.shift import ShiftSummary, Stays
    from gatehouse.ui.shell.i18n import Languages


class Group(StrEnum):
    """Which list is open."""

    DOUBTS = "doubts"
    VISITORS = "visitors"
    VEHICLES = "vehicles"
    RESIDENTS_OUT = "residents_out"


class StaysCard(ListCard):
    """Lists of which one is open; each names its count. Doubts come first, where there are any."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._summary: ShiftSummary | None = None
        self.groups = SegmentedChoice(fill=True)
        self.doubts = DoubtsView(languages)
        self._ages = Label("", TextRole.CAPTION, tone=Tone.MUTED, wrap=True)
        self.table = PlainTable((Column(None, cuttable=True), Column(96), Column(110)), fewest=1)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CAPTION_GAP)
        column.addWidget(self._ages)
        column.addWidget(self.table, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(listed)
        self._stack.addWidget(self.doubts)
        self.body.addWidget(self.groups)
        self.body.addWidget(self._stack, 1)
        self.groups.chosen.connect(self._on_groups_chosen)
        self.doubts.answered.connect(self._show_groups)
        self.retranslate()
        self.groups.set_code(Group.VISITORS)

    def show_summary(self, summary: "ShiftSummary") -> None:
        """Show who is where; where somebody should have left, those first."""
        first = self._summary is None or self._summary.shift_id != summary.shift_id
        self._summary = summary
        self.doubts.show_summary(summary)
        self._show_groups()
        if first and self.doubts.open:
            self.groups.set_code(Group.DOUBTS)
        elif not summary.doubts and self.groups.code == Group.DOUBTS:
            self.groups.set_code(Group.VISITORS)
        self._show_group()

    def set_low(self, *, low: bool) -> None:
        """Leave the names of the columns out where there is little height."""
        self.table.set_headed(headed=not low)
        self.doubts.table.horizontalHeader().setVisible(not low)

    def go_to_doubts(self) -> None:
        """Open the list of those who should have left, and give it the keyboard."""
        self.groups.set_code(Group.DOUBTS)
        self._show_group()
        self.doubts.table.setFocus()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.setAccessibleName(self.tr("Inside and out"))
        self.groups.setAccessibleName(self.tr("Inside and out"))
        self.doubts.retranslate()
        self._show_groups()
        self._show_group()

    def _names(self) -> dict[Group, str]:
        return {
            Group.DOUBTS: self.tr("Explain"),
            Group.VISITORS: self.tr("Visitors"),
            Group.VEHICLES: self.tr("Vehicles"),
            Group.RESIDENTS_OUT: self.tr("Out"),
        }

    def _show_groups(self) -> None:
        items = [
            Choice(group, self._counted(group, name), sign=self._sign(group))
            for group, name in self._names().items()
            if group is not Group.DOUBTS or self.doubts.doubts
        ]
        self.groups.set_items(items)

    def _counted(self, group: Group, name: str) -> str:
        if self._summary is None:
            return name
        doubts = group is Group.DOUBTS
        count = len(self.doubts.open) if doubts else self._stays(group).count
        return f"{name} {self._languages.formats.number(count)}"

    def _sign(self, group: Group) -> SignKind | None:
        if group is not Group.DOUBTS:
            return None
        return SignKind.STOP if self.doubts.open else SignKind.OK

    def _show_group(self) -> None:
        if self._summary is None:
            return
        group = Group(self.groups.code or Group.VISITORS)
        self._stack.setCurrentIndex(int(group is Group.DOUBTS))
        if group is Group.DOUBTS:
            return
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
        self.table.setAccessibleName(self._names()[group])
        self.table.set_empty_text(empty[group])
        self.table.show_rows(headings, stay_rows(stays, self._summary.until, self._languages))

    def _stays(self, group: Group) -> "Stays":
        assert self._summary is not None, "only a summary has stays"
        stays: Stays = getattr(self._summary, group.value)
        return stays

    def _on_groups_chosen(self, _code: str) -> None:
        self._show_group()
