# SPDX-License-Identifier: MIT
"""Zones (封控范围) and home isolation (居家隔离): sealing, isolating, and releasing one or many.

Home isolation suspends the gate passes of whom it holds, in the same act, and its release lets them
hold again; a void pass stays void.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.gate_pass import change_pass
from gatehouse.db.queries.households import area_exists, place_of
from gatehouse.db.queries.observation_asked import note_leads_to
from gatehouse.db.queries.zone_passes import passes_to_restore, passes_to_suspend
from gatehouse.db.queries.zones import (
    stored_zone,
    zones_like,
    zones_with,
)
from gatehouse.db.unit_of_work import FactId, UnitOfWork, new_id
from gatehouse.db.zone import add_zone, change_zone
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.gate_pass import PassChange, PassStatus
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.leader_leave import LeaderLeave
from gatehouse.domain.post import OperatorRow
from gatehouse.domain.zone import (
    FURTHEST_START,
    LEVEL_WORDS,
    MOST_DAYS,
    OF_PEOPLE,
    Area,
    ExtensionOrder,
    ReleaseOrder,
    ZoneChange,
    ZoneLevel,
    ZoneOrder,
    ZonesRecorded,
)
from gatehouse.errors import Refused
from gatehouse.services.operator import check_pin, operators_with

MAY_SEAL: Final = (Role.LEADER, Role.ADMINISTRATOR)
"""Who may seal and release, and whose PIN lets a volunteer do it."""
ISOLATED: Final = "居家隔离 {document}"
"""Why a pass is suspended, as the desk tells it."""


def seal(store: Store, duty: Duty, order: ZoneOrder) -> ZonesRecorded:
    """Seal the area of *order*, or isolate the household or the person that it names.

    Asks a leader or an administrator, or the PIN of one. Without decided days the zone has no end.
    A seal with a moment to come is planned: the gate keeps it from then on.
    """
    document = _document(order.document)
    _refuse_strange_days(order)
    _refuse_strange_start(order, duty.now())
    approved = _approved(store, duty, order.leave)
    with store.unit_of_work(duty) as work:
        area = _known_area(work, order)
        _refuse_twice(work, order.level, area)
        columns = {
            "id": new_id(),
            "level": order.level.value,
            "phase": area.phase,
            "building": area.building,
            "unit": area.unit,
            "floor": area.floor,
            "household_id": area.household_id,
            "person_id": area.person_id,
            "sort_key": area.sort_key,
            "first_day": _first_day(work, order),
            "days": order.days,
            "sealed_at": order.starts_at or work.now,
            "document": document,
            "contact": _line(order.contact),
            "telephone": _line(order.telephone),
            "note": _line(order.note),
            "released_at": None,
            "release_document": "",
            "days_document": None,
            "itinerary_id": order.itinerary_id,
        }
        fact = add_zone(work, columns, approved)
        suspended = _suspend_passes(work, columns)
        recorded = _recorded(work, (str(columns["id"]),), suspended, fact)
        work.commit()
    return recorded


def extend(store: Store, duty: Duty, order: ExtensionOrder) -> ZonesRecorded:
    """Decide anew, by a document, how many days a zone has in all; they may be fewer, too.

    Asks a leader or an administrator, or the PIN of one. It ends by a release all the same.
    """
    document = _document(order.document)
    if not 1 <= order.days <= MOST_DAYS:
        raise _strange_days()
    approved = _approved(store, duty, order.leave)
    with store.unit_of_work(duty) as work:
        known = _in_force(work, order.zone_id)
        if known["days"] == order.days:
            raise Refused(
                f"It has {order.days} days already. Nothing was changed. Put the number right.",
                f"本来就是 {order.days} 天。什么都没有改动。请核对天数。",
            )
        decided = {"days": order.days, "days_document": document}
        fact = change_zone(work, ZoneChange.EXTENDED, {**known, **decided}, approved)
        recorded = _recorded(work, (order.zone_id,), 0, fact)
        work.commit()
    return recorded


def release(store: Store, duty: Duty, order: ReleaseOrder) -> ZonesRecorded:
    """Release the zones of *order*, all or none, by one document.

    Asks a leader or an administrator, or the PIN of one. The passes that an isolation suspended
    hold again, unless another isolation still holds them.
    """
    document = _document(order.document)
    approved = _approved(store, duty, order.leave)
    with store.unit_of_work(duty) as work:
        known = [_in_force(work, zone_id) for zone_id in dict.fromkeys(order.zone_ids)]
        if not known:
            raise _nothing_to_release()
        released = {"released_at": work.now, "release_document": document}
        if note := _line(order.note):
            released["note"] = note
        facts = [
            change_zone(work, ZoneChange.RELEASED, {**one, **released}, approved) for one in known
        ]
        restored = sum(_restore_passes(work, one) for one in known)
        ids = tuple(str(one["id"]) for one in known)
        recorded = _recorded(work, ids, restored, facts[-1])
        work.commit()
    return recorded


def approvers(store: Store, duty: Duty) -> tuple[OperatorRow, ...]:
    """Return whose PIN an act on zones needs; nobody's where whoever is on duty may do it."""
    if not duty.operator.roles.isdisjoint(MAY_SEAL):
        return ()
    known = (row for role in MAY_SEAL for row in operators_with(store, duty, role))
    return tuple({row.operator_id: row for row in known}.values())


