# SPDX-License-Identifier: MIT
"""Looking patrols up: the check lists with what is due, and the patrols of the last days."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.patrols import patrols_since
from gatehouse.db.queries.routines import routines_now
from gatehouse.domain.duty import Duty, Role, local_day, midnight
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.patrol import Patrol, PatrolList
from gatehouse.domain.routine import RoutineKind
from gatehouse.services.patrol import shipped_lists

_SHOWN: Final = timedelta(days=3)
"""How long the list shows what was walked; a finding waits as long in the handover."""


def patrols(store: Store, duty: Duty) -> PatrolList:
    """Return the check lists, what is due of them, and the patrols of the last days."""
    duty.require(Role.VOLUNTEER)
    now = duty.now()
    with store.reader() as connection:
        return PatrolList(
            lists=shipped_lists(),
            routines=routines_now(connection, RoutineKind.PATROL, now),
            patrols=patrols_since(connection, now - _SHOWN),
        )


def open_patrols(connection: Connection, now: datetime) -> tuple[OpenItem, ...]:
    """Return patrols that are due, those not finished, and findings nobody follows up."""
    names = {one.code: one.zh for one in shipped_lists()}
    since = midnight(local_day(now))
    due = tuple(
        OpenItem(
            kind=OpenKind.PATROL_DUE,
            entry_id=one.routine_id,
            since=max(since, one.added_at),
            shown_name=names.get(one.name, one.name),
            door="",
            detail="",
            count=one.left,
        )
        for one in routines_now(connection, RoutineKind.PATROL, now)
        if one.left
    )
    known = patrols_since(connection, now - _SHOWN)
    unfinished = tuple(_unfinished(one) for one in known if one.is_open)
    return (*due, *unfinished, *(item for one in known for item in _findings(one)))


def _unfinished(patrol: Patrol) -> OpenItem:
    return OpenItem(
        kind=OpenKind.PATROL_OPEN,
        entry_id=patrol.patrol_id,
        since=patrol.begun_at,
        shown_name=patrol.name,
        door="",
        detail=patrol.walker,
    )


def _findings(patrol: Patrol) -> tuple[OpenItem, ...]:
    return tuple(
        OpenItem(
            kind=OpenKind.FINDING,
            entry_id=patrol.patrol_id,
            since=mark.at,
            shown_name=patrol.name,
            door="",
            detail=mark.words,
        )
        for mark in patrol.findings
        if not mark.is_followed
    )
