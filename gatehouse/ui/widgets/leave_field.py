# SPDX-License-Identifier: MIT
"""The leave of a leader for an act, where whoever is on duty may not do it alone."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from gatehouse.domain.leader_leave import LeaderLeave
from gatehouse.domain.post import OperatorRow
from gatehouse.ui.widgets.operator_pin import OperatorPin


class LeaveField(OperatorPin):
    """Stands in the form only while somebody's leave is needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: tuple[OperatorRow, ...] = ()
        self.hide()

    @property
    def leave(self) -> LeaderLeave | None:
        """The leave that was given; None where none is needed."""
        if not self._asked:
            return None
        return LeaderLeave(operator_id=self.operator_id, pin=self.pin.text())

    @property
    def is_asked(self) -> bool:
        """Whether somebody's leave is needed."""
        return bool(self._asked)

    @property
    def is_missing(self) -> bool:
        """Whether leave is needed and not given yet."""
        return self.is_asked and not self.complete()

    def ask(self, operators: Sequence[OperatorRow]) -> None:
        """Ask one of *operators* for leave; what is typed stays where they are the same."""
        if tuple(operators) != self._asked:
            self._asked = tuple(operators)
            self.offer(self._asked)
            self.setVisible(self.is_asked)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_captions(self.tr("By leave of"), self.tr("Their PIN"))
