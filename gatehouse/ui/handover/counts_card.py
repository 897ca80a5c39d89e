# SPDX-License-Identifier: MIT
"""What the shift counted: by direction and class, by the hour, and what else it did."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.ui.handover.list_card import ListCard
from gatehouse.ui.handover.plain_table import PlainTable
from gatehouse.ui.handover.wording import class_rows, number_cells
from gatehouse.ui.shell.sizes import GAP, ROW_GAP
from gatehouse.ui.widgets.flow_chart import FlowChart, HourFlow
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from gatehouse.domain.shift import ShiftHour, ShiftSummary
    from gatehouse.ui.shell.i18n import Languages

_NUMBERS: Final = 9
_TABLE: Final = 300
_CHART: Final = 108
_IN_A_ROW: Final = 676


class CountsCard(ListCard):
    """A table beside a chart, and under them the figures of everything else."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._summary: ShiftSummary | None = None
        self.table = PlainTable(
            (Column(None), Column(64, numeric=True), Column(64, numeric=True)), fewest=2
        )
        self.table.setFixedWidth(_TABLE)
        self.chart = FlowChart()
        self.chart.setMinimumHeight(_CHART)
        self._cells = [
            (Label("", TextRole.CAPTION, tone=Tone.MUTED), Label("", TextRole.TITLE))
            for _cell in range(_NUMBERS)
        ]
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(ROW_GAP)
        self._grid.setVerticalSpacing(0)
        self._columns = 0
        self._lay_out()
        self.retranslate()

    def show_summary(self, summary: "ShiftSummary") -> None:
        """Show what a shift counted."""
        self._summary = summary
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("What the shift recorded"))
        self.table.setAccessibleName(self.tr("People by class"))
        if self._summary is None:
            return
        counts, number = self._summary.counts, self._languages.formats.number
        said = self.tr("all {inward} in, {outward} out; admitted (chart) {came} in, {left} out")
        flow, went = counts.entries, counts.admitted
        self.set_note(
            said.format(
                inward=number(flow.inward),
                outward=number(flow.outward),
                came=number(went.inward),
                left=number(went.outward),
            )
        )
        headings = (self.tr("Class"), self.tr("In"), self.tr("Out"))
        self.table.show_rows(headings, class_rows(counts, self._languages))
        self.chart.set_flow(tuple(map(_hour, self._summary.hours)), _hour_now(self._summary))
        cells = number_cells(counts, self._languages)
        for (caption, figure), (name, count) in zip(self._cells, cells, strict=True):
            caption.setText(name)
            figure.setText(count)
            figure.setAccessibleName(f"{name} {count}")

    def fit(self, room: int) -> None:
        """Set the figures in one row where *room*, with or without a scroll bar, is wide enough.

        The card's own width would not do: it is narrower beside a scroll bar, more rows bring the
        bar, and one row takes it away again.
        """
        self._place(_NUMBERS if room >= _IN_A_ROW else -(-_NUMBERS // 2))

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(GAP)
        beside.addWidget(self.table)
        beside.addWidget(self.chart, 1)
        self.body.addLayout(beside, 1)
        self.body.addLayout(self._grid)
        self._place(_NUMBERS)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        bottom = Qt.AlignmentFlag.AlignBottom
        for number, (caption, figure) in enumerate(self._cells):
            row, column = divmod(number, columns)
            self._grid.addWidget(caption, 2 * row, column, bottom)
            self._grid.addWidget(figure, 2 * row + 1, column)
        for column in range(_NUMBERS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def _hour(hour: "ShiftHour") -> HourFlow:
    local = hour.starts_at.astimezone(LOCAL_ZONE)
    return HourFlow(local.hour, hour.admitted.inward, hour.admitted.outward)


def _hour_now(summary: "ShiftSummary") -> int:
    return summary.until.astimezone(LOCAL_ZONE).hour
