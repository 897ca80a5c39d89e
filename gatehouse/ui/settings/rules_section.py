# SPDX-License-Identifier: MIT
"""The rules of the gate: the calendar of what was adopted, adopting, and trying beforehand."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from gatehouse.domain.policy.draft.starts import start_words
from gatehouse.domain.policy.rule_set import KINDS
from gatehouse.domain.words import Words
from gatehouse.errors import Cancelled
from gatehouse.ui.settings.rules_adopt_form import RulesAdoptForm
from gatehouse.ui.settings.rules_calendar_view import RulesCalendarView
from gatehouse.ui.settings.rules_cases_view import RulesCasesView
from gatehouse.ui.settings.rules_edit_view import RulesEditView
from gatehouse.ui.settings.rules_end_form import RulesEndForm
from gatehouse.ui.settings.rules_points_view import RulesPointsView
from gatehouse.ui.settings.rules_trial_view import RulesTrialView
from gatehouse.ui.settings.section import Entry, SettingsSection
from gatehouse.ui.shell.files import ask_file, ask_new_file
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from datetime import date, datetime

    from gatehouse.domain.policy.adoption import Adoption, OfferedSet, RulesRecorded
    from gatehouse.domain.policy.calendar_row import CalendarRow
    from gatehouse.domain.policy.trial import JudgedEntry, Trial
    from gatehouse.domain.setting import PostSettings
    from gatehouse.ui.settings.acts import SettingsActs
    from gatehouse.ui.settings.rules_acts import RulesActs
    from gatehouse.ui.shell.lanes import JobHandle
    from gatehouse.ui.widgets.enter_form import EnterForm

_CALENDAR: Final = "calendar"
_ADOPT: Final = "adopt"
_TRY: Final = "try"
_POINTS: Final = "points"
_CASES: Final = "cases"
_EDIT: Final = "edit"
_KIND: Final = Words("修改规则：{kind}", "Change rules: {kind}")
_ENTRIES: Final = {
    _CALENDAR: (
        Words("规则日历", "Rules calendar"),
        Words(
            "现行、过去和将来的规则，文号，改了什么。",
            "Rules now, past and to come, their documents, what they change.",
        ),
    ),
    _ADOPT: (
        Words("启用新规则", "Adopt rules"),
        Words(
            "从什么时候起按哪一份通告；先看改了什么。",
            "Which notice from when on; what changes is shown first.",
        ),
    ),
    _EDIT: (
        Words("修改规则", "Change rules"),
        Words(
            "复制一套规则，逐项改：体温、查验、核酸、行程、名额、登记、关门、停留、通行证、条文。",
            "Copy a set and change it: limits, checks, tests, itinerary, quotas, passes, texts.",
        ),
    ),
    _TRY: (
        Words("试运行规则", "Try rules"),
        Words(
            "拿某一天的登记试一试，谁会有不同的结论。",
            "On a day's entries: who would have come out otherwise.",
        ),
    ),
    _POINTS: (
        Words("通告要点", "Points of the notice"),
        Words(
            "逐条核查清单，每个卡点落实了没有；印成通告。",
            "The check list, gate by gate; printed as a notice.",
        ),
    ),
    _CASES: (
        Words("规则判例", "Golden cases"),
        Words(
            "这一笔本该怎么判：每次试运行都问一遍。",
            "What should have been said of an entry; each trial asks again.",
        ),
    ),
}


class RulesSection(SettingsSection):
    """Three views, of which one is up; a set out of a file is offered in both that ask for one."""

    CODE = "rules"
    ICON = IconName.RULE

    def build(self) -> None:
        """Make the views and the choice between them."""
        self._own: RulesActs | None = None
        self._job: JobHandle | None = None
        self._offered: tuple[OfferedSet, ...] = ()
        self.views = SegmentedChoice()
        self.calendar = RulesCalendarView(self._languages, self._clock)
        self.end = RulesEndForm(self._languages, self._clock)
        self.adopt = RulesAdoptForm(self._languages, self._clock)
        self.trial = RulesTrialView(self._languages, self._clock)
        self.points = RulesPointsView(self._lanes, self._messages, self._languages)
        self.cases = RulesCasesView(self._lanes, self._messages, self._languages, self._clock)
        self.edit = RulesEditView(self._lanes, self._messages, self._languages)
        self._stack = QStackedWidget()
        self._pages: dict[str, QWidget] = {
            _CALENDAR: self.calendar,
            _EDIT: self.edit,
            _ADOPT: self.adopt,
            _TRY: self.trial,
            _POINTS: self.points,
            _CASES: self.cases,
        }
        self._firsts: dict[str, QWidget] = {
            _CALENDAR: self.calendar.table,
            _EDIT: self.edit,
            _ADOPT: self.adopt.choice.combo,
            _TRY: self.trial.choice.combo,
            _POINTS: self.points.text,
            _CASES: self.cases.table,
        }
        for page in (*self._pages.values(), self.end):
            self._stack.addWidget(page)
        self.column.addWidget(self.views)
        self.column.addWidget(self._stack, 1)
        self._connect()

    def start(self, acts: "SettingsActs") -> None:
        """Take the acts."""
        super().start(acts)
        self._own = acts.rules
        self.edit.start(acts.rules.edit)
        self.points.start(acts.rules.points)
        self.cases.start(acts.rules.cases)

    def show_settings(self, settings: "PostSettings") -> None:
        """Know who looks, and look at the calendar anew, if anybody looks at all."""
        self.calendar.allow(may_change=settings.may_change)
        self.adopt.allow(may_change=settings.may_change)
        self.edit.allow(may_change=settings.may_change)
        self.adopt.know_gates(settings.gates)
        self.edit.sheet.fields.know_gates(settings.gates)
        for view in (self.trial, self.points, self.cases):
            view.allow(may_lead=settings.may_lead)
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the calendar anew: a set may have begun meanwhile."""
        super().showEvent(event)
        self._refresh()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        code = self.views.code or _CALENDAR
        self.views.set_items(
            (
                Choice(_CALENDAR, self.tr("Calendar")),
                Choice(_EDIT, self.tr("Change")),
                Choice(_ADOPT, self.tr("Adopt")),
                Choice(_TRY, self.tr("Try")),
                Choice(_POINTS, self.tr("Points")),
                Choice(_CASES, self.tr("Cases")),
            )
        )
        self.views.set_code(code)
        self.views.setAccessibleName(self.name())
        forms = (self.edit, self.adopt, self.trial, self.end)
        for page in (self.calendar, *forms, self.points, self.cases):
            page.retranslate()

    def name(self) -> str:
        """Return how the section is called."""
        return self.tr("Rules")

    def entries(self) -> tuple[Entry, ...]:
        """Return the views."""
        views = (
            Entry(words, does, partial(self._go, code)) for code, (words, does) in _ENTRIES.items()
        )
        kinds = (
            Entry(
                _KIND.format(kind=kind.title), start_words(key), partial(self._go_to_kind, key), key
            )
            for key, kind in KINDS.items()
        )
        return (*views, *kinds)

    def begin(self) -> None:
        """Begin with the choice between the views."""
        self.views.setFocus()

    def show_view(self, code: str) -> None:
        """Bring a view up."""
        self.views.set_code(code)
        self._stack.setCurrentWidget(self._pages[code])
        self.views.setFocus()
        if code == _CASES:
            self.cases.refresh()

    def take_entry(self, entry: "JudgedEntry") -> None:
        """Make a golden case of an *entry* that is brought here."""
        self.show_view(_CASES)
        self.cases.begin(entry)

    def read_file(self, path: Path) -> None:
        """Offer the set in the file at *path*, before all others."""
        if self._own is not None:
            self._lanes.read(
                partial(self._own.read, path),
                self._on_file_read,
                self._messages.show_failure,
                receiver=self,
            )

    def send(self, policy_id: str, path: Path) -> None:
        """Write an adopted set to *path*."""
        if self._own is not None:
            self._lanes.read(
                partial(self._own.send, policy_id, path),
                self._on_sent,
                self._messages.show_failure,
                receiver=self,
            )

    def _go(self, code: str) -> None:
        """Bring a view up that was searched for, and go into it."""
        self.show_view(code)
        self._firsts[code].setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_kind(self, kind: str) -> None:
        """Change the rules, at a kind of them."""
        self.show_view(_EDIT)
        self.edit.go_to_kind(kind)

    def _connect(self) -> None:
        self.views.chosen.connect(self.show_view)
        self.calendar.end_requested.connect(self._on_end_requested)
        self.calendar.send_requested.connect(self._on_send_requested)
        self.adopt.asked.connect(self._on_adopt_asked)
        self.adopt.standing_asked.connect(self._on_adopt_standing_asked)
        self.adopt.ordered.connect(self._on_adopt_ordered)
        self.adopt.closed.connect(self._on_form_closed)
        self.end.ordered.connect(self._on_end_ordered)
        self.end.closed.connect(self._on_form_closed)
        self.trial.ordered.connect(self._on_trial_ordered)
        self.trial.stopped.connect(self._on_trial_stopped)
        self.trial.case_requested.connect(self._on_trial_case_requested)
        for part in (self.points, self.cases):
            part.recorded.connect(self.recorded)
        self.edit.offered.connect(self._offer)
        self.edit.try_requested.connect(self._on_edit_try_requested)
        self.edit.adopt_requested.connect(self._on_edit_adopt_requested)
        for choice in (self.adopt.choice, self.trial.choice, self.edit.begins.choice):
            choice.file_requested.connect(self._on_file_requested)

    def _refresh(self) -> None:
        own = self._own
        if own is None:
            return
        self._lanes.latest("rules", own.calendar, self._on_calendar, receiver=self)
        self.edit.refresh()
        if not self._offered:
            self._lanes.latest("rules offered", own.offered, self._on_offered, receiver=self)

    def _on_calendar(self, rows: "tuple[CalendarRow, ...]") -> None:
        self.calendar.show_calendar(rows)
        self.points.offer(rows)

    def _on_offered(self, offered: "tuple[OfferedSet, ...]") -> None:
        self._offered = offered
        self._offer()

    def _offer(self) -> None:
        """Offer all sets, and before them the one that is written, if it is fit for that."""
        draft = self.edit.as_offered()
        written = () if draft is None else (draft,)
        fit = written if self.edit.sheet.may_be_adopted else ()
        self.trial.choice.offer((*written, *self._offered))
        self.adopt.choice.offer((*fit, *self._offered))

    def _on_edit_try_requested(self) -> None:
        self.trial.choice.combo.setCurrentIndex(0)
        self.show_view(_TRY)
        self.trial.day.edit.setFocus()
        self.trial.day.edit.selectAll()

    def _on_edit_adopt_requested(self) -> None:
        draft = self.edit.draft
        self.adopt.choice.combo.setCurrentIndex(0)
        if draft is not None:
            self.adopt.propose(draft.rules.valid_from, draft.rules.valid_to)
        self.show_view(_ADOPT)
        self.adopt.begins.edit.setFocus()

    def _on_file_requested(self) -> None:
        kinds = self.tr("Rule files (*.toml)")
        ask_file(self, self.tr("A rule set out of a file"), kinds, self.read_file)

    def _on_file_read(self, offered: "OfferedSet") -> None:
        others = (one for one in self._offered if one.origin != offered.origin or not one.origin)
        self._on_offered((offered, *others))
        self.edit.offer(offered)

    def _on_adopt_asked(self) -> None:
        offered, own = self.adopt.choice.offered, self._own
        if offered is not None and own is not None:
            work = partial(own.differs, offered.toml, self.adopt.begins_at)
            self._lanes.latest("rules differ", work, self.adopt.show_changes, receiver=self)

    def _on_adopt_standing_asked(self) -> None:
        if self._own is not None and not self.adopt.gaps():
            work = partial(self._own.clashes, self.adopt.order())
            self._lanes.latest("rules clash", work, self.adopt.show_clashes, receiver=self)

    def _on_adopt_ordered(self, adoption: "Adoption") -> None:
        if self._own is not None:
            self._write(partial(self._own.adopt, adoption), self.adopt)

    def _on_end_requested(self, row: "CalendarRow") -> None:
        self._stack.setCurrentWidget(self.end)
        self.end.open_for(row)

    def _on_end_ordered(self, order: "tuple[str, datetime, str]") -> None:
        if self._own is not None:
            self._write(partial(self._own.end, *order), self.end)

    def _on_form_closed(self) -> None:
        self.adopt.clear()
        self.show_view(_CALENDAR)

    def _on_send_requested(self, row: "CalendarRow") -> None:
        name, kinds = f"{row.rules.id}.toml", self.tr("Rule files (*.toml)")
        chosen = partial(self.send, row.held.id)
        ask_new_file(self, self.tr("Save the rule set"), name, kinds, chosen)

    def _on_sent(self, fingerprint: str) -> None:
        said = self.tr("Saved. Tell whoever gets it the fingerprint: {fingerprint}")
        self._messages.ok(said.format(fingerprint=fingerprint))

    def _on_trial_ordered(self, order: "tuple[str, date]") -> None:
        if self._own is None:
            return
        toml, day = order
        own = self._own
        self._job = self._lanes.job(
            lambda report: own.try_on(toml, day, report),
            partial(self._on_tried, order),
            partial(self._on_not_tried, order),
            self.trial.show_progress,
            receiver=self,
        )

    def _on_trial_case_requested(self, entry: "JudgedEntry", toml: str) -> None:
        self.show_view(_CASES)
        self.cases.begin(entry, toml)

    def _on_tried(self, order: "tuple[str, date]", trial: "Trial") -> None:
        if self.trial.means(order):
            self.trial.show_trial(trial)

    def _on_not_tried(self, order: "tuple[str, date]", error: Exception) -> None:
        if self.trial.means(order):
            self.trial.forget()
        if not isinstance(error, Cancelled):
            self._messages.show_failure(error)

    def _on_trial_stopped(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _write(self, work: "partial[RulesRecorded]", form: "EnterForm") -> None:
        self._lanes.write(work, self._on_written, partial(self._on_refused, form), receiver=self)

    def _on_written(self, written: "RulesRecorded") -> None:
        self.adopt.clear()
        self.end.set_working(working=False)
        self.calendar.await_set(written.policy_id)
        self.edit.ask_kept()
        self.show_view(_CALENDAR)
        self._messages.ok(self.tr("Kept, with your name and the time."))
        self.recorded.emit(written.changes)
        self._refresh()

    def _on_refused(self, form: "EnterForm", error: Exception) -> None:
        form.set_working(working=False)
        self._messages.show_failure(error)
