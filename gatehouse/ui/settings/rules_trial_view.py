# SPDX-License-Identifier: MIT
"""Trying a rule set on a day of the post before it is adopted."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from gatehouse.domain.duty import local_day
from gatehouse.domain.said_moment import read_said_day
from gatehouse.ui.settings.rules_case_wording import cases_text
from gatehouse.ui.settings.rules_choice import RulesChoice
from gatehouse.ui.settings.rules_wording import trial_text, tried_cells
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.resting import set_usable
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields

if TYPE_CHECKING:
    from gatehouse.domain.policy.trial import Trial, TriedEntry
    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 54
_TIME: Final = 120
_LONGEST: Final = 12
_DAY: Final = 220
_ROWS_SEEN: Final = 3


class RulesTrialView(EnterForm):
    """Asks for a set and a day, and lists who would have come out otherwise.

    It orders the set's TOML with the day; nothing is written by it. Whether the golden cases hold
    is said first.

    Signals:
        case_requested: the `JudgedEntry` of which a case is to be made, and the set's TOML.
        stopped: what was tried is not wanted any more.
    """

    case_requested = Signal(object, str)
    stopped = Signal()

    def __init__(self, languages: "Languages", clock: Callable[[], datetime]) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
        )
        self._languages, self._clock = languages, clock
        self._may_lead = False
        self._trial: Trial | None = None
        self._done: tuple[int, int] | None = None
        self.choice = RulesChoice(languages)
        self.day = Field("")
        self.day.edit.setMaxLength(_LONGEST)
        self._said = Label("", TextRole.BODY_BOLD, wrap=True)
        self._cases = Label("", TextRole.TABLE, wrap=True)
        self.keep = ActButton("", mark=IconName.PLUS)
        self._model = CellModel(3, self)
        columns = (Column(_TIME), Column(None, cuttable=True), Column(None, cuttable=True))
        self.table = DataTable(columns, row_height=_ROW)
        self.table.setModel(self._model)
        self._lay_out()
        self.choice.chosen.connect(self.forget)
        self.day.text_changed.connect(self._on_day_changed)
        self.table.row_changed.connect(self._on_row_changed)
        self.keep.clicked.connect(self._on_keep_clicked)
        self.closed.connect(self._on_closed)

    @property
    def tried_day(self) -> date | None:
        """The day that is written: yesterday, where nothing is."""
        today = local_day(self._clock())
        text = self.day.text().strip()
        return read_said_day(text, today) if text else today - timedelta(days=1)

    @property
    def trial(self) -> "Trial | None":
        """What came of it, once something did."""
        return self._trial

    def allow(self, *, may_lead: bool) -> None:
        """Let a leader or an administrator try, and nobody else."""
        self._may_lead = may_lead
        self.say()

    def gaps(self) -> list[Gap]:
        """Return what is missing."""
        if not self._may_lead:
            return [Gap(self.tr("a shift leader or an administrator"), self.focusNextChild)]
        gaps = []
        if self.choice.offered is None:
            gaps.append(Gap(self.tr("the rules"), self.choice.combo.setFocus))
        if self.tried_day is None:
            gaps.append(Gap(self.tr("the day"), self.day.edit.setFocus))
        return gaps

    def order(self) -> tuple[str, date]:
        """Return the set's text and the day."""
        offered, day = self.choice.offered, self.tried_day
        assert offered is not None, "a form that lacks nothing has a set"
        assert day is not None, "a form that lacks nothing has a day"
        return offered.toml, day

    def set_working(self, *, working: bool) -> None:
        """Offer to stop while it works; a second Enter orders nothing twice."""
        assert self.back is not None, "a trial can be stopped"
        was = self._working
        super().set_working(working=working)
        self.back.setVisible(working)
        if was and not working:
            self.stopped.emit()

    def show_progress(self, done: int, total: int) -> None:
        """Say how far it is, unless something else is meant now."""
        if self._working:
            self._done = (done, total)
            self._show()

    def show_trial(self, trial: "Trial") -> None:
        """Show what came of it."""
        self._trial, self._done = trial, None
        self.set_working(working=False)
        self._show()
        if trial.differing:
            self.table.choose_row(0)

    def means(self, order: tuple[str, date]) -> bool:
        """Say whether that set and that day are still what is to be tried."""
        return not self.gaps() and self.order() == order

    def forget(self) -> None:
        """Show no result: something else is meant now, and can be tried at once."""
        self._trial = self._done = None
        self.set_working(working=False)
        self._show()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.choice.retranslate()
        self.day.set_caption(self.tr("Day (empty: yesterday)"))
        self.word_acts(self.tr("Try them on that day"), self.tr("Stop"))
        self.keep.setText(self.tr("Keep as a case…"))
        self._model.set_headings((self.tr("When"), self.tr("Who"), self.tr("What would be said")))
        self.table.setAccessibleName(self.tr("Who would have come out otherwise"))
        self._show()

    def _lay_out(self) -> None:
        self.day.setFixedWidth(_DAY)
        # it takes what the fields leave, and scrolls by itself
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.table.setMinimumHeight(_ROWS_SEEN * _ROW)
        asked = QHBoxLayout()
        asked.setSpacing(ROW_GAP)
        asked.addWidget(self.choice, 1, Qt.AlignmentFlag.AlignTop)
        asked.addWidget(self.day, 0, Qt.AlignmentFlag.AlignTop)
        scrolled = self._scrolled = ScrolledFields()
        scrolled.fields.addLayout(asked)
        scrolled.fields.addWidget(self._said)
        scrolled.fields.addWidget(self._cases)
        scrolled.fields.addWidget(self.table, 1)
        self.body.addWidget(scrolled, 1)
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        assert self.back is not None, "a trial can be stopped"
        self.back.hide()
        for act, share in ((self.confirm, 1), (self.back, 0), (self.keep, 0)):
            act.set_height(CONTROL)
            acts.addWidget(act, share)
        self.body.addLayout(acts)

    def _show(self) -> None:
        trial = self._trial
        rows = () if trial is None else trial.differing
        self._model.set_rows([tried_cells(one, self._languages) for one in rows])
        self._said.setText(self._text())
        self._said.setVisible(bool(self._said.text()))
        self._cases.setText("" if trial is None else cases_text(trial.cases, self._languages))
        self._cases.setVisible(bool(self._cases.text()))
        self._offer()
        day = self.tried_day
        wrong = day is None
        self.day.set_error(self.tr("A day is written 4-14.") if wrong else "")
        if day is not None:
            self.day.set_hint(self._languages.formats.long_day(day))
        self.say()

    def _offer(self) -> None:
        set_usable(self.keep, self.table, usable=self._looked_at is not None)

    @property
    def _looked_at(self) -> "TriedEntry | None":
        """The entry that is looked at, once one came out otherwise."""
        rows, row = () if self._trial is None else self._trial.differing, self.table.current_row()
        return rows[row] if 0 <= row < len(rows) else None

    def _on_row_changed(self, _row: int) -> None:
        self._offer()

    def _on_closed(self) -> None:
        if self._working:
            self.forget()

    def _on_keep_clicked(self) -> None:
        entry, offered = self._looked_at, self.choice.offered
        if entry is not None and offered is not None:
            self.case_requested.emit(entry, offered.toml)

    def _text(self) -> str:
        number = self._languages.formats.number
        if self._done is not None:
            said = self.tr("Looking at {done} of {total}…")
            return said.format(done=number(self._done[0]), total=number(self._done[1]))
        return "" if self._trial is None else trial_text(self._trial, self._languages)

    def _on_day_changed(self, _text: str) -> None:
        self.forget()
