# SPDX-License-Identifier: MIT
"""The entries of a while that the rules were asked about, as they are stored."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, bindparam, func, select

from gatehouse.db.queries.standing import stands
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.entry import entry
from gatehouse.domain.entry import Outcome

_UNASKED: Final = (Outcome.EMERGENCY.value, Outcome.WITHDRAWN.value)
_WHILE: Final = (
    entry.c.happened_at >= bindparam("since", type_=UtcText),
    entry.c.happened_at < bindparam("until", type_=UtcText),
    entry.c.outcome.not_in(_UNASKED),
    stands(),
)
_JUDGED = select(entry).where(*_WHILE).order_by(entry.c.happened_at, entry.c.sequence)
_COUNT = select(func.count()).select_from(entry).where(*_WHILE)


def judged_count(connection: Connection, since: datetime, until: datetime) -> int:
    """Return how many entries from *since* up to *until* stand and were judged."""
    return int(connection.execute(_COUNT, {"since": since, "until": until}).scalar_one())


def judged_entries(
    connection: Connection, since: datetime, until: datetime
) -> Iterator[dict[str, Any]]:
    """Yield these entries whole, in the order they happened."""
    for row in connection.execute(_JUDGED, {"since": since, "until": until}).mappings():
        yield dict(row)
