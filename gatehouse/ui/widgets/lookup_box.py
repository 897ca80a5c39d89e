# SPDX-License-Identifier: MIT
"""A box in which something known is named; what is found stands under it, and one is taken."""

from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import CAPTION_GAP
from gatehouse.ui.widgets.cell_model import CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.rows_search import RowsSearch
from gatehouse.ui.widgets.sign import SignKind

_LONGEST: Final = 60
_ROW: Final = 50

FoundT = TypeVar("FoundT")


class LookupBox(QWidget, Generic[FoundT]):
    """↑ ↓ walk the rows, `take_row` takes one: at once, or as soon as the answer is there.

    The first row is the current one of itself, and the first ↓ goes to it.

    *cells* words what was found as a row, *name* as it stands in the box once it is taken.

    Signals:
        asked: the text, to be looked up; answer with `show_found`.
        picked: something is meant now.
        dropped: nothing is meant any more.
    """

    asked = Signal(str)
    picked = Signal()
    dropped = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        cells: Callable[[FoundT], Row],
        name: Callable[[FoundT], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cells, self._name = cells, name
        self._found: tuple[FoundT, ...] = ()
        self._answered = ""
        self._wants_row = False
        self._walks = False
        self._meant: FoundT | None = None
        self._caption = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self.edit = RowsSearch()
        self._caption.setBuddy(self.edit)
        self._model = CellModel(len(columns), self)
        self.rows = DataTable(columns, row_height=_ROW)
        self.setFocusProxy(self.edit)
        self._lay_out()
        self._connect()

    @property
    def meant(self) -> FoundT | None:
        """What was taken, or None."""
        return self._meant

    @property
    def looking(self) -> bool:
        """Whether the rows are shown, in the place of what comes next."""
        return bool(self._typed()) and self._meant is None

    def set_words(self, caption: str, prompt: str, *, name: str = "") -> None:
        """Say what is looked up, and what may be typed; *name* is for a screen reader."""
        self._caption.setText(caption)
        self.edit.setPlaceholderText(prompt)
        self.edit.setAccessibleName(name or caption)

    def set_rows_words(self, name: str, headings: Sequence[str], empty: str = "") -> None:
        """Name the rows and their columns, and say what it means that there are none."""
        self.rows.setAccessibleName(name)
        self._model.set_headings(headings)
        self.rows.set_empty_text(empty)
        self._model.reword([self._cells(found) for found in self._found])

    def clear(self) -> None:
        """Be ready for the next one."""
        self.edit.clear()
        self._found, self._answered = (), ""
        self._model.set_rows(())
        self._mean(None)

    def mean(self, meant: FoundT) -> None:
        """Take what was found elsewhere."""
        self._mean(meant)
        self.edit.setText(self._name(meant))
        self.picked.emit()

    def show_found(self, text: str, found: Sequence[FoundT]) -> None:
        """Show what *text* may mean; an answer to another text is passed over."""
        if text != self._typed() or self._meant is not None:
            return
        self._found, self._answered, self._walks = tuple(found), text, False
        self._model.set_rows([self._cells(one) for one in self._found])
        self.rows.setVisible(self.looking)
        if self._found:
            self.rows.choose_row(0)
        if self._wants_row:
            self.take_row()

    def take_row(self) -> None:
        """Go to the box and take the current row, as soon as there is one."""
        self.edit.setFocus()
        self._wants_row = self._answered != self._typed()
        row = self.rows.current_row()
        if self._wants_row or not 0 <= row < len(self._found):
            return
        self._mean(self._found[row])
        self.edit.setText(self._name(self._found[row]))
        self.picked.emit()

    def _lay_out(self) -> None:
        self.edit.setMaxLength(_LONGEST)
        self.rows.setModel(self._model)
        self.rows.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(CAPTION_GAP)
        layout.addWidget(self._caption)
        layout.addWidget(self.edit)
        layout.addWidget(self.rows, 1)

    def _connect(self) -> None:
        self.edit.textEdited.connect(self._on_text_edited)
        self.edit.walked.connect(self._on_walked)
        self.rows.row_activated.connect(self._on_row_activated)

    def _typed(self) -> str:
        return self.edit.text().strip()

    def _mean(self, meant: FoundT | None) -> None:
        self._meant, self._wants_row = meant, False
        self.edit.set_trailing("", "", SignKind.OK if meant is not None else None)
        self.rows.setVisible(self.looking)

    def _on_text_edited(self, _text: str) -> None:
        had = self._meant is not None
        self._mean(None)
        if had:
            self.dropped.emit()
        self.asked.emit(self._typed())

    def _on_walked(self, step: int) -> None:
        last = self._model.rowCount() - 1
        if last < 0:
            return
        row = self.rows.current_row() + (step if self._walks else min(step, 0))
        self._walks = True
        self.rows.choose_row(min(max(row, 0), last))

    def _on_row_activated(self, _row: int) -> None:
        self.take_row()
