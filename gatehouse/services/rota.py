# SPDX-License-Identifier: MIT
"""The rota (排班): a leader writes its rules and exceptions; each change is a fact of the whole."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from msgspec import to_builtins
from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.operators import serving_operators
from gatehouse.db.queries.rota import rota_now
from gatehouse.db.unit_of_work import new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role, local_day, midnight
from gatehouse.domain.identity.cleaning import clean, clean_name
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.rota import (
    MOST_TEAMS,
    SHORTEST_TURN,
    Pattern,
    Rota,
    RotaChanged,
    RotaException,
    RotaRule,
    RotaWeek,
    Team,
    Turn,
    gaps_of,
    hours_of,
    monday_of,
    next_up,
    on_now,
    turns,
)
from gatehouse.errors import Refused

_WEEK: Final = timedelta(days=7)
_LONGEST_NAME: Final = 40
_LONGEST_WHY: Final = 60
_MOST_AT_ONCE: Final = 12
_MOST_RULES: Final = 30
_LOOKS_AHEAD: Final = timedelta(days=2)
_KEEPS: Final = timedelta(days=62)
"""Exceptions older than that stay in the earlier facts alone."""


def week(store: Store, duty: Duty, day: date) -> RotaWeek:
    """Return the week of *day*."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return _week(connection, duty, rota_now(connection), day)


def serving_now(store: Store, duty: Duty) -> tuple[tuple[Turn, ...], Turn | None]:
    """Return the turns of this moment, and the next one that brings somebody."""
    duty.require(Role.VOLUNTEER)
    now = duty.now()
    with store.reader() as connection:
        rota = rota_now(connection)
    served = turns(rota.rules, rota.exceptions, now - _LOOKS_AHEAD, now + _LOOKS_AHEAD)
    return on_now(served, now), next_up(served, now)


def open_gaps(connection: Connection, now: datetime) -> tuple[OpenItem, ...]:
    """Return when nobody is to be at the gate within the next day, for whoever takes over."""
    rota = rota_now(connection)
    if not rota.rules:
        return ()
    until = now + timedelta(days=1)
    served = turns(rota.rules, rota.exceptions, now, until)
    return tuple(
        OpenItem(
            kind=OpenKind.UNMANNED,
            entry_id="",
            since=gap.starts_at,
            shown_name="",
            door="",
            detail=hours_of(gap),
        )
        for gap in gaps_of(rota, served, now, until)
    )


def write_rule(store: Store, duty: Duty, rule: RotaRule) -> RotaChanged:
    """Add a rule, or write the one with the same id anew. Asks a leader or an administrator.

    Raises:
        Refused: no name, no day of the week, empty teams, too many, or turns that are too short.
    """
    wanted = _sound(rule)

    def written(rota: Rota) -> Rota:
        if not wanted.rule_id:
            if len(rota.rules) >= _MOST_RULES:
                raise _too_many()
            return replace(rota, rules=(*rota.rules, replace(wanted, rule_id=new_id())))
        _known(rota, wanted.rule_id)
        rules = (wanted if one.rule_id == wanted.rule_id else one for one in rota.rules)
        return replace(rota, rules=tuple(rules))

    return _change(store, duty, "rule_written", written)


def drop_rule(store: Store, duty: Duty, rule_id: str) -> RotaChanged:
    """Take a rule off the rota; what it said stays in the facts before."""

    def dropped(rota: Rota) -> Rota:
        _known(rota, rule_id)
        rules = tuple(one for one in rota.rules if one.rule_id != rule_id)
        exceptions = tuple(one for one in rota.exceptions if one.rule_id != rule_id)
        return replace(rota, rules=rules, exceptions=exceptions)

    return _change(store, duty, "rule_dropped", dropped)


def write_exception(store: Store, duty: Duty, exception: RotaException) -> RotaChanged:
    """Say who serves in one turn instead of whom the rule means, or that nobody does, and why.

    The last word on a turn holds. Without a rule it is a turn of its own, which has an end.
    """
    wanted = _sound_exception(exception)

    def written(rota: Rota) -> Rota:
        kept = tuple(one for one in rota.exceptions if not _same_turn(one, wanted))
        return replace(rota, exceptions=(*kept, replace(wanted, exception_id=new_id())))

    return _change(store, duty, "exception_written", written, wanted.starts_at)


def drop_exception(store: Store, duty: Duty, exception_id: str) -> RotaChanged:
    """Let the rule hold again."""

    def dropped(rota: Rota) -> Rota:
        kept = tuple(one for one in rota.exceptions if one.exception_id != exception_id)
        if len(kept) == len(rota.exceptions):
            raise _changed_meanwhile()
        return replace(rota, exceptions=kept)

    return _change(store, duty, "exception_dropped", dropped)


def set_open_hours(store: Store, duty: Duty, opens: time, closes: time) -> RotaChanged:
    """Say when somebody must be at the gate; the same time twice is the whole day."""
    return _change(store, duty, "hours_set", lambda rota: replace(rota, opens=opens, closes=closes))


