# SPDX-License-Identifier: MIT
"""What every rule has: a head (number, whom it is for, its text) and a way to judge a case."""

from abc import abstractmethod
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from enum import IntEnum
from types import MappingProxyType
from typing import ClassVar, NamedTuple, Self

from msgspec import Struct

from gatehouse.domain.abstract import AbstractStruct
from gatehouse.domain.entry import Crossing, Direction, Reason, SubjectClass
from gatehouse.domain.policy.case import Case
from gatehouse.domain.policy.reading import Table
from gatehouse.domain.policy.term import Term
from gatehouse.domain.policy.verdict import QuotaUse, Result, RuleResult, Severity
from gatehouse.domain.policy.want import Want
from gatehouse.domain.words import Words


class Weight(IntEnum):
    """What one finding does to the conclusion; the heaviest decides."""

    PASSED = 0
    NOTED = 1
    WARNED = 2
    MISSING = 3
    STOP = 4
    REPORT = 5


class Nearness(IntEnum):
    """How far a failed rule is from a pass: the nearest one is what the desk tells first."""

    AT_ONCE = 0
    WITH_TIME = 1
    NOT_TODAY = 2


FAILED_WEIGHTS = {
    Severity.INFO: Weight.NOTED,
    Severity.WARN: Weight.WARNED,
    Severity.STOP: Weight.STOP,
    Severity.REPORT: Weight.REPORT,
}
NO_PLACES: Mapping[str, object] = MappingProxyType({})
_NO_WORDS = Words("", "")
_PASSED = Weight.PASSED


class Finding(NamedTuple):
    """What one rule found: its result, and what the verdict needs if this rule decides."""

    result: RuleResult
    weight: Weight
    sentence: Words = _NO_WORDS
    nearness: Nearness = Nearness.NOT_TODAY
    wants: tuple[str, ...] = ()
    due_back: datetime | None = None
    quota: QuotaUse | None = None


class AppliesTo(Struct, frozen=True, kw_only=True):
    """Whom a rule is for. A person of unknown age is judged as if within the age limits."""

    classes: frozenset[SubjectClass]
    directions: frozenset[Direction]
    reasons: frozenset[Reason] | None = None
    age_from: int | None = None
    age_to: int | None = None

    def covers(self, subject_class: SubjectClass, direction: Direction) -> bool:
        """Whether people of the class may meet the rule in that direction at all."""
        return subject_class in self.classes and direction in self.directions

    def meets(self, case: Case) -> bool:
        """Whether the rule is for this very case; class and direction are covered already."""
        if self.reasons is not None and case.crossing.reason not in self.reasons:
            return False
        age = case.subject.age
        if age is None:
            return True
        return (self.age_from is None or age >= self.age_from) and (
            self.age_to is None or age <= self.age_to
        )


class RuleHead(Struct, frozen=True, kw_only=True):
    """The part that all kinds share; *number* counts from 1 within the set (第 3 条).

    *text* is the rule as it is read out (F11). *headline* and *say* replace the kind's own words
    for a failed rule; `{places}` in them were checked when the set was read.
    """

    id: str
    number: int
    applies_to: AppliesTo
    severity: Severity
    text: Words
    say: Words | None = None
    headline: Words | None = None


class Rule(AbstractStruct, frozen=True, kw_only=True):
    """A rule of one kind, called *title*. *telling* ranks whose reason an admission shows.

    Of a kind that *weighs_reasons* what is found may hang on the reason of the crossing.
    """

    key: ClassVar[str]
    title: ClassVar[Words]
    places: ClassVar[frozenset[str]] = frozenset()
    telling: ClassVar[int] = 0
    weighs_reasons: ClassVar[bool] = False

    head: RuleHead

    @classmethod
    @abstractmethod
    def read(cls, head: RuleHead, table: Table) -> Self:
        """Return the rule of a file's *table*, whose shared keys are in *head* already."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """What the rule says beside for whom it is, by which two rules of a kind are compared."""
        return ()

    @property
    def checks(self) -> tuple[str, ...]:
        """The codes of the checks that the rule looks at."""
        return ()

    @property
    def proposals(self) -> tuple[tuple[str, str], ...]:
        """Answers that the desk may propose, as (check, answer)."""
        return ()

    @property
    def details(self) -> tuple[Want, ...]:
        """What somebody who is not on the roster has to tell of themselves."""
        return ()

    @property
    def lookback(self) -> timedelta:
        """How far back the household's trips matter."""
        return timedelta()

    @abstractmethod
    def judge(self, case: Case) -> Iterable[Finding]:
        """Return what the rule finds in *case*; a rule with several checks finds several things."""

    def passes_from(self, case: Case, moment: datetime) -> datetime | None:
        """Return the first time from *moment* on at which time alone does not fail the rule."""
        del case
        return moment

    def counted_trip(self, crossing: Crossing) -> Crossing:
        """Return the crossing that would use the rule's quota: *crossing* where it has none."""
        return crossing

    def passed(self, label: Words, why: Words, *, key: str = "") -> Finding:
        """Return the finding that all is well."""
        return Finding(self.result(Result.PASSED, self.head.severity, label, why, key), _PASSED)

    def missing(self, want: str, label: Words, why: Words, ask: Words, *, key: str = "") -> Finding:
        """Return the finding that *want* is not filled in; a rule that only warns does not wait."""
        severity = self.head.severity
        waits = severity is Severity.STOP or severity is Severity.REPORT
        return Finding(
            self.result(Result.MISSING, severity, label, why, key),
            Weight.MISSING if waits else _PASSED,
            ask,
            Nearness.AT_ONCE,
            (want,) if waits else (),
        )

    def failed(  # noqa: PLR0913 - one keyword per part of a finding
        self,
        label: Words,
        why: Words,
        sentence: Words,
        *,
        key: str = "",
        severity: Severity | None = None,
        nearness: Nearness = Nearness.NOT_TODAY,
        places: Mapping[str, object] = NO_PLACES,
    ) -> Finding:
        """Return the finding that the rule is not met; the set's own words go before ours."""
        weighs = severity or self.head.severity
        told, said = self.head.headline or why, self.head.say or sentence
        if places:
            told, said = told.format(**places), said.format(**places)
        result = self.result(Result.FAILED, weighs, label, told, key)
        return Finding(result, FAILED_WEIGHTS[weighs], said, nearness)

    def result(
        self, result: Result, severity: Severity, label: Words, why: Words, key: str = ""
    ) -> RuleResult:
        """Return this rule's result; *key* is the check's code where a check was judged."""
        return RuleResult(
            rule_id=self.head.id,
            key=key or self.key,
            result=result,
            severity=severity,
            label=label,
            why=why,
        )
