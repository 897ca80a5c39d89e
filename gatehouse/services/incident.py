# SPDX-License-Identifier: MIT
"""Incidents (事件): noting one, its steps as they happen, and how it ended."""

from datetime import datetime
from itertools import zip_longest
from typing import Any, Final

from msgspec.structs import asdict, replace
from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.incident import Columns, Step, change_incident, open_incident
from gatehouse.db.queries.crossing import known_person
from gatehouse.db.queries.entries import stored_entry
from gatehouse.db.queries.households import place_of
from gatehouse.db.queries.incidents import incident_of_entry, next_number, stored_incident
from gatehouse.db.queries.records import standing_id
from gatehouse.db.queries.vehicles import drive_of
from gatehouse.db.unit_of_work import FactId, UnitOfWork, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.code_list import CodeList
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.entry import Outcome
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.incident import (
    ABOARD,
    CLOSED,
    FREE,
    OPENED,
    STEP_WORDS,
    CloseOrder,
    Concerned,
    IncidentOrder,
    IncidentRecorded,
    StepOrder,
)
from gatehouse.domain.incident_course import RETESTED, IncidentKind, UsualCourse
from gatehouse.domain.words import Words
from gatehouse.errors import Refused
from gatehouse.services.code_book import refuse_strange_code
from gatehouse.services.incident_course import shipped_courses
from gatehouse.services.incident_lookup import (
    card_of,
    no_such_entry,
    no_such_incident,
    noted_already,
    order_of,
    rule_shown,
)
from gatehouse.services.moment import refuse_strange_moment
from gatehouse.services.second_reading import tell_entry

_NOTICED: Final = "noticed"


def report_incident(store: Store, duty: Duty, order: IncidentOrder) -> IncidentRecorded:
    """Note an incident; it begins with what was seen, and stays open until it is closed."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        recorded = report_within(work, order)
        work.commit()
    return recorded


def begin_fever(store: Store, duty: Duty, entry_id: str) -> IncidentRecorded | None:
    """Begin the fever flow of somebody, let in or not: their second reading is the first step.

    Whoever was measured once is measured again first. An entry that tells of no fever, of whoever
    crossed or of somebody in their vehicle, begins none.
    """
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        entry = stored_entry(work.connection, entry_id)
        if entry is None:
            raise no_such_entry()
        if entry["outcome"] == Outcome.WITHDRAWN.value:
            return None
        begun = _fever_of(work.connection, entry)
        if begun is None:
            return None
        recorded = report_within(work, *begun)
        work.commit()
    return recorded


def take_step(store: Store, duty: Duty, order: StepOrder) -> IncidentRecorded:
    """Note a step of an incident that is open: a usual one, or one in somebody's own words.

    The second reading of a fever is told by the entry that the flow began with, too.
    """
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        known = still_open(work, order.incident_id)
        at = moment(work, order.happened_at)
        usual = _course(known).step(order.code)
        said = _said(order.words) if usual is None else usual.words
        if not said.zh:
            raise _nothing_said()
        step = Step(
            code=FREE if usual is None else usual.code,
            what=said,
            whom=line(order.whom),
            note=line(order.note),
            at=at,
        )
        recorded = recorded_as(work, known, change_incident(work, known, step))
        told = tell_entry(work, known, order, at)
        work.commit()
    return (
        recorded
        if told is None
        else replace(recorded, changes=recorded.changes.together_with(told))
    )


def close_incident(store: Store, duty: Duty, order: CloseOrder) -> IncidentRecorded:
    """Close an incident with its result; nothing of it waits from then on."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        known = still_open(work, order.incident_id)
        at = moment(work, order.happened_at)
        usual = {one.code: one.words for one in _course(known).results}
        result = usual.get(order.code) or _said(order.words)
        if not result.zh:
            raise _without_result()
        closed = {**known, "closed_at": at, "result": {"zh": result.zh, "en": result.en}}
        step = Step(code=CLOSED, what=_closed_words(result), note=line(order.note), at=at)
        recorded = recorded_as(work, closed, change_incident(work, closed, step))
        work.commit()
    return recorded


def still_open(work: UnitOfWork, incident_id: str) -> dict[str, Any]:
    """Return the columns of an incident that nobody has closed."""
    known = stored_incident(work.connection, incident_id)
    if known is None:
        raise no_such_incident()
    if known["closed_at"] is not None:
        raise Refused(
            "This incident is closed. Nothing was recorded. Take the closing back first.",
            "这件事已经了结。没有登记。要接着记，请先撤回了结。",
        )
    return known


def recorded_as(work: UnitOfWork, columns: Columns, fact: FactId) -> IncidentRecorded:
    """Return an act as it is about to be committed: the incident as it is now."""
    incident_id = str(columns["id"])
    return IncidentRecorded(
        card=card_of(work.connection, incident_id),
        fact_id=fact.id,
        sequence=fact.sequence,
        changes=Changes.of(Kind.INCIDENT, ids=(incident_id,)),
    )


def moment(work: UnitOfWork, happened_at: datetime | None) -> datetime:
    """Return when a step happened, which is not still to come."""
    if happened_at is None:
        return work.now
    refuse_strange_moment(work.connection, work.duty, happened_at)
    return happened_at


def line(text: str) -> str:
    """Return what somebody wrote, fit to keep."""
    return clean(text, LONGEST_LINE).text


