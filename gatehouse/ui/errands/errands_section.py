# SPDX-License-Identifier: MIT
"""Errands: the list, and beside it the form for a new one, or one request, or one purchase."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from gatehouse.domain.errand import ErrandChange, ErrandFilter, ErrandMove, ErrandState, Purchase
from gatehouse.ui.errands.counts_form import CountsForm
from gatehouse.ui.errands.errand_pane import ErrandPane
from gatehouse.ui.errands.fail_form import FailForm
from gatehouse.ui.errands.list_card import ListCard
from gatehouse.ui.errands.purchase_form import PurchaseForm
from gatehouse.ui.errands.purchase_pane import PurchasePane
from gatehouse.ui.errands.request_form import RequestForm
from gatehouse.ui.errands.wording import counts_text, id_of, waiting
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.files import ask_workbook_file
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.list_section import ListSection
from gatehouse.ui.widgets.room_head import RoomHead
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from collections.abc import Callable

    from gatehouse.domain.day_span import DaySpan
    from gatehouse.domain.errand import (
        ErrandList,
        ErrandOrder,
        ErrandProposal,
        ErrandRecorded,
        ErrandRow,
        ErrandTally,
        PurchaseOrder,
    )
    from gatehouse.domain.household import HouseholdRow
    from gatehouse.ui.errands.acts import ErrandActs, ErrandRoomActs
    from gatehouse.ui.errands.wording import Listed
    from gatehouse.ui.widgets.enter_form import EnterForm

_DETAIL: Final = (560, 460)


class ErrandsSection(ListSection):
    """What a flat asks for is noted, taken and settled; a group purchase is ticked flat by flat."""

    CODE: ClassVar[str] = "errands"

    def build(self) -> None:
        """Make the list, the forms, what they stand in place of, and join them."""
        self._acts: ErrandActs | None = None
        self._current = ""
        self._brought = ""
        self.list = ListCard(self._languages, self._clock)
        self.form = RequestForm(self._languages)
        self.pane = ErrandPane(self._languages, self._clock)
        self.purchase = PurchasePane(self._languages)
        self.failing = FailForm(self._languages)
        self.ordering = PurchaseForm(self._languages)
        self.counts = CountsForm(self._languages, self._clock)
        self.order_act, self.counts_act = ActButton(""), ActButton("")
        head = RoomHead(IconName.PLUS)
        for act in (self.counts_act, self.order_act):
            head.add_act(act)
        self._parts = (
            self.form,
            self.pane,
            self.purchase,
            self.failing,
            self.ordering,
            self.counts,
        )
        self.furnish(head, self.list, self._parts, widths=_DETAIL)
        self._connect()

    def start(self, acts: "ErrandRoomActs") -> None:
        """Take the acts and show the errands."""
        self._acts = acts.errands
        self.refresh()
        if self._brought:
            self.take_incident(self._brought)

    def take_incident(self, incident_id: str) -> None:
        """Begin with the errand that an incident most likely becomes."""
        self._brought = incident_id
        if self._acts is not None:
            self._brought = ""
            work = partial(self._acts.from_incident, incident_id)
            self._lanes.read(work, self._on_proposal, self._messages.show_failure, receiver=self)

    def refresh(self) -> None:
        """Ask for the errands."""
        if self._acts is not None:
            then = partial(self._on_list, self.bar.text)
            self._lanes.latest(
                "errands list", self._acts.errands, then, self.not_read, receiver=self
            )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.bar.set_act(self.tr("Note an errand"), shortcut_text(Act.NEW_ERRAND))
        self.order_act.setText(self.tr("Group buy…"))
        self.order_act.set_key(shortcut_text(Act.NEW_PURCHASE))
        self.counts_act.setText(self.tr("Counts…"))
        self.counts_act.set_key(shortcut_text(Act.COUNT_ERRANDS))
        prompt = self.tr("Flat, kind, what")
        self.bar.set_search(prompt, self.tr("Find an errand"), shortcut_text(Act.FIND_ERRAND))
        self.bar.fit()
        for part in (self.list, *self._parts):
            part.retranslate()
        self.reworded.emit()

    def title(self) -> str:
        """Return how the section is called."""
        return self.tr("Errands")

    def left(self) -> int:
        """Return how many errands wait."""
        return 0 if self.list.found is None else waiting(self.list.found)

    def sign(self) -> SignKind | None:
        """Return that something presses, where what is urgent waits."""
        rows = () if self.list.found is None else self.list.found.requests
        return SignKind.WARN if any(row.urgent and row.is_open for row in rows) else None

    def line(self) -> str:
        """Return what was done today."""
        return counts_text(self.list.found, self._languages)

    def show_all(self) -> None:
        """Show what waits."""
        self.list.show_filter(ErrandFilter.WAITING)
        self.bar.search.clear()
        self.refresh()

    def _connect(self) -> None:
        self.order_act.clicked.connect(self.begin_purchase)
        self.counts_act.clicked.connect(self.count)
        self.list.row_chosen.connect(self._on_list_row_chosen)
        self.list.row_opened.connect(self._on_list_row_opened)
        self.form.ordered.connect(self._on_form_ordered)
        self.form.flat.asked.connect(self._on_flat_asked)
        self.form.flat.taken.connect(self._on_flat_taken)
        self.ordering.ordered.connect(self._on_ordering_ordered)
        self.counts.ordered.connect(self._on_counts_ordered)
        self.counts.save_requested.connect(self._on_counts_save_requested)
        self._connect_panes()

    def _connect_panes(self) -> None:
        self.pane.ordered.connect(self._on_pane_ordered)
        self.pane.closed.connect(self.panes.go_back)
        self.pane.done_requested.connect(self.settle)
        for pane in (self.pane, self.purchase):
            pane.fail_requested.connect(self.fail)
            pane.undo_requested.connect(self.take_back)
        self.purchase.table.ticked.connect(partial(self._tick, ErrandChange.DONE))
        self.purchase.table.untick_requested.connect(partial(self._tick, ErrandChange.UNDONE))
        self.failing.ordered.connect(self._on_failing_ordered)
        for form in (self.failing, self.ordering, self.counts):
            form.closed.connect(self._show_current)

    # What is shown

    @property
    def _row(self) -> "ErrandRow | None":
        """The errand that the keys are for: the request shown, or the flat of the purchase."""
        if self.pane.isVisible():
            return self.pane.row
        return self.purchase.current if self.purchase.isVisible() else None

    def _put(self, one: "Listed") -> "ErrandPane | PurchasePane":
        """Put one of the list into its pane, and return that."""
        if isinstance(one, Purchase):
            self.purchase.show_purchase(one)
            return self.purchase
        self.pane.show_row(one)
        return self.pane

    def _show_current(self) -> None:
        """Show what is current; where nothing is, the form of a request."""
        one = self.list.one(self._current)
        if one is None:
            self.panes.choose(self.form)
            self.panes.go_back()
            return
        pane = self._put(one)
        self.panes.open(pane)
        pane.take_keyboard()

    # What the post answers

    def _on_list(self, text: str, found: "ErrandList") -> None:
        self.list.show_list(found, text, self._current)
        self.reworded.emit()
        one = self.list.one(self._current)
        if one is not None:
            self._put(one)

    def _on_proposal(self, proposal: "ErrandProposal") -> None:
        self.form.begin_from(proposal)
        self._on_flat_taken()
        self._open_form()

    def _on_flats(self, text: str, rows: "tuple[HouseholdRow, ...]") -> None:
        self.form.flat.show_flats(text, rows)
        self.form.say()

    def _on_asked(self, recorded: "ErrandRecorded") -> None:
        (row,) = recorded.rows
        self.form.begin()
        self.list.show_filter(ErrandFilter.WAITING)
        self._current = row.errand_id
        self.pane.show_row(row)
        self.panes.open(self.pane)
        self.pane.take_keyboard()
        self._publish(recorded)

    def _on_ordered(self, recorded: "ErrandRecorded") -> None:
        purchase_id = recorded.rows[0].purchase_id
        self.ordering.clear()
        self.list.show_filter(ErrandFilter.WAITING)
        self._current = purchase_id
        self.purchase.show_purchase(Purchase(purchase_id=purchase_id, rows=recorded.rows))
        self.panes.open(self.purchase)
        self.purchase.take_keyboard()
        self._publish(recorded)

    def _on_moved(self, recorded: "ErrandRecorded") -> None:
        (row,) = recorded.rows
        if row.purchase_id:
            self.purchase.table.settle(row.errand_id, Tick.OPEN if row.is_open else Tick.DONE)
            self.panes.open(self.purchase)
            self.purchase.table.setFocus()
        else:
            self.pane.show_row(row)
            self.panes.open(self.pane)
            self.pane.take_keyboard()
        self._publish(recorded)

    def _on_not_ticked(self, errand_id: str, error: Exception) -> None:
        known = self.purchase.row_of(errand_id)
        is_open = known is None or known.is_open
        self.purchase.table.settle(errand_id, Tick.OPEN if is_open else Tick.DONE)
        self._messages.show_failure(error)
        self.refresh()

    def _on_tallies(self, tallies: "tuple[ErrandTally, ...]") -> None:
        self.counts.show_tallies(tallies)

    def _publish(self, recorded: "ErrandRecorded") -> None:
        self._changes.publish(recorded.changes, self)

    # What the person does

    def _on_list_row_chosen(self, one: "Listed") -> None:
        if id_of(one) == self._current:
            return
        self._current = id_of(one)
        pane = self._put(one)
        if self.panes.shows_both:
            self.panes.choose(pane)

    def _on_list_row_opened(self, one: "Listed") -> None:
        self._current = id_of(one)
        self._show_current()

    def _on_flat_asked(self, text: str) -> None:
        if text.strip() and self._acts is not None:
            work = partial(self._acts.find, text)
            self._lanes.latest("errands flats", work, partial(self._on_flats, text), receiver=self)

    def _on_flat_taken(self) -> None:
        """Offer an incident's form what its flat waits for already."""
        rows = () if self.list.found is None else self.list.found.requests
        home = self.form.flat.household_id
        waiting = (row for row in rows if row.is_open and home and row.household_id == home)
        self.form.show_waiting(tuple(waiting))

    def _on_form_ordered(self, order: "ErrandOrder | ErrandMove") -> None:
        if self._acts is None:
            return
        if isinstance(order, ErrandMove):
            self._do(partial(self._acts.move, order), self._on_asked, self.form)
        else:
            self._do(partial(self._acts.ask, order), self._on_asked, self.form)

    def _on_ordering_ordered(self, order: "PurchaseOrder") -> None:
        if self._acts is not None:
            self._do(partial(self._acts.order, order), self._on_ordered, self.ordering)

    def _on_pane_ordered(self, move: ErrandMove) -> None:
        self._move(move, self.pane)

    def _on_failing_ordered(self, move: ErrandMove) -> None:
        self._move(move, self.failing)

    def _on_counts_ordered(self, days: "DaySpan") -> None:
        if self._acts is not None:
            work = partial(self._acts.tallies, days)
            failed = partial(self.refused, self.counts)
            self._lanes.read(work, self._on_tallies, failed, receiver=self)

    def _on_counts_save_requested(self) -> None:
        days = self.counts.counted
        if days is not None:
            name = self.tr("Errands {first} to {last}.xlsx").format(
                first=days.first, last=days.last
            )
            ask_workbook_file(self, self.tr("Save the counts"), name, self.save_counts)

    def save_counts(self, path: Path) -> None:
        """Write the counts that are shown to *path*."""
        if self._acts is not None and self.counts.counted is not None:
            work = partial(self._acts.save_tallies, path, self.counts.counted)
            failed = partial(self.refused, self.counts)
            self._lanes.read(work, self.tell_saved, failed, receiver=self)

    def _move(self, move: ErrandMove, form: "EnterForm") -> None:
        if self._acts is not None:
            self._do(partial(self._acts.move, move), self._on_moved, form)

    def _tick(self, change: ErrandChange, errand_id: str) -> None:
        if self._acts is not None:
            work = partial(self._acts.move, ErrandMove(errand_id=errand_id, change=change))
            failed = partial(self._on_not_ticked, errand_id)
            self._lanes.write(work, self._on_ticked, failed, receiver=self)

    def _on_ticked(self, recorded: "ErrandRecorded") -> None:
        (row,) = recorded.rows
        self.purchase.table.settle(row.errand_id, Tick.OPEN if row.is_open else Tick.DONE)
        self._publish(recorded)

    def _do(
        self,
        work: "Callable[[], ErrandRecorded]",
        then: "Callable[[ErrandRecorded], None]",
        form: "EnterForm",
    ) -> None:
        self._lanes.write(work, then, partial(self.refused, form))

    def settle(self) -> None:
        """Settle the request shown; in the form of a list, note that."""
        row = self.pane.row
        if self.ordering.isVisible():
            self.ordering.confirm.click()
        elif self.pane.isVisible() and row is not None and row.is_open:
            carrier = self.pane.carrier.text().strip()
            move = ErrandMove(errand_id=row.errand_id, change=ErrandChange.DONE, carrier=carrier)
            self._move(move, self.pane)

    def fail(self) -> None:
        """Ask why the request shown, or the share of the current flat, did not work."""
        row = self._row
        if row is not None and row.is_open:
            self.panes.open(self.failing)
            self.failing.begin(row)

    def take_back(self) -> None:
        """Let what is shown be as open as before: a slip of whoever ticked it."""
        row = self._row
        if row is not None and row.state is not ErrandState.WAITING:
            self._move(ErrandMove(errand_id=row.errand_id, change=ErrandChange.UNDONE), self.pane)

    def begin_purchase(self) -> None:
        """Begin a group purchase, or go on with the one that is written."""
        self.panes.open(self.ordering)
        self.ordering.begin()

    def count(self) -> None:
        """Count what was done over any days."""
        self.panes.open(self.counts)
        self.counts.begin()
        self.counts.go_on()
