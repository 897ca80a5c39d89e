# SPDX-License-Identifier: MIT
"""How often a household or a person may go out, and for how long (限次)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from operator import attrgetter
from typing import ClassVar, Self

from msgspec.structs import replace

from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import REASON_WORDS, Crossing, Direction, Reason
from gatehouse.domain.policy.case import Case
from gatehouse.domain.policy.reading import Table, complain
from gatehouse.domain.policy.rule import Finding, Nearness, Rule, RuleHead, Weight
from gatehouse.domain.policy.term import Term, listed, span
from gatehouse.domain.policy.verdict import QuotaUse, Result, Severity, Trip
from gatehouse.domain.policy.windows import AlternateDay, CalendarDays, RollingHours, Window
from gatehouse.domain.policy.wording import (
    clock,
    coming_moment,
    day_name,
    overdue,
    past_moment,
)
from gatehouse.domain.words import Words

_OFTEN = Words("次数", "how often")
_AT_MOST = Words("最长在外", "longest time out")
_COUNTS = Words("占名额的事由", "reasons that count")
_PLACES = frozenset({"next", "last", "reason"})
_SAY = {
    "household": Words(
        "您家{last}出门{reason}过了，{next} 以后就可以再去。急用的东西我们可以代买。",
        "Your home went out for {reason} {last}; from {next} you can again. We can buy for you.",
    ),
    "person": Words(
        "您{last}出门{reason}过了，{next} 以后就可以再去。急用的东西我们可以代买。",
        "You went out for {reason} {last}; from {next} you can again. We can buy for you.",
    ),
}
_CLOSED_WHY = Words("{reason}名额暂停：等通知", "No trips for {reason}: wait for notice")
_CLOSED_SAY = Words(
    "这几天{reason}先由我们代办，要什么您说，我们送到门口。",
    "For now we do the {reason} for you: tell us what you need, we bring it to your door.",
)
_LATE_SAY = Words(
    "您比说好的晚了 {late}，下次请早一点，路上辛苦了。",
    "You are {late} later than agreed; a little earlier next time, please.",
)


class Unit(StrEnum):
    """Whose trips are counted together."""

    HOUSEHOLD = "household"
    PERSON = "person"


class WindowType(StrEnum):
    """How a rule file names its window."""

    CALENDAR_DAYS = "calendar_days"
    ROLLING_HOURS = "rolling_hours"
    ALTERNATE_DAY = "alternate_day"


_UNIT_WORDS = {Unit.HOUSEHOLD: Words("每户", "household"), Unit.PERSON: Words("每人", "person")}
_OWN_WORDS = {Unit.HOUSEHOLD: Words("本户", "household"), Unit.PERSON: Words("本人", "person")}


def _read_window(table: Table) -> Window:
    match table.member("type", WindowType):
        case WindowType.CALENDAR_DAYS:
            window: Window = CalendarDays(table.whole("n", 1, 31))
        case WindowType.ROLLING_HOURS:
            window = RollingHours(table.whole("n", 1, 31 * 24))
        case WindowType.ALTERNATE_DAY:
            window = AlternateDay(2)
    table.finish()
    return window


class ExitQuota(Rule, frozen=True, kw_only=True):
    """At most *most* trips in the window for the counted reasons, each at most *max_out* long.

    Going out over the quota fails the rule; coming back late is only noted, whoever was late.
    """

    key: ClassVar[str] = "exit_quota"
    title: ClassVar[Words] = Words("出门限次", "trips")
    places: ClassVar[frozenset[str]] = _PLACES
    telling: ClassVar[int] = 3
    weighs_reasons: ClassVar[bool] = True

    unit: Unit
    most: int
    window: Window
    max_out: timedelta | None
    counts: frozenset[Reason]

    @classmethod
    def read(cls, head: RuleHead, table: Table) -> Self:
        """Read the rule's own keys."""
        most, window = table.whole("max", 0, 99), _read_window(table.table("window"))
        if isinstance(window, AlternateDay) and most != 1:
            complain(table.at("max"), "must be 1 on alternate days", "在隔天时只能是 1")
        minutes = table.optional_whole("max_out_min", 1, 24 * 60)
        return cls(
            head=head,
            unit=table.member("unit", Unit),
            most=most,
            window=window,
            max_out=None if minutes is None else timedelta(minutes=minutes),
            counts=frozenset(table.members("count_reasons", Reason)),
        )

    @property
    def terms(self) -> tuple[Term, ...]:
        """How often, how long, and for which reasons it counts."""
        return (
            Term(_OFTEN, self._often),
            Term(_AT_MOST, span(self.max_out)),
            Term(_COUNTS, listed(REASON_WORDS[one] for one in Reason if one in self.counts)),
        )

    @property
    def lookback(self) -> timedelta:
        """The window's length."""
        return self.window.lookback

    def judge(self, case: Case) -> Iterable[Finding]:
        """Judge going out by the quota, and coming back by the time that was agreed."""
        trips = self._trips(case)
        use = self._use(trips, case.at)
        if case.crossing.direction is Direction.IN:
            return (self._coming_back(case, use),)
        if case.crossing.reason not in self.counts:
            words = case.reason_words
            label = Words("不占名额", "Not counted")
            why = Words(f"{words.zh}不占名额", f"{words.en} is not counted")
            return (self.passed(label, why)._replace(quota=use),)
        due_back = None if self.max_out is None else case.at + self.max_out
        finding = self._within(case, use) if use.left else self._used_up(case, use)
        return (finding._replace(quota=use, due_back=due_back),)

    def passes_from(self, case: Case, moment: datetime) -> datetime | None:
        """Return when a use is free again; None when the quota gives none at all."""
        crossing = case.crossing
        if crossing.direction is Direction.IN or crossing.reason not in self.counts:
            return moment
        if not self.most:
            return None
        return self.window.free_from(
            [trip.left_at for trip in self._trips(case)], self.most, moment
        )

    def counted_trip(self, crossing: Crossing) -> Crossing:
        """Return the way out that uses the quota, for the reason of *crossing* where that does."""
        reason = crossing.reason
        counted = reason in self.counts
        usual = reason if counted else next((one for one in Reason if one in self.counts), reason)
        return replace(crossing, direction=Direction.OUT, reason=usual)

    def _trips(self, case: Case) -> list[Trip]:
        """Return the trips that may count, oldest first."""
        own = case.crossing.person_id if self.unit is Unit.PERSON else None
        found = (
            trip
            for trip in case.history.trips
            if trip.reason in self.counts and (own is None or trip.person_id == own)
        )
        return sorted(found, key=attrgetter("left_at"))

    def _use(self, trips: list[Trip], at: datetime) -> QuotaUse:
        counted = tuple(trip for trip in trips if self.window.counts(trip.left_at, at))
        starts = self.window.start(counted[0].left_at if counted else at)
        free = at
        if self.most:
            free = self.window.free_from([trip.left_at for trip in counted], self.most, at)
        return QuotaUse(
            limit=self.most,
            window_words=self._often,
            counted=counted,
            starts=starts,
            ends=self.window.expiry(counted[0].left_at if counted else at),
            next_allowed=free if free > at else None,
        )

    @property
    def _often(self) -> Words:
        unit, window = _UNIT_WORDS[self.unit], self.window.words
        often = f"{_joined(unit.zh, window.zh)} {self.most} 次"
        return Words(often, f"{self.most} per {unit.en} {window.en}")

    def _within(self, case: Case, use: QuotaUse) -> Finding:
        reason, own = case.reason_words, _OWN_WORDS[self.unit]
        window, number = self.window.words, len(use.counted) + 1
        trip = f"trip {number} of {self.most} {window.en}"
        why = f"{_joined(own.zh, window.zh)}第 {number} 次{reason.zh}"
        if isinstance(self.window, AlternateDay):
            trip = f"{window.en}, not used yet"
            why = f"{own.zh}{window.zh} 1 次{reason.zh}，还没用"
        return self.passed(
            Words(f"名额剩 {use.left}", f"{use.left} left"), Words(why, f"{reason.en} {trip}")
        )

    def _used_up(self, case: Case, use: QuotaUse) -> Finding:
        reason, own = case.reason_words, _OWN_WORDS[self.unit]
        label = Words("名额已用完", "Quota used")
        if use.next_allowed is None:
            places = {"reason": reason, "next": Words("通知", "notice"), "last": Words("", "")}
            return self.failed(label, _CLOSED_WHY, self.head.say or _CLOSED_SAY, places=places)
        last, window = use.counted[-1].left_at, self.window.words
        day = day_name(local_day(last), local_day(case.at))
        why = Words(
            f"{own.zh}名额已用完：{window.zh} {self.most} 次，{day.zh}用过",
            f"Quota used: {self.most} {window.en}, last {day.en}",
        )
        return self.failed(
            label,
            why,
            _SAY[self.unit.value],
            nearness=Nearness.WITH_TIME,
            places={
                "reason": reason,
                "last": past_moment(last, case.at),
                "next": coming_moment(case.again or use.next_allowed, case.at),
            },
        )

    def _coming_back(self, case: Case, use: QuotaUse) -> Finding:
        due = self._due(case)
        label = Words(f"名额剩 {use.left}", f"{use.left} left")
        if due is None:
            own = _OWN_WORDS[self.unit]
            why = Words(
                f"{own.zh}名额还剩 {use.left} 次",
                f"{use.left} of {self.most} counted trips left",
            )
            return self.passed(label, why)._replace(quota=use)
        if case.at <= due:
            back = Words(f"{clock(due)} 前回来了", f"Back before {clock(due)}")
            return self.passed(Words("按时回来", "Back in time"), back)._replace(quota=use)
        late = overdue(case.at - due)
        over = Words(f"超时 {late.zh}", f"{late.en} over")
        why = Words(f"外出{over.zh}", f"{over.en} the time out")
        result = self.result(Result.FAILED, Severity.WARN, over, why)
        return Finding(result, Weight.WARNED, _LATE_SAY.format(late=late), quota=use)

    def _due(self, case: Case) -> datetime | None:
        """Return when the person was to be back from the counted trip they are on."""
        if self.max_out is None:
            return None
        for trip in reversed(case.history.trips):
            if trip.person_id == case.crossing.person_id and trip.returned_at is None:
                return trip.left_at + self.max_out if trip.reason in self.counts else None
        return None


def _joined(whose: str, window: str) -> str:
    """Return both as Chinese sets them: with a space before a figure alone."""
    return f"{whose} {window}" if window[0].isdecimal() else f"{whose}{window}"
