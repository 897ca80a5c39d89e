# SPDX-License-Identifier: MIT
"""Which fact stands at a place of the ledger."""

from collections.abc import Set as AbstractSet

from sqlalchemy import Connection, bindparam, select

from gatehouse.db.tables.ledger import ledger
from gatehouse.db.tables.station import station

_FACTS = (
    select(ledger.c.fact_id, ledger.c.sequence)
    .join(station, station.c.id == ledger.c.station_id)
    .where(station.c.active.is_(True))
)
_AT = _FACTS.where(ledger.c.sequence == bindparam("at"))
_PLACES = select(ledger.c.fact_id, ledger.c.sequence)
_LAST = _FACTS.order_by(ledger.c.sequence.desc()).limit(1)


def fact_at(connection: Connection, sequence: int) -> str:
    """Return the id of the fact that this station recorded under that number."""
    fact_id: str = connection.execute(_AT, {"at": sequence}).one().fact_id
    return fact_id


def last_fact(connection: Connection) -> tuple[str, int]:
    """Return the id and the number of the fact that this station recorded last."""
    fact_id, sequence = connection.execute(_LAST).one()
    return fact_id, sequence


def places_of(connection: Connection, fact_ids: AbstractSet[str]) -> dict[str, list[int]]:
    """Return the numbers under which the facts with these ids stand, in all stations."""
    places: dict[str, list[int]] = {}
    for fact_id, sequence in connection.execute(_PLACES):
        if fact_id in fact_ids:
            places.setdefault(fact_id, []).append(sequence)
    return places
