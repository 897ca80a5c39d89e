# SPDX-License-Identifier: MIT
"""The zones in the order of places, narrowed by a filter; several may be marked."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.zone import ZoneFilter
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.zones.wording import filter_choices, zone_cells

if TYPE_CHECKING:
    from gatehouse.domain.zone import ZoneList, ZoneRow
    from gatehouse.ui.shell.i18n import Languages

_TWO_LINES: Final = 54


class ListCard(Card):
    """A list that is walked with ↑ and ↓; Space marks the current row, or takes the mark back.

    Signals:
        narrowed: another filter is wanted.
        zone_chosen: the current `ZoneRow`.
        zone_opened: the `ZoneRow` that was pressed.
        marked: other rows are marked than before.
    """

    narrowed = Signal()
    zone_chosen = Signal(object)
    zone_opened = Signal(object)
    marked = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._list: ZoneList | None = None
        self._text = ""
        self._marks: set[str] = set()
        self.filter = SegmentedChoice()
        self._model = CellModel(3, self)
        self.table = DataTable(
            (Column(None, cuttable=True), Column(128), Column(180, cuttable=True)),
            row_height=_TWO_LINES,
        )
        self._foot = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.filter.set_code(ZoneFilter.IN_FORCE.value)

    @property
    def which(self) -> ZoneFilter:
        """The filter chosen."""
        return ZoneFilter(self.filter.code or ZoneFilter.IN_FORCE.value)

    @property
    def marked_rows(self) -> "tuple[ZoneRow, ...]":
        """The rows that are marked, in the order of the list."""
        return tuple(row for row in self._shown() if row.zone_id in self._marks)

    def show_list(self, zones: "ZoneList", text: str, current: str) -> None:
        """Show the *zones* found for *text*; the one with the id *current* is the current one."""
        self._list, self._text = zones, text
        self._marks &= {row.zone_id for row in zones.rows}
        self._model.set_rows(self._rows())
        ids = [row.zone_id for row in zones.rows]
        if current in ids:
            self.table.choose_row(ids.index(current))
        self._show_counts()

    def show_filter(self, which: ZoneFilter) -> None:
        """Take another filter."""
        self.filter.set_code(which.value)

    def toggle(self) -> None:
        """Mark the current row, or take its mark back."""
        row = self.table.current_row()
        if 0 <= row < len(self._shown()):
            self._marks ^= {self._shown()[row].zone_id}
            self._remark()

    def mark_all(self) -> None:
        """Mark every row shown, or none where all are marked."""
        ids = {row.zone_id for row in self._shown()}
        self._marks = set() if self._marks == ids else ids
        self._remark()

    def unmark(self) -> None:
        """Take every mark back."""
        if self._marks:
            self._marks = set()
            self._remark()

    def walk(self) -> None:
        """Give the list the keyboard."""
        self.table.setFocus()
        if self.table.current_row() < 0 and self._shown():
            self.table.choose_row(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Space mark."""
        if event.key() == Qt.Key.Key_Space and self.table.hasFocus():
            self.toggle()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.filter.setAccessibleName(self.tr("Which zones"))
        self.table.setAccessibleName(self.tr("Zones and isolations"))
        self._model.set_headings(
            (self.tr("Place"), self.tr("Day"), self.tr("Document and contact"))
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

    def _shown(self) -> "tuple[ZoneRow, ...]":
        return self._list.rows if self._list is not None else ()

    def _rows(self) -> list[Row]:
        return [
            zone_cells(row, self._languages, marked=row.zone_id in self._marks)
            for row in self._shown()
        ]

    def _remark(self) -> None:
        self._model.reword(self._rows())
        self._show_counts()
        self.marked.emit()

    def _show_counts(self) -> None:
        counts = self._list.counts if self._list is not None else None
        self.filter.set_items(filter_choices(counts, self._languages))
        self.table.set_empty_text(self._empty_text())
        said = self.tr("{count} marked; Esc takes the marks back.")
        self._foot.setText(said.format(count=len(self._marks)) if self._marks else "")
        self._foot.setVisible(bool(self._marks))

    def _empty_text(self) -> str:
        if self._list is None:
            return self.tr("The zones are being read…")
        if self._text:
            return self.tr("Nothing found. Try the building, the flat or the document.")
        if self._list.counts.in_force or self.which is not ZoneFilter.IN_FORCE:
            return self.tr("Nothing of this kind.")
        return self.tr("Nothing is sealed and nobody is isolated. Press Ins to begin.")

    def _on_filter_chosen(self, _code: str) -> None:
        self._marks = set()
        self.narrowed.emit()
        self.marked.emit()

    def _on_table_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._shown()):
            self.zone_chosen.emit(self._shown()[row])

    def _on_table_row_activated(self, row: int) -> None:
        self.zone_opened.emit(self._shown()[row])