def _change(
    store: Store,
    duty: Duty,
    change: str,
    write: Callable[[Rota], Rota],
    shown: datetime | None = None,
) -> RotaChanged:
    duty.require(Role.LEADER, Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        rota = _forget_old(write(rota_now(work.connection)), work.now)
        fact = work.record("rota", {"gate": duty.gate, "change": change, "body": to_builtins(rota)})
        day = local_day(shown or work.now)
        answer = _week(work.connection, duty, rota, day)
        work.commit()
    return RotaChanged(answer, fact.sequence, Changes.of(Kind.ROTA))


def _week(connection: Connection, duty: Duty, rota: Rota, day: date) -> RotaWeek:
    first = monday_of(day)
    since = midnight(first)
    served = turns(rota.rules, rota.exceptions, since, since + _WEEK)
    return RotaWeek(
        rota=rota,
        first=first,
        turns=served,
        gaps=gaps_of(rota, served, since, since + _WEEK) if rota.rules else (),
        again=tuple(sorted({local_day(turn.starts_at) for turn in served if turn.again})),
        names=_names(connection, rota, duty.gate),
        may_change=not duty.operator.roles.isdisjoint({Role.LEADER, Role.ADMINISTRATOR}),
    )


def _names(connection: Connection, rota: Rota, gate: str) -> tuple[str, ...]:
    """Return who may be chosen: the operators of *gate*, the others, whoever is in the rota."""
    operators = sorted(serving_operators(connection), key=lambda one: not one.serves_at(gate))
    serving = [one.name for one in operators]
    told = [name for rule in rota.rules for team in rule.teams for name in team]
    return tuple(dict.fromkeys((*serving, *told)))


def _forget_old(rota: Rota, now: datetime) -> Rota:
    kept = (one for one in rota.exceptions if one.starts_at > now - _KEEPS)
    return replace(rota, exceptions=tuple(sorted(kept, key=lambda one: one.starts_at)))


def _same_turn(one: RotaException, other: RotaException) -> bool:
    return bool(one.rule_id) and (one.rule_id, one.starts_at) == (other.rule_id, other.starts_at)


def _known(rota: Rota, rule_id: str) -> None:
    if all(one.rule_id != rule_id for one in rota.rules):
        raise _changed_meanwhile()


def _sound(rule: RotaRule) -> RotaRule:
    name = clean(rule.name, _LONGEST_NAME).text
    teams = tuple(_team(team) for team in rule.teams)
    least, most = _teams_of(rule.pattern)
    if not name or not rule.weekdays:
        raise Refused(
            "A rule needs a name and a day of the week. Nothing was changed. Give it both.",
            "规则要有名称，至少一个星期几。什么都没有改动。请补上。",
        )
    if not least <= len(teams) <= most or not all(teams):
        raise Refused(
            "Somebody is missing: the rule has too few or too many teams, or an empty one. "
            "Nothing was changed. Fill in who serves.",
            "人不对：组数不够、太多，或有一组是空的。什么都没有改动。请填上谁值班。",
        )
    if rule.pattern is Pattern.IN_TURN and rule.turn_minutes < SHORTEST_TURN:
        raise Refused(
            f"A turn lasts {SHORTEST_TURN} minutes at least. Nothing was changed. Make it longer.",
            f"一轮至少 {SHORTEST_TURN} 分钟。什么都没有改动。请改长一些。",
        )
    if rule.last_day is not None and rule.last_day < rule.first_day:
        raise Refused(
            "The rule would end before it begins. Nothing was changed. Look at both days.",
            "规则的结束日在开始日之前。什么都没有改动。请看看两个日期。",
        )
    return replace(rule, name=name, teams=teams, weekdays=tuple(sorted(set(rule.weekdays))))


def _teams_of(pattern: Pattern) -> tuple[int, int]:
    """Return the least and the greatest number of teams."""
    return {Pattern.FIXED: (1, 1), Pattern.ODD_EVEN: (2, 2), Pattern.IN_TURN: (2, MOST_TEAMS)}[
        pattern
    ]


def _sound_exception(exception: RotaException) -> RotaException:
    why = clean(exception.why, _LONGEST_WHY).text
    names = _team(exception.names)
    alone = not exception.rule_id
    if not why:
        raise Refused(
            "Why is the turn another one? Nothing was changed. Write a word.",
            "为什么换？什么都没有改动。请写一个词。",
        )
    if alone and (exception.ends_at is None or exception.ends_at <= exception.starts_at):
        raise Refused(
            "A turn of its own needs an end after its begin. Nothing was changed. Write both.",
            "加的班要有开始和结束。什么都没有改动。请写上两个时间。",
        )
    if alone and not names:
        raise Refused(
            "Nobody is named. Nothing was changed. Write who comes.",
            "没有写人。什么都没有改动。请写谁来。",
        )
    return replace(exception, names=names, why=why)


def _team(names: Sequence[str]) -> Team:
    cleaned = (clean_name(name, _LONGEST_NAME).text for name in names)
    return tuple(dict.fromkeys(name for name in cleaned if name))[:_MOST_AT_ONCE]


def _too_many() -> Refused:
    return Refused(
        f"The rota has {_MOST_RULES} rules already. Nothing was changed. Take one off first.",
        f"排班已有 {_MOST_RULES} 条规则。什么都没有改动。请先去掉一条。",
    )


def _changed_meanwhile() -> Refused:
    return Refused(
        "The rota was changed meanwhile. Nothing was changed now. Look at it again.",
        "排班刚才已经改过。这次没有改动。请再看一眼。",
    )
