# SPDX-License-Identifier: MIT
"""Invented people followed at home behind the acts of their section; what is written is kept."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.contact import ContactWay
from gatehouse.domain.observation import (
    AskedFor,
    Half,
    HomeReading,
    Observed,
    ObservedFilter,
    ObservedList,
    ObservedQuestion,
    ObservedRow,
    ReadingOrder,
    ReadingRecorded,
    ReadingResult,
    Slot,
    counted,
    slot_at,
    slots_between,
)
from gatehouse.domain.zone import Term, ZoneLevel
from gatehouse.errors import GatehouseError
from gatehouse.reports.table_page import TablePage
from gatehouse.ui.care.acts import ObservationActs

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
PM = Slot(date(2022, 4, 15), Half.EVENING)
_NAMES = ("刘*飞", "王*芬", "欧阳*静", "张*", "John S.")
_FEVER = 374


def a_reading(slot: Slot, tenths: int | None, *, unwell: bool = False) -> HomeReading:
    """Return what stands for a half."""
    return HomeReading(
        reading_id=f"reading-{slot.day}-{slot.half}",
        slot=slot,
        result=ReadingResult.NOT_REACHED if tenths is None else ReadingResult.MEASURED,
        tenths=tenths,
        way=ContactWay.TELEPHONE,
        unwell=unwell,
        fever=tenths is not None and tenths >= _FEVER,
        note="",
        at=NOW,
        operator="周岚",
    )


def an_observed(number: int = 1, *, ill: bool = False) -> Observed:
    """Return somebody of day 9, measured until this morning but for every fifth half."""
    began = NOW - timedelta(days=8)
    slots = list(slots_between(slot_at(began), PM))[:-1]
    readings = {
        slot: a_reading(slot, 362 + (place * number) % 7)
        for place, slot in enumerate(slots)
        if (place + number) % 5
    }
    if ill:
        readings[slots[-1]] = a_reading(slots[-1], 378)
    term = Term(date(2022, 4, 7), 14 if number % 2 else 7)
    return Observed(
        person_id=f"person-{number}",
        zone_id=f"zone-{number}",
        household_id=f"flat-{number}",
        shown_name=_NAMES[number % len(_NAMES)],
        door=f"{number // 12 + 1}-1-{number % 12 + 1}01",
        phone="139****2217" if number % 2 else "",
        level=ZoneLevel.MONITORING if number % 2 else ZoneLevel.ISOLATION,
        term=term,
        count=term.count_at(NOW),
        document="样例防指〔2022〕3号",
        began=began,
        last=PM,
        readings=readings,
        asks_test=number % 4 == 0,
    )


@dataclass
class ObservationFake:
    """Keeps what is written down; the third one is ill."""

    count: int = 5
    failure: GatehouseError | None = None
    orders: list[ReadingOrder] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    rows: list[Observed] = field(default_factory=list)
    asked: tuple[AskedFor, ...] = ()

    def __post_init__(self) -> None:
        self.rows = [an_observed(n, ill=n == 3) for n in range(1, self.count + 1)]

    def acts(self) -> ObservationActs:
        """Return the acts of the section."""
        return ObservationActs(
            observed=self._observed, pages=self._pages, record=self._record, withdraw=self._withdraw
        )

    def _observed(self, question: ObservedQuestion) -> ObservedList:
        chosen = {
            ObservedFilter.DUE: [row for row in self.rows if row.is_due],
            ObservedFilter.ALARMING: [row for row in self.rows if row.is_alarming],
            ObservedFilter.MISSED: [row for row in self.rows if row.missed],
            ObservedFilter.RELEASED: [],
        }
        rows = chosen.get(question.which, self.rows)
        found = tuple(row for row in rows if question.text in row.door + row.shown_name)
        return ObservedList(
            now=PM, rows=found, counts=counted(self.rows, 0, len(self.asked)), asked=self.asked
        )

    def _pages(self) -> tuple[TablePage, ...]:
        return ()

    def _record(self, order: ReadingOrder) -> ReadingRecorded:
        if self.failure is not None:
            raise self.failure
        self.orders.append(order)
        slot = Slot(order.day or PM.day, order.half or PM.half)
        reading = a_reading(slot, order.tenths, unwell=order.unwell)
        self._put(order.person_id, slot, reading)
        return self._recorded(order.person_id, reading.reading_id, fever=reading.fever)

    def _withdraw(self, reading_id: str, _why: str) -> ReadingRecorded:
        self.withdrawn.append(reading_id)
        whose = self.orders[-1].person_id if self.orders else "person-1"
        self._put(whose, PM, None)
        return self._recorded(whose, "withdrawal")

    def _put(self, person_id: str, slot: Slot, reading: HomeReading | None) -> None:
        for at, row in enumerate(self.rows):
            if row.person_id == person_id:
                kept = {one: known for one, known in row.readings.items() if one != slot}
                more = {} if reading is None else {slot: reading}
                self.rows[at] = replace(row, readings=kept | more)

    def _recorded(self, person_id: str, reading_id: str, *, fever: bool = False) -> ReadingRecorded:
        changes = Changes.of(Kind.OBSERVATION, ids=(person_id,))
        return ReadingRecorded(reading_id=reading_id, sequence=9, changes=changes, fever=fever)


def observed_row(number: int) -> ObservedRow:
    """Return somebody who is followed at home; every third was not measured in the evening."""
    term = Term(date(2022, 4, 11), 14 if number % 2 else None)
    unread = number % 3 == 0
    return ObservedRow(
        place=f"{number % 9 + 1}栋2单元501",
        person="欧阳**",
        phone="139****0009",
        level=ZoneLevel.MONITORING if number % 2 else ZoneLevel.ISOLATION,
        count=term.count_on(date(2022, 4, 15)),
        morning=365,
        evening=None if unread else 378,
        unusual="" if unread else "发热、不适",
        unread="晚" if unread else "",
        way="电话",
        operator="周岚",
        document="样例防指〔2022〕3号",
        note="",
    )
