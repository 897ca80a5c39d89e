# SPDX-License-Identifier: MIT
"""The side column's matters in a small window: the household (Ctrl+H), the latest (Ctrl+R)."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gatehouse.ui.desk.household_card import HouseholdCard
from gatehouse.ui.desk.latest_card import LatestCard
from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.desk.verdict_wording import earlier_text
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.widgets.act_button import ActButton, ActVariant

if TYPE_CHECKING:
    from gatehouse.domain.entry import RecentEntry
    from gatehouse.ui.desk.state import DeskState
    from gatehouse.ui.shell.i18n import Languages


class LookPane(Pane):
    """Something to look at and leave; from the latest entries the way leads on to those on paper.

    Signals:
        paper_requested: entries are to be typed in from paper.
        peak_requested: the sheet of the peak is to come up.
        rule_requested: the rules are to be shown, which the smallest window names nowhere else.
    """

    paper_requested = Signal()
    peak_requested = Signal()
    rule_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(ActVariant.PLAIN, parent)
        self._languages = languages
        self.household = HouseholdCard(languages)
        self.household.set_wide()
        self.latest = LatestCard(languages)
        self.paper = ActButton("", key=shortcut_text(Act.BACK_FILL))
        self.body.addWidget(self.household, 1)
        self.body.addWidget(self.latest, 1)
        self.title.hide()
        self.act.hide()
        self.rule = ActButton("", key="F11")
        self.peak = ActButton("", key=shortcut_text(Act.SHOW_PEAK))
        self.acts.insertWidget(1, self.paper, 3)
        self.acts.insertWidget(2, self.peak, 3)
        self.acts.insertWidget(3, self.rule, 3)
        self.peak.clicked.connect(self._on_peak_clicked)
        self.paper.clicked.connect(self.paper_requested)
        self.rule.clicked.connect(self._on_rule_clicked)
        self.retranslate()

    @property
    def entrance(self) -> QWidget:
        """What takes the focus when the sheet comes up."""
        return self.back

    def open_household(self, state: "DeskState", now: datetime) -> None:
        """Show the household of the person at the gate."""
        weighed = state.last_weighed
        earlier = earlier_text(weighed, self._languages)
        person_id = state.person.person_id if state.person is not None else None
        self.household.show_household(weighed, person_id, now, earlier)
        self.household.show()
        self.latest.hide()
        for button in (self.paper, self.peak, self.rule):
            button.hide()

    def open_latest(self, entries: "tuple[RecentEntry, ...]") -> None:
        """Show the latest entries."""
        self.latest.show_entries(entries)
        self.latest.show()
        for button in (self.paper, self.peak, self.rule):
            button.show()
        self.household.hide()

    def confirm(self) -> None:
        """Go back: there is nothing to do here."""
        self.closed.emit()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self.about.hide()
        self.latest.retranslate()
        self.paper.setText(self.tr("From paper"))
        self.peak.setText(self.tr("Peak"))
        self.rule.setText(self.tr("Rules"))

    def set_act_height(self, height: int) -> None:
        """Stand higher or lower."""
        super().set_act_height(height)
        for button in (self.paper, self.peak, self.rule):
            button.set_height(height)

    def _on_peak_clicked(self) -> None:
        self.closed.emit()
        self.peak_requested.emit()

    def _on_rule_clicked(self) -> None:
        self.closed.emit()
        self.rule_requested.emit()
