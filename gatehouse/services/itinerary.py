# SPDX-License-Identifier: MIT
"""Itineraries (行程): what is asked of somebody now, and the notes that were signed."""

from gatehouse.db.engine import Store
from gatehouse.db.queries.issuers import approvers, letters
from gatehouse.db.queries.itineraries import (
    drafts_listed,
    note_counts,
    note_person,
    notes_listed,
    signed_note,
)
from gatehouse.db.queries.post import post_row
from gatehouse.db.queries.risk_areas import judgings_of
from gatehouse.domain.duty import LOCAL_ZONE, Duty, Role, local_day
from gatehouse.domain.itinerary import (
    window_at,
)
from gatehouse.domain.itinerary_note import (
    MOST_LISTED,
    CommitmentTerms,
    ItineraryTerms,
    NoteList,
    NotePerson,
    SignedNote,
    shown_evidence,
)
from gatehouse.errors import Refused
from gatehouse.services.divisions import divisions
from gatehouse.services.policy import rules_at
from gatehouse.services.risk_area import basis_on


def terms(store: Store, duty: Duty) -> ItineraryTerms:
    """Return the days that are asked about now, and the places there are.

    The first call takes half a second, for the list of places.
    """
    duty.require(Role.VOLUNTEER)
    now = duty.now()
    with store.reader() as connection:
        rules = rules_at(connection, now)
        known, approved = letters(connection), approvers(connection)
        basis = basis_on(connection, rules, local_day(now))
    return ItineraryTerms(
        window=window_at(rules, now),
        today=local_day(now),
        divisions=divisions(),
        document=rules.document,
        paper_number=f"{now.astimezone(LOCAL_ZONE):%m%d-%H%M}",
        letters=shown_evidence(known),
        approvers=approved,
        basis=basis,
    )


def commitment(store: Store, duty: Duty) -> CommitmentTerms:
    """Return what the commitment that is printed now is about."""
    duty.require(Role.VOLUNTEER)
    now = duty.now()
    with store.reader() as connection:
        window = window_at(rules_at(connection, now), now)
        return CommitmentTerms(post_row(connection), window, local_day(now))


def notes(store: Store, duty: Duty, *, open_only: bool = False) -> NoteList:
    """Return drafts and notes, newest first, or the notes of which something is still to come."""
    duty.require(Role.VOLUNTEER)
    now = duty.now()
    with store.reader() as connection:
        every, still_open = note_counts(connection)
        rows = notes_listed(connection, MOST_LISTED, open_only=open_only)
        judgings = judgings_of(connection, tuple(row.id for row in rows))
        return NoteList(
            drafts=drafts_listed(connection),
            rows=rows,
            every=every,
            open_notes=still_open,
            late=frozenset(row.id for row in rows if row.to_file and row.owed.is_late(now)),
            areas={note_id: judged[-1].areas for note_id, judged in judgings.items()},
        )


def note(store: Store, duty: Duty, note_id: str) -> SignedNote:
    """Return a note as it was signed."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        found = signed_note(connection, note_id)
    if found is None:
        raise no_such_note()
    return found


def person(store: Store, duty: Duty, person_id: str) -> NotePerson:
    """Return somebody whom a note is to be taken of, with the last note of theirs."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        found = note_person(connection, person_id)
    if found is None:
        raise no_such_person()
    return found


def no_such_note() -> Refused:
    """Return the failure of an act on a note that the store does not have."""
    return Refused(
        "There is no such note. Nothing was changed. Choose one from the list.",
        "没有这份行程。什么都没有改动。请从列表里选。",
    )


def no_such_person() -> Refused:
    """Return the failure of a note of somebody whom the store does not have."""
    return Refused(
        "This person is no longer known. Nothing was signed. Search again.",
        "已经查不到这个人。还没有签。请重新查找。",
    )
