# SPDX-License-Identifier: MIT
"""The daily register against the ordinary loop of the workbook library, and its memory.

Each workbook is written by a process of its own, so that its memory can be read off.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import perf_counter

from benchmarks.measured import Line, against_floor
from benchmarks.stores import FOLDER
from gatehouse.domain.entry import (
    DaySummary,
    Direction,
    Flow,
    Outcome,
    Reason,
    SubjectClass,
)
from gatehouse.domain.register import RegisterHeading, RegisterRow, RegisterSheet, SheetRows
from gatehouse.reports.register import write_register

ROWS = 3_000
MANY_ROWS = 200_000
ROUNDS = 3
AGAINST_FLOOR = 0.65
MOST_GROWTH = 1.1
_DAY = date(2022, 4, 15)
_MIDNIGHT = datetime(2022, 4, 14, 16, tzinfo=UTC)
_HEADING = RegisterHeading(
    compound="样例小区",
    community="样例街道样例社区",
    gate="北门",
    day=_DAY,
    operator="周岚",
    telephone="0000-8001101",
    made_at=_MIDNIGHT + timedelta(hours=23),
    masked=True,
    purpose="街道日报",
    recipient="",
    fingerprint=f"1:{'0' * 64}",
)


def measure() -> Iterator[Line]:
    """Write the same register both ways in turn, then a long one."""
    floor, ours = [], []
    for _ in range(ROUNDS):
        floor.append(_written("ordinary", ROWS)[0])
        ours.append(_written("ours", ROWS)[0])
    yield against_floor(
        f"daily register of {ROWS:,} rows", floor, ours, AGAINST_FLOOR, "floor: openpyxl write-only"
    )
    small, large = _written("ours", ROWS)[1], _written("ours", MANY_ROWS)[1]
    yield Line(
        f"memory of {MANY_ROWS:,} rows against {ROWS:,}",
        f"{small} MB",
        f"{large} MB",
        f"{large / small:.2f}x",
        f"<= {MOST_GROWTH:g}x",
        large / small <= MOST_GROWTH,
    )


def write_in_the_ordinary_way(path: Path, rows: Iterator[RegisterRow]) -> None:
    """Write the rows as the library's own documentation does, with our styles on every cell."""
    from openpyxl import Workbook  # noqa: PLC0415 - its import is part of what is measured
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - the same
    from openpyxl.styles import Alignment, Border, Font, Side  # noqa: PLC0415 - the same

    from gatehouse.reports.entries_sheet import COLUMNS  # noqa: PLC0415 - the same

    book = Workbook(write_only=True)
    sheet = book.create_sheet("人员出入")
    thin = Side(style="thin")
    border = Border(left=thin, right=thin, top=thin, bottom=thin)
    looks = [column.look for column in COLUMNS]
    fonts = [Font(name=look.font, size=look.size) for look in looks]
    alignments = [
        Alignment(horizontal=look.across, vertical="center", wrap_text=True) for look in looks
    ]
    sheet.append([column.heading for column in COLUMNS])
    for row in rows:
        cells = []
        for column, font, alignment in zip(COLUMNS, fonts, alignments, strict=True):
            cell = WriteOnlyCell(sheet)
            cell.value = column.value(row)
            cell.font = font
            cell.alignment = alignment
            cell.border = border
            cell.number_format = column.look.number_format
            cells.append(cell)
        sheet.append(cells)
    book.save(path)


def _written(way: str, rows: int) -> tuple[float, int]:
    """Return the seconds and the megabytes that a fresh process needs for a register."""
    command = [sys.executable, "-m", "benchmarks.registers", way, str(rows)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    seconds, megabytes = json.loads(said)
    return seconds, megabytes


def _rows(count: int) -> Iterator[RegisterRow]:
    step = timedelta(hours=16) / count
    for number in range(1, count + 1):
        yield RegisterRow(
            number=number,
            happened_at=_MIDNIGHT + timedelta(hours=6) + number * step,
            gate="北门",
            direction=Direction.IN if number % 2 else Direction.OUT,
            subject_class=SubjectClass.RESIDENT,
            name=f"张*{'芬伟静'[number % 3]}",
            door=f"{number % 40 + 1}-2-{number % 18 + 1}01",
            paper_kind="resident_id",
            paper_number=f"220199********{number % 10_000:04}",
            phone=f"199****{number % 10_000:04}",
            temperature=360 + number % 12,
            retest=None,
            health_code="绿码",
            itinerary="",
            pass_number="",
            reason=Reason.WORK,
            where="",
            outcome=Outcome.ADMITTED,
            operator="周岚",
            note="" if number % 20 else "补录",
        )


def _summary(rows: int) -> DaySummary:
    flow = Flow((rows + 1) // 2, rows // 2)
    return DaySummary(
        day=_DAY,
        entries=flow,
        admitted=flow,
        by_class={SubjectClass.RESIDENT: flow},
        vehicles=Flow(),
        visitors_inside=0,
        turned_away=0,
        reported=0,
        fever=0,
        passes_issued=0,
        itineraries=0,
        corrections=0,
        back_filled=0,
        hours=(flow, *(Flow() for _ in range(23))),
    )


def _unreported(_done: int, _total: int) -> None:
    """Report to nobody."""


def _write(way: str, count: int) -> None:
    path = FOLDER / f"register-{way}.xlsx"
    begun = perf_counter()
    if way == "ours":
        sheets = {RegisterSheet.ENTRIES: SheetRows(count, _rows(count))}
        write_register(path, _HEADING, _summary(count), sheets, _unreported)
    else:
        write_in_the_ordinary_way(path, _rows(count))
    seconds = perf_counter() - begun
    path.unlink()
    print(json.dumps([seconds, _peak_megabytes()]))


def _peak_megabytes() -> int:
    """Return this process's own peak; what getrusage tells was inherited from its parent."""
    status = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) // 1024


if __name__ == "__main__":
    _write(sys.argv[1], int(sys.argv[2]))
