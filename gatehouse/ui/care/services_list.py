# SPDX-License-Identifier: MIT
"""The flats whose people stay at home, ticked for one item after the other without typing."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gatehouse.domain.service_list import ServiceItem
from gatehouse.ui.care.services_wording import (
    TO_DO,
    filter_choices,
    is_listed,
    is_to_do,
    item_choices,
    service_row,
)
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.tick_table import TickTable

if TYPE_CHECKING:
    from gatehouse.domain.service_list import ServiceList, ServiceRow
    from gatehouse.ui.shell.i18n import Languages

_TWO_LINES: Final = 54
_COLUMNS: Final = (Column(None, cuttable=True), Column(190, cuttable=True), Column(150))


class ServicesList(Card):
    """A choice of items, the flats that it is to do at, and those where it is done.

    The *filter* stands where the section lays it out.

    Signals:
        narrowed: other flats are shown than before.
    """

    narrowed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._list: ServiceList | None = None
        self._text = ""
        self.choice = SegmentedChoice()
        self.filter = SegmentedChoice()
        self.table = TickTable(_COLUMNS, row_height=_TWO_LINES)
        self._foot = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._lay_out()
        self.retranslate()
        self.choice.set_code(ServiceItem.MEAL.value)
        self.filter.set_code(TO_DO)
        self.choice.chosen.connect(self._on_chosen)
        self.filter.chosen.connect(self._on_chosen)

    @property
    def item(self) -> ServiceItem:
        """What is ticked."""
        return ServiceItem(self.choice.code or ServiceItem.MEAL.value)

    @property
    def rows(self) -> "tuple[ServiceRow, ...]":
        """The flats that are shown."""
        known = () if self._list is None else self._list.rows
        wanted = is_to_do if self.filter.code == TO_DO else is_listed
        return tuple(
            row for row in known if wanted(row, self.item) and self._text in row.door.lower()
        )

    @property
    def current(self) -> "ServiceRow | None":
        """The flat of the current row."""
        return self.row_of(self.table.key)

    def row_of(self, household_id: str) -> "ServiceRow | None":
        """Return a flat of the list, or None."""
        rows = () if self._list is None else self._list.rows
        return next((row for row in rows if row.household_id == household_id), None)

    def show_list(self, found: "ServiceList", text: str) -> None:
        """Show what was *found*, narrowed to the doors in which *text* stands."""
        self._list, self._text = found, text.lower()
        self._fill()

    def say(self, line: str) -> None:
        """Say under the rows what was ticked last, or nothing."""
        self._foot.setText(line)
        self._foot.setVisible(bool(line))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.choice.setAccessibleName(self.tr("What is ticked"))
        self.filter.setAccessibleName(self.tr("Which flats"))
        self.filter.set_items(filter_choices())
        self.table.setAccessibleName(self.tr("Flats of the service list"))
        self.table.set_headings((self.tr("Flat"), self.tr("Today"), self.tr("Last visit")))
        self._fill()

    def _lay_out(self) -> None:
        self.body.addWidget(self.choice)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._foot)
        self._foot.hide()

    def _fill(self) -> None:
        self.choice.set_items(
            item_choices(() if self._list is None else self._list.rows, self._languages)
        )
        self.table.set_empty_text(self._empty_text())
        self.table.show_rows([service_row(row, self.item, self._languages) for row in self.rows])
        if self.table.current_row() < 0:
            self.table.go_on()

    def _empty_text(self) -> str:
        if self._list is None:
            return self.tr("The service list is being read…")
        if self._text:
            return self.tr("No such flat here. Try another number.")
        if not self._list.rows:
            return self.tr(
                "Nobody has to stay at home. Sealed and isolated flats come here by themselves."
            )
        if self.item is ServiceItem.PARCEL:
            return self.tr("No parcels wait. Ins takes some in.")
        if self.filter.code == TO_DO:
            return self.tr("Nothing left to do. All shows what was ticked.")
        return self.tr("No flat of this kind.")

    def _on_chosen(self, _code: str) -> None:
        self._fill()
        self.narrowed.emit()
