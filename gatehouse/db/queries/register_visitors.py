# SPDX-License-Identifier: MIT
"""The rows of the sheet 来访及外来人员: the standing entries of whoever lives elsewhere."""

from collections.abc import Iterator
from datetime import date
from itertools import count

from sqlalchemy import Connection, RowMapping, exists, func, or_, select, union_all

from gatehouse.db.queries.register_entries import STANDING, answer, register_row, rows_of_day
from gatehouse.db.queries.standing import passed
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.itinerary import itinerary
from gatehouse.db.tables.person import person
from gatehouse.domain.entry import LIVING_HERE, Direction, Outcome
from gatehouse.domain.itinerary import USUAL_DAYS
from gatehouse.domain.register import Disclosure, VisitorRow

_following = entry.alias("following")
_record, _twin = person.alias("record"), person.alias("twin")
_stands = select(_record.c.merged_into_id).where(_record.c.id == entry.c.person_id).correlate(entry)
_records = union_all(
    select(entry.c.person_id).correlate(entry),
    _stands,
    select(_twin.c.id)
    .where(_twin.c.merged_into_id == func.coalesce(_stands.scalar_subquery(), entry.c.person_id))
    .correlate(entry),
)
"""The records of whose entry it is, if two were of one person."""
_then = (
    select(_following)
    .where(
        _following.c.person_id.in_(_records),
        _following.c.person_id.is_not(None),
        _following.c.happened_at >= entry.c.happened_at,
        or_(
            _following.c.happened_at > entry.c.happened_at,
            _following.c.sequence > entry.c.sequence,
        ),
        passed(_following),
    )
    .order_by(_following.c.happened_at, _following.c.sequence)
    .limit(1)
)
_head = person.alias("head")
_host = (
    select(_head.c.name)
    .where(_head.c.household_id == entry.c.household_id, _head.c.rostered, _head.c.living)
    .order_by(_head.c.roster_order)
    .limit(1)
)
_signed = exists().where(
    itinerary.c.person_id == entry.c.person_id,
    itinerary.c.happened_at <= entry.c.happened_at,
    itinerary.c.happened_at
    > func.strftime("%Y-%m-%dT%H:%M:%fZ", entry.c.happened_at, f"-{USUAL_DAYS} days"),
    itinerary.c.declared,
)
_VISITORS = STANDING.add_columns(
    _then.with_only_columns(_following.c.direction).scalar_subquery().label("then_direction"),
    _then.with_only_columns(_following.c.happened_at).scalar_subquery().label("then_at"),
    _host.scalar_subquery().label("host"),
    _signed.label("declared"),
    entry.c.person_id,
    person.c.rostered,
).where(entry.c.subject_class.not_in([living.value for living in LIVING_HERE]))


def visitors_of_day(
    connection: Connection, day: date, disclosure: Disclosure
) -> Iterator[VisitorRow]:
    """Yield the entries of a day of people who do not live here, in the order they happened."""
    numbers = count(1)
    for row in rows_of_day(connection, _VISITORS, day):
        yield _visitor(next(numbers), row, disclosure)


def _visitor(number: int, row: RowMapping, disclosure: Disclosure) -> VisitorRow:
    went = Outcome(row["outcome"]).passed
    came_in = went and row["direction"] == Direction.IN.value
    closed = row["closed_at"] is not None
    left = row["then_at"] if row["then_direction"] == Direction.OUT.value else None
    return VisitorRow(
        # the company has a column of its own here
        entry=register_row(number, {**row, "company": ""}, disclosure),
        company=row["company"],
        host=f"{disclosure.name(row['host'])}户" if row["host"] else "",
        consent=answer(row["checks"], "consent"),
        left_at=left if came_in else row["happened_at"] if went else None,
        # the visitors that the day and the handover count: somebody of the roster is at home
        inside=came_in and row["then_at"] is None and row["rostered"] is False and not closed,
        unnamed=came_in and row["person_id"] is None,
        closed=came_in and row["then_at"] is None and closed,
        declared=row["declared"],
    )
