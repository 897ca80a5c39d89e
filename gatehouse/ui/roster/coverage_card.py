# SPDX-License-Identifier: MIT
"""What a file is complete for: asked before anybody goes because a file does not name them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gatehouse.domain.roster_plan import Coverage
from gatehouse.ui.roster.import_wording import coverage_text
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.roster import ImportReport
    from gatehouse.ui.shell.i18n import Languages


class CoverageCard(Card):
    """One question with three answers, and whom the answer takes off the roster.

    Signals:
        chosen: the answer is another one.
    """

    chosen = Signal(str)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._report: ImportReport | None = None
        self.choice = SegmentedChoice(fill=True)
        self._told = Label("", TextRole.TABLE, wrap=True)
        self.body.addWidget(self.choice)
        self.body.addWidget(self._told)
        self.body.addStretch(1)
        self.choice.chosen.connect(self.chosen)
        self.retranslate()

    def show_report(self, report: "ImportReport") -> None:
        """Show whom the plan takes off, and whom it leaves."""
        self._report = report
        self.retranslate()
        self.choice.set_code(report.coverage.value)

    @property
    def asks(self) -> bool:
        """Whether there is anything to ask: somebody of the roster is not in the file."""
        return self._report is not None and any(self._report.gone_by.values())

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("What is the file complete for?"))
        self.choice.setAccessibleName(self.tr("What is the file complete for?"))
        self.choice.set_items([Choice(each.value, coverage_text(each)) for each in Coverage])
        if self._report is None:
            return
        number = self._languages.formats.number
        counts = self._report.counts
        told = self.tr("Not in the file: {gone} go off the roster, {staying} stay on it.")
        self._told.setText(told.format(gone=number(counts.gone), staying=number(counts.staying)))
