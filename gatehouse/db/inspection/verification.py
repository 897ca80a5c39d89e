# SPDX-License-Identifier: MIT
"""The whole check of a store, read-only, at one moment of it."""

from collections.abc import Iterator, Sequence
from itertools import islice

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.inspection.chain import StationWalk
from gatehouse.db.inspection.findings import WITHOUT_ANCHOR, Findings
from gatehouse.db.inspection.state import state_problems
from gatehouse.domain.ledger import Anchor, Head
from gatehouse.domain.progress import Report
from gatehouse.domain.words import Words
from gatehouse.errors import StoreDamaged

MOST_OF_A_KIND = 50
"""How many problems of one kind are told; a broken file would repeat itself without end."""
_STEP = 500
_PAGES_OF = "*** in database main ***\n"
_PAGE = Words("文件的页有损坏：{what}。", "A page of the file is damaged: {what}.")
_REFERENCE = Words(
    "{table} 第 {row} 行引用的 {parent} 不存在。",
    "Row {row} of {table} refers to a {parent} that is not there.",
)
_ANCHOR = Words(
    "表上的指纹 {anchor} 和台账对不上。",
    "The fingerprint {anchor} of the sheet does not fit the ledger.",
)
_SUCCESSION = Words(
    "本机 {station} 接的不是它所写的前一本台账。",
    "Station {station} does not continue the ledger that it names.",
)
_SUCCESSIONS = """
SELECT station.id FROM station WHERE station.predecessor_sequence > 0 AND NOT EXISTS (
    SELECT 1 FROM ledger WHERE ledger.station_id = station.predecessor_id
    AND ledger.sequence = station.predecessor_sequence
    AND ledger.chain = station.predecessor_chain
)
"""


def verify(store: Store, anchors: Sequence[Anchor] = (), report: Report | None = None) -> Findings:
    """Check pages, references, ledger, *anchors* and the state against the facts; only reads.

    *report* is told how many facts of how many were checked and may raise to stop.
    """
    with store.open_job_connection() as connection:
        return inspect(connection, anchors, report)


def inspect(
    connection: Connection, anchors: Sequence[Anchor] = (), report: Report | None = None
) -> Findings:
    """Check the store behind *connection*, as `verify` does."""
    inspection = Inspection(connection, report)
    problems = tuple(inspection.problems(anchors))
    return Findings(
        facts=inspection.walked,
        heads=tuple(inspection.heads),
        problems=problems,
        caveat=None if anchors else WITHOUT_ANCHOR,
    )


class Inspection:
    """One check of a store; *walked* counts the ledger rows seen, *heads* the ends of chains."""

    def __init__(self, connection: Connection, report: Report | None) -> None:
        self.walked = 0
        self.heads: list[Head] = []
        self._connection = connection
        self._report = report
        self._total = 0

    def problems(self, anchors: Sequence[Anchor]) -> Iterator[Words]:
        """Yield what is wrong; a file that cannot be read on ends the check with that."""
        checks = (
            self._page_problems(),
            self._reference_problems(),
            self._ledger_problems(),
            self._succession_problems(),
            self._anchor_problems(anchors),
            state_problems(self._connection),
        )
        try:
            for check in checks:
                yield from islice(check, MOST_OF_A_KIND)
        except StoreDamaged as damage:
            yield Words(damage.zh, damage.en)

    def _page_problems(self) -> Iterator[Words]:
        for (what,) in self._connection.exec_driver_sql("PRAGMA cipher_integrity_check"):
            yield _PAGE.format(what=what)
        for (what,) in self._connection.exec_driver_sql("PRAGMA integrity_check(50)"):
            if what != "ok":
                yield _PAGE.format(what=what.removeprefix(_PAGES_OF))

    def _reference_problems(self) -> Iterator[Words]:
        broken = self._connection.exec_driver_sql("PRAGMA foreign_key_check")
        for table, row, parent, _ in broken:
            yield _REFERENCE.format(table=table, row=row, parent=parent)

    def _ledger_problems(self) -> Iterator[Words]:
        count = self._connection.exec_driver_sql("SELECT count(*) FROM ledger")
        self._total = count.scalar_one()
        stations = self._connection.exec_driver_sql("SELECT id FROM station ORDER BY started_at")
        for (station_id,) in stations.all():
            walk = StationWalk(self._connection, station_id, self._step)
            yield from walk.problems()
            self.heads.append(walk.head)

    def _succession_problems(self) -> Iterator[Words]:
        for (station_id,) in self._connection.exec_driver_sql(_SUCCESSIONS):
            yield _SUCCESSION.format(station=station_id)

    def _anchor_problems(self, anchors: Sequence[Anchor]) -> Iterator[Words]:
        for anchor in anchors:
            chains = self._connection.exec_driver_sql(
                "SELECT chain FROM ledger WHERE sequence = ?", (anchor.sequence,)
            )
            if not any(chain.startswith(anchor.chain) for (chain,) in chains):
                shown = f"{anchor.sequence}:{anchor.chain.hex()}"
                yield _ANCHOR.format(anchor=shown)

    def _step(self) -> None:
        self.walked += 1
        if self._report is not None and (self.walked % _STEP == 0 or self.walked == self._total):
            self._report(self.walked, self._total)
