# SPDX-License-Identifier: MIT
"""Whom somebody is to reach every day, and who was reached; people are masked."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, Text, bindparam, func, or_, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.queries.records import standing_of
from gatehouse.db.queries.to_reach import Asked, people_to_reach
from gatehouse.db.tables.carer import carer
from gatehouse.db.tables.columns import UtcText, json_text, utc_text
from gatehouse.db.tables.contact import contact
from gatehouse.db.tables.household import household
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.domain.carer import Carer
from gatehouse.domain.contact import (
    LONG_SILENCE,
    CheckIn,
    ContactResult,
    ContactWay,
    LastContact,
)
from gatehouse.domain.duty import local_day, midnight
from gatehouse.domain.open_item import OpenItem, OpenKind

_A_DAY = timedelta(days=1)
_later = contact.alias("later")
STANDS = (contact.c.result != ContactResult.WITHDRAWN.value) & ~(
    select(_later.c.id).where(_later.c.supersedes_id == contact.c.id).exists()
)
"""The contact was neither corrected nor withdrawn."""
_reached = (contact.c.result == ContactResult.REACHED.value) & STANDS
_since = contact.c.happened_at >= bindparam("since", type_=UtcText)
_people = func.json_each(bindparam("people", type_=Text)).table_valued("value")
_record = person.alias("record")
_their_records = (
    select(_record.c.id)
    .where(or_(_record.c.id == person.c.id, _record.c.merged_into_id == person.c.id))
    .correlate(person)
)
_PEOPLE = Prebuilt(
    select(
        person.c.id,
        person.c.household_id,
        person.c.shown_name,
        person.c.phone_shown,
        household.c.door,
        carer.c.operator_id,
        carer.c.name.label("carer"),
        carer.c.telephone,
        select(func.max(contact.c.happened_at))
        .where(contact.c.person_id.in_(_their_records), _reached)
        .scalar_subquery()
        .label("reached_at"),
    )
    .select_from(_people)
    .join(person, person.c.id == _people.c.value)
    .join(household, household.c.id == person.c.household_id)
    .outerjoin(carer, carer.c.id == household.c.id)
    .order_by(household.c.sort_key, person.c.roster_order)
)
_LATELY = Prebuilt(
    select(
        contact.c.id,
        standing_of(contact.c.person_id).label("person_id"),
        contact.c.happened_at,
        contact.c.result,
        contact.c.way,
        operator.c.name,
    )
    .join_from(contact, operator, operator.c.id == contact.c.operator_id)
    .where(_since, STANDS)
    .order_by(contact.c.happened_at, contact.c.sequence)
)
_REACHED_LATELY = Prebuilt(
    select(
        standing_of(contact.c.person_id).label("whom"),
        func.max(contact.c.happened_at).label("at"),
    )
    .where(_since, _reached)
    .group_by("whom")
)
_STORED = select(contact).where(contact.c.id == bindparam("contact_id"), STANDS)
_HOME = (
    select(person.c.household_id, carer.c.name)
    .outerjoin_from(person, carer, carer.c.id == person.c.household_id)
    .where(person.c.id == bindparam("person_id"), person.c.living.is_(True))
    .where(person.c.rostered.is_(True))
)


def check_ins(connection: Connection, day: date) -> tuple[CheckIn, ...]:
    """Return everybody who is to be reached on *day*, which is today, in the order of flats."""
    asked = people_to_reach(connection, day)
    if not asked:
        return ()
    today = _by_person(_LATELY.ask(connection, {"since": utc_text(midnight(day))}))
    rows = _PEOPLE.ask(connection, {"people": json_text(list(asked))})
    return tuple(_check_in(row, asked[row.id], today.get(row.id)) for row in rows)


def open_check_ins(connection: Connection, day: date) -> tuple[OpenItem, ...]:
    """Return how many nobody has reached today, and for long, as the next shift takes it over."""
    asked = people_to_reach(connection, day)
    if not asked:
        return ()
    lately = midnight(day - (LONG_SILENCE - 1) * _A_DAY)
    reached = {
        row.whom: local_day(datetime.fromisoformat(row.at))
        for row in _REACHED_LATELY.ask(connection, {"since": utc_text(lately)})
    }
    missing = [one for one in asked if reached.get(one) != day]
    silent = [one for one in missing if one not in reached and _is_long(asked[one].since, day)]
    items = (
        (OpenKind.SILENT, midnight(day - LONG_SILENCE * _A_DAY), len(silent)),
        (OpenKind.NOT_REACHED, midnight(day), len(missing)),
    )
    return tuple(_open_item(kind, since, count) for kind, since, count in items if count)


def standing_contact(connection: Connection, contact_id: str) -> dict[str, Any] | None:
    """Return all columns of a contact that stands, or None."""
    found = connection.execute(_STORED, {"contact_id": contact_id}).mappings().one_or_none()
    return None if found is None else dict(found)


def home_of(connection: Connection, person_id: str) -> tuple[str, str] | None:
    """Return the flat of somebody who lives here and its carer's name, or None."""
    found = connection.execute(_HOME, {"person_id": person_id}).one_or_none()
    return None if found is None else (found.household_id, found.name or "")


def _by_person(rows: Iterable[Row[*tuple[Any, ...]]]) -> Mapping[str, LastContact]:
    """Return of each the contact that counts: one that reached them, or else the latest."""
    counting: dict[str, LastContact] = {}
    for row in rows:
        known = counting.get(row.person_id)
        result = ContactResult(row.result)
        if known is None or result is ContactResult.REACHED or known.result is not _REACHED:
            counting[row.person_id] = LastContact(
                contact_id=row.id,
                at=datetime.fromisoformat(row.happened_at),
                result=result,
                way=ContactWay(row.way),
                operator=row.name,
            )
    return counting


def _check_in(row: Row[*tuple[Any, ...]], asked: Asked, today: LastContact | None) -> CheckIn:
    reached_at = row.reached_at
    return CheckIn(
        person_id=row.id,
        household_id=row.household_id,
        shown_name=row.shown_name,
        door=row.door,
        phone=row.phone_shown,
        carer=Carer(
            name=row.carer or "", telephone=row.telephone or "", operator_id=row.operator_id
        ),
        to_do=asked.to_do,
        asked_since=asked.since,
        reached_on=None if reached_at is None else local_day(datetime.fromisoformat(reached_at)),
        today=today,
    )


def _is_long(since: date | None, day: date) -> bool:
    return since is None or day - since >= LONG_SILENCE * _A_DAY


def _open_item(kind: OpenKind, since: datetime, count: int) -> OpenItem:
    return OpenItem(kind=kind, entry_id="", since=since, shown_name="", door="", detail=str(count))


_REACHED = ContactResult.REACHED
