# SPDX-License-Identifier: MIT
"""Folds what was recorded of outsiders, who stand on no roster, into what their rows must say.

The first fact of somebody says everything that was written down of them; later entries, notes and
passes say what is new. A correction is recorded whole, so that where it says what the corrected
entry said it may have been meant or not: the column may then be as before or as it says.
"""

import json
from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import groupby
from operator import attrgetter
from typing import Any

from msgspec import Struct, field
from sqlalchemy import Connection

from gatehouse.db.tables.columns import json_text
from gatehouse.db.unit_of_work import stored
from gatehouse.domain.entry import Outcome
from gatehouse.domain.ledger import Column

_OUTSIDERS = """
WITH outsider AS (
    SELECT id FROM person WHERE NOT EXISTS (
        SELECT 1 FROM roster_change WHERE roster_change.person_id = person.id
    )
)
"""
# facts of one station stand in the order of their sequence, stations in the order of their rows
_ENTRIES = f"""{_OUTSIDERS}
SELECT e.person_id, station.rowid, e.sequence, e.outcome, e.pass_id, e.subject_class,
    EXISTS (SELECT 1 FROM vehicle_entry WHERE driver_entry_id = e.id), old.id,
    e.outsider_name, e.paper_kind, e.paper_number, e.phone, e.company, e.plate, e.household_id,
    old.outsider_name, old.paper_kind, old.paper_number, old.phone, old.company, old.plate,
    old.household_id
FROM outsider CROSS JOIN entry AS e ON e.person_id = outsider.id
JOIN station ON station.id = e.station_id
LEFT JOIN entry AS old ON old.id = e.supersedes_id
ORDER BY e.person_id, station.rowid, e.sequence
"""  # noqa: S608 - our own text
_NOTES = f"""{_OUTSIDERS}
SELECT i.person_id, station.rowid, i.sequence, i.subject_class,
    i.outsider_name, i.paper_kind, i.paper_number, i.phone, i.household_id
FROM outsider CROSS JOIN itinerary AS i ON i.person_id = outsider.id
JOIN station ON station.id = i.station_id
ORDER BY i.person_id, station.rowid, i.sequence
"""  # noqa: S608 - our own text
# whoever holds a pass since two records were merged, it was issued to the one that the fact names
_PASSES = f"""{_OUTSIDERS}
SELECT outsider.id, station.rowid, c.sequence,
    json_extract(c.details, '$.holder.name'), json_extract(c.details, '$.holder.paper_kind'),
    json_extract(c.details, '$.holder.paper_number'), json_extract(c.details, '$.holder.phone'),
    json_extract(c.details, '$.holder.plate'), json_extract(c.details, '$.holder.subject_class'),
    json_extract(c.details, '$.pass.household_id')
FROM pass_change AS c
CROSS JOIN outsider ON outsider.id = json_extract(c.details, '$.pass.person_id')
JOIN station ON station.id = c.station_id
WHERE c.change IN ('issued', 'handed_out')
ORDER BY outsider.id, station.rowid, c.sequence
"""  # noqa: S608 - our own text
_MERGES = f"""{_OUTSIDERS}
SELECT p.person_id, station.rowid, p.sequence, json_extract(p.details, '$.person')
FROM outsider CROSS JOIN person_pair AS p ON p.person_id = outsider.id
JOIN station ON station.id = p.station_id
WHERE p.change = 'merged'
ORDER BY p.person_id, station.rowid, p.sequence
"""  # noqa: S608 - our own text
_OF_AN_ENTRY = ("name", "paper_kind", "paper_number", "phone", "company", "plates", "household_id")
_OF_A_NOTE = ("name", "paper_kind", "paper_number", "phone", "household_id")
_OF_A_HOLDER = ("name", "paper_kind", "paper_number", "phone", "plates", "subject_class")
_UNSAID_BY_NOTES = frozenset({"company", "plates"})
_BLANK = {"paper_kind": "none", "household_id": None}
_NEVER_TOLD: dict[str, Column] = {
    "rostered": 0,
    "living": 0,
    "sex": "",
    "birth_date": None,
    "relation": "",
    "tags": "[]",
    "note": "",
    "roster_order": 0,
    "language": "",
}
"""What the row of every outsider says: nobody asks them for it."""


class OneOf(Struct, frozen=True):
    """The values of which a column has one; nothing tells which."""

    values: frozenset[Column]


