# SPDX-License-Identifier: MIT
"""Keeps whose turn it is among the adopted rule sets."""

from collections.abc import Sequence

from sqlalchemy import Connection

from gatehouse.db.tables.policy import policy_turn
from gatehouse.domain.policy.calendar import Turn


def keep_turns(connection: Connection, turns: Sequence[Turn]) -> None:
    """Put *turns* in the place of those that were told before."""
    connection.execute(policy_turn.delete())
    rows = [{"id": turn.begins, "policy_id": turn.held_id} for turn in turns]
    connection.execute(policy_turn.insert(), rows)
