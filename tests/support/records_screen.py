# SPDX-License-Identifier: MIT
"""What is done with people and flats of an invented roster, as its screen asks for it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.history import PAGE, HistoryKind, HistoryPage, HistoryRow, Place, Whose
from gatehouse.domain.person_change import PersonRecorded, PlateRow
from gatehouse.domain.person_pair import JoinedRecord, LikelyDouble, Likeness, PairMember
from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError
from gatehouse.ui.roster.record_acts import RecordActs

AT = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
WHAT = (
    (HistoryKind.ENTRY, Words("出 · 放行 · 采购 · 36.5 ℃", "out · admitted · shopping · 36.5 ℃")),
    (
        HistoryKind.ROSTER,
        Words("电话 138****12 → 139****99", "phone 138****12 → 139****99"),
    ),
    (HistoryKind.GATE_PASS, Words("居民临时证 9357 签发", "resident's temporary pass 9357 issued")),
    (HistoryKind.ZONE, Words("居家隔离，样例〔2022〕5号", "home isolation, 样例〔2022〕5号")),
    (HistoryKind.PAIR, Words("与 林*枫 1-1-201 合并为一人", "one person with 林*枫 1-1-201")),
)


def a_member(number: int, *, rostered: bool = True) -> PairMember:
    """Return one of two records."""
    return PairMember(
        person_id=f"3-2-501/{number}",
        shown_name=("林*枫", "林*峰", "欧阳*明")[number % 3],
        door=("3-2-501", "10-1-1203")[number % 2],
        paper_number="220199********0417" if number % 2 else "",
        phone="138****1234",
        rostered=rostered,
        entries=number,
    )


@dataclass
class RecordsFake:
    """Answers as told, and keeps what was written."""

    writes: bool = True
    person_id: str = "3-2-501/0"
    facts: int = PAGE + 5
    doubles: int = 2
    failure: GatehouseError | None = None
    written: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list)
    plates: list[PlateRow] = field(
        default_factory=lambda: [
            PlateRow(
                person_id="3-2-501/0", owner="林*枫", place=0, shown_plate="吉A***45", inside=True
            ),
            PlateRow(
                person_id="3-2-501/1", owner="陈*", place=0, shown_plate="吉A***12", inside=None
            ),
        ]
    )

    def acts(self) -> RecordActs:
        return RecordActs(
            may_write=lambda: self.writes,
            past=self._past,
            doubles=self._doubles,
            joined=lambda _person_id: (JoinedRecord(into_id="3-2-501/0", member=a_member(2)),),
            plates=lambda _household_id: tuple(self.plates),
            reach=lambda: GateReach(gate="北门", buildings=("3",), sentence="请走南门"),
            add_person=self._writes("add_person"),
            edit_person=self._writes("edit_person"),
            move_person=self._writes("move_person"),
            move_out=self._writes("move_out"),
            merge=self._writes("merge"),
            tell_apart=self._writes("tell_apart"),
            add_plate=self._writes("add_plate"),
            drop_plate=self._writes("drop_plate"),
            set_reach=self._set_reach,
        )

    def _writes(self, act: str) -> Callable[..., PersonRecorded]:
        def write(*asked: Any, **named: Any) -> PersonRecorded:
            if self.failure is not None:
                raise self.failure
            self.written.append((act, (*asked, *named.values())))
            return PersonRecorded(
                person_id=self.person_id,
                fact_id="fact-1",
                sequence=1,
                changes=Changes.of(Kind.PERSON, Kind.HOUSEHOLD),
            )

        return write

    def _set_reach(self, reach: GateReach) -> GateReach:
        self.written.append(("set_reach", (reach,)))
        return reach

    def _doubles(self) -> tuple[LikelyDouble, ...]:
        return tuple(
            LikelyDouble(
                likeness=tuple(Likeness)[number % 3],
                one=a_member(0),
                other=a_member(number + 1, rostered=number % 2 == 0),
            )
            for number in range(self.doubles)
        )

    def _past(self, _whose: Whose, after: Place | None) -> HistoryPage:
        first = 0 if after is None else PAGE
        rows = tuple(_fact(number) for number in range(first, min(first + PAGE, self.facts)))
        more = first + PAGE < self.facts
        return HistoryPage(rows=rows, rest=Place(rows[-1].at, rows[-1].fact_id) if more else None)


def _fact(number: int) -> HistoryRow:
    kind, what = WHAT[number % len(WHAT)]
    return HistoryRow(
        fact_id=f"fact-{number}",
        kind=kind,
        at=AT - timedelta(hours=3 * number),
        who="林*枫",
        what=what,
        reason="号码换了" if number % len(WHAT) == 1 else "",
        operator="周岚",
        corrects=number % len(WHAT) == 1,
        superseded=number == 5,
    )
