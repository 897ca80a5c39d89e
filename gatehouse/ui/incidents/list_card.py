# SPDX-License-Identifier: MIT
"""The incidents, newest first, narrowed by a filter."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gatehouse.domain.incident import IncidentFilter, IncidentRow
from gatehouse.ui.incidents.wording import filter_choices, incident_cells
from gatehouse.ui.widgets.cell_model import Row
from gatehouse.ui.widgets.filtered_list import FilteredList
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from gatehouse.domain.incident import IncidentList
    from gatehouse.ui.shell.i18n import Languages


class ListCard(FilteredList[IncidentRow]):
    """When, what and who, and how it stands."""

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            (Column(64), Column(None, cuttable=True), Column(132, cuttable=True)),
            self._cells_of,
            parent,
        )
        self._languages, self._clock = languages, clock
        self._list: IncidentList | None = None
        self._text = ""
        self.retranslate()
        self.filter.set_code(IncidentFilter.OPEN.value)

    @property
    def which(self) -> IncidentFilter:
        """The filter chosen."""
        return IncidentFilter(self.filter.code or IncidentFilter.OPEN.value)

    def show_list(self, found: "IncidentList", text: str, current: str) -> None:
        """Show what was *found* for *text*; the one with the id *current* is the current one."""
        self._list, self._text = found, text
        self.show_rows(found.rows, lambda row: row.incident_id == current)
        self._show_counts()

    def show_filter(self, which: IncidentFilter) -> None:
        """Take another filter."""
        self.filter.set_code(which.value)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_words(
            self.tr("Which incidents"),
            self.tr("Incidents"),
            (self.tr("Time"), self.tr("What and who"), self.tr("Now")),
        )
        self.reword()
        self._show_counts()

    def _cells_of(self, row: IncidentRow) -> Row:
        return incident_cells(row, self._clock(), self._languages)

    def _show_counts(self) -> None:
        counts = self._list.counts if self._list is not None else None
        self.filter.set_items(filter_choices(counts, self._languages))
        self.table.set_empty_text(self._empty_text())

    def _empty_text(self) -> str:
        if self._list is None:
            return self.tr("The incidents are being read…")
        if self._text:
            return self.tr("Nothing found. Try the kind, the flat or a word of the description.")
        if self.which is IncidentFilter.OPEN:
            return self.tr("Nothing is open. Press Ins to note an incident.")
        return self.tr("Nothing of this kind. Press Ins to note an incident.")
