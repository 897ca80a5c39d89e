# SPDX-License-Identifier: MIT
"""Fever: a limit with its comparator, a second reading, and readings too low to be true."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Self

from gatehouse.domain.policy.case import Case
from gatehouse.domain.policy.checks import Want
from gatehouse.domain.policy.reading import Table
from gatehouse.domain.policy.rule import FAILED_WEIGHTS, Finding, Nearness, Rule, RuleHead
from gatehouse.domain.policy.verdict import Result, Severity
from gatehouse.domain.policy.wording import celsius
from gatehouse.domain.words import Words

_NOT_READ = Words("体温未量", "No reading")
_READ_FIRST = Words("体温还没量", "Temperature not read yet")
_ASK = Words("请让我量一下体温。", "May I take your temperature, please?")
_COLD = Words(
    "外面冷，量得偏低。请您到背风的地方，我们再量一次。",
    "It reads low in the cold. Please step out of the wind, and we read it again.",
)
_REST = Words(
    "您量到 {first} ℃，请到旁边坐 {minutes} 分钟，我们再量一次。",
    "It reads {first} °C. Please sit down for {minutes} minutes and we read it again.",
)
_BOTH_HIGH = Words(
    "体温还是偏高。请您在旁边等一等，我们马上请社区的人来帮您。",
    "It is still high. Please wait here; we are calling the community to help you.",
)


class Comparator(StrEnum):
    """Whether the limit itself is still well (`>`) or already a fever (`>=`)."""

    ABOVE = ">"
    AT_LEAST = ">="


@dataclass(frozen=True, slots=True, kw_only=True)
class Fever(Rule):
    """A fever is reported once a second reading confirms it; until then it is a stop.

    *limit* and *low_below* are tenths of °C. Without *retest* the first reading decides.
    """

    key: ClassVar[str] = "fever"

    comparator: Comparator
    limit: int
    retest: bool
    after_minutes: int
    low_below: int | None

    @classmethod
    def read(cls, head: RuleHead, table: Table) -> Self:
        """Read the rule's own keys."""
        return cls(
            head=head,
            comparator=table.member("op", Comparator),
            limit=table.tenths("celsius"),
            retest=bool(table.whole("retest", 0, 1)),
            after_minutes=table.whole("after_min", 0, 60) if "after_min" in table else 0,
            low_below=table.tenths("low_retest_below") if "low_retest_below" in table else None,
        )

    def judge(self, case: Case) -> Iterable[Finding]:
        """Judge the reading, or the pair of readings where the first one called for a second."""
        first, second = case.crossing.temperature, case.crossing.retest
        if first is None:
            return (self.missing(Want.TEMPERATURE, _NOT_READ, _READ_FIRST, _ASK),)
        fever, low = self.is_fever(first), self.is_low(first)
        if not fever and not low:
            return (self._well(first),)
        if fever and not self.retest:
            return (self._confirmed(celsius(first)),)
        if second is None or (fever and self.is_low(second)):
            return (self._stop(first) if fever else self._low(first),)
        if self.is_fever(second):
            return (self._confirmed(celsius(first), celsius(second)),)
        return (self._well(second),)

    def is_fever(self, reading: int) -> bool:
        """Whether *reading* is a fever under this rule."""
        over = reading > self.limit
        return over or (self.comparator is Comparator.AT_LEAST and reading == self.limit)

    def is_low(self, reading: int) -> bool:
        """Whether *reading* is too low to be believed."""
        return self.low_below is not None and reading < self.low_below

    def _well(self, reading: int) -> Finding:
        shown = celsius(reading)
        label = Words(f"体温 {shown}", f"{shown} °C")
        return self.passed(label, Words(f"体温 {shown} ℃ 正常", f"{shown} °C is well"))

    def _low(self, reading: int) -> Finding:
        shown = celsius(reading)
        why = Words(f"体温 {shown} ℃ 偏低：再量一次", f"{shown} °C is too low: read again")
        return self.missing(Want.RETEST, Words(f"体温 {shown} 偏低", f"{shown} °C low"), why, _COLD)

    def _stop(self, reading: int) -> Finding:
        """Return the stop of a first high reading: whatever comes, not on this reading."""
        shown, minutes = celsius(reading), self.after_minutes
        weighs = Severity.STOP if self.head.severity is Severity.REPORT else self.head.severity
        result = self.result(
            Result.FAILED,
            weighs,
            Words(f"体温 {shown}", f"{shown} °C"),
            Words(
                f"体温 {shown} ℃ 偏高：{minutes} 分钟后复测",
                f"{shown} °C is high: read again in {minutes} min",
            ),
        )
        return Finding(
            result,
            FAILED_WEIGHTS[weighs],
            _REST.format(first=shown, minutes=minutes),
            Nearness.AT_ONCE,
            (Want.RETEST,),
        )

    def _confirmed(self, *readings: str) -> Finding:
        label = Words(f"体温 {'、'.join(readings)}", f"{', '.join(readings)} °C")
        why = Words(
            f"体温 {readings[-1]} ℃ 偏高：通知社区，按预案",
            f"{readings[-1]} °C is high: tell the community",
        )
        if len(readings) > 1:
            why = Words(
                f"复测 {readings[-1]} ℃ 仍偏高：通知社区，按预案",
                f"{readings[-1]} °C again: tell the community",
            )
        return self.failed(label, why, _BOTH_HIGH)
