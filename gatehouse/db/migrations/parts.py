# SPDX-License-Identifier: MIT
"""What revisions are put together from.

Old revisions build on these too: what one of them means may never change once it was released.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem


def text(name: str, *, empty: bool = False) -> sa.Column[str]:
    """Return a text column; *empty* lets it hold nothing."""
    return sa.Column(name, sa.Text, nullable=empty)


def number(name: str, *, empty: bool = False) -> sa.Column[int]:
    """Return a column of whole numbers; *empty* lets it hold nothing."""
    return sa.Column(name, sa.Integer, nullable=empty)


def flag(name: str) -> sa.Column[bool]:
    """Return a yes-or-no column."""
    return sa.Column(name, sa.Boolean, nullable=False)


def octets(name: str, *, empty: bool = False) -> sa.Column[bytes]:
    """Return a column of bytes; *empty* lets it hold nothing."""
    return sa.Column(name, sa.LargeBinary, nullable=empty)


def primary_key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    """Return the primary key of *table* by its name."""
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def refers(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """Return the reference of a column to another table's id, by its name."""
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}")


def create_fact_table(name: str, *items: SchemaItem) -> None:
    """Create the table of a kind of fact: the stamp that every fact has, then its own *items*."""
    op.create_table(
        name,
        text("id"),
        text("station_id"),
        number("sequence"),
        text("happened_at"),
        text("recorded_at"),
        text("operator_id"),
        text("shift_id"),
        text("supersedes_id", empty=True),
        text("supersedes_reason"),
        flag("back_filled"),
        octets("salt"),
        *items,
        primary_key(name, "id"),
        sa.UniqueConstraint("station_id", "sequence", name=f"uq_{name}_station_id_sequence"),
        refers(name, "station_id", "station"),
        refers(name, "operator_id", "operator"),
        refers(name, "shift_id", "shift"),
        refers(name, "supersedes_id", name),
    )
    op.create_index(
        f"ix_{name}_supersedes_id",
        name,
        ["supersedes_id"],
        sqlite_where=sa.text("supersedes_id IS NOT NULL"),
    )
