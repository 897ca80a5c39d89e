# SPDX-License-Identifier: MIT
"""One person: everything, masked, as the roster screen shows it; one full value, for `reveal`."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, bindparam, select

from gatehouse.db.queries.codes import code_book
from gatehouse.db.queries.records import standing_of
from gatehouse.db.queries.tags import tags_held
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.identity.masking import mask_paper, mask_plate
from gatehouse.domain.identity.papers import age_on
from gatehouse.domain.person import PersonCard, Presence

_ONE = (
    select(person, household.c.door)
    .outerjoin_from(person, household, household.c.id == person.c.household_id)
    .where(person.c.id == standing_of(bindparam("person_id")))
)


class FullField(StrEnum):
    """The values of a person that are shown in full only for a purpose."""

    NAME = "name"
    PAPER_NUMBER = "paper_number"
    PHONE = "phone"


_FULL = {
    field: select(person.c[field.value]).where(person.c.id == bindparam("person_id"))
    for field in FullField
}


def person_card_row(
    connection: Connection, person_id: str, at: datetime, *, with_tags: bool
) -> PersonCard | None:
    """Return the person masked, or None when nobody has that id; the age is that on *at*."""
    row = connection.execute(_ONE, {"person_id": person_id}).one_or_none()
    if row is None:
        return None
    return PersonCard(
        person_id=row.id,
        household_id=row.household_id or "",
        shown_name=row.shown_name,
        door=row.door or "",
        relation=row.relation,
        sex=row.sex,
        age=None if row.birth_date is None else age_on(row.birth_date, local_day(at)),
        paper_kind=row.paper_kind,
        paper_number=mask_paper(row.paper_number),
        phone=row.phone_shown,
        plates=tuple(map(mask_plate, row.plates)),
        tags=_tags(connection, person_id, at) if with_tags else (),
        note=row.note,
        subject_class=SubjectClass(row.subject_class),
        presence=Presence(row.presence),
        since=row.presence_since,
        living=row.living,
        rostered=row.rostered,
        language=row.language,
    )


def full_value(connection: Connection, person_id: str, field: FullField) -> str | None:
    """Return one value of a person as it is, or None when nobody has that id."""
    return connection.execute(_FULL[field], {"person_id": person_id}).scalar_one_or_none()


def _tags(connection: Connection, person_id: str, at: datetime) -> tuple[str, ...]:
    return tags_held(connection, person_id, code_book(connection, local_day(at)))
