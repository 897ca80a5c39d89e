# SPDX-License-Identifier: MIT
"""What the slip of a visitor's entry says; nobody who lives here has one."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, or_, select

from gatehouse.db.queries.post import post_row
from gatehouse.db.queries.standing import passed
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.gate_pass import gate_pass
from gatehouse.db.tables.household import household
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.gate_pass import PassStatus
from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.identity.masking import desk_name
from gatehouse.domain.visitor_slip import VisitorSlip

_ENTRY = (
    select(
        entry.c.id,
        entry.c.gate,
        entry.c.happened_at,
        entry.c.subject_class,
        entry.c.outsider_name,
        entry.c.pass_id,
        entry.c.person_id,
        person.c.shown_name,
        operator.c.name.label("operator"),
        household.c.phase,
        household.c.building,
        household.c.unit,
        household.c.room,
    )
    .join(operator, operator.c.id == entry.c.operator_id)
    .outerjoin(person, person.c.id == entry.c.person_id)
    .outerjoin(household, household.c.id == entry.c.household_id)
    .where(entry.c.id == bindparam("entry_id"), passed())
)
_at = bindparam("at", type_=UtcText)
_PASS = (
    select(gate_pass.c.number, gate_pass.c.valid_to)
    .where(
        or_(
            gate_pass.c.id == bindparam("pass_id"),
            gate_pass.c.person_id == bindparam("person_id"),
        ),
        gate_pass.c.status == PassStatus.VALID.value,
        gate_pass.c.valid_from <= _at,
        gate_pass.c.valid_to > _at,
    )
    .order_by(gate_pass.c.issued_at.desc())
    .limit(1)
)


def visitor_slip(connection: Connection, entry_id: str) -> VisitorSlip | None:
    """Return what the slip of an entry says; None of one that is none of a visitor's."""
    row = connection.execute(_ENTRY, {"entry_id": entry_id}).one_or_none()
    if row is None or SubjectClass(row.subject_class).lives_here:
        return None
    post = post_row(connection)
    held = _pass_of(connection, row)
    door = Door(row.phase or "", row.building or "", row.unit or "", row.room or "")
    return VisitorSlip(
        entry_id=row.id,
        compound=post.compound,
        gate=row.gate,
        telephone=post.telephone,
        operator=row.operator,
        visitor=row.shown_name or desk_name(row.outsider_name),
        subject_class=SubjectClass(row.subject_class),
        door=door.long_label,
        happened_at=row.happened_at,
        number=held[0] if held else "",
        valid_to=held[1] if held else None,
        purpose=post.purpose_words,
    )


def _pass_of(connection: Connection, row: Row[*tuple[Any, ...]]) -> tuple[str, datetime] | None:
    """Return number and end of the pass that was shown, or that the visitor held then."""
    asked = {"pass_id": row.pass_id, "person_id": row.person_id, "at": row.happened_at}
    found = connection.execute(_PASS, asked).one_or_none()
    return None if found is None else (found.number, found.valid_to)
