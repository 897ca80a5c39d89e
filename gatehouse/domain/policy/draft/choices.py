# SPDX-License-Identifier: MIT
"""What is chosen out of some: one of them, several of them, people by their class."""

import math
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, ClassVar, Final

from msgspec import Struct

from gatehouse.domain.entry import CLASS_WORDS, LIVING_HERE, SubjectClass
from gatehouse.domain.policy.draft.inputs import Input, Shape, Values
from gatehouse.domain.policy.draft.places import Path, drop, found, place
from gatehouse.domain.policy.term import EVERYBODY, classes_words, listed
from gatehouse.domain.words import Words

YES: Final = "yes"
NO: Final = "no"
_YES_NO: Final = {YES: Words("开", "on"), NO: Words("关", "off")}
_GROUPS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "residents": tuple(one for one in SubjectClass if one in LIVING_HERE),
        "outsiders": tuple(one for one in SubjectClass if one not in LIVING_HERE),
    }
)
_NO_GROUPS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({})
_ALTERNATE: Final = "alternate_day"
_ROLLING: Final = "rolling_hours"
_BEGINS_WITH: Final = 2
_A_DAY: Final = 24


class Option(Struct, frozen=True):
    """One thing to choose: its code in the file, its words for people."""

    code: str
    words: Words


def options(words: Mapping[Any, Words]) -> tuple[Option, ...]:
    """Return what a table of words offers, in its order."""
    return tuple(Option(str(code), said) for code, said in words.items())


class OneOf(Input, frozen=True, kw_only=True):
    """One code; a file that is silent means the *usual* one."""

    shape: ClassVar[Shape] = Shape.ONE

    offers: tuple[Option, ...]
    usual: str = ""

    def told(self, values: Mapping[str, Any], path: Path) -> str:
        """Return the code."""
        value = found(values, path)
        return self.usual if value is None else str(value)

    def put(self, values: Values, path: Path, text: str) -> None:
        """Write the code; the usual one is not said where nothing was."""
        if not text or (text == self.usual and found(values, path) is None):
            drop(values, path)
        else:
            place(values, path, text)

    def words(self, text: str) -> Words:
        """Return what was chosen."""
        return next((one.words for one in self.offers if one.code == text), Words(text, text))


class OneNumber(OneOf, frozen=True, kw_only=True):
    """One number out of a few."""

    def put(self, values: Values, path: Path, text: str) -> None:
        """Write the number."""
        place(values, path, int(text))


class YesNo(OneOf, frozen=True, kw_only=True):
    """True or false, or 1 or 0 where it *counts*; a file that is silent means no."""

    offers: tuple[Option, ...] = options(_YES_NO)
    usual: str = NO
    counts: bool = False

    def told(self, values: Mapping[str, Any], path: Path) -> str:
        """Return yes or no."""
        return YES if found(values, path) else NO

    def put(self, values: Values, path: Path, text: str) -> None:
        """Write true or false; no is not said where nothing was."""
        said = text == YES
        if said or found(values, path) is not None:
            place(values, path, int(said) if self.counts else said)


class WindowType(OneOf, frozen=True, kw_only=True):
    """The kind of a quota's window; every other day has no length, the others begin with 2 days.

    Days become as many hours, and hours the days in which they lie: two days are never two hours.
    """

    def put(self, values: Values, path: Path, text: str) -> None:
        """Write the kind, with a length or without."""
        was, (length,) = self.told(values, path), self.also(path)
        OneOf.put(self, values, path, text)
        if text == _ALTERNATE:
            drop(values, length)
        elif text != was:
            place(values, length, _length(found(values, length), was, text))

    def also(self, path: Path) -> tuple[Path, ...]:
        """Return the length."""
        return ((*path[:-1], "n"),)


def _length(long: int | None, was: str, kind: str) -> int:
    hours = (long or _BEGINS_WITH) if was == _ROLLING else (long or _BEGINS_WITH) * _A_DAY
    return hours if kind == _ROLLING else math.ceil(hours / _A_DAY)


