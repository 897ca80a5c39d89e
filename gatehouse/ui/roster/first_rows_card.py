# SPDX-License-Identifier: MIT
"""How the first people of a file would be taken, with its columns as they are chosen."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from gatehouse.ui.roster.import_wording import first_row
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from gatehouse.domain.roster_layout import FirstRow
    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 54


class FirstRowsCard(Card):
    """A list that follows every choice."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._people: tuple[FirstRow, ...] = ()
        self._model = CellModel(3, self)
        self.table = DataTable(
            (Column(74), Column(None, cuttable=True), Column(200, cuttable=True)), row_height=_ROW
        )
        self.table.setModel(self._model)
        self.body.addWidget(self.table, 1)
        self.retranslate()

    def show_rows(self, people: "tuple[FirstRow, ...]") -> None:
        """Show the first people."""
        self._people = people
        self._model.set_rows(self._rows())

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("The first rows as they would be taken"))
        self._model.set_headings(
            (self.tr("Row"), self.tr("Name and flat"), self.tr("Phone and paper"))
        )
        self.table.setAccessibleName(self.tr("The first rows as they would be taken"))
        self.table.set_empty_text(
            self.tr("Nobody can be read yet: say which column is the name and which the flat.")
        )
        self._model.reword(self._rows())

    def _rows(self) -> list[Row]:
        return [first_row(person, self._languages) for person in self._people]
