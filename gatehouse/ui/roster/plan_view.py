# SPDX-License-Identifier: MIT
"""Step 3 of an import, and its report: figures, coverage, people, and the rows with problems."""

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.roster_plan import Coverage
from gatehouse.ui.roster.counts_card import CountsCard
from gatehouse.ui.roster.coverage_card import CoverageCard
from gatehouse.ui.roster.people_card import PeopleCard
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.problems_card import ProblemsCard
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.roster import ImportReport
    from gatehouse.ui.shell.i18n import Languages

_BESIDE: Final = 900
_COUNTS: Final = 340
_ROOMY: Final = 540
_ANY_WIDTH: Final = 16_777_215


class _Part(StrEnum):
    COUNTS = "counts"
    COVERAGE = "coverage"
    PROBLEMS = "problems"
    PEOPLE = "people"


class PlanView(QWidget):
    """Figures at the left, lists at the right; on small windows one part at a time.

    Signals:
        save_requested: the rows with problems are wanted as a sheet.
        report_changed: the plan takes other people off the roster than before.
    """

    save_requested = Signal()
    report_changed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report: ImportReport | None = None
        self._done = False
        self._placed: tuple[bool, bool] | None = None
        self._parts = SegmentedChoice(fill=True)
        self.counts = CountsCard(languages)
        self.coverage = CoverageCard(languages)
        self.problems = ProblemsCard(languages)
        self.people = PeopleCard(languages)
        self._lay_out()
        self._parts.chosen.connect(self._on_parts_chosen)
        self.coverage.chosen.connect(self._on_coverage_chosen)
        self.problems.save_requested.connect(self.save_requested)

    def show_report(self, report: "ImportReport", *, done: bool) -> None:
        """Show a plan, or what was done."""
        self._done = done
        self.problems.show_problems(report.rejected, report.warnings)
        self._parts.set_code(self._first_part())
        self._show_report(report)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        for card in (self.coverage, self.problems, self.people):
            card.retranslate()
        if self.report is not None:
            self.counts.show_report(self.report, done=self._done)
        self._show_parts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show figures and lists side by side where there is room."""
        super().resizeEvent(event)
        self._show_parts()

    def _lay_out(self) -> None:
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._right.addWidget(self._parts)
        for card in (self.problems, self.people):
            self._right.addWidget(card, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for column in (layout, self._left, self._right):
            column.setSpacing(GAP)
        layout.addLayout(self._left)
        layout.addLayout(self._right, 1)
        self._place(beside=False, roomy=False)

    def _beside(self) -> bool:
        return self.width() >= _BESIDE

    def _show_report(self, report: "ImportReport") -> None:
        self.report = report
        self.counts.show_report(report, done=self._done)
        self.coverage.show_report(report)
        self.people.show_report(report)
        self._show_parts()

    def _show_parts(self) -> None:
        beside = self._beside()
        asks = self.coverage.asks and not self._done
        roomy = beside and self.height() >= _ROOMY
        self._place(beside=beside, roomy=roomy)
        self._parts.setAccessibleName(self.tr("Parts of the report"))
        self._parts.set_items(self._choices(beside=beside, apart=asks and not roomy))
        if self._parts.code is None:
            self._parts.set_code(self._first_part())
        part = self._parts.code
        self.counts.setVisible(beside or part == _Part.COUNTS)
        self.coverage.setVisible(asks and (roomy or part == _Part.COVERAGE))
        self.problems.setVisible(part == _Part.PROBLEMS)
        self.people.setVisible(part == _Part.PEOPLE)

    def _place(self, *, beside: bool, roomy: bool) -> None:
        """Let the figures stand at the left, with the question under them where it fits."""
        if (beside, roomy) == self._placed:
            return
        self._placed = (beside, roomy)
        for card in (self.counts, self.coverage):
            self._left.removeWidget(card)
            self._right.removeWidget(card)
        (self._left if beside else self._right).addWidget(self.counts, 1)
        (self._left if roomy else self._right).addWidget(self.coverage, 0 if roomy else 1)
        for card, left in ((self.counts, beside), (self.coverage, roomy)):
            card.setMaximumWidth(_COUNTS if left else _ANY_WIDTH)
            card.setMinimumWidth(_COUNTS if left else 0)

    def _first_part(self) -> _Part:
        return _Part.PROBLEMS if self._beside() else _Part.COUNTS

    def _choices(self, *, beside: bool, apart: bool) -> list[Choice]:
        names = {
            _Part.COUNTS: self.tr("Figures"),
            _Part.COVERAGE: self.tr("Not in the file"),
            _Part.PROBLEMS: self.tr("Rows to look at"),
            _Part.PEOPLE: self.tr("Who is concerned"),
        }
        left_out = {_Part.COUNTS} if beside else set()
        if not apart:
            left_out.add(_Part.COVERAGE)
        return [Choice(part, names[part]) for part in _Part if part not in left_out]

    def _on_parts_chosen(self, _code: str) -> None:
        self._show_parts()

    def _on_coverage_chosen(self, code: str) -> None:
        if self.report is not None:
            self._show_report(self.report.under(Coverage(code)))
            self.report_changed.emit()
