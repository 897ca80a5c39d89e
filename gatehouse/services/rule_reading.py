# SPDX-License-Identifier: MIT
"""Reading what changed at the gate: shown to whoever comes on duty, acknowledged under a name."""

from datetime import datetime

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.policy_in_force import policy_at
from gatehouse.db.queries.rule_readings import (
    Reader,
    adopted_by,
    last_change,
    policy_read,
    reader,
    readers_of_shift,
    setting_steps,
)
from gatehouse.db.unit_of_work import UnitOfWork
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.policy.difference import difference
from gatehouse.domain.rule_reading import Acknowledged, Unread, settings_changed
from gatehouse.services.policy import rules_at, rules_of


def unread(store: Store, duty: Duty) -> Unread | None:
    """Return what whoever is on duty has not read yet; None where nothing is.

    What somebody changed themselves they know.
    """
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        who = reader(connection, duty.operator.id)
        return None if who is None else _unread(connection, who, duty.now())


def acknowledge(store: Store, duty: Duty, until: datetime) -> Acknowledged:
    """Record that whoever is on duty has read what changed up to *until*, as it was shown."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        who = reader(work.connection, duty.operator.id)
        read = None if who is None else _unread(work.connection, who, min(until, work.now))
        if read is None:
            return Acknowledged(changes=Changes.of())
        done = _record(work, read)
        work.commit()
    return done


def unread_items(
    connection: Connection, shift_id: str, opened_at: datetime, until: datetime
) -> tuple[OpenItem, ...]:
    """Return who was on duty in the shift and has not read what changed, for the handover."""
    changed = last_change(connection, until)
    if changed is None:
        return ()
    behind = [
        _unread(connection, who, until)
        for who in readers_of_shift(connection, shift_id, opened_at)
        if who.known is not None and who.known < changed
    ]
    return tuple(_item(one) for one in behind if one is not None)


def _unread(connection: Connection, who: Reader, until: datetime) -> Unread | None:
    if who.known is None or who.known >= until:
        return None
    rules, version = rules_at(connection, until), policy_at(connection, until)
    steps = setting_steps(connection, who, until)
    before = policy_read(connection, who)
    knows = before == version.id or adopted_by(connection, version.id) == who.operator_id
    of_rules = () if knows else difference(rules_of(connection, before), rules)
    changes = (*of_rules, *settings_changed(steps))
    if not changes:
        return None
    began = [step.changed_at for step in steps]
    began += [max(version.valid_from, who.known)] if of_rules else []
    return Unread(
        operator=who.name,
        since=min(began),
        until=until,
        policy_id=version.id,
        document=rules.document,
        changes=changes,
    )


def _record(work: UnitOfWork, read: Unread) -> Acknowledged:
    said = [{"zh": change.words.zh, "en": change.words.en} for change in read.changes]
    fact = work.record(
        "rule_reading",
        {
            "gate": work.duty.gate,
            "policy_id": read.policy_id,
            "read_until": read.until,
            "said": said,
        },
    )
    changes = Changes.of(Kind.POLICY)
    return Acknowledged(changes=changes, fact_id=fact.id, sequence=fact.sequence)


def _item(behind: Unread) -> OpenItem:
    return OpenItem(
        kind=OpenKind.UNREAD_RULES,
        entry_id="",
        since=behind.since,
        shown_name=behind.operator,
        door="",
        detail="",
        count=len(behind.changes),
    )