def _approved(store: Store, duty: Duty, leave: LeaderLeave | None) -> str:
    """Return who gave leave for an act by their PIN; nobody where whoever is on duty may do it."""
    if leave is None or not duty.operator.roles.isdisjoint(MAY_SEAL):
        duty.require(*MAY_SEAL)
        return ""
    check_pin(store, duty, leave.operator_id, leave.pin, *MAY_SEAL)
    return leave.operator_id


def _suspend_passes(work: UnitOfWork, columns: Mapping[str, Any]) -> int:
    """Suspend the passes of whom an isolation holds; return how many there were."""
    if columns["level"] != ZoneLevel.ISOLATION.value:
        return 0
    stopped = {
        "status": PassStatus.SUSPENDED.value,
        "status_since": work.now,
        "status_reason": ISOLATED.format(document=columns["document"]),
    }
    known = passes_to_suspend(work.connection, columns["household_id"], columns["person_id"])
    for one in known:
        change_pass(work, PassChange.SUSPENDED, {**one, **stopped})
    return len(known)


def _restore_passes(work: UnitOfWork, columns: Mapping[str, Any]) -> int:
    """Let the passes hold again that no other isolation suspends; return how many there were."""
    if columns["level"] != ZoneLevel.ISOLATION.value:
        return 0
    holds = {
        "status": PassStatus.VALID.value,
        "status_since": work.now,
        "status_reason": "",
    }
    known = passes_to_restore(work.connection, columns["household_id"], columns["person_id"])
    for one in known:
        change_pass(work, PassChange.RESTORED, {**one, **holds})
    return len(known)


def _known_area(work: UnitOfWork, order: ZoneOrder) -> Area:
    """Return the area as the roster has it; a flat brings its building and unit."""
    area = order.area
    if order.level in OF_PEOPLE and area.household_id is None:
        raise Refused(
            "Isolation and monitoring at home are of a household or of one person in it. Nothing "
            "was recorded. Choose a flat or a person.",
            "居家隔离、居家监测要选到户或到人。没有登记。请选一户或一个人。",
        )
    if area.household_id is None:
        if not area_exists(work.connection, area):
            raise _unknown_place()
        return area
    place = place_of(work.connection, area.household_id, area.person_id)
    if place is None and _is_of_note(work, order):
        flat = place_of(work.connection, area.household_id, None)
        place = None if flat is None else replace(flat, person_id=area.person_id)
    if place is None:
        raise _unknown_place()
    return place if order.level in OF_PEOPLE else replace(place, person_id=None)


