# SPDX-License-Identifier: MIT
"""The box in which a place, a household or a person is named; ↑ ↓ and Enter take one."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import CAPTION_GAP
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.rows_search import RowsSearch
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.zones.wording import place_cells, place_text

if TYPE_CHECKING:
    from gatehouse.domain.zone import PlaceRow

_LONGEST: Final = 60
_ROW: Final = 50


class PlaceBox(QWidget):
    """Only a place that the roster has can be taken.

    Signals:
        asked: the text, to be looked up; answer with `show_places`.
        picked: a place is meant now.
        dropped: none is meant any more.
    """

    asked = Signal(str)
    picked = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PlaceRow, ...] = ()
        self._asked = ""
        self._wants_row = False
        self._isolates = False
        self.place: PlaceRow | None = None
        self._caption = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self.edit = RowsSearch()
        self._caption.setBuddy(self.edit)
        self._model = CellModel(2, self)
        self.rows = DataTable((Column(None, cuttable=True), Column(110)), row_height=_ROW)
        self.setFocusProxy(self.edit)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def looking(self) -> bool:
        """Whether the rows are shown, in the place of what comes next."""
        return bool(self._typed()) and self.place is None

    def clear(self) -> None:
        """Be ready for the next place."""
        self.edit.clear()
        self._rows, self._asked = (), ""
        self._mean(None)

    def set_isolates(self, *, isolates: bool) -> None:
        """Ask for a household or a person, or for any part of the compound."""
        self._isolates = isolates
        self.retranslate()

    def show_places(self, text: str, rows: "tuple[PlaceRow, ...]") -> None:
        """Show what *text* may mean."""
        if text != self._typed() or self.place is not None:
            return
        self._rows, self._asked = rows, text
        self._show_rows()
        if rows:
            self.rows.choose_row(0)
        if self._wants_row:
            self.take_row()

    def take_row(self) -> None:
        """Take the current row, as soon as there is one."""
        self._wants_row = self._asked != self._typed()
        row = self.rows.current_row()
        if self._wants_row or not 0 <= row < len(self._rows):
            return
        self._mean(self._rows[row])
        self.edit.setText(place_text(self._rows[row]))
        self.picked.emit()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        caption = self.tr("Household or person") if self._isolates else self.tr("Place")
        self._caption.setText(caption)
        self.edit.setAccessibleName(caption)
        self.edit.setPlaceholderText(
            self.tr("3-2-501, initials") if self._isolates else self.tr("3, 3-2, 3-2-5, 3-2-501")
        )
        self._model.set_headings((self.tr("Place"), self.tr("Inside")))
        self.rows.setAccessibleName(self.tr("Places found"))
        self.rows.set_empty_text(self.tr("The roster has no such place."))
        self._show_rows()

    def _lay_out(self) -> None:
        self.edit.setMaxLength(_LONGEST)
        self.rows.setModel(self._model)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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

    def _mean(self, place: "PlaceRow | None") -> None:
        self.place, self._wants_row = place, False
        self.edit.set_trailing("", "", SignKind.OK if place is not None else None)
        self.rows.setVisible(self.looking)

    def _show_rows(self) -> None:
        self._model.set_rows([place_cells(row) for row in self._rows])
        self.rows.setVisible(self.looking)

    def _on_text_edited(self, _text: str) -> None:
        had = self.place is not None
        self._mean(None)
        if had:
            self.dropped.emit()
        self.asked.emit(self._typed())

    def _on_walked(self, step: int) -> None:
        last = self._model.rowCount() - 1
        if last >= 0:
            self.rows.choose_row(min(max(self.rows.current_row() + step, 0), last))

    def _on_row_activated(self, _row: int) -> None:
        self.take_row()
        self.edit.setFocus()
