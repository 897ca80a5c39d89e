# SPDX-License-Identifier: MIT
"""The store: one encrypted file, its writer, its reader, and connections for long jobs."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Self

from msgspec import Struct
from sqlalchemy import Connection, insert

from gatehouse.db.backup import make_backup
from gatehouse.db.connections import PATIENCE_MS, READING, WRITING, engine_on
from gatehouse.db.faults import older_store, unreachable
from gatehouse.db.keys import StoreKey
from gatehouse.db.schema import SCHEMA_VERSION, create_tables, upgrade, version_of
from gatehouse.db.tables.station import station
from gatehouse.db.unit_of_work import UnitOfWork, new_id
from gatehouse.domain.backup import Backup
from gatehouse.domain.duty import Duty
from gatehouse.domain.progress import Report
from gatehouse.errors import DiskTrouble, Refused
from gatehouse.unfinished import keep_name


class ReadableStore(Struct, frozen=True):
    """Which file a store is, and what opens it for reading: another process needs no more."""

    path: Path
    key: StoreKey
    patience_ms: int = PATIENCE_MS

    @contextmanager
    def open_job_connection(self) -> Iterator[Connection]:
        """Open a connection of its own for a long reading job, and close it after the block."""
        connection = self.connect()
        try:
            yield connection
        finally:
            _close(connection)

    def connect(self) -> Connection:
        """Open a connection that can only read; whoever asks closes it."""
        return engine_on(self.path, self.key, READING, patience_ms=self.patience_ms).connect()


class Store:
    """An open store; `create` and `open` make one.

    The writer and the reader are one long-lived connection each, used by one thread at a time.
    Closing closes the writer last, so that nothing but the one file is left behind.
    """

    def __init__(self, path: Path, key: StoreKey, patience_ms: int) -> None:
        self.path = path
        self.readable = ReadableStore(path, key, patience_ms)
        self._key = key
        self._writing = RLock()
        self._reading = RLock()
        self._reader: Connection | None = None
        self._writer = engine_on(
            path, key, WRITING, begin="BEGIN IMMEDIATE", patience_ms=patience_ms
        ).connect()

    @classmethod
    def create(cls, path: Path, key: StoreKey, machine_id: str, now: datetime) -> "Store":
        """Create a store where there is none, whole or not at all, and open it.

        It is built beside its place and moved there when it is complete and on the disk.
        """
        if path.exists():
            raise _exists_already(path)
        unfinished = path.with_name(path.name + ".new")
        try:
            _make_empty(unfinished)
            create_tables(unfinished, key)
            _start_first_station(unfinished, key, machine_id, now)
            _put_in_place(unfinished, path)
        except OSError as error:
            raise _cannot_create(path) from error
        finally:
            _remove(unfinished)
        try:
            keep_name(path)
            return cls.open(path, key)
        except BaseException:
            _remove(path)
            raise

    @classmethod
    def open(cls, path: Path, key: StoreKey, *, patience_ms: int = PATIENCE_MS) -> "Store":
        """Open a store; one of an older version is backed up and brought up to date first.

        *patience_ms* is how long a statement waits for another program that writes.
        """
        version = _version_of(path, key)
        if version < SCHEMA_VERSION:
            upgrade(path, key, version)
        return cls(path, key, patience_ms)

    @classmethod
    def open_as_it_is(cls, path: Path, key: StoreKey) -> "Store":
        """Open a store for looking at it; one of an older version is refused and stays as it is."""
        if _version_of(path, key) < SCHEMA_VERSION:
            raise older_store(path)
        return cls(path, key, PATIENCE_MS)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def unit_of_work(self, duty: Duty) -> Iterator[UnitOfWork]:
        """Begin one act of *duty* on the writer's connection (BEGIN IMMEDIATE)."""
        with self._writing, UnitOfWork(self._writer, duty) as work:
            yield work

    @contextmanager
    def reader(self) -> Iterator[Connection]:
        """Lend the reader's connection; all reads within the block see the same moment."""
        with self._reading:
            if self._reader is None:
                self._reader = self.readable.connect()
            outermost = not self._reader.in_transaction()
            try:
                yield self._reader
            finally:
                if outermost:
                    self._reader.rollback()

    @contextmanager
    def open_job_connection(self) -> Iterator[Connection]:
        """Open a connection of its own for a long reading job, and close it after the block."""
        with self.readable.open_job_connection() as connection:
            yield connection

    def back_up(self, folder: Path, moment: datetime, report: Report) -> Backup:
        """Make a verified backup in *folder*, beside whatever the lanes do meanwhile."""
        return make_backup(self.path, self._key, folder, moment, report=report)

    def close(self) -> None:
        """Close both lanes as soon as the block that uses one has ended; the writer goes last."""
        with self._reading:
            if self._reader is not None:
                _close(self._reader)
                self._reader = None
        with self._writing:
            _close(self._writer)


def _version_of(path: Path, key: StoreKey) -> int:
    if not path.is_file():
        raise unreachable(path)
    return version_of(path, key)


def _close(connection: Connection) -> None:
    connection.close()
    connection.engine.dispose()


def _make_empty(unfinished: Path) -> None:
    """Make an empty file that only its owner may read; one left by a crash is thrown away."""
    _remove(unfinished)
    os.close(os.open(unfinished, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def _start_first_station(path: Path, key: StoreKey, machine_id: str, now: datetime) -> None:
    with Store(path, key, PATIENCE_MS) as store, store._writer.begin():  # noqa: SLF001 - no duty yet
        store._writer.execute(  # noqa: SLF001 - the same
            insert(station).values(id=new_id(), machine_id=machine_id, started_at=now)
        )


def _put_in_place(unfinished: Path, path: Path) -> None:
    """Give the finished file its name, unless a file of that name has come in between."""
    try:
        os.link(unfinished, path)
    except FileExistsError as error:
        raise _exists_already(path) from error
    except OSError:
        # FAT and exFAT, as on a USB stick, know no second name
        unfinished.rename(path)


def _remove(unfinished: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        try:
            unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)
        except OSError:
            return


def _exists_already(path: Path) -> Refused:
    return Refused(
        f"{path.name} exists already. Nothing was written to it. "
        "Choose another name, or open the file that is there.",
        f"{path.name} 已经有了，没有动它。请换一个名字，或直接打开它。",
    )


def _cannot_create(path: Path) -> DiskTrouble:
    return DiskTrouble(
        f"{path.name} cannot be created in {path.parent}. Nothing was written. "
        "Choose a folder that you may write to.",
        f"在 {path.parent} 里建不了 {path.name}。什么都没有写。请换一个可以写的文件夹。",
    )
