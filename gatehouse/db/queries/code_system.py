# SPDX-License-Identifier: MIT
"""When the code system was down, by what the gate wrote down of it."""

from datetime import datetime
from typing import Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    String,
    bindparam,
    cast,
    func,
    literal_column,
    or_,
    select,
)

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.queries.standing import stands
from gatehouse.db.tables.audit import audit
from gatehouse.db.tables.columns import UtcText, utc_text
from gatehouse.db.tables.entry import entry
from gatehouse.domain.code_system import Outage
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.policy.checks import SYSTEM_DOWN

CODE_SYSTEM_DOWN: Final = "code_system_down"
CODE_SYSTEM_BACK: Final = "code_system_back"

UNSEEN: Final[ColumnElement[bool]] = cast(entry.c.checks, String).like(f'%"{SYSTEM_DOWN}"%')
"""The condition that the code system was down for an entry."""
_marks = select(audit.c.act, audit.c.happened_at).where(
    or_(audit.c.act == CODE_SYSTEM_DOWN, audit.c.act == CODE_SYSTEM_BACK)
)
_in_order: ColumnElement[int] = literal_column("audit.rowid")
_LAST = Prebuilt(_marks.order_by(_in_order.desc()).limit(1))
_ALL = Prebuilt(_marks.order_by(_in_order))
_UNSEEN = Prebuilt(
    select(func.count()).where(
        entry.c.happened_at >= bindparam("since", type_=UtcText),
        entry.c.happened_at <= bindparam("until", type_=UtcText),
        UNSEEN,
        stands(),
    )
)


def outage_now(connection: Connection) -> Outage | None:
    """Return since when the code system is down, or None while it works."""
    last = _LAST.ask(connection, {}).one_or_none()
    if last is None or last.act != CODE_SYSTEM_DOWN:
        return None
    return Outage(datetime.fromisoformat(last.happened_at))


def outages(connection: Connection, since: datetime) -> tuple[Outage, ...]:
    """Return the outages that went on at *since* or began later, the oldest first."""
    found: list[Outage] = []
    for mark in _ALL.ask(connection, {}).all():
        at = datetime.fromisoformat(mark.happened_at)
        if mark.act == CODE_SYSTEM_DOWN:
            found.append(Outage(at))
        elif found:
            found[-1] = Outage(found[-1].since, at)
    return tuple(one for one in found if one.until is None or one.until >= since)


def unchecked_items(connection: Connection, since: datetime, now: datetime) -> tuple[OpenItem, ...]:
    """Return each outage from *since* on, with how many entries stand that saw no code by it."""
    return tuple(_item(connection, one, now) for one in outages(connection, since))


def _item(connection: Connection, outage: Outage, now: datetime) -> OpenItem:
    span = {"since": utc_text(outage.since), "until": utc_text(outage.until or now)}
    ended = "" if outage.until is None else outage.until.isoformat()
    return OpenItem(
        kind=OpenKind.CODE_UNSEEN,
        entry_id="",
        since=outage.since,
        shown_name="",
        door="",
        detail=ended,
        count=_UNSEEN.ask(connection, span).scalar_one(),
    )
