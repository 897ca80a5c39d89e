# SPDX-License-Identifier: MIT
"""Counting without names (只计数): people of a class in one direction, and who counted them."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.code_list import CodeBook, CodeList
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import Direction, Flow, SubjectClass
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

MOST_AT_ONCE: Final = 300
NO_COUNTS: Final[Mapping[SubjectClass, Flow]] = MappingProxyType({})


class CountOrder(Told, frozen=True, kw_only=True):
    """People who are counted at once.

    *pass_id* is the pass that was shown, of a counted class, and *person_id* its holder, who is now
    on the other side; nothing else is written of them.
    """

    direction: Direction
    subject_class: SubjectClass
    people: int = 1
    pass_id: str | None = None
    person_id: str | None = None


class Counted(Struct, frozen=True, kw_only=True):
    """A count that was committed; of one that was taken back *people* is 0."""

    count_id: str
    sequence: int
    order: CountOrder
    at: datetime
    changes: Changes


class CountRow(Discreet, frozen=True, kw_only=True):
    """One row of the register's sheet 计数: people of a class in one direction within one hour.

    *plate* is of the bus of a group, masked unless the full register was asked for; *presses* is
    how many counts are added up.
    """

    number: int
    hour: datetime
    gate: str
    direction: Direction
    subject_class: SubjectClass
    people: int
    presses: int
    plate: str
    operator: str


COUNTED_CLASSES: Final = (
    SubjectClass.RESIDENT,
    SubjectClass.TENANT,
    SubjectClass.KEY_WORKER,
    SubjectClass.VISITOR,
    SubjectClass.DOMESTIC,
    SubjectClass.RENOVATION,
    SubjectClass.COURIER,
    SubjectClass.MAINTENANCE,
    SubjectClass.OFFICIAL,
)
"""Who may be counted: whoever comes from elsewhere, or is unknown, is written down."""


def total(counts: Mapping[SubjectClass, Flow]) -> Flow:
    """Return all people of *counts* by direction."""
    flows: Iterable[Flow] = counts.values()
    both = [(flow.inward, flow.outward) for flow in flows]
    return Flow(sum(inward for inward, _ in both), sum(outward for _, outward in both))


def counts_words(counts: Mapping[SubjectClass, Flow], codes: CodeBook) -> Words:
    """Return each class, as *codes* call it, with its people in and out, in a line."""
    told = [(codes.words(CodeList.CLASS, one), flow) for one, flow in counts.items()]
    return Words(
        "；".join(f"{words.zh}进 {flow.inward}、出 {flow.outward}" for words, flow in told),
        "; ".join(f"{words.en} {flow.inward} in, {flow.outward} out" for words, flow in told),
    )
