# SPDX-License-Identifier: MIT
"""Carers (包保人) of households: who can be one, and giving one to many flats at once."""

import re
from collections.abc import Iterable

from sqlalchemy import Connection

from gatehouse.db.carer import write_carers
from gatehouse.db.engine import Store
from gatehouse.db.queries.carers import carers_with_flats, flats_within
from gatehouse.db.queries.operators import active_operators
from gatehouse.domain.carer import Carer, CarerOrder, CarersRecorded, Reach
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.zone import area_beginning
from gatehouse.errors import Refused

_BETWEEN = re.compile(r"[\s,，、;；]+")
_ASSIGNING = (Role.LEADER, Role.ADMINISTRATOR)


def carers(store: Store, duty: Duty) -> tuple[Carer, ...]:
    """Return who can be chosen: the operators, and whoever else has a flat in their care."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        operators = active_operators(connection)
        known = [one for one, _ in carers_with_flats(connection) if one.operator_id is None]
    return (*(Carer(name=one.name, operator_id=one.id) for one in operators), *known)


def reach(store: Store, duty: Duty, places: str) -> Reach:
    """Return how many flats *places* means, and what in it the roster does not know."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        found = _flats(connection, places)
    unknown = tuple(place for place, flats in found.items() if not flats)
    return Reach(households=len(_ids(found.values())), unknown=unknown)


def may_assign(_store: Store, duty: Duty) -> bool:
    """Say whether whoever is on duty may give flats into somebody's care."""
    return not duty.operator.roles.isdisjoint(_ASSIGNING)


def assign_carer(store: Store, duty: Duty, order: CarerOrder) -> CarersRecorded:
    """Give the flats of *order* into somebody's care, or into nobody's; all or none.

    Asks a leader or an administrator.
    """
    duty.require(*_ASSIGNING)
    given = _cleaned(order.carer)
    with store.unit_of_work(duty) as work:
        found = _flats(work.connection, order.places)
        ids = _ids(found.values())
        if not ids or not all(found.values()):
            raise Refused(
                "A place is missing, or one is not in the roster. Nothing was recorded. "
                "Write a building, a unit or a flat: 3, 3-2, 3-2-501.",
                "没写范围，或者有的不在住户台账里。没有登记。请写楼栋、单元或户：3、3-2、3-2-501。",
            )
        facts = write_carers(work, ids, given)
        work.commit()
    changes = Changes.of(Kind.CARE)
    return CarersRecorded(given, len(ids), facts[-1].sequence, changes)


def _flats(connection: Connection, places: str) -> dict[str, tuple[str, ...]]:
    """Return the flats of each place that is named."""
    named = filter(None, _BETWEEN.split(places.strip()))
    return {place: flats_within(connection, area_beginning(place)) for place in named}


def _ids(found: Iterable[tuple[str, ...]]) -> list[str]:
    return list(dict.fromkeys(one for flats in found for one in flats))


def _cleaned(carer: Carer) -> Carer:
    return Carer(
        name=clean(carer.name, LONGEST_LINE).text,
        telephone=clean(carer.telephone, LONGEST_LINE).text,
        operator_id=carer.operator_id,
    )
