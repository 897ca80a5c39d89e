# SPDX-License-Identifier: MIT
"""The errands, what is urgent and waits longest first, narrowed by a filter."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gatehouse.domain.errand import ErrandFilter
from gatehouse.ui.errands.wording import Listed, filter_choices, id_of, listed, listed_cells
from gatehouse.ui.widgets.cell_model import Row
from gatehouse.ui.widgets.filtered_list import FilteredList
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from gatehouse.domain.errand import ErrandList
    from gatehouse.ui.shell.i18n import Languages


class ListCard(FilteredList[Listed]):
    """For whom, what, and how it stands."""

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            (Column(104), Column(None, cuttable=True), Column(132, cuttable=True)),
            self._cells_of,
            parent,
        )
        self._languages, self._clock = languages, clock
        self.found: ErrandList | None = None
        self._text = ""
        self.retranslate()
        self.show_filter(ErrandFilter.WAITING)

    @property
    def which(self) -> ErrandFilter:
        """The filter chosen."""
        return ErrandFilter(self.filter.code or ErrandFilter.WAITING.value)

    def one(self, current: str) -> Listed | None:
        """Return what has the id *current*, whatever the filter shows."""
        if self.found is None:
            return None
        every: tuple[Listed, ...] = (*self.found.requests, *self.found.purchases)
        return next((one for one in every if id_of(one) == current), None)

    def show_list(self, found: "ErrandList", text: str, current: str) -> None:
        """Show what was *found* for *text*; the one with the id *current* is the current one."""
        self.found, self._text = found, text
        rows = listed(found, self.which, text, self._languages.codes)
        self.show_rows(rows, lambda one: id_of(one) == current)
        self._show_counts()

    def show_filter(self, which: ErrandFilter) -> None:
        """Take another filter."""
        self.filter.set_code(which.value)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_words(
            self.tr("Which errands"),
            self.tr("Errands"),
            (self.tr("Flat"), self.tr("What"), self.tr("Now")),
        )
        self.reword()
        self._show_counts()

    def _cells_of(self, one: Listed) -> Row:
        return listed_cells(one, self._clock(), self._languages)

    def _show_counts(self) -> None:
        self.filter.set_items(filter_choices(self.found, self._languages))
        self.table.set_empty_text(self._empty_text())

    def _empty_text(self) -> str:
        if self.found is None:
            return self.tr("The errands are being read…")
        if self._text:
            return self.tr("Nothing found. Try the flat, the kind or a word of what is wanted.")
        if self.which is ErrandFilter.WAITING:
            return self.tr("Nothing waits. Press Ins to note what a flat asks for.")
        return self.tr("Nothing of this kind in the last days.")
