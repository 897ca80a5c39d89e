# SPDX-License-Identifier: MIT
"""All the rule sets that the post adopted, and whose turn it is when."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, func, literal_column, select

from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.policy import policy, policy_end, policy_turn
from gatehouse.domain.policy.calendar import Held, Standing
from gatehouse.domain.policy.rule_set import ScopeType

_last_end = (
    select(policy_end.c.ends_at)
    .where(policy_end.c.policy_id == policy.c.id)
    .order_by(literal_column("policy_end.rowid").desc())
    .limit(1)
    .scalar_subquery()
)
_ADOPTED = (
    select(
        policy.c.id,
        policy.c.toml,
        policy.c.valid_from,
        func.coalesce(_last_end, policy.c.valid_to).label("ends"),
        _last_end.is_not(None).label("ended_early"),
        policy.c.standing,
        policy.c.scope,
        policy.c.origin,
        policy.c.recorded_at,
        operator.c.name.label("adopted_by"),
    )
    .join(operator, operator.c.id == policy.c.operator_id)
    .order_by(literal_column("policy.rowid"))
)
_TURNS = select(policy_turn.c.id, policy_turn.c.policy_id).order_by(policy_turn.c.id)


class AdoptedSet(NamedTuple):
    """A rule set as it was adopted: when, by whom, and how the calendar holds it.

    *origin* is the fingerprint of the file that it came in, empty where it came in none.
    """

    held: Held
    toml: str
    adopted_at: datetime
    adopted_by: str
    ended_early: bool
    origin: str


def adopted_sets(connection: Connection) -> tuple[AdoptedSet, ...]:
    """Return every set that the post adopted, in the order of adoption."""
    return tuple(
        _adopted(place, row) for place, row in enumerate(connection.execute(_ADOPTED), start=1)
    )


def told_turns(connection: Connection) -> tuple[tuple[datetime, str], ...]:
    """Return from when on which set holds, as the post works by it."""
    return tuple((row.id, row.policy_id) for row in connection.execute(_TURNS))


def _adopted(place: int, row: Row[*tuple[Any, ...]]) -> AdoptedSet:
    held = Held(
        id=row.id,
        place=place,
        valid_from=row.valid_from,
        ends=row.ends,
        standing=Standing(row.standing or Standing.REPLACES),
        scope=ScopeType(row.scope or ScopeType.COMPOUND),
    )
    return AdoptedSet(
        held,
        row.toml,
        row.recorded_at,
        row.adopted_by,
        bool(row.ended_early),
        row.origin or "",
    )
