# SPDX-License-Identifier: MIT
"""Turning planned changes of the roster into rows, facts and search keys of one transaction."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct, field

from gatehouse.db.queries.records import added_to, added_to_anybody
from gatehouse.db.queries.roster import household_ids
from gatehouse.db.roster import (
    KeyRow,
    add_households,
    add_residents,
    change_residents,
    replace_keys,
)
from gatehouse.db.unit_of_work import UnitOfWork, new_id
from gatehouse.domain.identity.addresses import DOORS_KEPT, Door
from gatehouse.domain.identity.masking import desk_name, mask_phone
from gatehouse.domain.person import RosterPerson
from gatehouse.domain.progress import Report
from gatehouse.domain.roster_plan import KnownResident, PlannedChange, RosterChange
from gatehouse.domain.search_key import WrittenDown, findable_resident

Row = Mapping[str, Any]

_BATCH = 100
"""How many people an import writes at a time: few enough to be told of and soon forgotten."""
_DERIVED = frozenset({"id", "shown_name", "phone_shown"})


class RosterRows(Struct, frozen=True):
    """What a number of changes write, gathered so that each table is written once."""

    households: list[Row] = field(default_factory=list)
    added: list[Row] = field(default_factory=list)
    changed: list[Row] = field(default_factory=list)
    keys: list[KeyRow] = field(default_factory=list)
    facts: list[Row] = field(default_factory=list)

    def write(self, work: UnitOfWork) -> None:
        """Write everything but the facts, which may have to name an import that comes first."""
        connection = work.connection
        add_households(connection, self.households)
        add_residents(connection, self.added)
        change_residents(connection, self.changed)
        replace_keys(connection, [row["id"] for row in self.changed], self.keys)

    def record(self, work: UnitOfWork, import_id: str | None) -> None:
        """Record one fact for each changed person."""
        work.record_many("roster_change", [{**fact, "import_id": import_id} for fact in self.facts])

    def record_one(self, work: UnitOfWork, supersedes: str | None, why: str) -> None:
        """Record the one fact there is, which puts right what *supersedes* said, and why."""
        (fact,) = self.facts
        work.record("roster_change", fact, supersedes=supersedes, reason=why)


class RosterWriter:
    """Makes the rows of changes; *orders* has the last place taken in each flat by its door.

    *added* is what merged records say of those whose record stands, by its id.
    """

    def __init__(
        self,
        flats: Mapping[str, str],
        orders: Mapping[str, int],
        added: Mapping[str, tuple[WrittenDown, ...]],
    ) -> None:
        self._rows = RosterRows()
        self._flats = dict(flats)
        self._orders = Counter(orders)
        self._added = added

    def rows_of(self, changes: Iterable[PlannedChange]) -> RosterRows:
        """Return the rows of *changes*, which come after all that were asked for before."""
        self._rows = RosterRows()
        for planned in changes:
            self._take(planned)
        return self._rows

    def _take(self, planned: PlannedChange) -> None:
        door = planned.person.door
        household_id = self._household_id(door)
        row = self._person_row(planned, household_id)
        known = self._rows.added if planned.known is None else self._rows.changed
        known.append(row)
        if row["living"]:
            also = self._added.get(row["id"], ())
            self._rows.keys.extend(_key_rows(row["id"], planned.person, row["roster_order"], also))
        self._rows.facts.append(
            {
                "person_id": row["id"],
                "household_id": household_id,
                "change": planned.change,
                "details": {
                    "person": _person_details(row),
                    "household": _household_details(door),
                },
            }
        )

    def _household_id(self, door: Door) -> str:
        label = door.label
        if label not in self._flats:
            self._flats[label] = new_id()
            self._rows.households.append({"id": self._flats[label], **_household_details(door)})
        return self._flats[label]

    def _person_row(self, planned: PlannedChange, household_id: str) -> dict[str, Any]:
        person, known = planned.person, planned.known
        return {
            "id": new_id() if known is None else known.person_id,
            "household_id": household_id,
            "name": person.name,
            "shown_name": desk_name(person.name),
            "sex": person.sex,
            "paper_kind": person.paper_kind,
            "paper_number": person.paper_number,
            "birth_date": person.birth_date,
            "phone": person.phone,
            "phone_shown": mask_phone(person.phone),
            "relation": person.relation,
            "subject_class": person.subject_class.value,
            "tags": list(person.tags),
            "plates": list(person.plates),
            "note": person.note,
            "roster_order": self._order(planned),
            "living": planned.change is not RosterChange.GONE,
            "language": person.language,
        }

    def _order(self, planned: PlannedChange) -> int:
        """Return the place in the flat: who is there keeps it, who is new stands last."""
        known, label = planned.known, planned.person.door.label
        if known is not None and known.person.door.label == label:
            return known.order
        self._orders[label] += 1
        return self._orders[label]


def gathered(
    work: UnitOfWork, changes: Sequence[PlannedChange], orders: Mapping[str, int]
) -> RosterRows:
    """Return the rows of a few *changes*."""
    return _writer(work, changes, orders).rows_of(changes)


def write_import(
    work: UnitOfWork,
    changes: Sequence[PlannedChange],
    orders: Mapping[str, int],
    import_id: str,
    report: Report,
) -> None:
    """Write the *changes* of an import that is recorded already, and their facts.

    *report* is told how many are written and may raise to stop.
    """
    writer = _writer(work, changes, orders)
    for start in range(0, len(changes), _BATCH):
        report(start, len(changes))
        rows = writer.rows_of(changes[start : start + _BATCH])
        rows.write(work)
        rows.record(work, import_id)
    report(len(changes), len(changes))


def make_findable(work: UnitOfWork, known: KnownResident) -> None:
    """Let somebody who lives here be found by what their records say."""
    also = added_to(work.connection, known.person_id)
    rows = _key_rows(known.person_id, known.person, known.order, also) if known.living else []
    replace_keys(work.connection, [known.person_id], rows)


def _writer(
    work: UnitOfWork, changes: Sequence[PlannedChange], orders: Mapping[str, int]
) -> RosterWriter:
    doors = {planned.person.door.label for planned in changes}
    flats = household_ids(work.connection, doors)
    return RosterWriter(flats, orders, added_to_anybody(work.connection))


def _person_details(row: Row) -> Row:
    born = row["birth_date"]
    told = {name: value for name, value in row.items() if name not in _DERIVED}
    return {**told, "birth_date": None if born is None else born.isoformat()}


@lru_cache(maxsize=DOORS_KEPT)
def _household_details(door: Door) -> Mapping[str, str]:
    return {
        "phase": door.phase,
        "building": door.building,
        "unit": door.unit,
        "room": door.room,
        "door": door.label,
        "sort_key": door.sort_key,
        "note": "",
    }


def _key_rows(
    person_id: str, person: RosterPerson, order: int, also: Iterable[WrittenDown]
) -> list[KeyRow]:
    """Return the rows of a person's keys; those of equal keys stand in the order of doors."""
    written = WrittenDown(
        name=person.name,
        phone=person.phone,
        plates=person.plates,
        paper_number=person.paper_number,
    )
    found = findable_resident(written, person.door, order, also)
    return [(key.kind.value, key.text, found.sort_key, person_id) for key in found.keys]
