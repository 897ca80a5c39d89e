# SPDX-License-Identifier: MIT
"""The routines of the post, with what is left of each today."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, select

from gatehouse.db.queries.isolation_point import DONE
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.isolation_point import disinfection
from gatehouse.db.tables.patrol import patrol_step
from gatehouse.db.tables.routine import routine
from gatehouse.domain.duty import local_day, midnight
from gatehouse.domain.patrol import PatrolStep
from gatehouse.domain.routine import HowOften, RoutineKind, RoutineRow

_since = bindparam("since", type_=UtcText)
_USED = (
    select(routine)
    .where(routine.c.kind == bindparam("kind"), routine.c.removed_at.is_(None))
    .order_by(routine.c.name, routine.c.id)
)
_STORED = select(routine).where(routine.c.id == bindparam("routine_id"))
_DISINFECTED = (
    select(disinfection.c.routine_id, disinfection.c.happened_at)
    .where(disinfection.c.happened_at >= _since, disinfection.c.routine_id.is_not(None), *DONE)
    .order_by(disinfection.c.happened_at)
)
_WALKED = (
    select(patrol_step.c.list_code, patrol_step.c.happened_at)
    .where(patrol_step.c.step == PatrolStep.FINISHED.value, patrol_step.c.happened_at >= _since)
    .order_by(patrol_step.c.happened_at)
)


def routines_now(
    connection: Connection, kind: RoutineKind, now: datetime
) -> tuple[RoutineRow, ...]:
    """Return the routines of a *kind* by name, with what is left of each today."""
    used = connection.execute(_USED, {"kind": kind.value}).mappings().all()
    if not used:
        return ()
    today = local_day(now)
    since = midnight(today) - timedelta(days=max(row["days"] for row in used))
    done = _done_since(connection, kind, since)
    return tuple(_row(dict(row), done, now) for row in used)


def stored_routine(connection: Connection, routine_id: str) -> dict[str, Any] | None:
    """Return all columns of a routine, or None when there is none."""
    found = connection.execute(_STORED, {"routine_id": routine_id}).mappings().one_or_none()
    return None if found is None else dict(found)


def _done_since(
    connection: Connection, kind: RoutineKind, since: datetime
) -> Mapping[str, list[datetime]]:
    """Return when what was done: by the id of an area, or by the code of a check list."""
    asked = _DISINFECTED if kind is RoutineKind.DISINFECTION else _WALKED
    done: defaultdict[str, list[datetime]] = defaultdict(list)
    for what, at in connection.execute(asked, {"since": since}):
        done[what].append(at)
    return done


def _row(row: Mapping[str, Any], done: Mapping[str, list[datetime]], now: datetime) -> RoutineRow:
    kind = RoutineKind(row["kind"])
    what = row["id"] if kind is RoutineKind.DISINFECTION else row["name"]
    often, today = HowOften(row["times"], row["days"]), local_day(now)
    at = done.get(what, [])
    return RoutineRow(
        routine_id=row["id"],
        kind=kind,
        name=row["name"],
        often=often,
        added_at=row["added_at"],
        left=often.left(at, today),
        done_today=sum(local_day(one) == today for one in at),
        done_at=at[-1] if at else None,
    )
