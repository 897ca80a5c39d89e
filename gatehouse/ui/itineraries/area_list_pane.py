# SPDX-License-Identifier: MIT
"""The areas of one list, narrowed by what is typed, and the way to withdraw a wrong one."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.risk_area import ListState
from gatehouse.domain.risk_level import LEVEL_WORDS
from gatehouse.ui.itineraries.area_wording import area_row
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.list_search import ListSearch
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from gatehouse.domain.risk_area import AreaList, AreaListRow, RiskArea
    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 54


class AreaListPane(Card):
    """Shows a list as it was read in.

    Signals:
        withdraw_requested: the list is wrong and is to be withdrawn.
    """

    withdraw_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._row: AreaListRow | None = None
        self._list: AreaList | None = None
        self._model = CellModel(3, self)
        self.search = ListSearch()
        self.table = DataTable(
            (Column(146), Column(None, cuttable=True), Column(190, cuttable=True)), row_height=_ROW
        )
        self.table.setModel(self._model)
        self._foot = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.withdraw = ActButton("", variant=ActVariant.OUTLINE_STOP, mark=IconName.UNDO)
        self.header.addWidget(self.withdraw, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addWidget(self.search)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._foot)
        self.search.textChanged.connect(self._show)
        self.search.walked.connect(self.table.setFocus)
        self.withdraw.clicked.connect(self.withdraw_requested)
        self.retranslate()

    @property
    def row(self) -> "AreaListRow | None":
        """The list that is shown."""
        return self._row

    def show_list(self, row: "AreaListRow | None", areas: "AreaList | None") -> None:
        """Show the *areas* of the list *row*, or nothing."""
        self._row, self._list = row, areas
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self._languages.text(self._row.words) if self._row else self.tr("No list"))
        self._model.set_headings((self.tr("Level"), self.tr("Where"), self.tr("From – until")))
        self.table.setAccessibleName(self.tr("Areas of the list"))
        self.table.set_empty_text(self.tr("No area is called so."))
        self.search.setPlaceholderText(self.tr("Find an area"))
        self.search.setAccessibleName(self.tr("Find an area"))
        self.withdraw.setText(self.tr("Withdraw…"))
        self.withdraw.setVisible(self._row is not None and self._row.state is ListState.STANDS)
        self._show()

    def _show(self) -> None:
        wanted = compact(self.search.text()).casefold()
        every = self._list.areas if self._list is not None else ()
        found = [area for area in every if _says(area, wanted)]
        self._model.set_rows([area_row(area, self._languages) for area in found])
        number = self._languages.formats.number
        source = self._row.source if self._row is not None else ""
        told = self.tr("Areas: {count}, from {file}").format(count=number(len(found)), file=source)
        self._foot.setText(told if self._row is not None else "")


def _says(area: "RiskArea", wanted: str) -> bool:
    words, level = area.place.words, LEVEL_WORDS[area.level]
    told = compact(f"{words.zh}{words.en}{level.zh}{level.en}{area.place.code}")
    return wanted in told.casefold()
