# SPDX-License-Identifier: MIT
"""Undoing (撤销): which changes of a history stand, so that each undo goes one further back."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Final

from msgspec import Struct

from gatehouse.domain.words import Words

UNDONE: Final = Words("撤销", "undone")
"""The reason of a fact that takes a change back."""


class KeptFact(Struct, frozen=True):
    """A change in a history: of which thing, and which change it took back, if any."""

    change_id: str
    place: Hashable
    undoes: str | None


class Undoing(Struct, frozen=True):
    """The changes that *stand*, and those that *can_be_undone*: the last standing one of a thing.

    What was taken back last can be brought back by undoing that, until the thing changes again.
    """

    stand: frozenset[str]
    can_be_undone: frozenset[str]


def undoing_of(newest_first: Sequence[KeptFact]) -> Undoing:
    """Return what stands of a history, and what of it can be undone."""
    stacks: dict[Hashable, list[str]] = {}
    last: dict[Hashable, KeptFact] = {}
    taken_back: set[str] = set()
    for one in reversed(newest_first):
        stack = stacks.setdefault(one.place, [])
        if one.undoes in stack:
            stack.remove(one.undoes)
            taken_back.add(one.change_id)
        elif one.undoes is None or one.undoes in taken_back:
            stack.append(one.change_id)
        last[one.place] = one
    stand = frozenset(change for stack in stacks.values() for change in stack)
    return Undoing(stand, _tops(stacks.values()) | {one.change_id for one in last.values()})


def _tops(stacks: Iterable[list[str]]) -> frozenset[str]:
    return frozenset(stack[-1] for stack in stacks if stack)
