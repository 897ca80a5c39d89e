# SPDX-License-Identifier: MIT
"""Invented gaps of the book behind the acts of their section; what is mended is kept."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.entry import Direction
from gatehouse.domain.gap import GapFilling, GapKind, GapList, GapMended, GapRow
from gatehouse.domain.stay import ClosingTakenBack, Staying
from gatehouse.errors import GatehouseError
from gatehouse.ui.care.acts import GapActs

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
_NAMES = ("刘*飞", "王*芬", "欧阳*静", "张*", "John S.")


def a_gap(number: int = 1) -> GapRow:
    """Return a gap: every third was made by a rule, every sixth is a vehicle's."""
    closed, of_vehicle = number % 3 == 0, number % 6 == 0
    noticed = NOW - timedelta(minutes=25 * number)
    return GapRow(
        gap_id=f"gap-{number}",
        kind=GapKind.CLOSED if closed else GapKind.UNLOGGED,
        person_id=None if of_vehicle else f"person-{number}",
        vehicle_id=f"vehicle-{number}" if of_vehicle else None,
        shown_name="粤B***5D" if of_vehicle else _NAMES[number % len(_NAMES)],
        door=f"{number // 12 + 1}-1-{number % 12 + 1}01",
        missing=Direction.OUT if number % 2 or closed else Direction.IN,
        after=noticed - timedelta(hours=48 if closed else 3),
        before=None if closed else noticed,
        noticed_at=noticed,
        staying=(Staying.VEHICLES if of_vehicle else Staying.VISITORS) if closed else None,
        rule="48 h" if closed else "",
    )


@dataclass
class GapsFake:
    """A post where so many gaps wait."""

    count: int = 5
    failure: GatehouseError | None = None
    fillings: list[GapFilling] = field(default_factory=list)
    emptied: list[tuple[str, str]] = field(default_factory=list)
    accepted: list[tuple[str, str]] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    reopened: list[tuple[str, str]] = field(default_factory=list)

    def acts(self) -> GapActs:
        """Return the acts of the section."""
        return GapActs(
            gaps=self._gaps,
            fill=self._fill,
            empty=self._empty,
            accept=self._accept,
            open_again=self._open_again,
            reopen=self._reopen,
        )

    def _gaps(self) -> GapList:
        mended = {one.gap_id for one in self.fillings}
        mended |= {one for one, _ in (*self.accepted, *self.reopened)} - set(self.opened)
        rows = (a_gap(number) for number in range(1, self.count + 1))
        return GapList(rows=tuple(row for row in rows if row.gap_id not in mended))

    def _fill(self, filling: GapFilling) -> GapMended:
        if self.failure is not None:
            raise self.failure
        self.fillings.append(filling)
        return self._mended(filling.gap_id)

    def _empty(self, fact_id: str, why: str) -> GapMended:
        self.emptied.append((fact_id, why))
        return self._mended(self.fillings.pop().gap_id)

    def _accept(self, gap_id: str, why: str) -> GapMended:
        self.accepted.append((gap_id, why))
        return self._mended(gap_id)

    def _open_again(self, gap_id: str, _why: str) -> GapMended:
        self.opened.append(gap_id)
        return self._mended(gap_id)

    def _reopen(self, gap_id: str, why: str) -> ClosingTakenBack:
        self.reopened.append((gap_id, why))
        return ClosingTakenBack("fact", 1, Changes.of(Kind.ENTRY, ids=(gap_id,)))

    def _mended(self, gap_id: str) -> GapMended:
        changes = Changes.of(Kind.ENTRY, ids=(gap_id,))
        return GapMended(fact_id="fact", sequence=1, changes=changes)
