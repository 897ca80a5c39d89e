# SPDX-License-Identifier: MIT
"""The rooms with who is in them, narrowed by a filter; several rows may be marked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.isolation_point import PointFilter
from gatehouse.ui.isolation_point.wording import (
    Item,
    filter_choices,
    item_cells,
    items_of,
    key_of,
    narrowed,
)
from gatehouse.ui.widgets.cell_model import Row
from gatehouse.ui.widgets.filtered_list import FilteredList
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from gatehouse.domain.isolation_point import Point
    from gatehouse.ui.shell.i18n import Languages


class PointList(FilteredList[Item]):
    """Space marks the current row and goes on to the next one, or takes the mark back.

    Signals:
        marked: other rows are marked than before.
    """

    marked = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            (Column(110), Column(None, cuttable=True), Column(210, cuttable=True)),
            self._item_cells,
            parent,
        )
        self._languages = languages
        self._point: Point | None = None
        self._text = ""
        self._marks: set[str] = set()
        self.filter.chosen.connect(self.unmark)
        self.retranslate()
        self.filter.set_code(PointFilter.ALL.value)

    @property
    def which(self) -> PointFilter:
        """The filter chosen."""
        return PointFilter(self.filter.code or PointFilter.ALL.value)

    @property
    def marked_items(self) -> tuple[Item, ...]:
        """The rows that are marked, in the order of the list."""
        return tuple(item for item in self.shown if key_of(item) in self._marks)

    def show_point(self, point: "Point", text: str, current: str) -> None:
        """Show what the filter and *text* leave; *current* is the key of the current row."""
        self._point, self._text = point, text
        items = narrowed(items_of(point, self.which), text)
        self._marks &= {key_of(item) for item in items}
        self.show_rows(items, lambda item: key_of(item) == current)
        self._show_counts()

    def show_filter(self, which: PointFilter) -> None:
        """Take another filter."""
        self.filter.set_code(which.value)

    def toggle(self) -> None:
        """Mark the current row and go on, or take its mark back."""
        if self.current is None:
            return
        self._remark(self._marks ^ {key_of(self.current)})
        row = self.table.current_row()
        if row + 1 < len(self.shown):
            self.table.choose_row(row + 1)

    def mark_all(self) -> None:
        """Mark every row shown, or none where all are marked."""
        keys = {key_of(item) for item in self.shown}
        self._remark(set() if self._marks == keys else keys)

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
            self.tr("Which rooms"),
            self.tr("Rooms and people"),
            (self.tr("Room"), self.tr("Who"), self.tr("Since")),
        )
        self.reword()
        self._show_counts()

    def _item_cells(self, item: Item) -> Row:
        return item_cells(item, self._languages, marked=key_of(item) in self._marks)

    def _remark(self, marks: set[str]) -> None:
        self._marks = marks
        self.reword()
        self._show_counts()
        self.marked.emit()

    def _show_counts(self) -> None:
        self.filter.set_items(filter_choices(self._point, self._languages))
        self.table.set_empty_text(self._empty_text())
        said = self.tr("{count} marked; Esc takes the marks back.")
        self.set_foot(said.format(count=len(self._marks)) if self._marks else "")

    def _empty_text(self) -> str:
        if self._point is None:
            return self.tr("The rooms are being read…")
        if not self._point.rooms:
            if self._point.left:
                return self.tr("There are no rooms now. Add some with Ctrl+N.")
            return self.tr("There is no isolation point yet. Add its rooms with Ctrl+N.")
        if self._text:
            return self.tr("Nothing found. Try the room, the name or the flat.")
        return self.tr("Nothing of this kind.")
