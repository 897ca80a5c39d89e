# SPDX-License-Identifier: MIT
"""The store as a file: what it looks like from outside, and how it closes."""

import stat
from pathlib import Path

import pytest
from sqlalchemy import select

from gatehouse.db.engine import Store
from gatehouse.db.keys import StoreKey
from gatehouse.db.tables.every import entry, ledger, station
from gatehouse.domain.duty import Duty
from gatehouse.errors import DiskTrouble, Refused
from tests.db.conftest import record_entry


def pragma(store: Store, name: str) -> object:
    return store._writer.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_nothing_of_a_person_is_readable_in_the_file(
    store: Store, path: Path, resident: str
) -> None:
    beside = [path, path.with_name(path.name + "-wal")]
    content = b"".join(file.read_bytes() for file in beside)

    assert "林晓枫".encode() not in content
    assert b"13900000000" not in content
    assert b"SQLite format 3" not in content
    assert b"CREATE TABLE" not in content


def test_only_the_file_is_left_when_the_store_is_closed(store: Store, path: Path) -> None:
    with store.reader() as connection:
        connection.execute(select(ledger.c.sequence))
    assert path.with_name(path.name + "-wal").exists()

    store.close()

    assert [file.name for file in path.parent.iterdir() if file.is_file()] == [path.name]


def test_only_the_owner_may_read_the_file(store: Store, path: Path) -> None:
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_writer_is_durable_checks_references_and_leaves_nothing_behind(store: Store) -> None:
    assert pragma(store, "journal_mode") == "wal"
    assert pragma(store, "synchronous") == 2
    assert pragma(store, "foreign_keys") == 1
    assert pragma(store, "secure_delete") == 1
    assert pragma(store, "auto_vacuum") == 2
    assert pragma(store, "temp_store") == 2
    assert pragma(store, "cache_size") == -65536


def test_the_reader_cannot_write(store: Store) -> None:
    with store.reader() as connection, pytest.raises(DiskTrouble, match="read-only"):
        connection.exec_driver_sql("DELETE FROM ledger")


def test_a_reading_block_sees_one_moment(store: Store, duty: Duty) -> None:
    with store.reader() as connection:
        before = connection.execute(select(entry.c.id)).all()
        record_entry(store, duty)
        with store.reader() as same:
            during = same.execute(select(entry.c.id)).all()

    with store.reader() as connection:
        after = connection.execute(select(entry.c.id)).all()

    assert (len(before), len(during), len(after)) == (0, 0, 1)


def test_a_job_reads_beside_both_lanes(store: Store, duty: Duty) -> None:
    with store.open_job_connection() as job:
        assert job.execute(select(entry.c.id)).all() == []
        record_entry(store, duty)
        assert job.execute(select(entry.c.id)).all() == []


def test_a_new_store_has_one_station_and_no_fact(path: Path, key: StoreKey, duty: Duty) -> None:
    with (
        Store.create(path, key, "machine-1", duty.now()) as store,
        store.reader() as connection,
    ):
        row = connection.execute(select(station)).one()
        facts = connection.execute(select(ledger)).all()

    assert (row.machine_id, row.started_at, row.active) == ("machine-1", duty.now(), True)
    assert facts == []


def test_creating_never_touches_a_file_that_is_there(path: Path, key: StoreKey, duty: Duty) -> None:
    path.write_text("something else")

    with pytest.raises(Refused, match=r"exists already\. Nothing was written"):
        Store.create(path, key, "machine-1", duty.now())

    assert path.read_text() == "something else"


def test_what_a_crash_left_of_an_earlier_creation_is_no_hindrance(
    path: Path, key: StoreKey, duty: Duty
) -> None:
    for suffix in (".new", ".new-wal", ".new-journal"):
        path.with_name(path.name + suffix).write_bytes(b"half a store")

    Store.create(path, key, "machine-1", duty.now()).close()

    assert [file.name for file in path.parent.iterdir() if file.is_file()] == [path.name]


def test_a_path_with_signs_of_an_address_is_a_path(
    tmp_path: Path, key: StoreKey, duty: Duty
) -> None:
    path = tmp_path / "门岗 50%?mode=memory#1.db"

    Store.create(path, key, "machine-1", duty.now()).close()

    assert path.is_file()
