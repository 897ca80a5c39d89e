# SPDX-License-Identifier: MIT
"""Migrations: no drift, files of every earlier version, a backup before each upgrade."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, StaticPool, create_engine, select

from gatehouse.db import newest, schema
from gatehouse.db.connections import connect
from gatehouse.db.engine import Store
from gatehouse.db.inspection.verification import verify
from gatehouse.db.keys import StoreKey, read_key_file
from gatehouse.db.tables.every import metadata
from gatehouse.domain.backup import BackupName
from gatehouse.domain.duty import Duty
from gatehouse.errors import DiskTrouble, StoreDamaged
from gatehouse.paths import backup_folder

STORED = Path(__file__).parent / "stored"
WORKED_OUT = {"policy_turn"}
"""What an upgrade works out of the facts of older files."""


def set_version(store: Store, version: int) -> None:
    store.close()
    with closing(connect(store.path, store._key, ())) as connection:
        connection.execute(f"PRAGMA user_version={version}")


def version(store: Store) -> int:
    return schema.version_of(store.path, store._key)


def tables_in(path: Path, key: StoreKey) -> set[str]:
    listed = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    with closing(connect(path, key, ())) as connection:
        names = {name for (name,) in connection.execute(listed)}
    return names - {"alembic_version"}


def test_the_migrations_make_the_tables_that_are_declared() -> None:
    assert schema.drift() == []


def test_a_new_store_has_what_all_the_revisions_make(store: Store) -> None:
    """That the written tables are those of the revisions is said by `drift`."""
    with store.reader() as connection:
        assert newest.is_of(newest.written_of(connection))


@pytest.fixture
def early(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let new stores begin with the tables of the revision before the newest."""
    with create_engine("sqlite://", poolclass=StaticPool).begin() as connection:
        schema._run_revisions(connection, f"{schema.SCHEMA_VERSION - 1:04}")
        written = newest.written_of(connection)
    file = tmp_path / "newest.sql"
    file.write_text(written, "utf-8")
    monkeypatch.setattr(newest, "FILE", file)


def test_tables_that_were_written_down_too_early_are_told(early: None) -> None:
    assert schema.drift() == ["newest.sql is of before: run scripts/write_newest.py"]


def test_a_new_store_has_the_revisions_that_nobody_wrote_down_yet(
    path: Path, key: StoreKey, duty: Duty, early: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.create(path, key, duty.machine_id, duty.now()) as created:
        assert version(created) == schema.SCHEMA_VERSION
        monkeypatch.undo()
        with created.reader() as connection:
            assert newest.is_of(newest.written_of(connection))


@pytest.mark.parametrize("file", sorted(STORED.glob("*.db")), ids=lambda file: file.stem)
def test_a_stored_file_of_each_version_opens_and_is_sound(file: Path, path: Path) -> None:
    shutil.copy(file, path)
    key = read_key_file(STORED / "stored.key")

    tables = tables_in(path, key)

    with Store.open(path, key) as store:
        findings = verify(store)
        with store.reader() as connection:
            filled = {
                table.name
                for table in metadata.sorted_tables
                if connection.execute(select(table)).first() is not None
            }

    assert findings.problems == ()
    assert filled == tables | WORKED_OUT


def test_the_newest_stored_file_has_every_table(path: Path) -> None:
    newest = STORED / f"version-{schema.SCHEMA_VERSION}.db"
    key = read_key_file(STORED / "stored.key")
    shutil.copy(newest, path)

    assert tables_in(path, key) == set(metadata.tables)


def test_an_old_file_is_backed_up_before_it_is_brought_up_to_date(
    store: Store, resident: str
) -> None:
    set_version(store, 0)

    with Store.open(store.path, store._key) as opened:
        assert verify(opened).sound

    (backup,) = backup_folder(store.path).iterdir()
    name = BackupName.read(backup.name)
    assert name is not None
    assert (name.store, name.sequence, name.version) == ("gatehouse", 2, 0)
    assert version(store) == schema.SCHEMA_VERSION
    assert schema.version_of(backup, store._key) == 0
    assert "林晓枫".encode() not in backup.read_bytes()
    with closing(connect(backup, store._key, ())) as connection:
        assert connection.execute("SELECT count(*) FROM person").fetchone() == (1,)


def test_only_the_latest_backups_before_an_upgrade_are_kept(store: Store) -> None:
    set_version(store, 0)
    folder = backup_folder(store.path)
    folder.mkdir()
    older = [
        "gatehouse-20200101T000000Z-1-version--9.backup",
        *(f"gatehouse-202001{day:02}T000000Z-{day}-version-0.backup" for day in (2, 3, 4)),
    ]
    for name in older:
        (folder / name).write_text("old")

    Store.open(store.path, store._key).close()

    left = {file.name for file in folder.iterdir()}
    assert left & set(older) == {older[0], older[3]}, "and what is no name of ours"
    assert len(left) == 3


def test_an_old_file_that_cannot_be_backed_up_is_not_touched(store: Store) -> None:
    set_version(store, 0)
    backup_folder(store.path).write_text("a file, where a folder should be")
    before = store.path.read_bytes()

    with pytest.raises(DiskTrouble, match="No backup was made"):
        Store.open(store.path, store._key)

    assert store.path.read_bytes() == before


def test_a_revision_that_breaks_a_reference_leaves_the_file_as_it_was(
    store: Store, resident: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose_the_households(connection: Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE half_done (id)")
        connection.exec_driver_sql("DELETE FROM household")

    set_version(store, 0)
    monkeypatch.setattr(schema, "_run_revisions", lose_the_households)

    with pytest.raises(StoreDamaged, match="The file is as it was"):
        Store.open(store.path, store._key)

    assert version(store) == 0
    with closing(connect(store.path, store._key, ())) as connection:
        assert connection.execute("SELECT count(*) FROM household").fetchone() == (1,)
        assert connection.execute(
            "SELECT count(*) FROM sqlite_schema WHERE name = 'half_done'"
        ).fetchone() == (0,)
