# SPDX-License-Identifier: MIT
"""The turn or gap that is chosen, who is on now and who comes next, and the rules behind it."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from gatehouse.domain.rota import RotaRule, RotaWeek, next_up, on_now
from gatehouse.ui.rota.stretch import Stretch
from gatehouse.ui.rota.wording import (
    hours_text,
    names_text,
    rule_row,
    time_text,
    turn_note,
    who_text,
)
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_HOURS: Final = 112
_ROW: Final = 54


class TurnPane(Card):
    """Shows one stretch and the rules; it changes nothing itself.

    Signals:
        change_requested: somebody else comes to what is shown.
        back_requested: the id of the exception that is to be forgotten.
        hours_requested: the hours of the gate are to be set.
        save_requested: the week is wanted as a file.
        rule_opened: the `RotaRule` that is to be changed.
    """

    change_requested = Signal()
    back_requested = Signal(str)
    hours_requested = Signal()
    save_requested = Signal()
    rule_opened = Signal(object)

    def __init__(self, languages: "Languages") -> None:
        super().__init__()
        self._languages = languages
        self._week: RotaWeek | None = None
        self._one: Stretch | None = None
        self._now: datetime | None = None
        self._who = Label("", TextRole.BODY_BOLD, wrap=True)
        self._note = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._serving = Label("", TextRole.BODY, wrap=True)
        self.change = ActButton("", variant=ActVariant.ACCENT_FILL, key="Enter")
        self.back = ActButton("", mark=IconName.UNDO)
        self.hours = ActButton("", mark=IconName.HISTORY)
        self.save = ActButton("", mark=IconName.DOWNLOAD)
        self.table = DataTable((Column(None, cuttable=True), Column(_HOURS)), row_height=_ROW)
        self._model = CellModel(2)
        self.table.setModel(self._model)
        self._lay_out()
        self._connect()

    def show_week(self, week: RotaWeek, now: datetime) -> None:
        """Show the rules of *week*, and who is on at *now* (UTC)."""
        self._week, self._now = week, now
        self._model.set_rows([rule_row(rule, self._languages) for rule in week.rota.rules])
        self._fill()

    def show_stretch(self, one: Stretch | None) -> None:
        """Show a turn or a gap."""
        self._one = one
        self._fill()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._model.set_headings([self.tr("Rules"), self.tr("Hours")])
        self.table.setAccessibleName(self.tr("Rules"))
        self.table.set_empty_text(self.tr("No rule yet. Press Ins to write the first one."))
        self.back.setText(self.tr("As the rule says again"))
        self.hours.setText(self.tr("Open hours…"))
        self.save.setText(self.tr("Save as PDF…"))
        if self._week is not None and self._now is not None:
            self.show_week(self._week, self._now)
        else:
            self._fill()

    def _lay_out(self) -> None:
        for button in (self.change, self.back, self.hours, self.save):
            button.set_height(CONTROL)
        for part in (self._who, self._note, self._serving):
            self.body.addWidget(part)
        self.body.addWidget(self.change)
        self.body.addWidget(self.back)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(SideBySide(self.hours, self.save))

    def _connect(self) -> None:
        self.change.clicked.connect(self.change_requested)
        self.back.clicked.connect(self._on_back_clicked)
        self.hours.clicked.connect(self.hours_requested)
        self.save.clicked.connect(self.save_requested)
        self.table.row_activated.connect(self._on_table_row_activated)

    def _fill(self) -> None:
        one, may = self._one, self._week is not None and self._week.may_change
        turn = None if one is None else one.turn
        self.set_title("" if one is None else time_text(one, self._languages))
        self._who.setText("" if one is None else who_text(one, self._languages))
        gap = self.tr("Nobody serves: find somebody, or say that nobody must be there.")
        note = gap if one is not None else self.tr("Nothing is written down for this week.")
        self._note.setText(note if turn is None else turn_note(turn, self._languages))
        self._serving.setText(self._serving_text())
        self.change.setText(
            self.tr("Somebody else comes…") if turn is not None else self.tr("Somebody comes…")
        )
        self.change.setVisible(may and one is not None)
        self.back.setVisible(may and self._exception_id() != "")
        self.hours.setVisible(may)

    def _serving_text(self) -> str:
        """Return who is on now and who comes next, as far as this week tells."""
        if self._week is None or self._now is None:
            return ""
        text = [
            self.tr("Now: {names}, until {time}").format(
                names=names_text(turn.names, self._languages),
                time=self._languages.formats.time(turn.ends_at),
            )
            for turn in on_now(self._week.turns, self._now)
        ]
        following = next_up(self._week.turns, self._now)
        if following is not None:
            told = self.tr("Next: {names}, {hours}")
            names = names_text(following.names, self._languages)
            text.append(told.format(names=names, hours=hours_text(following)))
        return "\n".join(text)

    def _exception_id(self) -> str:
        """Return the id of the exception behind what is shown, or nothing."""
        if self._one is None or self._week is None:
            return ""
        rule = "" if self._one.turn is None else self._one.turn.rule_id
        found = (
            one.exception_id
            for one in self._week.rota.exceptions
            if one.starts_at == self._one.starts_at and (one.rule_id == rule or not rule)
        )
        return next(found, "")

    def _on_back_clicked(self) -> None:
        self.back_requested.emit(self._exception_id())

    def _on_table_row_activated(self, row: int) -> None:
        if self._week is not None and self._week.may_change:
            rule: RotaRule = self._week.rota.rules[row]
            self.rule_opened.emit(rule)
