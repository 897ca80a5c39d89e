# SPDX-License-Identifier: MIT
"""Disinfection: the post's areas with what is due today, and what was done lately."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from gatehouse.domain.disinfection import Disinfected, DisinfectionCorrection
from gatehouse.ui.errands.area_form import AreaForm
from gatehouse.ui.errands.check_form import CheckForm
from gatehouse.ui.errands.disinfect_form import DisinfectForm
from gatehouse.ui.errands.disinfection_pane import DisinfectionPane
from gatehouse.ui.errands.disinfection_wording import (
    DisinfectionFilter,
    area_row,
    done_row,
    filter_choices,
    today_text,
)
from gatehouse.ui.errands.why_form import WhyForm
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.tick import Tick
from gatehouse.ui.widgets.tick_table import TickTable
from gatehouse.ui.widgets.ticking_section import TickingSection

if TYPE_CHECKING:
    from gatehouse.domain.disinfection import (
        DisinfectionList,
        DisinfectionRecorded,
        DisinfectionRow,
    )
    from gatehouse.domain.routine import RoutineOrder, RoutineRecorded, RoutineRow
    from gatehouse.ui.errands.acts import DisinfectionActs, ErrandRoomActs

_TWO_LINES: Final = 54
_COLUMNS: Final = (Column(None, cuttable=True), Column(132, cuttable=True))


class DisinfectionSection(TickingSection):
    """Space notes that the current area was done once more, as the last one was."""

    CODE: ClassVar[str] = "disinfection"
    WIDTHS = (480, 400)

    def build(self) -> None:
        """Make the list, what stands beside it, and join them."""
        self._acts: DisinfectionActs | None = None
        self._found: DisinfectionList | None = None
        self._ticked: DisinfectionRow | None = None
        self.filter = SegmentedChoice()
        self.add = ActButton("", mark=IconName.PLUS)
        self.table = TickTable(_COLUMNS, row_height=_TWO_LINES)
        self.pane = DisinfectionPane(self._languages)
        self.area_form = AreaForm(self._languages)
        self.form = DisinfectForm(self._languages, self._clock)
        self.checking, self.why = CheckForm(), WhyForm()
        self._all_forms = (self.area_form, self.form, self.checking, self.why)
        listing = Card()
        listing.body.addWidget(self.table, 1)
        self.furnish(listing, self.table, (self.pane, *self._all_forms))
        self.set_head(self.filter, self.add, wide=(self.filter,))
        self._connect()
        self.retranslate()
        self.filter.set_code(DisinfectionFilter.AREAS.value)

    def start(self, acts: "ErrandRoomActs") -> None:
        """Take the acts and show the areas."""
        self._acts = acts.disinfection
        self.refresh()

    def refresh(self) -> None:
        """Ask for the areas, and what was done."""
        if self._acts is not None:
            work = self._acts.disinfections
            self._lanes.latest("errands disinfections", work, self._on_list, receiver=self)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.filter.setAccessibleName(self.tr("What is shown"))
        self.add.setText(self.tr("Another area"))
        self.add.set_key(shortcut_text(Act.NEW_ERRAND))
        self.table.setAccessibleName(self.tr("Areas, and what was disinfected"))
        self.table.set_headings((self.tr("Where"), self.tr("Today")))
        for part in (self.pane, *self._all_forms):
            part.retranslate()
        self._fill()
        self.reworded.emit()

    def title(self) -> str:
        """Return how the section is called."""
        return self.tr("Disinfection")

    def left(self) -> int:
        """Return in how many areas something is to do."""
        areas = () if self._found is None else self._found.areas
        return sum(one.left > 0 for one in areas)

    def line(self) -> str:
        """Return what is still to be done today."""
        return today_text(self._found, self._languages)

    def begin_new(self) -> None:
        """Put another area on the list."""
        self.panes.open(self.area_form)
        self.area_form.begin()

    def go_to_search(self) -> None:
        """Lead the keyboard to the list: it is short."""
        self.lead_to(self.table)

    def settle(self) -> None:
        """Order what the form in view says, or note that the current area was done."""
        for form in self._all_forms:
            if form.isVisible():
                form.confirm.click()
                return
        if self.area is not None:
            self.tick_row(self.area.routine_id)

    def fail(self) -> None:
        """Ask with what else the area was done, or what is right of what was written."""
        if self.in_form or self._found is None:
            return
        if self.done is not None and self.done.is_ours:
            self.panes.open(self.form)
            self.form.correct(self.done)
        elif self.area is not None:
            self.panes.open(self.form)
            self.form.begin(self.area, self._found.last)

    def count(self) -> None:
        """Ask who looked at what was disinfected."""
        if self.done is not None and self.done.is_ours and not self.in_form:
            self.panes.open(self.checking)
            self.checking.begin(self.done.where)

    def take_back(self) -> None:
        """Ask why what was just ticked is taken back; else what is shown, of an area its last time.

        A tick leads on to the next area: whoever takes it back means the one that they ticked.
        """
        if self.in_form:
            return
        row = self._ticked or self.done or self._last_of(self.area)
        self._ticked = None
        if row is not None and row.is_ours:
            self._ask_why(row)

    def take_off(self) -> None:
        """Ask why an area is disinfected no more."""
        area = self.area
        if area is None or self.in_form:
            return
        self.panes.open(self.why)
        said = self.tr("{where} is taken off the list.").format(where=area.name)
        self.why.begin(said, partial(self._remove, area.routine_id))

    def tick_row(self, key: str) -> None:
        """Note an area as done, as the last one was; what is not known yet is asked for."""
        area = next((one for one in self._areas if one.routine_id == key), None)
        if area is None or self._found is None or self._acts is None:
            return
        last = self._found.last
        if last is None:
            self.table.settle(key, Tick.OPEN)
            self.panes.open(self.form)
            self.form.begin(area, None)
            return
        order = Disinfected(
            routine_id=key, agent=last.agent, strength=last.strength, done_by=last.done_by
        )
        work = partial(self._acts.disinfect, order)
        failed = partial(self._on_not_done, key)
        self._lanes.write(work, partial(self._on_ticked, key), failed, receiver=self)

    def untick_row(self, key: str) -> None:
        """Ask why the row with *key* is taken back."""
        self.table.settle(key, Tick.DONE)
        self._ticked = None
        self.take_back()

    @property
    def first_act(self) -> QWidget:
        """That the area is done, or that what was done is put right."""
        return self.pane.same if self.done is None else self.pane.other

    @property
    def area(self) -> "RoutineRow | None":
        """The area of the current row, where the areas are shown."""
        if self._shown is DisinfectionFilter.DONE:
            return None
        return next((one for one in self._areas if one.routine_id == self.table.key), None)

    @property
    def done(self) -> "DisinfectionRow | None":
        """What was done, of the current row, where that is shown."""
        if self._shown is DisinfectionFilter.AREAS or self._found is None:
            return None
        return next((one for one in self._found.done if one.fact_id == self.table.key), None)

    def show_current(self) -> None:
        """Show the current row in the pane."""
        if self.done is not None and self._found is not None:
            self.pane.show_done(self.done, self._found)
        else:
            self.pane.show_area(self.area, self._found)

    @property
    def _areas(self) -> "tuple[RoutineRow, ...]":
        return () if self._found is None else self._found.areas

    @property
    def _shown(self) -> DisinfectionFilter:
        return DisinfectionFilter(self.filter.code or DisinfectionFilter.AREAS.value)

    def _last_of(self, area: "RoutineRow | None") -> "DisinfectionRow | None":
        if area is None or self._found is None or not area.done_today:
            return None
        of_area = (one for one in self._found.done if one.routine_id == area.routine_id)
        return next(of_area, None)

    def _connect(self) -> None:
        self.filter.chosen.connect(self._on_filter_chosen)
        self.add.clicked.connect(self.begin_new)
        self.pane.done_requested.connect(self.settle)
        self.pane.other_requested.connect(self.fail)
        self.pane.check_requested.connect(self.count)
        self.pane.undo_requested.connect(self.take_back)
        self.pane.removal_requested.connect(self.take_off)
        self.pane.often_requested.connect(self._on_often_requested)
        self.area_form.ordered.connect(self._on_area_ordered)
        self.form.ordered.connect(self._on_form_ordered)
        self.checking.ordered.connect(self._on_checking_ordered)
        self.why.ordered.connect(self._on_why_ordered)

    def _fill(self) -> None:
        self.filter.set_items(filter_choices(self._found, self._languages))
        if self._shown is DisinfectionFilter.AREAS:
            rows = [area_row(one, self._languages) for one in self._areas]
            self.table.set_empty_text(self.tr("No area is on the list. Ins puts one on it."))
        else:
            done = () if self._found is None else self._found.done
            rows = [done_row(one, self._languages) for one in done]
            self.table.set_empty_text(self.tr("Nothing was disinfected in the last three days."))
        self.table.show_rows(rows)
        if self.table.current_row() < 0:
            self.table.go_on()
        self.show_current()

    def _ask_why(self, row: "DisinfectionRow") -> None:
        self.panes.open(self.why)
        at = self._languages.formats.time(row.happened_at)
        said = self.tr("{where}, {time}: nobody did it.").format(where=row.where, time=at)
        self.why.begin(said, partial(self._withdraw, row.fact_id))

    # What the post answers

    def _on_list(self, found: "DisinfectionList") -> None:
        self._found = found
        self.form.used.show_agents(found.agents)
        self._fill()
        self.reworded.emit()

    def _on_ticked(self, key: str, done: "DisinfectionRecorded") -> None:
        self.table.settle(key, Tick.OPEN)
        self._ticked = done.row
        said = self.tr("{where}: {used}. Take it back: {keys}")
        used = " ".join(filter(None, (done.row.agent, done.row.strength)))
        keys = shortcut_text(Act.UNDO_ERRAND)
        self._messages.ok(said.format(where=done.row.where, used=used, keys=keys))
        self._changes.publish(done.changes, self)

    def _on_not_done(self, key: str, error: Exception) -> None:
        self.table.settle(key, Tick.OPEN)
        self._messages.show_failure(error)
        self.refresh()

    def _on_done(self, done: "DisinfectionRecorded") -> None:
        # the next tick may come before the list is there
        if self._found is not None:
            self._found = replace(self._found, last=done.row)
        self._on_changed(done)

    def _on_changed(self, done: "DisinfectionRecorded | RoutineRecorded") -> None:
        self.leave_form()
        self._changes.publish(done.changes, self)

    # What the person does

    def _remove(self, routine_id: str, why: str) -> None:
        if self._acts is not None:
            work = partial(self._acts.remove, routine_id, why)
            self._lanes.write(work, self._on_changed, self.refused, receiver=self)

    def _withdraw(self, fact_id: str, why: str) -> None:
        self._correct(fact_id, DisinfectionCorrection(why=why, withdrawn=True))

    def _correct(self, fact_id: str, correction: DisinfectionCorrection) -> None:
        if self._acts is not None:
            work = partial(self._acts.correct, fact_id, correction)
            self._lanes.write(work, self._on_changed, self.refused, receiver=self)

    def _on_filter_chosen(self, _code: str) -> None:
        self._ticked = None
        self._fill()
        self.table.go_on()

    def _on_often_requested(self) -> None:
        self.panes.open(self.area_form)
        self.area_form.begin(self.area)

    def _on_area_ordered(self, order: "RoutineOrder") -> None:
        if self._acts is not None:
            work = partial(self._acts.set_routine, order)
            self._lanes.write(work, self._on_changed, self.refused, receiver=self)

    def _on_form_ordered(self, order: Disinfected | DisinfectionCorrection) -> None:
        if isinstance(order, Disinfected):
            if self._acts is not None:
                work = partial(self._acts.disinfect, order)
                self._lanes.write(work, self._on_done, self.refused, receiver=self)
        elif self.form.wrong is not None:
            self._correct(self.form.wrong.fact_id, order)

    def _on_checking_ordered(self, who: str) -> None:
        if self._acts is not None and self.done is not None:
            work = partial(self._acts.check, self.done.fact_id, who)
            self._lanes.write(work, self._on_changed, self.refused, receiver=self)

    def _on_why_ordered(self, why: str) -> None:
        if self.why.then is not None:
            self.why.then(why)
