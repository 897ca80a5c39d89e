# SPDX-License-Identifier: MIT
"""The passes that were issued, newest first, narrowed by a filter and a search."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.gate_pass import PassFilter
from gatehouse.ui.passes.wording import filter_choices, pass_row
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.flow_layout import FlowLayout
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.search_edit import SearchEdit
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from gatehouse.domain.gate_pass import PassList, PassRow
    from gatehouse.ui.shell.i18n import Languages

_SEARCH: Final = 230
_TWO_LINES: Final = 54


class ListCard(Card):
    """A list that is walked with ↑ and ↓.

    Signals:
        narrowed: another filter or another text is wanted.
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
        self.filter = SegmentedChoice()
        self.search = _Search()
        self._model = CellModel(5, self)
        self.table = DataTable(
            (
                Column(190),
                Column(None, cuttable=True),
                Column(124),
                Column(106),
                Column(142, cuttable=True),
            ),
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

    @property
    def text(self) -> str:
        """The text to narrow by."""
        return self.search.text().strip()

    def show_list(self, passes: "PassList", current: str) -> None:
        """Show *passes* and make the one with the id *current* the current one, if it is there."""
        self._list = passes
        self._model.set_rows(self._rows())
        ids = [row.pass_id for row in passes.rows]
        if current in ids:
            self.table.choose_row(ids.index(current))
        self._show_counts()

    def show_every(self) -> None:
        """Take the filter and the search back."""
        self.filter.set_code(PassFilter.ALL.value)
        self.search.clear()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.filter.setAccessibleName(self.tr("Which passes"))
        self.search.setPlaceholderText(self.tr("Number, flat, initials"))
        self.search.setAccessibleName(self.tr("Find a pass"))
        self.search.set_trailing("", shortcut_text(Act.FIND_ISSUED))
        self.table.setAccessibleName(self.tr("Passes"))
        self._model.set_headings(
            (
                self.tr("Number and class"),
                self.tr("Holder"),
                self.tr("Flat"),
                self.tr("Last day"),
                self.tr("State"),
            )
        )
        self._model.reword(self._rows())
        self._show_counts()

    def _lay_out(self) -> None:
        self.search.setMinimumWidth(_SEARCH)
        head = QWidget()
        row = FlowLayout(8, head)
        row.addWidget(self.filter)
        row.addWidget(self.search)
        self.table.setModel(self._model)
        self.body.addWidget(head)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._foot)

    def _connect(self) -> None:
        self.filter.chosen.connect(self._on_filter_chosen)
        self.search.textChanged.connect(self._on_search_text_changed)
        self.search.walked.connect(self._on_search_walked)
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

    def _empty_text(self) -> str:
        if self._list is None:
            return self.tr("The passes are being read…")
        if self.text:
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

    def _on_search_text_changed(self, _text: str) -> None:
        self.narrowed.emit()

    def _on_search_walked(self) -> None:
        self.table.setFocus()
        if self.table.current_row() < 0 and self._rows_shown():
            self.table.choose_row(0)

    def _on_table_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._rows_shown()):
            self.pass_chosen.emit(self._rows_shown()[row].pass_id)

    def _on_table_row_activated(self, row: int) -> None:
        self.pass_opened.emit(self._rows_shown()[row].pass_id)


class _Search(SearchEdit):
    """The search; ↓ and Enter go on into the list.

    Signals:
        walked: the list under the search is wanted.
    """

    walked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave downwards."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.walked.emit()
        else:
            super().keyPressEvent(event)
