# SPDX-License-Identifier: MIT
"""Fever: a limit with its comparator, a second reading, and readings too low to be true."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import zip_longest
from types import MappingProxyType
from typing import ClassVar, Final, Self

from msgspec.structs import replace

from gatehouse.domain.body_temperature import is_of_a_body
from gatehouse.domain.policy.case import Case, LastReading
from gatehouse.domain.policy.reading import Table
from gatehouse.domain.policy.rule import (
    FAILED_WEIGHTS,
    Finding,
    Nearness,
    Rule,
    RuleHead,
    Weight,
)
from gatehouse.domain.policy.term import NONE, Term, span
from gatehouse.domain.policy.verdict import Result, Severity
from gatehouse.domain.policy.want import Want
from gatehouse.domain.policy.wording import celsius
from gatehouse.domain.vehicle import VehicleCrossing
from gatehouse.domain.words import Words

_LOWEST_FEVER: Final = 350
_HIGHEST_FEVER: Final = 420
"""In tenths of °C: between them every notice set its limit."""
ABOARD: Final = "aboard"
"""The key of a result that is of the others in the vehicle, not of the driver."""
LOW_READING: Final = "low_reading"
"""The key of a warning that a reading is low; nobody waits for it, and it is no fever."""
_FEVER = Words("发热", "a fever is")
_RETEST = Words("复测", "second reading")
_ON_THE_SPOT = Words("马上复测", "at once")
_READ_AGAIN_BELOW = Words("低了重量", "read again if low")
_WARNED_BELOW = Words("低了提醒", "pointed out if low")
_FRESH = Words("量过后多久不再量", "a reading holds for")
_ABOARD = Words("随车第 {number} 人", "No. {number} aboard:")
_NOT_READ = Words("体温未量", "No reading")
_DAY: Final = 24 * 60
_READ_FIRST = Words("体温还没量", "Temperature not read yet")
_ASK = Words("请让我量一下体温。", "May I take your temperature, please?")
_AGAIN = Words("请稍等，我再看一下体温。", "One moment, please: I read the temperature again.")
_ABOARD_WANTS: Mapping[str, str] = MappingProxyType(
    {Want.TEMPERATURE_SLIP: Want.OCCUPANT_SLIP, Want.RETEST: Want.OCCUPANT_RETEST}
)
"""What is asked of somebody aboard instead of the driver."""
_COLD = Words(
    "外面冷，量得偏低。请您到背风的地方，我们再量一次。",
    "It reads low in the cold. Please step out of the wind, and we read it again.",
)
_WARM_IT = Words(
    "量得偏低，测温枪可能凉了。请您稍等，我焐一下再量一次。",
    "It reads low; the thermometer may be cold. One moment, I warm it and read again.",
)
_REST = Words(
    "您量到 {first} ℃，请到旁边坐 {minutes} 分钟，我们再量一次。",
    "It reads {first} °C. Please sit down for {minutes} minutes and we read it again.",
)
_AT_ONCE = Words(
    "您量到 {first} ℃，我们马上再量一次。",
    "It reads {first} °C. One moment, and we read it again.",
)
_BOTH_HIGH = Words(
    "体温还是偏高。请您在旁边等一等，我们马上请社区的人来帮您。",
    "It is still high. Please wait here; we are calling the community to help you.",
)


class Comparator(StrEnum):
    """Whether the limit itself is still well (`>`) or already a fever (`>=`)."""

    ABOVE = ">"
    AT_LEAST = ">="


class Fever(Rule, frozen=True, kw_only=True):
    """A fever is reported once a second reading confirms it; until then it is a stop.

    *limit*, *low_below* and *warn_below* are tenths of °C: below *low_below* a reading is taken
    again, below *warn_below* the desk only warns of it. Without *retest* the first reading decides.
    A reading of the post that is younger than *fresh_minutes*, and with which the person was
    admitted, stands for a new one; 0 minutes has everybody measured each time.
    """

    key: ClassVar[str] = "fever"
    title: ClassVar[Words] = Words("体温", "temperature")

    comparator: Comparator
    limit: int
    retest: bool
    after_minutes: int
    low_below: int | None
    warn_below: int | None = None
    fresh_minutes: int = 0

    @classmethod
    def read(cls, head: RuleHead, table: Table) -> Self:
        """Read the rule's own keys."""
        return cls(
            head=head,
            comparator=table.member("op", Comparator),
            limit=table.tenths("celsius", _LOWEST_FEVER, _HIGHEST_FEVER),
            retest=bool(table.whole("retest", 0, 1)),
            after_minutes=table.whole("after_min", 0, 60) if "after_min" in table else 0,
            low_below=table.tenths("low_retest_below") if "low_retest_below" in table else None,
            warn_below=table.tenths("low_warn_below") if "low_warn_below" in table else None,
            fresh_minutes=table.optional_whole("fresh_min", 1, _DAY) or 0,
        )

    @property
    def terms(self) -> tuple[Term, ...]:
        """From where on it is a fever, the second reading, and readings that are too low."""
        over, at_least = Words("高于", "above"), Words("达到", "from")
        limit = over if self.comparator is Comparator.ABOVE else at_least
        shown = celsius(self.limit)
        again = _ON_THE_SPOT
        if self.after_minutes:
            again = Words(f"{self.after_minutes} 分钟后复测", f"after {self.after_minutes} min")
        fresh = timedelta(minutes=self.fresh_minutes) if self.fresh_minutes else None
        return (
            Term(_FEVER, Words(f"{limit.zh} {shown} ℃", f"{limit.en} {shown} °C")),
            Term(_RETEST, again if self.retest else NONE),
            Term(_READ_AGAIN_BELOW, _below(self.low_below)),
            Term(_WARNED_BELOW, _below(self.warn_below)),
            Term(_FRESH, span(fresh)),
        )

    def judge(self, case: Case) -> Iterable[Finding]:
        """Judge the reading, or the pair of readings where the first one called for a second.

        Readings of others in the vehicle are judged alike; who was only counted is not waited for.
        """
        vehicle = case.crossing.vehicle
        own = self._judge_own(case)
        return (own,) if vehicle is None else (own, *self._judge_aboard(vehicle))

    def calls_for_retest(self, reading: int) -> bool:
        """Whether *reading* is not believed without a second one; a mistyped one is typed anew."""
        return is_of_a_body(reading) and self._is_doubtful(reading)

    def _is_doubtful(self, reading: int) -> bool:
        return self.is_low(reading) or (self.retest and self.is_fever(reading))

    def is_fever(self, reading: int) -> bool:
        """Whether *reading* is a fever under this rule."""
        over = reading > self.limit
        return over or (self.comparator is Comparator.AT_LEAST and reading == self.limit)

    def is_low(self, reading: int) -> bool:
        """Whether *reading* is too low to be believed."""
        return self.low_below is not None and reading < self.low_below

    def _judge_own(self, case: Case) -> Finding:
        first = case.crossing.temperature
        if first is not None:
            return self._judge_pair(first, case.crossing.retest)
        last = case.subject.last_reading
        if last is not None and self._stands_for_a_new_one(last, case.at):
            return self._read_before(last, case.at)
        return self.missing(Want.TEMPERATURE, _NOT_READ, _READ_FIRST, _ASK)

    def _stands_for_a_new_one(self, last: LastReading, at: datetime) -> bool:
        age = at - last.at
        fresh = timedelta() <= age < timedelta(minutes=self.fresh_minutes)
        return fresh and last.admitted and not self._is_doubtful(last.reading)

    def _read_before(self, last: LastReading, at: datetime) -> Finding:
        shown, minutes = celsius(last.reading), (at - last.at) // timedelta(minutes=1)
        why = Words(
            f"{minutes} 分钟前在{last.gate}量过 {shown} ℃：不用再量",
            f"{shown} °C {minutes} min ago at {last.gate}: no need to read again",
        )
        label = Words(
            f"{minutes} 分钟前{last.gate} {shown} ℃", f"{shown} °C {minutes} min ago, {last.gate}"
        )
        return self.passed(label, why)

    def _judge_aboard(self, vehicle: VehicleCrossing) -> Iterable[Finding]:
        """Return what is wrong with anybody aboard, or else that all who were measured are well."""
        pairs = list(zip_longest(vehicle.readings, vehicle.retests[: len(vehicle.readings)]))
        findings = [self._judge_pair(first, second) for first, second in pairs]
        wrong = [
            _of_somebody_aboard(number, finding)
            for number, finding in enumerate(findings, start=1)
            if finding.weight is not Weight.PASSED
        ]
        if not pairs or wrong:
            return wrong
        return [self._all_well(len(pairs))]

    def _judge_pair(self, first: int, second: int | None) -> Finding:
        for want, reading in ((Want.TEMPERATURE_SLIP, first), (Want.RETEST, second)):
            if reading is not None and not is_of_a_body(reading):
                return self._mistyped(want, reading)
        return self._judge_bodies(first, second)

    def _judge_bodies(self, first: int, second: int | None) -> Finding:
        fever, low = self.is_fever(first), self.is_low(first)
        if not fever and not low:
            return self._low_or_well(first)
        if fever and not self.retest:
            return self._confirmed(celsius(first))
        if second is None or (fever and self.is_low(second)):
            return self._stop(first) if fever else self._low(first)
        if self.is_fever(second):
            return self._confirmed(celsius(first), celsius(second))
        return self._low_or_well(second)

    def _low_or_well(self, reading: int) -> Finding:
        """Warn of a reading that a cold thermometer may have made; it lets the person pass."""
        if self.warn_below is None or reading >= self.warn_below:
            return self._well(reading)
        shown = celsius(reading)
        result = self.result(
            Result.FAILED,
            Severity.WARN,
            Words(f"体温 {shown} 偏低", f"{shown} °C low"),
            Words(
                f"体温 {shown} ℃ 偏低：可再量一次，或把测温枪焐一焐",
                f"{shown} °C is low: read again, or warm the thermometer",
            ),
            LOW_READING,
        )
        return Finding(result, Weight.WARNED, _WARM_IT)

    def _all_well(self, people: int) -> Finding:
        label = Words(f"随车 {people} 人体温正常", f"{people} aboard are well")
        return self.passed(label, label, key=ABOARD)

    def _well(self, reading: int) -> Finding:
        shown = celsius(reading)
        label = Words(f"体温 {shown}", f"{shown} °C")
        return self.passed(label, Words(f"体温 {shown} ℃ 正常", f"{shown} °C is well"))

    def _mistyped(self, want: Want, reading: int) -> Finding:
        shown = celsius(reading)
        why = Words(
            f"{shown} ℃ 不像人的体温：请重新输入",
            f"{shown} °C is nobody's temperature: type it again",
        )
        return self.missing(want, Words(f"体温 {shown}？", f"{shown} °C?"), why, _AGAIN)

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
                f"体温 {shown} ℃ 偏高：{f'{minutes} 分钟后' if minutes else '马上'}复测",
                f"{shown} °C is high: read again {f'in {minutes} min' if minutes else 'at once'}",
            ),
        )
        return Finding(
            result,
            FAILED_WEIGHTS[weighs],
            (_REST if minutes else _AT_ONCE).format(first=shown, minutes=minutes),
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


def _below(tenths: int | None) -> Words:
    if tenths is None:
        return NONE
    return Words(f"低于 {celsius(tenths)} ℃", f"below {celsius(tenths)} °C")


def _of_somebody_aboard(number: int, finding: Finding) -> Finding:
    """Return *finding* as one of the person in the vehicle who was measured as *number*."""
    result = finding.result
    told = replace(
        result,
        key=ABOARD,
        label=_joined(_ABOARD.format(number=number), result.label),
        why=_joined(_ABOARD.format(number=number), result.why),
    )
    wants = tuple(_ABOARD_WANTS.get(want, want) for want in finding.wants)
    return finding._replace(result=told, wants=wants)


def _joined(lead: Words, words: Words) -> Words:
    return Words(f"{lead.zh}{words.zh}", f"{lead.en} {words.en}")