def _is_of_note(work: UnitOfWork, order: ZoneOrder) -> bool:
    """Whether the note that asks for it is of somebody on the way to the flat, who is not there."""
    note, home, whose = order.itinerary_id, order.area.household_id, order.area.person_id
    if note is None or home is None or whose is None:
        return False
    return note_leads_to(work.connection, note, home, whose)


def _refuse_twice(work: UnitOfWork, level: ZoneLevel, area: Area) -> None:
    if zones_like(work.connection, level, area):
        words = LEVEL_WORDS[level]
        raise Refused(
            f"{area.label} is under {words.en} already. Nothing was recorded. "
            "Release that one first, or look at the list.",
            f"{area.label}已经在{words.zh}。没有重复登记。请先解除原来的，或看一眼列表。",
        )


def _refuse_strange_days(order: ZoneOrder) -> None:
    decided = order.days is None or 1 <= order.days <= MOST_DAYS
    if not decided or not 1 <= order.today_is <= MOST_DAYS:
        raise _strange_days()
    if order.days is not None and order.starts_at is None and order.today_is > order.days:
        raise Refused(
            f"Day {order.today_is} of {order.days} days is over by now. Nothing was recorded. "
            "Put the numbers right.",
            f"一共 {order.days} 天，第 {order.today_is} 天已经过了期。没有登记。请改一下天数。",
        )


def _strange_days() -> Refused:
    return Refused(
        f"Days are counted from 1 to {MOST_DAYS}. Nothing was recorded. Put the numbers right; "
        "leave the total empty where it is not decided.",
        f"天数要在 1 到 {MOST_DAYS} 之间。没有登记。请改一下；总天数没定就留空。",
    )


def _refuse_strange_start(order: ZoneOrder, now: datetime) -> None:
    if order.starts_at is None:
        return
    if order.level in OF_PEOPLE:
        raise Refused(
            "Isolation and monitoring at home begin when they are recorded. Nothing was recorded. "
            "Take the time away.",
            "居家隔离、居家监测从登记时起算，不能预先定时间。没有登记。请去掉开始时间。",
        )
    if not now < order.starts_at <= now + FURTHEST_START:
        raise Refused(
            f"A seal is planned for a time to come, at most {FURTHEST_START.days} days ahead. "
            "Nothing was recorded. Put the time right.",
            f"预定的时间要在现在以后、{FURTHEST_START.days} 天以内。没有登记。请改一下时间。",
        )


def _first_day(work: UnitOfWork, order: ZoneOrder) -> date:
    if order.starts_at is not None:
        return local_day(order.starts_at)
    return local_day(work.now) - timedelta(days=order.today_is - 1)


def _in_force(work: UnitOfWork, zone_id: str) -> dict[str, Any]:
    known = stored_zone(work.connection, zone_id)
    if known is None or known["released_at"] is not None:
        raise _nothing_to_release()
    return known


def _nothing_to_release() -> Refused:
    return Refused(
        "This is released already or is not there. Nothing was changed. Look at the list again.",
        "已经解除，或者没有这一条。什么都没有改动。请再看一眼列表。",
    )


def _unknown_place() -> Refused:
    return Refused(
        "This place is not in the roster. Nothing was recorded. Choose one from the list.",
        "住户台账里没有这个地方。没有登记。请从列表里选。",
    )


def _document(text: str) -> str:
    document = _line(text)
    if not document:
        raise Refused(
            "A document number is needed. Nothing was recorded. Write the number of the notice.",
            "要写依据文号。没有登记。请写上通知的文号。",
        )
    return document


def _line(text: str) -> str:
    return clean(text, LONGEST_LINE).text


def _recorded(work: UnitOfWork, ids: tuple[str, ...], passes: int, fact: FactId) -> ZonesRecorded:
    kinds = {Kind.ZONE, Kind.GATE_PASS} if passes else {Kind.ZONE}
    rows = zones_with(work.connection, ids, work.now)
    return ZonesRecorded(rows, passes, fact.sequence, Changes.of(*kinds, ids=ids))
