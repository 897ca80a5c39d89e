# SPDX-License-Identifier: MIT
"""Invented registers and rosters for tests of workbooks."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from openpyxl import Workbook

from gatehouse.domain.entry import (
    DaySummary,
    Direction,
    Flow,
    Outcome,
    Reason,
    SubjectClass,
)
from gatehouse.domain.register import RegisterHeading, RegisterRow, RegisterSheet, SheetRows

DAY = date(2022, 4, 15)
MORNING = datetime(2022, 4, 14, 22, 30, tzinfo=UTC)  # 06:30 at the gate
FINGERPRINT = "5321:" + "9f86d081884c7d65" * 4

_NAMES = ("张**", "王*", "欧阳**", "李**", "J** S.")
_CLASSES = tuple(SubjectClass)
_REASONS = tuple(Reason)


def heading(*, masked: bool = True, purpose: str = "", recipient: str = "") -> RegisterHeading:
    """Return the heading of an invented post."""
    return RegisterHeading(
        compound="样例小区",
        community="样例街道样例社区",
        gate="北门",
        day=DAY,
        operator="周样例",
        telephone="0431-00000000",
        made_at=datetime(2022, 4, 15, 14, 5, tzinfo=UTC),
        masked=masked,
        purpose=purpose,
        recipient=recipient,
        fingerprint=FINGERPRINT,
    )


def register_row(number: int = 1, **changes: object) -> RegisterRow:
    """Return one plain row of the register, with *changes*."""
    values: dict[str, object] = {
        "number": number,
        "happened_at": MORNING + timedelta(seconds=5 * number),
        "gate": "北门",
        "direction": Direction.OUT if number % 2 else Direction.IN,
        "subject_class": SubjectClass.RESIDENT,
        "name": _NAMES[number % len(_NAMES)],
        "door": f"{number % 9 + 1}-2-{number % 11 + 1}01",
        "paper_kind": "resident_id",
        "paper_number": "220199********159X",
        "phone": "138****5678",
        "temperature": 360 + number % 12,
        "retest": None,
        "health_code": "绿码",
        "itinerary": "",
        "pass_number": "",
        "reason": Reason.SHOPPING,
        "where": "",
        "outcome": Outcome.ADMITTED,
        "operator": "周样例",
        "note": "",
    }
    return RegisterRow(**(values | changes))  # type: ignore[arg-type]  # one dict for all fields


def busy_rows(count: int) -> Iterator[RegisterRow]:
    """Yield *count* rows of every class, reason and outcome."""
    for number in range(1, count + 1):
        visitor = number % 7 == 0
        yield register_row(
            number,
            subject_class=_CLASSES[number % len(_CLASSES)],
            reason=_REASONS[number % len(_REASONS)],
            retest=368 if number % 23 == 0 else None,
            where="长春市朝阳区样例路某某批发市场" if visitor else "",
            itinerary="已核验" if visitor else "",
            pass_number=f"{10000000 + number}" if number % 5 == 0 else "",
            outcome=Outcome.TURNED_AWAY if number % 11 == 0 else Outcome.ADMITTED,
            note="本户 2 天内第 2 次外出,已劝返并告知下次时间" if number % 11 == 0 else "",
        )


def summary(rows: Sequence[RegisterRow] = ()) -> DaySummary:
    """Return the counts of *rows*."""
    return DaySummary(
        day=DAY,
        entries=_flow(rows),
        admitted=_flow(row for row in rows if row.outcome.passed),
        by_class={
            kind: _flow(row for row in rows if row.subject_class is kind) for kind in SubjectClass
        },
        vehicles=Flow(2, 1) if rows else Flow(),
        visitors_inside=3 if rows else 0,
        turned_away=sum(row.outcome is Outcome.TURNED_AWAY for row in rows),
        reported=sum(row.outcome is Outcome.REPORTED for row in rows),
        fever=sum(row.retest is not None for row in rows),
        passes_issued=0,
        itineraries=0,
        corrections=1 if rows else 0,
        back_filled=0,
        hours=tuple(
            _flow(row for row in rows if row.outcome.passed and hour == 6 + row.number // 720)
            for hour in range(24)
        ),
    )


def people(rows: Sequence[RegisterRow]) -> dict[RegisterSheet, SheetRows]:
    """Return a register in which only 人员出入 has rows."""
    return {RegisterSheet.ENTRIES: SheetRows(len(rows), rows)}


def _flow(rows: Iterable[RegisterRow]) -> Flow:
    inward = outward = 0
    for row in rows:
        inward += row.direction is Direction.IN
        outward += row.direction is Direction.OUT
    return Flow(inward, outward)


def write_sheet(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    """Write *rows* as the one sheet of a workbook at *path*."""
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.save(path)
    return path