def report_within(
    work: UnitOfWork, order: IncidentOrder, first: Step | None = None
) -> IncidentRecorded:
    """Note an incident as a part of the act of *work*; *first* is the step it begins with."""
    about = order.concerned
    at = moment(work, order.happened_at)
    _refuse_nothing_known(order)
    if about.entry_id is not None:
        known = incident_of_entry(work.connection, about.entry_id)
        if known is not None:
            raise noted_already(work.connection, known)
    refuse_strange_code(work.connection, CodeList.INCIDENT, order.own_kind, order.kind)
    columns = {
        **_numbered(work, order.kind, at),
        "own_kind": order.own_kind or None,
        **_concerned(work.connection, about),
        "rule": _rule_stored(work, order),
    }
    step = first or Step(**_first_words(order.kind), note=line(order.note), at=at)
    return recorded_as(work, columns, open_incident(work, columns, step))


def _rule_stored(work: UnitOfWork, order: IncidentOrder) -> dict[str, Any]:
    """Return the rule that was shown, as it is stored."""
    rule = rule_shown(work.connection, order, work.now)
    return {
        "document": asdict(rule.document),
        "text": asdict(rule.text),
        "telephone": rule.telephone,
    }


def _numbered(work: UnitOfWork, kind: IncidentKind, at: datetime) -> dict[str, Any]:
    year = local_day(at).year
    return {
        "id": new_id(),
        "kind": kind.value,
        "gate": work.duty.gate,
        "year": year,
        "number": next_number(work.connection, year),
        "began_at": at,
        "reference": "",
        "closed_at": None,
        "result": {},
    }


def _concerned(connection: Connection, about: Concerned) -> dict[str, Any]:
    """Return whom and what it is about, as it is stored."""
    person_id = None if not about.person_id else standing_id(connection, about.person_id)
    household_id = about.household_id or home_of(connection, person_id)
    if household_id is not None and place_of(connection, household_id, None) is None:
        raise Refused(
            "This flat is not in the roster. Nothing was recorded. Choose one from the list.",
            "住户台账里没有这一户。没有登记。请从列表里选。",
        )
    return {
        "person_id": person_id,
        "household_id": household_id,
        "plate": line(about.plate),
        "description": line(about.description),
        "place": line(about.place),
        "entry_id": about.entry_id,
        "pass_id": about.pass_id,
    }


def home_of(connection: Connection, person_id: str | None) -> str | None:
    """Return the flat of somebody whom the post knows: their own, or the one they visit."""
    known = None if person_id is None else known_person(connection, person_id)
    return None if known is None else known.household_id


def _first_words(kind: IncidentKind) -> dict[str, Any]:
    """Return the code and the words of the step with which an incident of *kind* begins."""
    usual = shipped_courses()[kind].step(_NOTICED)
    if usual is None:
        return {"code": OPENED, "what": STEP_WORDS[OPENED]}
    return {"code": usual.code, "what": usual.words}


def _fever_of(
    connection: Connection, entry: dict[str, Any]
) -> tuple[IncidentOrder, Step | None] | None:
    """Return whose fever an entry tells of, and their second reading; None where it tells of none.

    Who is aboard a vehicle is not its driver: the plate, their place in it and their name say who.
    """
    if entry["fever"]:
        return order_of(entry), _measured(entry["temperature"], entry["retest"], entry)
    way = drive_of(connection, entry["id"])
    if way is None or not way["fever"]:
        return None
    people = list(zip_longest(way["readings"], way["retests"], way["names"] or ()))
    place, (first, second, name) = max(enumerate(people, 1), key=lambda one: _highest(one[1]))
    order = order_of(entry)
    who = Concerned(
        household_id=entry["household_id"],
        plate=way["plate"],
        description=f"{ABOARD.format(place=place)} {name or ''}".strip(),
        entry_id=entry["id"],
    )
    order = replace(order, kind=IncidentKind.FEVER, concerned=who)
    return order, _measured(first, second, entry)


def _highest(read: tuple[int | None, int | None, str | None]) -> int:
    """Return the reading of somebody aboard that counts: the second, where there is one."""
    first, second, _ = read
    return second or first or 0


def _measured(first: int | None, second: int | None, entry: dict[str, Any]) -> Step | None:
    """Return the second reading at an entry as a step, where there was one."""
    again = shipped_courses()[IncidentKind.FEVER].step(RETESTED)
    if second is None or again is None:
        return None
    shown = " → ".join(f"{tenths / 10:.1f} ℃" for tenths in (first, second) if tenths is not None)
    return Step(code=again.code, what=again.words, note=shown, at=entry["happened_at"])


def _course(known: Columns) -> UsualCourse:
    return shipped_courses()[IncidentKind(known["kind"])]


def _said(text: str) -> Words:
    said = line(text)
    return Words(said, said)


def _closed_words(result: Words) -> Words:
    words = STEP_WORDS[CLOSED]
    return Words(f"{words.zh}：{result.zh}", f"{words.en}: {result.en}")


def _refuse_nothing_known(order: IncidentOrder) -> None:
    about = order.concerned
    told = (about.person_id, about.household_id, about.plate, about.description, about.entry_id)
    if any(told) or order.note.strip():
        return
    raise Refused(
        "An incident needs a few words: who, or what was seen. Nothing was recorded. "
        "A description is enough.",
        "事件至少要写几个字：是谁，或者看到了什么。没有登记。写个大概就行。",
    )


def _nothing_said() -> Refused:
    return Refused(
        "A step needs words. Nothing was recorded. Choose one, or write what happened.",
        "这一步没有写。没有登记。请选一步，或写一句发生了什么。",
    )


def _without_result() -> Refused:
    return Refused(
        "An incident is closed with its result. Nothing was recorded. Choose how it ended.",
        "了结要写结果。没有登记。请选结果。",
    )
