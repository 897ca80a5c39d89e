# SPDX-License-Identifier: MIT
"""The column beside the decision: the household, other ways, latest entries, the day's flow."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.ui.desk.household_card import HouseholdCard
from gatehouse.ui.desk.latest_card import LatestCard
from gatehouse.ui.desk.verdict_wording import earlier_text, refuses
from gatehouse.ui.desk.ways_card import WaysCard
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.flow_chart import FlowChart, HourFlow
from gatehouse.ui.widgets.number_pad import NumberPad

if TYPE_CHECKING:
    from gatehouse.domain.desk_day import DeskDay
    from gatehouse.ui.desk.state import DeskState
    from gatehouse.ui.shell.i18n import Languages

_HOURS: Final = 12
_PAD_KEY: Final = 56


class SideColumn(QWidget):
    """Shows what helps with the person at the gate, and otherwise what happened today.

    Signals:
        way_chosen: a `Way` on for somebody who cannot pass.
        correction_requested: the id of an entry, or "" for the last one.
    """

    way_chosen = Signal(object)
    correction_requested = Signal(str)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.household = HouseholdCard(languages)
        self.ways = WaysCard()
        self.latest = LatestCard(languages)
        self.pad = NumberPad(_PAD_KEY)
        self._flow = FlowChart()
        self._flow_card = Card()
        self._pad_card = Card()
        self._languages = languages
        self._roomy = True
        self._lay_out()
        self.ways.chosen.connect(self.way_chosen)
        self.latest.correction_requested.connect(self.correction_requested)
        self.retranslate()

    def set_roomy(self, *, roomy: bool) -> None:
        """Show the latest entries beside a household too, where there is room for both."""
        self._roomy = roomy

    def show_day(self, day: "DeskDay", now: datetime) -> None:
        """Show the day's entries and its flow."""
        self.latest.show_entries(day.recent)
        last = now.astimezone(LOCAL_ZONE).hour
        first = max(0, last - _HOURS + 1)
        hours = day.summary.hours
        self._flow.set_flow(
            [HourFlow(h, hours[h].inward, hours[h].outward) for h in range(first, last + 1)], last
        )

    def show_state(self, state: "DeskState", now: datetime, *, pad: bool) -> None:
        """Show what belongs to the person at the gate."""
        weighed = state.last_weighed
        known = weighed is not None and weighed.household is not None
        refused = weighed is not None and refuses(weighed.verdict)
        if weighed is not None:
            person_id = state.person.person_id if state.person is not None else None
            earlier = "" if self._roomy else earlier_text(weighed, self._languages)
            self.household.show_household(weighed, person_id, now, earlier)
        self.ways.show_ways(state, refused=refused)
        self.ways.show_note(asked=state.asks_note)
        leads_on = refused or state.asks_note
        has_room = not pad and (self._roomy or not known)
        shown = {
            self._pad_card: pad,
            self.household: known and not pad,
            self.ways: leads_on and has_room,
            self.latest: not refused and has_room,
            self._flow_card: not known and not pad and not refused,
        }
        # who goes goes first: a card that comes is laid out at once beside those still there
        for card in sorted(shown, key=shown.__getitem__):
            card.setVisible(shown[card])

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._flow_card.set_title(self.tr("People today"))
        self._pad_card.set_title(self.tr("Temperature"))
        self.pad.set_confirm(self.tr("Admit"), key="")
        self.ways.retranslate()
        self.latest.retranslate()

    def _lay_out(self) -> None:
        self._flow_card.body.addWidget(self._flow)
        self._pad_card.body.addWidget(self.pad)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for card in (self.household, self._pad_card, self.ways):
            layout.addWidget(card)
        layout.addWidget(self.latest, 500)
        layout.addWidget(self._flow_card, 200)
        layout.addStretch(1)
