# SPDX-License-Identifier: MIT
"""Sheets of paper that were not typed in yet, and saying why some of them need not be."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.paper_sheet import (
    BEGUN_ENDS,
    SHEET_END_WORDS,
    UNTYPED_ENDS,
    Numbers,
    PaperSheets,
    SheetEnd,
    SheetsClosed,
)
from gatehouse.ui.shell.sizes import CONTROL, GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.cell_model import Cell, CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60
_DIGITS: Final = 6
_NUMBER: Final = 92
_TABLE: Final = 96


class CloseForm(EnterForm):
    """The numbers that are out, one run to a line; it orders a `SheetsClosed`."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(ActButton("", variant=ActVariant.WARN, key="Ctrl+Enter"), careful=True)
        self.setParent(parent)
        self._languages = languages
        self._sheets = PaperSheets()
        self._model = CellModel(2, self)
        self.table = DataTable((Column(None), Column(110, numeric=True)))
        self.table.setModel(self._model)
        self.table.horizontalHeader().hide()
        self.table.setMinimumHeight(_TABLE)
        self.first, self.last, self.note = Field(""), Field(""), Field("")
        self.why = SegmentedChoice(fill=True)
        self._arrange()
        self.table.row_activated.connect(self._on_row_activated)
        self.table.row_changed.connect(self._on_row_activated)
        self.why.chosen.connect(self._on_changed)
        for field in (self.first, self.last):
            field.text_changed.connect(self._on_numbers_changed)
        self.retranslate()

    def show_sheets(self, sheets: PaperSheets) -> None:
        """Show what is out; the first run is proposed."""
        self._sheets = sheets
        self.note.set_text("")
        self.why.set_code(None)
        self._show()
        self._propose(0)

    def gaps(self) -> Sequence[Gap]:
        """Return what is missing: numbers that are out, and why."""
        gaps = []
        if self._numbers() is None:
            gaps.append(Gap(self.tr("numbers that are out"), self.first.edit.setFocus))
        if self.why.code is None:
            gaps.append(Gap(self.tr("why"), self.why.setFocus))
        return gaps

    def order(self) -> SheetsClosed:
        """Return which sheets need not be typed in."""
        numbers = self._numbers()
        assert numbers is not None, "a form that lacks nothing has numbers"
        return SheetsClosed(
            numbers=numbers, why=SheetEnd(self.why.code or ""), note=self.note.text().strip()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Esc to the room."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Not typed in yet"))
        self.table.setAccessibleName(self.tr("Not typed in yet"))
        self.table.set_empty_text(self.tr("Every sheet that was printed is accounted for."))
        self.first.set_caption(self.tr("From number"))
        self.last.set_caption(self.tr("To number"))
        self.note.set_caption(self.tr("In words (optional)"))
        self.why.setAccessibleName(self.tr("Why it is not typed in"))
        self._offer_ends()
        self.confirm.setText(self.tr("Close"))
        self.confirm.setAccessibleName(self.tr("Close these numbers"))
        self._show()

    def say(self) -> None:
        """Say what is missing, where there is anything to close at all."""
        if self._runs:
            super().say()
        else:
            self.set_note("")

    @property
    def _runs(self) -> tuple[Numbers, ...]:
        """What can be closed: what is out, then what is begun, and what is kept in reserve."""
        return self._sheets.out + self._begun + self._sheets.reserve

    @property
    def _begun(self) -> tuple[Numbers, ...]:
        return tuple(one.numbers for one in self._sheets.begun)

    def _arrange(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(GAP)
        for field in (self.first, self.last):
            field.setFixedWidth(_NUMBER)
            field.edit.setMaxLength(_DIGITS)
            field.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
            fields.addWidget(field)
        self.note.edit.setMaxLength(_LONGEST)
        fields.addWidget(self.note, 1)
        ending = QHBoxLayout()
        ending.setSpacing(GAP)
        ending.addWidget(self.why, 1)
        self.confirm.set_height(CONTROL)
        ending.addWidget(self.confirm)
        self._ending = QWidget()
        self._ending.setLayout(ending)
        ending.setContentsMargins(0, 0, 0, 0)
        self._fields = QWidget()
        self._fields.setLayout(fields)
        fields.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._fields)
        self.body.addWidget(self._ending)

    def _show(self) -> None:
        sheet, sheets = self.tr("Sheet {numbers}"), self.tr("Sheets {numbers}")
        counted = self.tr("{count} sheets")
        rows = []
        kept = self._languages.label(SHEET_END_WORDS[SheetEnd.RESERVE])
        for run in self._runs:
            alone, is_out = run.count == 1, run in self._sheets.out
            named = (sheet if alone else sheets).format(numbers=run)
            count = "" if alone else counted.format(count=run.count)
            rows.append((Cell(named, strong=is_out), Cell(count if is_out else kept)))
        behind = len(self._sheets.out)
        text = self._languages.label
        rows[behind : behind + len(self._begun)] = [
            (Cell(text(one.words), strong=True), Cell("")) for one in self._sheets.begun
        ]
        self._model.set_rows(tuple(rows))
        for part in (self._fields, self._ending):
            part.setEnabled(bool(rows))
        self.say()

    def _propose(self, row: int) -> None:
        run = self._runs[row] if 0 <= row < len(self._runs) else None
        self.first.set_text("" if run is None else str(run.first))
        self.last.set_text("" if run is None else str(run.last))
        self._offer_ends()
        self.say()

    def _offer_ends(self) -> None:
        """Offer the reasons that the chosen numbers may have."""
        text = self._languages.label
        ends = BEGUN_ENDS if self._numbers() in self._begun else UNTYPED_ENDS
        chosen = self.why.code
        self.why.set_items([Choice(end.value, text(SHEET_END_WORDS[end])) for end in ends])
        self.why.set_code(chosen if chosen in ends else None)

    def _numbers(self) -> Numbers | None:
        typed = [field.text().strip() for field in (self.first, self.last)]
        if not all(text.isascii() and text.isdecimal() for text in typed):
            return None
        numbers = Numbers(*map(int, typed))
        whole = any(run.first <= numbers.first <= numbers.last <= run.last for run in self._runs)
        return numbers if whole else None

    def _on_row_activated(self, row: int) -> None:
        self._propose(row)

    def _on_numbers_changed(self, _text: str) -> None:
        self._offer_ends()
        self.say()

    def _on_changed(self, _what: str) -> None:
        self.say()
