# SPDX-License-Identifier: MIT
"""Invented residents who are outside too long, and what is written down of calls after them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.entry import Reason
from gatehouse.domain.outside import (
    CallOrder,
    CallRecorded,
    CallResult,
    CallRow,
    OutsideList,
    OutsideRow,
)
from gatehouse.errors import GatehouseError
from gatehouse.ui.care.acts import OutsideActs

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
_NAMES = ("刘*飞", "王*芬", "欧阳*静", "张*", "John S.")
_REASONS = (Reason.SHOPPING, Reason.WORK, Reason.MEDICAL)


def a_call(number: int, result: CallResult, order: CallOrder | None = None) -> CallRow:
    """Return a call of this afternoon."""
    return CallRow(
        call_id=f"call-{number}",
        at=NOW - timedelta(minutes=20 - number),
        result=result,
        whom="" if order is None else order.whom,
        note="" if order is None else order.note,
        operator="周岚",
    )


def an_outside_row(number: int = 1) -> OutsideRow:
    """Return somebody who is out too long; every third was reached, every fourth tried."""
    reason = _REASONS[number % len(_REASONS)]
    allowed = timedelta(hours=2 if reason is Reason.SHOPPING else 24)
    tried = CallResult.ANSWERED if number % 3 == 0 else CallResult.NO_ANSWER
    said = CallOrder(
        person_id="", result=tried, whom="王丽芬", note="在医院陪床，明天早上回来，路上会再打电话"
    )
    calls = (a_call(number % 20, tried, said),) if number % 3 == 0 or number % 4 == 0 else ()
    return OutsideRow(
        person_id=f"person-{number}",
        shown_name=_NAMES[number % len(_NAMES)],
        door=f"{number // 12 + 1}-1-{number % 12 + 1}01",
        phone="139****2217" if number % 2 else "",
        reason=reason,
        since=NOW - allowed - timedelta(minutes=35 * number),
        allowed=allowed,
        calls=calls,
    )


@dataclass
class OutsideFake:
    """A post where so many are outside too long; what is called is kept."""

    count: int = 5
    hours: int | None = 24
    failure: GatehouseError | None = None
    orders: list[CallOrder] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    rows: list[OutsideRow] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.rows = [an_outside_row(number) for number in range(1, self.count + 1)]

    def acts(self) -> OutsideActs:
        """Return the acts of the section."""
        return OutsideActs(outside=self._outside, call=self._call, withdraw=self._withdraw)

    def _outside(self) -> OutsideList:
        rows = sorted(self.rows, key=lambda row: row.is_answered)
        return OutsideList(now=NOW, rows=tuple(rows), hours=self.hours)

    def _call(self, order: CallOrder) -> CallRecorded:
        if self.failure is not None:
            raise self.failure
        self.orders.append(order)
        made = replace(a_call(1, order.result, order), call_id=f"made-{len(self.orders)}")
        self.rows = [
            replace(row, calls=(made, *row.calls)) if row.person_id == order.person_id else row
            for row in self.rows
        ]
        return self._recorded(made.call_id, order.person_id)

    def _withdraw(self, call_id: str, _why: str) -> CallRecorded:
        self.withdrawn.append(call_id)
        whose = next(r.person_id for r in self.rows if call_id in {c.call_id for c in r.calls})
        self.rows = [
            replace(row, calls=tuple(call for call in row.calls if call.call_id != call_id))
            for row in self.rows
        ]
        return self._recorded(call_id, whose)

    def _recorded(self, call_id: str, person_id: str) -> CallRecorded:
        changes = Changes.of(Kind.ABSENCE, ids=(person_id,))
        return CallRecorded(call_id=call_id, sequence=1, changes=changes)