Explained = Column | OneOf


class _Telling(Struct, frozen=True):
    """What one fact says of an outsider: *first* if they are new, else *said* and *perhaps*.

    Of the columns *unsaid* it says nothing, whatever was written down.
    """

    person_id: str
    station: int
    sequence: int
    first: dict[str, Column]
    said: dict[str, Column] = field(default_factory=dict)
    perhaps: dict[str, Column] = field(default_factory=dict)
    unsaid: frozenset[str] = frozenset()


def fold_outsiders(connection: Connection) -> Iterator[tuple[str, dict[str, Explained]]]:
    """Yield what the row of each outsider of whom a fact tells must say, in order of id."""
    told = merge(
        map(_by_entry, connection.exec_driver_sql(_ENTRIES)),
        map(_by_note, connection.exec_driver_sql(_NOTES)),
        map(_by_pass, connection.exec_driver_sql(_PASSES)),
        map(_by_merge, connection.exec_driver_sql(_MERGES)),
        key=attrgetter("person_id", "station", "sequence"),
    )
    for person_id, tellings in groupby(told, key=attrgetter("person_id")):
        yield person_id, {**_NEVER_TOLD, **_known_by(tellings)}


def _known_by(tellings: Iterable[_Telling]) -> dict[str, Explained]:
    first, *later = tellings
    known: dict[str, frozenset[Column]] = {
        name: frozenset({said}) for name, said in first.first.items()
    }
    for telling in later:
        for name in telling.unsaid:
            known.pop(name, None)
        known.update({name: frozenset({said}) for name, said in telling.said.items()})
        for name in telling.perhaps.keys() & known.keys():
            known[name] |= {telling.perhaps[name]}
    return {name: OneOf(values) for name, values in known.items()}


def _certain(said: dict[str, Column]) -> dict[str, frozenset[Column]]:
    return {name: frozenset({value}) for name, value in said.items()}


def _by_entry(row: Any) -> _Telling:
    person_id, station, sequence, outcome, pass_id, subject_class, driven, old_id, *rest = row
    now = _columns(zip(_OF_AN_ENTRY, rest, strict=False))
    told = {name: value for name, value in now.items() if not _is_blank(name, value)}
    if old_id is None:
        doubted = {"plates"} if driven else set()
        doubted |= {"household_id"} if pass_id is not None else set()
    else:
        # a withdrawal repeats what it takes back
        before = _columns(zip(_OF_AN_ENTRY, rest[len(_OF_AN_ENTRY) :], strict=True))
        doubted = {name for name in told if now[name] == before[name]}
        told = {} if outcome == Outcome.WITHDRAWN else told
    return _Telling(
        person_id,
        station,
        sequence,
        {**now, "subject_class": subject_class},
        {name: value for name, value in told.items() if name not in doubted},
        {name: value for name, value in told.items() if name in doubted},
    )


def _by_note(row: Any) -> _Telling:
    person_id, station, sequence, subject_class, *rest = row
    said = _columns(zip(_OF_A_NOTE, rest, strict=True))
    first = {**said, "subject_class": subject_class}
    return _Telling(person_id, station, sequence, first, said, unsaid=_UNSAID_BY_NOTES)


def _by_pass(row: Any) -> _Telling:
    person_id, station, sequence, *holder, household_id = row
    told = zip(_OF_A_HOLDER, holder, strict=True)  # passes of earlier days told less
    said = _columns((name, value) for name, value in told if value is not None)
    said["household_id"] = household_id
    unsaid = frozenset((*_OF_A_HOLDER, "company")) - said.keys() - {"subject_class"}
    return _Telling(person_id, station, sequence, said, said, unsaid=unsaid)


def _by_merge(row: Any) -> _Telling:
    """Return what the record that stands took from the other one."""
    person_id, station, sequence, taken = row
    said = {name: stored(value) for name, value in json.loads(taken or "{}").items()}
    return _Telling(person_id, station, sequence, {}, said)


def _columns(told: Iterable[tuple[str, Any]]) -> dict[str, Column]:
    """Return stored values by column; the one plate stands in a list."""
    said = dict(told)
    if "plates" in said:
        said["plates"] = json_text([said["plates"]] if said["plates"] else [])
    return said


def _is_blank(name: str, value: Column) -> bool:
    return value in (_BLANK.get(name, ""), "[]")
