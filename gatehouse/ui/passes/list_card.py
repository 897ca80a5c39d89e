# SPDX-License-Identifier: MIT
"""The passes that were issued, newest first, narrowed by a filter."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gatehouse.domain.gate_pass import PassFilter, PassRow
from gatehouse.ui.passes.wording import filter_choices, pass_row
from gatehouse.ui.widgets.filtered_list import FilteredList
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from gatehouse.domain.gate_pass import PassList
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.widgets.cell_model import Row


class ListCard(FilteredList[PassRow]):
    """The newest of all, or those that the search and the filter leave."""

    def __init__(
        self,
        languages: "Languages",
        clock: "Callable[[], datetime]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            (Column(190), Column(None, cuttable=True), Column(110), Column(150, cuttable=True)),
            self._pass_cells,
            parent,
        )
        self._languages, self._clock = languages, clock
        self._list: PassList | None = None
        self._text = ""
        self.retranslate()
        self.show_every()

    @property
    def which(self) -> PassFilter:
        """The filter chosen."""
        return PassFilter(self.filter.code or PassFilter.ALL.value)

    def show_list(self, passes: "PassList", text: str, current: str) -> None:
        """Show the *passes* found for *text*; the one with the id *current* is the current one."""
        self._list, self._text = passes, text
        self.show_rows(passes.rows, lambda row: row.pass_id == current)
        self._show_counts()

    def show_every(self) -> None:
        """Take the filter back."""
        self.filter.set_code(PassFilter.ALL.value)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_words(
            self.tr("Which passes"),
            self.tr("Passes that were issued"),
            (
                self.tr("Number and class"),
                self.tr("Holder and flat"),
                self.tr("Last day"),
                self.tr("State"),
            ),
        )
        self.reword()
        self._show_counts()

    def _pass_cells(self, row: PassRow) -> "Row":
        return pass_row(row, self._clock(), self._languages)

    def _show_counts(self) -> None:
        counts = self._list.counts if self._list is not None else None
        self.filter.set_items(filter_choices(counts, self._languages))
        self.table.set_empty_text(self._empty_text())
        self.set_foot(self._foot_text())

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
