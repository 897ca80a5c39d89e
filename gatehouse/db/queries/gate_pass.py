# SPDX-License-Identifier: MIT
"""Gate passes as lists, cards and the rules see them; holders are masked."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from msgspec.json import Decoder
from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    and_,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
    true,
)

from gatehouse.db.queries.crossing import Span
from gatehouse.db.queries.pass_holders import RESTS
from gatehouse.db.queries.pass_uses import uses_of
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.gate_pass import gate_pass, pass_change
from gatehouse.db.tables.household import household
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person, person_key
from gatehouse.domain.gate_pass import (
    PassChange,
    PassClass,
    PassCounts,
    PassFilter,
    PassRow,
    PassStatus,
    short_number,
    state_of,
)
from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.identity.masking import mask_name, mask_plate
from gatehouse.domain.pass_terms import NO_TERMS, PassTerms
from gatehouse.domain.policy.case import ShownPass
from gatehouse.domain.search_key import KeyKind

_TERMS = Decoder(PassTerms)
_EVER = datetime.min.replace(tzinfo=UTC)
_LAST_CHARACTER = "\U0010ffff"
_SHORT = tuple(
    short.value for short in (PassClass.VISITOR_DAY, PassClass.SINGLE_VISIT, PassClass.GOODS)
)
_at = bindparam("at", type_=UtcText)
_valid = and_(
    gate_pass.c.status == PassStatus.VALID.value,
    gate_pass.c.valid_from <= _at,
    gate_pass.c.valid_to > _at,
)
_CONDITIONS: dict[PassFilter, ColumnElement[bool]] = {
    PassFilter.ALL: true(),
    PassFilter.VALID: _valid,
    # a pass for a day or two always ends soon: nobody needs to be told
    PassFilter.ENDING: and_(
        _valid,
        gate_pass.c.valid_to <= bindparam("soon", type_=UtcText),
        gate_pass.c.pass_class.not_in(_SHORT),
    ),
    PassFilter.TODAY: gate_pass.c.issued_at >= bindparam("midnight", type_=UtcText),
    PassFilter.STOPPED: or_(
        gate_pass.c.status != PassStatus.VALID.value, gate_pass.c.valid_to <= _at
    ),
}
_LISTED = (
    select(gate_pass, person.c.name, household.c.door)
    .outerjoin_from(gate_pass, person, person.c.id == gate_pass.c.person_id)
    .outerjoin(household, household.c.id == gate_pass.c.household_id)
)
_ISSUED_BY = (
    select(operator.c.name)
    .join_from(pass_change, operator, operator.c.id == pass_change.c.operator_id)
    .where(
        pass_change.c.pass_id == bindparam("pass_id"),
        pass_change.c.change.in_((PassChange.ISSUED.value, PassChange.REISSUED.value)),
    )
)
_ONE = (
    _LISTED.add_columns(
        household.c.phase,
        household.c.building,
        household.c.unit,
        household.c.room,
        _ISSUED_BY.scalar_subquery().label("issued_by"),
    )
).where(gate_pass.c.id == bindparam("pass_id"))
_STORED = select(gate_pass).where(gate_pass.c.id == bindparam("pass_id"))
_BLANK = select(gate_pass).where(
    gate_pass.c.number == bindparam("number"),
    gate_pass.c.person_id.is_(None),
    gate_pass.c.household_id.is_(None),
    gate_pass.c.status == PassStatus.VALID.value,
)
_COUNTS = select(
    *(
        func.count(case((condition, 1))).label(which.value)
        for which, condition in _CONDITIONS.items()
    )
)
_NUMBER_TAKEN = select(exists().where(gate_pass.c.number == bindparam("number")))
_SHORT_TAKEN = select(
    exists().where(
        gate_pass.c.short_number == bindparam("short"),
        gate_pass.c.valid_to > bindparam("rests", type_=UtcText),
    )
    | exists().where(
        person_key.c.kind.in_([KeyKind.PHONE.value, KeyKind.DOOR.value, KeyKind.PLATE.value]),
        person_key.c.key >= bindparam("short"),
        person_key.c.key < bindparam("beyond"),
    )
)


class PassTexts(NamedTuple):
    """What a list of passes is narrowed to: the beginning of a number, holders, flats."""

    digits: str
    people: Sequence[str]
    households: Sequence[str]


class PassShown(NamedTuple):
    """One pass as it is shown beside the list: the row, its flat in long form, who issued it."""

    row: PassRow
    long_door: str
    issued_by: str
    note: str


def stored_pass(connection: Connection, pass_id: str) -> dict[str, Any] | None:
    """Return all columns of one pass, or None when there is none."""
    found = connection.execute(_STORED, {"pass_id": pass_id}).mappings().one_or_none()
    return None if found is None else dict(found)


def blank_pass(connection: Connection, number: str) -> dict[str, Any] | None:
    """Return all columns of a valid pass that nobody holds yet, by its whole number."""
    found = connection.execute(_BLANK, {"number": number}).mappings().one_or_none()
    return None if found is None else dict(found)


def pass_shown(connection: Connection, pass_id: str, at: datetime) -> PassShown | None:
    """Return one pass as it is shown, or None when there is none."""
    row = connection.execute(_ONE, {"pass_id": pass_id}).one_or_none()
    if row is None:
        return None
    door = Door(row.phase or "", row.building or "", row.unit or "", row.room or "")
    return PassShown(_row(row, at), door.long_label, row.issued_by or "", row.note)


def passes_listed(
    connection: Connection,
    which: PassFilter,
    texts: PassTexts | None,
    most: int,
    times: dict[str, datetime],
) -> tuple[tuple[PassRow, ...], int]:
    """Return the newest passes of those asked for, at most *most*, and how many there are.

    *times* are the moments that the filters compare with: `at`, `soon` and `midnight`.
    """
    condition = and_(_CONDITIONS[which], _told_by(texts))
    rows = connection.execute(
        _LISTED.where(condition).order_by(gate_pass.c.issued_at.desc(), gate_pass.c.id).limit(most),
        times,
    )
    count = select(func.count()).select_from(gate_pass).where(condition)
    found: int = connection.execute(count, times).scalar_one()
    return tuple(_row(row, times["at"]) for row in rows), found


def pass_counts(connection: Connection, times: dict[str, datetime]) -> PassCounts:
    """Return how many passes each filter would show."""
    row = connection.execute(_COUNTS, times).one()
    return PassCounts(
        every=row.all, valid=row.valid, ending=row.ending, today=row.today, stopped=row.stopped
    )


class PassHeld(NamedTuple):
    """A pass as it stood at a moment, for the rules, and whose it is: nobody's for a flat's."""

    person_id: str | None
    shown: ShownPass


def shown_pass(
    connection: Connection, pass_id: str, at: datetime, except_entry: str = ""
) -> PassHeld | None:
    """Return the pass as it stood at the moment *at*, with whoever holds it.

    What was decided of it after *at* does not count yet, nor does *except_entry* as a use.
    """
    found = stored_pass(connection, pass_id)
    if found is None:
        return None
    later = found["status_since"] > at
    status = PassStatus.VALID if later else PassStatus(found["status"])
    terms = terms_of(found["terms"])
    used = terms.uses and uses_of(
        connection, found, Span(_looked_back(terms, at), at, except_entry), counted=terms.counted
    )
    shown = ShownPass(
        pass_class=PassClass(found["pass_class"]),
        state=state_of(status, found["valid_from"], found["valid_to"], at),
        valid_from=found["valid_from"],
        valid_to=found["valid_to"],
        since=found["issued_at"] if later else found["status_since"],
        reason="" if later else found["status_reason"],
        household_id=found["household_id"],
        hosted=found["household_id"] is not None,
        terms=terms,
        used=used or (),
    )
    return PassHeld(found["person_id"], shown)


def _looked_back(terms: PassTerms, at: datetime) -> datetime:
    """Return since when uses may count at the moment *at*."""
    return at - timedelta(days=terms.per_days) if terms.per_days else _EVER


def terms_of(stored: str | None) -> PassTerms:
    """Return what a pass allows, as it is *stored*."""
    return _TERMS.decode(stored) if stored else NO_TERMS


def is_number_taken(connection: Connection, number: str) -> bool:
    """Say whether a pass ever had that number."""
    return bool(connection.execute(_NUMBER_TAKEN, {"number": number}).scalar_one())


def is_short_taken(connection: Connection, number: str, at: datetime) -> bool:
    """Say whether its last four digits, typed, mean something else.

    Another pass that is valid or has not rested yet, or somebody by telephone, flat or plate.
    """
    short = short_number(number)
    values = {"short": short, "beyond": short + _LAST_CHARACTER, "rests": at - RESTS}
    return bool(connection.execute(_SHORT_TAKEN, values).scalar_one())


def _told_by(texts: PassTexts | None) -> ColumnElement[bool]:
    if texts is None:
        return true()
    told: list[ColumnElement[bool]] = [
        gate_pass.c.person_id.in_(texts.people),
        gate_pass.c.household_id.in_(texts.households),
    ]
    if texts.digits:
        told += (
            gate_pass.c.short_number == texts.digits,
            and_(
                gate_pass.c.number >= texts.digits,
                gate_pass.c.number < texts.digits + _LAST_CHARACTER,
            ),
        )
    return or_(*told)


def _row(row: Row[*tuple[Any, ...]], at: datetime) -> PassRow:
    status = PassStatus(row.status)
    return PassRow(
        pass_id=row.id,
        number=row.number,
        short_number=row.short_number,
        pass_class=PassClass(row.pass_class),
        holder=mask_name(row.name or ""),
        door=row.door or "",
        issued_at=row.issued_at,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        state=state_of(status, row.valid_from, row.valid_to, at),
        since=row.status_since,
        reason=row.status_reason,
        plate=mask_plate(row.plate or ""),
        to_return=bool(row.to_return),
        terms=terms_of(row.terms),
    )
