# SPDX-License-Identifier: MIT
"""The rules calendar (规则日历): adopting rule sets, ending them early, and what holds when.

Nothing that was judged already changes: each entry keeps the set that it was judged by.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.policies import AdoptedSet, adopted_sets, told_turns
from gatehouse.db.queries.policy_in_force import policy_at, policy_with
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.policy.adoption import Adoption, OfferedSet, RulesRecorded
from gatehouse.domain.policy.calendar import Held, Standing, Turn, clashes
from gatehouse.domain.policy.calendar_row import CalendarRow, season_of
from gatehouse.domain.policy.contradictions import refuse_contradictions
from gatehouse.domain.policy.difference import RuleChange, difference
from gatehouse.domain.policy.rule_set import RuleSet, read_rule_set
from gatehouse.domain.words import Words
from gatehouse.errors import Refused
from gatehouse.services.policy import (
    record_rules,
    shipped_rule_sets,
    shipped_text,
    turn_over,
)
from gatehouse.services.rule_draft import drop_adopted

FURTHEST: Final = timedelta(days=366)
"""How far ahead a set may be adopted."""
_TYPED: Final = timedelta(minutes=10)
"""How long a form may take from the moment that it proposes."""
_SETS_KEPT: Final = 64


def rules_calendar(store: Store, duty: Duty) -> tuple[CalendarRow, ...]:
    """Return every adopted set, the latest beginning first."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        found = adopted_sets(connection)
        told = tuple(Turn(*turn) for turn in told_turns(connection))
    calendar = _Calendar(found, told, duty.now())
    rows = map(calendar.row, found)
    return tuple(sorted(rows, key=lambda row: (row.held.valid_from, row.held.place), reverse=True))


def offered_sets(_store: Store, duty: Duty) -> tuple[OfferedSet, ...]:
    """Return the sets that ship as examples, the everyday one first."""
    duty.require(Role.VOLUNTEER)
    return tuple(OfferedSet(shipped_text(one.id), one) for one in shipped_rule_sets())


def adopted_text(store: Store, duty: Duty, policy_id: str) -> str:
    """Return the TOML of an adopted set, to be sent elsewhere; there must be one."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return policy_with(connection, policy_id).toml


def differs(store: Store, duty: Duty, toml: str, at: datetime) -> tuple[RuleChange, ...]:
    """Return what the set in *toml* says otherwise than the one that is worked by at *at*."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        held = _read(policy_at(connection, at).toml)
    return difference(held, _read(toml), word_for_word=True)


def clashes_of(store: Store, duty: Duty, adoption: Adoption) -> tuple[Words, ...]:
    """Return the titles of those that would hold with it at one time, neither replacing the other.

    Nothing is recorded.
    """
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        found = adopted_sets(connection)
    meant = Held(
        id="",
        place=len(found),
        valid_from=adoption.valid_from,
        ends=adoption.valid_to,
        standing=adoption.standing,
        scope=_read(adoption.toml).scope.type,
    )
    against = _against(clashes([*(one.held for one in found), meant]), meant.id)
    titles = {one.held.id: _read(one.toml).title for one in found}
    return tuple(titles[other] for other in against)


def adopt_rules(store: Store, duty: Duty, adoption: Adoption) -> RulesRecorded:
    """Adopt a rule set from now or a moment to come; asks an administrator.

    What begins in the past or after its own end is `Refused`; what is no rule set raises the
    sentence that says where.
    """
    duty.require(Role.ADMINISTRATOR)
    refuse_contradictions(_read(adoption.toml))
    with store.unit_of_work(duty) as work:
        _refuse_strange_times(adoption, work.now)
        fact = record_rules(work, adoption)
        drop_adopted(work, adoption.toml)
        work.commit()
    return RulesRecorded(policy_id=fact.id, sequence=fact.sequence, changes=_touched(fact.id))


