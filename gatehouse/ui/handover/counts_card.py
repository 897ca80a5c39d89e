# SPDX-License-Identifier: MIT
"""The reckoning of the shift; behind it what explains a difference, and what was recorded."""

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.ui.handover.list_card import GivingStack, ListCard
from gatehouse.ui.handover.plain_table import PlainTable
from gatehouse.ui.handover.reckoning_wording import cause_rows, causes_text, reckoned_rows
from gatehouse.ui.handover.wording import class_rows, number_cells
from gatehouse.ui.shell.sizes import CAPTION_GAP, GAP, ROW_GAP
from gatehouse.ui.widgets.elided_label import ElidedLabel
from gatehouse.ui.widgets.flow_chart import FlowChart, HourFlow
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.shift import ShiftHour, ShiftSummary
    from gatehouse.ui.shell.i18n import Languages

_NUMBERS: Final = 9
_TABLE: Final = 290
_CAUSE: Final = 176
_CHART: Final = 84
_IN_A_ROW: Final = 664


class Face(StrEnum):
    """Which side of the card is up."""

    RECKONING = "reckoning"
    CAUSES = "causes"
    RECORDED = "recorded"


class CountsCard(ListCard):
    """Who should be there and who is; the causes; and the counts by class and by the hour."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._summary: ShiftSummary | None = None
        self.faces = SegmentedChoice(one_row=True)
        figures = (Column(66, numeric=True),) * 5
        self.reckoning = PlainTable((Column(None), *figures, Column(124)), fewest=3)
        self._explains = ElidedLabel("", TextRole.SECONDARY, tone=Tone.MUTED)
        self.reckoning.setFixedHeight(self.reckoning.sizeHint().height())
        self._flows = Label("", TextRole.CAPTION, tone=Tone.MUTED, wrap=True)
        self.causes = PlainTable(
            (Column(_CAUSE), Column(None, cuttable=True), Column(180)), fewest=2
        )
        self.table = PlainTable(
            (Column(None), Column(64, numeric=True), Column(64, numeric=True)), fewest=1
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
        self._stack = GivingStack()
        self._lay_out()
        self.faces.chosen.connect(self.show_face)
        self.retranslate()
        self.faces.set_code(Face.RECKONING)

    def show_summary(self, summary: "ShiftSummary") -> None:
        """Show what a shift counted."""
        self._summary = summary
        self.retranslate()

    def show_face(self, code: str) -> None:
        """Turn a side up."""
        self.faces.set_code(code)
        self._stack.setCurrentIndex(list(Face).index(Face(code)))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Reckoning"))
        self.faces.setAccessibleName(self.tr("Reckoning"))
        self.reckoning.setAccessibleName(self.tr("Who should be there"))
        self.causes.setAccessibleName(self.tr("What explains a difference"))
        self.causes.set_empty_text(self.tr("Nothing of that kind since the last signature."))
        self.table.setAccessibleName(self.tr("People by class"))
        self._show_faces()
        if self._summary is not None:
            self._fill(self._summary)

    def fit(self, room: int) -> None:
        """Set the figures in one row where *room*, with or without a scroll bar, is wide enough.

        The card's own width would not do: it is narrower beside a scroll bar, more rows bring the
        bar, and one row takes it away again.
        """
        self._place(_NUMBERS if room >= _IN_A_ROW else -(-_NUMBERS // 2))

    def _show_faces(self) -> None:
        causes = () if self._summary is None else self._summary.causes
        said = self.tr("Causes {count}").format(count=len(causes))
        self.faces.set_items(
            [
                Choice(Face.RECKONING, self.tr("Reckoning")),
                Choice(Face.CAUSES, said if causes else self.tr("Causes")),
                Choice(Face.RECORDED, self.tr("In and out")),
            ]
        )

    def _fill(self, summary: "ShiftSummary") -> None:
        languages = self._languages
        headings = (
            self.tr("Side"),
            self.tr("Before"),
            self.tr("Came"),
            self.tr("Went"),
            self.tr("Should"),
            self.tr("Listed"),
            self.tr("Comes out"),
        )
        self.reckoning.show_rows(headings, reckoned_rows(summary.reckoning, languages))
        self._explains.setText(causes_text(summary.causes, languages))
        self._flows.setText(self._flow_text(summary))
        noted = (self.tr("What"), self.tr("Whose"), self.tr("When"))
        self.causes.show_rows(noted, cause_rows(summary.causes, languages))
        classes = (self.tr("Class"), self.tr("In"), self.tr("Out"))
        self.table.show_rows(classes, class_rows(summary.counts, languages))
        self.chart.set_flow(tuple(map(_hour, summary.hours)), _hour_now(summary))
        cells = number_cells(summary.counts, languages)
        for (caption, figure), (name, count) in zip(self._cells, cells, strict=True):
            caption.setText(name)
            figure.setText(count)
            figure.setAccessibleName(f"{name} {count}")

    def _flow_text(self, summary: "ShiftSummary") -> str:
        number, flow = self._languages.formats.number, summary.counts.entries
        went = summary.counts.admitted
        said = self.tr("Recorded {inward} in, {outward} out; admitted {came} in, {left} out.")
        return said.format(
            inward=number(flow.inward),
            outward=number(flow.outward),
            came=number(went.inward),
            left=number(went.outward),
        )

    def _lay_out(self) -> None:
        self.header.addWidget(self.faces)
        reckoning = QWidget()
        column = QVBoxLayout(reckoning)
        column.addWidget(self.reckoning)
        column.addWidget(self._explains)
        column.addStretch(1)
        recorded = QWidget()
        figures = QVBoxLayout(recorded)
        figures.setSpacing(CAPTION_GAP)
        beside = QHBoxLayout()
        beside.setSpacing(GAP)
        beside.addWidget(self.table)
        hours = QVBoxLayout()
        hours.setSpacing(0)
        hours.addWidget(self.chart, 1)
        hours.addWidget(self._flows)
        beside.addLayout(hours, 1)
        figures.addLayout(beside, 1)
        figures.addLayout(self._grid)
        causes = QWidget()
        under = QVBoxLayout(causes)
        under.addWidget(self.causes, 1)
        for layout in (column, figures, under):
            layout.setContentsMargins(0, 0, 0, 0)
        for face in (reckoning, causes, recorded):
            self._stack.addWidget(face)
        self.body.addWidget(self._stack, 1)
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

    @property
    def sign(self) -> SignKind | None:
        """Whether the reckoning comes out, None while nobody knows."""
        if self._summary is None or not self._summary.reckoning:
            return None
        differs = any(line.difference for line in self._summary.reckoning)
        return SignKind.WARN if differs else SignKind.OK


def _hour(hour: "ShiftHour") -> HourFlow:
    local = hour.starts_at.astimezone(LOCAL_ZONE)
    return HourFlow(local.hour, hour.admitted.inward, hour.admitted.outward)


def _hour_now(summary: "ShiftSummary") -> int:
    return summary.until.astimezone(LOCAL_ZONE).hour
