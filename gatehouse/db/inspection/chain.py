# SPDX-License-Identifier: MIT
"""Walks a station's ledger beside its facts: no gap, every commitment, every link."""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, Table

from gatehouse.db.tables.every import FACTS
from gatehouse.domain.ledger import GENESIS, Head, canonical_bytes, chain, commitment
from gatehouse.domain.words import Words

Walked = Callable[[], None]

_LEDGER = (
    "SELECT sequence, kind, fact_id, commitment, chain FROM ledger "
    "WHERE station_id = ? ORDER BY sequence"
)
_GAP = Words(
    "台账第 {expected} 号到第 {last} 号不见了（本机 {station}）。",
    "Ledger rows {expected} to {last} are missing (station {station}).",
)
_BROKEN = Words(
    "台账从第 {sequence} 号起对不上前一号（本机 {station}）。",
    "From number {sequence} on the ledger does not follow from the row before (station {station}).",
)
_ALTERED = Words(
    "第 {sequence} 号记录（{kind}）和台账对不上：内容被改过（本机 {station}）。",
    "Record {sequence} ({kind}) is not what the ledger commits to: it was altered "
    "(station {station}).",
)
_MISSING = Words(
    "台账第 {sequence} 号（{kind}）的记录不见了（本机 {station}）。",
    "The record of ledger row {sequence} ({kind}) is missing (station {station}).",
)
_UNLISTED = Words(
    "第 {sequence} 号记录（{kind}）在台账里没有（本机 {station}）。",
    "Record {sequence} ({kind}) is not in the ledger (station {station}).",
)


class StationWalk:
    """One pass over the ledger and the facts of a station, in their common order.

    After the pass *head* is the end of the chain. *walked* is called after every ledger row.
    """

    def __init__(self, connection: Connection, station_id: str, walked: Walked) -> None:
        self.head = Head(station_id, 0, GENESIS)
        self._connection = connection
        self._walked = walked
        self._facts = {table.name: FactsInOrder(connection, table, station_id) for table in FACTS}

    def problems(self) -> Iterator[Words]:
        """Yield what is wrong, in the order of the ledger."""
        station_id = self.head.station_id
        for row in self._connection.exec_driver_sql(_LEDGER, (station_id,)):
            sequence, kind, fact_id, sealed, chained = row
            yield from self._link_problems(sequence, kind, sealed, chained)
            yield from self._fact_problems(sequence, kind, fact_id, sealed)
            self.head = Head(station_id, sequence, chained)
            self._walked()
        for kind, facts in self._facts.items():
            yield from self._unlisted(kind, facts, None)

    def _link_problems(
        self, sequence: int, kind: str, sealed: bytes, chained: bytes
    ) -> Iterator[Words]:
        head = self.head
        if sequence != head.sequence + 1:
            yield _GAP.format(
                expected=head.sequence + 1, last=sequence - 1, station=head.station_id
            )
        elif chain(head.chain, head.station_id, sequence, kind, sealed) != chained:
            yield self._at(_BROKEN, sequence, kind)

    def _fact_problems(
        self, sequence: int, kind: str, fact_id: str, sealed: bytes
    ) -> Iterator[Words]:
        facts = self._facts.get(kind)
        if facts is None:
            yield self._at(_MISSING, sequence, kind)
            return
        yield from self._unlisted(kind, facts, sequence)
        fact = facts.take(sequence)
        if fact is None:
            yield self._at(_MISSING, sequence, kind)
        elif fact["id"] != fact_id or commitment(fact["salt"], canonical_bytes(fact)) != sealed:
            yield self._at(_ALTERED, sequence, kind)

    def _unlisted(self, kind: str, facts: "FactsInOrder", before: int | None) -> Iterator[Words]:
        for sequence in facts.pass_over(before):
            yield self._at(_UNLISTED, sequence, kind)

    def _at(self, words: Words, sequence: int, kind: str) -> Words:
        return words.format(sequence=sequence, kind=kind, station=self.head.station_id)


class FactsInOrder:
    """The facts of one kind and station, read one at a time in order of their sequence."""

    def __init__(self, connection: Connection, table: Table, station_id: str) -> None:
        names = [column.name for column in table.columns]
        rows = connection.exec_driver_sql(
            f"SELECT {', '.join(names)} FROM {table.name} "  # noqa: S608 - names of our own tables
            "WHERE station_id = ? ORDER BY sequence",
            (station_id,),
        )
        self._rows = (dict(zip(names, row, strict=True)) for row in rows)
        self._next: dict[str, Any] | None = next(self._rows, None)

    def take(self, sequence: int) -> dict[str, Any] | None:
        """Return the fact with *sequence* and go on, or None where the next one is another."""
        fact = self._next
        if fact is None or fact["sequence"] != sequence:
            return None
        self._next = next(self._rows, None)
        return fact

    def pass_over(self, before: int | None) -> Iterator[int]:
        """Pass over the facts *before* a sequence (all of them for None) and yield their own."""
        while self._next is not None and (before is None or self._next["sequence"] < before):
            yield self._next["sequence"]
            self._next = next(self._rows, None)