class Either(OneOf, frozen=True, kw_only=True):
    """Which of two lists a rule writes, the codes being their keys; the other one is its rest."""

    every: tuple[str, ...]

    def told(self, values: Mapping[str, Any], path: Path) -> str:
        """Return the list that is written."""
        written = (one.code for one in self.offers if (*path[:-1], one.code) in _keys(values, path))
        return next(written, self.usual)

    def put(self, values: Values, path: Path, text: str) -> None:
        """Write the list that says the same."""
        was = self.told(values, path)
        if text == was:
            return
        listed_now = found(values, (*path[:-1], was)) or ()
        drop(values, (*path[:-1], was))
        place(values, (*path[:-1], text), [one for one in self.every if one not in listed_now])

    def also(self, path: Path) -> tuple[Path, ...]:
        """Return both lists."""
        return tuple((*path[:-1], one.code) for one in self.offers)


class Several(Input, frozen=True, kw_only=True):
    """Some codes in the order in which they are offered.

    Where none is chosen the list is empty, or, if that *may be silent*, not there. *numbers* are
    written as such.
    """

    shape: ClassVar[Shape] = Shape.SEVERAL

    offers: tuple[Option, ...]
    may_be_silent: bool = False
    numbers: bool = False

    def told(self, values: Mapping[str, Any], path: Path) -> str:
        """Return the codes with spaces between them."""
        return " ".join(str(code) for code in found(values, path) or ())

    def put(self, values: Values, path: Path, text: str) -> None:
        """Write the codes; those that stand there already stay as they are."""
        codes = text.split()
        if codes == self.told(values, path).split() and found(values, path) is not None:
            return
        if not codes and self.may_be_silent:
            drop(values, path)
            return
        known = [one.code for one in self.offers]
        ordered = sorted(codes, key=lambda code: known.index(code) if code in known else -1)
        place(values, path, [int(code) if self.numbers else code for code in ordered])

    def words(self, text: str) -> Words:
        """Return what was chosen."""
        codes = text.split()
        return listed(one.words for one in self.offers if one.code in codes)


class MembersOf(Several, frozen=True, kw_only=True):
    """Members of *every*: a list of those meant, another one of those who are not.

    A file that is silent means all of them. A word of *groups* stands for many.
    """

    every: tuple[str, ...]
    all_of_them: Words
    groups: Mapping[str, tuple[str, ...]] = _NO_GROUPS

    def told(self, values: Mapping[str, Any], path: Path) -> str:
        """Return the members that are meant."""
        (without,) = self.also(path)
        named = found(values, path)
        meant = set(self.every) if named is None else self._meant(named)
        meant -= self._meant(found(values, without) or ())
        return " ".join(one for one in self.every if one in meant)

    def put(self, values: Values, path: Path, text: str) -> None:
        """Write the members; where they are the same, they stay as they were written."""
        meant = text.split()
        if meant == self.told(values, path).split():
            return
        (without,) = self.also(path)
        drop(values, without)
        if set(meant) >= set(self.every):
            drop(values, path)
        else:
            place(values, path, self._in_groups(set(meant)))

    def words(self, text: str) -> Words:
        """Return those who are meant."""
        meant = set(text.split())
        if meant >= set(self.every):
            return self.all_of_them
        return Several.words(self, text)

    def also(self, path: Path) -> tuple[Path, ...]:
        """Return the list of those who are not meant."""
        return ((*path[:-1], f"not_{path[-1]}"),)

    def _meant(self, named: Iterable[str]) -> set[str]:
        return {one for name in named for one in self.groups.get(name, (name,))}

    def _in_groups(self, meant: set[str]) -> list[str]:
        said = []
        for name, members in self.groups.items():
            if meant >= set(members):
                said.append(name)
                meant = meant - set(members)
        return said + [one for one in self.every if one in meant]


class PeopleOf(MembersOf, frozen=True, kw_only=True):
    """Classes of people."""

    offers: tuple[Option, ...] = options({one: CLASS_WORDS[one] for one in SubjectClass})
    every: tuple[str, ...] = tuple(SubjectClass)
    all_of_them: Words = EVERYBODY
    groups: Mapping[str, tuple[str, ...]] = _GROUPS

    def words(self, text: str) -> Words:
        """Return the classes in as few words as say them."""
        return classes_words(frozenset(map(SubjectClass, text.split())))


def _keys(values: Mapping[str, Any], path: Path) -> set[Path]:
    holder = found(values, path[:-1]) if path[:-1] else values
    return {(*path[:-1], key) for key in holder or ()}
