# SPDX-License-Identifier: MIT
"""An invented shift behind the acts of the handover screen, with nothing or much in it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace
from PySide6.QtCore import Qt

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Operator
from gatehouse.domain.entry import Flow, SubjectClass
from gatehouse.domain.handover import (
    Declined,
    DeclineOrder,
    HandedOver,
    HandoverDesk,
    HandoverOrder,
    HandoverRow,
    OwnCount,
    Refusal,
    SignedHandover,
)
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.post import Post
from gatehouse.domain.reckoning import Cause, CauseKind, Doubt, Reckoned, Side
from gatehouse.domain.shift import ShiftCounts, ShiftHour, ShiftSummary, Stay, StayAge, Stays
from gatehouse.domain.sign_in import Serving
from gatehouse.domain.supply import (
    USUAL,
    Supply,
    SupplyChange,
    SupplyCount,
    SupplyLine,
    SupplyList,
    SupplyRecorded,
)
from gatehouse.errors import GatehouseError
from gatehouse.ui.handover.acts import HandoverActs, SupplyActs
from gatehouse.ui.handover.page import HandoverPage
from tests.support.screens import AREAS, Bench

NOW = datetime(2022, 4, 15, 13, 42, tzinfo=UTC)
"""21:42 at the gate."""
POST = Post(compound="样例小区", community="样例街道样例社区", gate="北门")
FINGERPRINT = "1284:" + "9f2ac471" * 8
OPERATORS = (
    Serving(operator_id="o2", name="陈建国", roles=("volunteer",), has_pin=False),
    Serving(operator_id="o3", name="孙宁", roles=("leader",), has_pin=True),
)
_HOUR = timedelta(hours=1)
_NAMES = ("周*安", "赵*宁", "刘*", "王*芬", "欧阳*静", "John S.")
_NOBODY = Flow()


_STOCK = (112, 18, 3, 40, 6, 2, 5, 3, 1)
SUPPLIES = tuple(
    Supply(
        id=f"supply-{place}",
        name=new.name,
        kind=new.kind,
        unit=new.unit,
        minimum=new.minimum,
        stock=stock,
        counted=stock + 6,
        counted_at=NOW - 8 * _HOUR,
        added_at=NOW - 400 * _HOUR,
    )
    for place, (new, stock) in enumerate(zip(USUAL, _STOCK, strict=True))
)
COUNTS = tuple(
    SupplyCount(
        supply_id=one.id,
        name=one.name,
        unit=one.unit,
        kind=one.kind,
        last=one.counted,
        recorded=one.stock,
    )
    for one in SUPPLIES
)
NO_SUPPLIES = SupplyList(supplies=(), moves=())
SUPPLY_LIST = SupplyList(
    supplies=tuple(sorted(SUPPLIES, key=lambda one: not one.is_short)),
    moves=tuple(
        SupplyLine(
            number=place,
            change_id=f"move-{place}",
            at=NOW - place * _HOUR,
            name="口罩",
            unit="只",
            change=change,
            amount=10 * (place + 1),
            left=112 + place,
            whose="三号楼" if change is SupplyChange.GIVEN else "",
            operator="周岚",
            corrected=change is SupplyChange.RECEIVED,
            reason="多打了一个零" if change is SupplyChange.RECEIVED else "",
        )
        for place, change in enumerate(
            (SupplyChange.GIVEN, SupplyChange.COUNTED, SupplyChange.RECEIVED)
        )
    ),
)


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
        reckoning=tuple(
            Reckoned(
                side=side, before=people, more=people * 7, fewer=people * 7, listed=people + extra
            )
            for side, extra in zip(Side, (people // 20, 0, 0), strict=True)
        ),
        causes=tuple(_cause(n) for n in range(people // 4)),
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
    operators: tuple[Serving, ...] = OPERATORS
    failure: GatehouseError | None = None
    notes: str = ""
    history: int = 1
    kept: list[str] = field(default_factory=list)
    orders: list[HandoverOrder] = field(default_factory=list)
    declined: list[DeclineOrder] = field(default_factory=list)
    refusals: tuple[Refusal, ...] = ()
    supply_orders: list[tuple[object, ...]] = field(default_factory=list)
    by_pin: bool = False
    doubts: int = 0
    stocked: bool = False

    def acts(self) -> HandoverActs:
        """Return the acts that this post answers to."""
        return HandoverActs(
            desk=self._desk,
            handovers=self._handovers,
            handover=self._handover,
            keep_notes=self.kept.append,
            hand_over=self._hand_over,
            decline=self._decline,
            supplies=self._supply_acts(),
        )

    def _desk(self) -> HandoverDesk:
        summary = a_summary(self.people)
        if self.waiting is not None:
            summary = replace(summary, open_items=tuple(map(_open_item, range(self.waiting))))
        summary = replace(summary, doubts=tuple(map(_doubt, range(self.doubts))))
        if self.stocked:
            summary = replace(summary, supplies=COUNTS)
        return HandoverDesk(
            post=POST,
            summary=summary,
            operators=self.operators,
            notes=self.notes,
            by_pin=self.by_pin,
            refusals=self.refusals,
        )

    def _handovers(self) -> tuple[HandoverRow, ...]:
        return (signed(self.people).row,) * self.history

    def _handover(self, _handover_id: str) -> SignedHandover:
        return signed(self.people)

    def _decline(self, order: DeclineOrder) -> Declined:
        if self.failure is not None:
            raise self.failure
        self.declined.append(order)
        told = Refusal(at=NOW, incoming=order.incoming_name, words=order.words)
        self.refusals = (*self.refusals, told)
        return Declined(self.refusals, "fact-1", 1, Changes.of(Kind.HANDOVER))

    def _supply_acts(self) -> SupplyActs:
        def done(*order: object) -> SupplyRecorded:
            self.supply_orders.append(order)
            return SupplyRecorded(
                found=SUPPLY_LIST, fact_id="fact-1", sequence=1, changes=Changes.of(Kind.SUPPLY)
            )

        return SupplyActs(
            supplies=lambda: SUPPLY_LIST if self.stocked else NO_SUPPLIES,
            add=done,
            add_usual=done,
            alter=done,
            retire=done,
            move=done,
            correct=done,
        )

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
        incidents=people,
        incidents_closed=people // 2,
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


def _cause(number: int) -> Cause:
    kinds = tuple(CauseKind)
    return Cause(
        kind=kinds[number * len(kinds) // 15 % len(kinds)],
        name=_NAMES[number % len(_NAMES)],
        door="3-2-501",
        at=NOW - number * _HOUR / 3,
        inward=bool(number % 2),
    )


def _doubt(number: int) -> Doubt:
    return Doubt(
        whose=f"person-{number}",
        side=Side.VEHICLES if number % 4 == 1 else Side.VISITORS,
        name="吉A***12" if number % 4 == 1 else _NAMES[number % len(_NAMES)],
        door=f"{number % 9 + 1}-1-302",
        since=NOW - (number + 5) * _HOUR,
        leave_by=NOW - (number + 1) * _HOUR if number % 2 == 0 else None,
    )


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


def open_page(bench: Bench, fake: HandoverFake, size: str = "low") -> HandoverPage:
    """Show the screen of a post."""
    page = HandoverPage(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(page, AREAS[size])
    page.start(fake.acts())
    bench.settle()
    page.setFocus()
    return page


def fill_in(bench: Bench, page: HandoverPage, visitors: str, vehicles: str) -> None:
    """Type what the incoming person counted, and choose the first operator, if there is one."""
    page.shift.sign.visitors.edit.setFocus()
    bench.type(visitors)
    bench.press(Qt.Key.Key_Tab)
    bench.type(vehicles)
    if page.shift.sign.incoming.who.count() > 1:
        page.shift.sign.incoming.who.setCurrentIndex(1)
