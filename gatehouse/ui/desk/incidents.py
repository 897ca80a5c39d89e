# SPDX-License-Identifier: MIT
"""What goes wrong at the desk: the fever flow, and the entry that is noted as an incident."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gatehouse.domain.entry import Outcome
from gatehouse.errors import GatehouseError
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.desk.wording import person_line, sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from gatehouse.domain.entry import RecentEntry, Recorded
    from gatehouse.domain.incident import CloseOrder, IncidentCard, IncidentRecorded, StepOrder
    from gatehouse.ui.desk.attempt import Attempt
    from gatehouse.ui.desk.fever_acts import FeverActs
    from gatehouse.ui.desk.pane_stack import PaneStack
    from gatehouse.ui.desk.serving import Serving
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


class DeskIncidents(QObject):
    """Begins the flow for whoever has a fever, let in or not; nobody's typing is interrupted.

    Who types the next person leaves a flow that came up by itself for later.

    Signals:
        requested: the id of the last entry, and who it was of (masked), to be noted as an incident.
    """

    requested = Signal(str, str)

    def __init__(  # noqa: PLR0913, PLR0917 - the sheets, and what the window lends every page
        self,
        panes: "PaneStack",
        serving: "Serving",
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        languages: "Languages",
    ) -> None:
        super().__init__(panes)
        self._panes, self._serving = panes, serving
        self._lanes, self._changes = lanes, changes
        self._messages, self._languages = messages, languages
        self._acts: FeverActs | None = None
        self._last: RecentEntry | None = None
        self._flow: tuple[str, str] = ("", "")
        panes.fever_stepped.connect(self._on_stepped)
        panes.fever_ended.connect(self._on_ended)

    def start(self, acts: "FeverActs | None") -> None:
        """Begin to ask the post."""
        self._acts = acts

    def take_recorded(self, attempt: "Attempt | None", recorded: "Recorded") -> None:
        """Know the last entry; begin the flow where it may tell of a fever, however it ended."""
        self._last = recorded.entry
        if attempt is not None:
            self.begin_flow(recorded.entry, present=attempt.crossing.happened_at is None)

    def begin_flow(self, entry: "RecentEntry", *, present: bool) -> None:
        """Begin the flow where *entry* may tell of a fever.

        One of a line on paper is not of now: its flow waits among what is open.
        """
        if self._acts is not None and may_be_fever(entry):
            work = partial(self._acts.begin, entry.id)
            then = partial(self._on_begun, entry.id, present=present)
            self._lanes.write(work, then, self._messages.show_failure, receiver=self)

    def note(self) -> None:
        """Note the last entry as an incident, or go on with the flow that it began."""
        last, (entry_id, incident_id) = self._last, self._flow
        if last is not None and last.id == entry_id:
            self.open_flow(incident_id)
        elif last is not None and may_be_incident(last):
            who = person_line(last.shown_name, last.door) or last.plate
            self.requested.emit(last.id, who)
        else:
            self._messages.info(
                self.tr("The last entry here is no incident to be noted. Note others with F6.")
            )

    def open_flow(self, incident_id: str) -> None:
        """Bring a flow up where it was left."""
        if self._acts is not None:
            work = partial(self._acts.card, incident_id)
            self._lanes.read(work, self._on_card, self._messages.show_failure, receiver=self)

    def _on_begun(
        self, entry_id: str, recorded: "IncidentRecorded | None", *, present: bool
    ) -> None:
        if recorded is None:
            return
        self._flow = (entry_id, recorded.card.row.incident_id)
        if not present:
            said = self.tr("This line tells of a fever. Its flow waits among what is open.")
            self._messages.warn(said)
        elif self._serving.state.scene is Scene.IDLE and not self._serving.state.text:
            self._bring_up(recorded.card, by_itself=True)
        self._publish(recorded)

    def _on_card(self, card: "IncidentCard") -> None:
        self._bring_up(card, by_itself=False)

    def _bring_up(self, card: "IncidentCard", *, by_itself: bool) -> None:
        up = self._panes.pane
        if up is None or up.only_tells:
            self._open(card, by_itself=by_itself)
            self._panes.open_pane(self._panes.fever)

    def _open(self, card: "IncidentCard", *, by_itself: bool) -> None:
        taken = self._serving.state.instruments.taken
        self._panes.fever.open_for(card, by_itself=by_itself, taken=taken)

    def _on_stepped(self, order: "StepOrder") -> None:
        if self._acts is not None:
            self._do(partial(self._acts.step, order), self._on_step_taken)

    def _on_ended(self, order: "CloseOrder") -> None:
        if self._acts is not None:
            self._do(partial(self._acts.end, order), self._on_flow_ended)

    def _do(
        self,
        work: "Callable[[], IncidentRecorded]",
        then: "Callable[[IncidentRecorded], None]",
    ) -> None:
        self._lanes.write(work, then, self._on_refused, receiver=self)

    def _on_step_taken(self, recorded: "IncidentRecorded") -> None:
        pane = self._panes.fever
        self._open(recorded.card, by_itself=pane.gives_way)
        if self._panes.pane is pane:
            pane.entrance.setFocus()
        self._publish(recorded)

    def _on_flow_ended(self, recorded: "IncidentRecorded") -> None:
        self._panes.fever.set_busy(busy=False)
        if self._panes.pane is self._panes.fever:
            self._panes.close_pane()
        self._messages.ok(self.tr("The fever flow is done, with the time of every step."))
        self._publish(recorded)

    def _on_refused(self, error: Exception) -> None:
        self._panes.fever.set_busy(busy=False)
        if isinstance(error, GatehouseError):
            self._panes.fever.show_wrong(sentence(error, self._languages))
        else:
            self._messages.show_failure(error)

    def _publish(self, recorded: "IncidentRecorded") -> None:
        # what was ticked is painted before anybody reads anew what has changed
        QTimer.singleShot(0, self, partial(self._changes.publish, recorded.changes, self))


def may_be_fever(entry: "RecentEntry") -> bool:
    """Say whether an entry may tell of a fever: somebody was kept out, or in against a rule."""
    kept_out = entry.outcome in {Outcome.TURNED_AWAY, Outcome.REPORTED}
    return kept_out or (entry.overridden and entry.outcome.passed)


def may_be_incident(entry: "RecentEntry") -> bool:
    """Say whether an entry may have been one: somebody was kept out, or passed against a rule."""
    kept_out = entry.outcome in {Outcome.TURNED_AWAY, Outcome.REPORTED}
    return kept_out or entry.overridden or entry.outcome is Outcome.EMERGENCY
