# SPDX-License-Identifier: MIT
"""What is done with the person or the flat that is shown: the forms, and the post behind them."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gatehouse.domain.history import Whose
from gatehouse.errors import FlatUnknown
from gatehouse.ui.roster.history_pane import HistoryPane
from gatehouse.ui.roster.look_back_pane import LookBackPane
from gatehouse.ui.roster.move_form import MoveForm, Moving
from gatehouse.ui.roster.pair_pane import PairOrder, PairPane
from gatehouse.ui.roster.person_form import PersonForm, PersonOrder
from gatehouse.ui.roster.reach_form import ReachForm
from gatehouse.ui.roster.tags_pane import TagsPane
from gatehouse.ui.roster.vehicles_pane import PlateOrder, VehiclesPane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.gate_reach import GateReach
    from gatehouse.domain.history import HistoryPage
    from gatehouse.domain.household import Building, HouseholdView
    from gatehouse.domain.person import Found, PersonCard
    from gatehouse.domain.person_change import PersonRecorded, PlateRow
    from gatehouse.ui.roster.acts import RosterActs
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


_WRITTEN_IN = PersonForm | MoveForm | PairPane | ReachForm | LookBackPane
"""The forms in which somebody may have written."""


class WorkPane(QStackedWidget):
    """One form at a time; each comes up by its own method, and goes when it is done or left.

    Signals:
        opened: a form comes up.
        closed: the form goes; nothing was written.
        written: the id of the person whose record stands now, after something was written.
    """

    opened = Signal()
    closed = Signal()
    written = Signal(str)

    def __init__(
        self,
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        languages: "Languages",
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._lanes, self._changes, self._messages = lanes, changes, messages
        self._clock = clock
        self._acts: RosterActs | None = None
        self._whose = Whose()
        self._household_id = ""
        self.form = PersonForm(languages)
        self.moving = MoveForm(languages)
        self.pairs = PairPane(languages)
        self.history = HistoryPane(languages)
        self.vehicles = VehiclesPane()
        self.reach = ReachForm()
        self.tags = TagsPane(lanes, changes, messages, languages, clock)
        self.meetings = LookBackPane(lanes, messages, languages, clock)
        self._parts = (
            *(self.form, self.moving, self.pairs, self.history, self.vehicles, self.reach),
            *(self.tags, self.meetings),
        )
        for part in self._parts:
            self.addWidget(part)
        self._connect()

    @property
    def may_write(self) -> bool:
        """Whether whoever is on duty may write the roster."""
        return self._acts is not None and self._acts.records.may_write()

    @property
    def is_busy(self) -> bool:
        """Whether a form is in view in which somebody has written."""
        part = self.currentWidget()
        written = isinstance(part, _WRITTEN_IN) and part.begun
        return self.isVisible() and written

    def start(self, acts: "RosterActs") -> None:
        """Take the acts."""
        self._acts = acts
        self.tags.start(acts.tags)
        self.meetings.start(acts.meetings)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        for part in self._parts:
            part.retranslate()

    def resume(self) -> None:
        """Give the keyboard back to what is open, where it was."""
        part = self.currentWidget()
        inside = part.focusWidget()
        to = inside if part.isAncestorOf(inside) and inside.isVisible() else part
        to.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Forget what is shown and half-written: somebody else is on duty now."""
        self._whose, self._household_id = Whose(), ""
        self.tags.leave()
        self.meetings.leave()

    def add_person(self, door: str) -> None:
        """Ask for somebody new at *door*."""
        if self._asked_to_write():
            self._open(self.form)
            self.form.begin_new(door)

    def edit(self, card: "PersonCard") -> None:
        """Ask what is wrong of somebody."""
        if self._asked_to_write(card):
            self._open(self.form)
            self.form.begin_edit(card)

    def move_person(self, card: "PersonCard") -> None:
        """Ask where somebody moves."""
        if self._asked_to_write(card):
            self._open(self.moving)
            self.moving.begin(card)

    def pair(self, card: "PersonCard | None") -> None:
        """Ask whether somebody is written down twice, or who may be."""
        acts = self._acts
        if acts is None or not self._asked_to_write():
            return
        self._open(self.pairs)
        self.pairs.begin(card)
        self._lanes.latest("roster doubles", acts.records.doubles, self.pairs.show_doubles)
        if card is not None:
            work = partial(acts.records.joined, card.person_id)
            self._lanes.latest("roster joined", work, self.pairs.show_joined)

    def show_tags(self, card: "PersonCard") -> None:
        """Show the tags of somebody who lives here, to whom may see what they mean."""
        if not self.tags.may_see:
            self._messages.info(
                self.tr("Only an administrator sees the tags. Hand over to one first.")
            )
        elif card.rostered and card.living:
            self._open(self.tags)
            self.tags.begin(card)

    def show_history(self, whose: Whose, shown: str) -> None:
        """Show the history of *whose*, who is called *shown*."""
        self._whose = whose
        self._open(self.history)
        self.history.begin(shown, self._clock(), of_person=bool(whose.person_id))
        self._ask_history()

    def look_back(self, card: "PersonCard") -> None:
        """Ask on which days somebody's meetings are looked back on."""
        self._open(self.meetings)
        self.meetings.begin(card)

    def show_vehicles(self, view: "HouseholdView") -> None:
        """Show the plates of a flat."""
        self._household_id = view.household_id
        self._open(self.vehicles)
        self.vehicles.begin(view, may_write=self.may_write)
        self._ask_plates()

    def show_reach(self, buildings: "Sequence[Building] | None") -> None:
        """Ask which of *buildings* the gate reaches; None where they are still being read."""
        if self._acts is not None and self._asked_to_write():
            self._open(self.reach)
            self.reach.begin(buildings)
            self._lanes.latest("roster reach", self._acts.records.reach, self.reach.show_reach)

    def _connect(self) -> None:
        for part in self._parts:
            part.closed.connect(self.closed)
        self.form.ordered.connect(self._on_form_ordered)
        self.moving.ordered.connect(self._on_moving_ordered)
        self.pairs.ordered.connect(self._on_pairs_ordered)
        self.pairs.found_asked.connect(self._on_found_asked)
        self.history.more_asked.connect(self._ask_history)
        self.vehicles.ordered.connect(self._on_vehicles_ordered)
        self.vehicles.drop_asked.connect(self._on_drop_asked)
        self.reach.ordered.connect(self._on_reach_ordered)

    def _asked_to_write(self, card: "PersonCard | None" = None) -> bool:
        """Say whether the roster may be written, of *card* too; if not, tell why."""
        if self._acts is None:
            return False
        if not self.may_write:
            self._messages.info(
                self.tr("Only an administrator writes the roster. Hand over to one first.")
            )
            return False
        if card is not None and not (card.rostered and card.living):
            self._messages.info(
                self.tr(
                    "Not on the roster. What is written of a visitor is put right in the entry."
                )
            )
            return False
        return True

    def _open(self, part: QWidget) -> None:
        self.setCurrentWidget(part)
        self.opened.emit()

    # What is asked

    def _ask_history(self) -> None:
        if self._acts is not None:
            work = partial(self._acts.records.past, self._whose, self.history.rest)
            then = partial(self._on_history, self._whose)
            self._lanes.latest("roster past", work, then)

    def _ask_plates(self) -> None:
        if self._acts is not None:
            work = partial(self._acts.records.plates, self._household_id)
            self._lanes.latest("roster plates", work, self.vehicles.show_plates)

    def _on_history(self, whose: Whose, page: "HistoryPage") -> None:
        if whose == self._whose:
            self.history.add_page(page)

    def _on_found_asked(self, text: str) -> None:
        if self._acts is not None:
            work = partial(self._acts.find, text)
            self._lanes.latest("roster other", work, partial(self._on_found, text))

    def _on_found(self, text: str, found: "Found") -> None:
        self.pairs.show_found(text, found)

    # What is written

    def _write(self, work: "Callable[[], PersonRecorded]", part: QWidget) -> None:
        done = partial(self._on_written, self._said(part))
        self._lanes.write(work, done, partial(self._on_not_written, part))

    def _said(self, part: QWidget) -> str:
        if part is self.form:
            return self.tr("Written in the roster")
        if part is self.moving:
            return self.tr("The move is written down")
        return self.tr("Written down; the history shows both")

    def _on_form_ordered(self, order: PersonOrder) -> None:
        if self._acts is None:
            return
        records = self._acts.records
        if order.person_id:
            work = partial(records.edit_person, order.person_id, order.told, order.why)
        else:
            work = partial(records.add_person, order.door, order.told, known=order.known)
        self._write(work, self.form)

    def _on_moving_ordered(self, asked: Moving) -> None:
        if self._acts is None:
            return
        records = self._acts.records
        if asked.order is None:
            work = partial(records.move_out, asked.person_id, asked.why)
        else:
            work = partial(records.move_person, asked.person_id, asked.order)
        self._write(work, self.moving)

    def _on_pairs_ordered(self, order: PairOrder) -> None:
        if self._acts is not None:
            records = self._acts.records
            act = records.merge if order.one else records.tell_apart
            self._write(partial(act, order.kept_id, order.other_id, order.why), self.pairs)

    def _on_vehicles_ordered(self, order: PlateOrder) -> None:
        if self._acts is not None:
            work = partial(self._acts.records.add_plate, order.person_id, order.plate)
            self._lanes.write(
                work, self._on_plates_changed, partial(self._on_not_written, self.vehicles)
            )

    def _on_drop_asked(self, row: "PlateRow") -> None:
        if self._acts is not None:
            work = partial(self._acts.records.drop_plate, row)
            self._lanes.write(
                work, self._on_plates_changed, partial(self._on_not_written, self.vehicles)
            )

    def _on_reach_ordered(self, reach: "GateReach") -> None:
        if self._acts is not None:
            work = partial(self._acts.records.set_reach, reach)
            self._lanes.write(work, self._on_reach_set, partial(self._on_not_written, self.reach))

    def _on_written(self, said: str, recorded: "PersonRecorded") -> None:
        self._changes.publish(recorded.changes, self)
        self._messages.ok(said)
        self.written.emit(recorded.person_id)

    def _on_plates_changed(self, recorded: "PersonRecorded") -> None:
        self._changes.publish(recorded.changes, self)
        self._ask_plates()

    def _on_reach_set(self, _reach: "GateReach") -> None:
        self._messages.ok(self.tr("Written down; the desk says it from now on"))
        self.closed.emit()

    def _on_not_written(self, part: QWidget, error: Exception) -> None:
        if isinstance(part, PersonForm | MoveForm) and isinstance(error, FlatUnknown):
            part.ask_about_door()
            return
        if isinstance(part, PersonForm | MoveForm | PairPane | VehiclesPane | ReachForm):
            part.set_working(working=False)
        self._messages.show_failure(error)
