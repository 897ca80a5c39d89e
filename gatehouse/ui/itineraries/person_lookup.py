# SPDX-License-Identifier: MIT
"""Looking for whom a note is about, and for the flat they go to, as it is typed."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from gatehouse.domain.person import Found
    from gatehouse.ui.itineraries.acts import ItineraryActs
    from gatehouse.ui.itineraries.person_card import PersonCard
    from gatehouse.ui.shell.lanes import Lanes


class PersonLookup(QObject):
    """Lives with the card of the person; of what is typed fast, the newest alone is answered."""

    def __init__(self, card: "PersonCard", lanes: "Lanes") -> None:
        super().__init__(card)
        self._card, self._lanes = card, lanes
        self._acts: ItineraryActs | None = None
        card.person_typed.connect(self._on_card_person_typed)
        card.person_taken.connect(self.take)
        card.host_typed.connect(self._on_card_host_typed)

    def start(self, acts: "ItineraryActs") -> None:
        """Take the acts."""
        self._acts = acts

    def take(self, person_id: str) -> None:
        """Let the note be about somebody known."""
        if self._acts is not None:
            work = partial(self._acts.person, person_id)
            self._lanes.latest("itinerary known", work, self._card.take)

    def _on_card_person_typed(self, text: str) -> None:
        if self._acts is None or not text:
            self._card.offer_people(text, ())
            return
        self._lanes.latest("itinerary person", partial(self._acts.find, text), self._on_found)

    def _on_found(self, found: "Found") -> None:
        self._card.offer_people(found.text, found.candidates)

    def _on_card_host_typed(self, text: str) -> None:
        if self._acts is None or not text:
            self._card.offer_hosts(text, ())
            return
        work = partial(self._acts.find_households, text)
        answer = partial(self._card.offer_hosts, text)
        self._lanes.latest("itinerary host", work, answer)
