# SPDX-License-Identifier: MIT
"""The slip of the last visitor: asked of the post when it is wanted, printed or saved."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from pathlib import Path

    from gatehouse.domain.entry import Recorded
    from gatehouse.reports.visitor_slip import SlipPaper
    from gatehouse.ui.desk.acts import DeskActs
    from gatehouse.ui.desk.pane_stack import PaneStack
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


class Slips(QObject):
    """Knows which entry was the last visitor's; nobody is asked whether they want a slip."""

    def __init__(self, panes: "PaneStack", lanes: "Lanes", messages: "Messages") -> None:
        super().__init__(panes)
        self._panes, self._lanes, self._messages = panes, lanes, messages
        self._acts: DeskActs | None = None
        self._entry_id = ""
        panes.slip_printed.connect(self._on_printed)
        panes.slip_save_requested.connect(self._on_save_requested)
        panes.slip_failed.connect(messages.show_failure)

    def start(self, acts: "DeskActs") -> None:
        """Begin to ask the post."""
        self._acts = acts

    def take_recorded(self, recorded: "Recorded", *, visited: bool) -> None:
        """Know the last entry of a visitor."""
        if visited:
            self._entry_id = recorded.entry.id

    def open_slip(self) -> None:
        """Show the slip of the last visitor; pressed again it is printed."""
        up = self._panes.pane
        if up is not None and up is self._panes.slip:
            up.confirm()
        elif up is None and not self._entry_id:
            self._messages.info(
                self.tr("No visitor was written down since the start, so there is no slip.")
            )
        elif up is None and self._acts is not None:
            work = partial(self._acts.slip, self._entry_id)
            self._lanes.read(work, self._on_slip, receiver=self)

    def _on_slip(self, paper: "SlipPaper") -> None:
        if self._panes.pane is None:
            self._panes.slip.open_for(paper)
            self._panes.open_pane(self._panes.slip)

    def _on_printed(self) -> None:
        self._messages.ok(self.tr("Sent to the printer"))
        self._panes.close_pane()

    def _on_save_requested(self, path: "Path") -> None:
        self._lanes.write(self._panes.slip.saving(path), self._on_saved, receiver=self)

    def _on_saved(self, path: "Path") -> None:
        self._messages.ok(self.tr("Saved as {path}").format(path=path))
