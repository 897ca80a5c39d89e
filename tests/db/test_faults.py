# SPDX-License-Identifier: MIT
"""Trouble with file, key and disk arrives as a sentence, and nothing acknowledged is lost."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlcipher3 import dbapi2

from gatehouse.db.connections import connect
from gatehouse.db.engine import Store
from gatehouse.db.keys import StoreKey
from gatehouse.db.schema import SCHEMA_VERSION
from gatehouse.db.tables.every import entry
from gatehouse.domain.duty import Duty
from gatehouse.errors import (
    DiskTrouble,
    NotAStore,
    StoreDamaged,
    StoreLocked,
    StoreNewer,
    StoreTrouble,
)
from tests.db.conftest import ENTRY, record_entry


def change(store: Store, statement: str) -> None:
    """Change a closed store as nobody should."""
    with closing(connect(store.path, store._key, ())) as connection:
        connection.execute(statement)


def entries(store: Store) -> int:
    with store.reader() as connection:
        return len(connection.execute(select(entry.c.id)).all())


def test_a_wrong_key_is_told_as_a_sentence_in_both_languages(store: Store, path: Path) -> None:
    store.close()

    with pytest.raises(NotAStore) as failure:
        Store.open(path, StoreKey(bytes(32)))

    assert failure.value.en.startswith("gatehouse.db is not a Gatehouse file, or the key")
    assert failure.value.zh.startswith("gatehouse.db 不是门岗登记的文件，或者钥匙不对")


def test_a_text_file_is_not_a_store(path: Path, key: StoreKey) -> None:
    path.write_text("序号,姓名\n" * 1000, encoding="utf-8")

    with pytest.raises(NotAStore):
        Store.open(path, key)


def test_a_plain_sqlite_file_is_not_a_store(path: Path, key: StoreKey) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE entry (id)")
    connection.close()
    before = path.read_bytes()

    with pytest.raises(NotAStore):
        Store.open(path, key)

    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"\0"])
def test_an_empty_file_is_not_a_store_and_stays_empty(
    path: Path, key: StoreKey, content: bytes
) -> None:
    path.write_bytes(content)

    with pytest.raises(StoreTrouble):
        Store.open(path, key)

    assert path.stat().st_size == len(content)


def test_another_programs_encrypted_file_is_not_a_store(store: Store, path: Path) -> None:
    store.close()
    change(store, "PRAGMA application_id=7")

    with pytest.raises(NotAStore):
        Store.open(path, store._key)


def test_a_file_of_a_newer_version_is_left_alone(store: Store, path: Path) -> None:
    store.close()
    change(store, f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    before = path.read_bytes()

    with pytest.raises(StoreNewer, match="newer version"):
        Store.open(path, store._key)

    assert path.read_bytes() == before


@pytest.mark.parametrize("kept", [0.5, 0.9])
def test_a_truncated_file_is_damaged_or_not_a_store(store: Store, path: Path, kept: float) -> None:
    store.close()
    os.truncate(path, int(path.stat().st_size * kept))

    with (
        pytest.raises((StoreDamaged, NotAStore)),
        Store.open(path, store._key) as opened,
        opened.reader() as connection,
    ):
        connection.exec_driver_sql("PRAGMA integrity_check").all()


def test_a_file_that_is_not_there_is_not_created_by_opening(path: Path, key: StoreKey) -> None:
    with pytest.raises(DiskTrouble, match="cannot be opened"):
        Store.open(path, key)

    assert not path.exists()


@pytest.mark.parametrize("place", ["a file/gatehouse.db", "no folder/gatehouse.db"])
def test_creating_where_nothing_can_be_written_leaves_nothing(
    tmp_path: Path, key: StoreKey, duty: Duty, place: str
) -> None:
    (tmp_path / "a file").write_text("not a folder")
    before = sorted(tmp_path.rglob("*"))

    with pytest.raises(DiskTrouble, match=r"cannot be created .* Nothing was written"):
        Store.create(tmp_path / place, key, "machine-1", duty.now())

    assert sorted(tmp_path.rglob("*")) == before


def test_a_store_that_another_program_writes_to_is_locked(store: Store, duty: Duty) -> None:
    other = connect(store.path, store._key, (), 0)
    other.execute("BEGIN IMMEDIATE")
    with Store.open(store.path, store._key, patience_ms=10) as impatient:
        with pytest.raises(StoreLocked), impatient.unit_of_work(duty):
            pass
        other.execute("ROLLBACK")
        other.close()

        record_entry(impatient, duty)

        assert entries(impatient) == 1


def test_a_full_disk_loses_the_act_and_nothing_before_it(store: Store, duty: Duty) -> None:
    record_entry(store, duty)
    pages = store._writer.exec_driver_sql("PRAGMA page_count").scalar_one()
    store._writer.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    store._writer.rollback()

    with pytest.raises(DiskTrouble, match=r"full\. The act you just did was not saved"):
        record_entry(store, duty, note="长" * 20000)

    assert entries(store) == 1
    store._writer.exec_driver_sql("PRAGMA max_page_count=1000000")
    store._writer.rollback()
    record_entry(store, duty)
    assert entries(store) == 2


FULL_AT_COMMIT = """
import resource, signal, sys
from pathlib import Path
from tests.db.support import open_with_duty

