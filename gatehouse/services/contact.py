# SPDX-License-Identifier: MIT
"""Contacts (联系): today's check-ins with who is missing, and ticking who was reached."""

from collections.abc import Iterator, Sequence
from datetime import date

from gatehouse.db.engine import Store
from gatehouse.db.queries.carers import carers_with_flats
from gatehouse.db.queries.check_ins import check_ins, home_of, standing_contact
from gatehouse.db.unit_of_work import FactId, unstamped
from gatehouse.domain.carer import NOBODY, Carer, CarerShare
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.contact import (
    CheckIn,
    CheckInCounts,
    CheckInFilter,
    CheckInList,
    CheckInQuestion,
    ContactOrder,
    ContactRecorded,
    ContactResult,
)
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.errors import Refused
from gatehouse.services.roster import not_on_the_roster


def todays_check_ins(store: Store, duty: Duty, question: CheckInQuestion) -> CheckInList:
    """Return whom somebody is to reach today, narrowed as *question* says, and how it stands."""
    duty.require(Role.VOLUNTEER)
    today = local_day(duty.now())
    with store.reader() as connection:
        everybody = check_ins(connection, today)
        households = dict(carers_with_flats(connection))
    asked = [one for one in everybody if question.carer in {None, one.carer}]
    found = [one for one in asked if _is_meant(one, question.text.strip())]
    listed = {
        which: [one for one in found if _is_of(one, which, question, today)] for which in _ALL
    }
    return CheckInList(
        day=today,
        rows=tuple(listed[question.which]),
        counts=CheckInCounts(**{which.value: len(rows) for which, rows in listed.items()}),
        carers=tuple(_shares(everybody, households)),
    )


def record_contact(store: Store, duty: Duty, order: ContactOrder) -> ContactRecorded:
    """Record that somebody was reached, or was not."""
    duty.require(Role.VOLUNTEER)
    if order.result is ContactResult.WITHDRAWN:
        raise _no_such_contact()
    with store.unit_of_work(duty) as work:
        home = home_of(work.connection, order.person_id)
        if home is None:
            raise not_on_the_roster()
        household_id, carer = home
        fact = work.record(
            "contact",
            {
                "person_id": order.person_id,
                "household_id": household_id,
                "result": order.result,
                "way": order.way,
                "carer": carer,
            },
        )
        work.commit()
    return _recorded(fact, order.person_id)


def withdraw_contact(store: Store, duty: Duty, contact_id: str, why: str) -> ContactRecorded:
    """Take a contact back that was ticked by mistake; both facts stay."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        old = standing_contact(work.connection, contact_id)
        if old is None:
            raise _no_such_contact()
        fact = work.record(
            "contact",
            {**unstamped(old), "result": ContactResult.WITHDRAWN},
            happened_at=old["happened_at"],
            supersedes=contact_id,
            reason=clean(why, LONGEST_LINE).text,
        )
        work.commit()
    return _recorded(fact, str(old["person_id"]))


_ALL = tuple(CheckInFilter)


def _is_meant(one: CheckIn, text: str) -> bool:
    named = (one.door, one.shown_name, one.carer.name)
    return one.door.startswith(text) or any(text in name for name in named)


def _is_of(one: CheckIn, which: CheckInFilter, question: CheckInQuestion, today: date) -> bool:
    match which:
        case CheckInFilter.MISSING:
            return not one.is_reached
        case CheckInFilter.REACHED:
            return one.is_reached
        case CheckInFilter.SILENT:
            return one.is_silent(today, question.silence)
        case CheckInFilter.ALL:
            return True


def _shares(everybody: Sequence[CheckIn], households: dict[Carer, int]) -> Iterator[CarerShare]:
    """Yield every carer with a flat, and nobody where people are in nobody's care."""
    for carer in (*households, NOBODY):
        theirs = [one for one in everybody if one.carer == carer]
        if theirs or carer is not NOBODY:
            yield CarerShare(
                carer=carer,
                households=households.get(carer, 0),
                people=len(theirs),
                missing=sum(not one.is_reached for one in theirs),
            )


def _recorded(fact: FactId, person_id: str) -> ContactRecorded:
    return ContactRecorded(fact.id, fact.sequence, Changes.of(Kind.CARE, ids=(person_id,)))


def _no_such_contact() -> Refused:
    return Refused(
        "This contact is withdrawn already or is not there. Nothing was changed. "
        "Look at the list again.",
        "这次联系已经撤销，或者没有这一条。什么都没有改动。请再看一眼列表。",
    )
