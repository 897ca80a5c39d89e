# SPDX-License-Identifier: MIT
"""Fourteen invented days behind the acts of the registers screen; exports wait when told to."""

import threading
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from gatehouse.domain.entry import (
    DaySummary,
    Direction,
    Flow,
    Outcome,
    Reason,
    RegisterRow,
    SubjectClass,
)
from gatehouse.domain.post import OperatorRow, Post
from gatehouse.domain.register import ExportedRegister, RegisterDay, RegisterOrder
from gatehouse.errors import GatehouseError
from gatehouse.ui.registers.acts import RegisterActs, Report

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
TODAY = date(2022, 4, 15)
ADMINISTRATOR = OperatorRow(operator_id="o1", name="周岚", roles=("administrator", "leader"))
POST = Post(
    compound="样例小区", community="样例街道样例社区", gate="北门", telephone="0000-8001101"
)


@dataclass
class RegistersFake:
    """A post with *rows* entries on most days; *holds* keeps an export under way."""

    rows: int = 937
    failure: GatehouseError | None = None
    holds: bool = False
    going_on: threading.Event = field(default_factory=threading.Event)
    orders: list[RegisterOrder] = field(default_factory=list)
    exported: set[date] = field(default_factory=set)

    def acts(self) -> RegisterActs:
        return RegisterActs(
            post=lambda: POST,
            days=self._days,
            summary=self._summary,
            preview=self._preview,
            administrators=lambda: (ADMINISTRATOR,),
            export=self._export,
        )

    def _entries(self, day: date) -> int:
        return 0 if day == TODAY - timedelta(days=4) else self.rows

    def _days(self) -> tuple[RegisterDay, ...]:
        due = {TODAY, TODAY - timedelta(days=1)} - self.exported
        days = (TODAY - timedelta(days=n) for n in range(13, -1, -1))
        return tuple(
            RegisterDay(
                day=day, entries=self._entries(day), exported_at=None if day in due else NOW
            )
            for day in days
        )

    def _summary(self, day: date) -> DaySummary:
        rows = self._entries(day)
        some = bool(rows)
        return DaySummary(
            day=day,
            entries=Flow(rows - rows // 2, rows // 2),
            admitted=Flow(rows - rows // 2, rows // 2),
            by_class={SubjectClass.RESIDENT: Flow(rows - rows // 2, rows // 2)},
            vehicles=Flow(24, 24) if some else Flow(),
            visitors_inside=2 if some else 0,
            turned_away=3 if some else 0,
            reported=1 if some else 0,
            fever=1 if some else 0,
            passes_issued=0,
            itineraries=0,
            corrections=4 if some else 0,
            back_filled=2 if some else 0,
            hours=(Flow(),) * 24,
        )

    def _preview(self, day: date, most: int) -> tuple[RegisterRow, ...]:
        rows = self._entries(day)
        numbers = list(range(1, rows + 1))
        if rows > most:
            numbers = [*numbers[: most // 2], *numbers[most // 2 - most :]]
        return tuple(_row(number) for number in numbers)

    def _export(self, order: RegisterOrder, report: Report) -> ExportedRegister:
        rows = self._entries(order.day)
        self.orders.append(order)
        report(0, rows)
        if self.holds:
            self.going_on.wait(10)
        report(rows // 2, rows)
        if self.failure is not None:
            raise self.failure
        report(rows, rows)
        self.exported.add(order.day)
        return ExportedRegister(
            path=str(order.path), rows=rows, fingerprint="2811:" + "9f2c31ab" * 8
        )


def _row(number: int) -> RegisterRow:
    return RegisterRow(
        number=number,
        happened_at=datetime(2022, 4, 14, 22, 3, tzinfo=UTC) + timedelta(minutes=number // 2),
        gate="北门",
        direction=Direction.OUT if number % 2 else Direction.IN,
        subject_class=SubjectClass.RESIDENT,
        name=("何**", "孙**", "欧阳**")[number % 3],
        door=f"{number % 9 + 1}-1-{number % 6 + 1}02",
        paper_kind="resident_id",
        paper_number="220199********2210" if number % 5 else "",
        phone="138****2217",
        temperature=363 + number % 8,
        retest=None,
        health_code="绿码",
        itinerary="",
        pass_number="",
        reason=Reason.SHOPPING,
        where="",
        outcome=Outcome.ADMITTED if number % 7 else Outcome.TURNED_AWAY,
        operator="周岚",
        note="",
    )
