# SPDX-License-Identifier: MIT
"""Absences (外出未归): noting who is away, ending it, and the list that a leader alone sees."""

from datetime import date, timedelta
from typing import Any, Final

from gatehouse.db.absence import add_absence, change_absence
from gatehouse.db.engine import Store
from gatehouse.db.queries.absences import (
    OpenAbsence,
    open_absences,
    open_absences_of,
    stored_absence,
)
from gatehouse.db.queries.crossing import known_person
from gatehouse.db.unit_of_work import FactId, new_id
from gatehouse.domain.absence import (
    NOWHERE,
    AbsenceChange,
    AbsenceList,
    AbsenceOrder,
    AbsenceRecorded,
    AbsenceRow,
    is_late,
)
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.division import Division
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.leader_leave import LeaderLeave
from gatehouse.domain.words import Words
from gatehouse.errors import Refused
from gatehouse.services.divisions import divisions
from gatehouse.services.operator import check_pin

_LONGEST: Final = timedelta(days=3660)
_MOST_PLACES: Final = 12
_LISTING: Final = (Role.LEADER, Role.ADMINISTRATOR)


def note_absence(store: Store, duty: Duty, order: AbsenceOrder) -> AbsenceRecorded:
    """Note that somebody of the roster is away; of one who is noted already, what is new.

    Open to volunteers.
    """
    duty.require(Role.VOLUNTEER)
    _refuse_strange_days(order, local_day(duty.now()))
    with store.unit_of_work(duty) as work:
        known = known_person(work.connection, order.person_id)
        if known is None or not known.rostered:
            raise Refused(
                "Only somebody of the roster can be away. Nothing was recorded. "
                "Choose them from the list.",
                "只登记住户台账里的人。没有登记。请从列表里选。",
            )
        told = {
            "since": order.since,
            "place": order.place,
            "expected": order.expected,
            "note": clean(order.note, LONGEST_LINE).text,
        }
        before = open_absences_of(work.connection, known.person_id)
        if not before:
            columns = {**_new(known.person_id), **told}
            fact = add_absence(work, columns)
        else:
            columns = {**before[0], **told}
            fact = change_absence(work, AbsenceChange.MENDED, columns)
        work.commit()
    return _recorded(str(columns["id"]), fact)


def end_absence(
    store: Store, duty: Duty, absence_id: str, leave: LeaderLeave | None = None
) -> AbsenceRecorded:
    """End an absence by hand: they are back, and the gate did not see them.

    Asks for whoever may see the list.
    """
    _require_leave(store, duty, leave)
    with store.unit_of_work(duty) as work:
        known = stored_absence(work.connection, absence_id)
        if known is None or known["ended_at"] is not None:
            raise Refused(
                "This absence has ended already. Nothing was changed. Look at the list again.",
                "这一条已经结束了。什么都没有改动。请再看一眼列表。",
            )
        fact = change_absence(work, AbsenceChange.ENDED, {**known, "ended_at": work.now})
        work.commit()
    return _recorded(absence_id, fact)


def may_list(_store: Store, duty: Duty) -> bool:
    """Say whether whoever is on duty sees the list without anybody's leave."""
    return not duty.operator.roles.isdisjoint(_LISTING)


def absences(store: Store, duty: Duty, leave: LeaderLeave | None = None) -> AbsenceList:
    """Return everybody who is away, to a leader or an administrator on duty.

    To anybody else only by the PIN of one.
    """
    _require_leave(store, duty, leave)
    today = local_day(duty.now())
    with store.reader() as connection:
        found = open_absences(connection)
    rows = [_row(one, today) for one in found]
    return AbsenceList(rows=tuple(sorted(rows, key=lambda row: not row.is_late)))


def _require_leave(store: Store, duty: Duty, leave: LeaderLeave | None) -> None:
    if may_list(store, duty):
        return
    if leave is None:
        duty.require(*_LISTING)
        return
    check_pin(store, duty, leave.operator_id, leave.pin, *_LISTING)


def places_like(_store: Store, duty: Duty, text: str) -> tuple[Division, ...]:
    """Return the divisions and countries that *text* may mean, the likeliest first."""
    duty.require(Role.VOLUNTEER)
    return divisions().find(text, local_day(duty.now()), _MOST_PLACES)


def _new(person_id: str) -> dict[str, Any]:
    return {"id": new_id(), "person_id": person_id, "ended_at": None, "ended_by": None}


def _refuse_strange_days(order: AbsenceOrder, today: date) -> None:
    expected = order.expected
    if today - _LONGEST <= order.since <= today and (
        expected is None or order.since <= expected <= today + _LONGEST
    ):
        return
    raise Refused(
        "Somebody left today or earlier, and comes back after that. Nothing was recorded. "
        "Put the days right; leave the return empty where nobody knows it.",
        "离开的日子不能在今天以后，回来的日子不能比离开早。没有登记。请改一下；不知道哪天回就留空。",
    )


def _recorded(absence_id: str, fact: FactId) -> AbsenceRecorded:
    changes = Changes.of(Kind.ABSENCE, ids=(absence_id,))
    return AbsenceRecorded(
        absence_id=absence_id, fact_id=fact.id, sequence=fact.sequence, changes=changes
    )


def _row(one: OpenAbsence, today: date) -> AbsenceRow:
    return AbsenceRow(
        absence_id=one.absence_id,
        person_id=one.person_id,
        person=one.person,
        door=one.door,
        phone=one.phone,
        since=one.since,
        days=(today - one.since).days,
        code=one.place,
        place=_place(one.place, today),
        expected=one.expected,
        is_late=is_late(one.expected, today),
        note=one.note,
    )


def _place(code: str, day: date) -> Words:
    """Return a place with what it lies in: 广东省深圳市."""
    names = [one.name for one in divisions().lineage(code, day)] if code else []
    if not names:
        return NOWHERE
    return Words("".join(name.zh for name in names), ", ".join(name.en for name in names[::-1]))
