# SPDX-License-Identifier: MIT
"""The zones in the order of places, narrowed by a filter; several may be marked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.zone import ZoneFilter, ZoneRow
from gatehouse.ui.widgets.cell_model import Row
from gatehouse.ui.widgets.filtered_list import FilteredList
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.zones.wording import filter_choices, zone_cells

if TYPE_CHECKING:
    from gatehouse.domain.zone import ZoneList
    from gatehouse.ui.shell.i18n import Languages


class ListCard(FilteredList[ZoneRow]):
    """Space marks the current row, or takes the mark back.

    Signals:
        marked: other rows are marked than before.
    """

    marked = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            (Column(None, cuttable=True), Column(128), Column(180, cuttable=True)),
            self._zone_cells,
            parent,
        )
        self._languages = languages
        self._list: ZoneList | None = None
        self._text = ""
        self._marks: set[str] = set()
        self.filter.chosen.connect(self.unmark)
        self.retranslate()
        self.filter.set_code(ZoneFilter.IN_FORCE.value)

    @property
    def which(self) -> ZoneFilter:
        """The filter chosen."""
        return ZoneFilter(self.filter.code or ZoneFilter.IN_FORCE.value)

    @property
    def marked_rows(self) -> tuple[ZoneRow, ...]:
        """The rows that are marked, in the order of the list."""
        return tuple(row for row in self.shown if row.zone_id in self._marks)

    def show_list(self, zones: "ZoneList", text: str, current: str) -> None:
        """Show the *zones* found for *text*; the one with the id *current* is the current one."""
        self._list, self._text = zones, text
        self._marks &= {row.zone_id for row in zones.rows}
        self.show_rows(zones.rows, lambda row: row.zone_id == current)
        self._show_counts()

    def show_filter(self, which: ZoneFilter) -> None:
        """Take another filter."""
        self.filter.set_code(which.value)

    def toggle(self) -> None:
        """Mark the current row, or take its mark back."""
        if self.current is not None:
            self._remark(self._marks ^ {self.current.zone_id})

    def mark_all(self) -> None:
        """Mark every row shown, or none where all are marked."""
        ids = {row.zone_id for row in self.shown}
        self._remark(set() if self._marks == ids else ids)

    def unmark(self) -> None:
        """Take every mark back."""
        if self._marks:
            self._remark(set())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Space mark."""
        if event.key() == Qt.Key.Key_Space and self.table.hasFocus():
            self.toggle()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_words(
            self.tr("Which zones"),
            self.tr("Zones and isolations"),
            (self.tr("Place"), self.tr("Day"), self.tr("Document and contact")),
        )
        self.reword()
        self._show_counts()

    def _zone_cells(self, row: ZoneRow) -> Row:
        return zone_cells(row, self._languages, marked=row.zone_id in self._marks)

    def _remark(self, marks: set[str]) -> None:
        self._marks = marks
        self.reword()
        self._show_counts()
        self.marked.emit()

    def _show_counts(self) -> None:
        counts = self._list.counts if self._list is not None else None
        self.filter.set_items(filter_choices(counts, self._languages))
        self.table.set_empty_text(self._empty_text())
        said = self.tr("{count} marked; Esc takes the marks back.")
        self.set_foot(said.format(count=len(self._marks)) if self._marks else "")

    def _empty_text(self) -> str:
        if self._list is None:
            return self.tr("The zones are being read…")
        if self._text:
            return self.tr("Nothing found. Try the building, the flat or the document.")
        if self._list.counts.in_force or self.which is not ZoneFilter.IN_FORCE:
            return self.tr("Nothing of this kind.")
        return self.tr("Nothing is sealed and nobody is isolated. Press Ins to begin.")
