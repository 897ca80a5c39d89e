# SPDX-License-Identifier: MIT
"""How old a test may be."""

from enum import StrEnum
from typing import ClassVar, Self

from gatehouse.domain.policy.checks import TEST, Check, Choice
from gatehouse.domain.policy.reading import Table
from gatehouse.domain.policy.rule import Finding, RuleHead
from gatehouse.domain.policy.rules.required_checks import CheckRule
from gatehouse.domain.policy.term import Term
from gatehouse.domain.policy.verdict import Severity
from gatehouse.domain.words import Words


class Basis(StrEnum):
    """From when a test's hours run; places differ."""

    REPORT = "report_time"
    SAMPLING = "sampling_time"


_BASIS_WORDS = {
    Basis.REPORT: Words("按报告时间", "from its report"),
    Basis.SAMPLING: Words("按采样时间", "from its sampling"),
}

_HOLDS = Words("多久内有效", "holds for")
_BINDING = frozenset({Severity.STOP, Severity.REPORT})
_FIRST = Words(
    "您的核酸过了 {hours} 小时，请先去做一次，做完就可以走。",
    "Your test is past {hours} hours. Please take one; then you are free to go.",
)
_SOME_TIME = Words(
    "您的核酸过了 {hours} 小时，请抽空补做一次。",
    "Your test is past {hours} hours. Please take one when you can.",
)


class TestValidity(CheckRule, frozen=True, kw_only=True):
    """A test must be seen, and be no older than *hours*."""

    __test__ = False  # a rule about tests, not a test

    key: ClassVar[str] = "test_validity"
    title: ClassVar[Words] = Words("核酸", "test")

    hours: int
    basis: Basis

    @classmethod
    def read(cls, head: RuleHead, table: Table) -> Self:
        """Read the rule's own keys."""
        return cls(
            head=head, hours=table.whole("hours", 24, 72), basis=table.member("basis", Basis)
        )

    @property
    def terms(self) -> tuple[Term, ...]:
        """How old a test may be."""
        basis = _BASIS_WORDS[self.basis]
        within = Words(f"{self.hours} 小时内（{basis.zh}）", f"{self.hours} h, {basis.en}")
        return (Term(_HOLDS, within),)

    @property
    def checks(self) -> tuple[str, ...]:
        """The test alone."""
        return (TEST.code,)

    @property
    def proposals(self) -> tuple[tuple[str, str], ...]:
        """No answer is proposed: a test has to be looked at."""
        return ()

    def answered(self, check: Check, choice: Choice) -> Finding:
        """Return whether a test of that age still counts."""
        if choice.code.isdigit() and int(choice.code) <= self.hours:
            return self.passed(choice.label, choice.label, key=check.code)
        basis = _BASIS_WORDS[self.basis]
        return self.failed(
            choice.label,
            Words(
                f"核酸不在 {self.hours} 小时内（{basis.zh}）",
                f"No test within {self.hours} h ({basis.en})",
            ),
            (_FIRST if self.head.severity in _BINDING else _SOME_TIME).format(hours=self.hours),
            key=check.code,
        )
