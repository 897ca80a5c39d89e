# SPDX-License-Identifier: MIT
"""An invented isolation point behind the acts of its screen; what is ordered is kept."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import local_day
from gatehouse.domain.isolation_point import (
    ArrivalOrder,
    DepartureOrder,
    Destination,
    DisinfectionOrder,
    Point,
    PointRecorded,
    PointSums,
    RoomRow,
    RoomState,
    StayCorrection,
    StayRow,
    room_sums,
)
from gatehouse.errors import GatehouseError
from gatehouse.services.disinfection import shipped_agents
from gatehouse.ui.isolation_point.acts import PointActs

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
TODAY = local_day(NOW)
CAME = NOW - timedelta(days=4, hours=3)
NAMES = ("王*芬", "李*", "", "欧阳*静", "J*** S.", "刘*飞", "赵*例")


def a_stay(number: int, room: str, *, left: bool = False) -> StayRow:
    """Return somebody's stay in *room*."""
    return StayRow(
        stay_id=f"stay-{number}",
        room_id=f"room-{room}",
        room=room,
        person=NAMES[number % len(NAMES)],
        phone="" if number % 3 else "139****2217",
        door="3-2-501" if number % 4 == 0 else "",
        arrived_at=CAME,
        left_at=NOW - timedelta(hours=2) if left else None,
        destination=Destination.HOSPITAL if left else None,
        place="样例医院" if left else "",
        day=5,
    )


def a_room(number: str, state: RoomState, *people: StayRow) -> RoomRow:
    """Return a room that has stood so for an hour."""
    since = None if state is RoomState.EMPTY else NOW - timedelta(hours=1)
    return RoomRow(room_id=f"room-{number}", number=number, state=state, since=since, people=people)


def some_rooms(count: int) -> list[RoomRow]:
    """Return so many rooms, twenty to a floor: most occupied, some waiting, some empty."""
    rooms = []
    for place in range(count):
        number = f"{3 + place // 20}{place % 20 + 1:02}"
        if place % 12 < 7:
            rooms.append(a_room(number, RoomState.OCCUPIED, a_stay(place, number)))
        else:
            waits = place % 12 < 9
            rooms.append(a_room(number, RoomState.TO_DISINFECT if waits else RoomState.EMPTY))
    return rooms


@dataclass
class PointFake:
    """A post with *count* rooms; every act is taken down in *orders*, and refused on demand."""

    count: int = 24
    may_add: bool = True
    failure: GatehouseError | None = None
    orders: list[object] = field(default_factory=list)
    days: list[date] = field(default_factory=list)
    rooms: list[RoomRow] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.rooms = some_rooms(self.count)

    def acts(self) -> PointActs:
        """Return the acts of the screen."""
        return PointActs(
            agents=shipped_agents(),
            point=self._point,
            sums=self._sums,
            may_add_rooms=lambda: self.may_add,
            add_rooms=self._take,
            remove_rooms=self._take,
            arrive=self._arrive,
            depart=self._depart,
            move=self._move,
            disinfect=self._disinfect,
            correct=self._correct,
            withdraw_disinfection=self._move,
        )

    def _point(self) -> Point:
        left = tuple(a_stay(number, f"3{number:02}", left=True) for number in range(1, 4))
        return Point(
            rooms=tuple(self.rooms), left=left if self.rooms else (), sums=self._sums_of(TODAY)
        )

    def _sums(self, day: date) -> PointSums:
        self.days.append(day)
        return self._sums_of(day)

    def _sums_of(self, day: date) -> PointSums:
        people = sum(len(room.people) for room in self.rooms)
        return PointSums(
            day=day,
            before=16,
            arrived=people,
            left=16,
            after=people,
            rooms=room_sums(room.state for room in self.rooms),
            disinfected=2,
        )

    def _arrive(self, order: ArrivalOrder) -> PointRecorded:
        rooms = tuple(guest.room for guest in order.guests)
        return self._take(order, len(order.guests), rooms)

    def _depart(self, order: DepartureOrder) -> PointRecorded:
        return self._take(order, len(order.stay_ids))

    def _disinfect(self, order: DisinfectionOrder) -> PointRecorded:
        return self._take(order, len(order.room_ids))

    def _move(self, whose: str, said: str) -> PointRecorded:
        return self._take((whose, said))

    def _correct(self, stay_id: str, correction: StayCorrection) -> PointRecorded:
        return self._take((stay_id, correction))

    def _take(self, order: object, count: int = 1, rooms: tuple[str, ...] = ()) -> PointRecorded:
        if self.failure is not None:
            raise self.failure
        self.orders.append(order)
        return PointRecorded(
            count=len(order) if isinstance(order, tuple) and count == 1 else count,
            rooms=rooms,
            fact_id="fact",
            sequence=len(self.orders),
            changes=Changes.of(Kind.ISOLATION_POINT),
        )
