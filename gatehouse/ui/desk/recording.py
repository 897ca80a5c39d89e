# SPDX-License-Identifier: MIT
"""The writer's side of the desk: every decision is recorded once, in order, while people go on."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gatehouse.ui.desk.attempt import Attempt

if TYPE_CHECKING:
    from gatehouse.domain.entry import Recorded
    from gatehouse.ui.desk.acts import DeskActs
    from gatehouse.ui.shell.lanes import Lanes


class Recording(QObject):
    """Hands attempts to the writer lane.

    Signals:
        recorded: the attempt and the `Recorded` entry, after the commit has returned.
        refused: the attempt and the error; nothing was written.
    """

    recorded = Signal(object, object)
    refused = Signal(object, object)

    def __init__(self, lanes: "Lanes", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._acts: DeskActs | None = None
        self._under_way: list[Attempt] = []

    @property
    def under_way(self) -> Attempt | None:
        """The latest attempt whose commit has not returned yet."""
        return self._under_way[-1] if self._under_way else None

    def start(self, acts: "DeskActs") -> None:
        """Begin to record."""
        self._acts = acts

    def record(self, attempt: Attempt) -> None:
        """Have *attempt* recorded; the answer comes by signal."""
        if self._acts is None:
            return
        self._under_way.append(attempt)
        self._lanes.write(
            partial(_record, self._acts, attempt),
            partial(self._on_recorded, attempt),
            partial(self._on_failed, attempt),
            receiver=self,
        )

    def _on_recorded(self, attempt: Attempt, recorded: "Recorded") -> None:
        self._under_way.remove(attempt)
        self.recorded.emit(attempt, recorded)

    def _on_failed(self, attempt: Attempt, error: Exception) -> None:
        self._under_way.remove(attempt)
        self.refused.emit(attempt, error)


def _record(acts: "DeskActs", attempt: Attempt) -> "Recorded":
    told = (attempt.crossing, attempt.decision, attempt.override)
    if attempt.resident is not None:
        return acts.record_newcomer(attempt.resident, *told)
    return acts.record(*told)
