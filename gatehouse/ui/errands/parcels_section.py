# SPDX-License-Identifier: MIT
"""Parcels: what lies on the shelf, who fetches it, and what is carried to doors."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QWidget

from gatehouse.domain.parcel import ParcelChange, ParcelMove
from gatehouse.ui.errands.parcel_mend_form import ParcelMendForm
from gatehouse.ui.errands.parcel_pane import ParcelPane
from gatehouse.ui.errands.parcel_wording import (
    ParcelFilter,
    parcel_choices,
    parcel_row,
    shelf_text,
    shown_parcels,
)
from gatehouse.ui.errands.shelf_form import ShelfForm
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.list_search import ListSearch
from gatehouse.ui.widgets.parcel_form import ParcelForm
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.tick import Tick
from gatehouse.ui.widgets.tick_table import TickTable
from gatehouse.ui.widgets.ticking_section import TickingSection
from gatehouse.ui.widgets.way_down import WayDown

if TYPE_CHECKING:
    from gatehouse.domain.household import HouseholdRow
    from gatehouse.domain.parcel import (
        ParcelList,
        ParcelMending,
        ParcelOrder,
        ParcelRow,
        ParcelsDisinfected,
        ParcelsRecorded,
    )
    from gatehouse.ui.errands.acts import ErrandRoomActs, ParcelActs

_SEARCH: Final = 150
_LONGEST: Final = 40
_TWO_LINES: Final = 54
_COLUMNS: Final = (Column(128, cuttable=True), Column(None, cuttable=True), Column(116))


class ParcelsSection(TickingSection):
    """Space hands the parcels of the current row out, or notes that they were carried."""

    CODE: ClassVar[str] = "parcels"
    WIDTHS = (480, 400)

    def build(self) -> None:
        """Make the list, what stands beside it, and join them."""
        self._acts: ParcelActs | None = None
        self._found: ParcelList | None = None
        self._last: ParcelRow | None = None
        self.filter = SegmentedChoice()
        self.search = ListSearch()
        self.clean, self.take_in = ActButton(""), ActButton("", mark=IconName.ERRANDS)
        self.table = TickTable(_COLUMNS, row_height=_TWO_LINES)
        self._way_down = WayDown(self, self.table.setFocus)
        self.pane = ParcelPane(self._languages, self._clock)
        self.form = ParcelForm(shelves=True)
        self.mending = ParcelMendForm()
        self.cleaning = ShelfForm(self._languages)
        listing = Card()
        listing.body.addWidget(self.filter)
        listing.body.addWidget(self.table, 1)
        self.furnish(listing, self.table, (self.pane, self.form, self.mending, self.cleaning))
        self.search.setMinimumWidth(_SEARCH)
        self.search.setMaxLength(_LONGEST)
        self.set_head(self.search, self.clean, self.take_in, wide=(self.search,))
        self._connect()
        self.retranslate()
        self.filter.set_code(ParcelFilter.SHELF.value)

    def start(self, acts: "ErrandRoomActs") -> None:
        """Take the acts and show the parcels."""
        self._acts = acts.parcels
        self.cleaning.used.show_agents(acts.parcels.agents)
        self.refresh()

    def refresh(self) -> None:
        """Ask for the parcels that the search means."""
        if self._acts is not None:
            work = partial(self._acts.parcels, self.search.text().strip())
            self._lanes.latest(
                "errands parcels", work, self._on_list, self._on_not_read, receiver=self
            )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.search.setPlaceholderText(self.tr("Flat, name, shelf or code"))
        self.search.setAccessibleName(self.tr("Find parcels"))
        self.search.set_trailing("", shortcut_text(Act.FIND_ERRAND))
        self.clean.setText(self.tr("Disinfected…"))
        self.clean.set_key(shortcut_text(Act.COUNT_ERRANDS))
        self.take_in.setText(self.tr("Take parcels in"))
        self.take_in.set_key(shortcut_text(Act.NEW_ERRAND))
        self.filter.setAccessibleName(self.tr("Which parcels"))
        self.table.setAccessibleName(self.tr("Parcels"))
        self.table.set_headings((self.tr("Flat"), self.tr("What"), self.tr("Waiting")))
        for part in (self.pane, self.form, self.mending, self.cleaning):
            part.retranslate()
        self._fill()
        self.reworded.emit()

    def title(self) -> str:
        """Return how the section is called."""
        return self.tr("Parcels")

    def left(self) -> int:
        """Return how many flats have parcels here."""
        rows = () if self._found is None else self._found.waiting
        return len({row.household_id for row in rows})

    def line(self) -> str:
        """Return how many pieces are here."""
        return shelf_text(self._found, self._languages)

    def begin_new(self) -> None:
        """Take parcels in."""
        if self.form.isVisible():
            self.form.go_to_flat()
            return
        self.panes.open(self.form)
        self.form.begin()

    def go_to_search(self) -> None:
        """Lead the keyboard to the search."""
        self.lead_to(self.search)
        self.search.selectAll()

    def settle(self) -> None:
        """Order what the form in view says, or let the current parcels go."""
        for form in (self.form, self.mending, self.cleaning):
            if form.isVisible():
                form.confirm.click()
                return
        if self.current is not None:
            self.tick_row(self.current.parcel_id)

    def fail(self) -> None:
        """Put right what was written of the current parcels."""
        row = self.current
        if row is not None and row.waits and not self.in_form:
            self.panes.open(self.mending)
            self.mending.begin(row)

    def take_back(self) -> None:
        """Take the last act back: parcels that went, or that were taken in by a slip."""
        if self.in_form or self._acts is None:
            return
        row = self._last or self.current
        if row is None:
            return
        self._last = None
        if row.waits:
            work = partial(self._acts.take_in_back, (row.parcel_id,))
            self._lanes.write(work, self._on_taken_back, self.refused, receiver=self)
        else:
            self.untick_row(row.parcel_id)

    def count(self) -> None:
        """Note that everything on the shelf was disinfected."""
        if self._found is not None and not self.in_form:
            self.panes.open(self.cleaning)
            self.cleaning.begin(self._found.undisinfected)

    def tick_row(self, key: str) -> None:
        """Let parcels go: to the door, or to whoever came for them."""
        row = self.row_of(key)
        if row is not None:
            change = ParcelChange.CARRIED if row.to_carry else ParcelChange.COLLECTED
            shown = self.pane.row is not None and self.pane.row.parcel_id == key
            who = self.pane.collector.text().strip() if shown and not row.to_carry else ""
            self._move(ParcelMove(parcel_ids=(key,), change=change, collector=who))

    def untick_row(self, key: str) -> None:
        """Have parcels at the post after all."""
        self._move(ParcelMove(parcel_ids=(key,), change=ParcelChange.NOT_CARRIED))

    @property
    def first_act(self) -> QWidget:
        """That the parcels go."""
        return self.pane.gone

    @property
    def current(self) -> "ParcelRow | None":
        """The parcels of the current row."""
        return self.row_of(self.table.key)

    def row_of(self, parcel_id: str) -> "ParcelRow | None":
        """Return parcels of the list, or None."""
        rows = () if self._found is None else (*self._found.waiting, *self._found.gone)
        return next((row for row in rows if row.parcel_id == parcel_id), None)

    def show_current(self) -> None:
        """Show the current parcels in the pane."""
        self.pane.show_row(self.current)

    def show_all(self) -> None:
        """Take the narrowing of the list back."""
        self.search.clear()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._way_down.await_rows)
        self.search.textChanged.connect(self.refresh)
        self.search.walked.connect(self._way_down.take)
        self.filter.chosen.connect(self._on_filter_chosen)
        self.clean.clicked.connect(self.count)
        self.take_in.clicked.connect(self.begin_new)
        self.pane.gone_requested.connect(self.settle)
        self.pane.mend_requested.connect(self.fail)
        self.pane.undo_requested.connect(self._on_pane_undo_requested)
        self.form.flat.asked.connect(self._on_flat_asked)
        self.form.ordered.connect(self._on_form_ordered)
        self.mending.ordered.connect(self._on_mending_ordered)
        self.cleaning.ordered.connect(self._on_cleaning_ordered)

    def _fill(self) -> None:
        found, now = self._found, self._clock()
        which = ParcelFilter(self.filter.code or ParcelFilter.SHELF.value)
        self.filter.set_items(parcel_choices(found, self._languages))
        rows = () if found is None else shown_parcels(found, which)
        self.table.set_empty_text(self._empty_text(which))
        self.table.show_rows([parcel_row(row, now, self._languages) for row in rows])
        if self.table.current_row() < 0:
            self.table.go_on()
        self.clean.setEnabled(found is not None and found.undisinfected > 0)
        self.show_current()

    def _empty_text(self, which: ParcelFilter) -> str:
        if self._found is None:
            return self.tr("The parcels are being read…")
        if self.search.text().strip():
            return self.tr("No such parcels. Try the flat, or the end of the code.")
        if which is ParcelFilter.TO_CARRY:
            return self.tr("Nothing to carry. What comes for sealed flats stands here.")
        if which is ParcelFilter.GONE:
            return self.tr("Nothing went yet today.")
        return self.tr("The shelf is empty. Ins takes parcels in.")

    # What the post answers

    def _on_list(self, found: "ParcelList") -> None:
        self._found = found
        self._fill()
        self._way_down.arrive()
        self.reworded.emit()

    def _on_not_read(self, error: Exception) -> None:
        self._way_down.give_up()
        self._messages.show_failure(error)

    def _on_moved(self, done: "ParcelsRecorded") -> None:
        (row,) = done.rows
        self._last = None if row.waits else row
        self.table.settle(row.parcel_id, Tick.OPEN if row.waits else Tick.DONE)
        self._changes.publish(done.changes, self)

    def _on_not_moved(self, parcel_id: str, error: Exception) -> None:
        row = self.row_of(parcel_id)
        is_open = row is None or row.waits
        self.table.settle(parcel_id, Tick.OPEN if is_open else Tick.DONE)
        self._messages.show_failure(error)
        self.refresh()

    def _on_taken_in(self, done: "ParcelsRecorded") -> None:
        (row,) = done.rows
        self._last = row
        said = self.tr("Parcels taken in for {door}: {count}. Take it back: {keys}")
        keys = shortcut_text(Act.UNDO_ERRAND)
        self._messages.ok(said.format(door=row.door, count=row.pieces, keys=keys))
        self.form.begin()
        self._changes.publish(done.changes, self)

    def _on_taken_back(self, done: "ParcelsRecorded") -> None:
        self._messages.ok(self.tr("Taken back: these parcels were not taken in"))
        self._changes.publish(done.changes, self)

    def _on_changed(self, done: "ParcelsRecorded") -> None:
        self.leave_form()
        self._changes.publish(done.changes, self)

    def _on_flats(self, text: str, rows: "tuple[HouseholdRow, ...]") -> None:
        self.form.flat.show_flats(text, rows)

    # What the person does

    def _move(self, move: ParcelMove) -> None:
        if self._acts is not None:
            failed = partial(self._on_not_moved, move.parcel_ids[0])
            self._lanes.write(partial(self._acts.move, move), self._on_moved, failed, receiver=self)

    def _on_filter_chosen(self, _code: str) -> None:
        self._fill()

    def _on_pane_undo_requested(self) -> None:
        if self.pane.row is not None:
            self.untick_row(self.pane.row.parcel_id)

    def _on_flat_asked(self, text: str) -> None:
        if text.strip() and self._acts is not None:
            work = partial(self._acts.find, text)
            then = partial(self._on_flats, text)
            self._lanes.latest("errands parcel flats", work, then, receiver=self)

    def _on_form_ordered(self, order: "ParcelOrder") -> None:
        if self._acts is not None:
            work = partial(self._acts.take_in, order)
            self._lanes.write(work, self._on_taken_in, self.refused, receiver=self)

    def _on_mending_ordered(self, mending: "ParcelMending") -> None:
        if self._acts is not None:
            work = partial(self._acts.mend, mending)
            self._lanes.write(work, self._on_changed, self.refused, receiver=self)

    def _on_cleaning_ordered(self, order: "ParcelsDisinfected") -> None:
        if self._acts is not None:
            work = partial(self._acts.disinfect, order)
            self._lanes.write(work, self._on_changed, self.refused, receiver=self)
