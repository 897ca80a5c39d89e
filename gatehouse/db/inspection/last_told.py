# SPDX-License-Identifier: MIT
"""Folds what each change tells whole: absences, incidents, errands, tasks, the isolation point."""

import json
from collections.abc import Iterator

from sqlalchemy import Connection

from gatehouse.db.inspection.folding import Folded
from gatehouse.db.inspection.records import Records
from gatehouse.db.unit_of_work import stored

_LAST_CHANGES = """
SELECT {noun}_id, details, max(rowid) FROM {table} AS c
WHERE NOT EXISTS (SELECT 1 FROM {table} AS later WHERE later.supersedes_id = c.id)
GROUP BY {noun}_id ORDER BY {noun}_id
"""


def fold_absences(connection: Connection) -> Iterator[Folded]:
    """Yield every absence as its last change left it, in order of id."""
    return _last_told(connection, "absence_change", "absence")


def fold_point_rooms(connection: Connection) -> Iterator[Folded]:
    """Yield every room of the isolation point as its last change left it, in order of id."""
    return _last_told(connection, "point_room_change", "room")


def fold_point_stays(connection: Connection) -> Iterator[Folded]:
    """Yield every stay at the isolation point as its last change left it, in order of id."""
    return _last_told(connection, "point_stay_change", "stay")


def fold_incidents(connection: Connection) -> Iterator[Folded]:
    """Yield every incident as its last step left it, in order of id."""
    return _last_told(connection, "incident_step", "incident")


def fold_errands(connection: Connection) -> Iterator[Folded]:
    """Yield every errand as its last change left it, in order of id."""
    return _last_told(connection, "errand_change", "errand")


def fold_tasks(connection: Connection) -> Iterator[Folded]:
    """Yield every supervised task as its last change left it, in order of id."""
    return _last_told(connection, "task_change", "task")


def fold_notices(connection: Connection) -> Iterator[Folded]:
    """Yield every notice as its last change left it, in order of id."""
    return _last_told(connection, "notice_change", "notice")


def fold_area_lists(connection: Connection) -> Iterator[Folded]:
    """Yield every list of risk areas as its last change left it, in order of id."""
    return _last_told(connection, "area_list_change", "list")


def fold_routines(connection: Connection) -> Iterator[Folded]:
    """Yield every routine as its last change left it, in order of id."""
    return _last_told(connection, "routine_change", "routine")


def fold_thermometers(connection: Connection) -> Iterator[Folded]:
    """Yield every thermometer as its last change left it, in order of id."""
    return _last_told(connection, "thermometer_change", "thermometer")


def _last_told(connection: Connection, table: str, noun: str) -> Iterator[Folded]:
    records = Records(connection)
    asked = _LAST_CHANGES.format(table=table, noun=noun)
    for thing_id, details, _ in connection.exec_driver_sql(asked):
        told = json.loads(details)[noun]
        columns = {name: stored(value) for name, value in told.items()}
        yield Folded(thing_id, records.followed(columns))
