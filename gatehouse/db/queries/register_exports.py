# SPDX-License-Identifier: MIT
"""When the register of a day was last written, and what was recorded of that day since."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, ScalarSelect, Table, Text, and_, bindparam, func, or_, select

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.tables.audit import audit
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.contact import contact
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.gate_pass import pass_change
from gatehouse.db.tables.handover import handover
from gatehouse.db.tables.itinerary import itinerary
from gatehouse.db.tables.vehicle import vehicle_entry
from gatehouse.db.tables.zone import zone_change
from gatehouse.domain.ledger import Anchor

EXPORTED = "register_exported"

_SHEETS_HOLD = (entry, pass_change, itinerary, vehicle_entry, handover, zone_change, contact)
_EXPORTS = (
    select(
        audit.c.subject_id,
        audit.c.station_id,
        audit.c.recorded_at,
        func.json_extract(audit.c.details, "$.fingerprint", type_=Text).label("fingerprint"),
    )
    .where(audit.c.act == EXPORTED, audit.c.subject_id >= bindparam("first"))
    .order_by(audit.c.recorded_at, audit.c.sequence)
)


class Export(NamedTuple):
    """A workbook that was written: when, and how many facts of its day it does not hold."""

    at: datetime
    new_facts: int


def _unwritten(facts: Table) -> ScalarSelect[int]:
    """Count the facts of the day that came after the workbook's own fingerprint."""
    later = or_(
        and_(
            facts.c.station_id == bindparam("station_id"),
            facts.c.sequence > bindparam("sequence"),
        ),
        # another machine numbers anew
        and_(
            facts.c.station_id != bindparam("station_id"),
            facts.c.recorded_at > bindparam("written_at", type_=UtcText),
        ),
    )
    return (
        select(func.count())
        .select_from(facts)
        .where(
            facts.c.happened_at >= bindparam("starts", type_=UtcText),
            facts.c.happened_at < bindparam("ends", type_=UtcText),
            later,
        )
        .scalar_subquery()
    )


_NEW_FACTS = select(*map(_unwritten, _SHEETS_HOLD))


def last_exports(connection: Connection, first: date) -> dict[date, Export]:
    """Return the last export of each day from *first* on, for the days that were exported.

    A workbook holds what stood in the ledger up to its fingerprint, which its audit fact repeats:
    what was recorded while it was being written is new already.
    """
    return dict(_last_exports(connection, first))


def _last_exports(connection: Connection, first: date) -> Iterator[tuple[date, Export]]:
    found = connection.execute(_EXPORTS, {"first": first.isoformat()})
    for day_text, written in {row.subject_id: row for row in found}.items():
        day = date.fromisoformat(day_text)
        starts, ends = day_bounds(day)
        counts = connection.execute(
            _NEW_FACTS,
            {
                "station_id": written.station_id,
                "sequence": Anchor.read(written.fingerprint).sequence,
                "written_at": written.recorded_at,
                "starts": starts,
                "ends": ends,
            },
        ).one()
        yield day, Export(at=written.recorded_at, new_facts=sum(counts))
