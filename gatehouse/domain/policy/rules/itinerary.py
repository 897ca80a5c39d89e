# SPDX-License-Identifier: MIT
"""Where somebody was: how many days are looked back, and what was seen."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar, Self

from gatehouse.domain.duty import local_day
from gatehouse.domain.policy.checks import ITINERARY
from gatehouse.domain.policy.reading import Table
from gatehouse.domain.policy.rule import RuleHead
from gatehouse.domain.policy.rules.required_checks import CheckRule
from gatehouse.domain.policy.term import Term
from gatehouse.domain.words import Words

_LOOKED_BACK = Words("查最近", "looked back")
_WITH_TODAY = Words("含当天", "with today")
_WITHOUT_TODAY = Words("不含当天", "without today")


@dataclass(frozen=True, slots=True, kw_only=True)
class Itinerary(CheckRule):
    """The itinerary of the last *days* must be seen; official tools leave today out."""

    key: ClassVar[str] = "itinerary"
    title: ClassVar[Words] = Words("行程", "itinerary")

    days: int
    include_today: bool

    @classmethod
    def read(cls, head: RuleHead, table: Table) -> Self:
        """Read the rule's own keys."""
        return cls(
            head=head,
            days=table.whole("days", 1, 60),
            include_today=table.flag("include_today", default=False),
        )

    @property
    def terms(self) -> tuple[Term, ...]:
        """How many days are looked back."""
        today = _WITH_TODAY if self.include_today else _WITHOUT_TODAY
        days = Words(f"{self.days} 天，{today.zh}", f"{self.days} days, {today.en}")
        return (Term(_LOOKED_BACK, days),)

    @property
    def checks(self) -> tuple[str, ...]:
        """The itinerary alone."""
        return (ITINERARY.code,)

    def window(self, at: datetime) -> tuple[date, date]:
        """Return the first and the last day that are asked about at *at*."""
        last = local_day(at) - timedelta(days=0 if self.include_today else 1)
        return last - timedelta(days=self.days - 1), last
