# SPDX-License-Identifier: MIT
"""An outsider as they were last written down, in full, for the act that changes it."""

from sqlalchemy import Connection, bindparam, select

from gatehouse.db.tables.person import person
from gatehouse.domain.entry import Outsider

_ONE = select(person).where(person.c.id == bindparam("person_id"), person.c.rostered.is_(False))


def known_outsider(connection: Connection, person_id: str) -> Outsider | None:
    """Return the outsider, or None for somebody of the roster or nobody."""
    row = connection.execute(_ONE, {"person_id": person_id}).one_or_none()
    if row is None:
        return None
    return Outsider(
        name=row.name,
        paper_kind=row.paper_kind,
        paper_number=row.paper_number,
        phone=row.phone,
        company=row.company,
        plate="".join(row.plates[:1]),
        host_household_id=row.household_id,
    )
