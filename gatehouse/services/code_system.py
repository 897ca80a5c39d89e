# SPDX-License-Identifier: MIT
"""The code system is down (健康码系统故障), or works again: on record, with time and name."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.code_system import Outage
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.entry import Crossing
from gatehouse.domain.policy.checks import SYSTEM_DOWN
from gatehouse.errors import Refused

_A_DAY: Final = timedelta(days=1)


def mark_code_system(store: Store, duty: Duty, down: bool) -> Changes:  # noqa: FBT001 - a switch
    """Record that the code system is *down*, or that it works again."""
    from gatehouse.db.queries.code_system import (  # noqa: PLC0415 - no plain entry waits for it
        CODE_SYSTEM_BACK,
        CODE_SYSTEM_DOWN,
        outage_now,
    )

    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        if (outage_now(work.connection) is not None) is down:
            raise Refused(
                "That is on record already. Nothing was recorded. Look at the desk again.",
                "这一点已经记下了。没有再记。请再看一眼登记台。",
            )
        work.record("audit", {"act": CODE_SYSTEM_DOWN if down else CODE_SYSTEM_BACK})
        work.commit()
    return Changes.of(Kind.ENTRY)


def latest_outages(store: Store, duty: Duty) -> tuple[Outage, ...]:
    """Return when the code system was down in the last 24 hours, and whether it is now."""
    from gatehouse.db.queries.code_system import outages  # noqa: PLC0415 - as above

    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return outages(connection, duty.now() - _A_DAY)


def refuse_unless_down(connection: Connection, crossing: Crossing, seen_at: datetime) -> None:
    """Raise `Refused` where a check says that the system was down at *seen_at*, and it was not.

    What is written down later is believed: the paper was there.
    """
    if crossing.happened_at is not None or SYSTEM_DOWN not in crossing.checks.values():
        return
    from gatehouse.db.queries.code_system import outages  # noqa: PLC0415 - as above

    if not any(one.covers(seen_at) for one in outages(connection, seen_at)):
        raise Refused(
            "The code system works again. Nothing was recorded. Look at the code.",
            "健康码系统已经恢复了。没有登记。请看一下码。",
        )
