# SPDX-License-Identifier: MIT
"""A store that comes back from a backup, and the file whose place it takes."""

from contextlib import closing
from pathlib import Path

from msgspec import Struct

from gatehouse.db.backup import copy_store, refuse_broken_seals
from gatehouse.db.backup_faults import RESTORE_FAULTS
from gatehouse.db.connections import READING, connect, engine_on
from gatehouse.db.faults import driver_faults
from gatehouse.db.inspection.findings import Findings
from gatehouse.db.inspection.verification import inspect
from gatehouse.db.keys import StoreKey
from gatehouse.db.queries.contents import contents_of
from gatehouse.db.schema import SCHEMA_VERSION, migrate, version_of
from gatehouse.domain.backup import Contents
from gatehouse.domain.progress import Report
from gatehouse.errors import NotAStore, StoreDamaged
from gatehouse.unfinished import BESIDE_A_STORE, Unfinished

NO_MACHINE = "restored"
"""Whose the active station of a restored store is: no machine has that id, so that the first
write begins a new station, on the machine that made the backup as well."""


class Examined(Struct, frozen=True):
    """What a store holds, and what a check of it found; None for one of an older version.

    Such a one can be checked only when it has been brought up to date.
    """

    contents: Contents
    findings: Findings | None


def stage(backup: Path, key: StoreKey, target: Unfinished, report: Report) -> None:
    """Copy *backup* into the empty *target*, of the newest version and of no machine's station."""
    version_of(backup, key)
    refuse_broken_seals(backup, key)
    copy_store(backup, key, target, RESTORE_FAULTS, report)
    if version_of(target.path, key) < SCHEMA_VERSION:
        migrate(target.path, key)
    with driver_faults(backup), closing(connect(target.path, key, ())) as connection:
        connection.execute("UPDATE station SET machine_id = ? WHERE active IS 1", (NO_MACHINE,))


def examine(path: Path, key: StoreKey, report: Report) -> Examined:
    """Look through a store without changing a byte of it."""
    current = version_of(path, key) == SCHEMA_VERSION
    connection = engine_on(path, key, READING).connect()
    try:
        findings = inspect(connection, report=report) if current else None
        return Examined(contents_of(connection), findings)
    finally:
        connection.close()
        connection.engine.dispose()


def fold(store: Path, key: StoreKey) -> bool:
    """Bring a store that nobody uses into its one file; raise `StoreLocked` where somebody does.

    Return whether *key* opens it; one that it does not open, or that is damaged, stays as it is.
    """
    try:
        with driver_faults(store), closing(connect(store, key, ())) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
    except (NotAStore, StoreDamaged):
        return False
    return True


def take_the_place(finished: Unfinished, store: Path, aside: Path) -> bool:
    """Put *finished* at the place of *store*; what was there goes *aside*, with what lay beside it.

    Return whether there was a store. At no moment is neither of them there.
    """
    moved = [
        (_beside(store, suffix), _beside(aside, suffix))
        for suffix in BESIDE_A_STORE
        if _beside(store, suffix).exists()
    ]
    there = store.exists()
    try:
        if there:
            _keep_aside(store, aside)
        for beside, away in moved:
            beside.rename(away)
        finished.put_in_place(store)
    except BaseException:
        for place, away in ((store, aside), *moved):
            if away.exists() and not place.exists():
                away.rename(place)
        raise
    return there


def _keep_aside(store: Path, aside: Path) -> None:
    try:
        aside.hardlink_to(store)
    except FileExistsError:
        raise
    except OSError:
        # FAT and exFAT, as on a USB stick, know no second name
        store.rename(aside)


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)
