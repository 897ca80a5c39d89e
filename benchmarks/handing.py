# SPDX-License-Identifier: MIT
"""The handover summary of a shift of eight hours, beside a year of entries.

The large store has one shift; in a copy of it the next one begins so many entries before the end.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.measured import Line, against_floor, timed
from benchmarks.statements import scripts_of
from benchmarks.stores import ENTRIES_A_DAY, KEY, copied, large_store, opened, remove
from gatehouse.db.connections import READING, WRITING, connect
from gatehouse.services.handover import summary

ROUNDS = 60
AGAINST_FLOOR = 1.25
ENTRIES = ENTRIES_A_DAY // 3
EIGHT_HOURS = timedelta(hours=8)
_SHIFT = "00000000-bench-7000-8000-shift0000002"


def measure() -> Iterator[Line]:
    """Ask for the summary again and again, beside the same statements through the bare driver."""
    floor, ours = [], []
    beside = copied(large_store(), "shift-bare")
    begun = begin_shift(beside)
    bare = connect(beside, KEY, READING)
    try:
        with opened(beside, "shift-ours") as here:
            here.clock.now = begun + EIGHT_HOURS
            ask = partial(summary, here.store, here.duty)
            counted = ask().counts.entries
            assert counted.inward + counted.outward == ENTRIES
            (script,) = scripts_of([ask])
            for _ in range(ROUNDS):
                floor.append(timed(partial(script.play, bare)))
                ours.append(timed(ask))
    finally:
        bare.close()
        remove(beside)
    yield against_floor(
        f"handover summary of 8 h ({ENTRIES:,} entries) at 1 M entries", floor, ours, AGAINST_FLOOR
    )


def begin_shift(path: Path) -> datetime:
    """Let the last entries of the store at *path* be a shift's own; return when it began."""
    writer: Any = connect(path, KEY, WRITING)
    try:
        writer.execute("BEGIN IMMEDIATE")
        first, at = writer.execute(
            "SELECT sequence, happened_at FROM entry ORDER BY rowid DESC LIMIT 1 OFFSET ?",
            (ENTRIES - 1,),
        ).fetchone()
        columns = [row[1] for row in writer.execute("PRAGMA table_info(shift)").fetchall()]
        another = {"id": _SHIFT, "shift_id": _SHIFT, "sequence": first, "happened_at": at}
        taken = ", ".join("?" if column in another else column for column in columns)
        values = [another[column] for column in columns if column in another]
        writer.execute(f"INSERT INTO shift SELECT {taken} FROM shift LIMIT 1", values)
        writer.execute("UPDATE entry SET shift_id = ? WHERE sequence >= ?", (_SHIFT, first))
        writer.execute("COMMIT")
    finally:
        # the last connection to close leaves everything in the one file
        writer.close()
    return datetime.fromisoformat(at)
