# SPDX-License-Identifier: MIT
"""Whether a numbered sheet is finished of which not all lines were typed in, asked at the desk."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gatehouse.domain.paper_sheet import SheetEnd, SheetsClosed

if TYPE_CHECKING:
    from gatehouse.domain.changes import Changes
    from gatehouse.domain.paper_sheet import Begun, PaperSheets
    from gatehouse.ui.desk.acts import DeskActs
    from gatehouse.ui.desk.filling_strip import FillingStrip
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


class SheetAsking(QObject):
    """Asks on the strip; a sheet that is not finished goes on being listed as begun."""

    def __init__(
        self, strip: "FillingStrip", lanes: "Lanes", changes: "ChangeBus", messages: "Messages"
    ) -> None:
        super().__init__(strip)
        self._strip, self._lanes = strip, lanes
        self._changes, self._messages = changes, messages
        self._acts: DeskActs | None = None
        self._begun: Begun | None = None
        self._then: Callable[[], None] = _nothing
        strip.finished_told.connect(self.finish)
        strip.unfinished_told.connect(self.leave)

    @property
    def waits(self) -> bool:
        """Whether an answer is waited for."""
        return self._begun is not None

    def start(self, acts: "DeskActs") -> None:
        """Begin to ask the post."""
        self._acts = acts

    def ask(self, number: int, then: Callable[[], None] | None = None) -> None:
        """Ask about the sheet if it is begun; *then* is done with either answer, or without one."""
        self._then = then or _nothing
        if self._acts is None:
            self._settle()
            return
        came = partial(self._on_read, number)
        self._lanes.latest(("desk", "begun sheet"), self._acts.paper, came, receiver=self)

    def finish(self) -> None:
        """Close the sheet as finished."""
        if self._begun is None or self._acts is None:
            return
        begun = self._begun
        closed = SheetsClosed(numbers=begun.numbers, why=SheetEnd.FINISHED)
        work = partial(self._acts.close_sheets, closed)
        then = partial(self._on_closed, begun.number)
        self._lanes.write(work, then, self._messages.show_failure, receiver=self)
        self._settle()

    def leave(self) -> None:
        """Let the sheet be finished another time."""
        if self.waits:
            self._settle()

    def drop(self) -> None:
        """Ask no more, and do nothing else."""
        self._then = _nothing
        self.leave()

    def _settle(self) -> None:
        self._begun, then, self._then = None, self._then, _nothing
        self._strip.ask_finished(None)
        then()

    def _on_read(self, number: int, sheets: "PaperSheets") -> None:
        self._begun = next((one for one in sheets.begun if one.number == number), None)
        if self._begun is None:
            self._settle()
        else:
            self._strip.ask_finished(self._begun)

    def _on_closed(self, number: int, changes: "Changes") -> None:
        self._messages.ok(self.tr("Sheet {number} is finished.").format(number=number))
        self._changes.publish(changes, self)


def _nothing() -> None:
    """Do nothing."""
