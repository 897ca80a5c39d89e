# SPDX-License-Identifier: MIT
"""Invented check-ins behind the acts of the care room; what is ticked and assigned is kept."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from gatehouse.domain.carer import (
    NOBODY,
    Carer,
    CarerOrder,
    CarerShare,
    CarersRecorded,
    Reach,
)
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
    ContactWay,
    LastContact,
)
from gatehouse.domain.tag import ToDo
from gatehouse.errors import GatehouseError
from gatehouse.ui.care.acts import CareActs, ContactActs
from tests.support.away_screen import AwayFake
from tests.support.gaps_screen import GapsFake
from tests.support.observation_screen import ObservationFake
from tests.support.outside_screen import OutsideFake
from tests.support.rounds_screen import no_rounds, no_services

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
TODAY = date(2022, 4, 15)
CARERS = (
    Carer(name="赵样例", telephone="0000-8001103"),
    Carer(name="周岚", operator_id="operator-1"),
    NOBODY,
)
_NAMES = ("刘*飞", "王*芬", "欧阳*静", "张*", "John S.")
_TO_DO = ((ToDo.WELL_BEING,), (ToDo.MEDICINE,), (ToDo.PROCEDURE_A, ToDo.WELL_BEING))
_SILENT = (1, 2, 4, None)


def a_check_in(number: int = 1, result: ContactResult | None = None) -> CheckIn:
    """Return somebody to be reached, tried today as *result* says."""
    silent = _SILENT[number % len(_SILENT)]
    today = None if result is None else a_contact(f"contact-{number}", result)
    reached = result is ContactResult.REACHED
    before = None if silent is None else TODAY - timedelta(days=silent)
    return CheckIn(
        person_id=f"person-{number}",
        household_id=f"household-{number}",
        shown_name=_NAMES[number % len(_NAMES)],
        door=f"{number // 40 + 1}-{number % 3 + 1}-{number % 40 // 3 + 1}0{number % 3 + 1}",
        phone="139****2345" if number % 2 else "",
        carer=CARERS[number % len(CARERS)],
        to_do=_TO_DO[number % len(_TO_DO)],
        asked_since=None,
        reached_on=TODAY if reached else before,
        today=today,
    )


def a_contact(contact_id: str, result: ContactResult) -> LastContact:
    """Return a contact of this afternoon."""
    return LastContact(
        contact_id=contact_id, at=NOW, result=result, way=ContactWay.DOOR, operator="周岚"
    )


@dataclass
class CareFake:
    """A post in which *count* people are to be reached; every third was, every seventh was not."""

    count: int = 6
    may_assign: bool = True
    failure: GatehouseError | None = None
    ticks: list[ContactOrder] = field(default_factory=list)
    withdrawn: list[tuple[str, str]] = field(default_factory=list)
    orders: list[CarerOrder] = field(default_factory=list)
    asked: list[CheckInQuestion] = field(default_factory=list)
    rows: list[CheckIn] = field(default_factory=list)

    def __post_init__(self) -> None:
        for number in range(1, self.count + 1):
            result = ContactResult.NOT_REACHED if number % 7 == 0 else None
            result = ContactResult.REACHED if number % 3 == 0 else result
            self.rows.append(a_check_in(number, result))

    def acts(self) -> CareActs:
        """Return the acts of the room."""
        return CareActs(
            contacts=ContactActs(
                check_ins=self._check_ins,
                carers=lambda: CARERS[:2],
                reach=self._reach,
                may_assign=lambda: self.may_assign,
                record=self._record,
                withdraw=self._withdraw,
                assign=self._assign,
            ),
            absences=AwayFake().acts(),
            outside=OutsideFake().acts(),
            gaps=GapsFake().acts(),
            services=no_services(),
            observation=ObservationFake(count=0).acts(),
            rounds=no_rounds(),
        )

    def _check_ins(self, question: CheckInQuestion) -> CheckInList:
        self.asked.append(question)
        found = [
            one
            for one in self.rows
            if question.carer in {None, one.carer} and question.text in one.door + one.shown_name
        ]
        listed = {
            CheckInFilter.MISSING: [one for one in found if not one.is_reached],
            CheckInFilter.REACHED: [one for one in found if one.is_reached],
            CheckInFilter.SILENT: [one for one in found if one.is_silent(TODAY, question.silence)],
            CheckInFilter.ALL: found,
        }
        return CheckInList(
            day=TODAY,
            rows=tuple(listed[question.which]),
            counts=CheckInCounts(**{which.value: len(rows) for which, rows in listed.items()}),
            carers=tuple(self._share(carer) for carer in CARERS),
        )

    def _share(self, carer: Carer) -> CarerShare:
        theirs = [one for one in self.rows if one.carer == carer]
        return CarerShare(
            carer=carer,
            households=len(theirs),
            people=len(theirs),
            missing=sum(not one.is_reached for one in theirs),
        )

    def _reach(self, places: str) -> Reach:
        known = {"3": 72, "3-2": 24, "3-2-501": 1}
        unknown = tuple(place for place in places.split() if place not in known)
        return Reach(households=known.get(places, 0), unknown=unknown)

    def _record(self, order: ContactOrder) -> ContactRecorded:
        self._fail()
        self.ticks.append(order)
        contact_id = f"tick-{len(self.ticks)}"
        contact = a_contact(contact_id, order.result)
        reached = {"reached_on": TODAY} if order.result is ContactResult.REACHED else {}
        self._change(order.person_id, today=contact, **reached)
        return ContactRecorded(contact_id, len(self.ticks), Changes.of(Kind.CARE))

    def _withdraw(self, contact_id: str, why: str) -> ContactRecorded:
        self._fail()
        self.withdrawn.append((contact_id, why))
        for one in self.rows:
            if one.today is not None and one.today.contact_id == contact_id:
                self._change(one.person_id, today=None, reached_on=None)
        return ContactRecorded(contact_id, 99, Changes.of(Kind.CARE))

    def _assign(self, order: CarerOrder) -> CarersRecorded:
        self._fail()
        self.orders.append(order)
        return CarersRecorded(order.carer, 24, 7, Changes.of(Kind.CARE))

    def _change(self, person_id: str, **said: object) -> None:
        self.rows = [
            replace(one, **said) if one.person_id == person_id else one for one in self.rows
        ]

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure
