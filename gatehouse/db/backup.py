# SPDX-License-Identifier: MIT
"""A verified copy of a store in one encrypted file, made while others go on writing.

VACUUM INTO copies one moment of the store from a connection of its own: acts recorded meanwhile
are not waited for, do not wait, and do not make it start again, as they would the backup of
SQLite's other means. It leaves no purged row behind and wants no room in memory. The copy is
brought to the disk in slices: all at once would hold up the commits of the desk.
"""

import contextlib
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct
from sqlcipher3 import dbapi2

from gatehouse.db.backup_faults import BACKUP_FAULTS, CopyFaults
from gatehouse.db.connections import READING, connect
from gatehouse.db.faults import damaged_store, driver_faults
from gatehouse.db.keys import StoreKey
from gatehouse.domain.backup import KEPT, Backup, BackupName
from gatehouse.domain.ledger import GENESIS, Head
from gatehouse.domain.progress import Report, unreported
from gatehouse.unfinished import Unfinished, clear_abandoned, unfinished_file

_SLICE = 4 * 2**20
"""Bytes between two steps to the disk, so that a commit of the desk waits behind few of them."""
_STEPS = 20_000
"""Instructions of SQLite between two looks at the copy, some milliseconds."""
_LEFT_FREE = 256 * 2**20
"""Bytes that a backup leaves on the disk of the store, so that entries still find room."""
_COPYING = ("PRAGMA cache_size=-16384",)
_HEAD = """
SELECT station.id, ledger.sequence, ledger.chain
FROM station LEFT JOIN ledger ON ledger.station_id = station.id
WHERE station.active IS 1 ORDER BY ledger.sequence DESC LIMIT 1
"""
# facts have a salt; which kinds there are is a matter of the file's version
_KINDS = """
SELECT name FROM sqlite_schema WHERE type = 'table'
AND (name = 'ledger' OR EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) AS c
WHERE c.name = 'salt')) ORDER BY name
"""


class Holdings(Struct, frozen=True):
    """What a store held at one moment: the end of its ledger, and the rows of each kind."""

    head: Head
    facts: Mapping[str, int]


def make_backup(  # noqa: PLR0913 - what, from where, to where, when: each by its name
    source: Path,
    key: StoreKey,
    folder: Path,
    moment: datetime,
    *,
    version: int | None = None,
    report: Report = unreported,
) -> Backup:
    """Make a backup of *source* in *folder*, which must be there; it has its name when it is good.

    *version* is that of the tables, where they are about to be brought up to date.
    """
    prefix = f"{source.stem}-"
    with BACKUP_FAULTS.of_folder(folder):
        clear_abandoned(folder, prefix)
        with unfinished_file(folder, prefix) as unfinished:
            held = copy_store(source, key, unfinished, BACKUP_FAULTS, report)
            name = BackupName(
                store=source.stem, moment=moment, sequence=held.head.sequence, version=version
            )
            size = unfinished.size
            unfinished.put_in_place(folder / str(name))
    return Backup(
        path=str(folder / str(name)),
        made_at=moment,
        sequence=held.head.sequence,
        fingerprint=held.head.anchor,
        size=size,
    )


def rotate(folder: Path, just_made: Backup) -> None:
    """Remove what need not be kept of the same store's backups; what cannot be removed stays."""
    newest = BackupName.read(Path(just_made.path).name)
    if newest is None:
        raise ValueError(f"{just_made.path} is not the name of a backup")
    for name in KEPT.superfluous(backups_in(folder, newest.store), newest):
        with contextlib.suppress(OSError):
            (folder / str(name)).unlink()


def backups_in(folder: Path, store: str) -> tuple[BackupName, ...]:
    """Return the backups of *store* in *folder*; none where the folder cannot be read."""
    try:
        names = sorted(file.name for file in folder.iterdir() if file.stat().st_size)
    except OSError:
        return ()
    found = (BackupName.read(name) for name in names)
    return tuple(name for name in found if name is not None and name.store == store)


