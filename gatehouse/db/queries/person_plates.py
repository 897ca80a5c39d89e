# SPDX-License-Identifier: MIT
"""The plates of a flat's people, masked, and where each vehicle is."""

from sqlalchemy import Connection, bindparam, select

from gatehouse.db.tables.person import person
from gatehouse.db.tables.vehicle import vehicle
from gatehouse.domain.identity.masking import mask_plate
from gatehouse.domain.identity.plates import read_plate
from gatehouse.domain.person import Presence
from gatehouse.domain.person_change import PlateRow

_OWNERS = (
    select(person.c.id, person.c.shown_name, person.c.plates)
    .where(
        person.c.household_id == bindparam("household_id"),
        person.c.living.is_(True),
        person.c.rostered.is_(True),
    )
    .order_by(person.c.roster_order)
)
_SEEN = select(vehicle.c.plate, vehicle.c.presence).where(
    vehicle.c.plate.in_(bindparam("plates", expanding=True))
)


def plates_of(connection: Connection, household_id: str) -> tuple[PlateRow, ...]:
    """Return the plates of a flat in the order of its people, and of each person as written."""
    owners = connection.execute(_OWNERS, {"household_id": household_id}).all()
    normal = [read_plate(plate).normal for owner in owners for plate in owner.plates]
    seen = {row.plate: row.presence for row in connection.execute(_SEEN, {"plates": normal})}
    return tuple(
        PlateRow(
            person_id=owner.id,
            owner=owner.shown_name,
            place=place,
            shown_plate=mask_plate(plate),
            inside=_inside(seen.get(read_plate(plate).normal)),
        )
        for owner in owners
        for place, plate in enumerate(owner.plates)
    )


def _inside(presence: str | None) -> bool | None:
    return None if presence is None else presence == Presence.INSIDE.value
