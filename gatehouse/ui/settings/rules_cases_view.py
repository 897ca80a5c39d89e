# SPDX-License-Identifier: MIT
"""The golden cases that the post keeps: the list, and the forms that add one and take one off."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from gatehouse.ui.settings.last_changes import LastCaseChange
from gatehouse.ui.settings.rules_case_drop_form import RulesCaseDropForm
from gatehouse.ui.settings.rules_case_form import RulesCaseForm
from gatehouse.ui.settings.rules_case_wording import case_cells
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.resting import set_usable
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from gatehouse.domain.policy.kept_case import (
        CaseOrder,
        CaseRecorded,
        CaseStep,
        KeptCase,
    )
    from gatehouse.domain.policy.trial import JudgedEntry
    from gatehouse.ui.settings.rules_case_acts import RuleCaseActs
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages
    from gatehouse.ui.widgets.enter_form import EnterForm

_ROW: Final = 54
_EXPECTED: Final = 132
_WHO: Final = 132


class RulesCasesView(QStackedWidget):
    """The list is in front until a case is made or taken off.

    Signals:
        recorded: the `Changes` of an act that was committed.
    """

    recorded = Signal(object)

    def __init__(
        self,
        lanes: "Lanes",
        messages: "Messages",
        languages: "Languages",
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._lanes, self._messages, self._languages = lanes, messages, languages
        self._acts: RuleCaseActs | None = None
        self._cases: tuple[KeptCase, ...] = ()
        self._may_lead = False
        self._told = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._model = CellModel(3, self)
        columns = (
            Column(None, cuttable=True),
            Column(_EXPECTED, cuttable=True),
            Column(_WHO, cuttable=True),
        )
        self.table = DataTable(columns, row_height=_ROW)
        self.table.setModel(self._model)
        self.add = ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.PLUS)
        self.drop = ActButton("", variant=ActVariant.OUTLINE_STOP)
        self.last = LastCaseChange(languages)
        self.form = RulesCaseForm(languages, clock)
        self.dropping = RulesCaseDropForm(languages)
        self._list = Card()
        self._lay_out()
        self._connect()

    @property
    def cases(self) -> "tuple[KeptCase, ...]":
        """The cases that are shown."""
        return self._cases

    def start(self, acts: "RuleCaseActs") -> None:
        """Take the acts."""
        self._acts = acts

    def allow(self, *, may_lead: bool) -> None:
        """Let a leader or an administrator see and keep cases, and nobody else."""
        changed, self._may_lead = may_lead is not self._may_lead, may_lead
        if changed:
            self._cases = ()
            self.retranslate()
            self.refresh()

    def refresh(self) -> None:
        """Ask for the cases."""
        if self._acts is not None and self._may_lead:
            self._lanes.read(self._acts.cases, self._show, self._on_not_read, receiver=self)
            self._ask_last()

    def begin(self, given: "JudgedEntry | None" = None, toml: str = "") -> None:
        """Make a case: of an entry that is *given*, as it is looked at under *toml*, or of one."""
        self.setCurrentWidget(self.form)
        self.form.begin(given, toml)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._told.setText(
            self.tr("Kept of entries here; with those of a set itself, each trial asks them all.")
            if self._may_lead
            else self.tr("A shift leader or an administrator on duty sees and keeps cases.")
        )
        set_usable(self.add, self.table, usable=self._may_lead)
        self._model.set_headings((self.tr("Case"), self.tr("Should be"), self.tr("Kept by")))
        self.table.setAccessibleName(self.tr("Golden cases"))
        self.table.set_empty_text(
            self.tr("None is kept yet. Take an entry, and say what the rules should say of it.")
        )
        self.add.setText(self.tr("From an entry…"))
        self.drop.setText(self.tr("Take it off…"))
        self.form.retranslate()
        self.dropping.retranslate()
        self.last.retranslate()
        self.last.setVisible(self._may_lead)
        self._show(self._cases)

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        for act in (self.add, self.drop):
            act.set_height(CONTROL)
            acts.addWidget(act)
        acts.addStretch(1)
        self.table.setMinimumHeight(2 * _ROW)
        self._list.body.addWidget(self._told)
        self._list.body.addWidget(self.table, 1)
        self._list.body.addLayout(acts)
        self._list.body.addWidget(self.last)
        for part in (self._list, self.form, self.dropping):
            self.addWidget(part)

    def _connect(self) -> None:
        self.add.clicked.connect(self._on_add_clicked)
        self.drop.clicked.connect(self._on_drop_clicked)
        self.form.day_asked.connect(self._on_form_day_asked)
        self.form.ordered.connect(self._on_form_ordered)
        self.dropping.ordered.connect(self._on_dropping_ordered)
        self.last.undo_requested.connect(self._on_undo_requested)
        for form in (self.form, self.dropping):
            form.closed.connect(self._back)

    def _show(self, cases: "tuple[KeptCase, ...]") -> None:
        at = self.table.current_row()
        self._cases = cases
        self._model.set_rows([case_cells(one, self._languages) for one in cases])
        if cases:
            self.table.choose_row(min(max(at, 0), len(cases) - 1))
        set_usable(self.drop, self.table, usable=bool(cases))

    def _ask_last(self) -> None:
        if self._acts is not None:
            asked, failed = "settings case changes", self._on_not_read
            self._lanes.latest(asked, self._acts.changes, self._show_last, failed, receiver=self)

    def _show_last(self, steps: "tuple[CaseStep, ...]") -> None:
        self.last.show_newest(steps, may_change=self._may_lead)

    def _back(self) -> None:
        self.setCurrentWidget(self._list)
        self.table.setFocus()

    def _on_add_clicked(self) -> None:
        self.begin()

    def _on_drop_clicked(self) -> None:
        case = self._cases[self.table.current_row()]
        self.setCurrentWidget(self.dropping)
        self.dropping.begin(case)

    def _on_form_day_asked(self, day: date) -> None:
        if self._acts is not None:
            work = partial(self._acts.judged, day)
            self._lanes.read(work, self.form.show_entries, self._on_not_read, receiver=self)

    def _on_form_ordered(self, order: "CaseOrder") -> None:
        if self._acts is not None:
            self._write(partial(self._acts.keep, order), self.form)

    def _on_dropping_ordered(self, order: tuple[str, str]) -> None:
        if self._acts is not None:
            self._write(partial(self._acts.drop, *order), self.dropping)

    def _on_undo_requested(self, change_id: str) -> None:
        if self._acts is not None:
            self.last.hold()
            work = partial(self._acts.undo, change_id)
            self._lanes.write(work, self._on_undone, self._on_not_undone, receiver=self)

    def _write(self, work: "partial[CaseRecorded]", form: "EnterForm") -> None:
        self.last.hold()
        failed = partial(self._on_refused, form)
        self._lanes.write(work, self._on_written, failed, receiver=self)

    def _on_written(self, done: "CaseRecorded") -> None:
        self._back()
        self._show_done(done, self.tr("Kept. Undo it with Ctrl+Z."))

    def _on_undone(self, done: "CaseRecorded") -> None:
        self._show_done(done, self.tr("Undone."))

    def _show_done(self, done: "CaseRecorded", said: str) -> None:
        self.last.release()
        self._messages.ok(said)
        self.recorded.emit(done.changes)
        self.refresh()

    def _on_refused(self, form: "EnterForm", error: Exception) -> None:
        form.set_working(working=False)
        self._on_not_undone(error)

    def _on_not_undone(self, error: Exception) -> None:
        self.last.release()
        self._messages.show_failure(error)
        self._ask_last()

    def _on_not_read(self, error: Exception) -> None:
        """Say why nothing is shown; a volunteer is told whom to ask."""
        self._show(())
        self.form.show_entries(())
        self._messages.show_failure(error)
