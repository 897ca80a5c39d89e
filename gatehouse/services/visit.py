# SPDX-License-Identifier: MIT
"""Visits (来访停留): how long somebody from outside may stay, and how often that was too long."""

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.queries.crossing import KnownPerson, Span
from gatehouse.domain.entry import Crossing, Direction
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.shift import Stay, Stays, counted_since
from gatehouse.domain.stay import REPEATS_WITHIN, Visit


class VisitNow(Struct, frozen=True):
    """The visit from which somebody leaves, if it is known, and how many lasted too long before."""

    visit: Visit | None = None
    overstays: int = 0


NO_VISIT = VisitNow()


def visit_ended_by(
    connection: Connection,
    rules: RuleSet,
    crossing: Crossing,
    known: KnownPerson | None,
    moment: Span,
) -> VisitNow:
    """Return the visit that *crossing* ends, where the rules say how long one may be.

    *moment* is that of the crossing, without the entry that is being corrected.
    """
    leaves = crossing.direction is Direction.OUT and rules.limits_stays(crossing.subject_class)
    if not leaves or known is None or known.rostered:
        return NO_VISIT
    from gatehouse.db.queries.visits import visits_of  # noqa: PLC0415 - only a visitor waits for it

    at = moment.until
    span = moment._replace(since=at - REPEATS_WITHIN)
    found = visits_of(connection, [known.person_id], span)
    visits = found.get(known.person_id, ())
    now = visits[-1] if visits and visits[-1].left_at is None else None
    return VisitNow(now, _overstays(rules, visits, at))


def with_limits(connection: Connection, rules: RuleSet, stays: Stays, now: datetime) -> Stays:
    """Return the visitors inside with the time by which each is to leave, and their repeats."""
    if not stays.longest:
        return stays
    from gatehouse.db.queries.visits import (  # noqa: PLC0415 - as above
        visitors_inside,
        visits_of,
    )

    inside = visitors_inside(connection, counted_since(now), len(stays.longest))
    visits = visits_of(connection, [one for one, _, _ in inside], Span(now - REPEATS_WITHIN, now))
    whose = {(name, since): visits.get(person_id, ()) for person_id, name, since in inside}
    longest = (
        _with_limit(rules, stay, whose.get((stay.name, stay.since), ()), now)
        for stay in stays.longest
    )
    return replace(stays, longest=tuple(longest))


def _with_limit(rules: RuleSet, stay: Stay, visits: tuple[Visit, ...], now: datetime) -> Stay:
    visit = visits[-1] if visits else None
    if visit is None or visit.left_at is not None:
        return stay
    allowed = rules.longest_stay(visit.subject_class, visit.pass_class)
    leave_by = None if allowed is None else visit.came_in + allowed
    return replace(stay, leave_by=leave_by, overstays=_overstays(rules, visits, now))


def _overstays(rules: RuleSet, visits: Iterable[Visit], now: datetime) -> int:
    """Count the visits that ended later than the rules in force now allow."""
    ended = (visit for visit in visits if visit.left_at is not None)
    return sum(_was_too_long(rules, visit, now) for visit in ended)


def _was_too_long(rules: RuleSet, visit: Visit, now: datetime) -> bool:
    allowed = rules.longest_stay(visit.subject_class, visit.pass_class)
    return allowed is not None and visit.lasted_until(now) > allowed
