# SPDX-License-Identifier: MIT
"""The columns of a file: what stands in them, what each is taken for, and why."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from gatehouse.domain.roster_layout import FIELD_WORDS, NOT_TAKEN, Ground
from gatehouse.ui.roster.import_wording import ground_sign, ground_text
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import Cell, CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.roster_layout import Fields, SeenColumn
    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 54


class ColumnsCard(Card):
    """A list; Enter or a click on a column asks what it is."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._columns: tuple[SeenColumn, ...] = ()
        self._fields: Fields = {}
        self._model = CellModel(2, self)
        self.table = DataTable(
            (Column(None, cuttable=True), Column(None, cuttable=True)), row_height=_ROW
        )
        self.table.setModel(self._model)
        self._hint = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._hint)
        self.retranslate()

    def show_columns(self, columns: "tuple[SeenColumn, ...]", fields: "Fields") -> None:
        """Show *columns*, taken for what *fields* say."""
        self._columns, self._fields = columns, fields
        self._model.set_rows(self._rows())
        self._show_note()
        if columns:
            self.table.choose_row(0)

    def show_fields(self, fields: "Fields") -> None:
        """Take the same columns for something else."""
        self._fields = fields
        self._model.reword(self._rows())
        self._show_note()

    @property
    def column(self) -> "SeenColumn | None":
        """The column that is chosen."""
        row = self.table.current_row()
        return self._columns[row] if 0 <= row < len(self._columns) else None

    def set_room(self, *, low: bool) -> None:
        """Leave the hint out where every row counts."""
        self._hint.setVisible(not low)

    def go_on(self) -> None:
        """Choose the next column, if there is one."""
        row = self.table.current_row() + 1
        if row < len(self._columns):
            self.table.choose_row(row)

    def ground_of(self, column: "SeenColumn") -> Ground:
        """Return why *column* is taken for what it is now."""
        if column.ground is Ground.FORBIDDEN or self._fields[column.place] is column.field:
            return column.ground
        return Ground.CHOSEN

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Columns of the file"))
        self._model.set_headings((self.tr("Column and first rows"), self.tr("Taken for")))
        self.table.setAccessibleName(self.tr("Columns of the file"))
        self._hint.setText(self.tr("↑ ↓ choose a column, Enter says what it is"))
        self._model.reword(self._rows())
        self._show_note()

    def _show_note(self) -> None:
        number = self._languages.formats.number
        taken = sum(self._fields.get(column.place) is not None for column in self._columns)
        told = self.tr("{taken} of {count} are imported")
        self.set_note(told.format(taken=number(taken), count=number(len(self._columns))))

    def _rows(self) -> list[Row]:
        return [self._row(column) for column in self._columns]

    def _row(self, column: "SeenColumn") -> Row:
        field = self._fields.get(column.place)
        ground = self.ground_of(column)
        text = self._languages.text
        taken = text(FIELD_WORDS[field] if field else NOT_TAKEN)
        sign = ground_sign(ground, field)
        values = self.tr(", ").join(column.values)
        tint = SignKind.WARN if sign is SignKind.WARN else None
        hidden = self.tr("hidden column, ") if column.hidden else ""
        return (
            Cell(column.label, detail=hidden + values, strong=True, tint=tint),
            Cell(taken, detail=ground_text(ground, field, self._languages), sign=sign),
        )
