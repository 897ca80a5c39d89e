# SPDX-License-Identifier: MIT
"""The box in which the holder of a pass is found, or written down."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.passes.wording import candidate_row, newcomer_row
from gatehouse.ui.shell.scanned_field import keep_scans
from gatehouse.ui.shell.sizes import CAPTION_GAP
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.rows_search import RowsSearch
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.person import Candidate, Found
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60
_MOST_SHOWN: Final = 6
_ROW: Final = 50


class HolderBox(QWidget):
    """What is typed is looked up as at the desk; ↑ ↓ and Enter take somebody, or a new visitor.

    Signals:
        asked: the text, to be looked up; answer with `show_found`.
        picked: somebody is meant now.
        dropped: nobody is meant any more.
    """

    asked = Signal(str)
    picked = Signal()
    dropped = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._found: Found | None = None
        self._wants_row = False
        self.person: Candidate | None = None
        self.newcomer = ""
        self._caption = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self.edit = RowsSearch()
        self._caption.setBuddy(self.edit)
        self._model = CellModel(3, self)
        self.rows = DataTable(
            (Column(None, cuttable=True), Column(110), Column(76)), row_height=_ROW
        )
        self.setFocusProxy(self.edit)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def chosen(self) -> bool:
        """Whether it is known for whom the pass is."""
        return self.person is not None or bool(self.newcomer)

    @property
    def looking(self) -> bool:
        """Whether the rows are shown, in the place of what comes next."""
        return bool(self.edit.text().strip()) and not self.chosen

    def clear(self) -> None:
        """Be ready for the next pass."""
        self.edit.clear()
        self._found = None
        self._mean(None, "")

    def show_found(self, found: "Found") -> None:
        """Show whom the text may mean; somebody new is the last row."""
        if found.text != self._typed() or self.chosen:
            return
        self._found = found
        self._show_rows()
        self.rows.choose_row(0)
        if self._wants_row:
            self.take_row()

    def take_row(self) -> None:
        """Take the current row, as soon as there is one."""
        self._wants_row = self._found is None or self._found.text != self._typed()
        if self._wants_row or self._found is None or not self._typed():
            return
        row, people = self.rows.current_row(), self._people()
        if 0 <= row < len(people):
            self._mean(people[row], "")
            self.edit.setText(f"{people[row].shown_name} {people[row].door}".strip())
        else:
            self._mean(None, self._typed())
        self.picked.emit()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._caption.setText(self.tr("Holder"))
        self.edit.setAccessibleName(self.tr("Holder: name, initials, flat or telephone"))
        self.edit.setPlaceholderText(self.tr("Name, initials, flat, telephone"))
        self._model.set_headings((self.tr("Name"), self.tr("Flat"), self.tr("Now")))
        self.rows.setAccessibleName(self.tr("People found"))
        self._show_rows()

    def _lay_out(self) -> None:
        self.edit.setMaxLength(_LONGEST)
        keep_scans(self.edit)
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

    def _people(self) -> "tuple[Candidate, ...]":
        return () if self._found is None else self._found.candidates[:_MOST_SHOWN]

    def _mean(self, person: "Candidate | None", newcomer: str) -> None:
        self.person, self.newcomer, self._wants_row = person, newcomer, False
        self.edit.set_trailing("", "", SignKind.OK if self.chosen else None)
        self.rows.setVisible(self.looking)

    def _show_rows(self) -> None:
        if self._found is None:
            self._model.set_rows(())
            return
        rows = [candidate_row(one, self._languages) for one in self._people()]
        self._model.set_rows([*rows, newcomer_row(self._found.text)])
        self.rows.setVisible(self.looking)

    def _on_text_edited(self, _text: str) -> None:
        had = self.chosen
        self._mean(None, "")
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
