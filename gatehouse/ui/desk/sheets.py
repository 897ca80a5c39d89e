# SPDX-License-Identifier: MIT
"""What happens on the desk's sheets: overrides, emergencies, corrections, and things to read."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from gatehouse.domain.entry import Outcome
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.errors import GatehouseError
from gatehouse.ui.desk.wording import person_line, sentence
from gatehouse.ui.widgets.telephone_line import telephones_text

if TYPE_CHECKING:
    from gatehouse.domain.desk_day import DeskDay
    from gatehouse.domain.entry import Override, Recorded
    from gatehouse.domain.notice import NoticeRow
    from gatehouse.ui.desk.attempt import Attempt
    from gatehouse.ui.desk.mending import Mending
    from gatehouse.ui.desk.pane_stack import PaneStack
    from gatehouse.ui.desk.post_reading import PostReading
    from gatehouse.ui.desk.serving import Serving
    from gatehouse.ui.shell.i18n import Languages


_OF_VEHICLES: Final = frozenset({OpenKind.VEHICLE_LATE, OpenKind.VEHICLE_MISSED})


class Sheets(QObject):
    """Opens each sheet with what it is about, and does what it was told.

    Signals:
        way_requested: the id of a way of a vehicle, beside which another is to be written down.
        fever_requested: the id of a fever flow to go on with.
        stays_requested: who is inside is to be looked at.
        nothing_recorded: the last entry was to be corrected, and there is none yet.
    """

    way_requested = Signal(str)
    fever_requested = Signal(str)
    stays_requested = Signal()
    nothing_recorded = Signal()

    def __init__(
        self,
        panes: "PaneStack",
        serving: "Serving",
        post: "PostReading",
        mending: "Mending",
        languages: "Languages",
    ) -> None:
        super().__init__(panes)
        self._panes = panes
        self._serving = serving
        self._post = post
        self._mending = mending
        self._languages = languages
        self._overriding: Attempt | None = None
        self._last_entry_id = ""
        self._day: DeskDay | None = None
        self._waits_for_record = False
        self._waits_for_day = False
        panes.override_given.connect(self._on_override_given)
        post.notices_read.connect(self._on_post_notices_read)
        panes.emergency_told.connect(self._on_emergency_told)

    def take_day(self, day: "DeskDay") -> None:
        """Know the latest entries."""
        self._day = day
        if self._waits_for_day:
            self._waits_for_day = False
            self._correct_if_free()

    def take_recorded(self, attempt: "Attempt", recorded: "Recorded") -> bool:
        """Know the last entry; say whether it was the override this sheet waited for."""
        self._last_entry_id = recorded.entry.id
        overridden = attempt is self._overriding
        if overridden:
            self._overriding = None
            self._panes.close_pane()
        if self._waits_for_record and self._serving.recording.under_way is None:
            self._waits_for_record = False
            self._correct_if_free()
        return overridden

    def take_mended(self, recorded: "Recorded") -> None:
        """Know the last entry as it stands now; after a withdrawal the day must say it anew."""
        self._last_entry_id = recorded.entry.id
        if recorded.entry.outcome is Outcome.WITHDRAWN:
            self._last_entry_id = ""
            self._day = None

    def take_group(self, last_entry_id: str) -> None:
        """Know the last entry of a group that was recorded; of one that was taken back, none."""
        self._last_entry_id = last_entry_id
        if not last_entry_id:
            self._day = None

    def take_refused(self, error: Exception) -> bool:
        """Show the refusal of an override on its sheet; say whether it was one."""
        self._waits_for_record = False
        if self._overriding is None or not isinstance(error, GatehouseError):
            return False
        self._overriding = None
        pane = self._panes.override
        pane.set_busy(busy=False)
        pane.approval.pin.set_text("")
        pane.show_wrong(sentence(error, self._languages))
        return True

    def override(self) -> None:
        """Ask for an override of the verdict; pressed again it is given, or what is approved later.

        Who may pass by the rules just passes.
        """
        pane = self._panes.override
        weighed = self._serving.state.last_weighed
        up = self._panes.pane
        if up is not None and up.approves:
            up.approve()
        elif weighed is None or not (up is None or up.only_tells):
            return
        elif weighed.verdict.admits:
            if up is None:
                self._serving.enter()
        else:
            pane.open_for(self.who(), weighed.verdict.headline, self._post.leaders)
            self._panes.open_pane(pane)

    def emergency(self) -> None:
        """Ask for one word; pressed again nothing more is asked. No other sheet comes over it."""
        self._waits_for_record = self._waits_for_day = False
        self._mending.give_way()
        pane = self._panes.emergency
        if self._panes.pane is pane:
            pane.confirm()
            return
        state = self._serving.state
        known = () if state.rules is None else state.rules.telephones
        told = telephones_text(known, self._languages)
        pane.open_for(self._goes_along(), stays=state.writes, telephones=told)
        self._panes.open_pane(pane)

    def correct(self, entry_id: str) -> None:
        """Open the entry with *entry_id*, or the last one, once it is recorded."""
        if not entry_id and self._serving.recording.under_way is not None:
            self._waits_for_record = True
            return
        recent = self._day.recent if self._day is not None else ()
        last = self._last_entry_id or next((entry.id for entry in recent), "")
        self._waits_for_day = not entry_id and not last and self._day is None
        if entry_id or last:
            self._mending.open_entry(entry_id or last)
        elif not self._waits_for_day:
            self.nothing_recorded.emit()

    def _correct_if_free(self) -> None:
        """Open the last entry, unless a sheet has come meanwhile on which something is typed."""
        up = self._panes.pane
        if up is None or up.only_tells:
            self.correct("")

    def take_up(self, item: OpenItem) -> None:
        """Go on with something that waits."""
        if item.kind is OpenKind.TELEPHONE_APPROVAL:
            self._mending.open_approval(item, self._post.leaders)
        elif item.kind in _OF_VEHICLES:
            self.way_requested.emit(item.entry_id)
        elif item.kind is OpenKind.VISITOR_LATE:
            self.stays_requested.emit()
        elif item.kind is OpenKind.FEVER:
            self.fever_requested.emit(item.entry_id)
        else:
            self._mending.open_entry(item.entry_id)

    def show_rule(self, *, tells_rest: bool = False) -> None:
        """Show the text of the rule that decides, or of the first; pressed again it goes.

        *tells_rest* where the desk had no room for all that is done for the person: where the
        rules let them go, that comes first.
        """
        state = self._serving.state
        if self._panes.pane is self._panes.rule:
            self._panes.close_pane()
        elif state.rules is not None:
            weighed = state.last_weighed
            self._panes.rule.open_for(
                state.rules, weighed, self._panes.outage, tells_rest=tells_rest
            )
            self._panes.open_pane(self._panes.rule)
            self._post.read_notices()

    def show_english(self) -> None:
        """Show the visitor's questions in English; pressed again they go."""
        state = self._serving.state
        if self._panes.pane is self._panes.english:
            self._panes.close_pane()
            return
        weighed = state.last_weighed
        known = state.subject_class if state.person is not None else None
        self._panes.english.open_for(
            state.asked_checks,
            temperature=state.asks_temperature,
            known=known,
            language=weighed.language if known is not None and weighed is not None else "",
        )
        self._panes.open_pane(self._panes.english)

    def show_household(self, now: datetime) -> None:
        """Show the household where the window has no column for it; pressed again it goes."""
        self._look(partial(self._panes.look.open_household, self._serving.state, now))

    def show_latest(self) -> None:
        """Show the latest entries where the window has no column for them."""
        recent = self._day.recent if self._day is not None else ()
        self._look(partial(self._panes.look.open_latest, recent))

    def who(self) -> str:
        """Return who stands at the gate, in one line."""
        state = self._serving.state
        if state.person is not None:
            return person_line(state.person.shown_name, state.person.door)
        return state.visitor.name if state.visitor is not None else ""

    def _goes_along(self) -> str:
        """Return whom, and what they drive, an emergency would take along."""
        state = self._serving.state
        if not state.goes_along:
            return ""
        plate = state.vehicle.shown_plate if state.vehicle is not None else ""
        return " ".join(filter(None, (plate, self.who())))

    def _look(self, open_: Callable[[], None]) -> None:
        if self._panes.pane is self._panes.look:
            self._panes.close_pane()
        else:
            open_()
            self._panes.open_pane(self._panes.look)

    def _on_post_notices_read(self, notices: "tuple[NoticeRow, ...]") -> None:
        self._panes.rule.take_notices(notices)

    def _on_override_given(self, override: "Override") -> None:
        self._overriding = self._serving.ask_override(override)

    def _on_emergency_told(self, word: str) -> None:
        self._panes.close_pane()
        self._serving.emergency(word, along=self._panes.emergency.takes_along)