store, duty, entry = open_with_duty(Path(sys.argv[1]))
with store.unit_of_work(duty) as work:
    work.record("entry", entry)
    work.commit()
wal = Path(sys.argv[1] + "-wal").stat().st_size
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (wal + 5000, resource.RLIM_INFINITY))
try:
    with store.unit_of_work(duty) as work:
        work.record("entry", entry)
        work.commit()
except Exception as error:
    print(type(error).__name__)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
with store.unit_of_work(duty) as work:
    work.record("entry", entry)
    work.commit()
store.close()
"""
FULL_AT_OPENING = """
import resource, shutil, signal, sys
from pathlib import Path
from gatehouse.db import faults
from tests.db.support import open_with_duty

free = int(sys.argv[2])
faults.disk_usage = lambda folder: shutil._ntuple_diskusage(2**30, 2**30 - free, free)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10, resource.RLIM_INFINITY))
try:
    open_with_duty(Path(sys.argv[1]))
except Exception as error:
    print(error)
"""
KILLED_BEFORE_COMMIT = """
import os, signal, sys
from pathlib import Path
from tests.db.support import open_with_duty

store, duty, entry = open_with_duty(Path(sys.argv[1]))
with store.unit_of_work(duty) as work:
    work.record("entry", entry)
    work.commit()
with store.unit_of_work(duty) as work:
    work.record_many("entry", [entry] * 500)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def run(program: str, path: Path, *said: object) -> "subprocess.CompletedProcess[str]":
    root = Path(__file__).parents[2]
    return subprocess.run(
        [sys.executable, "-c", program, str(path), *map(str, said)],
        capture_output=True,
        text=True,
        check=False,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )


@pytest.mark.skipif(sys.platform == "win32", reason="limits and signals of POSIX")
def test_a_disk_that_fails_at_the_commit_leaves_nothing_half_done(store: Store) -> None:
    store.close()

    finished = run(FULL_AT_COMMIT, store.path)

    assert finished.stderr == ""
    assert finished.stdout.split() == ["DiskTrouble"]
    with Store.open(store.path, store._key) as opened:
        assert entries(opened) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="limits and signals of POSIX")
@pytest.mark.parametrize(
    ("free", "told"),
    [(0, "The disk of gatehouse.db is full."), (2**29, "The disk of gatehouse.db did not answer.")],
)
def test_a_disk_without_room_to_open_a_store_is_told_to_be_full(
    store: Store, free: int, told: str
) -> None:
    """SQLite says of both only that the file beside the store could not be written."""
    store.close()

    finished = run(FULL_AT_OPENING, store.path, free)

    assert finished.stderr == ""
    assert finished.stdout.startswith(told)


@pytest.mark.skipif(sys.platform == "win32", reason="limits and signals of POSIX")
def test_killed_before_the_commit_what_was_acknowledged_is_there_and_no_more(
    store: Store,
) -> None:
    store.close()

    finished = run(KILLED_BEFORE_COMMIT, store.path)

    assert finished.returncode == -signal.SIGKILL, finished.stderr
    with Store.open(store.path, store._key) as opened:
        assert entries(opened) == 1


def test_a_mistake_of_ours_is_not_dressed_up_as_trouble_with_the_disk(
    store: Store, duty: Duty
) -> None:
    with store.unit_of_work(duty) as work, pytest.raises(Exception) as failure:  # noqa: PT011
        work.record("entry", {**ENTRY, "person_id": "nobody"})

    assert not isinstance(failure.value, StoreTrouble)
    assert isinstance(getattr(failure.value, "orig", None), dbapi2.IntegrityError)
    assert "nobody" not in str(failure.value)
