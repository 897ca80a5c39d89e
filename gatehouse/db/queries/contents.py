# SPDX-License-Identifier: MIT
"""What a store holds in a few figures; the columns named here have been there from the start."""

from datetime import date, datetime

from sqlalchemy import Connection

from gatehouse.db.queries.chain import chain_head
from gatehouse.domain.backup import Contents
from gatehouse.domain.duty import local_day

_POST = "SELECT compound, gate FROM post"
# a correction is a row of its own
_ENTRIES = """
SELECT count(*) FILTER (WHERE supersedes_id IS NULL), min(happened_at), max(happened_at) FROM entry
"""
_PEOPLE = "SELECT count(*) FROM person WHERE rostered IS 1"


def contents_of(connection: Connection) -> Contents:
    """Return what the store holds at this moment."""
    post = connection.exec_driver_sql(_POST).one_or_none()
    entries, first, last = connection.exec_driver_sql(_ENTRIES).one()
    return Contents(
        compound="" if post is None else post.compound,
        gate="" if post is None else post.gate,
        entries=entries,
        first_day=_day(first),
        last_day=_day(last),
        people=connection.exec_driver_sql(_PEOPLE).scalar_one(),
        fingerprint=chain_head(connection).anchor,
    )


def _day(moment: str | None) -> date | None:
    return None if moment is None else local_day(datetime.fromisoformat(moment))
