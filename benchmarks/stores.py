# SPDX-License-Identifier: MIT
"""The stores to measure on: one with the sample roster, one with a city quarter and its history.

Both are kept under build/ and made anew when anything that shapes them has changed.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from sqlalchemy import select

from benchmarks.bulk import BEGINS, HISTORY_DAYS, TODAY, Clock, add_history
from gatehouse.db.engine import Store
from gatehouse.db.keys import StoreKey, write_key_file
from gatehouse.db.tables.every import person
from gatehouse.domain.duty import Duty
from gatehouse.domain.person import Presence
from gatehouse.domain.post import Post, Setup
from gatehouse.domain.roster import RosterFile
from gatehouse.paths import sample_roster
from gatehouse.reports.roster_file import read_roster
from gatehouse.services.post import duty_at, set_up
from gatehouse.services.roster import import_roster
from gatehouse.services.sample.people import Inventor

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "build" / "bench"
MACHINE = "00000000-bench-7000-8000-machine0001"
KEY = StoreKey(bytes(range(32)))
PIN = "204816"
HOUSEHOLDS = 43_300
ENTRIES_A_DAY = 3_000
_SHAPED_BY = (
    "benchmarks/bulk.py",
    "benchmarks/stores.py",
    "gatehouse/db/migrations/versions",
    "gatehouse/db/tables",
    "gatehouse/domain/identity",
    "gatehouse/domain/ledger.py",
    "gatehouse/domain/search_key.py",
    "gatehouse/reports/roster_file.py",
    "gatehouse/services/roster_writing.py",
    "gatehouse/services/sample/people.py",
    "resources/policies",
)


@dataclass(frozen=True, slots=True)
class OpenStore:
    """A store to measure on, who is on duty there, and where everybody is."""

    store: Store
    duty: Duty
    clock: Clock
    presences: dict[str, Presence]


def make_stores() -> None:
    """Make both stores unless they are there and still the same; this takes some minutes once."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    stamp, current = FOLDER / "stamp", _stamp()
    if stamp.is_file() and stamp.read_text() == current:
        return
    stamp.unlink(missing_ok=True)
    print("making the stores to measure on (kept under build/) ...", flush=True)
    key_file().unlink(missing_ok=True)
    write_key_file(key_file(), KEY)
    for rules in ("everyday", "changchun-2022-03"):
        make_store(sample_store(rules), read_roster(sample_roster(), date(2022, 4, 15)), rules, 0)
    quarter = Inventor(Random(2022)).roster(HOUSEHOLDS)
    make_store(large_store(), quarter, "changchun-2022-03", HISTORY_DAYS)
    stamp.write_text(current)


def make_store(path: Path, roster: RosterFile, rules: str, days: int) -> None:
    """Make a store with *roster* and so many *days* of entries behind it."""
    remove(path)
    clock = Clock(BEGINS)
    post = Post(compound="样例小区", community="样例社区", gate="北门", telephone="0000-8001101")
    setup = Setup(post=post, rule_set_id=rules, operator_name="周岚", pin=PIN)
    set_up(path, KEY, setup, MACHINE, clock)
    with Store.open(path, KEY) as store:
        duty = duty_at(store, MACHINE, clock)
        import_roster(store, duty, roster, _unreported)
        add_history(store, duty, clock, days=days, a_day=ENTRIES_A_DAY)


@contextmanager
def opened(path: Path, copied_to: str) -> Iterator[OpenStore]:
    """Open a copy of the store at *path*; the copy is thrown away."""
    copy = copied(path, copied_to)
    try:
        with opened_at(copy) as here:
            yield here
    finally:
        remove(copy)


@contextmanager
def opened_at(path: Path) -> Iterator[OpenStore]:
    """Open the store at *path* itself."""
    clock = Clock(TODAY)
    with Store.open(path, KEY) as store:
        duty = duty_at(store, MACHINE, clock)
        yield OpenStore(store, duty, clock, _presences(store))


def copied(path: Path, name: str) -> Path:
    """Return a copy of the store at *path* that may be written to."""
    copy = FOLDER / f"{name}.gate"
    remove(copy)
    shutil.copyfile(path, copy)
    with copy.open("rb+") as written:
        # else the first checkpoint would wait for all of it
        os.fsync(written.fileno())
    return copy


def sample_store(rules: str) -> Path:
    return FOLDER / f"sample-{rules}.gate"


def large_store() -> Path:
    return FOLDER / "large.gate"


def key_file() -> Path:
    return FOLDER / "bench.key"


def _presences(store: Store) -> dict[str, Presence]:
    with store.reader() as connection:
        rows = connection.execute(select(person.c.id, person.c.presence).where(person.c.living))
        return {person_id: Presence(presence) for person_id, presence in rows}


def _stamp() -> str:
    digest = hashlib.sha256()
    for name in _SHAPED_BY:
        path = ROOT / name
        files = [path] if path.is_file() else sorted(path.rglob("*.*"))
        for file in files:
            if file.suffix in {".py", ".toml"}:
                digest.update(file.read_bytes())
    return digest.hexdigest()


def remove(path: Path) -> None:
    """Remove a store and what stands beside it."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _unreported(_done: int, _total: int) -> None:
    """Report to nobody."""
