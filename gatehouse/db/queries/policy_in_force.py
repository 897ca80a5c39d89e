# SPDX-License-Identifier: MIT
"""The rule set that holds at a moment, which every verdict asks for."""

from datetime import datetime
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection

from gatehouse.db.straight import send
from gatehouse.db.tables.columns import utc_text

# every verdict asks it: without a statement that must be compiled first
_VERSION: Final = """
SELECT policy.id, policy.toml, policy.valid_from, coalesce(post.telephone, ''),
       coalesce(post.telephone_community, ''), coalesce(post.telephone_street_office, ''),
       coalesce(post.telephone_police, ''), coalesce(post.telephone_hospital, '')
FROM policy LEFT JOIN post ON true
WHERE policy.id = coalesce(
    :policy_id,
    (SELECT policy_id FROM policy_turn WHERE id <= :moment ORDER BY id DESC LIMIT 1),
    (SELECT policy_id FROM policy_turn ORDER BY id LIMIT 1)
)
"""


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
    [found] = send(connection, _VERSION, {"policy_id": policy_id, "moment": None})
    return _version(found)


def policy_at(connection: Connection, moment: datetime) -> PolicyVersion:
    """Return the set whose turn it is at *moment*, else the first there was."""
    [found] = send(connection, _VERSION, {"policy_id": None, "moment": utc_text(moment)})
    return _version(found)


def _version(stored: tuple[Any, ...]) -> PolicyVersion:
    fact_id, toml, valid_from, own, *others = stored
    return PolicyVersion(fact_id, toml, datetime.fromisoformat(valid_from), own, tuple(others))
