# SPDX-License-Identifier: MIT
"""Invented errands behind the acts of their screen; what is ordered is kept."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec.structs import replace

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.errand import (
    ASKED_KINDS,
    ErrandChange,
    ErrandKind,
    ErrandList,
    ErrandMove,
    ErrandOrder,
    ErrandProposal,
    ErrandRecorded,
    ErrandRow,
    ErrandState,
    ErrandTally,
    Purchase,
    PurchaseOrder,
)
from gatehouse.domain.household import HouseholdRow
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.errors import GatehouseError
from gatehouse.ui.errands.acts import ErrandActs, ErrandRoomActs
from gatehouse.ui.errands.errands_section import ErrandsSection
from gatehouse.ui.errands.page import ErrandsPage
from tests.support.errand_sections import no_disinfection, no_parcels, no_patrols, no_points
from tests.support.screens import AREAS, Bench
from tests.support.tasks_screen import NoticesFake, TasksFake

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
_WHAT = ("降压药 1 盒、二甲双胍缓释片 2 盒", "菜 2 份、米 10 斤", "抬轮椅下楼", "厨房下水堵了")
_STATES = {
    ErrandChange.TAKEN: ErrandState.IN_HAND,
    ErrandChange.DONE: ErrandState.DONE,
    ErrandChange.FAILED: ErrandState.WAITING,
    ErrandChange.DROPPED: ErrandState.DROPPED,
    ErrandChange.UNDONE: ErrandState.WAITING,
}


def a_row(number: int = 1, purchase_id: str = "") -> ErrandRow:
    """Return what the flat with that *number* asks for, or gets of a group purchase."""
    asked = ASKED_KINDS[(number - 1) % len(ASKED_KINDS)]
    return ErrandRow(
        errand_id=f"{purchase_id}errand-{number}",
        kind=ErrandKind.PURCHASE if purchase_id else asked,
        purchase_id=purchase_id,
        household_id=f"flat-{number}",
        door=f"10-2-{number:04}",
        what="蔬菜包（五样）" if purchase_id else _WHAT[(number - 1) % len(_WHAT)],
        prescribed="" if purchase_id else "市第二人民医院 4 月 10 日处方，心内科",
        portions=number % 3 + 1 if purchase_id else 1,
        urgent=number == 1 and not purchase_id,
        asked_at=NOW - timedelta(hours=number),
        state=ErrandState.WAITING,
        carrier="",
        settled_at=None,
        reason="药店没有货，明天上午到" if number == 1 and not purchase_id else "",
    )


@dataclass
class ErrandsFake:
    """A post with *count* requests and a group purchase of *flats*."""

    count: int = 3
    flats: int = 0
    failure: GatehouseError | None = None
    orders: list[Any] = field(default_factory=list)
    rows: dict[str, ErrandRow] = field(default_factory=dict)

    def __post_init__(self) -> None:
        made = [a_row(number) for number in range(1, self.count + 1)]
        made += [a_row(number, "purchase-1") for number in range(1, self.flats + 1)]
        self.rows = {row.errand_id: row for row in made}

    def acts(self) -> ErrandActs:
        """Return the acts of the screen."""
        return ErrandActs(
            errands=self._errands,
            tallies=self._tallies,
            save_tallies=lambda path, _days: path,
            find=self._find,
            from_incident=self._from_incident,
            ask=self._ask,
            order=self._order,
            move=self._move,
        )

    def _errands(self) -> ErrandList:
        shares = tuple(row for row in self.rows.values() if row.purchase_id)
        bought = (Purchase(purchase_id="purchase-1", rows=shares),) if shares else ()
        requests = tuple(row for row in self.rows.values() if not row.purchase_id)
        return ErrandList(requests=requests, purchases=bought, today=self._done)

    @property
    def _done(self) -> tuple[ErrandTally, ...]:
        if not self.count:
            return ()
        return (
            ErrandTally(kind=ErrandKind.MEDICINE, orders=6, portions=6),
            ErrandTally(kind=ErrandKind.GROCERIES, orders=23, portions=23),
            ErrandTally(kind=ErrandKind.PURCHASE, orders=42, portions=5112),
        )

    def _tallies(self, days: DaySpan) -> tuple[ErrandTally, ...]:
        self.orders.append(days)
        return self._done

    def _from_incident(self, incident_id: str) -> ErrandProposal:
        return ErrandProposal(
            incident_id=incident_id,
            number="2022-027",
            incident=IncidentKind.DAMAGE,
            household_id="flat-1",
            door="10-2-0001",
            kind=ErrandKind.REPAIRS,
            what="道闸被撞弯",
        )

    def _find(self, text: str) -> tuple[HouseholdRow, ...]:
        raise NotImplementedError(text)

    def _ask(self, order: ErrandOrder) -> ErrandRecorded:
        self._keep(order)
        return self._now(replace(a_row(len(self.rows) + 1), kind=order.kind, what=order.what))

    def _order(self, order: PurchaseOrder) -> ErrandRecorded:
        self._keep(order)
        return self._now(*(a_row(one, "purchase-1") for one in range(1, len(order.shares) + 1)))

    def _move(self, move: ErrandMove) -> ErrandRecorded:
        self._keep(move)
        if move.change is ErrandChange.LINKED:
            linked = replace(self.rows[move.errand_id], incident=IncidentKind.DAMAGE)
            return self._now(replace(linked, incident_number="2022-027"))
        state = _STATES[move.change]
        over = state in {ErrandState.DONE, ErrandState.DROPPED}
        row = self.rows[move.errand_id]
        return self._now(
            replace(
                row,
                state=state,
                carrier=move.carrier or "周岚",
                settled_at=NOW if over else None,
                reason=move.reason or row.reason,
            )
        )

    def _keep(self, order: Any) -> None:
        if self.failure is not None:
            raise self.failure
        self.orders.append(order)

    def _now(self, *rows: ErrandRow) -> ErrandRecorded:
        self.rows.update((row.errand_id, row) for row in rows)
        changes = Changes.of(Kind.ERRAND)
        return ErrandRecorded(rows=rows, fact_id="fact", sequence=1, changes=changes)


def open_page(bench: Bench, fake: ErrandsFake, area: str = "low") -> ErrandsSection:
    """Show the room with what *fake* answers; return the section of the errands."""
    page = ErrandsPage(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(page, AREAS[area])
    page.start(
        ErrandRoomActs(
            errands=fake.acts(),
            parcels=no_parcels(),
            disinfection=no_disinfection(),
            patrols=no_patrols(),
            tasks=TasksFake().acts(),
            notices=NoticesFake().acts(),
            points=no_points(),
        )
    )
    bench.settle()
    page.setFocus()
    return page.errands
