# SPDX-License-Identifier: MIT
"""Ways of vehicles that nobody logged: brought up from what waits, and written down."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gatehouse.domain.entry import CORRECTION_WORDS
from gatehouse.errors import GatehouseError
from gatehouse.ui.desk.wording import sentence

if TYPE_CHECKING:
    from datetime import datetime

    from gatehouse.domain.missed_way import MissedWay, MissedWayLogged
    from gatehouse.ui.desk.acts import DeskActs
    from gatehouse.ui.desk.pane_stack import PaneStack
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


class MissedWays(QObject):
    """Opens the sheet that asks for the time, and has the post write the way down.

    Signals:
        logged: a way was written down.
    """

    logged = Signal()

    def __init__(
        self,
        panes: "PaneStack",
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        languages: "Languages",
    ) -> None:
        super().__init__(panes)
        self._panes, self._lanes, self._changes = panes, lanes, changes
        self._messages, self._languages = messages, languages
        self._acts: DeskActs | None = None
        self._last = ""
        panes.way_told.connect(self._on_told)

    def start(self, acts: "DeskActs") -> None:
        """Begin to ask the post."""
        self._acts = acts

    def open_way(self, way_id: str) -> None:
        """Bring up the way that is missing beside *way_id*."""
        if self._acts is not None:
            work = partial(self._acts.missed_way, way_id)
            self._lanes.read(work, self._on_way, self._messages.show_failure, receiver=self)

    def correct_last(self, otherwise: Callable[[], object]) -> None:
        """Take the way that was written down last back, unless an entry was since: *otherwise*."""
        if self._acts is None or not self._last:
            otherwise()
            return
        last, self._last = self._last, ""
        work = partial(self._acts.withdraw_missed_way, last, CORRECTION_WORDS["typo"].zh)
        self._lanes.write(work, self._on_taken_back, self._messages.show_failure, receiver=self)

    def forget_last(self) -> None:
        """Leave the way as it is: the last act is another one now."""
        self._last = ""

    def _on_taken_back(self, taken: "MissedWayLogged") -> None:
        self._messages.ok(self.tr("Taken back: the way is missing again."))
        self._changes.publish(taken.changes, self)

    def _on_way(self, way: "MissedWay") -> None:
        up = self._panes.pane
        if up is None or up.only_tells:
            self._panes.missed_way.open_for(way)
            self._panes.open_pane(self._panes.missed_way)

    def _on_told(self, way_id: str, at: "datetime") -> None:
        if self._acts is not None:
            work = partial(self._acts.log_missed_way, way_id, at)
            self._lanes.write(work, self._on_logged, self._on_refused, receiver=self)

    def _on_logged(self, logged: "MissedWayLogged") -> None:
        self._panes.missed_way.set_busy(busy=False)
        if self._panes.pane is self._panes.missed_way:
            self._panes.close_pane()
        self._last = logged.fact_id
        self.logged.emit()
        self._messages.ok(self.tr("The way is written down. Ctrl+Z takes it back."))
        self._changes.publish(logged.changes, self)

    def _on_refused(self, error: Exception) -> None:
        self._panes.missed_way.set_busy(busy=False)
        if isinstance(error, GatehouseError):
            self._panes.missed_way.show_wrong(sentence(error, self._languages))
        else:
            self._messages.show_failure(error)
