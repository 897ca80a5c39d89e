# SPDX-License-Identifier: MIT
"""The itinerary screen: the list, the form of one note, or a signed note to be read again."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.itinerary import ItineraryForm, NoteConclusion
from gatehouse.ui.itineraries.areas_view import AreasView
from gatehouse.ui.itineraries.draft_keeping import DraftKeeping
from gatehouse.ui.itineraries.filing import Filing
from gatehouse.ui.itineraries.form_acts import CONCLUDING, OF_THE_FORM
from gatehouse.ui.itineraries.form_view import FormView
from gatehouse.ui.itineraries.list_view import ListView
from gatehouse.ui.itineraries.note_view import NoteView
from gatehouse.ui.itineraries.person_lookup import PersonLookup
from gatehouse.ui.itineraries.top_bar import TopBar
from gatehouse.ui.shell.actions import Act, Room
from gatehouse.ui.widgets.key_holder import KeyHolder
from gatehouse.ui.widgets.room_page import RoomPage

if TYPE_CHECKING:
    from gatehouse.domain.household import HouseholdRow
    from gatehouse.domain.itinerary_note import (
        ItineraryTerms,
        NoteJudged,
        NotePerson,
        NoteSigned,
        OpenDraft,
        SignedNote,
    )
    from gatehouse.domain.itinerary_supplement import Supplemented
    from gatehouse.domain.returning import Copied
    from gatehouse.ui.itineraries.acts import ItineraryActs

_LEAST = QSize(480, 360)


class ItinerariesPage(RoomPage):
    """One thing at a time; the form keeps its draft, so that leaving it loses nothing.

    Signals:
        opened: the screen is shown; somebody may be waiting at the desk.
        pass_issued: the number of a pass that is to be taken at the desk.
    """

    opened = Signal()
    pass_issued = Signal(str)

    ROOM = Room.ITINERARIES
    KINDS = (Kind.ITINERARY, Kind.GATE_PASS)

    def build(self) -> None:
        """Make the list, the form and the note; one of them is shown."""
        self._acts: ItineraryActs | None = None
        self._has_places = False
        self._note: SignedNote | None = None
        self._signing = False
        self._waiting: tuple[ItineraryForm, HouseholdRow | None] | None = None
        shortcuts = (key for action in self._actions.values() for key in action.shortcuts())
        self._holder = KeyHolder(shortcuts, self)
        self.keeping = DraftKeeping(self._lanes, self)
        self.bar = TopBar()
        self.list = ListView(self._languages)
        self.form = FormView(self._languages)
        self.note = NoteView(self._languages)
        self.areas = AreasView(self._lanes, self._messages, self._languages, self._clock)
        self.lookup = PersonLookup(self.form.person, self._lanes)
        self.filing = Filing(self.note, self._lanes, self._messages)
        self._files = False
        self._lay_out()
        self._connect()

    def start(self, acts: "ItineraryActs") -> None:
        """Take the acts, read the list of places, and show what is there."""
        self._acts = acts
        self.filing.start(acts)
        self.lookup.start(acts)
        self.areas.start(acts.areas)
        self._lanes.job(lambda _report: acts.places(), self._on_places, self._on_not_opened)
        self.refresh()

    def take_over(self, form: ItineraryForm, host: "HouseholdRow | None") -> None:
        """Begin a note of somebody whom another screen knows already.

        What is typed before the form is there waits, and stands in it then.
        """
        self._holder.hold()
        if self._acts is None or not self._has_places:
            self._waiting = (form, host)
            return
        answer = partial(self._on_terms, form, host)
        self._lanes.latest("itinerary terms", self._acts.terms, answer, self._on_not_opened)

    def new_note(self) -> None:
        """Begin a note of nobody yet."""
        self.take_over(ItineraryForm(), None)

    def file_to(self, note_id: str) -> None:
        """Open a note, and begin to file what it owes."""
        self._files = True
        self._on_list_note_chosen(note_id)

    def open_areas(self) -> None:
        """Show the lists of risk areas."""
        self._open(self.areas)
        self.areas.refresh()

    def refresh(self) -> None:
        """Ask for the drafts and the notes that the filter leaves."""
        if self._acts is not None:
            work = partial(self._acts.notes, self.list.open_only)
            self._lanes.latest("itinerary notes", work, self.list.show_list)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self.setAccessibleName(self.tr("Itineraries"))
        for part in (self.bar, self.list, self.form, self.note, self.areas):
            part.retranslate()
        self._say()

    def minimumSizeHint(self) -> QSize:
        """Ask for little: each view takes the form that the room allows."""
        return _LEAST

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up, and say that the screen is shown."""
        super().showEvent(event)
        self.opened.emit()

    def focusInEvent(self, _event: object) -> None:
        """Hand the keyboard to what is open, or is about to be."""
        if self._holder.is_holding:
            self._holder.hold()
        elif self._shown(self.form):
            self.form.begin()
        else:
            self._stack.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc go back to the list."""
        if event.key() == Qt.Key.Key_Escape and not self._shown(self.list):
            self._open_list()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for view in (self.list, self.form, self.note, self.areas):
            self._stack.addWidget(view)
        self.column.addWidget(self.bar)
        self.column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        for act, action in self._actions.items():
            action.setData(act.value)
            action.triggered.connect(self._on_action_triggered)
        self.bar.back_requested.connect(self._open_list)
        self.bar.drop_requested.connect(self._on_bar_drop_requested)
        self.bar.new_requested.connect(self.new_note)
        self.bar.paste_requested.connect(self.form.paste_travel)
        self.bar.commitment_requested.connect(self.filing.print_commitment)
        self.bar.areas_requested.connect(self.open_areas)
        self.areas.changed.connect(partial(self._changes.publish, initiator=self))
        self.areas.judged.connect(self._on_judged)
        self.areas.panes.alone.connect(self.bar.back.setHidden)
        self.note.risk.again_requested.connect(self._on_again_requested)
        self.list.new_requested.connect(self.new_note)
        self.list.filtered.connect(self.refresh)
        self.list.draft_chosen.connect(self._on_list_draft_chosen)
        self.list.note_chosen.connect(self._on_list_note_chosen)
        self.form.changed.connect(self._on_form_changed)
        self.form.concluded.connect(self._on_form_concluded)
        self._holder.given_up.connect(self._open_list)
        self.keeping.kept.connect(self._say)
        self.note.desk_requested.connect(self.pass_issued)
        self.filing.filed.connect(self._on_filed)
        self.form.journey.companions.copies_requested.connect(self._on_copies_requested)

    def _on_changes_changed(self, changes: Changes, initiator: object) -> None:
        """Leave the form when somebody takes over: what is typed in it is not for their eyes."""
        if changes.concern(Kind.SHIFT) and self._shown(self.form):
            self._open_list()
        super()._on_changes_changed(changes, initiator)

    # What is shown

    def _shown(self, view: QWidget) -> bool:
        return self._stack.currentWidget() is view

    def _open(self, view: QWidget) -> None:
        if view is not self.form:
            self._waiting = None
            self._holder.drop()
        self._stack.setCurrentWidget(view)
        self._say()
        if view is not self.form:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_list(self) -> None:
        self._open(self.list)
        self.refresh()

    def _say(self) -> None:
        """Say what is open, and offer what can be done with it."""
        title, state = self.tr("Itineraries"), ""
        if self._shown(self.form):
            title = self.form.person.title or self.tr("New note")
            state = self.tr("Every change is kept as a draft")
            if self.keeping.is_kept:
                now = self._languages.formats.time(self._clock())
                state = self.tr("Draft kept {time}").format(time=now)
            help_line = self.tr(
                "Days: 401 is 1 April, −1 yesterday, + extends. Place: = the same. Alt+Del drops."
            )
            state = " · ".join(filter(None, (state, self.form.person.standing, help_line)))
        elif self._shown(self.note) and self._note is not None:
            title = self._note.row.shown_name
            state = self.tr("Signed; nothing in it can be changed")
        elif self._shown(self.areas):
            title = self.tr("Risk areas")
            state = self.tr("Every note is judged by the list of its day")
        self.bar.say(title, state)
        form, listed = self._shown(self.form), self._shown(self.list)
        self.bar.offer(back=not listed, drop=form and self.keeping.is_kept, new=not form)
        if self._shown(self.areas):
            self.bar.offer_back()

    def _show_form(
        self,
        terms: "ItineraryTerms",
        form: ItineraryForm,
        known: "NotePerson | None",
        host: "HouseholdRow | None",
    ) -> None:
        self._signing = False
        self.form.show_form(terms, form, known, host)
        self._open(self.form)
        self.form.begin()
        self._holder.give_on(self)

    def _on_not_opened(self, error: Exception) -> None:
        self._waiting = None
        self._holder.drop()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._messages.show_failure(error)

    # What the post answers

    def _on_places(self, _places: object) -> None:
        self._has_places = True
        if self._waiting is not None:
            self.take_over(*self._waiting)

    def _on_terms(
        self, form: ItineraryForm, host: "HouseholdRow | None", terms: "ItineraryTerms"
    ) -> None:
        if not self._holder.is_holding:
            return
        self.keeping.begin()
        self._show_form(terms, form, None, host)
        if form != ItineraryForm():
            self.form.changed.emit(form)
        if form.person_id is not None:
            self.lookup.take(form.person_id)

    def _on_draft(self, answer: "tuple[ItineraryTerms, OpenDraft]") -> None:
        if not self._holder.is_holding:
            return
        terms, draft = answer
        self.keeping.take_up(draft.draft_id)
        self._show_form(terms, draft.form, draft.person, draft.host)

    def _on_note(self, note: "SignedNote") -> None:
        self._note = note
        self.note.show_note(note)
        self._open(self.note)
        if self._files:
            self._files = False
            self.note.file_owed()

    def _on_signed(self, signed: "NoteSigned") -> None:
        """Show the note; the form that was signed is over, and becomes no draft again."""
        self._on_note(signed.note)
        self._changes.publish(signed.changes, self)

    def _on_not_signed(self, error: Exception) -> None:
        self._signing = False
        self._on_form_changed(self.form.form())
        self._messages.show_failure(error)

    # What the person does

    def _on_action_triggered(self) -> None:
        sender = self.sender()
        act = Act(sender.data() if isinstance(sender, QAction) else Act.ADD_LEG)
        if act is Act.ADD_LEG and self._shown(self.form):
            self.form.legs.add_leg()
        elif act is Act.ADD_LEG:
            self.new_note()
        elif act in CONCLUDING and self._shown(self.form):
            self.form.conclude(CONCLUDING[act])
        elif act is Act.SIGN_NOTE and self._shown(self.note):
            self.note.file_facts()
        elif act in OF_THE_FORM and self._shown(self.form):
            OF_THE_FORM[act](self.form)
        elif act is Act.PRINT_COMMITMENT:
            self.filing.print_commitment()
        else:
            self._act_on_note(act)

    def _act_on_note(self, act: Act) -> None:
        """File to a note, or take back what was filed to the one that is open."""
        if act is Act.FILE_OWED:
            self._file_owed()
        elif act is Act.UNDO_FILED and self._shown(self.note):
            self.filing.withdraw_last()

    def _file_owed(self) -> None:
        """Begin to file to the note that is open, or to the one that is chosen in the list."""
        if self._shown(self.note):
            self.note.file_owed()
        elif self._shown(self.list) and self.list.chosen_note:
            self.file_to(self.list.chosen_note)

    def _on_filed(self, done: "Supplemented") -> None:
        """Show the note with what was filed to it."""
        self._changes.publish(done.changes, self)
        if self._note is not None:
            self._on_list_note_chosen(self._note.row.id)

    def _on_again_requested(self) -> None:
        if self._note is not None:
            self.areas.judge_again(self._note.row.id)

    def _on_judged(self, judged: "NoteJudged") -> None:
        """Show the note with what the newest list says beside what was said before."""
        self._on_note(judged.note)
        self._changes.publish(judged.changes, self)

    def _on_copies_requested(self) -> None:
        if self._acts is not None and not self._signing:
            self.keeping.give_up()
            form = self.form.form()
            work = partial(self._acts.copy_notes, self.keeping.draft_id, form)
            self._lanes.write(work, self._on_copied)

    def _on_copied(self, copied: "Copied") -> None:
        """Mark who has a note of their own now; it waits in the list."""
        self.form.journey.companions.show_companions(copied.companions)
        self.keeping.take_up(self.keeping.draft_id)
        number = len(copied.draft_ids)
        self._messages.ok(self.tr("Notes begun for companions: {count}").format(count=number))
        self._say()

    def _on_form_changed(self, form: ItineraryForm) -> None:
        if self._acts is not None and not self._signing:
            self.keeping.keep(form, self._acts.save_draft)
            self._say()

    def _on_form_concluded(self, conclusion: NoteConclusion) -> None:
        if self._acts is None or self._signing:
            return
        self._signing = True
        work = partial(self._acts.sign, self.keeping.draft_id, self.form.form(), conclusion)
        self._lanes.write(work, self._on_signed, self._on_not_signed)

    def _on_bar_drop_requested(self) -> None:
        if self._acts is not None:
            self.keeping.give_up()
            work = partial(self._acts.drop_draft, self.keeping.draft_id)
            self._lanes.write(work, self._on_dropped)

    def _on_dropped(self, _answer: None) -> None:
        self._open_list()

    def _on_list_draft_chosen(self, draft_id: str) -> None:
        acts = self._acts
        if acts is not None and self._has_places:
            self._holder.hold()
            self._lanes.latest(
                "itinerary draft",
                lambda: (acts.terms(), acts.draft(draft_id)),
                self._on_draft,
                self._on_not_opened,
            )

    def _on_list_note_chosen(self, note_id: str) -> None:
        if self._acts is not None:
            work = partial(self._acts.note, note_id)
            self._lanes.latest("itinerary note", work, self._on_note)
