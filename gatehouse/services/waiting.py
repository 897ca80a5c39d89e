# SPDX-License-Identifier: MIT
"""How much waits, as the rail says it beside each room."""

from gatehouse.db.engine import Store
from gatehouse.db.queries.errands import open_errands
from gatehouse.db.queries.incidents import open_incidents
from gatehouse.db.queries.itinerary_supplements import open_notes
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.waiting import Waiting


def waiting(store: Store, duty: Duty) -> Waiting:
    """Count what is open, each thing as the handover lists it; a note once, whatever it lacks."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return Waiting(
            errands=len(open_errands(connection)),
            incidents=len(open_incidents(connection)),
            notes=len({item.entry_id for item in open_notes(connection, duty.now())}),
        )
