# SPDX-License-Identifier: MIT
"""What one column is: everything that a roster keeps, and that it is not imported."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gatehouse.domain.roster_layout import FIELD_WORDS, NOT_TAKEN, Field, Ground
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import Cell, CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.roster_layout import SeenColumn
    from gatehouse.ui.shell.i18n import Languages

_CHOICES: Final[tuple[Field | None, ...]] = (None, *FIELD_WORDS)


class FieldsCard(Card):
    """A list; Enter or a click answers.

    Signals:
        chosen: there is an answer; `field` has it.
    """

    chosen = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._column: SeenColumn | None = None
        self.field: Field | None = None
        self._model = CellModel(1, self)
        self.table = DataTable((Column(None),))
        self.table.setModel(self._model)
        self.table.horizontalHeader().hide()
        self._why = Label("", TextRole.TABLE, tone=Tone.MUTED, wrap=True)
        self.body.addWidget(self._why)
        self.body.addWidget(self.table, 1)
        self.table.row_activated.connect(self._on_table_row_activated)
        self.retranslate()

    def show_column(self, column: "SeenColumn", field: Field | None) -> None:
        """Ask about *column*, which is taken for *field* so far."""
        self._column, self.field = column, field
        self.retranslate()
        self.table.choose_row(_CHOICES.index(field))

    def show_choice(self) -> None:
        """Bring into sight what is chosen."""
        place = self._model.index(_CHOICES.index(self.field), 0)
        self.table.scrollTo(place, DataTable.ScrollHint.PositionAtCenter)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        label = "" if self._column is None else self._column.label
        self.set_title(self.tr("What is column {label}?").format(label=label) if label else "")
        self.table.setAccessibleName(self.tr("What the column is"))
        forbidden = self._column is not None and self._column.ground is Ground.FORBIDDEN
        self._why.setText(
            self.tr("Such a column may not be kept. It is dropped, and the report names it.")
        )
        self._why.setVisible(forbidden)
        self.table.setVisible(not forbidden)
        self._model.set_rows(self._rows())
        self.table.choose_row(_CHOICES.index(self.field))

    def _rows(self) -> list[Row]:
        return [self._row(choice) for choice in _CHOICES]

    def _row(self, choice: Field | None) -> Row:
        now = choice is self.field
        words = self._languages.text(FIELD_WORDS[choice] if choice else NOT_TAKEN)
        return (Cell(words, sign=SignKind.OK if now else SignKind.IDLE, strong=now),)

    def _on_table_row_activated(self, row: int) -> None:
        if self._column is not None:
            self.field = _CHOICES[row]
            self.chosen.emit()
