# SPDX-License-Identifier: MIT
"""The rows of the sheet 返回人员: the ten facts of who came back on a day."""

import json
from collections.abc import Iterator
from datetime import date
from itertools import count

from sqlalchemy import Connection, RowMapping, bindparam, exists, func, select

from gatehouse.db.queries.itinerary_supplements import RETURNEE_NOW, UNCLEAR_NOW
from gatehouse.db.queries.register_entries import rows_of_day
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.household import household
from gatehouse.db.tables.itinerary import itinerary
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.domain.itinerary import TRANSPORT_WORDS, Leg
from gatehouse.domain.itinerary_body import read_legs
from gatehouse.domain.register import MASKED, Disclosure
from gatehouse.domain.returning import (
    ReturneeRow,
    Returning,
    TenFact,
    read_companions,
    read_returning,
)
from gatehouse.domain.ten_facts import arrival, origin_of

_later = itinerary.alias("later")
_NOTES = (
    select(
        func.coalesce(func.nullif(itinerary.c.outsider_name, ""), person.c.name).label("name"),
        itinerary.c.paper_number,
        itinerary.c.phone,
        itinerary.c.legs,
        itinerary.c.companions,
        household.c.door,
        operator.c.name.label("operator"),
        RETURNEE_NOW,
        UNCLEAR_NOW,
    )
    .join_from(itinerary, person, person.c.id == itinerary.c.person_id)
    .join(operator, operator.c.id == itinerary.c.operator_id)
    .outerjoin(household, household.c.id == itinerary.c.household_id)
    .where(
        itinerary.c.happened_at >= bindparam("starts", type_=UtcText),
        itinerary.c.happened_at < bindparam("ends", type_=UtcText),
        itinerary.c.returnee.is_not(None),
        ~exists().where(_later.c.supersedes_id == itinerary.c.id),
    )
    .order_by(itinerary.c.happened_at, itinerary.c.station_id, itinerary.c.sequence)
)


def count_returnees(connection: Connection, day: date) -> int:
    """Count the rows of the sheet; a day has few notes."""
    return sum(1 for _ in returnees_of_day(connection, day, MASKED))


def returnees_of_day(
    connection: Connection, day: date, disclosure: Disclosure
) -> Iterator[ReturneeRow]:
    """Yield who came back by the notes of a day, in the order of the signatures."""
    numbers = count(1)
    for note in rows_of_day(connection, _NOTES, day):
        yield _row(next(numbers), note, disclosure)


def _row(number: int, note: RowMapping, disclosure: Disclosure) -> ReturneeRow:
    legs, told = read_legs(note["legs"]), read_returning(note["returnee_now"]) or Returning()
    last, before = arrival(legs), origin_of(legs)
    return ReturneeRow(
        number=number,
        name=disclosure.name(note["name"]),
        paper_number=disclosure.paper(note["paper_number"]),
        phone=disclosure.phone(note["phone"]),
        door=note["door"] or "",
        returned_on=told.returned_on or (last.first_day if last else None),
        origin=told.origin or (before.place.words.zh if before else ""),
        journey=told.transport or _journey(last, disclosure),
        told=told,
        along=len(read_companions(json.loads(note["companions"] or "[]"))),
        unclear=tuple(map(TenFact, note["unclear_now"] or ())),
        operator=note["operator"],
    )


def _journey(leg: Leg | None, disclosure: Disclosure) -> str:
    """Return how somebody came; a plate as it may be told."""
    if leg is None:
        return ""
    number = disclosure.plate(leg.number) if leg.transport.by_plate else leg.number
    return f"{TRANSPORT_WORDS[leg.transport].zh} {number}".strip()
