# SPDX-License-Identifier: MIT
"""Undoing (撤销): which changes of a history stand, so that each undo goes one further back."""

from collections.abc import Hashable, Iterable, Sequence
from datetime import datetime
from typing import Final, TypeVar

from msgspec import Struct

from gatehouse.domain.words import Words
from gatehouse.errors import Refused

UNDONE: Final = Words("撤销", "undone")
"""The reason of a fact that takes a change back."""


class KeptChange(Struct, frozen=True, kw_only=True):
    """A change as a history tells it: which one, when (UTC), and by whom.

    *undoes* is the change that this one took back. One that *stands* was not taken back and took
    none back; one that *can_be_undone* is the last of its thing, or the last of it that stands.
    """

    change_id: str
    changed_at: datetime
    operator: str
    undoes: str | None = None
    stands: bool = False
    can_be_undone: bool = False


ChangeT = TypeVar("ChangeT", bound=KeptChange)


def change_to_undo(changes: Iterable[ChangeT], change_id: str) -> ChangeT:
    """Return the one of *changes* that is to be undone.

    Raises:
        Refused: it is none of them, or its thing was changed again since then.
    """
    change = next((one for one in changes if one.change_id == change_id), None)
    if change is None or not change.can_be_undone:
        raise Refused(
            "This was changed again since then. Nothing was changed. Undo the newer change first.",
            "这一项后来又改过。什么都没有改动。请先撤销后来的那次。",
        )
    return change


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