def end_rules(
    store: Store, duty: Duty, policy_id: str, ends_at: datetime, document: str = ""
) -> RulesRecorded:
    """End an adopted set at *ends_at*, now or to come; one that has not begun never begins.

    Asks an administrator. The only set that replaces the others is `Refused`: another one has to
    be adopted first, since a gate is never without rules.
    """
    duty.require(Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        one = _standing_set(work.connection, policy_id, work.now)
        at = max(ends_at, work.now, one.held.valid_from)
        _refuse_last_ground(work.connection, one, at)
        fact = work.record(
            "policy_end",
            {
                "gate": duty.gate,
                "policy_id": policy_id,
                "ends_at": at,
                "document": clean(document, LONGEST_LINE).text,
            },
        )
        turn_over(work)
        work.commit()
    return RulesRecorded(policy_id=policy_id, sequence=fact.sequence, changes=_touched(policy_id))


class _Calendar:
    """The adopted sets with their turns, as they stand at *now*."""

    def __init__(self, found: Sequence[AdoptedSet], told: Sequence[Turn], now: datetime) -> None:
        self._rules = {one.held.id: _read(one.toml) for one in found}
        self._held = [one.held for one in found]
        self._told, self._now = told, now
        self._clashes = clashes(self._held)

    def row(self, one: AdoptedSet) -> CalendarRow:
        """Return how a set stands in the calendar."""
        return CalendarRow(
            held=one.held,
            rules=self._rules[one.held.id],
            season=season_of(one.held, self._held, self._in_turn(self._now), self._now),
            adopted_at=one.adopted_at,
            adopted_by=one.adopted_by,
            ended_early=one.ended_early,
            origin=one.origin,
            changes=self._changes(one),
            clashes=tuple(
                self._rules[other].title for other in _against(self._clashes, one.held.id)
            ),
        )

    def _in_turn(self, moment: datetime) -> str:
        """Return the id of the set that is worked by at *moment*, or of the first there was."""
        begun = [turn for turn in self._told if turn.begins <= moment]
        return (begun[-1] if begun else self._told[0]).held_id

    def _changes(self, one: AdoptedSet) -> tuple[RuleChange, ...]:
        """Return what the set says otherwise than the one that was worked by before it."""
        before = [turn for turn in self._told if turn.begins < one.held.valid_from]
        if not before:
            return ()
        return difference(self._rules[before[-1].held_id], self._rules[one.held.id])


def _against(pairs: Iterable[tuple[Held, Held]], policy_id: str) -> Iterator[str]:
    for pair in pairs:
        ids = [held.id for held in pair]
        if policy_id in ids:
            yield next(other for other in ids if other != policy_id)


def _standing_set(connection: Connection, policy_id: str, now: datetime) -> AdoptedSet:
    found = {one.held.id: one for one in adopted_sets(connection)}
    one = found.get(policy_id)
    if one is None or (one.held.ends is not None and one.held.ends <= now):
        raise Refused(
            "These rules have ended already. Nothing was changed. Look at the calendar anew.",
            "这套规则已经停用了。什么都没有改动。请重新看一眼规则日历。",
        )
    return one


def _refuse_last_ground(connection: Connection, one: AdoptedSet, at: datetime) -> None:
    """Let nobody leave the gate without rules."""
    others = (other.held for other in adopted_sets(connection) if other.held.id != one.held.id)
    grounds = (other for other in others if other.standing is Standing.REPLACES)
    if one.held.standing is not Standing.REPLACES or any(held.holds_at(at) for held in grounds):
        return
    raise Refused(
        "No other rules would hold then. Nothing was changed. "
        "Adopt the set that comes after first; it takes the place of this one.",
        "停用之后就没有规则可用了。什么都没有改动。请先启用下一套规则，它会代替这一套。",
    )


def _refuse_strange_times(adoption: Adoption, now: datetime) -> None:
    begins, ends = adoption.valid_from, adoption.valid_to
    if begins < now - _TYPED or begins > now + FURTHEST:
        raise Refused(
            "Rules begin now or within a year to come. Nothing was changed. "
            "Look at the day and the time again; what was judged already stays as it is.",
            "规则只能从现在或一年以内的某个时间开始。什么都没有改动。"
            "请再看一眼日期和时间；已经判过的不变。",
        )
    if ends is not None and ends <= begins:
        raise Refused(
            "These rules would end before they begin. Nothing was changed. Look at the end again.",
            "规则还没开始就结束了。什么都没有改动。请再看一眼结束时间。",
        )


@lru_cache(maxsize=_SETS_KEPT)
def _read(toml: str) -> RuleSet:
    return read_rule_set(toml)


def _touched(policy_id: str) -> Changes:
    return Changes.of(Kind.POLICY, ids=(policy_id,))
