# SPDX-License-Identifier: MIT
"""The calendar of the adopted rule sets, and what is done with the one that is looked at."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from gatehouse.domain.policy.calendar_row import CalendarRow, Season
from gatehouse.ui.settings.rules_wording import calendar_cells, row_lines
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 54
_SEASON: Final = 132
_ROWS_SEEN: Final = 2
_ENDABLE: Final = frozenset({Season.NOW, Season.WAITING, Season.TO_COME})


class RulesCalendarView(Card):
    """A row for each adopted set, the latest first; under them what the chosen one changes.

    Signals:
        end_requested, send_requested: the `CalendarRow` that is looked at.
    """

    end_requested = Signal(object)
    send_requested = Signal(object)

    def __init__(self, languages: "Languages") -> None:
        super().__init__()
        self._languages = languages
        self._rows: tuple[CalendarRow, ...] = ()
        self._may_change = False
        self._model = CellModel(3, self)
        columns = (
            Column(None, cuttable=True),
            Column(None, cuttable=True),
            Column(_SEASON, cuttable=True),
        )
        self.table = DataTable(columns, row_height=_ROW)
        self.table.setModel(self._model)
        self.table.setMinimumHeight(_ROWS_SEEN * _ROW)
        self._lines = Label("", TextRole.TABLE, wrap=True)
        self.end = ActButton("", variant=ActVariant.OUTLINE_STOP)
        self.send = ActButton("", mark=IconName.DOWNLOAD)
        self._lay_out()
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

    def show_calendar(self, rows: "Sequence[CalendarRow]") -> None:
        """Show all of them; the one that was looked at stays so, else the one in force."""
        was = self.chosen
        self._rows = tuple(rows)
        ids = [row.held.id for row in self._rows]
        now = [row.held.id for row in self._rows if row.season is Season.NOW]
        looked_at = was.held.id if was is not None and was.held.id in ids else "".join(now[:1])
        self._show(ids.index(looked_at) if looked_at in ids else 0)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._model.set_headings((self.tr("Rules"), self.tr("When"), self.tr("Now")))
        self.table.setAccessibleName(self.tr("Rules calendar"))
        self.end.setText(self.tr("End it…"))
        self.send.setText(self.tr("Save as a file…"))
        self._show(self.table.current_row())

    def _lay_out(self) -> None:
        scrolled = ScrolledFields()
        scrolled.fields.addWidget(self._lines)
        scrolled.fields.addStretch(1)
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        for act in (self.send, self.end):
            act.set_height(CONTROL)
            acts.addWidget(act)
        acts.addStretch(1)
        self.body.addWidget(self.table, 3)
        self.body.addWidget(scrolled, 2)
        self.body.addLayout(acts)

    def _show(self, row: int) -> None:
        self._model.set_rows([calendar_cells(one, self._languages) for one in self._rows])
        if self._rows:
            self.table.choose_row(max(row, 0))
        self._offer()

    def _offer(self) -> None:
        chosen = self.chosen
        lines = [] if chosen is None else row_lines(chosen, self._languages)
        self._lines.setText("\n".join(lines))
        self.send.setEnabled(chosen is not None)
        endable = chosen is not None and chosen.season in _ENDABLE
        self.end.setEnabled(self._may_change and endable)

    def _on_row_changed(self, _row: int) -> None:
        self._offer()

    def _on_end_clicked(self) -> None:
        self.end_requested.emit(self.chosen)

    def _on_send_clicked(self) -> None:
        self.send_requested.emit(self.chosen)
