# SPDX-License-Identifier: MIT
"""Free passage: people whom the gate lets come and go."""

from collections.abc import Iterable
from typing import ClassVar, Self

from gatehouse.domain.policy.case import Case
from gatehouse.domain.policy.reading import Table
from gatehouse.domain.policy.rule import Finding, Rule, RuleHead
from gatehouse.domain.policy.term import Term
from gatehouse.domain.words import Words

_WHO = Words("谁", "who")


class FreePassage(Rule, frozen=True, kw_only=True):
    """The people named come and go; *why* says who they are (本小区住户)."""

    key: ClassVar[str] = "free_passage"
    title: ClassVar[Words] = Words("自由出入", "free passage")
    telling: ClassVar[int] = 1

    why: Words

    @classmethod
    def read(cls, head: RuleHead, table: Table) -> Self:
        """Read the rule's own keys."""
        return cls(head=head, why=table.words("why"))

    @property
    def terms(self) -> tuple[Term, ...]:
        """Who they are."""
        return (Term(_WHO, self.why),)

    def judge(self, case: Case) -> Iterable[Finding]:
        """Pass everybody whom the rule is for."""
        del case
        return (self.passed(self.why, self.why),)
