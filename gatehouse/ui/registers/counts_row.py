# SPDX-License-Identifier: MIT
"""The day's counts in a row: the same that the workbook carries."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.label import Label, TextRole, Tone

_MOST: Final = 9


class CountsRow(QWidget):
    """Captions above figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = [
            (Label("", TextRole.CAPTION, tone=Tone.MUTED), Label("", TextRole.TITLE))
            for _cell in range(_MOST)
        ]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(ROW_GAP - 2)
        grid.setVerticalSpacing(0)
        for column, (caption, figure) in enumerate(self._cells):
            grid.addWidget(caption, 0, column)
            grid.addWidget(figure, 1, column)
            grid.setColumnStretch(column, 1)

    def show_counts(self, cells: Sequence[tuple[str, str]]) -> None:
        """Show caption and figure of each count."""
        for (caption, figure), (name, count) in zip(self._cells, cells, strict=True):
            caption.setText(name)
            figure.setText(count)
            figure.setAccessibleName(f"{name} {count}")
