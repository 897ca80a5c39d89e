# SPDX-License-Identifier: MIT
"""Joins the cards of the roster, its keys and its menu to what each of them begins."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from gatehouse.domain.history import Whose
from gatehouse.ui.shell.actions import Act

if TYPE_CHECKING:
    from gatehouse.domain.household import Building
    from gatehouse.ui.roster.household_card import HouseholdCard
    from gatehouse.ui.roster.person_card import PersonCard
    from gatehouse.ui.roster.work_menu import WorkMenu
    from gatehouse.ui.roster.work_pane import WorkPane


class Beginnings(QObject):
    """What is begun is about the person, or the flat, that the cards show at the moment."""

    def __init__(
        self,
        household: "HouseholdCard",
        person: "PersonCard",
        menu: "WorkMenu",
        work: "WorkPane",
        buildings: "Callable[[], tuple[Building, ...] | None]",
    ) -> None:
        super().__init__(work)
        self._household, self._person, self._menu = household, person, menu
        self._work, self._buildings = work, buildings

    def join(self, actions: Mapping[Act, QAction]) -> None:
        """Let each act be begun by its key and by its button."""
        person, household, menu = self._person, self._household, self._menu
        work = self._work
        begun = {
            Act.ADD_PERSON: (self._on_add_requested, household.add_requested),
            Act.EDIT_PERSON: (self._on_edit_requested, person.edit_requested),
            Act.MOVE_PERSON: (self._on_move_requested, person.move_requested),
            Act.PAIR_PERSON: (self._on_pair_requested, person.pair_requested),
            Act.SHOW_TAGS: (self._on_tags_requested, person.tags_requested),
            Act.SHOW_PERSON_HISTORY: (self._on_history_requested, person.history_requested),
            Act.LOOK_BACK: (self._on_look_back_requested, work.history.look_back_requested),
            Act.SHOW_FLAT_HISTORY: (self._on_flat_history_requested, household.history_requested),
            Act.SHOW_VEHICLES: (self._on_vehicles_requested, household.vehicles_requested),
            Act.SHOW_DOUBLES: (self._on_doubles_requested, menu.doubles_requested),
            Act.SET_REACH: (self._on_reach_requested, menu.reach_requested),
        }
        for act, (slot, wish) in begun.items():
            begin = partial(self._begin, slot)
            actions[act].triggered.connect(begin)
            wish.connect(begin)
        menu.add_requested.connect(self._on_new_flat_requested)

    def offer(self) -> None:
        """Offer what changes the roster to who may, and to everybody what shows it."""
        may_write = self._work.may_write
        self._menu.setVisible(may_write)
        self._household.set_may_write(may_write=may_write)
        self._person.set_may_write(may_write=may_write)

    def _begin(self, slot: Callable[[], None], *_values: object) -> None:
        """Begin it, unless somebody is still writing in a form: that one comes up again."""
        if self._work.is_busy:
            self._work.opened.emit()
            self._work.resume()
        else:
            slot()

    def _on_add_requested(self) -> None:
        view = self._household.view
        self._work.add_person("" if view is None else view.door)

    def _on_new_flat_requested(self) -> None:
        self._work.add_person("")

    def _on_edit_requested(self) -> None:
        if self._person.card is not None:
            self._work.edit(self._person.card)

    def _on_move_requested(self) -> None:
        if self._person.card is not None:
            self._work.move_person(self._person.card)

    def _on_pair_requested(self) -> None:
        if self._person.card is not None:
            self._work.pair(self._person.card)

    def _on_tags_requested(self) -> None:
        if self._person.card is not None:
            self._work.show_tags(self._person.card)

    def _on_doubles_requested(self) -> None:
        self._work.pair(None)

    def _on_history_requested(self) -> None:
        card = self._person.card
        if card is not None:
            self._work.show_history(Whose(person_id=card.person_id), card.shown_name)

    def _on_look_back_requested(self) -> None:
        if self._person.card is not None:
            self._work.look_back(self._person.card)

    def _on_flat_history_requested(self) -> None:
        view = self._household.view
        if view is not None:
            self._work.show_history(Whose(household_id=view.household_id), view.door)

    def _on_vehicles_requested(self) -> None:
        if self._household.view is not None:
            self._work.show_vehicles(self._household.view)

    def _on_reach_requested(self) -> None:
        self._work.show_reach(self._buildings())
