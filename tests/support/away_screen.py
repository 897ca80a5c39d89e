# SPDX-License-Identifier: MIT
"""Invented absences behind the acts of their section; a PIN is asked of whoever is no leader."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from gatehouse.domain.absence import (
    AbsenceList,
    AbsenceOrder,
    AbsenceRecorded,
    AbsenceRow,
)
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.division import Division, DivisionLevel
from gatehouse.domain.leader_leave import LeaderLeave
from gatehouse.domain.person import Found
from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError, NotAllowed
from gatehouse.services.divisions import divisions
from gatehouse.ui.care.acts import AbsenceActs
from tests.support.desk_people import LEADER, NEIGHBOURS, PIN

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
TODAY = date(2022, 4, 15)
_PLACES = (
    ("440300", Words("广东省深圳市", "Shenzhen, Guangdong")),
    ("KR", Words("韩国", "South Korea")),
    ("", Words("地点没说", "place not told")),
    ("530000", Words("云南省", "Yunnan")),
)
_NAMES = ("王*芬", "李*", "欧阳*静", "J*** S.")


def an_absence(number: int = 1) -> AbsenceRow:
    """Return somebody who is away; every third is late, every second's return is not known."""
    code, place = _PLACES[number % len(_PLACES)]
    late = number % 3 == 0
    expected = None if number % 2 else TODAY + timedelta(days=number)
    return AbsenceRow(
        absence_id=f"absence-{number}",
        person_id=f"person-{number}",
        person=_NAMES[number % len(_NAMES)],
        door=f"{number // 12 + 1}-1-{number % 12 + 1}01",
        phone="139****2217" if number % 2 else "",
        since=TODAY - timedelta(days=number),
        days=number,
        code=code,
        place=place,
        expected=TODAY - timedelta(days=1) if late else expected,
        is_late=late,
        note="出差" if number % 4 == 0 else "",
    )


@dataclass
class AwayFake:
    """A post where so many are away; who is on duty may list them, or brings a leader's PIN."""

    count: int = 5
    may_list: bool = True
    failure: GatehouseError | None = None
    orders: list[AbsenceOrder] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)
    leaves: list[LeaderLeave | None] = field(default_factory=list)

    def acts(self) -> AbsenceActs:
        """Return the acts of the section."""
        return AbsenceActs(
            may_list=lambda: self.may_list,
            leaders=lambda: (LEADER,),
            absences=self._absences,
            people=self._people,
            places=self._places,
            note=self._note,
            end=self._end,
        )

    def _absences(self, leave: LeaderLeave | None) -> AbsenceList:
        self.leaves.append(leave)
        if not self.may_list and (leave is None or leave.pin != PIN):
            raise NotAllowed("The PIN is not right.", "PIN 不对。")
        rows = [an_absence(number) for number in range(1, self.count + 1)]
        return AbsenceList(rows=tuple(sorted(rows, key=lambda row: not row.is_late)))

    def _people(self, text: str) -> Found:
        found = [one.candidate for one in NEIGHBOURS if any(k.startswith(text) for k in one.keys)]
        return Found(text=text, candidates=tuple(found))

    def _places(self, text: str) -> tuple[Division, ...]:
        found = divisions().find(text, TODAY, 6)
        assert all(isinstance(one.level, DivisionLevel) for one in found)
        return found

    def _note(self, order: AbsenceOrder) -> AbsenceRecorded:
        if self.failure is not None:
            raise self.failure
        self.orders.append(order)
        return self._recorded("absence-1")

    def _end(self, absence_id: str, leave: LeaderLeave | None) -> AbsenceRecorded:
        self.leaves.append(leave)
        self.ended.append(absence_id)
        return self._recorded(absence_id)

    def _recorded(self, absence_id: str) -> AbsenceRecorded:
        return AbsenceRecorded(
            absence_id=absence_id,
            fact_id="fact",
            sequence=1,
            changes=Changes.of(Kind.ABSENCE, ids=(absence_id,)),
        )
