# SPDX-License-Identifier: MIT
"""The supplies of the post: what there is, and beside it what happens to one of them."""

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.handover.supply_forms import CorrectionForm, MoveForm, SupplyForm
from gatehouse.ui.handover.supply_wording import line_cells, stock_cells
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.list_and_detail import ListAndDetail
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.title_row import TitleRow

if TYPE_CHECKING:
    from gatehouse.domain.supply import Supply, SupplyLine, SupplyList
    from gatehouse.ui.shell.i18n import Languages

_WIDTHS: Final = (560, 470)
_ROW: Final = 52
_LINE: Final = 50
_LINES: Final = 104


class SuppliesView(QWidget):
    """↑ and ↓ choose a supply, a number and Enter write down what happened to it.

    Signals:
        closed: back to the open shift.
        usual_requested: what a gate usually has is to be added.
        correct_chosen: a move of the list is to be put right.
    """

    closed = Signal()
    usual_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._found: SupplyList | None = None
        self._current = ""
        self._order: dict[str, int] = {}
        self._head = TitleRow()
        self.back = ActButton("", key=shortcut_text(Act.SHOW_SUPPLIES))
        self.adding = ActButton(
            "",
            variant=ActVariant.ACCENT,
            mark=IconName.PLUS,
            key=shortcut_text(Act.NEW_SUPPLY),
        )
        self.usual = ActButton("", variant=ActVariant.ACCENT_FILL)
        self._model, self._moves = CellModel(3, self), CellModel(3, self)
        self.list = DataTable(
            (Column(None, cuttable=True), Column(110, numeric=True), Column(110)), row_height=_ROW
        )
        self.list.setModel(self._model)
        self.move_form = MoveForm(languages)
        self.form = SupplyForm(languages)
        self.correction = CorrectionForm(languages)
        self.lines = DataTable(
            (Column(150, cuttable=True), Column(80, numeric=True), Column(None, cuttable=True)),
            row_height=_LINE,
        )
        self.lines.setModel(self._moves)
        self.lines.setMinimumHeight(_LINES)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def supply(self) -> "Supply | None":
        """The supply that is looked at."""
        return next((one for one in self.supplies if one.id == self._current), None)

    def show_list(self, found: "SupplyList") -> None:
        """Show what there is, and the moves of the last days."""
        self._order = self._order or {one.id: row for row, one in enumerate(found.supplies)}
        ordered = sorted(found.supplies, key=lambda one: self._order.get(one.id, len(self._order)))
        self._found = replace(found, supplies=tuple(ordered))
        if self.supply is None:
            self._current = self.supplies[0].id if self.supplies else ""
        self._model.set_rows([stock_cells(one, self._languages) for one in self.supplies])
        for row, one in enumerate(self.supplies):
            if one.id == self._current:
                self.list.choose_row(row)
        self.usual.setVisible(not self.supplies)
        self._show_current()

    def begin_anew(self) -> None:
        """Let what is short stand first again; until then no row changes its place."""
        self._order = {}
        self._current = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let ↑ and ↓ go to another supply from the number, too."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or not self.move_form.isVisible() or not self.supplies:
            super().keyPressEvent(event)
            return
        row = min(max(self.list.current_row() + step, 0), len(self.supplies) - 1)
        self.list.choose_row(row)

    def show_move(self) -> None:
        """Go back to writing down what happens."""
        self.panes.choose(self._detail)
        self.move_form.set_working(working=False)
        if self.supply is None:
            self.take_focus()
        else:
            self.move_form.take_keyboard()

    def begin(self, changed: "Supply | None" = None) -> None:
        """Ask for a new supply, or for what shall be otherwise of one."""
        self.panes.open(self.form)
        self.form.begin(changed)

    def take_focus(self) -> None:
        """Give the keyboard to the list, or to what fills it."""
        first: QWidget = self.list if self.supplies else self.usual
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._head.set_words(self.tr("Supplies"), self.tr("What the post uses up and keeps"))
        self.back.setText(self.tr("Back to the shift"))
        self.adding.setText(self.tr("Add a supply"))
        self.usual.setText(self.tr("Begin with the usual list"))
        self.list.setAccessibleName(self.tr("Supplies"))
        self.list.set_empty_text(self.tr("Nothing is kept yet."))
        self._model.set_headings((self.tr("Supply"), self.tr("There"), self.tr("Minimum")))
        self._model.reword([stock_cells(one, self._languages) for one in self.supplies])
        self.lines.setAccessibleName(self.tr("What was moved"))
        self.lines.set_empty_text(self.tr("Nothing was moved in the last days."))
        self._moves.set_headings((self.tr("What"), self.tr("Number"), self.tr("After it")))
        for form in (self.move_form, self.form, self.correction):
            form.retranslate()
        self._show_current()

    @property
    def supplies(self) -> "tuple[Supply, ...]":
        """What the post has."""
        return () if self._found is None else self._found.supplies

    @property
    def _shown(self) -> "tuple[SupplyLine, ...]":
        """The moves of the supply that is looked at, the newest first."""
        moves = () if self._found is None else self._found.moves
        name = "" if self.supply is None else self.supply.name
        return tuple(reversed([line for line in moves if line.name == name]))

    def _lay_out(self) -> None:
        for act in (self.adding, self.back):
            self._head.add_part(act)
        listed = Card()
        listed.body.addWidget(self.list, 1)
        listed.body.addWidget(self.usual)
        self._detail = QWidget()
        column = QVBoxLayout(self._detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        moved = Card()
        moved.body.addWidget(self.lines, 1)
        column.addWidget(self.move_form)
        column.addWidget(moved, 1)
        self.panes = ListAndDetail(
            listed, (self._detail, self.form, self.correction), widths=_WIDTHS
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._head)
        layout.addWidget(self.panes, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.adding.clicked.connect(self._on_adding_clicked)
        self.usual.clicked.connect(self.usual_requested)
        self.list.row_changed.connect(self._on_list_row_changed)
        self.list.row_activated.connect(self._on_list_row_activated)
        self.lines.row_activated.connect(self._on_lines_row_activated)
        self.move_form.closed.connect(self.closed)
        self.move_form.changing.clicked.connect(self._on_change_requested)
        for form in (self.form, self.correction):
            form.closed.connect(self.show_move)

    def _show_current(self) -> None:
        supply = self.supply
        self._detail.setEnabled(supply is not None)
        if supply is not None:
            self.move_form.show_supply(supply)
        self._moves.set_rows([line_cells(line, self._languages) for line in self._shown])

    def _on_adding_clicked(self) -> None:
        self.begin()

    def _on_change_requested(self) -> None:
        if self.supply is not None:
            self.begin(self.supply)

    def _on_list_row_changed(self, row: int) -> None:
        if 0 <= row < len(self.supplies):
            self._current = self.supplies[row].id
            self._show_current()

    def _on_list_row_activated(self, _row: int) -> None:
        self.panes.open(self._detail)
        self.move_form.take_keyboard()

    def _on_lines_row_activated(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            self.panes.open(self.correction)
            self.correction.begin(self._shown[row])
