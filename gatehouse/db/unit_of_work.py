# SPDX-License-Identifier: MIT
"""One act, one transaction: a with-block that rolls back unless it was committed.

Recording a fact is the hot path: one statement per row, its text compiled once, its values put in
order here. State is changed through `connection` with ordinary Core statements.
"""

import secrets
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from functools import cache
from importlib import import_module
from types import TracebackType
from typing import Any, NamedTuple, Self, TypeAlias

from sqlalchemy import ColumnDefault, Connection, RootTransaction, Table
from uuid_utils import uuid7

from gatehouse.db.straight import send
from gatehouse.db.tables.columns import json_text, metadata, utc_text
from gatehouse.db.tables.ledger import ledger
from gatehouse.domain.duty import Duty
from gatehouse.domain.ledger import GENESIS, SALT_BYTES, Column, Head, Link

Value: TypeAlias = str | int | date | Enum | Mapping[str, Any] | Sequence[Any] | None

_HEAD = """
SELECT station.id, station.machine_id, ledger.sequence, ledger.chain
FROM station LEFT JOIN ledger ON ledger.station_id = station.id
WHERE station.active IS 1 ORDER BY ledger.sequence DESC LIMIT 1
"""


_STAMP = frozenset(
    {
        "id",
        "station_id",
        "sequence",
        "recorded_at",
        "happened_at",
        "operator_id",
        "shift_id",
        "supersedes_id",
        "supersedes_reason",
        "back_filled",
        "salt",
    }
)
"""The columns that a unit of work writes into every fact: each version of it has its own."""


class FactId(NamedTuple):
    """Which fact was recorded: its identity, and its place in the station's order."""

    id: str
    sequence: int


def unstamped(fact: Mapping[str, Any]) -> dict[str, Value]:
    """Return what a stored *fact* says, without its stamp: what another version of it keeps."""
    return {name: value for name, value in fact.items() if name not in _STAMP}


def new_id() -> str:
    """Return a new UUIDv7 as text."""
    return str(uuid7())


