# SPDX-License-Identifier: MIT
"""What the tables share: the metadata, the text types, and the columns that every fact has.

Optional text of a fact is stored as empty text, never as NULL; an optional number, moment or
reference is NULL. A fact column that a later revision adds must be NULL in old rows, so that their
commitments stay what they were.
"""

import json
from datetime import UTC, date, datetime
from typing import Any

from msgspec.json import Encoder
from sqlalchemy import (
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


_COMPACT = Encoder(order="deterministic")


def utc_text(moment: datetime) -> str:
    """Return an aware *moment* as it is stored: `2022-04-15T00:12:03.456Z`, sortable as text."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be stored")
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")[:23] + "Z"


def json_text(value: object) -> str:
    """Return *value* as the compact JSON that is stored in a text column."""
    return _COMPACT.encode(value).decode()


class UtcText(TypeDecorator[datetime]):
    """A moment: an aware datetime in Python, ISO text in UTC with milliseconds in the file."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> str | None:
        """Refuse a naive datetime; store the others in UTC."""
        return None if value is None else utc_text(value)

    def process_result_value(self, value: Any | None, _dialect: Dialect) -> datetime | None:
        """Return an aware datetime in UTC."""
        return None if value is None else datetime.fromisoformat(value)


class DayText(TypeDecorator[date]):
    """A calendar day, stored as `2022-04-15`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, _dialect: Dialect) -> str | None:
        """Store a day as ISO text."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any | None, _dialect: Dialect) -> date | None:
        """Return the day."""
        return None if value is None else date.fromisoformat(value)


class JsonText(TypeDecorator[Any]):
    """A list or a mapping of plain values, stored as compact JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: Dialect) -> str:
        """Store the value as compact JSON; a text is taken to be JSON already."""
        return value if isinstance(value, str) else json_text(value)

    def process_result_value(self, value: Any | None, _dialect: Dialect) -> Any:
        """Return the list or mapping."""
        return None if value is None else json.loads(value)


def text_column(name: str, default: str = "") -> Column[str]:
    """Return a text column that is never NULL and empty when nothing is said."""
    return Column(name, Text, nullable=False, default=default)


def code_column(name: str) -> Column[str]:
    """Return a text column that must be given: the value of an enum, or a name."""
    return Column(name, Text, nullable=False)


def count_column(name: str) -> Column[int]:
    """Return a column for a number that starts at nothing."""
    return Column(name, Integer, nullable=False, default=0)


def json_column(name: str, default: str) -> Column[Any]:
    """Return a JSON column; *default* is JSON text."""
    return Column(name, JsonText, nullable=False, default=default)


def flag_column(name: str, *, default: bool) -> Column[bool]:
    """Return a yes-or-no column, stored as 0 or 1."""
    return Column(name, Boolean, nullable=False, default=default)


def fact_table(name: str, *columns: SchemaItem) -> Table:
    """Return the table of a kind of fact: the stamp that every fact has, then its own *columns*.

    A fact is ordered by (station, sequence); its id is only an identity. The salt of its
    commitment lives and dies with the row.
    """
    table = Table(
        name,
        metadata,
        Column("id", Text, primary_key=True, nullable=False),
        Column("station_id", Text, ForeignKey("station.id"), nullable=False),
        Column("sequence", Integer, nullable=False),
        Column("happened_at", UtcText, nullable=False),
        Column("recorded_at", UtcText, nullable=False),
        Column("operator_id", Text, ForeignKey("operator.id"), nullable=False),
        Column("shift_id", Text, ForeignKey("shift.id"), nullable=False),
        Column("supersedes_id", Text, ForeignKey(f"{name}.id")),
        text_column("supersedes_reason"),
        flag_column("back_filled", default=False),
        Column("salt", LargeBinary, nullable=False),
        *columns,
        UniqueConstraint("station_id", "sequence"),
    )
    superseding = table.c.supersedes_id
    Index(None, superseding, sqlite_where=superseding.is_not(None))
    return table
