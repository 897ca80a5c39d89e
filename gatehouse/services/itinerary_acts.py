# SPDX-License-Identifier: MIT
"""What is filed to a note afterwards, as data; see `gatehouse.services.acts`.

A note is named by whom it is of: the newest one to which something is owed is meant.
"""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.queries.itineraries import last_note_of, signed_note
from gatehouse.domain.duty import Duty
from gatehouse.domain.itinerary_note import SignedNote
from gatehouse.domain.itinerary_supplement import FactsOrder, OriginalOrder
from gatehouse.domain.returning import Returning
from gatehouse.errors import Refused
from gatehouse.services.itinerary_supplement import file_original, tell_facts
from gatehouse.services.written_act import Written


class OnNote(Written, frozen=True, kw_only=True):
    """Something is filed to the newest note of *person*."""

    person: str


class FileOriginal(OnNote, frozen=True, kw_only=True, tag="file_original"):
    """The original came for which an alternative stands."""

    number: str = ""


class TellFacts(OnNote, frozen=True, kw_only=True, tag="tell_facts"):
    """Somebody who came back tells what was still unclear."""

    returning: Returning


NoteAct: TypeAlias = FileOriginal | TellFacts


class Filed(NamedTuple):
    """The fact of an act, and its place."""

    fact_id: str
    sequence: int


def act_on_note(store: Store, duty: Duty, act: NoteAct) -> Filed:
    """Do *act* through its service."""
    note = _newest(store, act.person)
    if isinstance(act, TellFacts):
        order = FactsOrder(note_id=note.row.id, returning=act.returning)
        told = tell_facts(store, duty, order)
        return Filed(told.supplement_id, told.sequence)
    place = next(iter(note.originals_owed), -1)
    item = note.evidence[place]
    original = OriginalOrder(
        note_id=note.row.id,
        place=place,
        kind=item.kind,
        own_kind=item.own_kind,
        number=act.number,
    )
    filed = file_original(store, duty, original)
    return Filed(filed.supplement_id, filed.sequence)


def with_people_noted(act: NoteAct, names: Mapping[str, str]) -> NoteAct:
    """Return *act* with its person called by the other name that *names* have for them."""
    return replace(act, person=names.get(act.person, act.person))


def _newest(store: Store, person_id: str) -> SignedNote:
    with store.reader() as connection:
        last = last_note_of(connection, person_id)
        note = signed_note(connection, last.id) if last else None
    if note is None or not note.evidence:
        raise Refused(
            "Nobody of that name has a note to which something is owed. Nothing was recorded.",
            "没有要补件的行程。没有登记。",
        )
    return note
