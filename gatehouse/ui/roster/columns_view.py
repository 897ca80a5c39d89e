# SPDX-License-Identifier: MIT
"""Step 2 of an import: what each column of the file is, guessed and shown on its first rows."""

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.roster_layout import is_enough, with_choice
from gatehouse.ui.roster.columns_card import ColumnsCard
from gatehouse.ui.roster.fields_card import FieldsCard
from gatehouse.ui.roster.first_rows_card import FirstRowsCard
from gatehouse.ui.roster.import_wording import layout_name
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.roster_layout import Fields, FirstRow, Layouts, SeenLayout, Survey
    from gatehouse.ui.shell.i18n import Languages

_BESIDE: Final = 900
_LOW: Final = 400
_MOST_LAYOUTS: Final = 4


class _Part(StrEnum):
    COLUMNS = "columns"
    FIELDS = "fields"
    ROWS = "rows"


class ColumnsView(QWidget):
    """Columns at the left, first rows or the answer at the right; on small windows in turn.

    Signals:
        fields_changed: columns are taken for something else, or another layout is shown.
    """

    fields_changed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._layouts: tuple[SeenLayout, ...] = ()
        self._fields: dict[str, Fields] = {}
        self.signature = ""
        self._asks = False
        self._sheets = SegmentedChoice()
        self._parts = SegmentedChoice(fill=True)
        self.columns = ColumnsCard(languages)
        self.fields = FieldsCard(languages)
        self.rows = FirstRowsCard(languages)
        self._lay_out()
        self._connect()

    @property
    def layouts(self) -> "Layouts":
        """What every column of every layout is taken for."""
        return dict(self._fields)

    @property
    def is_enough(self) -> bool:
        """Whether people can be read from some layout."""
        return any(map(is_enough, self._fields.values()))

    def show_survey(self, survey: "Survey") -> None:
        """Show the columns as they were guessed."""
        self._layouts = survey.layouts[:_MOST_LAYOUTS]
        self._fields = dict(survey.guessed)
        self._asks = False
        self._parts.set_code(_Part.COLUMNS)
        self._sheets.set_items(self._sheet_choices())
        self._show_layout(self._layouts[0].signature)

    def show_rows(self, people: "tuple[FirstRow, ...]") -> None:
        """Show the first people as they would be taken."""
        self.rows.show_rows(people)

    def focus_columns(self) -> None:
        """Go to the list of columns."""
        self._asks = False
        self._parts.set_code(_Part.COLUMNS)
        self._show_parts()
        self.columns.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> bool:
        """Go back from the answer to the columns; say whether there was anything to leave."""
        if not self._asks:
            return False
        self.focus_columns()
        return True

    def retranslate(self) -> None:
        """Put the texts in anew."""
        for card in (self.columns, self.fields, self.rows):
            card.retranslate()
        self._sheets.set_items(self._sheet_choices())
        self._sheets.setAccessibleName(self.tr("Sheets"))
        self._parts.setAccessibleName(self.tr("Parts of this step"))
        self._parts.set_items(
            (
                Choice(_Part.COLUMNS, self.tr("Columns")),
                Choice(_Part.ROWS, self.tr("First rows")),
            )
        )
        self._show_parts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the cards side by side where there is room."""
        super().resizeEvent(event)
        self._show_parts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let ← leave the answer, and → go to it."""
        if event.key() == Qt.Key.Key_Left and self._asks:
            self.focus_columns()
        elif event.key() == Qt.Key.Key_Right and not self._asks:
            self._ask()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(GAP)
        choices.addWidget(self._sheets)
        choices.addWidget(self._parts, 1)
        pair = QHBoxLayout()
        pair.setSpacing(GAP)
        for card in (self.columns, self.fields, self.rows):
            pair.addWidget(card, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(choices)
        layout.addLayout(pair, 1)

    def _connect(self) -> None:
        self._sheets.chosen.connect(self._show_layout)
        self._parts.chosen.connect(self._on_parts_chosen)
        self.columns.table.row_changed.connect(self._on_column_changed)
        self.columns.table.row_activated.connect(self._on_column_activated)
        self.fields.chosen.connect(self._on_field_chosen)

    def _sheet_choices(self) -> tuple[Choice, ...]:
        return tuple(
            Choice(layout.signature, layout_name(layout, self._languages))
            for layout in self._layouts
        )

    def _show_layout(self, signature: str) -> None:
        self.signature = signature
        self._sheets.set_code(signature)
        layout = next(each for each in self._layouts if each.signature == signature)
        self.columns.show_columns(layout.columns, self._fields[signature])
        self._show_question()
        self.rows.show_rows(())
        self._show_parts()
        self.fields_changed.emit()

    def _show_question(self) -> None:
        column = self.columns.column
        if column is not None:
            self.fields.show_column(column, self._fields[self.signature][column.place])

    def _ask(self) -> None:
        self._asks = True
        self._show_question()
        self._show_parts()
        self.fields.show_choice()
        self.fields.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self) -> None:
        beside = self.width() >= _BESIDE
        part = _Part.FIELDS if self._asks else self._parts.code or _Part.COLUMNS
        self._sheets.setVisible(len(self._layouts) > 1 and (beside or not self._asks))
        self.columns.set_room(low=self.height() < _LOW)
        self._parts.setVisible(not beside and not self._asks)
        self.columns.setVisible(beside or part == _Part.COLUMNS)
        self.fields.setVisible(part == _Part.FIELDS)
        self.rows.setVisible(part == _Part.ROWS or (beside and not self._asks))

    def _on_parts_chosen(self, _code: str) -> None:
        self._show_parts()

    def _on_column_changed(self, _row: int) -> None:
        self._show_question()

    def _on_column_activated(self, _row: int) -> None:
        self._ask()

    def _on_field_chosen(self) -> None:
        column = self.columns.column
        if column is None:
            return
        fields = with_choice(self._fields[self.signature], column.place, self.fields.field)
        self._fields[self.signature] = fields
        self.columns.show_fields(fields)
        self.focus_columns()
        self.columns.go_on()
        self._show_question()
        self.fields_changed.emit()
