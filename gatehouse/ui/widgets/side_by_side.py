# SPDX-License-Identifier: MIT
"""Two parts beside each other, or over each other where the room is narrow."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import ROW_GAP

_BESIDE: Final = 600
_WAYS: Final = QBoxLayout.Direction


class SideBySide(QBoxLayout):
    """Two inputs, or words and acts; beside each other they need less height.

    Whoever holds it calls `fit` with its own width when that changes, or never.
    """

    def __init__(self, first: QWidget | QLayout, second: QWidget | QLayout) -> None:
        super().__init__(_WAYS.LeftToRight)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(ROW_GAP)
        for part in (first, second):
            if isinstance(part, QWidget):
                self.addWidget(part, 1)
            else:
                self.addLayout(part, 1)

    @property
    def is_beside(self) -> bool:
        """Whether the two stand beside each other."""
        return self.direction() == _WAYS.LeftToRight

    def align_tops(self) -> None:
        """Keep two fields on a line where the hint of one needs more height."""
        for place in range(self.count()):
            self.itemAt(place).setAlignment(Qt.AlignmentFlag.AlignTop)

    def fit(self, width: int, beside: int = _BESIDE) -> None:
        """Take the form that a holder of *width* allows; *beside* is enough for both."""
        self.setDirection(_WAYS.LeftToRight if width >= beside else _WAYS.TopToBottom)


def told_column(sign: QWidget, state: QWidget, *told: QWidget) -> QVBoxLayout:
    """Return a column: *state* beside its *sign*, and under them what else is *told*."""
    line = QHBoxLayout()
    line.setSpacing(ROW_GAP)
    line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(state, 1)
    column = QVBoxLayout()
    column.setSpacing(ROW_GAP)
    column.addLayout(line)
    for widget in told:
        column.addWidget(widget)
    column.addStretch(1)
    return column
