# SPDX-License-Identifier: MIT
"""Unfinished records at the desk: kept by one key, taken up oldest first by another."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gatehouse.domain.entry import Decision
from gatehouse.domain.parked import ParkOrder
from gatehouse.errors import GatehouseError
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.desk.wording import sentence

if TYPE_CHECKING:
    from gatehouse.domain.desk_day import DeskDay
    from gatehouse.domain.parked import DropReason, Parked, TakenUp
    from gatehouse.domain.peak import ParkedRow
    from gatehouse.ui.desk.attempt import Attempt
    from gatehouse.ui.desk.pane_stack import PaneStack
    from gatehouse.ui.desk.peak_acts import PeakActs
    from gatehouse.ui.desk.peak_pane import PeakPane
    from gatehouse.ui.desk.serving import Serving
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


class Parking(QObject):
    """Keeps whoever stands here for later, and brings them back.

    Signals:
        made_ready: the desk is free for the next person.
        brought_back: somebody stands here again.
        group_requested, counting_requested: a group, or counting, is to come up.
    """

    made_ready = Signal()
    brought_back = Signal()
    group_requested = Signal()
    counting_requested = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - a view, who is told, and the clock
        self,
        panes: "PaneStack",
        serving: "Serving",
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        languages: "Languages",
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(panes)
        self._panes, self._serving = panes, serving
        self._lanes, self._changes, self._messages = lanes, changes, messages
        self._languages, self._clock = languages, clock
        self._acts: PeakActs | None = None
        self._rows: tuple[ParkedRow, ...] = ()

    @cached_property
    def pane(self) -> "PeakPane":
        """The sheet of the peak, made when it is first wanted."""
        from gatehouse.ui.desk.peak_pane import PeakPane  # noqa: PLC0415 - when wanted

        pane = PeakPane(self._languages)
        pane.taken_up.connect(self.take_up)
        pane.dropped.connect(self._on_dropped)
        pane.park_requested.connect(self._on_park_requested)
        pane.group_requested.connect(self.group_requested)
        pane.counting_requested.connect(self.counting_requested)
        return self._panes.take(pane)

    @property
    def is_up(self) -> bool:
        """Whether the sheet of the peak is up."""
        up = self._panes.pane
        return up is not None and up is self.pane

    def start(self, acts: "PeakActs | None") -> None:
        """Begin to keep them."""
        self._acts = acts

    def take_day(self, day: "DeskDay") -> None:
        """Know what is unfinished."""
        self._rows = day.peak.parked
        if self.is_up:
            self.pane.show_rows(self._rows, self._clock())

    def open_pane(self) -> None:
        """Bring the peak up; pressed again it goes."""
        up = self._panes.pane
        if self.is_up:
            self._panes.close_pane()
        elif up is None or up.only_tells:
            somebody = self._order(passed=False) is not None
            self.pane.open_for(self._rows, self._clock(), somebody=somebody)
            self._panes.open_pane(self.pane)

    def park(self, *, passed: bool) -> None:
        """Keep whoever stands here, or what was typed; *passed* says that they were let through."""
        order = self._order(passed=passed)
        fills = self._serving.state.filling is not None
        if self._acts is None or self._panes.pane is not None or fills:
            return
        if order is None:
            said = self.tr("Nobody stands here yet. Type a flat, initials or a name first.")
            self._messages.info(said)
            return
        work = partial(self._acts.park, order)
        then = partial(self._on_parked, passed=passed)
        failed = partial(self._on_park_failed, self._serving.state.attempt(Decision.ADMIT))
        self._lanes.write(work, then, failed, receiver=self)
        self._serving.clear()
        self.made_ready.emit()

    def take_up_oldest(self) -> None:
        """Go on with what has waited longest; whoever stands here is served first."""
        if self._serving.state.scene is not Scene.IDLE or self._panes.pane is not None:
            return
        if self._rows:
            self.take_up(self._rows[0].parked_id)
        else:
            self._messages.info(self.tr("Nothing is unfinished."))

    def take_up(self, parked_id: str) -> None:
        """Go on with one of them, unless somebody stands here: they are served first."""
        if self._acts is None or self._serving.state.filling is not None:
            return
        if self._serving.state.scene is not Scene.IDLE:
            self._panes.close_pane()
            self._messages.info(self.tr("Somebody stands here: serve them first, or keep them."))
            return
        work = partial(self._acts.take_up, parked_id)
        self._lanes.read(work, self._on_taken_up, self._on_refused, receiver=self)

    def _order(self, *, passed: bool) -> ParkOrder | None:
        state = self._serving.state
        if state.filling is not None or not (state.decides or state.text.strip()):
            return None
        return ParkOrder(text=state.text, crossing=state.crossing, let_through=passed)

    def _on_parked(self, parked: "Parked", *, passed: bool) -> None:
        said = self.tr("Kept. They wait; go on with {key}.")
        if passed:
            said = self.tr("Kept: let through at this minute, to be written down with {key}.")
        self._messages.ok(said.format(key="Ctrl+U"))
        self._changes.publish(parked.changes, self)

    def _on_park_failed(self, attempt: "Attempt | None", error: Exception) -> None:
        if attempt is None:
            self._messages.show_failure(error)
        else:
            self._serving.refused_attempts.append(attempt)
            self._serving.returned.emit(error)

    def _on_taken_up(self, taken: "TakenUp") -> None:
        self._panes.close_pane()
        self._serving.take_up(taken)
        self.brought_back.emit()

    def _on_park_requested(self, passed: bool) -> None:  # noqa: FBT001 - a signal's value
        self._panes.close_pane()
        self.park(passed=passed)

    def _on_dropped(self, parked_id: str, why: "DropReason") -> None:
        if self._acts is not None:
            work = partial(self._acts.drop, parked_id, why)
            self._lanes.write(work, self._on_gone, self._on_refused, receiver=self)

    def _on_gone(self, parked: "Parked") -> None:
        self._rows = tuple(row for row in self._rows if row.parked_id != parked.parked_id)
        if self.is_up:
            self.pane.show_rows(self._rows, self._clock())
        self._messages.ok(self.tr("Dropped, with the reason on record."))
        self._changes.publish(parked.changes, self)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, GatehouseError) and self.is_up:
            self.pane.show_wrong(sentence(error, self._languages))
        else:
            self._messages.show_failure(error)
