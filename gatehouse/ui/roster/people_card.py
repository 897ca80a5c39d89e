# SPDX-License-Identifier: MIT
"""Whom an import concerns: who goes, who changes and in what, who is new."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from gatehouse.ui.roster.import_wording import listed_row
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from gatehouse.domain.roster import ImportReport, ListedChange
    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 40


class PeopleCard(Card):
    """A list, those first whom one would miss."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._people: tuple[ListedChange, ...] = ()
        self._all = 0
        self._model = CellModel(3, self)
        self.table = DataTable(
            (Column(130), Column(230, cuttable=True), Column(None, cuttable=True)), row_height=_ROW
        )
        self.table.setModel(self._model)
        self.body.addWidget(self.table, 1)
        self.retranslate()

    def show_report(self, report: "ImportReport") -> None:
        """Show whom the plan concerns."""
        self._people = report.concerned
        counts = report.counts
        self._all = counts.gone + counts.changed + counts.new
        self._model.set_rows(self._rows())
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Who is concerned"))
        self._model.set_headings((self.tr("What happens"), self.tr("Who"), self.tr("In what")))
        self.table.setAccessibleName(self.tr("Who is concerned"))
        self.table.set_empty_text(self.tr("Nobody: the roster says the same already."))
        number = self._languages.formats.number
        shown = self.tr("the first {shown} of {count}")
        cut = self._all > len(self._people)
        told = shown.format(shown=number(len(self._people)), count=number(self._all))
        self.set_note(told if cut else number(self._all))
        self._model.reword(self._rows())

    def _rows(self) -> list[Row]:
        return [listed_row(one, self._languages) for one in self._people]
