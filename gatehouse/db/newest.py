# SPDX-License-Identifier: MIT
"""The tables as the newest revision leaves an empty file, for a new store to begin with.

Leading a new file through its whole history takes a second or more at a gate's laptop.
"""

from itertools import takewhile
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

FILE: Final = Path(__file__).with_name("migrations") / "newest.sql"
_STAMP: Final = "INSERT INTO alembic_version (version_num) VALUES ('"
_LISTED: Final = (
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' "
    "ORDER BY type <> 'table', type, name"
)
_BETWEEN: Final = ";\n\n"
_HEAD: Final = (
    "-- SPDX-License-Identifier: MIT\n-- Written by scripts/write_newest.py from all revisions.\n\n"
)


def build(connection: Connection) -> int:
    """Make the tables in an empty file, and return the number of the revision they are of."""
    *_, stamp = statements = FILE.read_text("utf-8").strip().split(_BETWEEN)
    for statement in statements:
        connection.exec_driver_sql(statement)
    return int("".join(takewhile(str.isdigit, stamp.removeprefix(_STAMP))))


def written_of(connection: Connection) -> str:
    """Return what stands in the file for tables that the revisions made, and are still empty."""
    tables = [row.sql for row in connection.exec_driver_sql(_LISTED)]
    revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
    return _HEAD + _BETWEEN.join((*tables, f"{_STAMP}{revision}')")) + ";\n"


def is_of(written: str) -> bool:
    """Say whether the file says what is *written*; a rebuilt table's constraints have no order."""
    return _in_one_order(written) == _in_one_order(FILE.read_text("utf-8"))


def filled(connection: Connection) -> list[str]:
    """Return the tables that the revisions wrote rows into: the file brings none but its number."""
    listed = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'alembic_version'"
    names = connection.exec_driver_sql(listed).scalars().all()
    asked = 'SELECT EXISTS (SELECT 1 FROM "{}")'
    return [name for name in names if connection.exec_driver_sql(asked.format(name)).scalar_one()]


def _in_one_order(text: str) -> list[list[str]]:
    return [_ordered(statement) for statement in text.split(_BETWEEN)]


def _ordered(statement: str) -> list[str]:
    lines = [line.strip(" ,\t") for line in statement.splitlines()]
    constraints = sorted(line for line in lines if line.startswith("CONSTRAINT"))
    return [line for line in lines if not line.startswith("CONSTRAINT")] + constraints
