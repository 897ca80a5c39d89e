# SPDX-License-Identifier: MIT
"""The rota (排班): who is to be at the gate when, as rules with exceptions, and what is unmanned.

A rule says its hours by the clock of the gate (Asia/Shanghai) and the teams that serve in them:
always the same one, by odd and even days of the month, or in turns. Hours whose end is not later
than their begin run past midnight; the same time twice is a whole day. A turn belongs to the day
on which its rule's hours begin.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import LOCAL_ZONE, local_day, midnight
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

Team = tuple[str, ...]
"""The names of people who serve together."""

EVERY_DAY: Final = (1, 2, 3, 4, 5, 6, 7)
"""The days of the week, Monday first, as ISO 8601 numbers them."""
MOST_TEAMS: Final = 12
SHORTEST_TURN: Final = 30
"""Minutes."""
_DAY: Final = timedelta(days=1)


class Pattern(StrEnum):
    """How the teams of a rule take their turns."""

    FIXED = "fixed"
    ODD_EVEN = "odd_even"
    IN_TURN = "in_turn"


PATTERN_WORDS: Final = {
    Pattern.FIXED: Words("固定", "always the same"),
    Pattern.ODD_EVEN: Words("单双日", "odd and even days"),
    Pattern.IN_TURN: Words("轮流", "in turns"),
}


class RotaRule(Told, Discreet, frozen=True, kw_only=True):
    """Hours, and the teams that serve in them from *first_day* on.

    FIXED has one team, ODD_EVEN the one of odd days and the one of even days, IN_TURN any number:
    each serves *turn_minutes*, and the next day goes on where the last one stopped.
    """

    name: str
    pattern: Pattern
    begins: time
    ends: time
    teams: tuple[Team, ...]
    first_day: date
    last_day: date | None = None
    weekdays: tuple[int, ...] = EVERY_DAY
    turn_minutes: int = 180
    rule_id: str = ""

    @property
    def length(self) -> timedelta:
        """How long the hours of one day are, up to a whole day."""
        start, end = (timedelta(hours=t.hour, minutes=t.minute) for t in (self.begins, self.ends))
        return end - start if end > start else end - start + _DAY

    def serves_on(self, day: date) -> bool:
        """Say whether the hours that begin on *day* are the rule's."""
        in_time = self.first_day <= day and (self.last_day is None or day <= self.last_day)
        return in_time and day.isoweekday() in self.weekdays


class RotaException(Told, Discreet, frozen=True, kw_only=True):
    """Other people than the rule's in the turn that begins *starts_at* (UTC); nobody is a gap.

    Without a rule it is a turn of its own, until *ends_at*.
    """

    starts_at: datetime
    names: Team
    why: str
    rule_id: str = ""
    ends_at: datetime | None = None
    exception_id: str = ""


class Rota(Told, Discreet, frozen=True, kw_only=True):
    """Every rule and exception, and the hours in which somebody must be at the gate.

    *opens* and *closes* are by the clock of the gate; the same time twice is the whole day.
    """

    rules: tuple[RotaRule, ...] = ()
    exceptions: tuple[RotaException, ...] = ()
    opens: time = time()
    closes: time = time()


class Turn(Discreet, frozen=True, kw_only=True):
    """Who is to serve from *starts_at* to *ends_at* (UTC), by which rule.

    *instead* is who was meant before an exception, *why* its reason; *again* marks a team that
    served the day before too, because two odd days follow each other (31 → 1).
    """

    starts_at: datetime
    ends_at: datetime
    names: Team
    rule_id: str = ""
    rule_name: str = ""
    instead: Team = ()
    why: str = ""
    again: bool = False

    def covers(self, moment: datetime) -> bool:
        """Say whether the turn lasts at *moment*."""
        return self.starts_at <= moment < self.ends_at


class Unmanned(Struct, frozen=True):
    """A stretch of time (UTC) in which nobody is to serve."""

    starts_at: datetime
    ends_at: datetime


def turns(
    rules: Iterable[RotaRule],
    exceptions: Iterable[RotaException],
    since: datetime,
    until: datetime,
) -> tuple[Turn, ...]:
    """Return the turns that touch the time from *since* to *until*, in order."""
    told = tuple(exceptions)
    meant = [turn for rule in rules for turn in _turns_of(rule, since, until)]
    found = [_put_right(turn, told) for turn in meant]
    found += [_extra(one) for one in told if not one.rule_id and one.ends_at is not None]
    touching = (turn for turn in found if turn.starts_at < until and turn.ends_at > since)
    return tuple(sorted(touching, key=lambda turn: (turn.starts_at, turn.ends_at, turn.rule_name)))


def unmanned(served: Iterable[Turn], since: datetime, until: datetime) -> tuple[Unmanned, ...]:
    """Return when nobody serves between *since* and *until*."""
    gaps = []
    reached = since
    for turn in sorted((one for one in served if one.names), key=lambda one: one.starts_at):
        if turn.starts_at > reached:
            gaps.append(Unmanned(reached, min(turn.starts_at, until)))
        reached = max(reached, turn.ends_at)
        if reached >= until:
            break
    if reached < until:
        gaps.append(Unmanned(reached, until))
    return tuple(gaps)


def hours_of(one: Turn | Unmanned) -> str:
    """Return from when to when by the clock of the gate: `20:00–08:00`."""
    begins, ends = (at.astimezone(LOCAL_ZONE) for at in (one.starts_at, one.ends_at))
    return f"{begins:%H:%M}–{ends:%H:%M}"


