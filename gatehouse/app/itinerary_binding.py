# SPDX-License-Identifier: MIT
"""Binding the acts of the itinerary screen to an open store; imported when it is first opened."""

from gatehouse.app.area_binding import area_acts
from gatehouse.domain.itinerary_note import NoteList
from gatehouse.reports.commitment import compose_commitment
from gatehouse.reports.zone_notice import NoticePaper
from gatehouse.services import (
    itinerary,
    itinerary_draft,
    itinerary_signing,
    itinerary_supplement,
    search,
)
from gatehouse.services.divisions import divisions
from gatehouse.services.opening import OpenPost
from gatehouse.ui.itineraries.acts import ItineraryActs


def itinerary_acts(opened: OpenPost) -> ItineraryActs:
    """Bind the acts of the itinerary screen."""
    on_duty = opened.on_duty

    def notes(open_only: bool) -> NoteList:  # noqa: FBT001 - as the screen asks
        return on_duty(itinerary.notes)(open_only=open_only)

    commitment = on_duty(itinerary.commitment)

    def composed() -> NoticePaper:
        return compose_commitment(commitment())

    return ItineraryActs(
        places=divisions,
        terms=on_duty(itinerary.terms),
        notes=notes,
        note=on_duty(itinerary.note),
        draft=on_duty(itinerary_draft.draft),
        person=on_duty(itinerary.person),
        find=on_duty(search.find),
        find_households=on_duty(search.find_households),
        save_draft=on_duty(itinerary_draft.save_draft),
        drop_draft=on_duty(itinerary_draft.drop_draft),
        copy_notes=on_duty(itinerary_draft.copy_for_companions),
        sign=on_duty(itinerary_signing.sign_now),
        file_original=on_duty(itinerary_supplement.file_original),
        tell_facts=on_duty(itinerary_supplement.tell_facts),
        withdraw_last=on_duty(itinerary_supplement.withdraw_last),
        commitment=composed,
        areas=area_acts(opened),
    )
