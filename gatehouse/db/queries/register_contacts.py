# SPDX-License-Identifier: MIT
"""The rows of the sheet 走访联系: who was to be reached on a day, by whom, and how it came out."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from gatehouse.db.queries.check_ins import STANDS
from gatehouse.db.queries.day import day_bounds
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.contact import contact
from gatehouse.db.tables.household import household
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.domain.contact import ContactResult, ContactRow, ContactWay
from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.register import Disclosure

_starts, _ends = bindparam("starts", type_=UtcText), bindparam("ends", type_=UtcText)
_of_the_day = (contact.c.happened_at >= _starts) & (contact.c.happened_at < _ends) & STANDS
_COUNT = select(func.count()).select_from(contact).where(_of_the_day)
_CONTACTS = (
    select(
        contact.c.id,
        contact.c.happened_at,
        contact.c.carer,
        contact.c.result,
        contact.c.way,
        person.c.name,
        operator.c.name.label("operator"),
        household.c.phase,
        household.c.building,
        household.c.unit,
        household.c.room,
    )
    .join(person, person.c.id == contact.c.person_id)
    .join(operator, operator.c.id == contact.c.operator_id)
    .join(household, household.c.id == contact.c.household_id)
    .where(_of_the_day)
    .order_by(household.c.sort_key, contact.c.happened_at, contact.c.sequence)
)


def count_contacts(connection: Connection, day: date) -> int:
    """Count the rows of the sheet."""
    found: int = connection.execute(_COUNT, _bounds(day)).scalar_one()
    return found


def contacts_of_day(
    connection: Connection, day: date, disclosure: Disclosure
) -> Iterator[ContactRow]:
    """Yield the contacts of a day in the order of flats; none tells which tag asked for it."""
    for row in connection.execute(_CONTACTS, _bounds(day)):
        yield ContactRow(
            contact_id=row.id,
            at=row.happened_at,
            place=Door(row.phase, row.building, row.unit, row.room).long_label,
            person=disclosure.name(row.name),
            carer=row.carer,
            result=ContactResult(row.result),
            way=ContactWay(row.way),
            operator=row.operator,
        )


def _bounds(day: date) -> dict[str, Any]:
    starts, ends = day_bounds(day)
    return {"starts": starts, "ends": ends}
