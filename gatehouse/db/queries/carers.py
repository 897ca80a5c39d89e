# SPDX-License-Identifier: MIT
"""Carers, with the flats in their care, and the flats that a place means."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, func, or_, select

from gatehouse.db.tables.carer import carer
from gatehouse.db.tables.household import household
from gatehouse.domain.carer import Carer

_place: BindParameter[str] = bindparam("place")
_WITHIN = (
    select(household.c.id)
    .where(
        or_(
            household.c.door == _place,
            # the doors that begin with the place and a hyphen, the last sign before a full stop
            (household.c.door >= _place.concat("-")) & (household.c.door < _place.concat(".")),
        )
    )
    .order_by(household.c.sort_key)
)
_SHARES = (
    select(carer.c.operator_id, carer.c.name, carer.c.telephone, func.count().label("households"))
    .where(carer.c.name != "")
    .group_by(carer.c.operator_id, carer.c.name, carer.c.telephone)
    .order_by(carer.c.name, carer.c.telephone)
)
_STORED = select(carer).where(carer.c.id.in_(bindparam("ids", expanding=True)))


def flats_within(connection: Connection, place: str) -> tuple[str, ...]:
    """Return the ids of the flats of a building, a unit, or the one flat (3, 3-2, 3-2-501)."""
    return tuple(connection.execute(_WITHIN, {"place": place}).scalars())


def carers_with_flats(connection: Connection) -> tuple[tuple[Carer, int], ...]:
    """Return every carer who has a flat, by name, with the number of flats."""
    return tuple(
        (
            Carer(name=row.name, telephone=row.telephone, operator_id=row.operator_id),
            row.households,
        )
        for row in connection.execute(_SHARES)
    )


def stored_carers(connection: Connection, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Return the rows of those households among *ids* that ever had a carer, by household."""
    return {row["id"]: dict(row) for row in connection.execute(_STORED, {"ids": ids}).mappings()}