class UnitOfWork:
    """A transaction on the writer's connection, for one act of the person on duty.

    Attributes: *connection*, for reading and for changing state; *now*, the moment of the act,
    which is also the `recorded_at` of every fact recorded in it.
    """

    def __init__(self, connection: Connection, duty: Duty) -> None:
        self.connection = connection
        self.duty = duty
        self.now = duty.now()
        self._transaction: RootTransaction | None = None
        self._committed = False
        self._head: Head | None = None

    def __enter__(self) -> Self:
        self._transaction = self.connection.begin()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._transaction is None or self._committed:
            return
        self._transaction.rollback()
        driver = self.connection.connection.driver_connection
        # a commit that failed is over for SQLAlchemy, while SQLite may still be inside
        if driver is not None and driver.in_transaction:
            driver.rollback()

    def commit(self) -> None:
        """Make everything durable; when this returns, the act is done."""
        assert self._transaction is not None, "a unit of work is committed inside its with-block"
        self._transaction.commit()
        self._committed = True

    def record(  # noqa: PLR0913 - the columns of the stamp, each by its name
        self,
        kind: str,
        values: Mapping[str, Value],
        *,
        happened_at: datetime | None = None,
        supersedes: str | None = None,
        reason: str = "",
        back_filled: bool = False,
        fact_id: str | None = None,
    ) -> FactId:
        """Record one fact of *kind* (a fact table's name) with its ledger row.

        *supersedes* and its *reason* make it a correction. *fact_id* is given only where the id
        had to be known before, as a shift's own.
        """
        told = {
            "supersedes_id": supersedes,
            "supersedes_reason": reason,
            "back_filled": back_filled,
            **values,
            "id": fact_id or new_id(),
        }
        row, link = self._sealed(kind, self._stamped(kind, happened_at), told)
        send(self.connection, insertion(_fact_table(kind)), row)
        send(self.connection, insertion(ledger), _ledger_row(link))
        return FactId(link.fact_id, link.sequence)

    def record_many(
        self,
        kind: str,
        facts: Sequence[Mapping[str, Value]],
        *,
        happened_at: datetime | None = None,
    ) -> list[FactId]:
        """Record many facts of one *kind* at once, in order; a fact may bring its own `id`."""
        if not facts:
            return []
        stamped = self._stamped(kind, happened_at)
        sealed = [self._sealed(kind, stamped, {"id": new_id(), **values}) for values in facts]
        rows, links = zip(*sealed, strict=True)
        self.connection.exec_driver_sql(insertion(_fact_table(kind)), list(rows))
        self.connection.exec_driver_sql(insertion(ledger), list(map(_ledger_row, links)))
        return [FactId(link.fact_id, link.sequence) for link in links]

    def _stamped(self, kind: str, happened_at: datetime | None) -> dict[str, Column]:
        """Return a row of *kind* in which only what this act stamps it with is said."""
        return {
            **blank_row(_fact_table(kind)),
            "happened_at": utc_text(happened_at or self.now),
            "recorded_at": utc_text(self.now),
            "operator_id": self.duty.operator.id,
            "shift_id": self.duty.shift_id,
        }

    def _sealed(
        self, kind: str, stamped: Mapping[str, Column], values: Mapping[str, Value]
    ) -> tuple[tuple[Any, ...], Link]:
        """Return a fact as the row to insert, and the link that seals it."""
        head = self._head or self._find_head()
        row: dict[str, Any] = {**stamped, **{name: stored(value) for name, value in values.items()}}
        if len(row) != len(stamped):
            raise ValueError(f"{kind} has no column {sorted(row.keys() - stamped.keys())}")
        salt = secrets.token_bytes(SALT_BYTES)
        link = head.follow(kind, row, salt)
        row.update(station_id=link.station_id, sequence=link.sequence, salt=salt)
        self._head = Head(link.station_id, link.sequence, link.chain)
        return tuple(row.values()), link

    def _find_head(self) -> Head:
        """Read the end of the chain; on another machine than the last, begin a new one."""
        [(station_id, machine_id, sequence, chain)] = send(self.connection, _HEAD, ())
        head = Head(station_id, sequence or 0, chain or GENESIS)
        if machine_id == self.duty.machine_id:
            return head
        return self._start_station(head)

    def _start_station(self, predecessor: Head) -> Head:
        station = Head(new_id(), 0, GENESIS)
        self.connection.exec_driver_sql("UPDATE station SET active = 0 WHERE active IS 1")
        self.connection.exec_driver_sql(
            "INSERT INTO station VALUES (?, ?, ?, 1, ?, ?, ?)",
            (
                station.station_id,
                self.duty.machine_id,
                utc_text(self.now),
                predecessor.station_id,
                predecessor.sequence,
                predecessor.chain,
            ),
        )
        self._head = station
        self.record(
            "audit",
            {
                "act": "station_started",
                "subject_id": station.station_id,
                "details": {
                    "predecessor_id": predecessor.station_id,
                    "predecessor_sequence": predecessor.sequence,
                    "predecessor_chain": predecessor.chain.hex(),
                },
            },
        )
        return self._head


def stored(value: Value) -> Column:
    """Return *value* as the text, whole number or nothing that a fact stores and commits to."""
    if value is None or type(value) is str or type(value) is int:
        return value
    if isinstance(value, datetime):
        return utc_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str | int):
        return int(value) if isinstance(value, int) else str(value)
    return json_text(value)


@cache
def _fact_table(kind: str) -> Table:
    """Return the table of a *kind* of fact; all are imported for one that nobody named yet."""
    if kind not in metadata.tables:
        import_module("gatehouse.db.tables.every")
    return metadata.tables[kind]


@cache
def blank_row(table: Table) -> Mapping[str, Column]:
    """Return the columns of *table* in their order, each with what stands there unsaid."""
    return {
        column.name: stored(default.arg) if isinstance(default, ColumnDefault) else None
        for column in table.columns
        for default in (column.default,)
    }


@cache
def insertion(table: Table) -> str:
    """Return the statement that adds a row of *table* whose columns stand in their order.

    It is put together by hand: the first entry would wait for the compiler at sixty columns.
    """
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    places = ", ".join("?" * len(table.columns))
    return f'INSERT INTO "{table.name}" ({names}) VALUES ({places})'  # noqa: S608 - our own names


def _ledger_row(link: Link) -> tuple[Any, ...]:
    return (
        link.station_id,
        link.sequence,
        link.kind,
        link.fact_id,
        link.commitment,
        link.chain,
    )
