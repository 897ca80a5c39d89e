# SPDX-License-Identifier: MIT
"""Follow-up at home (居家健康监测): who is followed, and the readings of each morning and evening.

An isolation or a monitoring begins, is given other days and ends in `gatehouse.services.zone`.
"""

from datetime import datetime, timedelta
from typing import Any, Final

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.chain import chain_head
from gatehouse.db.queries.observation import (
    people_held,
    people_released,
    reading_of,
    standing_reading,
    with_readings,
)
from gatehouse.db.queries.observation_asked import asked_for
from gatehouse.db.queries.post import post_row
from gatehouse.db.queries.records import standing_id
from gatehouse.db.unit_of_work import FactId, UnitOfWork, Value, unstamped
from gatehouse.domain.body_temperature import is_of_a_body
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role, local_day, midnight
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean, compact
from gatehouse.domain.observation import (
    ObservationSheet,
    Observed,
    ObservedFilter,
    ObservedList,
    ObservedQuestion,
    ReadingOrder,
    ReadingRecorded,
    ReadingResult,
    Slot,
    counted,
    slot_at,
)
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.service_list import ServiceItem
from gatehouse.errors import Refused
from gatehouse.services.policy import rules_at
from gatehouse.services.service_lookup import left_today, list_at

RELEASED_SHOWN: Final = timedelta(days=14)
"""How long somebody who was released stays in the list of those."""
MEASURED_AGAIN: Final = "复测或更正"
"""Why an earlier reading of the same half is superseded, as the book keeps it."""
_READ: Final = frozenset({ReadingResult.MEASURED, ReadingResult.LOW})


def observed(store: Store, duty: Duty, question: ObservedQuestion) -> ObservedList:
    """Return who is followed at home, narrowed as *question* says, and how all of them stand."""
    duty.require(Role.VOLUNTEER)
    now = duty.now()
    with store.reader() as connection:
        followed = observed_at(connection, now)
        gone = people_released(connection, now - RELEASED_SHOWN, now)
        held = {one.person_id for one in followed}
        asked = tuple(
            one for one in asked_for(connection, local_day(now)) if one.person_id not in held
        )
        released = with_readings(
            connection, (one.row for one in gone if one.row.person_id not in held)
        )
    listed = released if question.which is ObservedFilter.RELEASED else followed
    rows = (row for row in listed if _is_of(row, question.which) and _is_meant(row, question.text))
    return ObservedList(
        now=slot_at(now),
        rows=tuple(rows),
        counts=counted(followed, len(released), len(asked)),
        asked=asked,
    )


def observed_at(connection: Connection, at: datetime) -> tuple[Observed, ...]:
    """Return who is followed at the moment *at*, in the order of flats, with readings and tests."""
    held = people_held(connection, at)
    if not held:
        return ()
    asked = {
        row.household_id
        for row in list_at(connection, at).rows
        if row.mark(ServiceItem.TEST).is_missed
    }
    rows = (replace(one.row, asks_test=one.row.household_id in asked) for one in held)
    return with_readings(connection, rows)


def record_reading(store: Store, duty: Duty, order: ReadingOrder) -> ReadingRecorded:
    """Write down a reading, or that nobody was reached; another one of the same half counts anew.

    A half to come, one before it began, and a number that is nobody's temperature are refused. A
    reading against the fever rule in force says so, and stays one; one that the rule holds for too
    low leaves its half due until a second one is taken.
    """
    duty.require(Role.VOLUNTEER)
    if order.tenths is not None and not is_of_a_body(order.tenths):
        raise Refused(
            f"{_celsius(order.tenths)} °C is nobody's temperature. Nothing was recorded. "
            "Type it again: 365 is 36.5.",
            f"{_celsius(order.tenths)} ℃ 不像人的体温。没有登记。请重新输入：365 就是 36.5。",
        )
    with store.unit_of_work(duty) as work:
        person_id = standing_id(work.connection, order.person_id)
        whose = _followed(work, person_id)
        slot = _slot(work, order, whose)
        rule, tenths = rules_at(work.connection, work.now).fever_rule, order.tenths
        before = reading_of(work.connection, whose.person_id, slot)
        fever = rule is not None and tenths is not None and rule.is_fever(tenths)
        low = rule is not None and tenths is not None and rule.is_low(tenths)
        low = low and (before is None or before["result"] not in _READ)
        told = {**_told(whose, slot, order), "gate": duty.gate, "fever": fever}
        if low:
            told["result"] = ReadingResult.LOW
        fact = _record(work, told, before)
        work.commit()
    return ReadingRecorded(
        reading_id=fact.id,
        sequence=fact.sequence,
        changes=Changes.of(Kind.OBSERVATION, ids=(person_id,)),
        fever=fever,
        low=low,
    )


