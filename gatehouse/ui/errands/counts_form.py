# SPDX-License-Identifier: MIT
"""What came of errands in any days, for the report."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.duty import local_day
from gatehouse.domain.said_moment import read_said_day
from gatehouse.ui.errands.wording import tally_rows
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.domain.errand import ErrandTally
    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 40
_LINES: Final = 96
_COUNT: Final = 84


class CountsForm(EnterForm):
    """From the first of the month until today, or other days. It orders a `DaySpan`.

    Signals:
        save_requested: the counts that are shown are wanted as a file.
    """

    save_requested = Signal()

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages, self._clock = languages, clock
        self._tallies: tuple[ErrandTally, ...] = ()
        self.first, self.last = Field(""), Field("")
        self.counted: DaySpan | None = None
        self._model = CellModel(5, self)
        self.rows = DataTable(
            (Column(None, cuttable=True), *(Column(_COUNT) for _ in range(4))), row_height=_ROW
        )
        self.rows.setModel(self._model)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setMinimumHeight(_LINES)
        self.body.addLayout(SideBySide(self.first, self.last))
        self.body.addWidget(self.rows, 1)
        self.save = ActButton("", mark=IconName.REGISTERS)
        self.save.set_height(CONTROL)
        self.save.clicked.connect(self.save_requested)
        self.body.addWidget(self.save)
        self.add_acts(CONTROL)
        for field in (self.first, self.last):
            field.text_changed.connect(self.say)
        self.retranslate()

    @property
    def begun(self) -> bool:
        """Never: what is written here nobody loses."""
        return False

    def begin(self) -> None:
        """Ask for the days; those of this month until today are written already."""
        today = self._today
        self.first.set_text(f"{today.month}-1")
        self.last.set_text(f"{today.month}-{today.day}")
        self.first.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.first.edit.selectAll()
        self.set_working(working=False)
        self.say()

    def show_tallies(self, tallies: "Sequence[ErrandTally]") -> None:
        """Show what was done in the days asked for."""
        self._tallies = tuple(tallies)
        self.counted = None if self.gaps() else self.order()
        self.save.setEnabled(bool(self._tallies))
        self._model.set_rows(list(tally_rows(self._tallies, self._languages)))
        self.set_working(working=False)

    def gaps(self) -> list[Gap]:
        """Return what is missing: days that can be read, in their order."""
        first, last = self._day(self.first), self._day(self.last)
        if first is None:
            return [Gap(self.tr("the first day"), self.first.edit.setFocus)]
        if last is None or last < first:
            return [Gap(self.tr("the last day"), self.last.edit.setFocus)]
        return []

    def order(self) -> DaySpan:
        """Return the days."""
        first, last = self._day(self.first), self._day(self.last)
        assert first is not None, "the first day is no gap"
        assert last is not None, "the last day is no gap"
        return DaySpan(first, last)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("What was done"))
        self.first.set_caption(self.tr("From day"))
        self.last.set_caption(self.tr("Until day"))
        for field in (self.first, self.last):
            field.edit.setPlaceholderText("4-15")
        self._model.set_headings(
            (
                self.tr("Kind"),
                self.tr("Done"),
                self.tr("Portions"),
                self.tr("Failed"),
                self.tr("Waiting"),
            )
        )
        self.rows.setAccessibleName(self.tr("What was done"))
        self.rows.set_empty_text(self.tr("Nothing done in these days."))
        self._model.set_rows(list(tally_rows(self._tallies, self._languages)))
        self.save.setText(self.tr("Save as a workbook…"))
        self.save.setEnabled(bool(self._tallies))
        self.word_acts(self.tr("Count"), self.tr("Leave it"))
        self.say()

    @property
    def _today(self) -> date:
        return local_day(self._clock())

    def _day(self, field: Field) -> date | None:
        return read_said_day(field.text(), self._today)
