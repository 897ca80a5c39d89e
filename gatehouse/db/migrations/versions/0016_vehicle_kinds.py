# SPDX-License-Identifier: MIT
"""Kinds of vehicles and who is in one, how long one may stay, and what is handed over at the gate.

A plate is found by its last four digits, too, where letters stand among or behind them.
"""

import json

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import number, text

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_FOUR = 4


def upgrade() -> None:
    """Add the columns, the indexes by which the few that matter later are found, and the keys."""
    for name in ("kind", "own", "names", "leave_by"):
        op.add_column("vehicle_entry", text(name, empty=True))
    op.add_column("vehicle_entry", number("driverless", empty=True))
    _index("ix_vehicle_entry_missed", "vehicle_entry", "happened_at", "missed = 1")
    _index("ix_vehicle_entry_leave_by", "vehicle_entry", "leave_by", "leave_by IS NOT NULL")
    op.add_column("entry", text("delivery", empty=True))
    op.add_column("entry", number("pieces", empty=True))
    op.add_column("vehicle", text("digits", empty=True))
    _index("ix_vehicle_digits", "vehicle", "digits", "digits IS NOT NULL")
    _find_vehicles_by_digits()
    _find_people_by_digits()


def _index(name: str, table: str, column: str, where: str) -> None:
    op.create_index(name, table, [column], sqlite_where=sa.text(where))


def _find_vehicles_by_digits() -> None:
    connection = op.get_bind()
    known = connection.exec_driver_sql("SELECT id, plate FROM vehicle").all()
    rows = [(digits, vehicle_id) for vehicle_id, plate in known if (digits := _digits(plate))]
    if rows:
        connection.exec_driver_sql("UPDATE vehicle SET digits = ? WHERE id = ?", rows)


def _find_people_by_digits() -> None:
    """Add a key for each such plate of those who are found by a plate already."""
    connection = op.get_bind()
    owners = connection.exec_driver_sql(
        "SELECT DISTINCT person.id, person.plates, person_key.sort_key FROM person_key "
        "JOIN person ON person.id = person_key.person_id WHERE person_key.kind = 'v'"
    ).all()
    rows = [
        (digits, sort_key, person_id)
        for person_id, plates, sort_key in owners
        for plate in json.loads(plates)
        if (digits := _digits(plate))
    ]
    if rows:
        connection.exec_driver_sql("INSERT OR IGNORE INTO person_key VALUES ('v', ?, ?, ?)", rows)


def _digits(plate: str) -> str:
    """Return the last four digits, or nothing where the last four letters and digits are these."""
    digits = "".join(filter(str.isdecimal, plate))[-_FOUR:]
    tail = "".join(character for character in plate if character.isascii())[-_FOUR:].lower()
    return digits if len(digits) == _FOUR and digits != tail else ""
