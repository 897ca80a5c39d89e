# SPDX-License-Identifier: MIT
"""The passes that were issued, newest first, narrowed by a filter."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gatehouse.domain.gate_pass import PassFilter
from gatehouse.ui.passes.wording import filter_choices, pass_row
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from gatehouse.domain.gate_pass import PassList, PassRow
    from gatehouse.ui.shell.i18n import Languages

_TWO_LINES: Final = 54


class ListCard(Card):
    """A list that is walked with ↑ and ↓.

    Signals:
        narrowed: another filter is wanted.
        pass_chosen: the id of the current pass.
        pass_opened: the id of a pass that was pressed.
    """

    narrowed = Signal()
    pass_chosen = Signal(str)
    pass_opened = Signal(str)

    def __init__(
        self,
        languages: "Languages",
        clock: "Callable[[], datetime]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._languages, self._clock = languages, clock
        self._list: PassList | None = None
        self._text = ""
        self.filter = SegmentedChoice()
        self._model = CellModel(4, self)
        self.table = DataTable(
            (Column(190), Column(None, cuttable=True), Column(110), Column(150, cuttable=True)),
            row_height=_TWO_LINES,
        )
        self._foot = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.filter.set_code(PassFilter.ALL.value)

    @property
    def which(self) -> PassFilter:
        """The filter chosen."""
        return PassFilter(self.filter.code or PassFilter.ALL.value)

    def show_list(self, passes: "PassList", text: str, current: str) -> None:
        """Show the *passes* found for *text*; the one with the id *current* is the current one."""
        self._list, self._text = passes, text
        self._model.set_rows(self._rows())
        ids = [row.pass_id for row in passes.rows]
        if current in ids:
            self.table.choose_row(ids.index(current))
        self._show_counts()

    def show_every(self) -> None:
        """Take the filter back."""
        self.filter.set_code(PassFilter.ALL.value)

    def walk(self) -> None:
        """Give the list the keyboard."""
        self.table.setFocus()
        if self.table.current_row() < 0 and self._rows_shown():
            self.table.choose_row(0)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.filter.setAccessibleName(self.tr("Which passes"))
        self.table.setAccessibleName(self.tr("Passes that were issued"))
        self._model.set_headings(
            (
                self.tr("Number and class"),
                self.tr("Holder and flat"),
                self.tr("Last day"),
                self.tr("State"),
            )
        )
        self._model.reword(self._rows())
        self._show_counts()

    def _lay_out(self) -> None:
        self.table.setModel(self._model)
        self.body.addWidget(self.filter)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._foot)

    def _connect(self) -> None:
        self.filter.chosen.connect(self._on_filter_chosen)
        self.table.row_changed.connect(self._on_table_row_changed)
        self.table.row_activated.connect(self._on_table_row_activated)

    def _rows_shown(self) -> "tuple[PassRow, ...]":
        return self._list.rows if self._list is not None else ()

    def _rows(self) -> list[Row]:
        now = self._clock()
        return [pass_row(row, now, self._languages) for row in self._rows_shown()]

    def _show_counts(self) -> None:
        counts = self._list.counts if self._list is not None else None
        self.filter.set_items(filter_choices(counts, self._languages))
        self.table.set_empty_text(self._empty_text())
        self._foot.setText(self._foot_text())
        self._foot.setVisible(bool(self._foot.text()))

    def _empty_text(self) -> str:
        if self._list is None:
            return self.tr("The passes are being read…")
        if self._text:
            return self.tr("No pass found. Try the last four digits, the flat or the initials.")
        if self._list.counts.every:
            return self.tr("No pass of this kind.")
        return self.tr("No pass was issued yet. Press Ins and find the holder.")

    def _foot_text(self) -> str:
        if self._list is None or self._list.found <= len(self._list.rows):
            return ""
        said = self.tr("The newest {shown} of {found}; type to find the others.")
        number = self._languages.formats.number
        return said.format(shown=number(len(self._list.rows)), found=number(self._list.found))

    def _on_filter_chosen(self, _code: str) -> None:
        self.narrowed.emit()

    def _on_table_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._rows_shown()):
            self.pass_chosen.emit(self._rows_shown()[row].pass_id)

    def _on_table_row_activated(self, row: int) -> None:
        self.pass_opened.emit(self._rows_shown()[row].pass_id)
