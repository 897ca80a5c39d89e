# SPDX-License-Identifier: MIT
"""Where somebody was: how many days are looked back, what was seen, and which areas count."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import ClassVar, Self

from gatehouse.domain.duty import local_day
from gatehouse.domain.policy.checks import ITINERARY
from gatehouse.domain.policy.reading import Table
from gatehouse.domain.policy.risk_terms import read_risk_terms
from gatehouse.domain.policy.rule import RuleHead
from gatehouse.domain.policy.rules.required_checks import CheckRule
from gatehouse.domain.policy.term import Term
from gatehouse.domain.risk_level import RiskTerms
from gatehouse.domain.words import Words

_LOOKED_BACK = Words("查最近", "looked back")
_ELSEWHERE = Words("有风险区的区县里其余地方", "the rest of a district with a listed area")
_WITH_TODAY = Words("含当天", "with today")
_WITHOUT_TODAY = Words("不含当天", "without today")


class Itinerary(CheckRule, frozen=True, kw_only=True):
    """The itinerary of the last *days* must be seen; official tools leave today out.

    *areas* say what is asked of whoever was in an area of risk.
    """

    key: ClassVar[str] = "itinerary"
    title: ClassVar[Words] = Words("行程", "itinerary")

    days: int
    include_today: bool
    areas: RiskTerms = RiskTerms()

    @classmethod
    def read(cls, head: RuleHead, table: Table) -> Self:
        """Read the rule's own keys."""
        return cls(
            head=head,
            days=table.whole("days", 1, 60),
            include_today=table.flag("include_today", default=False),
            areas=read_risk_terms(table.table("areas")) if "areas" in table else RiskTerms(),
        )

    @property
    def terms(self) -> tuple[Term, ...]:
        """How many days are looked back, and what is asked by level of risk."""
        today = _WITH_TODAY if self.include_today else _WITHOUT_TODAY
        days = Words(f"{self.days} 天，{today.zh}", f"{self.days} days, {today.en}")
        levels = (Term(one.name, one.words) for one in self.areas.levels.values())
        return (Term(_LOOKED_BACK, days), *levels, *self._elsewhere())

    def _elsewhere(self) -> Iterable[Term]:
        rest = self.areas.rest
        if rest is not None:
            yield Term(_ELSEWHERE, self.areas.levels[rest].name)

    @property
    def checks(self) -> tuple[str, ...]:
        """The itinerary alone."""
        return (ITINERARY.code,)

    def window(self, at: datetime) -> tuple[date, date]:
        """Return the first and the last day that are asked about at *at*."""
        last = local_day(at) - timedelta(days=0 if self.include_today else 1)
        return last - timedelta(days=self.days - 1), last
