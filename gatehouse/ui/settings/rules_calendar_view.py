# SPDX-License-Identifier: MIT
"""The calendar of the adopted rule sets, and what is done with the one that is looked at."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from gatehouse.domain.policy.calendar_row import CalendarRow, Season
from gatehouse.ui.settings.rules_time_line import RulesTimeLine
from gatehouse.ui.settings.rules_wording import calendar_cells, row_lines
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.resting import set_usable
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 54
_SEASON: Final = 132
_HEADED_FROM: Final = 420
"""How high the card is that has room for the headings of its table."""
_OTHERS: Final = 150
_SHARE: Final = 0.55
"""How much of what the line and the acts leave is for the rows."""
_LINES: Final = 54


class _Sets(DataTable):
    """What is looked at stays in view, however low it gets."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll to it."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())


_ENDABLE: Final = frozenset({Season.NOW, Season.WAITING, Season.TO_COME})


class RulesCalendarView(Card):
    """The time line, a row for each adopted set, the latest first, and what the chosen one changes.

    Signals:
        end_requested, send_requested: the `CalendarRow` that is looked at.
    """

    end_requested = Signal(object)
    send_requested = Signal(object)

    def __init__(self, languages: "Languages", clock: "Callable[[], datetime]") -> None:
        super().__init__()
        self._languages, self._clock = languages, clock
        self._rows: tuple[CalendarRow, ...] = ()
        self._may_change = False
        self._awaited = ""
        self.line = RulesTimeLine(languages, clock())
        self._model = CellModel(3, self)
        columns = (
            Column(None, cuttable=True),
            Column(None, cuttable=True),
            Column(_SEASON, cuttable=True),
        )
        self.table = _Sets(columns, row_height=_ROW)
        self.table.setModel(self._model)
        self.table.setMinimumHeight(_ROW)
        self._lines = Label("", TextRole.TABLE, wrap=True)
        self._told = ScrolledFields()
        self.end = ActButton("", variant=ActVariant.OUTLINE_STOP)
        self.send = ActButton("", mark=IconName.DOWNLOAD)
        self._lay_out()
        self.line.chosen.connect(self._look_at)
        self.table.row_changed.connect(self._on_row_changed)
        self.end.clicked.connect(self._on_end_clicked)
        self.send.clicked.connect(self._on_send_clicked)

    @property
    def chosen(self) -> CalendarRow | None:
        """The set that is looked at."""
        row = self.table.current_row()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    @property
    def rows(self) -> tuple[CalendarRow, ...]:
        """The sets as they stand in the calendar."""
        return self._rows

    def allow(self, *, may_change: bool) -> None:
        """Let an administrator end a set, and nobody else."""
        self._may_change = may_change
        self._offer()

    def await_set(self, policy_id: str) -> None:
        """Look at the set of that id as soon as it is shown."""
        self._awaited = policy_id

    def show_calendar(self, rows: "Sequence[CalendarRow]") -> None:
        """Show all of them; the one that was looked at stays so, else the one in force."""
        was, awaited = self.chosen, self._awaited
        self._rows = tuple(rows)
        self.line.show_turns(rows, self._clock())
        ids = [row.held.id for row in self._rows]
        now = [row.held.id for row in self._rows if row.season is Season.NOW]
        if awaited in ids:
            self._awaited = ""
        wanted = (awaited, "" if was is None else was.held.id, *now)
        looked_at = next((one for one in wanted if one in ids), ids[0])
        self._show(ids.index(looked_at))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._model.set_headings((self.tr("Rules"), self.tr("When"), self.tr("Now")))
        self.table.setAccessibleName(self.tr("Rules calendar"))
        self._told.setAccessibleName(self.tr("What it changes"))
        self.line.retranslate()
        self.end.setText(self.tr("End it…"))
        self.send.setText(self.tr("Save as a file…"))
        self._show(self.table.current_row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show whole rows; leave their headings out where there is no room."""
        super().resizeEvent(event)
        headed = self.height() >= _HEADED_FROM
        self.table.horizontalHeader().setVisible(headed)
        head = self.table.horizontalHeader().sizeHint().height() if headed else 0
        share = (self.height() - _OTHERS) * _SHARE - head
        self.table.setMaximumHeight(head + max(1, int(share / _ROW)) * _ROW)

    def _lay_out(self) -> None:
        # it is read on with the arrows
        self._told.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._told.fields.addWidget(self._lines)
        self._told.fields.addStretch(1)
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        for act in (self.send, self.end):
            act.set_height(CONTROL)
            acts.addWidget(act)
        acts.addStretch(1)
        self.body.addWidget(self.line)
        self._told.setMinimumHeight(_LINES)
        self.body.addWidget(self.table, 3)
        self.body.addWidget(self._told, 2)
        self.body.addLayout(acts)

    def _show(self, row: int) -> None:
        now = self._clock()
        self._model.set_rows([calendar_cells(one, self._languages, now) for one in self._rows])
        if self._rows:
            self.table.choose_row(max(row, 0))
        self._offer()

    def _offer(self) -> None:
        chosen = self.chosen
        lines = [] if chosen is None else row_lines(chosen, self._languages, self._clock())
        self._lines.setText("\n".join(lines))
        self.line.look_at("" if chosen is None else chosen.held.id)
        set_usable(self.send, self.table, usable=chosen is not None)
        endable = chosen is not None and chosen.season in _ENDABLE
        set_usable(self.end, self.table, usable=self._may_change and endable)

    def _look_at(self, policy_id: str) -> None:
        ids = [row.held.id for row in self._rows]
        self.table.choose_row(ids.index(policy_id))

    def _on_row_changed(self, _row: int) -> None:
        self._offer()

    def _on_end_clicked(self) -> None:
        self.end_requested.emit(self.chosen)

    def _on_send_clicked(self) -> None:
        self.send_requested.emit(self.chosen)
