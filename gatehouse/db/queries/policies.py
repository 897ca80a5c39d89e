# SPDX-License-Identifier: MIT
"""The rule sets that the post adopted: all of them, and the one that holds at a moment."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Text, bindparam, func, literal_column, select, true

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.columns import utc_text
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.policy import policy, policy_end, policy_turn
from gatehouse.db.tables.post import post
from gatehouse.domain.policy.calendar import Held, Standing
from gatehouse.domain.policy.rule_set import ScopeType

_TELEPHONES = (
    post.c.telephone,
    post.c.telephone_community,
    post.c.telephone_street_office,
    post.c.telephone_police,
    post.c.telephone_hospital,
)
_VERSION = select(
    policy.c.id,
    policy.c.toml,
    policy.c.valid_from,
    *(func.coalesce(number, "").label(number.name) for number in _TELEPHONES),
)
_IN_TURN = _VERSION.select_from(
    policy_turn.join(policy, policy.c.id == policy_turn.c.policy_id).outerjoin(post, true())
)
_IN_FORCE = Prebuilt(
    _IN_TURN.where(policy_turn.c.id <= bindparam("moment", type_=Text))
    .order_by(policy_turn.c.id.desc())
    .limit(1)
)
_FIRST = Prebuilt(_IN_TURN.order_by(policy_turn.c.id).limit(1))
_ONE = Prebuilt(
    _VERSION.select_from(policy.outerjoin(post, true())).where(
        policy.c.id == bindparam("policy_id")
    )
)
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


class PolicyVersion(NamedTuple):
    """One of the post's versions: its fact, the text it was read from, and since when it holds.

    *telephone* is the post's own and *others* those that it knows, in their order, as they are now.
    """

    id: str
    toml: str
    valid_from: datetime
    telephone: str
    others: tuple[str, ...]


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


def policy_with(connection: Connection, policy_id: str) -> PolicyVersion:
    """Return the version that the fact with that id adopted; there must be one."""
    [found] = _ONE.send(connection, {"policy_id": policy_id})
    return _version(found)


def policy_at(connection: Connection, moment: datetime) -> PolicyVersion:
    """Return the set whose turn it is at *moment*, else the first there was."""
    found = _IN_FORCE.send(connection, {"moment": utc_text(moment)})
    return _version((found or _FIRST.send(connection, {}))[0])


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


def _version(stored: tuple[Any, ...]) -> PolicyVersion:
    fact_id, toml, valid_from, own, *others = stored
    return PolicyVersion(fact_id, toml, datetime.fromisoformat(valid_from), own, tuple(others))
