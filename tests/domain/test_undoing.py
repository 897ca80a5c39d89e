# SPDX-License-Identifier: MIT
"""Undo after undo goes further back, and what was taken back last can be brought back."""

from gatehouse.domain.undoing import KeptFact, Undoing, undoing_of


def history(*facts: tuple[str, str | None], place: str = "name") -> Undoing:
    """Return what stands of facts, each with the one that it took back, the oldest first."""
    return undoing_of([KeptFact(one, place, undoes) for one, undoes in reversed(facts)])


def test_the_last_change_stands_above_the_one_before() -> None:
    told = history(("a", None), ("b", None))
    assert told == Undoing(frozenset("ab"), frozenset("b"))


def test_after_an_undo_the_change_before_is_undone_next() -> None:
    told = history(("a", None), ("b", None), ("undo b", "b"))
    assert told.stand == frozenset("a")
    assert told.can_be_undone == {"a", "undo b"}


def test_what_was_brought_back_stands_again() -> None:
    told = history(("a", None), ("undo a", "a"), ("again", "undo a"))
    assert told == Undoing(frozenset({"again"}), frozenset({"again"}))


def test_an_undo_of_what_is_too_old_to_be_shown_is_no_change() -> None:
    told = history(("undo of long ago", "long ago"))
    assert told.stand == frozenset()


def test_things_are_undone_each_by_itself() -> None:
    facts = [KeptFact("b", "days", None), KeptFact("a", "name", None)]
    assert undoing_of(facts).can_be_undone == {"a", "b"}
