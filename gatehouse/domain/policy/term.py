# SPDX-License-Identifier: MIT
"""What a rule or a rule set says, term by term, so that two of them can be compared in words."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Final

from msgspec import Struct

from gatehouse.domain.entry import CLASS_WORDS, LIVING_HERE, SubjectClass
from gatehouse.domain.policy.wording import duration
from gatehouse.domain.words import Words

NONE: Final = Words("没有", "none")
EVERYBODY: Final = Words("所有人", "everybody")
_RESIDENTS: Final = Words("住户", "residents")
_OUTSIDERS: Final = Words("外来人员", "outsiders")
_LIVING: Final = frozenset(LIVING_HERE)
_COMING: Final = frozenset(SubjectClass) - _LIVING


class Term(Struct, frozen=True):
    """One thing that is said: *about* what, and what it says. Terms are compared by *about*."""

    about: Words
    value: Words


def listed(parts: Iterable[Words]) -> Words:
    """Return *parts* in a row; `NONE` where there are none."""
    every = tuple(parts)
    if not every:
        return NONE
    return Words("、".join(part.zh for part in every), ", ".join(part.en for part in every))


def span(length: timedelta | None) -> Words:
    """Return a length of time, or `NONE`."""
    return NONE if length is None else duration(length)


def classes_words(classes: frozenset[SubjectClass]) -> Words:
    """Return classes of people in as few words as say them."""
    if classes >= _LIVING | _COMING:
        return EVERYBODY
    named: list[Words] = []
    rest = classes
    for group, words in ((_LIVING, _RESIDENTS), (_COMING, _OUTSIDERS)):
        missing = group - classes
        if len(missing) * 2 < len(group):
            named.append(_but(words, [one for one in SubjectClass if one in missing]))
            rest -= group
    return listed((*named, *(CLASS_WORDS[one] for one in SubjectClass if one in rest)))


def _but(words: Words, missing: Sequence[SubjectClass]) -> Words:
    if not missing:
        return words
    without = listed(CLASS_WORDS[one] for one in missing)
    return Words(f"{words.zh}（{without.zh}除外）", f"{words.en} (but {without.en})")
