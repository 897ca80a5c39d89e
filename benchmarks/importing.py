# SPDX-License-Identifier: MIT
"""Reading a roster in, against reading the file and inserting the same rows with nothing between.

The floor opens the workbook with the library that we use too, and sends every row that our import
left (people, flats, search keys, facts, ledger, the file's own fact) to an empty store of the same
shape: encrypted, with the same pragmas, indices and references, one executemany for each table in
one transaction. So it is what any import of these people must cost that keeps what ours keeps:
nothing of it is guessed, looked over, masked, spelt, planned or sealed. The rows come as they are
read back, search keys in the order of their index. The measured process is prepared as the program
itself is.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from openpyxl import Workbook
from python_calamine import CalamineWorkbook
from sqlalchemy import text

from benchmarks.bulk import BEGINS, Clock
from benchmarks.measured import Line, against_floor, timed, told
from benchmarks.stores import FOLDER, KEY, MACHINE, PIN, remove
from gatehouse.__main__ import prepare
from gatehouse.db.connections import WRITING, connect
from gatehouse.db.engine import Store
from gatehouse.domain.post import Post, Setup
from gatehouse.reports.roster_file import read_roster
from gatehouse.services.post import duty_at, set_up
from gatehouse.services.roster import import_roster
from gatehouse.services.sample.people import Inventor

PEOPLE = 7_000
ROUNDS = 9
AGAINST_FLOOR = 3
_TABLES = ("household", "person", "person_key", "roster_import", "roster_change", "ledger")
_TODAY = date(2022, 4, 15)
_HEADINGS = ("楼栋", "单元", "房号", "姓名", "性别", "身份证号码", "联系电话", "与户主关系", "备注")
_SEXES = {"male": "男", "female": "女"}

Rows = dict[str, list[tuple[Any, ...]]]


def measure() -> Iterator[Line]:
    """Import the same file both ways in turn, each time into an empty store."""
    prepare()
    file = _workbook()
    rounds = [_round(file) for _ in range(ROUNDS)]
    file.unlink()
    reading, inserting, ours = zip(*rounds, strict=True)
    floor = [sum(both) for both in zip(reading, inserting, strict=True)]
    yield against_floor(
        f"import of {PEOPLE:,} people",
        floor,
        ours,
        AGAINST_FLOOR,
        "floor: python-calamine, and one executemany of the same rows for each table",
    )
    yield told("that file read by python-calamine alone", f"{min(reading) * 1000:.0f} ms")


def _round(file: Path) -> tuple[float, float, float]:
    """Return the seconds of reading the cells, of inserting the rows, and of our import."""
    reading = timed(lambda: _cells(file))
    ours, rows = _ours(file)
    return reading, _inserted(rows), ours


def _workbook() -> Path:
    FOLDER.mkdir(parents=True, exist_ok=True)
    people = Inventor(Random(7)).roster(PEOPLE // 2).people[:PEOPLE]
    book = Workbook(write_only=True)
    sheet = book.create_sheet("台账")
    sheet.append(_HEADINGS)
    for one in people:
        door = one.door
        said = (one.name, _SEXES.get(one.sex, ""), one.paper_number, one.phone, one.relation)
        sheet.append((door.phase + door.building, door.unit, door.room, *said, one.note))
    path = FOLDER / "roster.xlsx"
    book.save(path)
    return path


def _cells(file: Path) -> list[list[Any]]:
    return CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()


def _ours(file: Path) -> tuple[float, Rows]:
    """Return how long our import takes, and the rows that it left."""
    path = _empty("import-ours")
    with Store.open(path, KEY) as store:
        duty = duty_at(store, MACHINE, Clock(BEGINS))
        seconds = timed(lambda: import_roster(store, duty, read_roster(file, _TODAY), _unreported))
        with store.reader() as connection:
            rows = {
                name: [tuple(row) for row in connection.execute(text(f"SELECT * FROM {name}"))]
                for name in _TABLES
            }
    remove(path)
    return seconds, rows


def _inserted(rows: Rows) -> float:
    """Return how long the driver takes for the rows alone, in the store's own tables."""
    path = _empty("import-floor")
    connection = connect(path, KEY, WRITING)
    for name in reversed(_TABLES):
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute(f"DELETE FROM {name}")
    connection.commit()

    def insert() -> None:
        connection.execute("BEGIN IMMEDIATE")
        for name, sets in rows.items():
            places = ",".join("?" * len(sets[0]))
            connection.executemany(f"INSERT INTO {name} VALUES ({places})", sets)
        connection.commit()

    seconds = timed(insert)
    connection.close()
    remove(path)
    return seconds


def _empty(name: str) -> Path:
    path = FOLDER / f"{name}.gate"
    remove(path)
    post = Post(compound="样例小区", community="样例社区", gate="北门", telephone="0000-8001101")
    setup = Setup(post=post, rule_set_id="everyday", operator_name="周岚", pin=PIN)
    set_up(path, KEY, setup, MACHINE, Clock(BEGINS))
    return path


def _unreported(_done: int, _total: int) -> None:
    """Report to nobody."""
