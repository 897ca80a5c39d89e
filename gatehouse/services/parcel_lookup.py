# SPDX-License-Identifier: MIT
"""Looking parcels up: what is on the shelf, by flat, name, shelf or code, and what went today."""

from gatehouse.db.engine import Store
from gatehouse.db.queries.parcels import parcels_since
from gatehouse.db.queries.services import flats_served
from gatehouse.domain.duty import Duty, Role, local_day, midnight
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.parcel import ParcelList, ParcelRow
from gatehouse.services.search import find_households


def parcel_list(store: Store, duty: Duty, text: str) -> ParcelList:
    """Return what waits and what went today, of the flats, shelves and codes that *text* means."""
    duty.require(Role.VOLUNTEER)
    now = duty.now()
    with store.reader() as connection:
        served = flats_served(connection, now, ())
        kept = {flat.household_id for flat in served if flat.keeping is not None}
        rows = parcels_since(connection, midnight(local_day(now)), kept)
    pending = (row for row in rows if row.waits and row.disinfected_at is None)
    undisinfected = sum(row.pieces for row in pending)
    if text.strip():
        homes = {home.household_id for home in find_households(store, duty, text)}
        rows = tuple(row for row in rows if row.household_id in homes or _says(row, text))
    gone = [row for row in rows if not row.waits]
    return ParcelList(
        waiting=tuple(row for row in rows if row.waits),
        gone=tuple(sorted(gone, key=lambda row: row.carried_at or now, reverse=True)),
        undisinfected=undisinfected,
    )


def _says(row: ParcelRow, text: str) -> bool:
    """Whether a code ends with *text*, or begins with it as shelves and doors may."""
    typed = compact(text).lower()
    said = (compact(part).lower() for part in (row.code, row.shelf, row.door))
    return any(part.startswith(typed) or part.endswith(typed) for part in said if part)
