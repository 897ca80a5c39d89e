# SPDX-License-Identifier: MIT
"""Visits (来访停留): how long somebody from outside may stay, and how often that was too long."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.queries.crossing import KnownPerson, Span
from gatehouse.domain.entry import Crossing, Direction
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.policy.rules.longest_stay import LongestStay
from gatehouse.domain.shift import Stay, Stays, counted_since
from gatehouse.domain.stay import REPEATS_WITHIN, Visit

if TYPE_CHECKING:
    from gatehouse.db.queries.visits import Inside

_MOST_LATE: Final = 200
"""More than a gate sees in a day; those beyond are told at the handover."""


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

    inside = visitors_inside(connection, Span(counted_since(now), now), len(stays.longest))
    visits = visits_of(
        connection, [one.person_id for one in inside], Span(now - REPEATS_WITHIN, now)
    )
    whose = {(one.shown_name, one.since): visits.get(one.person_id, ()) for one in inside}
    longest = (
        _with_limit(rules, stay, whose.get((stay.name, stay.since), ()), now)
        for stay in stays.longest
    )
    return replace(stays, longest=tuple(longest))


def late_visitors(connection: Connection, rules: RuleSet, now: datetime) -> tuple[OpenItem, ...]:
    """Return one item for all visitors who should have left by *now*, if there are any.

    It bears the name of whom it was to be first, and waits since then. Who came in before
    `LONGEST_VISIT` left otherwise.
    """
    limits = [one for rule in rules.rules if isinstance(rule, LongestStay) for one in rule.limits]
    if not limits:
        return ()
    from gatehouse.db.queries.visits import (  # noqa: PLC0415 - as above
        visitors_inside,
        visits_of,
    )

    since = counted_since(now)
    inside = visitors_inside(connection, Span(since, now - min(limits)), _MOST_LATE)
    visits = visits_of(connection, [one.person_id for one in inside], Span(since, now))
    due = ((_leave_by(rules, visits.get(one.person_id, ())), one) for one in inside)
    late = [(leave_by, one) for leave_by, one in due if leave_by is not None and leave_by < now]
    return _late_item(late) if late else ()


def _late_item(late: Sequence[tuple[datetime, "Inside"]]) -> tuple[OpenItem, ...]:
    leave_by, first = min(late, key=itemgetter(0))
    return (
        OpenItem(
            kind=OpenKind.VISITOR_LATE,
            entry_id="",
            since=leave_by,
            shown_name=first.shown_name,
            door=first.door,
            detail="",
            count=len(late),
            newest=max(when for when, _ in late),
        ),
    )


def _with_limit(rules: RuleSet, stay: Stay, visits: Sequence[Visit], now: datetime) -> Stay:
    if not visits or visits[-1].left_at is not None:
        return stay
    overstays = _overstays(rules, visits, now)
    return replace(stay, leave_by=_leave_by(rules, visits), overstays=overstays)


def _leave_by(rules: RuleSet, visits: Sequence[Visit]) -> datetime | None:
    """Return when somebody whose *visits* these are should leave; None of who is not inside."""
    if not visits or visits[-1].left_at is not None:
        return None
    visit = visits[-1]
    allowed = rules.longest_stay(visit.subject_class, visit.pass_class)
    return None if allowed is None else visit.came_in + allowed


def _overstays(rules: RuleSet, visits: Iterable[Visit], now: datetime) -> int:
    """Count the visits that ended later than the rules in force now allow."""
    ended = (visit for visit in visits if visit.left_at is not None)
    return sum(_was_too_long(rules, visit, now) for visit in ended)


def _was_too_long(rules: RuleSet, visit: Visit, now: datetime) -> bool:
    allowed = rules.longest_stay(visit.subject_class, visit.pass_class)
    return allowed is not None and visit.lasted_until(now) > allowed
