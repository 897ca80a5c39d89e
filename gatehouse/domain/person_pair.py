# SPDX-License-Identifier: MIT
"""Two records: of one person, or said to be of two; and which pairs look like one person.

No fact is rewritten by a merge. The fact of the merge says which record stands from now on, and
whatever was recorded under the other one is theirs.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.words import Words


class PairChange(StrEnum):
    """What a fact says of two records; the value is stored."""

    MERGED = "merged"
    DISTINCT = "distinct"


class Likeness(StrEnum):
    """Why two records may be of one person, surest first."""

    PAPER = "paper"
    PHONE = "phone"
    NAME_AND_FLAT = "name_and_flat"


LIKENESS_WORDS: Final = {
    Likeness.PAPER: Words("证件", "paper"),
    Likeness.PHONE: Words("电话和姓名", "phone and name"),
    Likeness.NAME_AND_FLAT: Words("姓名和住户", "name and flat"),
}


class PairMember(Discreet, frozen=True, kw_only=True):
    """One of two records, masked; *rostered* is False of somebody known from visits only."""

    person_id: str
    shown_name: str
    door: str
    paper_number: str
    phone: str
    rostered: bool
    entries: int


class LikelyDouble(Struct, frozen=True, kw_only=True):
    """Two records that may be of one person."""

    likeness: Likeness
    one: PairMember
    other: PairMember


class JoinedRecord(Struct, frozen=True, kw_only=True):
    """A record that was merged away, and the one that the fact says it was merged into."""

    into_id: str
    member: PairMember


def standing_records(merges: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Return which record stands for each that was merged away, however often it went on.

    *merges* are pairs of a record and the one that it was merged into, in the order of their facts.
    """
    into = dict(merges)
    return {one: _end(into, one) for one in into}


def _end(into: Mapping[str, str], one: str) -> str:
    seen = {one}
    while (following := into.get(one)) is not None and following not in seen:
        seen.add(following)
        one = following
    return one
