# SPDX-License-Identifier: MIT
"""Pairs of records: those that may be of one person, those that are, and what was said of them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec
from msgspec import Struct
from sqlalchemy import (
    Connection,
    Integer,
    Row,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
)

from gatehouse.db.queries.standing import stands
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person, person_key
from gatehouse.db.tables.person_pair import person_pair
from gatehouse.domain.identity.masking import mask_paper
from gatehouse.domain.person_pair import (
    JoinedRecord,
    LikelyDouble,
    Likeness,
    PairChange,
    PairMember,
)
from gatehouse.domain.search_key import KeyKind

MOST_DOUBLES = 60
_TOLD_APART: Final = 12
"""How many characters at the end of an id are all of chance."""
_later = person_pair.alias("later")
_says = ~exists().where(_later.c.supersedes_id == person_pair.c.id)


_known = person.c.merged_into_id.is_(None) & (
    person.c.living.is_(True) | person.c.rostered.is_(False)
)
"""Who may be told from others: whoever lives here, and the outsiders."""
_rowid = literal_column("person.rowid", Integer)
_MARKS: Final = {
    Likeness.PAPER: person.c.paper_number,
    Likeness.PHONE: person.c.phone,
    Likeness.NAME_AND_FLAT: case(
        (person.c.name != "", func.coalesce(person.c.household_id + person.c.name, "")), else_=""
    ),
}
"""What two records share that are alike; nothing is no likeness."""
_ENDS: Final = _MARKS | {
    Likeness.NAME_AND_FLAT: func.coalesce(
        func.substr(person.c.household_id, -_TOLD_APART) + person.c.name, ""
    )
}
"""The marks, or what is shorter and tells as well who may share one."""
# one pass over everybody: a join of a table with itself has to sort it for each likeness
_ALL_ENDS = select(
    func.json_group_array(_rowid), *(func.json_group_array(end) for end in _ENDS.values())
).where(_known)
_sounds = (
    select(func.json_group_array(person_key.c.key))
    .where(person_key.c.person_id == person.c.id, person_key.c.kind == KeyKind.PINYIN.value)
    .correlate(person)
    .scalar_subquery()
)
_MARKED = (
    select(
        person.c.id,
        _sounds.label("sounds"),
        *(mark.label(one.value) for one, mark in _MARKS.items()),
    )
    .where(_rowid.in_(select(func.json_each(bindparam("rows")).table_valued("value").c.value)))
    .order_by(person.c.id)
)
_DISTINCT = select(person_pair.c.person_id, person_pair.c.other_id).where(
    person_pair.c.change == PairChange.DISTINCT.value, _says
)
_BETWEEN = select(person_pair.c.id, person_pair.c.person_id, person_pair.c.change).where(
    or_(
        and_(
            person_pair.c.person_id == bindparam("one_id"),
            person_pair.c.other_id == bindparam("two_id"),
        ),
        and_(
            person_pair.c.person_id == bindparam("two_id"),
            person_pair.c.other_id == bindparam("one_id"),
        ),
    ),
    _says,
)
_entries = (
    select(func.count())
    .select_from(entry)
    .where(entry.c.person_id == person.c.id, stands())
    .correlate(person)
    .scalar_subquery()
)
_MEMBERS = select(person, household.c.door, _entries.label("entries")).outerjoin_from(
    person, household, household.c.id == person.c.household_id
)
_BY_IDS = _MEMBERS.where(person.c.id.in_(bindparam("ids", expanding=True)))
_JOINED = (
    _MEMBERS.add_columns(person_pair.c.person_id.label("into_id"))
    .join(person_pair, person_pair.c.other_id == person.c.id)
    .where(
        person.c.merged_into_id == bindparam("person_id"),
        person_pair.c.change == PairChange.MERGED.value,
        _says,
    )
    .order_by(person_pair.c.recorded_at, person_pair.c.sequence)
)


class Said(Struct, frozen=True):
    """What a fact says of two records, and nothing later takes back."""

    fact_id: str
    kept_id: str
    change: PairChange


def said_of(connection: Connection, one_id: str, two_id: str) -> Said | None:
    """Return what holds of two records, in whichever order they were named."""
    row = connection.execute(_BETWEEN, {"one_id": one_id, "two_id": two_id}).one_or_none()
    return None if row is None else Said(row.id, row.person_id, PairChange(row.change))


def likely_doubles(connection: Connection) -> tuple[LikelyDouble, ...]:
    """Return at most `MOST_DOUBLES` pairs that may be of one person, surest first.

    Pairs that were said to be of two people are left out.
    """
    distinct = {frozenset(pair) for pair in connection.execute(_DISTINCT)}
    found: dict[frozenset[str], tuple[Likeness, str, str]] = {}
    for likeness, one_id, other_id in _pairs(connection):
        pair = frozenset((one_id, other_id))
        if pair not in distinct:
            found.setdefault(pair, (likeness, one_id, other_id))
        if len(found) >= MOST_DOUBLES:
            break
    members = members_of(connection, {person_id for pair in found for person_id in pair})
    return tuple(
        LikelyDouble(likeness=likeness, one=members[one_id], other=members[other_id])
        for likeness, one_id, other_id in found.values()
    )


def members_of(connection: Connection, ids: Iterable[str]) -> dict[str, PairMember]:
    """Return the records with these *ids*, masked, by id."""
    rows = connection.execute(_BY_IDS, {"ids": list(ids)})
    return {row.id: _member(row) for row in rows}


def joined_records(connection: Connection, person_id: str) -> tuple[JoinedRecord, ...]:
    """Return the records that were merged into that of *person_id*, in order of the facts."""
    rows = connection.execute(_JOINED, {"person_id": person_id})
    return tuple(JoinedRecord(into_id=row.into_id, member=_member(row)) for row in rows)


def _pairs(connection: Connection) -> Iterator[tuple[Likeness, str, str]]:
    """Yield pairs that are alike; a family has one telephone, so by it names must sound alike."""
    rows = connection.execute(_MARKED, {"rows": _rows_alike(connection)}).all()
    for likeness in _MARKS:
        sharing: dict[tuple[str, str], list[str]] = {}
        for row in rows:
            for mark in _marks(row, likeness):
                sharing.setdefault(mark, []).append(row.id)
        for row in rows:
            others = {one for mark in _marks(row, likeness) for one in sharing[mark]}
            yield from ((likeness, row.id, other) for other in sorted(others) if row.id < other)


def _rows_alike(connection: Connection) -> str:
    """Return the rows that share a mark with another one, as a JSON list."""
    numbers, *ends = map(msgspec.json.decode, connection.execute(_ALL_ENDS).one())
    alike: set[int] = set()
    for values in ends:
        shared = {value for value, count in Counter(values).items() if count > 1 and value}
        if shared:
            found = zip(numbers, values, strict=True)
            alike.update(number for number, value in found if value in shared)
    return msgspec.json.encode(sorted(alike)).decode()


def _marks(row: Row[*tuple[Any, ...]], likeness: Likeness) -> Iterator[tuple[str, str]]:
    """Yield what a record is alike to others by, with the sound of its name where that counts."""
    mark = getattr(row, likeness.value)
    if mark:
        sounds = msgspec.json.decode(row.sounds) if likeness is Likeness.PHONE else ("",)
        yield from ((mark, sound) for sound in sounds)


def _member(row: Row[*tuple[Any, ...]]) -> PairMember:
    return PairMember(
        person_id=row.id,
        shown_name=row.shown_name,
        door=row.door or "",
        paper_number=mask_paper(row.paper_number),
        phone=row.phone_shown,
        rostered=row.rostered,
        entries=row.entries,
    )
