# SPDX-License-Identifier: MIT
"""The buildings at the left, and beside them the flats of one, or whoever was searched for."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gatehouse.ui.roster.wording import building_name, building_row, flat_row, found_row
from gatehouse.ui.shell.sizes import CONTROL, PADDING
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from gatehouse.domain.household import Building, HouseholdRow
    from gatehouse.domain.person import Candidate, Found
    from gatehouse.ui.shell.i18n import Languages

_BUILDINGS: Final = 150
_TWO_LINES: Final = 54


class FlatsCard(Card):
    """Two lists that are walked with ↑ and ↓; one of them may be the answer to a search.

    Signals:
        building_chosen: the name of a building.
        flat_chosen: the id of a household.
        flat_opened: the id of a household that was pressed.
        person_chosen: the id of a household and of one of its people.
        person_opened: the same, pressed.
        nobody_found: a search found nobody.
    """

    building_chosen = Signal(str)
    flat_chosen = Signal(str)
    flat_opened = Signal(str)
    person_chosen = Signal(str, str)
    person_opened = Signal(str, str)
    nobody_found = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._all: tuple[Building, ...] = ()
        self._flats_shown: tuple[HouseholdRow, ...] = ()
        self._found: tuple[Candidate, ...] = ()
        self._more = False
        self._wished = self._wished_building = ""
        self._buildings_model = CellModel(1, self)
        self._flats_model = CellModel(3, self)
        self._found_model = CellModel(4, self)
        self.buildings = DataTable((Column(None),), row_height=_TWO_LINES)
        self.flats = DataTable((Column(None), Column(64, numeric=True), Column(64, numeric=True)))
        self.found = DataTable(
            (Column(None, cuttable=True), Column(104), Column(124), Column(110)),
            row_height=_TWO_LINES,
        )
        self._foot = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._lists = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_buildings(self, buildings: "tuple[Building, ...]") -> None:
        """Show the buildings and keep the one that was chosen."""
        name, self._wished_building = self._wished_building or self._building(), ""
        self._all = buildings
        self._buildings_model.set_rows(self._rows_of_buildings())
        names = [building.name for building in buildings]
        if names:
            self.buildings.choose_row(names.index(name) if name in names else 0)

    def show_flats(self, flats: "tuple[HouseholdRow, ...]") -> None:
        """Show the flats of the building chosen; the first comes up beside them."""
        kept, self._wished = self._wished or self._flat(), ""
        self._flats_shown = flats
        self._flats_model.set_rows([flat_row(flat) for flat in flats])
        ids = [flat.household_id for flat in flats]
        if ids:
            self.flats.choose_row(ids.index(kept) if kept in ids else 0)

    def show_found(self, found: "Found | None") -> None:
        """Show whom a search may mean, or the flats again."""
        self._found = found.candidates if found is not None else ()
        self._more = found is not None and found.more
        self._found_model.set_rows(self._rows_of_found())
        self._lists.setCurrentIndex(0 if found is None else 1)
        self._show_foot()
        if self._found:
            self.found.choose_row(0)
        elif found is not None:
            self.nobody_found.emit()
        elif self._flat():
            self.flat_chosen.emit(self._flat())

    def go_to(self, building: str, household_id: str) -> None:
        """Let a flat come up as soon as the flats of its *building* are there."""
        self._wished = household_id
        names = [one.name for one in self._all]
        if building != self._building() and building in names:
            self.buildings.choose_row(names.index(building))
        else:
            self._wished_building = "" if building in names else building
            self.building_chosen.emit(self._building())

    @property
    def is_searched(self) -> bool:
        """Whether the answer to a search is in front."""
        return bool(self._lists.currentIndex())

    def list_in_front(self) -> DataTable:
        """Return the list one walks in now."""
        return self.found if self._lists.currentIndex() else self.flats

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._buildings_model.set_headings((self.tr("Building"),))
        self._flats_model.set_headings((self.tr("Flat"), self.tr("People"), self.tr("Out")))
        self._found_model.set_headings(
            (self.tr("Name"), self.tr("Flat"), self.tr("Phone"), self.tr("Now"))
        )
        self.buildings.setAccessibleName(self.tr("Buildings"))
        self.flats.setAccessibleName(self.tr("Flats"))
        self.found.setAccessibleName(self.tr("People found"))
        self.found.set_empty_text(
            self.tr("Nobody found. Try the flat, the first letters of the name or a phone's tail.")
        )
        self._buildings_model.reword(self._rows_of_buildings())
        self._found_model.reword(self._rows_of_found())
        self._show_foot()

    def _lay_out(self) -> None:
        self.buildings.setModel(self._buildings_model)
        self.flats.setModel(self._flats_model)
        self.found.setModel(self._found_model)
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(PADDING)
        row.addWidget(self.buildings)
        row.addWidget(self.flats, 1)
        self.buildings.setFixedWidth(_BUILDINGS)
        self._lists.addWidget(pair)
        self._lists.addWidget(self.found)
        column = QVBoxLayout()
        column.addWidget(self._lists, 1)
        column.addWidget(self._foot)
        self.body.addLayout(column)
        self.flats.setMinimumHeight(2 * CONTROL)

    def _connect(self) -> None:
        self.buildings.row_changed.connect(self._on_buildings_row_changed)
        self.buildings.row_activated.connect(self._on_buildings_row_activated)
        self.flats.row_changed.connect(self._on_flats_row_changed)
        self.flats.row_activated.connect(self._on_flats_row_activated)
        self.found.row_changed.connect(self._on_found_row_changed)
        self.found.row_activated.connect(self._on_found_row_activated)

    def _building(self) -> str:
        row = self.buildings.current_row()
        return self._all[row].name if 0 <= row < len(self._all) else ""

    def _flat(self) -> str:
        row = self.flats.current_row()
        return self._flats_shown[row].household_id if 0 <= row < len(self._flats_shown) else ""

    def _rows_of_buildings(self) -> list[Row]:
        return [building_row(each, self._languages) for each in self._all]

    def _rows_of_found(self) -> list[Row]:
        return [found_row(each, self._languages) for each in self._found]

    def _show_foot(self) -> None:
        row = self.buildings.current_row()
        if self._lists.currentIndex():
            self._foot.setText(self.tr("There are more: type on.") if self._more else "")
        elif 0 <= row < len(self._all):
            said = self.tr("{building}. People living here: {people}, out now: {outside}")
            building, number = self._all[row], self._languages.formats.number
            self._foot.setText(
                said.format(
                    building=building_name(building.name),
                    people=number(building.people),
                    outside=number(building.outside),
                )
            )

    def _on_buildings_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._all):
            self._show_foot()
            self.building_chosen.emit(self._all[row].name)

    def _on_buildings_row_activated(self, _row: int) -> None:
        self.flats.setFocus()

    def _on_flats_row_changed(self, row: int) -> None:
        in_front = self.list_in_front() is self.flats
        if in_front and 0 <= row < len(self._flats_shown):
            self.flat_chosen.emit(self._flats_shown[row].household_id)

    def _on_flats_row_activated(self, row: int) -> None:
        self.flat_opened.emit(self._flats_shown[row].household_id)

    def _on_found_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._found):
            candidate = self._found[row]
            self.person_chosen.emit(candidate.household_id, candidate.person_id)

    def _on_found_row_activated(self, row: int) -> None:
        candidate = self._found[row]
        self.person_opened.emit(candidate.household_id, candidate.person_id)
