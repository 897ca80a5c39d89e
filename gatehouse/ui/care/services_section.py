# SPDX-License-Identifier: MIT
"""The service list: what is brought and done for flats whose people stay at home, ticked there."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QWidget

from gatehouse.domain.service_list import ServiceItem, ServiceOrder, ServiceResult
from gatehouse.ui.care.service_pane import ServicePane
from gatehouse.ui.care.services_list import ServicesList
from gatehouse.ui.care.services_wording import list_line, tick_for, ticked_text
from gatehouse.ui.care.ticking_section import TickingSection
from gatehouse.ui.printing.papers import Papers
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.files import ask_pdf_file
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.list_search import ListSearch
from gatehouse.ui.widgets.parcel_form import ParcelForm
from gatehouse.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from collections.abc import Callable

    from gatehouse.domain.household import HouseholdRow
    from gatehouse.domain.parcel import ParcelOrder, ParcelsRecorded
    from gatehouse.domain.service_list import ServiceList, ServiceRow, ServicesRecorded
    from gatehouse.reports.door_sheet import DoorPaper
    from gatehouse.ui.care.acts import CareActs, ServiceActs

_SEARCH: Final = 170
_LONGEST: Final = 24


class ServicesSection(TickingSection):
    """A tick goes to the post at once; the list is read anew when it is there."""

    CODE: ClassVar[str] = "services"

    def build(self) -> None:
        """Make the list, the flat and the form."""
        self._acts: ServiceActs | None = None
        self._list: ServiceList | None = None
        self._last: list[ServiceOrder] = []
        self._taken: tuple[str, ...] = ()
        self._papers = Papers(self, self._lanes, self._messages)
        self.search = ListSearch()
        self.print_all = ActButton("", mark=IconName.PRINT)
        self.take_in = ActButton("", mark=IconName.ERRANDS)
        self.list = ServicesList(self._languages)
        self.pane = ServicePane(self._languages)
        self.form = ParcelForm()
        self.furnish(self.list, self.list.table, (self.pane, self.form))
        self._lay_out()
        self._connect()

    def start(self, acts: "CareActs") -> None:
        """Take the acts and show the list."""
        self._acts = acts.services
        self.refresh()

    def refresh(self) -> None:
        """Ask for the list as it stands now."""
        if self._acts is not None:
            self._lanes.latest("care services", self._acts.services, self._on_list, receiver=self)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.search.setPlaceholderText(self.tr("Flat"))
        self.search.setAccessibleName(self.tr("Find a flat"))
        self.search.set_trailing("", shortcut_text(Act.FIND_CARE))
        self.print_all.setText(self.tr("All door sheets…"))
        self.take_in.setText(self.tr("Take parcels in"))
        self.take_in.set_key(shortcut_text(Act.NEW_CARE))
        for part in (self.list, self.pane, self.form):
            part.retranslate()
        # the acts give way in a narrow head, not the choice
        self.list.filter.setMinimumWidth(self.list.filter.sizeHint().width())
        self.reworded.emit()

    def title(self) -> str:
        """Return how the section is called."""
        return self.tr("Services")

    def left(self) -> int:
        """Return at how many flats something is to do."""
        return self._list.counts.open if self._list is not None else 0

    def line(self) -> str:
        """Return how the list stands."""
        return list_line(self._list, self._languages)

    def begin_new(self) -> None:
        """Take parcels in for the flat that is shown, or for any other."""
        if self.form.isVisible():
            self.form.go_to_flat()
            return
        self.panes.open(self.form)
        row = self.list.current
        self.form.begin(*(() if row is None else (row.household_id, row.door)))

    def go_to_search(self) -> None:
        """Lead the keyboard to the search."""
        self.lead_to(self.search)
        self.search.selectAll()

    def fail(self) -> None:
        """Record that the item was not possible at the flat, and go on to the next one."""
        row = self._meant
        if row is not None and self.pane.failed.isEnabled() and not self.form.isVisible():
            self._tick(row, self.list.item, ServiceResult.NOT_POSSIBLE)
            self.list.table.go_on()

    def take_back(self) -> None:
        """Take back all of the last act, or else the tick of the flat that is shown."""
        if self.form.isVisible() or self._acts is None:
            return
        if self._taken:
            work = partial(self._acts.take_in_back, self._taken)
            self._lanes.write(work, self._on_taken_back, receiver=self)
            self._taken = ()
            return
        last, self._last = self._last, []
        for order in reversed(last):
            row = self.list.row_of(order.household_ids[0])
            if row is not None:
                self._tick(row, order.item, ServiceResult.WITHDRAWN)
        if not last and self._meant is not None:
            self._tick(self._meant, self.list.item, ServiceResult.WITHDRAWN)

    def tick_flat(self) -> None:
        """Tick all that is to do at the flat that is shown."""
        row = self._meant
        if row is None or self.form.isVisible():
            return
        act: list[ServiceOrder] = []
        for mark in row.marks:
            if mark.is_open:
                self._tick(row, mark.item, ServiceResult.DONE, act)
        self.list.table.go_on()

    def print_out(self) -> None:
        """Print the sheet for the door of the flat that is shown."""
        if self._meant is not None and self._meant.level is not None:
            self._ask_sheets((self._meant.household_id,), self._print)

    def save_sheets(self, path: Path) -> None:
        """Write the sheet for the door of the flat that is shown as a PDF file."""
        if self._meant is not None:
            self._ask_sheets((self._meant.household_id,), partial(self._save, path))

    @property
    def first_act(self) -> QWidget:
        """That the item is done."""
        return self.pane.done

    def show_all(self) -> None:
        """Show every flat again."""
        self.search.clear()

    def _lay_out(self) -> None:
        self.search.setMinimumWidth(_SEARCH)
        self.search.setMaxLength(_LONGEST)
        head = (self.list.filter, self.search, self.print_all, self.take_in)
        self.set_head(*head, wide=(self.search,))
        self.list.table.setFocus()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search_changed)
        self.search.walked.connect(self.list.table.setFocus)
        self.print_all.clicked.connect(self._on_print_all_clicked)
        self.take_in.clicked.connect(self.begin_new)
        self.list.narrowed.connect(self.show_current)
        self.pane.done_requested.connect(self._on_pane_done_requested)
        self.pane.fail_requested.connect(self.fail)
        self.pane.undo_requested.connect(self._on_pane_undo_requested)
        self.pane.flat_requested.connect(self.tick_flat)
        self.pane.print_requested.connect(self.print_out)
        self.pane.save_requested.connect(self._on_save_requested)
        self.form.flat.asked.connect(self._on_flat_asked)
        self.form.ordered.connect(self._on_form_ordered)

    # What is shown

    @property
    def _meant(self) -> "ServiceRow | None":
        return self.list.current

    def show_current(self) -> None:
        """Show the current row in the pane."""
        self.pane.show_row(self.list.current, self.list.item, self._clock())

    # What the post answers

    def _on_list(self, found: "ServiceList") -> None:
        self._list = found
        self.list.show_list(found, self.search.text().strip())
        self.print_all.setEnabled(any(row.level is not None for row in found.rows))
        self.show_current()
        self.reworded.emit()

    def _on_ticked(
        self,
        row: "ServiceRow",
        order: ServiceOrder,
        act: list[ServiceOrder],
        done: "ServicesRecorded",
    ) -> None:
        if order.result is not ServiceResult.WITHDRAWN:
            act.append(order)
        self._last, self._taken = act, ()
        self.list.say(ticked_text(row, order.item, order.result, self._languages))
        if order.item is self.list.item:
            self.list.table.settle(row.household_id, tick_for(order.result))
        self._changes.publish(done.changes, self)

    def _on_not_ticked(self, row: "ServiceRow", error: Exception) -> None:
        self.list.table.settle(row.household_id, Tick.OPEN)
        self._messages.show_failure(error)
        self.refresh()

    def _on_taken_in(self, done: "ParcelsRecorded") -> None:
        (row,) = done.rows
        self._last, self._taken = [], (row.parcel_id,)
        said = self.tr("Parcels taken in for {door}: {count}. Take it back: {keys}")
        keys = shortcut_text(Act.UNDO_TICK)
        self._messages.ok(said.format(door=row.door, count=row.pieces, keys=keys))
        self.leave_form()
        self._changes.publish(done.changes, self)

    def _on_taken_back(self, done: "ParcelsRecorded") -> None:
        self._messages.ok(self.tr("Taken back: these parcels were not taken in"))
        self._changes.publish(done.changes, self)

    def _on_flats(self, text: str, rows: "tuple[HouseholdRow, ...]") -> None:
        self.form.flat.show_flats(text, rows)

    # What the person does

    def _tick(
        self,
        row: "ServiceRow",
        item: ServiceItem,
        result: ServiceResult,
        act: list[ServiceOrder] | None = None,
    ) -> None:
        """Tick an item of a flat; *act* gathers what is ticked by one press."""
        if self._acts is not None:
            order = ServiceOrder(household_ids=(row.household_id,), item=item, result=result)
            self._lanes.write(
                partial(self._acts.tick, order),
                partial(self._on_ticked, row, order, [] if act is None else act),
                partial(self._on_not_ticked, row),
                receiver=self,
            )

    def _on_search_changed(self, text: str) -> None:
        if self._list is not None:
            self.list.show_list(self._list, text.strip())
            self.show_current()

    def tick_row(self, key: str) -> None:
        """Record that the item is done at the flat."""
        row = self.list.row_of(key)
        if row is not None:
            self._tick(row, self.list.item, ServiceResult.DONE)

    def untick_row(self, key: str) -> None:
        """Take the tick of the item at the flat back."""
        row = self.list.row_of(key)
        if row is not None:
            self._tick(row, self.list.item, ServiceResult.WITHDRAWN)

    def _on_pane_done_requested(self) -> None:
        if self._meant is not None:
            self._tick(self._meant, self.list.item, ServiceResult.DONE)

    def _on_pane_undo_requested(self) -> None:
        if self._meant is not None:
            self._tick(self._meant, self.list.item, ServiceResult.WITHDRAWN)

    def _on_flat_asked(self, text: str) -> None:
        if text.strip() and self._acts is not None:
            work = partial(self._acts.find, text)
            then: partial[None] = partial(self._on_flats, text)
            self._lanes.latest("care flats", work, then, receiver=self)

    def _on_form_ordered(self, order: "ParcelOrder") -> None:
        if self._acts is not None:
            work = partial(self._acts.take_in, order)
            self._lanes.write(work, self._on_taken_in, self.refused)

    def _ask_sheets(
        self, homes: tuple[str, ...], then: "Callable[[tuple[DoorPaper, ...]], None]"
    ) -> None:
        if self._acts is not None:
            work = partial(self._acts.door_sheets, homes)
            self._lanes.latest("care door sheets", work, then, receiver=self)

    def _on_print_all_clicked(self) -> None:
        known = () if self._list is None else self._list.rows
        homes = tuple(row.household_id for row in known if row.level is not None)
        if homes:
            self._ask_sheets(homes, self._print)

    def _print(self, papers: "tuple[DoorPaper, ...]") -> None:
        from gatehouse.ui.printing.door_sheet import (  # noqa: PLC0415 - most days nobody prints
            door_sheets_paint,
        )

        self._papers.print_sheets(door_sheets_paint(papers))

    def _on_save_requested(self) -> None:
        if self._meant is not None:
            name = self.tr("door-sheet-{door}.pdf").format(door=self._meant.door)
            ask_pdf_file(self, self.tr("Save the door sheet"), name, self.save_sheets)

    def _save(self, path: Path, papers: "tuple[DoorPaper, ...]") -> None:
        from gatehouse.ui.printing.door_sheet import save_door_sheets  # noqa: PLC0415 - as above

        self._papers.save_sheets(partial(save_door_sheets, papers, path))
