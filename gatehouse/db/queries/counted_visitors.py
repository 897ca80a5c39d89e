# SPDX-License-Identifier: MIT
"""Outsiders who show a pass that only counts them: they come and go without being written down."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Exists, Select, and_, bindparam, exists, func, select

from gatehouse.db.queries.closings import closed_stay
from gatehouse.db.queries.head_counts import STANDS, stands
from gatehouse.db.queries.standing import passed
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.head_count import head_count
from gatehouse.db.tables.person import person
from gatehouse.db.tables.stay import stay_closing
from gatehouse.domain.entry import Direction

_starts = bindparam("starts", type_=UtcText)
_ends = bindparam("ends", type_=UtcText)
_shown = head_count.alias("shown")


def counted_later(whose: ColumnElement[Any], since: ColumnElement[datetime]) -> Exists:
    """Return the condition that somebody's pass counted them after *since*, before the `ends`."""
    return exists().where(
        _shown.c.person_id == whose,
        _shown.c.person_id.is_not(None),
        _shown.c.happened_at > since,
        _shown.c.happened_at < _ends,
        stands(_shown),
    )


def _passed_later(whose: ColumnElement[Any], since: ColumnElement[datetime]) -> Exists:
    later = and_(entry.c.happened_at > since, entry.c.happened_at < _ends)
    return exists().where(entry.c.person_id == whose, later, passed())


def _inside() -> Select[int]:
    since = head_count.c.happened_at
    closed = closed_stay(head_count.c.person_id, since).where(stay_closing.c.happened_at < _ends)
    return (
        select(func.count())
        .join_from(head_count, person, person.c.id == head_count.c.person_id)
        .where(
            head_count.c.person_id.is_not(None),
            since >= _starts,
            since < _ends,
            head_count.c.direction == Direction.IN.value,
            STANDS,
            person.c.rostered.is_(False),
            ~counted_later(head_count.c.person_id, since),
            ~_passed_later(head_count.c.person_id, since),
            ~closed,
        )
    )


COUNTED_INSIDE: Final = _inside()
"""How many outsiders were counted in, from `starts` to `ends`, and did not leave before `ends`."""
