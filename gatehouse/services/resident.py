# SPDX-License-Identifier: MIT
"""People of the roster, one at a time: added, put right, moved, moved out, and their plates.

Putting right supersedes the fact that said it before, with a reason; both stay. A move is a fact of
its own: what was true before it stays true of then.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from msgspec.structs import replace

from gatehouse.db.absence import change_absence
from gatehouse.db.engine import Store
from gatehouse.db.queries.absences import open_absences_of
from gatehouse.db.queries.person_plates import plates_of
from gatehouse.db.queries.records import standing_id
from gatehouse.db.queries.roster import household_ids, last_change, last_place, resident
from gatehouse.db.queries.zones import is_followed
from gatehouse.db.unit_of_work import UnitOfWork
from gatehouse.domain.absence import AbsenceChange
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.identity.addresses import Door, read_door
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean, clean_name
from gatehouse.domain.identity.papers import birth_date, read_paper, sex
from gatehouse.domain.identity.phones import read_phones
from gatehouse.domain.identity.plates import PlateKind, read_plate
from gatehouse.domain.person import RosterPerson
from gatehouse.domain.person_change import MoveOrder, PersonEdit, PersonRecorded, PlateRow
from gatehouse.domain.roster_plan import KnownResident, PlannedChange, RosterChange
from gatehouse.errors import FlatUnknown, Refused
from gatehouse.services.pass_moving import end_passes, take_passes_along
from gatehouse.services.roster import enrol_within, not_on_the_roster
from gatehouse.services.roster_writing import gathered

LONGEST_NAME: Final = 60
MOST_PLATES: Final = 12
_LINES = ("relation", "note")
_PLAIN = ("sex", "subject_class", "language")


def add_person(
    store: Store, duty: Duty, door: str, told: PersonEdit, *, known: bool = False
) -> PersonRecorded:
    """Add somebody who lives at *door*, as typed.

    A flat that is not on the roster is made with them, unless it is to be *known*.
    """
    duty.require(Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        where = _door(door)
        person = _edited(work, RosterPerson(door=where, name=""), told)
        if known:
            _refuse_unknown_flat(work, where)
        person_id = enrol_within(work, person)
        recorded = _recorded(work, person_id)
        work.commit()
    return recorded


def edit_person(
    store: Store, duty: Duty, person_id: str, told: PersonEdit, why: str
) -> PersonRecorded:
    """Put right what the roster says of somebody; the fact that said it before is superseded."""
    duty.require(Role.ADMINISTRATOR)
    why = _reason(why)
    with store.unit_of_work(duty) as work:
        known = _living(work, person_id)
        edited = _edited(work, known.person, told)
        if edited == known.person:
            raise Refused(
                "Nothing is different. Nothing was recorded. Change what is wrong, or go back.",
                "没有改动任何内容。没有登记。请改要更正的地方，或返回。",
            )
        _write(work, PlannedChange(RosterChange.CORRECTED, edited, known), why)
        recorded = _recorded(work, known.person_id)
        work.commit()
    return recorded


def move_person(store: Store, duty: Duty, person_id: str, order: MoveOrder) -> PersonRecorded:
    """Let somebody live in another flat from now on; their passes are of that flat then."""
    duty.require(Role.ADMINISTRATOR)
    why = _reason(order.why)
    with store.unit_of_work(duty) as work:
        known = _living(work, person_id)
        to = _door(order.door)
        if to.label == known.person.door.label:
            raise Refused(
                f"This person lives at {to.label} already. Nothing was recorded. "
                "Type another flat.",
                f"这个人已经住在 {to.label}。没有登记。请输入另一户。",
            )
        _refuse_isolated(work, known)
        if order.known:
            _refuse_unknown_flat(work, to)
        relation = clean(order.relation, LONGEST_LINE).text or known.person.relation
        moved = replace(known.person, door=to, relation=relation)
        _write(work, PlannedChange(RosterChange.MOVED, moved, known), why, supersedes=False)
        flat = household_ids(work.connection, [to.label])[to.label]
        take_passes_along(work, known.person_id, flat)
        recorded = _recorded(work, known.person_id)
        work.commit()
    return recorded


def move_out(store: Store, duty: Duty, person_id: str, why: str) -> PersonRecorded:
    """Take somebody off the roster who lives here no more.

    Their passes are void from now on, and nobody waits for them any longer.
    """
    duty.require(Role.ADMINISTRATOR)
    why = _reason(why)
    with store.unit_of_work(duty) as work:
        known = _living(work, person_id)
        _refuse_isolated(work, known)
        _write(work, PlannedChange(RosterChange.GONE, known.person, known), why, supersedes=False)
        end_passes(work, known.person_id, why)
        for away in open_absences_of(work.connection, known.person_id):
            change_absence(work, AbsenceChange.ENDED, {**away, "ended_at": work.now})
        recorded = _recorded(work, known.person_id)
        work.commit()
    return recorded


def plates(store: Store, duty: Duty, household_id: str) -> tuple[PlateRow, ...]:
    """Return the plates of everybody in a flat, masked, in the order of the people."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return plates_of(connection, household_id)