def copy_store(
    source: Path, key: StoreKey, target: Unfinished, faults: CopyFaults, report: Report
) -> Holdings:
    """Copy *source*, as it is at one moment, into the empty *target*, and verify the copy.

    *report* is told how far it is, and may raise to stop.
    """
    size = source.stat().st_size
    _refuse_without_room(source, size, target.path.parent, faults)
    with closing(connect(source, key, _COPYING)) as copied:
        with faults.of_copying(source, target.path):
            before = _head(copied)
            with _watched(copied, _Copying(target, size, report)):
                copied.execute("VACUUM INTO ?", (str(target.path),))
        target.sync()
        report(size, 2 * size)
        with faults.of_reading_back(target.path):
            held = _read_back(target.path, key, partial(report, size * 4 // 3, 2 * size))
        report(2 * size, 2 * size)
        with driver_faults(source):
            same = held == _holdings(copied, held.head)
    if not same or held.head.sequence < before.sequence:
        raise faults.unlike(target.path)
    return held


class _Copying:
    """Follows a copy that grows: to the disk slice by slice, and told how far it is."""

    def __init__(self, target: Unfinished, size: int, report: Report) -> None:
        self._target = target
        self._size = size
        self._report = report
        self._synced = 0

    def __call__(self) -> None:
        written = self._target.size
        if written - self._synced >= _SLICE:
            self._target.sync()
            self._synced = written
            self._report(min(written, self._size), 2 * self._size)


def refuse_broken_seals(path: Path, key: StoreKey) -> None:
    """Raise `StoreDamaged` where a page of the file, used or not, is not as it was written."""
    with driver_faults(path), closing(connect(path, key, READING)) as connection:
        _refuse_damage(path, connection.execute("PRAGMA cipher_integrity_check").fetchone())


def _read_back(path: Path, key: StoreKey, report: Callable[[], None]) -> Holdings:
    """Read all of a copy with the key: every page's seal, every table and index, the ledger."""
    report()
    refuse_broken_seals(path, key)
    with closing(connect(path, key, READING)) as connection:
        with _watched(connection, report):
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        _refuse_damage(path, None if found == "ok" else found)
        return _holdings(connection)


def _refuse_damage(path: Path, damage: object) -> None:
    if damage is not None:
        raise damaged_store(path)


@contextlib.contextmanager
def _watched(connection: Any, look: Callable[[], None]) -> Iterator[None]:
    """Call *look* now and then while a statement runs; what it raises ends the statement."""
    raised: list[BaseException] = []

    def step() -> bool:
        try:
            look()
        except BaseException as error:  # noqa: BLE001 - the driver would swallow it
            raised.append(error)
        return bool(raised)

    connection.set_progress_handler(step, _STEPS)
    try:
        yield
    except dbapi2.Error:
        if raised:
            raise raised[0] from None
        raise
    finally:
        connection.set_progress_handler(None, _STEPS)


def _head(connection: Any) -> Head:
    station_id, sequence, chain = connection.execute(_HEAD).fetchone()
    return Head(station_id, sequence or 0, chain or GENESIS)


def _holdings(connection: Any, until: Head | None = None) -> Holdings:
    """Return what is held, without what the station of *until* has recorded after it."""
    head = until or _head(connection)
    place = (head.station_id, head.sequence)
    kinds = [kind for (kind,) in connection.execute(_KINDS).fetchall()]
    facts = {kind: _count(connection, kind, place) for kind in kinds}
    chain = connection.execute(
        "SELECT chain FROM ledger WHERE station_id = ? AND sequence = ?", place
    ).fetchone()
    return Holdings(Head(*place, chain[0] if chain else GENESIS), facts)


def _count(connection: Any, kind: str, place: tuple[str, int]) -> int:
    rows: int = connection.execute(
        f"SELECT (SELECT count(*) FROM {kind}) - "  # noqa: S608 - a name of the file's own table
        f"(SELECT count(*) FROM {kind} WHERE station_id = ? AND sequence > ?)",
        place,
    ).fetchone()[0]
    return rows


def _refuse_without_room(source: Path, needed: int, folder: Path, faults: CopyFaults) -> None:
    if folder.stat().st_dev == source.stat().st_dev:
        needed += _LEFT_FREE
    if shutil.disk_usage(folder).free < needed:
        raise faults.no_room(folder, needed)
