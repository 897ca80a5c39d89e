# SPDX-License-Identifier: MIT
"""The day's counts in a row, or in two: the same that the workbook carries."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.label import Label, TextRole, Tone

_MOST: Final = 9


class CountsRow(QWidget):
    """Captions above figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = 0
        self._cells = [
            (Label("", TextRole.CAPTION, tone=Tone.MUTED), Label("", TextRole.TITLE))
            for _cell in range(_MOST)
        ]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(ROW_GAP + 2)
        self._grid.setVerticalSpacing(0)
        self._place(-(-_MOST // 2))

    def show_counts(self, cells: Sequence[tuple[str, str]]) -> None:
        """Show caption and figure of each count."""
        for (caption, figure), (name, count) in zip(self._cells, cells, strict=True):
            caption.setText(name)
            figure.setText(count)
            figure.setAccessibleName(f"{name} {count}")
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return the room of two rows: one row must not keep a window from getting small."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the counts in one row where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        widths = (max(part.sizeHint().width() for part in cell) for cell in self._cells)
        room = sum(widths) + (_MOST - 1) * self._grid.horizontalSpacing()
        self._place(_MOST if room <= self.width() else -(-_MOST // 2))

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        bottom = Qt.AlignmentFlag.AlignBottom
        for number, (caption, figure) in enumerate(self._cells):
            row, column = divmod(number, columns)
            self._grid.addWidget(caption, 2 * row, column, bottom)
            self._grid.addWidget(figure, 2 * row + 1, column)
        for column in range(_MOST):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
