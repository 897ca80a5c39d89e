# SPDX-License-Identifier: MIT
"""Opens connections to an encrypted file: the key first, then what each lane needs."""

from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlcipher3 import dbapi2

from gatehouse.db.faults import driver_faults, translate_faults_of
from gatehouse.db.keys import StoreKey
from gatehouse.db.straight import STORE_PATH

PATIENCE_MS = 3000
# Keys and personal data must not reach a log or a temporary file.
_QUIET = ("PRAGMA cipher_log_level=NONE", "PRAGMA temp_store=MEMORY")
# Full synchronous WAL: acknowledged means durable, at one fsync per transaction.
# A deleted row is overwritten, so that a purge leaves nothing behind; this is set per connection.
WRITING = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA cache_size=-65536",
)
# Rebuilding a table drops it: with foreign keys on, that would delete the rows that refer to it.
MIGRATING = (*WRITING, "PRAGMA foreign_keys=OFF")
READING = ("PRAGMA query_only=ON", "PRAGMA cache_size=-16384")


def connect(
    path: Path, key: StoreKey, pragmas: tuple[str, ...], patience_ms: int = PATIENCE_MS
) -> Any:
    """Return a bare driver connection in autocommit mode; the caller says BEGIN."""
    with driver_faults(path):
        # a lane owns its connection, whichever thread the lane runs on
        connection = dbapi2.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            connection.execute(f"PRAGMA busy_timeout={patience_ms:d}")
            connection.execute(_QUIET[0])
            connection.execute(key.pragma)
            for pragma in (*_QUIET[1:], *pragmas):
                connection.execute(pragma)
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except BaseException:
            connection.close()
            raise
    return connection


def engine_on(
    path: Path,
    key: StoreKey,
    pragmas: tuple[str, ...],
    *,
    begin: str = "BEGIN",
    patience_ms: int = PATIENCE_MS,
) -> Engine:
    """Return an engine that holds exactly one connection and begins transactions with *begin*."""
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=partial(connect, path, key, pragmas, patience_ms),
        poolclass=StaticPool,
        # a message of the driver must not carry a person's data into a log
        hide_parameters=True,
        execution_options={STORE_PATH: path},
    )
    translate_faults_of(engine, path)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # straight to the driver: every act and every keystroke begins here
        with driver_faults(path):
            connection.connection.cursor().execute(begin)

    return engine
