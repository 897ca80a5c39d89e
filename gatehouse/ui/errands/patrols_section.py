# SPDX-License-Identifier: MIT
"""Patrols: a check list is chosen and walked with the space bar; what is wrong gets words."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from gatehouse.domain.patrol import MarkOrder, PatrolStep
from gatehouse.domain.routine import RoutineKind, RoutineOrder
from gatehouse.ui.errands.disinfection_wording import often_of
from gatehouse.ui.errands.finding_form import FindingForm
from gatehouse.ui.errands.follow_form import FollowForm
from gatehouse.ui.errands.patrol_pane import PatrolPane
from gatehouse.ui.errands.patrol_wording import due_text, item_row, list_choices
from gatehouse.ui.errands.why_form import WhyForm
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.tick import Tick
from gatehouse.ui.widgets.tick_table import TickTable
from gatehouse.ui.widgets.ticking_section import TickingSection

if TYPE_CHECKING:
    from collections.abc import Callable

    from gatehouse.domain.errand import ErrandOrder
    from gatehouse.domain.household import HouseholdRow
    from gatehouse.domain.patrol import CheckList, ItemMark, Patrol, PatrolList, PatrolRecorded
    from gatehouse.domain.routine import RoutineRecorded
    from gatehouse.ui.errands.acts import ErrandRoomActs, PatrolActs

_TWO_LINES: Final = 54
_COLUMNS: Final = (Column(None, cuttable=True), Column(84, cuttable=True))


class PatrolsSection(TickingSection):
    """The first tick begins the patrol; the last one leaves it to be finished."""

    CODE: ClassVar[str] = "patrols"
    WIDTHS = (480, 400)

    def build(self) -> None:
        """Make the list, what stands beside it, and join them."""
        self._acts: PatrolActs | None = None
        self._found: PatrolList | None = None
        self._finished = ""
        self.lists = SegmentedChoice()
        self.table = TickTable(_COLUMNS, row_height=_TWO_LINES)
        self.pane = PatrolPane(self._languages)
        self.finding = FindingForm()
        self.following = FollowForm(self._languages)
        self.why = WhyForm()
        self._all_forms = (self.finding, self.following, self.why)
        listing = Card()
        listing.body.addWidget(self.table, 1)
        self.furnish(listing, self.table, (self.pane, *self._all_forms))
        self.set_head(self.lists, wide=(self.lists,))
        self._connect()
        self.retranslate()

    def start(self, acts: "ErrandRoomActs") -> None:
        """Take the acts and show the lists."""
        self._acts = acts.patrols
        self.refresh()

    def refresh(self) -> None:
        """Ask for the lists and the patrols."""
        if self._acts is not None:
            work = self._acts.patrols
            self._lanes.latest("errands patrols", work, self._on_list, receiver=self)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.lists.setAccessibleName(self.tr("Which list is walked"))
        self.table.setAccessibleName(self.tr("Items of the list"))
        self.table.set_headings((self.tr("What is looked at"), self.tr("Seen")))
        for part in (self.pane, *self._all_forms):
            part.retranslate()
        self._fill()
        self.reworded.emit()

    def title(self) -> str:
        """Return how the section is called."""
        return self.tr("Patrols")

    def left(self) -> int:
        """Return how many patrols are still to be walked."""
        return 0 if self._found is None else self._found.left

    def line(self) -> str:
        """Return what is still to be walked."""
        return due_text(self._found, self._languages)

    def begin_new(self) -> None:
        """Go to the list: its first tick begins a patrol."""
        self._finished = ""
        self._fill()
        self.lead_to(self.table)

    def go_to_search(self) -> None:
        """Lead the keyboard to the list: it is short."""
        self.lead_to(self.table)

    def settle(self) -> None:
        """Order what the form in view says, or finish the patrol."""
        for form in self._all_forms:
            if form.isVisible():
                form.confirm.click()
                return
        patrol = self.patrol
        if patrol is not None and patrol.is_open and self._acts is not None:
            work = partial(self._acts.finish, patrol.patrol_id)
            self._lanes.write(work, self._on_finished, self.refused, receiver=self)

    def fail(self) -> None:
        """Ask what is wrong with the current item."""
        patrol, item = self.patrol, self.table.key
        checklist = self.checklist
        if self.in_form or checklist is None or (patrol is not None and not patrol.is_open):
            return
        known = checklist.item(item)
        if known is not None:
            mark = self.mark
            words = mark.words if mark is not None else ""
            self.panes.open(self.finding)
            self.finding.begin(item, self._languages.label(known.words), words)

    def take_back(self) -> None:
        """Take the mark of the current item back; of a finished patrol, ask why all of it."""
        patrol = self.patrol
        if self.in_form or patrol is None:
            return
        if patrol.is_open and self.mark is not None:
            self._mark(self.table.key, PatrolStep.CLEARED)
            return
        self.panes.open(self.why)
        at = self._languages.formats.time(patrol.begun_at)
        said = self.tr("The patrol of {time}: nobody walked it.").format(time=at)
        self.why.begin(said, partial(self._withdraw, patrol.patrol_id))

    def follow_as_incident(self) -> None:
        """Make an incident of what was found at the current item."""
        patrol = self.patrol
        if self._acts is not None and patrol is not None and self._is_open_finding:
            work = partial(self._acts.to_incident, patrol.patrol_id, self.table.key)
            self._lanes.write(work, self._on_followed, self.refused, receiver=self)

    def follow_as_errand(self) -> None:
        """Ask for which flat an errand is made of what was found at the current item."""
        mark = self.mark
        if mark is not None and self._is_open_finding:
            self.panes.open(self.following)
            self.following.begin(mark.item, mark.words)

    def tick_row(self, key: str) -> None:
        """Note an item as in order; the first one begins the patrol."""
        self._mark(key, PatrolStep.SEEN)

    def untick_row(self, key: str) -> None:
        """Take the mark of an item back; what is finished is taken back as a whole.

        What somebody found goes by `take_back` alone: its words are not lost to a second Space.
        """
        patrol = self.patrol
        mark = None if patrol is None else patrol.marks.get(key)
        if patrol is not None and not patrol.is_open:
            self.table.settle(key, Tick.DONE)
            self.take_back()
        elif mark is not None and mark.is_finding:
            self.table.settle(key, Tick.DONE)
            said = self.tr("What is wrong here stays noted. ↓ goes on; {keys} takes it back")
            self._messages.info(said.format(keys=shortcut_text(Act.UNDO_ERRAND)))
        else:
            self._mark(key, PatrolStep.CLEARED)

    @property
    def first_act(self) -> QWidget:
        """That something is wrong."""
        return self.pane.wrong

    @property
    def checklist(self) -> "CheckList | None":
        """The list that is shown."""
        return None if self._found is None else self._found.checklist(self.lists.code or "")

    @property
    def patrol(self) -> "Patrol | None":
        """The patrol of the list that is walked, or the one that was finished just now."""
        patrols = () if self._found is None else self._found.patrols
        code = self.lists.code
        of_list = [one for one in patrols if one.list_code == code]
        walked = next((one for one in of_list if one.is_open), None)
        return walked or next((one for one in of_list if one.patrol_id == self._finished), None)

    @property
    def mark(self) -> "ItemMark | None":
        """The mark of the current item."""
        return None if self.patrol is None else self.patrol.marks.get(self.table.key)

    def show_current(self) -> None:
        """Show the list, and what can be done with the current item."""
        self.pane.show_list(self.checklist, self.patrol, self.mark, self._found)

    @property
    def _is_open_finding(self) -> bool:
        mark = self.mark
        return mark is not None and mark.is_finding and not mark.is_followed and not self.in_form

    def _connect(self) -> None:
        self.lists.chosen.connect(self._on_list_chosen)
        self.pane.wrong_requested.connect(self.fail)
        self.pane.incident_requested.connect(self.follow_as_incident)
        self.pane.errand_requested.connect(self.follow_as_errand)
        self.pane.finish_requested.connect(self.settle)
        self.pane.undo_requested.connect(self.take_back)
        self.pane.often_chosen.connect(self._on_often_chosen)
        self.finding.ordered.connect(self._on_finding_ordered)
        self.following.ordered.connect(self._on_following_ordered)
        self.following.flat.asked.connect(self._on_flat_asked)
        self.why.ordered.connect(self._on_why_ordered)

    def _fill(self) -> None:
        self.lists.set_items(list_choices(self._found, self._languages))
        if self.lists.code is None and self.lists.items:
            self.lists.set_code(self._first_due())
        checklist, patrol = self.checklist, self.patrol
        marks = {} if patrol is None else patrol.marks
        items = () if checklist is None else checklist.items
        self.table.set_empty_text(self.tr("The patrols are being read…"))
        self.table.show_rows([item_row(one, marks.get(one.code), self._languages) for one in items])
        if self.table.current_row() < 0:
            self.table.go_on()
        self.show_current()

    def _first_due(self) -> str:
        """Return the list with which one begins: one that is due, else the first."""
        assert self._found is not None, "lists are offered when they are known"
        due = (one.name for one in self._found.routines if one.left)
        return next(due, self._found.lists[0].code)

    # What the post answers

    def _on_list(self, found: "PatrolList") -> None:
        self._found = found
        self._fill()
        self.reworded.emit()

    def _on_marked(self, done: "PatrolRecorded") -> None:
        for item in self.table.rows:
            mark = done.patrol.marks.get(item.key)
            if item.tick is Tick.WAITING:
                self.table.settle(item.key, Tick.OPEN if mark is None else Tick.DONE)
        self._changes.publish(done.changes, self)

    def _on_not_marked(self, item: str, error: Exception) -> None:
        was = self.patrol is not None and item in self.patrol.marks
        self.table.settle(item, Tick.DONE if was else Tick.OPEN)
        self._messages.show_failure(error)
        self.refresh()

    def _on_finished(self, done: "PatrolRecorded") -> None:
        self._finished = done.patrol.patrol_id
        self._messages.ok(self.tr("The patrol is finished"))
        self._changes.publish(done.changes, self)

    def _on_followed(self, done: "PatrolRecorded") -> None:
        self.leave_form()
        said = self.tr("Noted. It stands in its own room now, and in the handover.")
        self._messages.ok(said)
        self._changes.publish(done.changes, self)

    def _on_changed(self, done: "PatrolRecorded | RoutineRecorded") -> None:
        self.leave_form()
        self._changes.publish(done.changes, self)

    def _on_found(self, done: "PatrolRecorded") -> None:
        self._on_changed(done)
        self.table.setFocus()

    def _on_flats(self, text: str, rows: "tuple[HouseholdRow, ...]") -> None:
        self.following.flat.show_flats(text, rows)

    # What the person does

    def _mark(self, item: str, step: PatrolStep, words: str = "") -> None:
        if self._acts is None:
            return
        walked = self.patrol.patrol_id if self.patrol is not None and self.patrol.is_open else ""
        order = MarkOrder(patrol_id=walked, item=item, step=step, words=words)
        code, walker = self.lists.code or "", self.pane.walker.text().strip()
        work = partial(_marked, self._acts, code, walker, order)
        then: Callable[[PatrolRecorded], None] = self._on_found if words else self._on_marked
        failed = self.refused if words else partial(self._on_not_marked, item)
        self._lanes.write(work, then, failed, receiver=self)

    def _withdraw(self, patrol_id: str, why: str) -> None:
        if self._acts is not None:
            work = partial(self._acts.withdraw, patrol_id, why)
            self._lanes.write(work, self._on_changed, self.refused, receiver=self)

    def _on_list_chosen(self, _code: str) -> None:
        self._finished = ""
        self._fill()
        self.table.go_on()

    def _on_often_chosen(self, code: str) -> None:
        if self._acts is not None and self.lists.code:
            order = RoutineOrder(
                kind=RoutineKind.PATROL, name=self.lists.code, often=often_of(code)
            )
            work = partial(self._acts.set_routine, order)
            self._lanes.write(work, self._on_changed, self.refused, receiver=self)

    def _on_finding_ordered(self, words: str) -> None:
        self._mark(self.finding.item, PatrolStep.FOUND, words)

    def _on_following_ordered(self, order: "ErrandOrder") -> None:
        patrol = self.patrol
        if self._acts is not None and patrol is not None:
            work = partial(self._acts.to_errand, patrol.patrol_id, self.following.item, order)
            self._lanes.write(work, self._on_followed, self.refused, receiver=self)

    def _on_flat_asked(self, text: str) -> None:
        if text.strip() and self._acts is not None:
            work = partial(self._acts.find, text)
            then = partial(self._on_flats, text)
            self._lanes.latest("errands patrol flats", work, then, receiver=self)

    def _on_why_ordered(self, why: str) -> None:
        if self.why.then is not None:
            self.why.then(why)


def _marked(acts: "PatrolActs", code: str, walker: str, order: MarkOrder) -> "PatrolRecorded":
    """Mark an item on the writer lane, where the first mark begins the patrol.

    A second mark that was pressed before the answer to the first goes to the same patrol.
    """
    if not order.patrol_id:
        known = (one for one in acts.patrols().patrols if one.is_open and one.list_code == code)
        patrol = next(known, None) or acts.begin(code, walker).patrol
        order = replace(order, patrol_id=patrol.patrol_id)
    return acts.mark(order)
