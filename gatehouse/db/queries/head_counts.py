# SPDX-License-Identifier: MIT
"""People who were counted and not written down: of a span of time, of a group, one by one."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    and_,
    bindparam,
    exists,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy.sql.selectable import FromClause

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.audit import audit
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.head_count import head_count
from gatehouse.domain.entry import Direction, Flow, SubjectClass
from gatehouse.domain.open_item import OpenItem, OpenKind

COUNT_ONLY_BEGAN: Final = "count_only_began"
COUNT_ONLY_ENDED: Final = "count_only_ended"

_later = head_count.alias("later")


def stands(counts: FromClause) -> ColumnElement[bool]:
    """Return the condition under which one of *counts* stands: nobody took it back."""
    return and_(counts.c.people > 0, ~exists().where(_later.c.supersedes_id == counts.c.id))


STANDS: Final = stands(head_count)
"""The condition under which a count stands: nobody took it back."""
_by = (head_count.c.direction, head_count.c.subject_class)
_sum = func.sum(head_count.c.people)
_in_shift = (
    head_count.c.station_id == bindparam("station_id"),
    head_count.c.sequence >= bindparam("first"),
    head_count.c.shift_id == bindparam("shift_id"),
    STANDS,
)
_BETWEEN = (
    select(*_by, _sum.label("people"))
    .where(
        head_count.c.happened_at >= bindparam("starts", type_=UtcText),
        head_count.c.happened_at < bindparam("ends", type_=UtcText),
        STANDS,
    )
    .group_by(*_by)
)
_OF_SHIFT = Prebuilt(select(*_by, _sum.label("people")).where(*_in_shift).group_by(*_by))
_OF_HOLDERS = Prebuilt(
    select(*_by, _sum.label("named"))
    .where(*_in_shift, head_count.c.person_id.is_not(None))
    .group_by(*_by)
)
_STORED = select(head_count).where(head_count.c.id == bindparam("count_id"), STANDS)
_OF_GROUP = select(head_count).where(head_count.c.group_id == bindparam("group_id"), STANDS)
_in_order: ColumnElement[int] = literal_column("audit.rowid")
_MODE = Prebuilt(
    select(audit.c.act, audit.c.happened_at)
    .where(or_(audit.c.act == COUNT_ONLY_BEGAN, audit.c.act == COUNT_ONLY_ENDED))
    .order_by(_in_order.desc())
    .limit(1)
)


def counted_between(
    connection: Connection, starts: datetime, ends: datetime
) -> Mapping[SubjectClass, Flow]:
    """Return the people counted from *starts* up to *ends*, by class and direction."""
    found = connection.execute(_BETWEEN, {"starts": starts, "ends": ends})
    return _by_class(tuple(row) for row in found)


def counted_in_spans(
    connection: Connection, spans: Iterable[Mapping[str, Any]]
) -> Mapping[SubjectClass, Flow]:
    """Return the people counted in a shift, whose facts lie in *spans* of the order."""
    found = (row for span in spans for row in _OF_SHIFT.ask(connection, dict(span)).all())
    return _by_class(tuple(row) for row in found)


def counted_holders(
    connection: Connection, spans: Iterable[Mapping[str, Any]]
) -> list[Row[*tuple[Any, ...]]]:
    """Return whom passes counted in a shift, by class and direction; these have a name."""
    return [row for span in spans for row in _OF_HOLDERS.ask(connection, dict(span)).all()]


def standing_count(connection: Connection, count_id: str) -> dict[str, Any] | None:
    """Return the whole stored count, or None where it was taken back or never was."""
    row = connection.execute(_STORED, {"count_id": count_id}).mappings().one_or_none()
    return None if row is None else dict(row)


def counts_of_group(connection: Connection, group_id: str) -> list[dict[str, Any]]:
    """Return the standing counts of a group, whole."""
    return [dict(row) for row in connection.execute(_OF_GROUP, {"group_id": group_id}).mappings()]


def counting_since(connection: Connection) -> datetime | None:
    """Return since when the gate only counts, or None while it writes everybody down."""
    last = _MODE.ask(connection, {}).one_or_none()
    if last is None or last.act == COUNT_ONLY_ENDED:
        return None
    return datetime.fromisoformat(last.happened_at)


def counting_items(connection: Connection) -> tuple[OpenItem, ...]:
    """Return that the gate only counts, as the next shift takes it over."""
    since = counting_since(connection)
    if since is None:
        return ()
    return (
        OpenItem(
            kind=OpenKind.COUNT_ONLY, entry_id="", since=since, shown_name="", door="", detail=""
        ),
    )


def _by_class(rows: Iterable[tuple[str, str, int]]) -> Mapping[SubjectClass, Flow]:
    people = {(direction, one): 0 for direction in Direction for one in SubjectClass}
    for direction, one, count in rows:
        people[Direction(direction), SubjectClass(one)] += count
    flows = {
        one: Flow(people[Direction.IN, one], people[Direction.OUT, one]) for one in SubjectClass
    }
    return {one: flow for one, flow in flows.items() if flow != Flow()}
