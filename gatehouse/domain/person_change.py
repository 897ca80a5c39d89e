# SPDX-License-Identifier: MIT
"""What an administrator changes of a person of the roster: words as typed, none of them shown.

The place of registration (户籍, 籍贯) is no part of it: it is never asked and never stored.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words


class SpokenLanguage(StrEnum):
    """What somebody is spoken to in, where it is not Chinese; the value is stored."""

    CHINESE = ""
    ENGLISH = "en"
    OTHER = "other"


LANGUAGE_WORDS: Final[Mapping[SpokenLanguage, Words]] = MappingProxyType(
    {
        SpokenLanguage.CHINESE: Words("中文", "Chinese"),
        SpokenLanguage.ENGLISH: Words("英语", "English"),
        SpokenLanguage.OTHER: Words("其他语言", "another language"),
    }
)


class MoveReason(StrEnum):
    """Why somebody leaves the roster or their flat, by the form's code."""

    MOVED = "moved"
    LEASE_ENDED = "lease_ended"
    DIED = "died"
    MISTAKE = "mistake"
    OTHER = "other"


MOVE_REASON_WORDS: Final = {
    MoveReason.MOVED: Words("搬走", "moved away"),
    MoveReason.LEASE_ENDED: Words("退租", "lease ended"),
    MoveReason.DIED: Words("去世", "died"),
    MoveReason.MISTAKE: Words("登记错了", "written down by mistake"),
    MoveReason.OTHER: Words("其他", "other"),
}
"""Why somebody moved; the book keeps the Chinese for the office."""


class PersonEdit(Told, Discreet, frozen=True, kw_only=True):
    """What is to be different of a person; None keeps what is known, empty text takes it away.

    *paper* and *phone* are as they were typed; a phone cell may hold several numbers.
    """

    name: str | None = None
    sex: str | None = None
    relation: str | None = None
    subject_class: SubjectClass | None = None
    paper: str | None = None
    phone: str | None = None
    language: str | None = None
    note: str | None = None


class MoveOrder(Told, frozen=True, kw_only=True):
    """A move to another flat: its *door* as typed, how they belong to it, and why they move.

    An empty *relation* is as it was. A flat that is not on the roster is made with the move, unless
    it is to be *known*.
    """

    door: str
    relation: str = ""
    why: str
    known: bool = False


class PlateRow(Struct, frozen=True, kw_only=True):
    """One plate of a flat: whose it is, and the how-manieth of theirs; the plate is masked.

    *inside* is None of a vehicle that never came through the gate.
    """

    person_id: str
    owner: str
    place: int
    shown_plate: str
    inside: bool | None


class PersonRecorded(Struct, frozen=True, kw_only=True):
    """An act on somebody of the roster that was committed."""

    person_id: str
    fact_id: str
    sequence: int
    changes: Changes
