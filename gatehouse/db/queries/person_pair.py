# SPDX-License-Identifier: MIT
"""Pairs of records: those that may be of one person, those that are, and what was said of them."""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, Row, and_, bindparam, exists, func, or_, select

from gatehouse.db.queries.standing import stands
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.db.tables.person_pair import person_pair
from gatehouse.domain.identity.masking import mask_paper
from gatehouse.domain.identity.pinyin import name_keys
from gatehouse.domain.person_pair import (
    JoinedRecord,
    LikelyDouble,
    Likeness,
    PairChange,
    PairMember,
)

MOST_DOUBLES = 60
_one, _other = person.alias("one"), person.alias("other")
_later = person_pair.alias("later")
_says = ~exists().where(_later.c.supersedes_id == person_pair.c.id)


def _known(record: Any) -> Any:
    """Return the condition that somebody may be told from others: lives here, or is an outsider."""
    here = or_(record.c.living.is_(True), record.c.rostered.is_(False))
    return and_(record.c.merged_into_id.is_(None), here)


def _alike(*same: Any) -> Any:
    return (
        select(_one.c.id.label("one_id"), _other.c.id.label("other_id"), _one.c.name, _other.c.name)
        .join_from(_one, _other, and_(*same, _one.c.id < _other.c.id))
        .where(_known(_one), _known(_other))
        .order_by(_one.c.id, _other.c.id)
    )


_PAIRS = {
    Likeness.PAPER: _alike(_one.c.paper_number == _other.c.paper_number, _one.c.paper_number != ""),
    Likeness.PHONE: _alike(_one.c.phone == _other.c.phone, _one.c.phone != ""),
    Likeness.NAME_AND_FLAT: _alike(
        _one.c.name == _other.c.name,
        _one.c.name != "",
        _one.c.household_id == _other.c.household_id,
    ),
}
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
    for likeness, asked in _PAIRS.items():
        for one_id, other_id, one, other in connection.execute(asked):
            if likeness is not Likeness.PHONE or _sound_alike(one, other):
                yield likeness, one_id, other_id


def _sound_alike(one: str, other: str) -> bool:
    return not set(name_keys(one).full).isdisjoint(name_keys(other).full)


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
