# SPDX-License-Identifier: MIT
"""An invented shift behind the acts of the handover screen, with nothing or much in it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Operator
from gatehouse.domain.entry import Flow, SubjectClass
from gatehouse.domain.handover import (
    HandedOver,
    HandoverDesk,
    HandoverOrder,
    HandoverRow,
    OwnCount,
    SignedHandover,
)
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.post import OperatorRow, Post
from gatehouse.domain.shift import ShiftCounts, ShiftHour, ShiftSummary, Stay, StayAge, Stays
from gatehouse.errors import GatehouseError
from gatehouse.ui.handover.acts import HandoverActs

NOW = datetime(2022, 4, 15, 13, 42, tzinfo=UTC)
"""21:42 at the gate."""
POST = Post(compound="样例小区", community="样例街道样例社区", gate="北门")
FINGERPRINT = "1284:" + "9f2ac471" * 8
OPERATORS = (
    OperatorRow(operator_id="o2", name="陈建国", roles=("volunteer",)),
    OperatorRow(operator_id="o3", name="孙宁", roles=("leader",)),
)
_HOUR = timedelta(hours=1)
_NAMES = ("周*安", "赵*宁", "刘*", "王*芬", "欧阳*静", "John S.")
_NOBODY = Flow()


def a_summary(people: int) -> ShiftSummary:
    """Return a shift of eight hours that left so many visitors and vehicles inside."""
    return ShiftSummary(
        shift_id="shift-1",
        gate="北门",
        operator="周岚",
        opened_at=NOW - 8 * _HOUR,
        until=NOW,
        counts=_counts(people),
        hours=tuple(
            ShiftHour(NOW.replace(minute=0) - (8 - n) * _HOUR, Flow(people * n, people))
            for n in range(9)
        ),
        visitors=_stays(people, _NAMES, forgotten=people // 20),
        vehicles=_stays(people, ("吉A***12", "粤B***45")),
        residents_out=replace(
            _stays(people, _NAMES), by_age={StayAge.LONGER: people} if people else {}
        ),
        open_items=tuple(_open_item(n) for n in range(people // 3)),
    )


def a_row(summary: ShiftSummary, own: OwnCount) -> HandoverRow:
    """Return the row of a handover that closed this shift."""
    return HandoverRow(
        handover_id="handover-1",
        gate=summary.gate,
        opened_at=summary.opened_at,
        signed_at=summary.until,
        outgoing=summary.operator,
        incoming="陈建国",
        counts=summary.counts,
        visitors_inside=summary.visitors.count,
        vehicles_inside=summary.vehicles.count,
        residents_out=summary.residents_out.count,
        own=own,
        open_items=len(summary.open_items),
        explanation="",
        notes="雨天路滑，北门铺了垫子。",
        fingerprint=FINGERPRINT,
    )


def signed(people: int, missing: int = 0) -> SignedHandover:
    """Return a signed handover at which so many visitors fewer were counted."""
    summary = a_summary(people)
    own = OwnCount(people - missing, people)
    return SignedHandover(post=POST, row=a_row(summary, own), summary=summary)


@dataclass
class HandoverFake:
    """A post with an open shift; it remembers what was kept and what was ordered."""

    people: int = 3
    waiting: int | None = None
    operators: tuple[OperatorRow, ...] = OPERATORS
    failure: GatehouseError | None = None
    notes: str = ""
    history: int = 1
    kept: list[str] = field(default_factory=list)
    orders: list[HandoverOrder] = field(default_factory=list)

    def acts(self) -> HandoverActs:
        """Return the acts that this post answers to."""
        return HandoverActs(
            desk=self._desk,
            handovers=self._handovers,
            handover=self._handover,
            keep_notes=self.kept.append,
            hand_over=self._hand_over,
        )

    def _desk(self) -> HandoverDesk:
        summary = a_summary(self.people)
        if self.waiting is not None:
            summary = replace(summary, open_items=tuple(map(_open_item, range(self.waiting))))
        return HandoverDesk(post=POST, summary=summary, operators=self.operators, notes=self.notes)

    def _handovers(self) -> tuple[HandoverRow, ...]:
        return (signed(self.people).row,) * self.history

    def _handover(self, _handover_id: str) -> SignedHandover:
        return signed(self.people)

    def _hand_over(self, order: HandoverOrder) -> HandedOver:
        if self.failure is not None:
            raise self.failure
        self.orders.append(order)
        duty = Duty(Operator("o2", "陈建国", frozenset()), "北门", "shift-2", "m", lambda: NOW)
        return HandedOver(signed(self.people), 1, duty, Changes.of(Kind.HANDOVER, Kind.SHIFT))


def _counts(people: int) -> ShiftCounts:
    flow = Flow(people * 70, people * 56)
    return ShiftCounts(
        entries=flow,
        admitted=flow,
        by_class={
            SubjectClass.RESIDENT: Flow(people * 60, people * 50),
            SubjectClass.VISITOR: Flow(people * 10, people * 6),
        }
        if people
        else {},
        turned_away=people,
        reported=people,
        fever=people,
        overridden=people,
        corrections=people,
        back_filled=people,
        vehicles=Flow(people, people),
        passes_issued=people,
        itineraries=people,
    )


def _stays(people: int, names: tuple[str, ...], forgotten: int = 0) -> Stays:
    return Stays(
        by_age={StayAge.UNDER_4_HOURS: people} if people else {},
        longest=tuple(_stay(names, n, NOW - (people - n) * _HOUR / 2) for n in range(people)),
        forgotten=tuple(_stay(names, n, NOW - 60 * _HOUR) for n in range(forgotten)),
    )


def _stay(names: tuple[str, ...], number: int, since: datetime) -> Stay:
    door = f"{number % 9 + 1}-{number % 3 + 1}-{number % 18 + 1}01"
    return Stay(name=names[number % len(names)], door=door, since=since)


def _open_item(number: int) -> OpenItem:
    kind = OpenKind.EMERGENCY if number % 2 else OpenKind.TELEPHONE_APPROVAL
    return OpenItem(
        kind=kind,
        entry_id=f"entry-{number}",
        since=NOW - (number + 1) * 5 * _HOUR,
        shown_name="林*枫",
        door="3-2-501",
        detail="王主任" if kind is OpenKind.TELEPHONE_APPROVAL else "救护车接走一位老人",
    )