def until_of(one: Turn) -> str:
    """Return until when by the clock of the gate, as short as a rail is narrow: `–20:00`."""
    return f"–{one.ends_at.astimezone(LOCAL_ZONE):%H:%M}"


def open_hours(rota: Rota, since: datetime, until: datetime) -> Iterator[Unmanned]:
    """Yield the stretches between *since* and *until* in which somebody must be there."""
    day = local_day(since) - _DAY
    while day <= local_day(until):
        begins = datetime.combine(day, rota.opens, LOCAL_ZONE)
        ends = datetime.combine(day, rota.closes, LOCAL_ZONE)
        ends += _DAY * (ends <= begins)
        begins, ends = max(begins, since), min(ends, until)
        if begins < ends:
            yield Unmanned(begins, ends)
        day += _DAY


def on_now(served: Iterable[Turn], now: datetime) -> tuple[Turn, ...]:
    """Return the turns that last now and have somebody."""
    return tuple(turn for turn in served if turn.names and turn.covers(now))


def next_up(served: Sequence[Turn], now: datetime) -> Turn | None:
    """Return the next turn that brings somebody, or None where none is known."""
    return next((turn for turn in served if turn.names and turn.starts_at > now), None)


def twice_in_a_row(day: date) -> bool:
    """Say whether the day before had the same parity: odd and even do not alternate there."""
    return (day - _DAY).day % 2 == day.day % 2


def _turns_of(rule: RotaRule, since: datetime, until: datetime) -> Iterator[Turn]:
    day = local_day(since) - _DAY
    while day <= local_day(until):
        if rule.serves_on(day):
            yield from _turns_on(rule, day)
        day += _DAY


def _turns_on(rule: RotaRule, day: date) -> Iterator[Turn]:
    begins = datetime.combine(day, rule.begins, LOCAL_ZONE)
    parts = tuple(_parts(rule))
    for number, (start, length) in enumerate(parts):
        team = _team(rule, day, number, len(parts))
        yield Turn(
            starts_at=begins + start,
            ends_at=begins + start + length,
            names=team,
            rule_id=rule.rule_id,
            rule_name=rule.name,
            again=rule.pattern is Pattern.ODD_EVEN and _again(rule, day),
        )


def _parts(rule: RotaRule) -> Iterator[tuple[timedelta, timedelta]]:
    """Yield begin and length of each turn within the hours; the last one may be shorter."""
    turn = rule.length
    if rule.pattern is Pattern.IN_TURN:
        turn = min(turn, timedelta(minutes=max(rule.turn_minutes, SHORTEST_TURN)))
    start = timedelta()
    while start < rule.length:
        length = min(turn, rule.length - start)
        yield start, length
        start += length


def _team(rule: RotaRule, day: date, number: int, in_a_day: int) -> Team:
    if rule.pattern is Pattern.ODD_EVEN:
        return rule.teams[(day.day + 1) % 2]
    if rule.pattern is Pattern.FIXED:
        return rule.teams[0]
    return rule.teams[((day - rule.first_day).days * in_a_day + number) % len(rule.teams)]


def _again(rule: RotaRule, day: date) -> bool:
    return rule.serves_on(day - _DAY) and twice_in_a_row(day)


def _put_right(turn: Turn, exceptions: Iterable[RotaException]) -> Turn:
    for one in exceptions:
        if one.rule_id == turn.rule_id and one.starts_at == turn.starts_at and one.rule_id:
            return Turn(
                starts_at=turn.starts_at,
                ends_at=turn.ends_at,
                names=one.names,
                rule_id=turn.rule_id,
                rule_name=turn.rule_name,
                instead=turn.names,
                why=one.why,
                again=False,
            )
    return turn


def _extra(one: RotaException) -> Turn:
    return Turn(
        starts_at=one.starts_at,
        ends_at=one.ends_at or one.starts_at,
        names=one.names,
        why=one.why,
    )


class RotaWeek(Discreet, frozen=True, kw_only=True):
    """Seven days of the rota from Monday, *first*; *gaps* are the open hours nobody serves in.

    *again* are the days on which the team of the day before serves once more, *names* those who
    may be chosen: the operators of this gate, the other ones, and whoever is in the rota.
    """

    rota: Rota
    first: date
    turns: tuple[Turn, ...]
    gaps: tuple[Unmanned, ...]
    again: tuple[date, ...]
    names: tuple[str, ...]
    may_change: bool


class RotaChanged(Struct, frozen=True):
    """An act that was committed: the week it is shown in, its fact, and what it changed."""

    week: RotaWeek
    sequence: int
    changes: Changes


def monday_of(day: date) -> date:
    """Return the Monday of the week of *day*."""
    return day - timedelta(days=day.weekday())


def gaps_of(
    rota: Rota, served: Sequence[Turn], since: datetime, until: datetime
) -> tuple[Unmanned, ...]:
    """Return when the gate is open between *since* and *until* and nobody serves.

    A gap that goes on past midnight is one gap. Before the first rule began nobody had said when
    somebody is to be there.
    """
    found: list[Unmanned] = []
    begins = midnight(min((rule.first_day for rule in rota.rules), default=local_day(until)))
    for one in open_hours(rota, max(since, begins), until):
        for gap in unmanned(served, one.starts_at, one.ends_at):
            if found and found[-1].ends_at == gap.starts_at:
                gap = Unmanned(found.pop().starts_at, gap.ends_at)  # noqa: PLW2901 - goes on
            found.append(gap)
    return tuple(found)
