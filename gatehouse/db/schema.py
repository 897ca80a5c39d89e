# SPDX-License-Identifier: MIT
"""The version of a store's tables: creating them, bringing an old file up to date, drift.

Alembic is imported only when there is something to migrate: an ordinary start reads one number.
"""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, StaticPool, create_engine

from gatehouse.db import newest
from gatehouse.db.backup import make_backup, rotate
from gatehouse.db.backup_faults import BACKUP_FAULTS
from gatehouse.db.connections import MIGRATING, READING, connect, engine_on
from gatehouse.db.faults import driver_faults, newer_store, not_a_store
from gatehouse.db.keys import StoreKey
from gatehouse.db.tables.columns import metadata
from gatehouse.errors import StoreDamaged
from gatehouse.paths import backup_folder

SCHEMA_VERSION = 32
"""The number of the newest revision; kept in the file as `user_version`."""
APPLICATION_ID = 0x47617465
"""`Gate` in ASCII: what kind of SQLite file this is."""


def version_of(path: Path, key: StoreKey) -> int:
    """Return the schema version of the file, which must be one of ours and not too new.

    Looking changes nothing in it, whatever file it is.
    """
    with driver_faults(path), closing(connect(path, key, READING)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION_ID:
        raise not_a_store(path)
    if version > SCHEMA_VERSION:
        raise newer_store(path)
    return version


def create_tables(path: Path, key: StoreKey) -> None:
    """Fill an empty file: what must be set before the first table, then the newest tables."""
    mark = f"PRAGMA application_id={APPLICATION_ID:d}"
    _change(path, key, ("PRAGMA auto_vacuum=INCREMENTAL", *MIGRATING, mark), _begin_anew)


def upgrade(path: Path, key: StoreKey, version: int) -> None:
    """Bring a file of an older *version* up to date; a backup is made first."""
    _back_up(path, key, version)
    migrate(path, key)


def migrate(path: Path, key: StoreKey) -> None:
    """Bring a file that nobody else uses up to date; it is a copy already."""
    _change(path, key, MIGRATING, _run_revisions)


def made_by_all_revisions() -> str:
    """Return the tables that the revisions make from nothing, as `newest` keeps them."""
    with create_engine("sqlite://", poolclass=StaticPool).begin() as connection:
        _run_revisions(connection)
        return newest.written_of(connection)


def drift() -> list[str]:
    """Say where the migrations and the declared tables differ; nothing when they agree."""
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415 - only checks come here
    from alembic.migration import MigrationContext  # noqa: PLC0415 - the same

    from gatehouse.db.tables import every  # noqa: F401, PLC0415 - declares them all

    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.begin() as connection:
        _run_revisions(connection)
        compared = MigrationContext.configure(connection, opts={"compare_type": True})
        found = [repr(difference) for difference in compare_metadata(compared, metadata)]
        migrated = _index_texts(connection)
        if not newest.is_of(newest.written_of(connection)):
            found.append(f"{newest.FILE.name} is of before: run scripts/write_newest.py")
        found += [
            f"{newest.FILE.name} brings no rows of {name}" for name in newest.filled(connection)
        ]
    declared_engine = create_engine("sqlite://", poolclass=StaticPool)
    with declared_engine.begin() as connection:
        metadata.create_all(connection)
        declared = _index_texts(connection)
    return found + sorted(migrated ^ declared)


def _change(
    path: Path, key: StoreKey, pragmas: tuple[str, ...], change: Callable[[Connection], None]
) -> None:
    engine = engine_on(path, key, pragmas, begin="BEGIN IMMEDIATE")
    try:
        with engine.begin() as connection:
            change(connection)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise _references_broken(path)
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION:d}")
    finally:
        engine.dispose()


def _begin_anew(connection: Connection) -> None:
    if newest.build(connection) < SCHEMA_VERSION:
        _run_revisions(connection)


def _run_revisions(connection: Connection, last: str = "head") -> None:
    from alembic import command  # noqa: PLC0415 - half a second, paid only when migrating
    from alembic.config import Config  # noqa: PLC0415 - the same

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    config.attributes["connection"] = connection
    config.attributes["target_metadata"] = metadata
    command.upgrade(config, last)


def _back_up(path: Path, key: StoreKey, version: int) -> None:
    """Make a backup as every day does; its name says which version it holds."""
    folder = backup_folder(path)
    with BACKUP_FAULTS.of_folder(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
    rotate(folder, make_backup(path, key, folder, datetime.now(UTC), version=version))


def _index_texts(connection: Connection) -> set[Any]:
    rows = connection.exec_driver_sql(
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    )
    return {" ".join(row.sql.split()) for row in rows}


def _references_broken(path: Path) -> StoreDamaged:
    return StoreDamaged(
        f"{path.name} could not be brought up to date: a reference in it is broken. The file is "
        "as it was. Have it checked with 'gatehouse verify', or restore a backup.",
        f"{path.name} 没能升级：里面有一处引用断了。文件还是原来的样子。"
        "请用 gatehouse verify 检查，或用备份恢复。",
    )
