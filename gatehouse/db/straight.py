# SPDX-License-Identifier: MIT
"""Statements sent straight to the driver, on a lane's own connection and in its transaction.

SQLAlchemy's way there and back costs five to ten times what a small answer itself does. So what
every entry and every verdict waits for goes past it, as text that was made once; whoever listens
to the connection hears of it as of any other statement.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from gatehouse.db.faults import translated

STORE_PATH = "store_path"
"""The execution option of an engine that says which file it is on."""


def send(
    connection: Connection, sql: str, values: Mapping[str, Any] | tuple[Any, ...]
) -> list[tuple[Any, ...]]:
    """Send *sql* with values as they are stored; return the rows of the answer, as they are stored.

    It begins a transaction where none was begun, and fails as SQLAlchemy's own way does.
    """
    if not connection.in_transaction():
        connection.begin()
    cursor = connection.connection.cursor()
    heard = connection.dispatch.before_cursor_execute
    if heard:
        heard(connection, cursor, sql, values, None, False)  # noqa: FBT003 - SQLAlchemy's own order
    try:
        cursor.execute(sql, values)
        return cursor.fetchall()  # type: ignore[return-value]
    except dbapi2.Error as error:
        raise _failure(connection, sql, error) from error


def _failure(connection: Connection, sql: str, error: dbapi2.Error) -> Exception:
    """Return the sentence for an *error* of the environment; a mistake of ours stays one."""
    trouble = translated(error, connection.get_execution_options()[STORE_PATH])
    return trouble or DBAPIError(sql, None, error, hide_parameters=True)
