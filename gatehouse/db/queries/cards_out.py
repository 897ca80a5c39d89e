# SPDX-License-Identifier: MIT
"""The cards of gate passes that are still to be handed back, for the next shift."""

from datetime import datetime

from sqlalchemy import Connection, literal_column, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.gate_pass import gate_pass
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.domain.gate_pass import PassStatus
from gatehouse.domain.open_item import OpenItem, OpenKind

_OUT = Prebuilt(
    select(
        gate_pass.c.id,
        gate_pass.c.short_number,
        gate_pass.c.issued_at,
        person.c.shown_name,
        household.c.door,
    )
    .outerjoin_from(gate_pass, person, person.c.id == gate_pass.c.person_id)
    .outerjoin(household, household.c.id == gate_pass.c.household_id)
    # as the partial index has it: there are few of them, however many passes there were
    .where(
        gate_pass.c.to_return == literal_column("1"),
        gate_pass.c.person_id.is_not(None),
        gate_pass.c.status != PassStatus.VOID.value,
    )
    .order_by(gate_pass.c.issued_at, gate_pass.c.id)
)


def cards_out(connection: Connection) -> tuple[OpenItem, ...]:
    """Return the cards that somebody holds and hands back in the end, the oldest first."""
    return tuple(
        OpenItem(
            kind=OpenKind.CARD_OUT,
            entry_id=row.id,
            since=datetime.fromisoformat(row.issued_at),
            shown_name=row.shown_name,
            door=row.door or "",
            detail=row.short_number,
        )
        for row in _OUT.ask(connection, {})
    )
