# SPDX-License-Identifier: MIT
"""Today's contacts: who is to be reached, ticked as they are, and in whose care the flats are."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.contact import (
    CheckInFilter,
    CheckInQuestion,
    ContactOrder,
    ContactResult,
    ContactWay,
)
from gatehouse.domain.duty import local_day
from gatehouse.ui.care.carer_form import CarerForm
from gatehouse.ui.care.contact_pane import ContactPane
from gatehouse.ui.care.contacts_list import ContactsList
from gatehouse.ui.care.ticking_section import TickingSection
from gatehouse.ui.care.wording import (
    carer_code,
    carer_items,
    line_text,
    tick_of,
    ticked_text,
    way_items,
)
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.list_search import ListSearch
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.tick import Tick
from gatehouse.ui.widgets.way_down import WayDown

if TYPE_CHECKING:
    from gatehouse.domain.carer import CarerOrder, CarersRecorded, Reach
    from gatehouse.domain.contact import CheckIn, CheckInList, ContactRecorded
    from gatehouse.ui.care.acts import CareActs, ContactActs

_CARER: Final = 160
_WAY: Final = 160
_THREE: Final = 860
_SEARCH: Final = 190
_LONGEST_NAME: Final = 24
_MISTAKEN: Final = "点错了"
"""Why a tick is taken back, as the book keeps it."""


class ContactsSection(TickingSection):
    """A tick goes to the post at once; the list is read anew when it is there."""

    CODE: ClassVar[str] = "contacts"

    def build(self) -> None:
        """Make the list, the person and the form."""
        self._acts: ContactActs | None = None
        self._list: CheckInList | None = None
        self._last_tick = ""
        self._may_assign = True
        self.carer = QuietCombo(stands_alone=True)
        self.way = QuietCombo(stands_alone=True)
        self.search = ListSearch()
        self.assign = ActButton("", mark=IconName.PERSON)
        self.list = ContactsList(self._languages)
        self._way_down = WayDown(self, self.list.table.setFocus)
        self.pane = ContactPane(self._languages)
        self.form = CarerForm()
        self.furnish(self.list, self.list.table, (self.pane, self.form))
        self._lay_out()
        self._connect()

    def start(self, acts: "CareActs") -> None:
        """Take the acts and show who is to be reached."""
        self._acts = acts.contacts
        self.refresh()

    def refresh(self) -> None:
        """Ask for the check-ins that filter, carer and search leave."""
        if self._acts is not None:
            work = partial(self._acts.check_ins, self._question())
            then = partial(self._on_list, self._text)
            self._lanes.latest("care contacts", work, then, self._on_not_read, receiver=self)
            self._lanes.latest(
                "care may", self._acts.may_assign, self._on_may_assign, receiver=self
            )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.carer.setAccessibleName(self.tr("Whose care"))
        self.way.setAccessibleName(self.tr("How they were tried"))
        self.way.offer(way_items(), self.way.code)
        self.search.setPlaceholderText(self.tr("Flat, name"))
        self.search.setAccessibleName(self.tr("Find somebody"))
        self.search.set_trailing("", shortcut_text(Act.FIND_CARE))
        self.assign.setText(self.tr("Name a carer…"))
        self.assign.set_key(shortcut_text(Act.NEW_CARE))
        for part in (self.list, self.pane, self.form):
            part.retranslate()
        self._show_carers()
        self.reworded.emit()

    def title(self) -> str:
        """Return how the section is called."""
        return self.tr("Contacts")

    def left(self) -> int:
        """Return how many are missing."""
        return self._list.counts.missing if self._list is not None else 0

    def line(self) -> str:
        """Return how many were reached."""
        return line_text(self._list.counts if self._list else None, self._languages)

    def begin_new(self) -> None:
        """Name a carer for the flat of whoever is shown, or for any other flats.

        Who may not is told so before anything is written.
        """
        if not self._may_assign:
            self._messages.warn(
                self.tr("Only a leader or an administrator names carers. Ask one to take over: F7.")
            )
            return
        if self.form.isVisible():
            self.form.places.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        row = self.list.current
        self.panes.open(self.form)
        self.form.begin(row.door if row is not None else "")
        if self._acts is not None:
            self._lanes.latest("care carers", self._acts.carers, self.form.offer, receiver=self)

    def go_to_search(self) -> None:
        """Lead the keyboard to the search."""
        self.lead_to(self.search)
        self.search.selectAll()

    def fail(self) -> None:
        """Record that whoever is shown was not reached, and go on to the next one."""
        row = self._meant
        if row is not None and not row.is_reached and not self.form.isVisible():
            self._record(row, ContactResult.NOT_REACHED)
            self.list.table.go_on()

    def take_back(self) -> None:
        """Take back the contact of whoever is shown, or else the last tick."""
        if self.form.isVisible():
            return
        row = self.list.current
        known = row.today.contact_id if row is not None and row.today is not None else ""
        self._withdraw(self._last_tick or known)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the act that is in the detail, too, out of a narrow head."""
        super().resizeEvent(event)
        self.assign.setVisible(self.width() >= _THREE)

    @property
    def first_act(self) -> QWidget:
        """That they were reached."""
        return self.pane.reached

    def show_all(self) -> None:
        """Show again who is missing, whoever that is."""
        self.search.clear()
        self.list.show_filter(CheckInFilter.MISSING)
        self.refresh()

    def _lay_out(self) -> None:
        for choice, width in ((self.carer, _CARER), (self.way, _WAY)):
            choice.setMinimumWidth(width)
            choice.setMinimumHeight(CONTROL)
        self.search.setMinimumWidth(_SEARCH)
        self.search.setMaxLength(_LONGEST_NAME)
        head = (self.carer, self.way, self.search, self.assign)
        self.set_head(*head, wide=(self.carer, self.search))

    def _connect(self) -> None:
        self.carer.currentIndexChanged.connect(self.refresh)
        self.search.textChanged.connect(self._way_down.await_rows)
        self.search.textChanged.connect(self.refresh)
        self.search.walked.connect(self._way_down.take)
        self.assign.clicked.connect(self.begin_new)
        self.list.narrowed.connect(self.refresh)
        self.pane.reach_requested.connect(self._on_pane_reach_requested)
        self.pane.fail_requested.connect(self.fail)
        self.pane.undo_requested.connect(self._on_pane_undo_requested)
        self.pane.assign_requested.connect(self.begin_new)
        self.form.reach_asked.connect(self._on_form_reach_asked)
        self.form.ordered.connect(self._on_form_ordered)

    # What is shown

    @property
    def _text(self) -> str:
        return self.search.text().strip()

    @property
    def _meant(self) -> "CheckIn | None":
        return self.pane.row or self.list.current

    def _question(self) -> CheckInQuestion:
        shares = self._list.carers if self._list is not None else ()
        asked = [one.carer for one in shares if carer_code(one.carer) == self.carer.code]
        return CheckInQuestion(
            which=self.list.which,
            silence=self.list.days,
            carer=asked[0] if asked else None,
            text=self._text,
        )

    def _show_carers(self) -> None:
        shares = self._list.carers if self._list is not None else ()
        self.carer.offer(carer_items(shares, self._languages), self.carer.code)

    def show_current(self) -> None:
        """Show the current row in the pane."""
        day = self._list.day if self._list is not None else local_day(self._clock())
        self.pane.show_row(self.list.current, day)

    # What the post answers

    def _on_list(self, text: str, found: "CheckInList") -> None:
        self._list = found
        self.list.show_list(found, text)
        self._show_carers()
        self.show_current()
        self._way_down.arrive()
        self.reworded.emit()

    def _on_not_read(self, error: Exception) -> None:
        self._way_down.give_up()
        self._messages.show_failure(error)

    def _on_may_assign(self, may_assign: bool) -> None:  # noqa: FBT001 - as the post answers it
        self._may_assign = may_assign

    def _on_recorded(self, row: "CheckIn", result: ContactResult, done: "ContactRecorded") -> None:
        self._last_tick = done.contact_id
        self.list.say(ticked_text(row, result))
        tick = Tick.DONE if result is ContactResult.REACHED else Tick.FAILED
        self.list.table.settle(row.person_id, tick)
        self._changes.publish(done.changes, self)

    def _on_withdrawn(self, person_id: str, done: "ContactRecorded") -> None:
        self._last_tick = ""
        self.list.say(self.tr("The tick is taken back"))
        self.list.table.settle(person_id, Tick.OPEN)
        self._changes.publish(done.changes, self)

    def _on_refused(self, person_id: str, error: Exception) -> None:
        row = self.list.row_of(person_id)
        if row is not None:
            self.list.table.settle(person_id, tick_of(row))
        self._messages.show_failure(error)
        self.refresh()

    def _on_assigned(self, done: "CarersRecorded") -> None:
        said = self.tr("{carer}: flats in care now: {count}")
        if not done.carer.name:
            said = self.tr("Flats without a carer now: {count}")
        self._messages.ok(said.format(carer=done.carer.name, count=done.households))
        self.leave_form()
        self._changes.publish(done.changes, self)

    # What the person does

    def _record(self, row: "CheckIn", result: ContactResult) -> None:
        if self._acts is not None:
            order = ContactOrder(
                person_id=row.person_id, result=result, way=ContactWay(self.way.code)
            )
            self._lanes.write(
                partial(self._acts.record, order),
                partial(self._on_recorded, row, result),
                partial(self._on_refused, row.person_id),
                receiver=self,
            )

    def _withdraw(self, contact_id: str) -> None:
        if self._acts is None or not contact_id:
            return
        rows = self._list.rows if self._list is not None else ()
        whose = [one.person_id for one in rows if one.today and one.today.contact_id == contact_id]
        person_id = whose[0] if whose else ""
        self._lanes.write(
            partial(self._acts.withdraw, contact_id, _MISTAKEN),
            partial(self._on_withdrawn, person_id),
            partial(self._on_refused, person_id),
            receiver=self,
        )

    def tick_row(self, key: str) -> None:
        """Record that somebody was reached."""
        row = self.list.row_of(key)
        if row is not None:
            self._record(row, ContactResult.REACHED)

    def untick_row(self, key: str) -> None:
        """Take the contact of somebody back."""
        row = self.list.row_of(key)
        if row is not None and row.today is not None:
            self._withdraw(row.today.contact_id)

    def _on_pane_reach_requested(self) -> None:
        row = self._meant
        if row is not None:
            self._record(row, ContactResult.REACHED)

    def _on_pane_undo_requested(self) -> None:
        row = self._meant
        if row is not None and row.today is not None:
            self._withdraw(row.today.contact_id)

    def _on_form_reach_asked(self, places: str) -> None:
        if self._acts is not None:
            work = partial(self._acts.reach, places)
            then: partial[None] = partial(self._on_reach, places)
            self._lanes.latest("care reach", work, then, receiver=self)

    def _on_reach(self, places: str, reach: "Reach") -> None:
        self.form.show_reach(places, reach)

    def _on_form_ordered(self, order: "CarerOrder") -> None:
        if self._acts is not None:
            work = partial(self._acts.assign, order)
            self._lanes.write(work, self._on_assigned, self.refused)
