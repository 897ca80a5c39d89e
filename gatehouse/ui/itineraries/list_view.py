# SPDX-License-Identifier: MIT
"""Drafts and signed notes in one list, or those of which something is still to come."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from gatehouse.ui.itineraries.wording import draft_row, note_row
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.empty_state import EmptyState
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.itinerary_note import NoteList
    from gatehouse.ui.shell.i18n import Languages

ALL: Final = "all"
OPEN: Final = "open"
_COLUMNS: Final = (
    Column(150),
    Column(176),
    Column(None, cuttable=True),
    Column(184, cuttable=True),
    Column(240),
    Column(110, cuttable=True),
)
_WORTH, _BY = 4, 5
_ROW: Final = 54
_WITH_NAME: Final = 1060
_WITH_WORTH: Final = 900


class ListView(QWidget):
    """The table with its filter, or one sentence where nothing was begun yet.

    Signals:
        filtered: whether only open notes are wanted.
        draft_chosen: the id of a draft.
        note_chosen: the id of a note.
        new_requested: a new note is to be taken.
    """

    filtered = Signal(bool)
    draft_chosen = Signal(str)
    note_chosen = Signal(str)
    new_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._list: NoteList | None = None
        self.filter = SegmentedChoice()
        self.table = DataTable(_COLUMNS, row_height=_ROW)
        self._model = CellModel(len(_COLUMNS))
        self.empty = EmptyState("")
        self._card = Card()
        self._lay_out()
        self._connect()
        self.filter.set_code(ALL)
        self.retranslate()

    @property
    def open_only(self) -> bool:
        """Whether only notes are wanted of which something is still to come."""
        return self.filter.code == OPEN

    @property
    def chosen_note(self) -> str:
        """The id of the signed note that is chosen, or nothing."""
        listed, row = self._list, self.table.current_row()
        if listed is None:
            return ""
        place = row - (0 if self.open_only else len(listed.drafts))
        return listed.rows[place].id if 0 <= place < len(listed.rows) else ""

    def show_list(self, listed: "NoteList") -> None:
        """Show *listed*; whoever stood on a row stays near it."""
        row = self.table.current_row()
        self._list = listed
        self._model.set_rows(self._rows())
        if self._model.rowCount():
            self.table.choose_row(min(max(row, 0), self._model.rowCount() - 1))
        nothing = not (listed.drafts or listed.every)
        begins = self.empty.hasFocus()
        self._stack.setCurrentWidget(self.empty if nothing else self._card)
        if begins:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name_filter()

    def focusInEvent(self, _event: object) -> None:
        """Hand the keyboard to the table, or to the act that stands in its place."""
        nothing = self._stack.currentWidget() is self.empty
        (self.empty if nothing else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a narrow list has no room for."""
        super().resizeEvent(event)
        self.table.setColumnHidden(_BY, self.width() < _WITH_NAME)
        self.table.setColumnHidden(_WORTH, self.width() < _WITH_WORTH)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._model.set_headings(
            (
                self.tr("What was done"),
                self.tr("When, which days"),
                self.tr("Who, to which flat"),
                self.tr("Risk areas"),
                self.tr("Worth"),
                self.tr("Signed by"),
            )
        )
        self.table.setAccessibleName(self.tr("Itinerary notes"))
        self.table.set_empty_text(self.tr("Nothing is still to come."))
        self.filter.setAccessibleName(self.tr("Which notes"))
        self.empty.set_words(
            self.tr(
                "No itinerary was taken yet. It says where somebody from outside was in the days "
                "that count, before a pass is issued."
            ),
            self.tr("New note"),
            shortcut_text(Act.ADD_LEG),
        )
        self._name_filter()
        if self._list is not None:
            self._model.reword(self._rows())

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.table.setModel(self._model)
        self._card.body.addWidget(self.filter)
        self._card.body.addWidget(self.table, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._card)

    def _connect(self) -> None:
        self.filter.chosen.connect(self._on_filter_chosen)
        self.table.row_activated.connect(self._on_table_row_activated)
        self.empty.act_requested.connect(self.new_requested)

    def _rows(self) -> list[Row]:
        listed = self._list
        if listed is None:
            return []
        drafts = () if self.open_only else listed.drafts
        rows = [draft_row(one, self._languages) for one in drafts]
        notes = (
            note_row(
                one,
                self._languages,
                late=one.id in listed.late,
                areas=listed.areas.get(one.id),
            )
            for one in listed.rows
        )
        return [*rows, *notes]

    def _name_filter(self) -> None:
        number = self._languages.formats.number
        every = len(self._list.drafts) + self._list.every if self._list else 0
        still_open = self._list.open_notes if self._list else 0
        self.filter.set_items(
            (
                Choice(ALL, self.tr("All {count}").format(count=number(every))),
                Choice(OPEN, self.tr("To complete {count}").format(count=number(still_open))),
            )
        )

    def _on_filter_chosen(self, _code: str) -> None:
        self.filtered.emit(self.open_only)

    def _on_table_row_activated(self, row: int) -> None:
        listed = self._list
        if listed is None:
            return
        drafts = () if self.open_only else listed.drafts
        if row < len(drafts):
            self.draft_chosen.emit(drafts[row].id)
        else:
            self.note_chosen.emit(listed.rows[row - len(drafts)].id)
