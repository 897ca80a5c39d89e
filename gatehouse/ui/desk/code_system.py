# SPDX-License-Identifier: MIT
"""The switch for the code system (健康码系统故障): on the rules' sheet, shown at the desk."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from gatehouse.domain.changes import Changes
    from gatehouse.domain.desk_day import DeskDay
    from gatehouse.ui.desk.acts import DeskActs
    from gatehouse.ui.desk.pane_stack import PaneStack
    from gatehouse.ui.desk.serving import Serving
    from gatehouse.ui.desk.top_bar import TopBar
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


class CodeSystem(QObject):
    """Has it recorded that the system is down or back, and lets the desk ask by it."""

    def __init__(  # noqa: PLR0913, PLR0917 - two views, and who is told
        self,
        panes: "PaneStack",
        top: "TopBar",
        serving: "Serving",
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
    ) -> None:
        super().__init__(panes)
        self._panes, self._top, self._serving = panes, top, serving
        self._lanes, self._changes, self._messages = lanes, changes, messages
        self._acts: DeskActs | None = None
        panes.code_switched.connect(self._on_switched)

    def start(self, acts: "DeskActs") -> None:
        """Begin to have it recorded."""
        self._acts = acts

    def take_day(self, day: "DeskDay") -> None:
        """Show whether the system is down, and propose the answers that go with it."""
        self._panes.outage = day.outage
        self._top.show_outage(day.outage)
        self._serving.set_code_down(down=day.outage is not None)

    def _on_switched(self, down: bool) -> None:  # noqa: FBT001 - a signal's value
        if self._acts is not None:
            self._panes.close_pane()
            work = partial(self._acts.mark_code_system, down)
            then = partial(self._on_marked, down=down)
            self._lanes.write(work, then, self._messages.show_failure, receiver=self)

    def _on_marked(self, changes: "Changes", *, down: bool) -> None:
        # that it is down the desk says by itself, as long as it is
        if not down:
            told = self.tr("The code system works again: codes are looked at as before.")
            self._messages.ok(told)
        self._changes.publish(changes, self)
