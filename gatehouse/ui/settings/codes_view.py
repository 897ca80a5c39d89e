# SPDX-License-Identifier: MIT
"""One code list: its codes in their order, and what is done with the one that is looked at."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from gatehouse.domain.code_list import ADDABLE, ALWAYS_OFFERED, LIST_DOES, LIST_WORDS, CodeList
from gatehouse.ui.settings.codes_wording import LastCodeChange, code_cells
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.resting import set_usable
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from gatehouse.domain.code_change import CodeLists, CodeRow
    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 50
_DAYS: Final = 190
_LOW: Final = 400


class CodesView(Card):
    """The lists to choose from, the codes of the one chosen, and the acts.

    Signals:
        add_requested: a code of the post's own is wanted in the list.
        change_requested, end_requested: the code that is looked at.
        move_requested: the code that is looked at, and so many places further down.
        undo_requested: the id of the change that is to be undone.
    """

    add_requested = Signal()
    change_requested = Signal(str)
    end_requested = Signal(str)
    move_requested = Signal(str, int)
    undo_requested = Signal(str)

    def __init__(self, languages: "Languages") -> None:
        super().__init__()
        self._languages = languages
        self._lists: CodeLists | None = None
        self._row_of: dict[CodeList, int] = {}
        self.which = QuietCombo(stands_alone=True)
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._does = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._model = CellModel(2, self)
        self.table = DataTable((Column(None, cuttable=True), Column(_DAYS)), row_height=_ROW)
        self.table.setModel(self._model)
        self.change = ActButton("", variant=ActVariant.ACCENT)
        self.add = ActButton("", mark=IconName.PLUS)
        self.up = ActButton("↑")
        self.down = ActButton("↓")
        self.end = ActButton("", variant=ActVariant.OUTLINE_STOP)
        self.last = LastCodeChange(languages)
        self._lay_out()
        self._connect()

    @property
    def code_list(self) -> CodeList:
        """The list in view."""
        return CodeList(self.which.code or CodeList.REASON)

    @property
    def rows(self) -> "tuple[CodeRow, ...]":
        """The codes of the list in view."""
        return () if self._lists is None else self._lists.rows.get(self.code_list, ())

    @property
    def chosen(self) -> "CodeRow | None":
        """The code that is looked at."""
        row = self.table.current_row()
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def show_lists(self, lists: "CodeLists", code: str = "") -> None:
        """Show what is told of the codes; the one with that *code* is looked at."""
        self._lists = lists
        self._offer_lists()
        codes = [row.code for row in self.rows]
        if code in codes:
            self._row_of[self.code_list] = codes.index(code)
        self._show()

    def show_list(self, code_list: CodeList) -> None:
        """Bring a list into view."""
        self.which.choose(code_list.value)
        self._show()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._offer_lists()
        self.which.setAccessibleName(self.tr("Which list"))
        self._model.set_headings((self.tr("Code"), self.tr("Days")))
        self.table.setAccessibleName(self.tr("Codes"))
        self.change.setText(self.tr("Change"))
        self.add.setText(self.tr("Add"))
        self.end.setText(self.tr("End"))
        self.up.setAccessibleName(self.tr("Up"))
        self.down.setAccessibleName(self.tr("Down"))
        self.last.retranslate()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a low window to the codes."""
        super().resizeEvent(event)
        self._does.setVisible(self.height() >= _LOW)

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        for button in (self.change, self.add, self.up, self.down, self.end):
            button.set_height(CONTROL)
            acts.addWidget(button)
        acts.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(ROW_GAP)
        head.addWidget(self.which)
        head.addWidget(self._does, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(acts)
        self.body.addWidget(self.last)

    def _connect(self) -> None:
        self.which.currentIndexChanged.connect(self._on_list_changed)
        self.table.row_changed.connect(self._on_row_changed)
        self.table.row_entered.connect(self.change.click)
        self.change.clicked.connect(self._on_change_clicked)
        self.add.clicked.connect(self.add_requested)
        self.end.clicked.connect(self._on_end_clicked)
        self.up.clicked.connect(self._on_up_clicked)
        self.down.clicked.connect(self._on_down_clicked)
        self.last.undo_requested.connect(self.undo_requested)

    def _offer_lists(self) -> None:
        """Offer the lists that whoever is on duty may see."""
        lists = CodeList if self._lists is None else self._lists.rows
        items = [(one.value, self._languages.text(LIST_WORDS[one])) for one in lists]
        self.which.offer(items, self.which.code or CodeList.REASON.value)

    def _show(self) -> None:
        self._does.setText(self._languages.text(LIST_DOES[self.code_list]))
        row = self._row_of.get(self.code_list, 0)
        self._model.set_rows(self._cells())
        if self.rows:
            self.table.choose_row(min(row, len(self.rows) - 1))
        self._offer()

    def _cells(self) -> list[Row]:
        if self._lists is None:
            return []
        return [code_cells(one, self._lists.book, self._languages) for one in self.rows]

    def _offer(self) -> None:
        """Offer what may be done with the code that is looked at."""
        lists, chosen = self._lists, self.chosen
        may = lists is not None and lists.may_change
        row = self.table.current_row()
        set_usable(self.change, self.table, usable=may and chosen is not None)
        set_usable(self.up, self.table, usable=may and row > 0)
        set_usable(self.down, self.table, usable=may and -1 < row < len(self.rows) - 1)
        endable = chosen is not None and chosen.offered
        set_usable(self.end, self.table, usable=may and endable)
        set_usable(self.add, self.table, usable=may)
        self.add.setVisible(self.code_list in ADDABLE)
        self.end.setVisible(self.code_list not in ALWAYS_OFFERED)
        mine = () if lists is None else lists.changes
        here = (one for one in mine if one.code_list is self.code_list)
        self.last.show_newest(here, may_change=may)

    def _on_list_changed(self, _index: int) -> None:
        self._show()

    def _on_row_changed(self, row: int) -> None:
        if row >= 0:
            self._row_of[self.code_list] = row
        self._offer()

    def _on_change_clicked(self) -> None:
        if self.chosen is not None:
            self.change_requested.emit(self.chosen.code)

    def _on_end_clicked(self) -> None:
        if self.chosen is not None:
            self.end_requested.emit(self.chosen.code)

    def _on_up_clicked(self) -> None:
        if self.chosen is not None:
            self.move_requested.emit(self.chosen.code, -1)

    def _on_down_clicked(self) -> None:
        if self.chosen is not None:
            self.move_requested.emit(self.chosen.code, 1)
