# SPDX-License-Identifier: MIT
"""When a gate pass was used: asked only of a pass that may be used so often and no more.

The holder's entries, or those of the flat, are found by their own index. A pass that stands for a
lost one was used when the lost one was.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, bindparam, or_, select
from sqlalchemy.sql.selectable import FromClause

from gatehouse.db.queries.crossing import Span
from gatehouse.db.queries.head_counts import STANDS
from gatehouse.db.queries.records import records_of
from gatehouse.db.queries.standing import passed
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.gate_pass import gate_pass as passes
from gatehouse.db.tables.head_count import head_count
from gatehouse.domain.entry import LIVING_HERE, Direction
from gatehouse.domain.gate_pass import PassStatus, lost_reason
from gatehouse.domain.pass_terms import USES_NOTHING


def _uses(of: FromClause) -> ColumnElement[bool]:
    """Return what makes a row of *of* a use: an outsider's way in, a resident's way out."""
    lives_here = or_(*(of.c.subject_class == living.value for living in sorted(LIVING_HERE)))
    return or_(
        and_(lives_here, of.c.direction == Direction.OUT.value),
        and_(~lives_here, of.c.direction == Direction.IN.value),
    )


_lives_here = or_(*(entry.c.subject_class == living.value for living in sorted(LIVING_HERE)))
_USES = (
    select(entry.c.happened_at)
    .where(
        entry.c.pass_id == bindparam("pass_id"),
        entry.c.happened_at >= bindparam("since", type_=UtcText),
        entry.c.happened_at <= bindparam("until", type_=UtcText),
        entry.c.id != bindparam("except_entry"),
        _uses(entry),
        or_(~_lives_here, entry.c.reason.not_in(sorted(reason.value for reason in USES_NOTHING))),
        passed(),
    )
    .order_by(entry.c.happened_at)
)
_OF_PERSON = _USES.where(entry.c.person_id.in_(records_of()), entry.c.person_id.is_not(None))
_OF_FLAT = _USES.where(
    entry.c.household_id == bindparam("household_id"), entry.c.household_id.is_not(None)
)
_COUNTED = select(head_count.c.happened_at).where(
    head_count.c.happened_at >= bindparam("since", type_=UtcText),
    head_count.c.happened_at <= bindparam("until", type_=UtcText),
    head_count.c.pass_id == bindparam("pass_id"),
    _uses(head_count),
    STANDS,
)
# a lost pass and the one in its stead are of one and the same act
_LOST = select(passes).where(
    passes.c.status == PassStatus.VOID.value,
    passes.c.status_since == bindparam("issued_at", type_=UtcText),
    passes.c.status_reason == bindparam("reason"),
)


def uses_of(
    connection: Connection, gate_pass: Mapping[str, Any], span: Span, *, counted: bool = False
) -> tuple[datetime, ...]:
    """Return when *gate_pass*, all columns of one, was used in *span*, oldest first.

    Of a *counted* one the counts of those who showed it are its uses too.
    """
    used: list[datetime] = []
    for one in _with_those_lost(connection, gate_pass):
        used += _entered(connection, one, span)
        if counted:
            asked = {"pass_id": one["id"], "until": span.until}
            since = max(span.since, one["issued_at"])
            used += connection.execute(_COUNTED, {**asked, "since": since}).scalars()
    return tuple(sorted(used))


def _with_those_lost(
    connection: Connection, gate_pass: Mapping[str, Any]
) -> Iterator[Mapping[str, Any]]:
    """Yield a pass, the lost one that it stands for, the one that this stood for, and so on."""
    one: Mapping[str, Any] | None = gate_pass
    while one is not None:
        yield one
        reason = lost_reason(one["short_number"])
        asked = {"issued_at": one["issued_at"], "reason": reason}
        lost = connection.execute(_LOST, asked).mappings().one_or_none()
        one = None if lost is None else dict(lost)


def _entered(
    connection: Connection, gate_pass: Mapping[str, Any], span: Span
) -> tuple[datetime, ...]:
    asked = {
        "pass_id": gate_pass["id"],
        "since": max(span.since, gate_pass["issued_at"]),
        "until": span.until,
        "except_entry": span.except_entry,
    }
    if gate_pass["person_id"] is None:
        asked["household_id"] = gate_pass["household_id"]
        return tuple(connection.execute(_OF_FLAT, asked).scalars())
    asked["person_id"] = gate_pass["person_id"]
    return tuple(connection.execute(_OF_PERSON, asked).scalars())
