# SPDX-License-Identifier: MIT
"""Writing the one row of the post, in the transaction that records the fact behind it."""

from sqlalchemy import Connection, insert

from gatehouse.db.tables.post import post
from gatehouse.domain.post import Post

_ADD = insert(post)


def add_post(connection: Connection, added: Post, policy_id: str) -> None:
    """Write the post of a new store."""
    connection.execute(
        _ADD,
        {
            "compound": added.compound,
            "community": added.community,
            "gate": added.gate,
            "telephone": added.telephone,
            "rehearsal": added.rehearsal,
            "policy_id": policy_id,
        },
    )
