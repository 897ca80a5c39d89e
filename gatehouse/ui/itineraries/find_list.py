# SPDX-License-Identifier: MIT
"""What a text that is being typed may mean, in a list under it; the keyboard stays in the text."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.cell_model import CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.sheet import Sheet

_EDGE: Final = 3
_WIDEST: Final = 460
_MOST_ROWS: Final = 5
_FIRST_COLUMN: Final = 190


class FindList(Sheet):
    """Lies over the window under the field it belongs to; its foot says where the rows are from.

    Signals:
        pressed: the row pressed with the mouse.
    """

    pressed = Signal(int)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._model = CellModel(2)
        self._table = DataTable((Column(_FIRST_COLUMN, cuttable=True), Column(None, cuttable=True)))
        self._foot = Label("", TextRole.CAPTION, tone=Tone.MUTED, wrap=True)
        self._foot.setContentsMargins(8, 2, 8, 4)
        self._table.setModel(self._model)
        self._table.horizontalHeader().hide()
        self._table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._table.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        layout.setSpacing(0)
        layout.addWidget(self._table)
        layout.addWidget(self._foot)
        self._table.row_activated.connect(self.pressed)
        self.hide()

    def row(self) -> int:
        """Return the row that Enter takes, or -1."""
        return self._table.current_row()

    def offer(self, rows: Sequence[Row], foot: str, field: QWidget, *, first_chosen: bool) -> None:
        """Show *rows* at *field*, the first of them chosen or none."""
        self._model.set_rows(rows)
        self._foot.setText(foot)
        self._foot.setVisible(bool(foot))
        if first_chosen:
            self._table.choose_row(0)
        self._place(field, len(rows))
        self.show()
        self.raise_()

    def walk(self, step: int) -> None:
        """Go to the next row, or the one before."""
        last = self._model.rowCount() - 1
        self._table.choose_row(min(max(self.row() + step, 0), last))

    def _place(self, field: QWidget, rows: int) -> None:
        """Stand under *field*, or above it where there is more room."""
        window = self._over
        width = min(max(field.width(), _WIDEST), window.width())
        foot = self._foot.heightForWidth(width - 2 * _EDGE) if self._foot.text() else 0
        at = field.mapTo(window, QPoint(0, 0))
        below = window.height() - at.y() - field.height()
        room = max(below, at.y()) - foot - 2 * _EDGE
        lines = max(1, min(rows, _MOST_ROWS, room // CONTROL))
        height = lines * CONTROL + foot + 2 * _EDGE
        top = at.y() + field.height() if below >= min(height, at.y()) else at.y() - height
        left = min(at.x(), window.width() - width)
        self.setGeometry(left, max(0, top), width, height)
