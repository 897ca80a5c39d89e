# SPDX-License-Identifier: MIT
"""The incidents: the list, and beside it the form for a new one, or one with its timeline."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from gatehouse.domain.changes import Kind
from gatehouse.domain.incident import IncidentFilter, IncidentQuestion
from gatehouse.ui.incidents.close_form import CloseForm
from gatehouse.ui.incidents.correct_form import CorrectedStep, CorrectForm
from gatehouse.ui.incidents.full_form import FullForm
from gatehouse.ui.incidents.incident_pane import IncidentPane
from gatehouse.ui.incidents.list_card import ListCard
from gatehouse.ui.incidents.mend_form import MendForm
from gatehouse.ui.incidents.report_form import ReportForm
from gatehouse.ui.incidents.wording import counts_text
from gatehouse.ui.shell.actions import Act, Room, shortcut_text
from gatehouse.ui.shell.files import ask_pdf_file
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.list_room import ListRoom
from gatehouse.ui.widgets.room_head import RoomHead

if TYPE_CHECKING:
    from collections.abc import Callable

    from gatehouse.domain.incident import (
        CloseOrder,
        IncidentCard,
        IncidentCounts,
        IncidentList,
        IncidentMending,
        IncidentOrder,
        IncidentRecorded,
        IncidentRow,
        StepOrder,
    )
    from gatehouse.domain.person import Found
    from gatehouse.domain.register import FullValues
    from gatehouse.reports.incident_sheet import IncidentPaper
    from gatehouse.ui.incidents.acts import IncidentActs
    from gatehouse.ui.widgets.enter_form import EnterForm

_DETAIL: Final = (730, 540)


class IncidentsPage(ListRoom):
    """An incident is noted, gone on with, closed and printed without leaving the keys.

    `take_entry` begins with what happened at the desk, `show_incident` shows one that waits.

    Signals:
        errand_requested: the id of the incident that is to become an errand.
    """

    ROOM = Room.INCIDENTS
    KINDS = (Kind.INCIDENT, Kind.ERRAND, Kind.SHIFT)

    errand_requested = Signal(str)

    def build(self) -> None:
        """Make the list, the form, the incident, and what stands in its place."""
        self._acts: IncidentActs | None = None
        self._counts: IncidentCounts | None = None
        self._current = ""
        self._brought: tuple[str, str] | None = None
        self.list = ListCard(self._languages, self._clock)
        self.form = ReportForm(self._languages, self._clock)
        self.pane = IncidentPane(self._languages, self._clock)
        self.closing = CloseForm(self._languages, self._clock)
        self.correcting = CorrectForm(self._languages, self._clock)
        self.mending = MendForm()
        self.full = FullForm()
        self._instead = (self.closing, self.correcting, self.mending, self.full)
        parts = (self.form, self.pane, *self._instead)
        self.furnish(RoomHead(IconName.PLUS), self.list, parts, widths=_DETAIL)
        self._connect()

    def start(self, acts: "IncidentActs") -> None:
        """Take the acts and show the incidents."""
        self._acts = acts
        self.refresh()
        if self._brought is not None:
            self.take_entry(*self._brought)

    def take_entry(self, entry_id: str, who: str) -> None:
        """Begin with the incident that an entry most likely was, of *who* (masked)."""
        self._brought = (entry_id, who)
        if self._acts is not None:
            self._brought = None
            work = partial(self._acts.from_entry, entry_id)
            then = partial(self._on_order, who)
            self._lanes.read(work, then, self._messages.show_failure, receiver=self)

    def take_order(self, order: "IncidentOrder", who: str) -> None:
        """Begin with an incident that is as good as known, of *who* (masked)."""
        self._on_order(who, order)

    def show_incident(self, incident_id: str) -> None:
        """Show one incident, whatever the list shows."""
        self._current = incident_id
        self._ask_card(incident_id, open_it=True)

    def save_record(self, path: Path) -> None:
        """Write the record of the incident shown, masked, as a PDF file."""
        self._ask_sheet(None, partial(self._save, path))

    def refresh(self) -> None:
        """Ask for the incidents that the filter and the search leave, and for the one shown."""
        if self._acts is None:
            return
        question = IncidentQuestion(which=self.list.which, text=self.bar.text)
        work = partial(self._acts.incidents, question)
        then = partial(self._on_list, self.bar.text)
        self._lanes.latest("incidents list", work, then, self.not_read, receiver=self)
        self._lanes.latest("incidents leaders", self._acts.leaders, self.full.offer, receiver=self)
        if self._current:
            self._ask_card(self._current, open_it=False)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self._name()
        self.bar.set_act(self.tr("Note an incident"), shortcut_text(Act.NEW_INCIDENT))
        prompt = self.tr("Kind, person, place")
        self.bar.set_search(prompt, self.tr("Find an incident"), shortcut_text(Act.FIND_INCIDENT))
        for part in (self.list, self.form, self.pane, *self._instead):
            part.retranslate()

    def show_all(self) -> None:
        """Show what is open."""
        self._show_only(IncidentFilter.OPEN)

    def _connect(self) -> None:
        self._connect_actions()
        self.list.row_chosen.connect(self._on_list_row_chosen)
        self.list.row_opened.connect(self._on_list_row_opened)
        self.form.ordered.connect(self._on_form_ordered)
        for box in (self.form.who, self.mending.who):
            box.asked.connect(self._on_who_asked)
        self.pane.ordered.connect(self._on_pane_ordered)
        self.pane.closed.connect(self.panes.go_back)
        self.pane.close_requested.connect(self._on_close_requested)
        self.pane.mend_requested.connect(self._on_mend_requested)
        self.pane.correct_requested.connect(self._on_correct_requested)
        self.pane.print_requested.connect(self._on_print_requested)
        self.pane.save_requested.connect(self._on_save_requested)
        self.pane.full_requested.connect(self._on_full_requested)
        self.pane.errand_requested.connect(self._on_errand_requested)
        self.closing.ordered.connect(self._on_closing_ordered)
        self.correcting.ordered.connect(self._on_correcting_ordered)
        self.mending.ordered.connect(self._on_mending_ordered)
        self.full.ordered.connect(self._on_full_ordered)
        for form in self._instead:
            form.closed.connect(self._show_pane)

    def _connect_actions(self) -> None:
        slots: dict[Act, Callable[[], object]] = {
            Act.NEW_INCIDENT: self.begin_or_go_on,
            Act.FIND_INCIDENT: self.go_to_search,
            Act.CLOSE_INCIDENT: self._on_close_requested,
            Act.MEND_INCIDENT: self._on_mend_requested,
            Act.CORRECT_STEP: self._on_correct_requested,
            Act.ERRAND_OF_INCIDENT: self._on_errand_requested,
            Act.PRINT_INCIDENT: self._on_print_requested,
        }
        for act, slot in slots.items():
            self._actions[act].triggered.connect(slot)

    # What is shown

    def _name(self) -> None:
        title = self.tr("Incidents")
        self.setAccessibleName(title)
        self.bar.set_words(title, counts_text(self._counts, self._languages))

    def _show_only(self, which: IncidentFilter) -> None:
        self.list.show_filter(which)
        self.bar.search.clear()
        self.refresh()

    def _show_pane(self) -> None:
        self.panes.open(self.pane)
        self.pane.take_keyboard()

    def _ask_card(self, incident_id: str, *, open_it: bool) -> None:
        if self._acts is not None:
            work = partial(self._acts.incident, incident_id)
            then = self._on_card_opened if open_it else self._on_card
            self._lanes.latest("incidents one", work, then, receiver=self)

    # What the post answers

    def _on_list(self, text: str, found: "IncidentList") -> None:
        self._counts = found.counts
        self._name()
        self.list.show_list(found, text, self._current)

    def _on_order(self, who: str, order: "IncidentOrder") -> None:
        self.form.begin_from(order, who)
        self._open_form()

    def _on_card(self, card: "IncidentCard") -> None:
        shown = self.pane.card
        overtaken = shown is not None and card.is_older_than(shown)
        if card.row.incident_id == self._current and not overtaken:
            self.pane.show_card(card)

    def _on_card_opened(self, card: "IncidentCard") -> None:
        self._on_card(card)
        self._show_pane()

    def _on_people(self, found: "Found") -> None:
        for box in (self.form.who, self.mending.who):
            box.show_people(found)

    def _on_recorded(self, recorded: "IncidentRecorded") -> None:
        """Show what an act has done; the keyboard stays where one writes on."""
        self._current = recorded.card.row.incident_id
        self.pane.set_working(working=False)
        self.pane.show_card(recorded.card)
        self._show_pane()
        self._changes.publish(recorded.changes, self)
        self.refresh()

    def _on_reported(self, recorded: "IncidentRecorded") -> None:
        self.form.begin()
        self.list.show_filter(IncidentFilter.OPEN)
        self._on_recorded(recorded)

    # What the person does

    def _on_list_row_chosen(self, row: "IncidentRow") -> None:
        if row.incident_id == self._current:
            return
        self._current = row.incident_id
        self._ask_card(row.incident_id, open_it=False)
        if self.panes.shows_both:
            self.panes.choose(self.pane)

    def _on_list_row_opened(self, row: "IncidentRow") -> None:
        self.show_incident(row.incident_id)

    def _on_form_ordered(self, order: "IncidentOrder") -> None:
        if self._acts is not None:
            self._do(partial(self._acts.report, order), self._on_reported, self.form)

    def _on_who_asked(self, text: str) -> None:
        if text and self._acts is not None:
            work = partial(self._acts.people, text)
            self._lanes.latest("incidents who", work, self._on_people, receiver=self)

    def _on_pane_ordered(self, order: "StepOrder") -> None:
        if self._acts is not None:
            self._do(partial(self._acts.step, order), self._on_recorded, self.pane)

    def _on_closing_ordered(self, order: "CloseOrder") -> None:
        if self._acts is not None:
            self._do(partial(self._acts.close, order), self._on_recorded, self.closing)

    def _on_correcting_ordered(self, wrong: CorrectedStep) -> None:
        if self._acts is not None:
            work = partial(self._acts.correct, wrong.step_id, wrong.correction)
            self._do(work, self._on_recorded, self.correcting)

    def _on_mending_ordered(self, mending: "IncidentMending") -> None:
        if self._acts is not None:
            self._do(partial(self._acts.mend, mending), self._on_recorded, self.mending)

    def _do(
        self,
        work: "Callable[[], IncidentRecorded]",
        then: "Callable[[IncidentRecorded], None]",
        form: "EnterForm",
    ) -> None:
        self._lanes.write(work, then, partial(self.refused, form))

    def _on_close_requested(self) -> None:
        """Ask how it ended; pressed again there, close it."""
        if self.closing.isVisible():
            self.closing.go_on()
        elif self.pane.isVisible() and self.pane.is_open and self.pane.card is not None:
            self.panes.open(self.closing)
            self.closing.begin(self.pane.card)
        elif self.correcting.isVisible():
            self.correcting.confirm.click()

    def _on_mend_requested(self) -> None:
        if self.pane.isVisible() and self.pane.card is not None:
            self.panes.open(self.mending)
            self.mending.begin(self.pane.card)

    def _on_correct_requested(self) -> None:
        if self.pane.isVisible() and self.pane.card is not None:
            self.panes.open(self.correcting)
            self.correcting.begin(self.pane.card)

    def _on_errand_requested(self) -> None:
        if self.pane.isVisible() and self.pane.card is not None:
            self.errand_requested.emit(self.pane.card.row.incident_id)

    def _on_full_requested(self) -> None:
        if self.pane.card is not None:
            self.panes.open(self.full)
            self.full.begin()

    # Its record on paper

    def _ask_sheet(
        self, full: "FullValues | None", then: "Callable[[IncidentPaper], None]"
    ) -> None:
        card = self.pane.card
        if card is not None and self._acts is not None:
            work = partial(self._acts.sheet, card.row.incident_id, full)
            self._lanes.write(work, then, partial(self.refused, self.full), receiver=self)

    def _on_print_requested(self) -> None:
        if self.pane.isVisible():
            self._ask_sheet(None, self._print)

    def _on_full_ordered(self, full: "FullValues") -> None:
        self._ask_sheet(full, self._print_in_full)

    def _print_in_full(self, paper: "IncidentPaper") -> None:
        self.full.leave.forget()
        self._show_pane()
        self._print(paper)

    def _print(self, paper: "IncidentPaper") -> None:
        # A printer's driver takes a while to load, and most days nobody prints.
        from gatehouse.ui.printing.incident_sheet import incident_paint  # noqa: PLC0415 - see above
        from gatehouse.ui.printing.printer import ask_printer  # noqa: PLC0415 - the same
        from gatehouse.ui.printing.tick_grid import sheet_page  # noqa: PLC0415 - the same

        ask_printer(
            self,
            sheet_page(),
            incident_paint(paper),
            printed=self.tell_printed,
            failed=self._messages.show_failure,
        )

    def _on_save_requested(self) -> None:
        if self.pane.card is not None:
            name = self.tr("incident-{number}.pdf").format(number=self.pane.card.row.number)
            ask_pdf_file(self, self.tr("Save the record"), name, self.save_record)

    def _save(self, path: Path, paper: "IncidentPaper") -> None:
        from gatehouse.ui.printing.incident_sheet import save_incident  # noqa: PLC0415 - as above

        self._lanes.write(partial(save_incident, paper, path), self.tell_saved)
