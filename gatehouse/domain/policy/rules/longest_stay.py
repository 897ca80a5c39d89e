# SPDX-License-Identifier: MIT
"""How long whoever comes from outside may stay; whoever stayed longer is told so, and may go."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar, Self, TypeVar

from gatehouse.domain.entry import CLASS_WORDS, Direction, SubjectClass
from gatehouse.domain.gate_pass import PASS_CLASS_WORDS, PassClass
from gatehouse.domain.policy.case import Case
from gatehouse.domain.policy.reading import Table
from gatehouse.domain.policy.rule import Finding, Rule, RuleHead, Weight
from gatehouse.domain.policy.term import Term
from gatehouse.domain.policy.verdict import Result, Severity
from gatehouse.domain.policy.wording import duration, overdue
from gatehouse.domain.words import Words

Member = TypeVar("Member", bound=StrEnum)
_LONGEST = 7 * 24 * 60
_AGAIN = Words("{over}，30 天内第 {times} 次", "{over}, {times} times in 30 days")
_SAY = Words(
    "您比规定多停留了 {late}，下次请早一点出来，谢谢。",
    "You stayed {late} longer than allowed; a little shorter next time, please.",
)


class LongestStay(Rule, frozen=True, kw_only=True):
    """At most so long inside, by the class of the person or of the pass by which they came in.

    It is only noted on the way out, however often it happened: nobody is kept inside.
    """

    key: ClassVar[str] = "longest_stay"
    title: ClassVar[Words] = Words("停留时限", "stay")

    by_class: Mapping[SubjectClass, timedelta]
    by_pass: Mapping[PassClass, timedelta]

    @classmethod
    def read(cls, head: RuleHead, table: Table) -> Self:
        """Read the rule's own keys."""
        return cls(
            head=head,
            by_class=_read_minutes(table, "minutes", SubjectClass),
            by_pass=_read_minutes(table, "pass_minutes", PassClass),
        )

    @property
    def terms(self) -> tuple[Term, ...]:
        """How long each class may stay."""
        by_class = [Term(CLASS_WORDS[one], duration(time)) for one, time in self.by_class.items()]
        by_pass = [Term(PASS_CLASS_WORDS[one], duration(at)) for one, at in self.by_pass.items()]
        return (*by_class, *by_pass)

    @property
    def limits(self) -> tuple[timedelta, ...]:
        """How long anybody may stay, of whatever class."""
        return (*self.by_class.values(), *self.by_pass.values())

    def allowed(
        self, subject_class: SubjectClass, pass_class: PassClass | None
    ) -> timedelta | None:
        """Return how long somebody may stay; what their pass says goes before their class."""
        by_pass = None if pass_class is None else self.by_pass.get(pass_class)
        return by_pass or self.by_class.get(subject_class)

    def judge(self, case: Case) -> Iterable[Finding]:
        """Note a stay that was too long, and how often that happened."""
        visit = case.subject.visit
        if case.crossing.direction is Direction.IN or visit is None:
            return ()
        allowed = self.allowed(case.crossing.subject_class, visit.pass_class)
        late = None if allowed is None else case.at - visit.came_in - allowed
        if late is None or late <= timedelta():
            return ()
        said = overdue(late)
        over = Words(f"停留超时 {said.zh}", f"{said.en} over the stay")
        why, before = over, case.subject.overstays
        if before:
            why = _AGAIN.format(over=over, times=before + 1)
        result = self.result(Result.FAILED, Severity.WARN, over, why)
        return (Finding(result, Weight.WARNED, _SAY.format(late=said)),)


def _read_minutes(table: Table, key: str, kind: type[Member]) -> Mapping[Member, timedelta]:
    if key not in table:
        return MappingProxyType({})
    minutes = table.table(key)
    read = {
        one: timedelta(minutes=minutes.whole(one.value, 1, _LONGEST))
        for one in kind
        if one.value in minutes
    }
    minutes.finish()
    return MappingProxyType(read)
