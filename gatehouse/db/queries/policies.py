# SPDX-License-Identifier: MIT
"""The post's own versions of its rule set, by the moment they are in force."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.policy import policy

_IN_FORCE = (
    select(policy.c.toml)
    .where(policy.c.valid_from <= bindparam("moment", type_=UtcText))
    .order_by(policy.c.valid_from.desc(), policy.c.sequence.desc())
    .limit(1)
)
_FIRST = select(policy.c.toml).order_by(policy.c.valid_from, policy.c.sequence).limit(1)


def rules_text_at(connection: Connection, moment: datetime) -> str:
    """Return the TOML text of the version in force at *moment*, else of the first there was."""
    found: str | None = connection.execute(_IN_FORCE, {"moment": moment}).scalar_one_or_none()
    if found is None:
        found = connection.execute(_FIRST).scalar_one()
    return found
