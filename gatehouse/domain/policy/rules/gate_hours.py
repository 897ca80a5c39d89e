# SPDX-License-Identifier: MIT
"""Hours in which the gate is closed, across midnight or not."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from typing import ClassVar, Self

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.policy.case import Case
from gatehouse.domain.policy.reading import Table, complain
from gatehouse.domain.policy.rule import Finding, Nearness, Rule, RuleHead
from gatehouse.domain.policy.term import Term
from gatehouse.domain.policy.wording import coming_moment
from gatehouse.domain.words import Words

_SHUT = Words("关门", "closed")
_OPEN = Words("开放时间", "Open hours")
_CLOSED_LABEL = Words("关门时间", "Closed hours")
_CLOSED = Words("关门时间：{next} 开门", "The gate is closed: it opens {next}")
_SAY = Words(
    "现在是关门时间，{next} 就开。有急事您说一声，我们马上开。",
    "The gate is closed and opens {next}. If it is urgent, say so and we open at once.",
)
_BOTH_ENDS = 2


class GateHours(Rule, frozen=True, kw_only=True):
    """The gate is closed from *closes* up to, but not at, *opens*."""

    key: ClassVar[str] = "gate_hours"
    title: ClassVar[Words] = Words("开关门", "gate hours")
    places: ClassVar[frozenset[str]] = frozenset({"next"})

    closes: time
    opens: time

    @classmethod
    def read(cls, head: RuleHead, table: Table) -> Self:
        """Read the rule's own keys."""
        ends = [table.clock("closed", value) for value in table.items("closed")]
        if len(ends) != _BOTH_ENDS or ends[0] == ends[1]:
            complain(table.at("closed"), "must hold two different times", "要写两个不同的时间")
        return cls(head=head, closes=ends[0], opens=ends[1])

    @property
    def terms(self) -> tuple[Term, ...]:
        """When the gate is closed."""
        hours = f"{self.closes:%H:%M}–{self.opens:%H:%M}"
        return (Term(_SHUT, Words(hours, hours)),)

    def is_closed(self, moment: datetime) -> bool:
        """Whether the gate is closed at *moment*."""
        now = moment.astimezone(LOCAL_ZONE).time()
        if self.closes < self.opens:
            return self.closes <= now < self.opens
        return now >= self.closes or now < self.opens

    def judge(self, case: Case) -> Iterable[Finding]:
        """Judge the time of day."""
        if not self.is_closed(case.at):
            return (self.passed(_OPEN, _OPEN),)
        opens = coming_moment(self.passes_from(case, case.at), case.at)
        return (
            self.failed(
                _CLOSED_LABEL, _CLOSED, _SAY, nearness=Nearness.WITH_TIME, places={"next": opens}
            ),
        )

    def passes_from(self, case: Case, moment: datetime) -> datetime:
        """Return *moment* if the gate is open then, else when it opens next."""
        del case
        if not self.is_closed(moment):
            return moment
        local = moment.astimezone(LOCAL_ZONE)
        opening = datetime.combine(local.date(), self.opens, LOCAL_ZONE)
        if opening <= local:
            opening += timedelta(days=1)
        return opening.astimezone(UTC)