def withdraw_reading(store: Store, duty: Duty, reading_id: str, why: str) -> ReadingRecorded:
    """Take a reading back that was written down by mistake; both facts stay."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        old = standing_reading(work.connection, reading_id)
        if old is None:
            raise Refused(
                "This reading is taken back already or is not there. Nothing was changed. "
                "Look at the list again.",
                "这次体温已经撤销，或者没有这一条。什么都没有改动。请再看一眼列表。",
            )
        fact = work.record(
            "home_reading",
            {**unstamped(old), "result": ReadingResult.WITHDRAWN},
            happened_at=old["happened_at"],
            supersedes=reading_id,
            reason=clean(why, LONGEST_LINE).text,
        )
        work.commit()
    changes = Changes.of(Kind.OBSERVATION, ids=(str(old["person_id"]),))
    return ReadingRecorded(reading_id=fact.id, sequence=fact.sequence, changes=changes)


def observation_sheet(store: Store, duty: Duty) -> ObservationSheet:
    """Return what the printed list of the round says: everybody who is followed now."""
    duty.require(Role.VOLUNTEER)
    now = duty.now()
    with store.reader() as connection:
        rows = observed_at(connection, now)
        post, head = post_row(connection), chain_head(connection)
    if not rows:
        raise Refused(
            "Nobody is followed at home. Nothing was printed.",
            "没有在居家监测的人。没有打印。",
        )
    return ObservationSheet(
        post=post, slot=slot_at(now), rows=rows, made_at=now, fingerprint=head.anchor
    )


def open_observation(connection: Connection, at: datetime) -> tuple[OpenItem, ...]:
    """Return what a handover leaves: who is ill, who is not measured, who is still to be kept.

    Tests that are due stand in the service list.
    """
    rows = observed_at(connection, at)
    held = {row.person_id for row in rows}
    today = local_day(at)
    asked = [one for one in asked_for(connection, today) if one.person_id not in held]
    lacking = [row for row in rows if row.is_due or _missed_lately(row)]
    alarming = [row for row in rows if row.is_alarming]
    kinds = (
        (OpenKind.READING_ALARMING, alarming),
        (OpenKind.READING_MISSED, lacking),
        (OpenKind.TO_BE_OBSERVED, asked),
    )
    since = midnight(today)
    return tuple(
        left_today(kind, tuple(dict.fromkeys(row.door for row in found)), since)
        for kind, found in kinds
        if found
    )


def _missed_lately(row: Observed) -> bool:
    """Whether the half before this one went by without a reading."""
    return any(slot.following == row.last for slot in row.missed)


def _is_of(row: Observed, which: ObservedFilter) -> bool:
    match which:
        case ObservedFilter.DUE:
            return row.is_due
        case ObservedFilter.ALARMING:
            return row.is_alarming
        case ObservedFilter.MISSED:
            return bool(row.missed)
        case ObservedFilter.ASKED:
            return False
        case _:
            return True


def _is_meant(row: Observed, text: str) -> bool:
    typed = compact(text).lower()
    return row.door.startswith(typed) or typed in row.shown_name or typed in row.document


def _followed(work: UnitOfWork, person_id: str) -> Observed:
    held = people_held(work.connection, work.now)
    whose = next((one.row for one in held if one.row.person_id == person_id), None)
    if whose is None:
        raise Refused(
            "They are not followed at home, or were released. Nothing was recorded. "
            "Look at the list anew.",
            "这个人不在居家监测，或者已经解除。没有登记。请重新看一眼列表。",
        )
    return whose


def _slot(work: UnitOfWork, order: ReadingOrder, whose: Observed) -> Slot:
    now = slot_at(work.now)
    slot = Slot(order.day or now.day, order.half or now.half)
    if not slot_at(whose.began) <= slot <= now:
        raise Refused(
            "A reading is of a half of a day since this began, and of none to come. Nothing was "
            "recorded. Put the day right.",
            "体温只能登记从开始监测到现在的半天。没有登记。请改一下日期。",
        )
    return slot


def _told(whose: Observed, slot: Slot, order: ReadingOrder) -> dict[str, Value]:
    measured = order.tenths is not None
    return {
        "person_id": whose.person_id,
        "household_id": whose.household_id,
        "zone_id": whose.zone_id,
        "day": slot.day,
        "half": slot.half,
        "result": ReadingResult.MEASURED if measured else ReadingResult.NOT_REACHED,
        "temperature": order.tenths,
        "way": order.way,
        "unwell": order.unwell,
        "note": clean(order.note, LONGEST_LINE).text,
    }


def _record(work: UnitOfWork, told: dict[str, Value], before: dict[str, Any] | None) -> FactId:
    if before is None:
        return work.record("home_reading", told)
    return work.record("home_reading", told, supersedes=before["id"], reason=MEASURED_AGAIN)


def _celsius(tenths: int) -> str:
    return f"{tenths // 10}.{tenths % 10}"
