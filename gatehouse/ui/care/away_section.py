# SPDX-License-Identifier: MIT
"""Who is away (外出未归): anybody notes it, a leader alone sees where people are."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.words import Words
from gatehouse.errors import NotAllowed
from gatehouse.ui.care.away_form import AwayForm
from gatehouse.ui.care.away_list import AwayList
from gatehouse.ui.care.away_pane import AwayPane
from gatehouse.ui.care.away_wording import line_text
from gatehouse.ui.care.section import CareSection
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.list_and_detail import ListAndDetail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.absence import (
        AbsenceList,
        AbsenceOrder,
        AbsenceRecorded,
        AbsenceRow,
    )
    from gatehouse.domain.division import Division
    from gatehouse.domain.leader_leave import LeaderLeave
    from gatehouse.domain.person import Found
    from gatehouse.ui.care.acts import AbsenceActs, CareActs

_DETAIL: Final = (430, 400)


class AwaySection(CareSection):
    """A leader's leave lasts as long as the section is in view."""

    CODE: ClassVar[str] = "away"

    def build(self) -> None:
        """Make the list, the form and the one who is shown."""
        self._acts: AbsenceActs | None = None
        self._leave: LeaderLeave | None = None
        self._may_list = False
        self._found: AbsenceList | None = None
        self._current = ""
        self.note_act = ActButton("", mark=IconName.PLUS)
        self.list = AwayList(self._languages)
        self.form = AwayForm(self._languages, self._clock)
        self.pane = AwayPane(self._languages)
        self.panes = ListAndDetail(self.list, (self.form, self.pane), widths=_DETAIL)
        self._lay_out()
        self._connect()

    def start(self, acts: "CareActs") -> None:
        """Take the acts, and find out whether the list may be shown."""
        self._acts = acts.absences
        self._lanes.latest("away leaders", self._acts.leaders, self.list.offer, receiver=self)
        self.refresh()

    def refresh(self) -> None:
        """Ask who is away, where that may be told."""
        if self._acts is not None:
            self._lanes.latest("away may", self._acts.may_list, self._on_may_list, receiver=self)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.note_act.setText(self.tr("Somebody is away…"))
        self.note_act.set_key(shortcut_text(Act.NEW_CARE))
        for part in (self.list, self.form, self.pane):
            part.retranslate()
        self.reworded.emit()

    def title(self) -> str:
        """Return how the section is called."""
        return self.tr("Away")

    def left(self) -> int:
        """Return how many are late, where that may be told."""
        return self._found.late if self._found is not None else 0

    def line(self) -> str:
        """Return how many are away."""
        return line_text(self._found, self._languages)

    def begin_new(self) -> None:
        """Note somebody, or go on with whom is written down already."""
        self.panes.open(self.form)
        if not self.form.begun:
            self.form.begin()

    def go_to_search(self) -> None:
        """Lead the keyboard to the list."""
        if self.panes.is_alone:
            self.panes.go_back()
        self.list.enter()

    def focusInEvent(self, _event: object) -> None:
        """Hand the focus to the list, or to the PIN before it."""
        self.list.enter()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the list anew: it was dropped when the section left."""
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take a leader's leave back, and what it let be seen."""
        super().hideEvent(event)
        if self._leave is not None:
            self._leave = None
            self._lock()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc go back to the list."""
        if event.key() == Qt.Key.Key_Escape and self.panes.is_alone:
            self.panes.go_back()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.note_act.set_height(CONTROL)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.note_act)
        # the list comes before the head for the keyboard
        self.column.addWidget(self.panes, 1)
        self.column.insertWidget(0, head)
        self.panes.alone.connect(head.setHidden)

    def _connect(self) -> None:
        self.note_act.clicked.connect(self.begin_new)
        self.list.row_chosen.connect(self._on_list_row_chosen)
        self.list.row_opened.connect(self._on_list_row_opened)
        self.list.leave_given.connect(self._on_list_leave_given)
        self.form.person.asked.connect(self._on_person_asked)
        self.form.place.asked.connect(self._on_place_asked)
        self.form.ordered.connect(self._on_form_ordered)
        self.form.closed.connect(self._on_form_closed)
        self.pane.back_requested.connect(self._on_pane_back_requested)
        self.pane.change_requested.connect(self._on_pane_change_requested)
        self.panes.left.connect(self.list.enter)

    # What the post answers

    def _on_may_list(self, may_list: bool) -> None:  # noqa: FBT001 - as the post answers it
        self._may_list = may_list
        if self._acts is None:
            return
        work = partial(self._acts.absences, None if may_list else self._leave)
        if may_list:
            self._lanes.latest("away list", work, self._on_list, receiver=self)
        elif self._leave is not None:
            # a wrong PIN is written down
            self._lanes.write(work, self._on_list, self._on_not_listed, receiver=self)
        else:
            self._lock()

    def _lock(self) -> None:
        self._found = None
        self.list.lock()
        self.pane.show_row(None)
        self.panes.choose(self.form)
        self.reworded.emit()

    def _on_list(self, found: "AbsenceList") -> None:
        if not self._may_list and self._leave is None:
            return  # it was taken back while the post was asked
        self._found = found
        self.list.show_list(found, self._current)
        rows = {row.absence_id: row for row in found.rows}
        self.pane.show_row(rows.get(self._current))
        self.reworded.emit()

    def _on_not_listed(self, error: Exception) -> None:
        self._leave = None
        if isinstance(error, NotAllowed):
            self.list.show_wrong(self._languages.text(Words(error.zh, error.en)))
        else:
            self._messages.show_failure(error)

    def _on_people(self, text: str, found: "Found") -> None:
        living = [one for one in found.candidates if one.subject_class.lives_here]
        self.form.person.show_found(text, living)

    def _on_places(self, text: str, found: "Sequence[Division]") -> None:
        self.form.place.show_found(text, found)

    def _on_noted(self, recorded: "AbsenceRecorded") -> None:
        self._messages.ok(self.tr("Noted"))
        self._current = recorded.absence_id
        self.form.begin()
        self.panes.go_back()
        self.refresh()
        self._changes.publish(recorded.changes, self)

    def _on_not_noted(self, error: Exception) -> None:
        self.form.set_working(working=False)
        self._messages.show_failure(error)

    def _on_ended(self, recorded: "AbsenceRecorded") -> None:
        self._messages.ok(self.tr("They are back: the absence has ended"))
        self._current = ""
        self.panes.choose(self.form)
        self.panes.go_back()
        self.refresh()
        self._changes.publish(recorded.changes, self)

    # What the person does

    def _on_list_row_chosen(self, row: "AbsenceRow") -> None:
        self._current = row.absence_id
        self.pane.show_row(row)
        if self.panes.shows_both and not self.form.begun:
            self.panes.choose(self.pane)

    def _on_list_row_opened(self, row: "AbsenceRow") -> None:
        self._current = row.absence_id
        self.pane.show_row(row)
        self.panes.open(self.pane)
        self.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_list_leave_given(self, leave: "LeaderLeave") -> None:
        self._leave = leave
        self._on_may_list(self._may_list)

    def _on_person_asked(self, text: str) -> None:
        if text and self._acts is not None:
            work = partial(self._acts.people, text)
            self._lanes.latest("away people", work, partial(self._on_people, text), receiver=self)

    def _on_place_asked(self, text: str) -> None:
        if text and self._acts is not None:
            work = partial(self._acts.places, text)
            self._lanes.latest("away places", work, partial(self._on_places, text), receiver=self)

    def _on_form_ordered(self, order: "AbsenceOrder") -> None:
        if self._acts is not None:
            work = partial(self._acts.note, order)
            self._lanes.write(work, self._on_noted, self._on_not_noted)

    def _on_form_closed(self) -> None:
        """Drop what was written; without anything written go back to the list."""
        if self.form.begun:
            self.form.begin()
            return
        if self.pane.row is not None:
            self.panes.choose(self.pane)
        self.panes.go_back()

    def _on_pane_back_requested(self) -> None:
        if self._acts is not None and self.pane.row is not None:
            leave = None if self._may_list else self._leave
            work = partial(self._acts.end, self.pane.row.absence_id, leave)
            self._lanes.write(work, self._on_ended)

    def _on_pane_change_requested(self) -> None:
        if self.pane.row is not None:
            self.panes.open(self.form)
            self.form.begin_with(self.pane.row)