def add_plate(store: Store, duty: Duty, person_id: str, plate: str) -> PersonRecorded:
    """Write down one more plate of somebody."""
    duty.require(Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        known = _living(work, person_id)
        reading = read_plate(clean(plate, LONGEST_LINE).text)
        if reading.kind is PlateKind.NONE:
            raise Refused(
                "A plate is needed. Nothing was recorded. Type it as it stands on the vehicle.",
                "要写车牌。没有登记。请照车上的写。",
            )
        theirs = tuple(dict.fromkeys((*known.person.plates, reading.display)))
        if theirs == known.person.plates or len(theirs) > MOST_PLATES:
            raise Refused(
                f"This plate is written down already, or there are {MOST_PLATES}. Nothing was "
                "recorded. Look at the list.",
                f"这块车牌已经登记，或已有 {MOST_PLATES} 块。没有登记。请看一眼列表。",
            )
        return _with_plates(work, known, theirs)


def drop_plate(store: Store, duty: Duty, row: PlateRow) -> PersonRecorded:
    """Take the plate of *row* off its owner, who drives it no more."""
    duty.require(Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        known = _living(work, row.person_id)
        rows = plates_of(work.connection, _household_id(work, known))
        if row.place >= len(known.person.plates) or not any(
            (one.person_id, one.place, one.shown_plate)
            == (row.person_id, row.place, row.shown_plate)
            for one in rows
        ):
            raise Refused(
                "The list has changed meanwhile. Nothing was recorded. Look at it again.",
                "列表刚刚有变动。没有登记。请再看一眼。",
            )
        left = tuple(plate for place, plate in enumerate(known.person.plates) if place != row.place)
        return _with_plates(work, known, left)


def _with_plates(work: UnitOfWork, known: KnownResident, theirs: Sequence[str]) -> PersonRecorded:
    changed = replace(known.person, plates=tuple(theirs))
    _write(work, PlannedChange(RosterChange.CHANGED, changed, known), "", supersedes=False)
    recorded = _recorded(work, known.person_id)
    work.commit()
    return recorded


def _edited(work: UnitOfWork, person: RosterPerson, told: PersonEdit) -> RosterPerson:
    """Return *person* with what is told, in normal form; None keeps what is known."""
    said: dict[str, Any] = {
        name: value for name in _PLAIN if (value := getattr(told, name)) is not None
    }
    for name in _LINES:
        if (text := getattr(told, name)) is not None:
            said[name] = clean(text, LONGEST_LINE).text
    said |= _name_told(person, told)
    if told.phone is not None:
        phones = read_phones(clean(told.phone, LONGEST_LINE).text)
        said["phone"] = "/".join(reading.normal for reading in phones)
    if told.paper is not None:
        said |= _paper_told(work, clean(told.paper, LONGEST_LINE).text)
        said["sex"] = said.get("sex") or told.sex or person.sex
    return replace(person, **said)


def _name_told(person: RosterPerson, told: PersonEdit) -> Mapping[str, str]:
    name = person.name if told.name is None else clean_name(told.name, LONGEST_NAME).text
    if not name:
        raise Refused(
            "A name is needed. Nothing was recorded. Write it as the paper has it.",
            "要写姓名。没有登记。请照证件写。",
        )
    return {"name": name}


def _paper_told(work: UnitOfWork, text: str) -> Mapping[str, Any]:
    reading = read_paper(text, local_day(work.now))
    said: dict[str, Any] = {
        "paper_kind": reading.kind.value,
        "paper_number": reading.normal,
        "birth_date": birth_date(reading.paper),
    }
    told_sex = sex(reading.paper)
    return said if told_sex is None else {**said, "sex": told_sex.value}


def _door(text: str) -> Door:
    door = read_door(text)
    if door is None or not door.room:
        raise Refused(
            f"'{text[:40]}' is no flat. Nothing was recorded. Type it as 3-2-501.",
            f"“{text[:40]}”不是住户。没有登记。请照 3-2-501 的样子写。",
        )
    return door


def _living(work: UnitOfWork, person_id: str) -> KnownResident:
    """Return somebody who lives here, by the record that stands."""
    known = resident(work.connection, standing_id(work.connection, person_id))
    if known is None:
        raise Refused(
            "This person is not on the roster. Nothing was changed. What is written of a visitor "
            "is corrected in the entry.",
            "这个人不在住户台账里。什么都没有改动。访客的信息请在那条登记里更正。",
        )
    if not known.living:
        raise not_on_the_roster()
    return known


def _refuse_isolated(work: UnitOfWork, known: KnownResident) -> None:
    if is_followed(work.connection, _household_id(work, known), known.person_id):
        raise Refused(
            "This person is in isolation or monitoring at home. Nothing was recorded. "
            "Release it with its document first.",
            "这个人正在居家隔离或居家监测。没有登记。请先凭文件解除。",
        )


def _refuse_unknown_flat(work: UnitOfWork, door: Door) -> None:
    if not household_ids(work.connection, [door.label]):
        raise FlatUnknown(
            f"{door.label} is not on the roster yet. Nothing was recorded. Order it again, and the "
            "flat is made.",
            f"台账里还没有 {door.label}。没有登记。再办一次就新建这一户。",
        )


def _household_id(work: UnitOfWork, known: KnownResident) -> str:
    from_door = household_ids(work.connection, [known.person.door.label])
    return from_door[known.person.door.label]


def _write(work: UnitOfWork, planned: PlannedChange, why: str, *, supersedes: bool = True) -> None:
    label = planned.person.door.label
    orders = {label: last_place(work.connection, label)}
    rows = gathered(work, [planned], orders)
    assert planned.known is not None, "somebody new is enrolled"
    before = last_change(work.connection, planned.known.person_id) if supersedes else None
    rows.write(work)
    rows.record_one(work, None if before is None else before.fact_id, why)


def _reason(why: str) -> str:
    text = clean(why, LONGEST_LINE).text
    if not text:
        raise Refused(
            "This needs a reason. Nothing was recorded. Write why.",
            "要写理由。没有登记。请写明为什么。",
        )
    return text


def _recorded(work: UnitOfWork, person_id: str) -> PersonRecorded:
    """Return what the last fact of somebody recorded."""
    change = last_change(work.connection, person_id)
    assert change is not None, "it was recorded a moment ago"
    return PersonRecorded(
        person_id=person_id,
        fact_id=change.fact_id,
        sequence=change.sequence,
        changes=Changes.of(Kind.PERSON, Kind.HOUSEHOLD, Kind.GATE_PASS, ids=(person_id,)),
    )
