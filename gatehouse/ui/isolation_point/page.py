# SPDX-License-Identifier: MIT
"""The isolation point: the rooms with who is in them, and beside them the form of each act."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gatehouse.domain.changes import Kind
from gatehouse.domain.duty import local_day
from gatehouse.domain.isolation_point import PointFilter, StayRow
from gatehouse.ui.isolation_point.arrival_form import ArrivalForm
from gatehouse.ui.isolation_point.correction_form import CorrectionForm
from gatehouse.ui.isolation_point.departure_form import DepartureForm
from gatehouse.ui.isolation_point.disinfection_form import DisinfectionForm
from gatehouse.ui.isolation_point.item_pane import ItemPane
from gatehouse.ui.isolation_point.move_form import MoveForm
from gatehouse.ui.isolation_point.point_list import PointList
from gatehouse.ui.isolation_point.rooms_form import RoomsForm
from gatehouse.ui.isolation_point.sums_card import SumsCard
from gatehouse.ui.isolation_point.wording import key_of, line_text, room_of
from gatehouse.ui.shell.actions import Act, Room, action_text, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.list_and_detail import ListAndDetail
from gatehouse.ui.widgets.room_head import RoomHead
from gatehouse.ui.widgets.room_page import RoomPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from gatehouse.domain.isolation_point import (
        ArrivalOrder,
        DepartureOrder,
        DisinfectionOrder,
        Point,
        PointRecorded,
        PointSums,
        StayCorrection,
    )
    from gatehouse.ui.isolation_point.acts import PointActs
    from gatehouse.ui.isolation_point.wording import Item
    from gatehouse.ui.widgets.enter_form import EnterForm

_DETAIL: Final = (470, 442)


class PointPage(RoomPage):
    """Arrivals, departures and disinfections are for many at once, by keys alone."""

    ROOM = Room.ISOLATION_POINT
    KINDS = (Kind.ISOLATION_POINT, Kind.PERSON, Kind.SHIFT)

    def build(self) -> None:
        """Make the list, the sums, the row that is shown, and a form for each act."""
        self._acts: PointActs | None = None
        self._point: Point | None = None
        self._current = ""
        self._may_add = True
        self._done_rooms: tuple[str, ...] | None = None
        languages, clock = self._languages, self._clock
        self.bar = RoomHead(IconName.ADD_PERSON)
        self.add_act = ActButton("", mark=IconName.PLUS)
        self.bar.add_act(self.add_act)
        self.list = PointList(languages)
        self.sums = SumsCard(languages)
        self.pane = ItemPane(languages)
        self.arriving = ArrivalForm(languages, clock)
        self.adding = RoomsForm(languages)
        self.departing = DepartureForm(languages, clock)
        self.disinfecting = DisinfectionForm(languages, clock)
        self.moving = MoveForm()
        self.correcting = CorrectionForm(languages, clock)
        self._parts = (
            self.sums,
            self.pane,
            self.arriving,
            self.adding,
            self.departing,
            self.disinfecting,
            self.moving,
            self.correcting,
        )
        self.panes = ListAndDetail(self.list, self._parts, widths=_DETAIL)
        self.column.addWidget(self.bar)
        self.column.addWidget(self.panes, 1)
        self._connect()

    def start(self, acts: "PointActs") -> None:
        """Take the acts and show the rooms."""
        self._acts = acts
        self.disinfecting.show_agents(acts.agents)
        self.refresh()

    def refresh(self) -> None:
        """Ask how the isolation point stands."""
        if self._acts is not None:
            self._lanes.latest("isolation point", self._acts.point, self._on_point, receiver=self)
            self._lanes.latest(
                "isolation point may", self._acts.may_add_rooms, self._on_may_add, receiver=self
            )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self._name()
        self.bar.set_act(self.tr("Arrivals"), shortcut_text(Act.ARRIVE))
        self.bar.set_search(
            self.tr("Room, name, flat"), self.tr("Find a room"), shortcut_text(Act.FIND_ROOM)
        )
        self.add_act.setText(self.tr("Add rooms"))
        self.add_act.set_key(shortcut_text(Act.ADD_ROOMS))
        for part in (self.list, *self._parts):
            part.retranslate()

    def focusInEvent(self, _event: object) -> None:
        """Hand the focus to the list, or the search where there is nothing to walk."""
        if self.panes.is_alone:
            self.panes.begin_alone()
        else:
            (self.list.table if self.list.shown else self.bar.search).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc go back to the list, or take marks and narrowing back."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.panes.is_alone:
            self.panes.go_back()
        elif self.list.marked_items:
            self.list.unmark()
        else:
            self._show_only(PointFilter.ALL)

    def _connect(self) -> None:
        for act, does in (
            (Act.ARRIVE, self._on_arrive_triggered),
            (Act.ADD_ROOMS, self._on_add_triggered),
            (Act.FIND_ROOM, self._on_find_triggered),
            (Act.MARK_ROOMS, self.list.mark_all),
            (Act.DEPART, self._on_depart_requested),
            (Act.DISINFECT, self._on_disinfect_requested),
            (Act.CORRECT_STAY, self._on_correct_requested),
            (Act.SHOW_SUMS, self._on_sums_triggered),
        ):
            self._actions[act].triggered.connect(does)
        self.bar.act_requested.connect(self._on_arrive_triggered)
        self.add_act.clicked.connect(self._on_add_triggered)
        self.bar.search.textChanged.connect(self._narrow)
        self.bar.search.walked.connect(self.list.walk)
        self.panes.alone.connect(self.bar.setHidden)
        self.panes.left.connect(self.list.walk)
        self.list.narrowed.connect(self._narrow)
        self.list.row_chosen.connect(self._on_list_row_chosen)
        self.list.row_opened.connect(self._on_list_row_opened)
        self.list.marked.connect(self._on_list_marked)
        self.sums.day_requested.connect(self._on_day_requested)
        self._connect_pane()
        self._connect_forms()

    def _connect_pane(self) -> None:
        self.pane.depart_requested.connect(self._on_depart_requested)
        self.pane.disinfect_requested.connect(self._on_disinfect_requested)
        self.pane.move_requested.connect(self._on_move_requested)
        self.pane.correct_requested.connect(self._on_correct_requested)
        self.pane.remove_requested.connect(self._on_remove_requested)
        self.pane.mark_requested.connect(self.list.toggle)

    def _connect_forms(self) -> None:
        for form, does in (
            (self.arriving, self._on_arriving_ordered),
            (self.adding, self._on_adding_ordered),
            (self.departing, self._on_departing_ordered),
            (self.disinfecting, self._on_disinfecting_ordered),
            (self.moving, self._on_moving_ordered),
            (self.correcting, self._on_correcting_ordered),
        ):
            form.ordered.connect(does)
            form.closed.connect(self._on_form_closed)

    # What is shown

    def _name(self) -> None:
        title = action_text(Act.OPEN_ISOLATION_POINT)
        self.setAccessibleName(title)
        sums = None if self._point is None else self._point.sums
        self.bar.set_words(title, line_text(sums, self._languages))

    def _narrow(self) -> None:
        if self._point is not None:
            self.list.show_point(self._point, self.bar.text, self._current)

    def _show_only(self, which: PointFilter) -> None:
        self.list.show_filter(which)
        self.bar.search.clear()
        self._narrow()

    def _on_point(self, point: "Point") -> None:
        self._point = point
        place = self.list.table.current_row()
        self._name()
        self._narrow()
        rooms, self._done_rooms = self._done_rooms, None
        if rooms is not None:
            self._show_done(rooms, place)
        self.arriving.show_empty(point.empty_numbers)
        if self.sums.day in {None, point.sums.day}:
            self.sums.show_sums(point.sums, point.sums.day)
        shown = {key_of(item): item for item in self.list.shown}
        if self._current in shown:
            self.pane.show_item(shown[self._current])
            self.pane.show_group(self.list.marked_items)

    def _show_done(self, rooms: tuple[str, ...], place: int) -> None:
        """Go to the first row of *rooms* that is shown, or to what stands in its *place* now."""
        shown = self.list.shown
        if not shown:
            self.panes.choose(self.sums)
            self.bar.search.setFocus()
            return
        rows = (row for row, item in enumerate(shown) if room_of(item) in rooms)
        self.list.table.choose_row(next(rows, min(max(place, 0), len(shown) - 1)))
        self.list.walk()
        if self.list.current is not None:
            self._choose(self.list.current)
            self.panes.choose(self.pane)

    def _on_sums(self, sums: "PointSums") -> None:
        self.sums.show_sums(sums, local_day(self._clock()))

    # What the person chooses

    def _on_list_row_chosen(self, item: "Item") -> None:
        self._choose(item)
        if self.panes.shows_both:
            self.panes.choose(self.pane)

    def _on_list_row_opened(self, item: "Item") -> None:
        self._choose(item)
        self.panes.open(self.pane)

    def _choose(self, item: "Item") -> None:
        self._current = key_of(item)
        self.pane.show_item(item)
        self.pane.show_group(self.list.marked_items)

    def _on_list_marked(self) -> None:
        self.pane.show_group(self.list.marked_items)
        if self.list.marked_items and self.panes.shows_both:
            self.panes.choose(self.pane)

    def _on_find_triggered(self) -> None:
        if self.panes.is_alone:
            self.panes.go_back()
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def _on_day_requested(self, day: "date") -> None:
        if self._acts is not None:
            work = partial(self._acts.sums, day)
            self._lanes.latest("isolation point sums", work, self._on_sums, receiver=self)

    def _on_sums_triggered(self) -> None:
        if self._point is not None:
            self.sums.show_sums(self._point.sums, self._point.sums.day)
        self.panes.open(self.sums)
        self.sums.setFocus(Qt.FocusReason.OtherFocusReason)

    # The forms

    def _on_arrive_triggered(self) -> None:
        """Begin with arrivals, or go on with those that are written down already."""
        self.panes.open(self.arriving)
        if self.arriving.begun:
            self.arriving.enter()
        else:
            self.arriving.begin()

    def _on_may_add(self, may_add: bool) -> None:  # noqa: FBT001 - as the post answers it
        self._may_add = may_add

    def _on_add_triggered(self) -> None:
        """Add rooms; who may not is told so before anything is written."""
        if not self._may_add:
            self._messages.warn(
                self.tr("Only a leader or an administrator adds rooms. Ask one to take over: F7.")
            )
            return
        self.panes.open(self.adding)
        self.adding.begin()

    def _on_depart_requested(self) -> None:
        if self.pane.leaving:
            self.panes.open(self.departing)
            self.departing.begin(self.pane.leaving)

    def _on_disinfect_requested(self) -> None:
        if self.pane.waiting:
            self.panes.open(self.disinfecting)
            self.disinfecting.begin(self.pane.waiting)

    def _on_move_requested(self) -> None:
        if len(self.pane.leaving) == 1:
            self.panes.open(self.moving)
            self.moving.begin(self.pane.leaving[0])

    def _on_correct_requested(self) -> None:
        if len(self.pane.meant) == 1 and not self.pane.correct_act.isHidden():
            self.panes.open(self.correcting)
            self.correcting.begin(self.pane.meant[0])

    def _on_remove_requested(self) -> None:
        ids = tuple(room.room_id for room in self.pane.empty)
        if self._acts is not None and ids:
            done = partial(self._on_done, None, self.tr("Rooms taken out: {count}"))
            self._lanes.write(partial(self._acts.remove_rooms, ids), done)

    def _on_form_closed(self) -> None:
        """Drop what was written; without anything written go back to the list."""
        if self.arriving.isVisible() and self.arriving.begun:
            self.arriving.begin()
            return
        self.panes.choose(self.pane if self.pane.item is not None else self.sums)
        self.panes.go_back()

    def _on_arriving_ordered(self, order: "ArrivalOrder") -> None:
        if self._acts is not None:
            self._write(
                self.arriving, partial(self._acts.arrive, order), self.tr("{count} arrived")
            )

    def _on_adding_ordered(self, numbers: tuple[str, ...]) -> None:
        if self._acts is not None:
            work = partial(self._acts.add_rooms, numbers)
            self._write(self.adding, work, self.tr("Rooms added: {count}"))

    def _on_departing_ordered(self, order: "DepartureOrder") -> None:
        if self._acts is not None:
            self._write(self.departing, partial(self._acts.depart, order), self.tr("{count} left"))

    def _on_disinfecting_ordered(self, order: "DisinfectionOrder") -> None:
        if self._acts is not None:
            work = partial(self._acts.disinfect, order)
            self._write(self.disinfecting, work, self.tr("Rooms disinfected: {count}"))

    def _on_moving_ordered(self, number: str) -> None:
        if self._acts is not None and self.moving.stay is not None:
            work = partial(self._acts.move, self.moving.stay.stay_id, number)
            self._write(self.moving, work, self.tr("Changed over"))

    def _on_correcting_ordered(self, correction: "StayCorrection") -> None:
        item = self.correcting.item
        if self._acts is None or item is None:
            return
        work = partial(self._acts.withdraw_disinfection, key_of(item), correction.why)
        if isinstance(item, StayRow):
            work = partial(self._acts.correct, item.stay_id, correction)
        self._write(self.correcting, work, self.tr("Put right"))

    def _write(self, form: "EnterForm", work: "Callable[[], PointRecorded]", said: str) -> None:
        done, failed = partial(self._on_done, form, said), partial(self._on_not_done, form)
        self._lanes.write(work, done, failed)

    def _on_done(self, form: "EnterForm | None", said: str, recorded: "PointRecorded") -> None:
        """Say what was done, and go back to the row it was done to, with nothing marked."""
        number = self._languages.formats.number(recorded.count)
        self._messages.ok(said.format(count=number))
        if form is self.arriving:
            self.arriving.begin()
        self.list.unmark()
        self.panes.choose(self.pane if self.pane.item is not None else self.sums)
        self.panes.go_back()
        self._done_rooms = recorded.rooms
        self.refresh()
        self._changes.publish(recorded.changes, self)

    def _on_not_done(self, form: "EnterForm", error: Exception) -> None:
        form.set_working(working=False)
        self._messages.show_failure(error)
