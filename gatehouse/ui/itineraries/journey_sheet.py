# SPDX-License-Identifier: MIT
"""What is told of the journey: the legs, what was pasted, the return, and who came along."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.domain.itinerary import ItineraryForm
from gatehouse.domain.returning import Returning, TenFact
from gatehouse.ui.itineraries.closing_card import ClosingCard
from gatehouse.ui.itineraries.companions_line import CompanionsLine
from gatehouse.ui.itineraries.legs_card import LegsCard
from gatehouse.ui.itineraries.paste_card import PasteCard
from gatehouse.ui.itineraries.returnee_card import ReturneeCard
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.itinerary_note import ItineraryTerms
    from gatehouse.domain.travel_text import TravelText
    from gatehouse.ui.shell.i18n import Languages

_TIGHT: Final = 6


class JourneySheet(Sheet):
    """One part under the other; the text of a card and the facts of a return only where asked for.

    Signals:
        changed: something of it is another.
        entered: the input that is to have the keyboard.
        shown: the `EvidenceKind` that a pasted text is.
        pasting_ended: nothing was taken of a pasted text.
    """

    changed = Signal()
    entered = Signal(object)
    shown = Signal(object)
    pasting_ended = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms: ItineraryTerms | None = None
        self.pasted = ""
        self.paste = PasteCard(languages)
        self.legs = LegsCard(languages)
        self._beside = Label("", TextRole.CAPTION, tone=Tone.MUTED, wrap=True)
        self.returnee = ReturneeCard(languages)
        self.companions = CompanionsLine()
        self.closing = ClosingCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(ROW_GAP, _TIGHT, ROW_GAP, _TIGHT)
        column.setSpacing(4)
        for part in (
            self.paste,
            self.legs,
            self._beside,
            self.returnee,
            self.companions,
            self.closing,
        ):
            column.addWidget(part)
        self._connect()

    def show_journey(self, terms: "ItineraryTerms", form: ItineraryForm) -> None:
        """Show what *form* tells, of the days of *terms*; nothing is emitted."""
        self._terms = terms
        self.legs.set_terms(terms)
        self.legs.show_legs(form.legs)
        self.closing.show_closing(form.note, declared=form.declared)
        self.returnee.show_returning(form.returning or Returning(), terms.today)
        self.companions.show_companions(form.companions)
        self.companions.setVisible(bool(form.companions))
        self.paste.hide()
        self._keep_beside(form.pasted)

    def show_unclear(self, unclear: "Sequence[TenFact] | None") -> None:
        """Ask for the facts that are *unclear*; None is of somebody who did not come back."""
        self.returnee.setVisible(unclear is not None)
        if unclear is not None:
            self.companions.show()
            self.returnee.show_unclear(unclear, legs_told=TenFact.ITINERARY not in unclear)

    def paste_travel(self) -> None:
        """Ask for the text of a travel card or a message."""
        if self._terms is not None:
            self.paste.begin(self._terms)
            self.entered.emit(self.paste.text)

    def ask_copies(self) -> None:
        """Ask that a note be begun for each companion, or who they are."""
        self.companions.show()
        if any(not one.copied for one in self.companions.companions()):
            self.companions.copies_requested.emit()
        else:
            self.entered.emit(self.companions.edit)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        for part in (self.paste, self.legs, self.returnee, self.companions, self.closing):
            part.retranslate()
        self._keep_beside(self.pasted)

    def _connect(self) -> None:
        for part in (self.legs, self.returnee, self.companions, self.closing):
            part.changed.connect(self.changed)
        self.legs.entered.connect(self.entered)
        self.closing.leg_requested.connect(self.legs.add_leg)
        self.paste.taken.connect(self._on_paste_taken)
        self.paste.closed.connect(self._on_paste_closed)

    def _keep_beside(self, text: str) -> None:
        """Show beside the legs what was pasted and not understood."""
        self.pasted = text
        self._beside.setText(self.tr("Kept beside: {text}").format(text=text))
        self._beside.setVisible(bool(text))

    def _on_paste_taken(self, told: "TravelText") -> None:
        """Take the legs to be confirmed, and what the text is as evidence."""
        self.paste.hide()
        if told.kind is not None:
            self.shown.emit(told.kind)
        self._keep_beside(" ".join(filter(None, (self.pasted, told.rest))))
        self.legs.take_legs(told.legs)

    def _on_paste_closed(self) -> None:
        self.paste.hide()
        self.pasting_ended.emit()
