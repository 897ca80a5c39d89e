# SPDX-License-Identifier: MIT
"""The roster: buildings, flats and people, a person's card, and the import of a file."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.gate_reach import building_of
from gatehouse.domain.identity.addresses import read_door
from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError
from gatehouse.ui.roster.beginnings import Beginnings
from gatehouse.ui.roster.flats_card import FlatsCard
from gatehouse.ui.roster.household_card import HouseholdCard
from gatehouse.ui.roster.importing import Importing
from gatehouse.ui.roster.person_card import PersonCard
from gatehouse.ui.roster.wording import totals_text
from gatehouse.ui.roster.work_menu import WorkMenu
from gatehouse.ui.roster.work_pane import WorkPane
from gatehouse.ui.shell.actions import Act, Room, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.empty_state import EmptyState
from gatehouse.ui.widgets.list_and_detail import ListAndDetail
from gatehouse.ui.widgets.room_head import RoomHead
from gatehouse.ui.widgets.room_page import RoomPage
from gatehouse.ui.widgets.way_down import WayDown

if TYPE_CHECKING:
    from gatehouse.domain.household import Building, HouseholdView
    from gatehouse.domain.person import Found
    from gatehouse.domain.person import PersonCard as PersonCardRow
    from gatehouse.ui.roster.acts import RosterActs
    from gatehouse.ui.roster.reveal_form import RevealAsked

_DETAIL: Final = (520, 484)
_LOW: Final = 640


class RosterPage(RoomPage):
    """The list of flats or of those found, a household with its people, or an import."""

    ROOM = Room.ROSTER
    KINDS = (Kind.PERSON, Kind.HOUSEHOLD, Kind.ENTRY, Kind.SHIFT)

    def build(self) -> None:
        """Make the list, the household, the person and the import."""
        self._acts: RosterActs | None = None
        self._buildings: tuple[Building, ...] | None = None
        self._wanted_flat = self._wanted_person = ""
        self._written = ("", "")
        self.bar = RoomHead(IconName.UPLOAD)
        self.report = ActButton("", mark=IconName.HISTORY)
        self.flats = FlatsCard(self._languages)
        self._way_down = WayDown(self, self._walk)
        self.household = HouseholdCard(self._languages)
        self.person = PersonCard(self._languages)
        parts = (self._lanes, self._changes, self._messages, self._languages)
        self.work = WorkPane(*parts, self._clock)
        self.menu = WorkMenu()
        self._beginnings = Beginnings(
            self.household, self.person, self.menu, self.work, self._known_buildings
        )
        self.importing = Importing(*parts)
        self.empty = EmptyState("")
        self._lay_out()
        self._connect()

    def start(self, acts: "RosterActs") -> None:
        """Take the acts and show the roster."""
        self._acts = acts
        self.work.start(acts)
        self.importing.start(acts)
        self.refresh()

    def plan_import(self, file: Path) -> None:
        """Read a roster file and show what it would change; nothing is written yet."""
        self.importing.plan(file)

    def refresh(self) -> None:
        """Ask for the buildings, and who may answer for what."""
        if self._acts is not None:
            self._beginnings.offer()
            self.bar.fit()
            self._lanes.latest("roster buildings", self._acts.buildings, self._on_buildings)
            self._lanes.latest("roster leaders", self._acts.leaders, self.person.offer_leaders)
            if self.person.person_id:
                self._on_person_chosen(self.person.person_id)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self._name()
        self.report.setText(self.tr("Last import"))
        self.bar.set_act(self.tr("Import…"), shortcut_text(Act.IMPORT_ROSTER))
        self.bar.set_search(
            self.tr("Flat, initials, phone"),
            self.tr("Find somebody"),
            shortcut_text(Act.FIND_PERSON),
        )
        self.empty.set_words(
            self.tr("The roster is empty. Import the list of residents the community keeps."),
            self.tr("Import a roster…"),
            shortcut_text(Act.IMPORT_ROSTER),
        )
        parts = (self.flats, self.household, self.person, self.work, self.menu)
        for part in (*parts, self.importing.view):
            part.retranslate()

    def focusInEvent(self, _event: object) -> None:
        """Hand the focus to what one begins with in what is shown."""
        if self._stack.currentWidget() is self.importing.view:
            self.importing.view.begin()
        elif self._roster.currentWidget() is self.empty:
            self.empty.setFocus()
        elif self.work.isVisible():
            self.work.resume()
        elif self.panes.is_alone:
            self.panes.begin_alone()
        else:
            self.bar.search.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form that the room allows."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc leave what is open, go back to the list, or clear the search."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.work.isVisible():
            self._open_detail()
        elif self.panes.is_alone:
            self.panes.go_back()
        else:
            self.bar.search.clear()

    def _on_changes_changed(self, changes: Changes, initiator: object) -> None:
        """Leave everything when somebody takes over: what is open is not for their eyes."""
        if changes.concern(Kind.SHIFT):
            self._leave_all()
        super()._on_changes_changed(changes, initiator)

    def _lay_out(self) -> None:
        self.bar.add_act(self.report)
        self.bar.add_act(self.menu)
        self.report.hide()
        self.menu.hide()
        sheet = QWidget()
        detail = QVBoxLayout(sheet)
        detail.setContentsMargins(0, 0, 0, 0)
        detail.setSpacing(GAP)
        detail.addWidget(self.household)
        detail.addWidget(self.person, 1)
        self._detail = QScrollArea()
        self._detail.setWidget(sheet)
        self._detail.setWidgetResizable(True)
        self._detail.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet.setAutoFillBackground(False)
        self.panes = ListAndDetail(self.flats, (self._detail, self.work), widths=_DETAIL)
        self._roster = QStackedWidget()
        self._roster.addWidget(self.panes)
        self._roster.addWidget(self.empty)
        home = QWidget()
        column = QVBoxLayout(home)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.bar)
        column.addWidget(self._roster, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(home)
        self._stack.addWidget(self.importing.view)
        self.column.addWidget(self._stack)

    def _connect(self) -> None:
        self._actions[Act.IMPORT_ROSTER].triggered.connect(self.importing.choose_file)
        self._actions[Act.FIND_PERSON].triggered.connect(self._on_find_triggered)
        self.bar.act_requested.connect(self.importing.choose_file)
        self.report.clicked.connect(self.importing.show_last)
        self.bar.search.textChanged.connect(self._on_search_text_changed)
        self.bar.search.walked.connect(self._way_down.take)
        self.empty.act_requested.connect(self.importing.choose_file)
        self.flats.building_chosen.connect(self._on_building_chosen)
        self.flats.flat_chosen.connect(self._on_flat_chosen)
        self.flats.flat_opened.connect(self._on_flat_opened)
        self.flats.person_chosen.connect(self._on_found_person_chosen)
        self.flats.person_opened.connect(self._on_found_person_opened)
        self.flats.nobody_found.connect(self._show_nobody)
        self.household.person_chosen.connect(self._on_person_chosen)
        self.person.reveal_asked.connect(self._on_reveal_asked)
        self.person.form_toggled.connect(self._on_form_toggled)
        self._beginnings.join(self._actions)
        self.work.opened.connect(self._on_work_opened)
        self.work.closed.connect(self._open_detail)
        self.work.written.connect(self._on_work_written)
        self.panes.alone.connect(self.bar.setHidden)
        self.panes.left.connect(self._walk)
        self.importing.opened.connect(self._on_importing_opened)
        self.importing.closed.connect(self._on_importing_closed)
        self.importing.reported.connect(self._on_importing_reported)

    # What is shown

    def _name(self) -> None:
        title = self.tr("Roster")
        self.setAccessibleName(title)
        self.bar.set_words(title, totals_text(self._buildings, self._languages))

    def _known_buildings(self) -> "tuple[Building, ...] | None":
        return self._buildings

    def _fit(self) -> None:
        low = self.height() < _LOW
        self.household.set_room(low=low)
        self.person.set_room(low=low)

    def _open_detail(self) -> None:
        self.panes.open(self._detail)
        self.household.members.setFocus()

    def _show_household(self, household_id: str, person_id: str = "") -> None:
        self._wanted_flat, self._wanted_person = household_id, person_id
        if self._acts is not None and household_id:
            work = partial(self._acts.household, household_id)
            self._lanes.latest("roster household", work, self._on_household)
        elif person_id:
            self.household.clear()
            self._on_person_chosen(person_id)

    def _show_nobody(self) -> None:
        """Show no flat and no person, and pass over what is still being read of one."""
        self._wanted_flat = self._wanted_person = ""
        self.household.clear()
        self.person.clear()

    def _leave_all(self) -> None:
        """Close what is open, half-filled or not, and offer only what the next one may do."""
        self.work.leave()
        self.importing.leave()
        self._stack.setCurrentIndex(0)
        self.report.hide()
        self.panes.choose(self._detail)
        if self.panes.is_alone:
            self.panes.go_back()
        self.bar.search.clear()
        self._show_nobody()
        self._beginnings.offer()

    def _sentence(self, error: GatehouseError) -> str:
        return self._languages.text(Words(zh=error.zh, en=error.en))

    # What the post answers

    def _on_buildings(self, buildings: "tuple[Building, ...]") -> None:
        begins = self.bar.search.hasFocus() and not self.bar.text
        self._buildings = buildings
        self._name()
        self._roster.setCurrentIndex(0 if buildings else 1)
        self.flats.show_buildings(buildings)
        self.work.reach.offer(buildings)
        if begins:
            self.setFocus()

    def _on_household(self, view: "HouseholdView") -> None:
        if view.household_id != self._wanted_flat:
            return
        members = [member.person_id for member in view.members]
        flat, written = self._written
        if flat == view.household_id and written in members:
            self._wanted_person, self._written = written, ("", "")
        wanted = self._wanted_person
        self.household.show_household(view, self._clock(), wanted)
        if wanted and wanted not in members and self.flats.is_searched:
            # a visitor of the flat, or who lived here
            self._on_person_chosen(wanted)
        elif not members:
            self._wanted_person = ""
            self.person.clear()
        self._fit()

    def _on_person(self, asked: str, card: "PersonCardRow") -> None:
        if asked != self._wanted_person:
            return
        self.person.show_person(card, self._clock())
        if self._acts is not None:
            work = partial(self._acts.history, card.person_id)
            self._lanes.latest("roster history", work, self.person.show_entries)

    def _on_found(self, found: "Found") -> None:
        if found.text == self.bar.search.text().strip():
            self.flats.show_found(found)
            self._way_down.arrive()

    def _on_not_found(self, error: Exception) -> None:
        self._way_down.give_up()
        self._messages.show_failure(error)

    # What the person does

    def _on_find_triggered(self) -> None:
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def _on_search_text_changed(self, text: str) -> None:
        if self._acts is None:
            return
        if text.strip():
            work = partial(self._acts.find, text.strip())
            self._way_down.await_rows()
            self._lanes.latest("roster find", work, self._on_found, self._on_not_found)
        else:
            self._way_down.give_up()
            self.flats.show_found(None)

    def _walk(self) -> None:
        self.flats.list_in_front().setFocus()

    def _on_building_chosen(self, name: str) -> None:
        if self._acts is not None:
            work = partial(self._acts.households, name)
            self._lanes.latest("roster flats", work, self.flats.show_flats)

    def _on_flat_chosen(self, household_id: str) -> None:
        self._show_household(household_id, self._wanted_person)

    def _on_flat_opened(self, _household_id: str) -> None:
        self._open_detail()

    def _on_found_person_chosen(self, household_id: str, person_id: str) -> None:
        self._show_household(household_id, person_id)

    def _on_found_person_opened(self, household_id: str, person_id: str) -> None:
        self._show_household(household_id, person_id)
        self._open_detail()

    def _on_person_chosen(self, person_id: str) -> None:
        self._wanted_person = person_id
        if self._acts is not None:
            work = partial(self._acts.person, person_id)
            self._lanes.latest("roster person", work, partial(self._on_person, person_id))

    def _on_work_opened(self) -> None:
        self.panes.open(self.work)

    def _on_work_written(self, person_id: str) -> None:
        """Show whom the act was about, wherever they live now."""
        self._open_detail()
        self._wanted_person = person_id
        self.bar.search.clear()
        if self._acts is not None:
            work = partial(self._acts.person, person_id)
            self._lanes.latest("roster written", work, self._on_written_person)

    def _on_written_person(self, card: "PersonCardRow") -> None:
        door = read_door(card.door)
        if door is not None and card.living:
            self._written = (card.household_id, card.person_id)
            self.flats.go_to(building_of(door), card.household_id)

    def _on_form_toggled(self, open_now: bool) -> None:  # noqa: FBT001 - a signal's value
        self.household.setVisible(not open_now)

    def _on_reveal_asked(self, asked: "RevealAsked") -> None:
        if self._acts is None:
            return
        work = partial(
            self._acts.reveal,
            self.person.person_id,
            asked.field,
            asked.purpose,
            asked.operator_id,
            asked.pin,
        )
        self._lanes.write(work, partial(self.person.show_full, asked.field), self._on_not_revealed)

    def _on_not_revealed(self, error: Exception) -> None:
        if isinstance(error, GatehouseError):
            self.person.form.show_wrong(self._sentence(error))
        else:
            self.person.form.show_wrong("")
            self._messages.show_failure(error)

    def _on_importing_opened(self) -> None:
        self._stack.setCurrentWidget(self.importing.view)

    def _on_importing_closed(self) -> None:
        self._stack.setCurrentIndex(0)
        self.bar.search.setFocus()

    def _on_importing_reported(self) -> None:
        self.report.show()
        self.bar.fit()
