# SPDX-License-Identifier: MIT
"""Looking disinfections up: the post's areas with what is due, and what was done lately."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.disinfections import disinfections_between, last_disinfected
from gatehouse.db.queries.routines import routines_now
from gatehouse.domain.disinfection import DisinfectionList
from gatehouse.domain.duty import Duty, Role, local_day, midnight
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.routine import RoutineKind
from gatehouse.services.disinfection import shipped_agents

_SHOWN: Final = timedelta(days=3)
"""How long the list shows what was done."""
_A_MOMENT: Final = timedelta(milliseconds=1)


def disinfections(store: Store, duty: Duty) -> DisinfectionList:
    """Return the areas, what was done within the last days (latest first), and what is usual."""
    duty.require(Role.VOLUNTEER)
    now = duty.now()
    with store.reader() as connection:
        done = disinfections_between(connection, now - _SHOWN, now + _A_MOMENT)
        return DisinfectionList(
            areas=routines_now(connection, RoutineKind.DISINFECTION, now),
            done=tuple(sorted(done, key=lambda row: row.happened_at, reverse=True)),
            agents=shipped_agents(),
            last=last_disinfected(connection),
        )


def open_disinfections(connection: Connection, now: datetime) -> tuple[OpenItem, ...]:
    """Return the areas that are still to be disinfected today, as a handover leaves them."""
    since = midnight(local_day(now))
    return tuple(
        OpenItem(
            kind=OpenKind.DISINFECTION_DUE,
            entry_id=one.routine_id,
            since=max(since, one.added_at),
            shown_name=one.name,
            door="",
            detail="",
            count=one.left,
        )
        for one in routines_now(connection, RoutineKind.DISINFECTION, now)
        if one.left
    )
