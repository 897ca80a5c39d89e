# SPDX-License-Identifier: MIT
"""The passes that were issued at once: how many, their numbers, and the sheets to print."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.gate_pass import PASS_CLASS_WORDS, holder_words
from gatehouse.ui.printing.pass_sheet import ON_A_PAGE
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ACT
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import Cell, CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.domain.gate_pass import PassCard
    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 40


class BatchPane(Card):
    """Stands where the card stands.

    Signals:
        print_requested: the cards are wanted on paper, ten on a sheet.
        save_requested: the sheets are wanted as a PDF file.
    """

    print_requested = Signal()
    save_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self.cards: tuple[PassCard, ...] = ()
        self._said = Label("", TextRole.BODY_BOLD, wrap=True)
        columns = (Column(90), Column(None, cuttable=True))
        self._model = CellModel(len(columns), self)
        self._rows = DataTable(columns, row_height=_ROW)
        self._rows.setModel(self._model)
        self.print_act = ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.PRINT)
        self.save_act = ActButton("", mark=IconName.DOWNLOAD)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self.print_act.clicked.connect(self.print_requested)
        self.save_act.clicked.connect(self.save_requested)
        self.retranslate()

    def show_cards(self, cards: "tuple[PassCard, ...]") -> None:
        """Show the cards that were issued."""
        self.cards = cards
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the acts over each other where they have no room side by side."""
        super().resizeEvent(event)
        self._acts.fit(self.width())

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Passes issued at once"))
        self.print_act.setText(self.tr("Print sheets…"))
        self.print_act.set_key(shortcut_text(Act.PRINT_CARD))
        self.save_act.setText(self.tr("Save as PDF…"))
        self._rows.setAccessibleName(self.tr("Cards in their order on the sheets"))
        self._model.set_headings((self.tr("Number"), self.tr("Holder and flat")))
        self._fill()

    def _lay_out(self) -> None:
        self.print_act.set_height(ACT)
        self._acts = SideBySide(self.print_act, self.save_act)
        self.save_act.set_height(ACT)
        self.body.addWidget(self._said)
        self.body.addWidget(self._rows, 1)
        self.body.addLayout(self._acts)

    def _fill(self) -> None:
        self._model.set_rows(
            [
                (Cell(card.row.short_number, strong=True), Cell(self._holder(card)))
                for card in self.cards
            ]
        )
        if not self.cards:
            self._said.setText("")
            return
        number = self._languages.formats.number
        words = PASS_CLASS_WORDS[self.cards[0].row.pass_class]
        said = self.tr("{name}. Cards: {count}, sheets of A4: {sheets}")
        name = self._languages.label(words)
        sheets = -(-len(self.cards) // ON_A_PAGE)
        self._said.setText(
            said.format(name=name, count=number(len(self.cards)), sheets=number(sheets))
        )

    def _holder(self, card: "PassCard") -> str:
        told = (self._languages.text(holder_words(card.row)), card.row.door, card.note)
        return " ".join(text for text in told if text)
