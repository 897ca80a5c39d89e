# SPDX-License-Identifier: MIT
"""From a stored entry back to the whole crossing that was judged, as it would be judged now."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.queries.records import standing_id
from gatehouse.domain.entry import Crossing
from gatehouse.services.outsider import recorded_outsider
from gatehouse.services.recorded_crossing import recorded_crossing
from gatehouse.services.vehicle import recorded_vehicle


def judged_crossing(connection: Connection, entry: Mapping[str, Any]) -> Crossing:
    """Return the crossing of a stored entry, with the record that stands for its person now."""
    person_id = entry["person_id"]
    return replace(
        recorded_crossing(entry),
        person_id=None if person_id is None else standing_id(connection, person_id),
        outsider=recorded_outsider(entry),
        vehicle=recorded_vehicle(connection, entry["id"]),
    )
