# SPDX-License-Identifier: MIT
"""A trial (试运行): what another rule set would have said of a day's entries.

The golden cases are held against it too, those that it brings along and those that the post keeps.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from msgspec import Struct

from gatehouse.domain.code_list import AS_SHIPPED, CodeBook
from gatehouse.domain.entry import Direction, Reason, SubjectClass
from gatehouse.domain.policy.evaluate import evaluate
from gatehouse.domain.policy.golden import Expected, GoldenCase, expected_of
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.words import Words


class JudgedEntry(Struct, frozen=True, kw_only=True):
    """An entry that was judged, masked; *was* is what was said of it. A case can be made of it.

    *own_class* and *own_reason* are codes of the post's own, as of a `Crossing`.
    """

    entry_id: str
    at: datetime
    shown_name: str
    door: str
    direction: Direction
    subject_class: SubjectClass
    reason: Reason
    was: Conclusion
    own_class: str = ""
    own_reason: str = ""


class TriedEntry(JudgedEntry, frozen=True, kw_only=True):
    """An entry of which the tried set says something else; *why* is its headline."""

    now: Conclusion
    why: Words


class BrokenCase(Struct, frozen=True, kw_only=True):
    """A golden case that does not hold: what was expected, what is said now, and *why*.

    *elsewhere* says that the right thing is said, but by another rule than the one expected.
    """

    title: Words
    expected: Expected
    now: Expected
    why: Words
    elsewhere: bool


class TriedCases(Struct, frozen=True, kw_only=True):
    """How many golden cases there were, and those of them that do not hold."""

    count: int = 0
    broken: tuple[BrokenCase, ...] = ()

    @property
    def held(self) -> int:
        """How many hold."""
        return self.count - len(self.broken)


NO_CASES = TriedCases()


class Trial(Struct, frozen=True, kw_only=True):
    """What came of trying a set on *day*: of *tried* entries those that come out otherwise.

    *lost* further ones cannot be judged anew: their person or pass is not known any more.
    """

    day: date
    tried: int
    differing: tuple[TriedEntry, ...]
    lost: int = 0
    cases: TriedCases = NO_CASES

    @property
    def counts(self) -> Mapping[Conclusion, int]:
        """How many come out otherwise, by what is said of them now, the heaviest first."""
        found = Counter(one.now for one in self.differing)
        return {one: found[one] for one in reversed(Conclusion) if found[one]}


def try_cases(
    rules: RuleSet, cases: Iterable[GoldenCase], codes: CodeBook = AS_SHIPPED
) -> TriedCases:
    """Hold *rules* against golden *cases*; the same one is asked of once.

    What is said of them is said in the words of *codes*.
    """
    every: list[GoldenCase] = []
    for case in cases:
        if case not in every:
            every.append(case)
    broken = (_broken(rules, case, codes) for case in every)
    return TriedCases(count=len(every), broken=tuple(one for one in broken if one is not None))


def _broken(rules: RuleSet, case: GoldenCase, codes: CodeBook) -> BrokenCase | None:
    verdict = evaluate(rules, case.crossing, case.subject, case.history, case.at, codes)
    now = expected_of(verdict)
    deciding = "" if verdict.nearest is None else verdict.nearest.rule_id
    if now is case.expected and case.rule in {"", deciding}:
        return None
    return BrokenCase(
        title=case.title,
        expected=case.expected,
        now=now,
        why=verdict.headline,
        elsewhere=now is case.expected,
    )
