# SPDX-License-Identifier: MIT
"""What the itinerary screen may ask of the post; see `gatehouse.ui.desk.acts` for the lanes."""

from collections.abc import Callable

from msgspec import Struct

from gatehouse.domain.division import DivisionList
from gatehouse.domain.household import HouseholdRow
from gatehouse.domain.itinerary import ItineraryForm, NoteConclusion
from gatehouse.domain.itinerary_note import (
    ItineraryTerms,
    NoteList,
    NotePerson,
    NoteSigned,
    OpenDraft,
    SignedNote,
)
from gatehouse.domain.itinerary_supplement import FactsOrder, OriginalOrder, Supplemented
from gatehouse.domain.person import Found
from gatehouse.domain.returning import Copied
from gatehouse.reports.zone_notice import NoticePaper
from gatehouse.ui.itineraries.area_acts import AreaActs


class ItineraryActs(Struct, frozen=True, kw_only=True):
    """The acts of the itinerary screen.

    *places* reads the list of places, which takes a moment the first time: it needs no store and
    belongs on the job lane; *terms* is asked after it. *notes* takes whether only those
    are wanted of which something is still to come. *areas* are the acts about risk areas.
    """

    places: Callable[[], DivisionList]
    terms: Callable[[], ItineraryTerms]
    notes: Callable[[bool], NoteList]
    note: Callable[[str], SignedNote]
    draft: Callable[[str], OpenDraft]
    person: Callable[[str], NotePerson]
    find: Callable[[str], Found]
    find_households: Callable[[str], tuple[HouseholdRow, ...]]

    save_draft: Callable[[str, ItineraryForm], None]
    drop_draft: Callable[[str], None]
    copy_notes: Callable[[str, ItineraryForm], Copied]
    sign: Callable[[str, ItineraryForm, NoteConclusion], NoteSigned]
    file_original: Callable[[OriginalOrder], Supplemented]
    tell_facts: Callable[[FactsOrder], Supplemented]
    withdraw_last: Callable[[str], Supplemented]
    commitment: Callable[[], NoticePaper]
    areas: AreaActs
