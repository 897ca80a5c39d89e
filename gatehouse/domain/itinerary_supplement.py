# SPDX-License-Identifier: MIT
"""Supplements (补件): what is filed to a signed note afterwards; the note itself never changes."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.itinerary import EvidenceKind
from gatehouse.domain.returning import Returning, TenFact
from gatehouse.domain.told import Told


class Supplied(StrEnum):
    """What came: the original of an alternative, or what was unclear of the ten facts.

    What was filed by mistake is withdrawn by another supplement; both stay.
    """

    ORIGINAL = "original"
    FACTS = "facts"
    WITHDRAWN = "withdrawn"


class OriginalOrder(Told, Discreet, frozen=True, kw_only=True):
    """The original for the piece of evidence at *place* of the note's list.

    *own_kind* is the post's own code that was chosen, if any.
    """

    note_id: str
    place: int
    kind: EvidenceKind
    own_kind: str = ""
    number: str = ""
    note: str = ""


class FactsOrder(Told, Discreet, frozen=True, kw_only=True):
    """What is told now of a return; parts that are empty say what was told before."""

    note_id: str
    returning: Returning


class SupplementRow(Discreet, frozen=True, kw_only=True):
    """One supplement as the note shows it; *place* is of an original alone."""

    id: str
    what: Supplied
    filed_at: datetime
    operator: str
    place: int | None = None
    kind: EvidenceKind | None = None
    own_kind: str = ""
    number: str = ""
    unclear: tuple[TenFact, ...] = ()
    note: str = ""


class Supplemented(Struct, frozen=True):
    """A supplement that was recorded."""

    supplement_id: str
    sequence: int
    changes: Changes
