# SPDX-License-Identifier: MIT
"""What a signed note of a return left unclear, told afterwards."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.domain.duty import local_day
from gatehouse.domain.itinerary_supplement import FactsOrder
from gatehouse.domain.returning import Returning
from gatehouse.ui.itineraries.returnee_card import ReturneeCard
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap

if TYPE_CHECKING:
    from gatehouse.domain.itinerary_note import SignedNote
    from gatehouse.ui.shell.i18n import Languages


class FactsForm(EnterForm):
    """It orders a `FactsOrder`; what is left empty stays as it was told."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.DISK, key="Ctrl+Enter"),
            careful=True,
            parent=parent,
        )
        self._note_id = ""
        self.card = ReturneeCard(languages)
        self.body.addWidget(self.card)
        self.add_acts(CONTROL)
        self.card.changed.connect(self.say)
        self.retranslate()

    def begin(self, note: "SignedNote") -> None:
        """Ask for the facts that *note* owes; hidden where it owes none."""
        self.setVisible(bool(note.row.owed.facts))
        self._note_id = note.row.id
        self.card.show_returning(Returning(), local_day(note.row.signed_at))
        self.card.show_unclear(note.row.owed.facts, legs_told=True)
        self.set_working(working=False)
        self.say()

    def take_keyboard(self) -> None:
        """Have the keyboard at the first thing that is asked for."""
        self.card.first_unsaid().setFocus(Qt.FocusReason.TabFocusReason)

    def gaps(self) -> list[Gap]:
        """Return that nothing is told yet, while that is so."""
        if self.card.returning() != Returning():
            return []
        return [Gap(self.tr("an answer"), self.take_keyboard)]

    def order(self) -> FactsOrder:
        """Return what is told."""
        return FactsOrder(note_id=self._note_id, returning=self.card.returning())

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Facts of a return, told afterwards"))
        self.confirm.setText(self.tr("File them"))
        self.card.retranslate()
        self.say()
