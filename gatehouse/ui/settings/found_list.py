# SPDX-License-Identifier: MIT
"""What the search over the settings has found: each with what it does; Enter goes there."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import Cell, CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.ui.settings.section import Entry
    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 60


class FoundList(Card):
    """One row for each setting that was found.

    Signals:
        opened: the place of the row that was pressed.
    """

    opened = Signal(int)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._model = CellModel(1, self)
        self.table = DataTable((Column(None, cuttable=True),), row_height=_ROW)
        self.table.setModel(self._model)
        self.table.horizontalHeader().hide()
        self.body.addWidget(self.table, 1)
        self.table.row_activated.connect(self.opened)

    def show_found(self, found: "Sequence[tuple[str, Entry]]") -> None:
        """Show what was found, each with the name of its section."""
        text = self._languages.text
        self._model.set_rows(
            [
                (Cell(text(one.words), detail=text(one.does), tail=section, strong=True),)
                for section, one in found
            ]
        )
        if found:
            self.table.choose_row(0)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Settings found"))
        self.table.setAccessibleName(self.tr("Settings found"))
        self.table.set_empty_text(self.tr("No setting is called so. Try another word."))
