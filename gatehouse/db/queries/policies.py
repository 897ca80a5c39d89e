# SPDX-License-Identifier: MIT
"""The post's own versions of its rule set, by the moment they are in force."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, bindparam, func, select, true

from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.policy import policy
from gatehouse.db.tables.post import post

_TELEPHONES = (
    post.c.telephone,
    post.c.telephone_community,
    post.c.telephone_street_office,
    post.c.telephone_police,
    post.c.telephone_hospital,
)
_VERSIONS = select(
    policy.c.id,
    policy.c.toml,
    policy.c.valid_from,
    *(func.coalesce(number, "").label(number.name) for number in _TELEPHONES),
).select_from(policy.outerjoin(post, true()))
_IN_FORCE = (
    _VERSIONS.where(policy.c.valid_from <= bindparam("moment", type_=UtcText))
    .order_by(policy.c.valid_from.desc(), policy.c.sequence.desc())
    .limit(1)
)
_ONE = _VERSIONS.where(policy.c.id == bindparam("policy_id"))
_FIRST = _VERSIONS.order_by(policy.c.valid_from, policy.c.sequence).limit(1)


class PolicyVersion(NamedTuple):
    """One of the post's versions: its fact, the text it was read from, and since when it holds.

    *telephone* is the post's own and *others* those that it knows, in their order, as they are now.
    """

    id: str
    toml: str
    valid_from: datetime
    telephone: str
    others: tuple[str, ...]


def policy_with(connection: Connection, policy_id: str) -> PolicyVersion:
    """Return the version that the fact with that id adopted; there must be one."""
    return _version(connection.execute(_ONE, {"policy_id": policy_id}).one())


def policy_at(connection: Connection, moment: datetime) -> PolicyVersion:
    """Return the version in force at *moment*, else the first there was."""
    found = connection.execute(_IN_FORCE, {"moment": moment}).one_or_none()
    return _version(found or connection.execute(_FIRST).one())


def _version(row: Row[*tuple[Any, ...]]) -> PolicyVersion:
    fact_id, toml, valid_from, own, *others = row
    return PolicyVersion(fact_id, toml, valid_from, own, tuple(others))
