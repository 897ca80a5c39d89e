# SPDX-License-Identifier: MIT
"""The acts of a pane in rows: few to a row in a narrow pane, more in a wide one, which is low."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton

_WIDE: Final = 600

Rows = Sequence[Sequence[ActButton]]


class ActsRows(QVBoxLayout):
    """Every row fills the width; whoever holds it calls `fit` with its own width."""

    def __init__(self, narrow: Rows, wide: Rows) -> None:
        super().__init__()
        self._narrow, self._wide = narrow, wide
        self._shown: Rows = ()
        self._lines: list[QHBoxLayout] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(ROW_GAP)
        for act in (act for row in narrow for act in row):
            act.set_height(CONTROL)
        self._place(narrow)

    def fit(self, width: int) -> None:
        """Take the form that a holder of *width* allows."""
        rows = self._wide if width >= _WIDE else self._narrow
        if rows is not self._shown:
            self._place(rows)

    def _place(self, rows: Rows) -> None:
        for line in self._lines:
            while line.count():
                line.takeAt(0)
            self.removeItem(line)
        self._shown, self._lines = rows, []
        for row in rows:
            line = QHBoxLayout()
            line.setSpacing(ROW_GAP)
            for act in row:
                line.addWidget(act, 1)
            self.addLayout(line)
            self._lines.append(line)
