# SPDX-License-Identifier: MIT
"""The rows of the register's sheet 人员出入: every standing entry of a day, as it may leave."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import count
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    and_,
    bindparam,
    func,
    select,
)

from gatehouse.db.queries.closings import closed_at, closed_by
from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.entries import APPROVAL_SIGNED, how_taken, taken_by
from gatehouse.db.queries.standing import stands
from gatehouse.db.tables.audit import audit
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.gate_pass import gate_pass
from gatehouse.db.tables.household import household
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.db.tables.stay import stay_closing
from gatehouse.domain.approval import approver_words
from gatehouse.domain.body_temperature import readings_words
from gatehouse.domain.delivery import delivery_words
from gatehouse.domain.entry import Approval, Direction, Outcome, Reason, SubjectClass
from gatehouse.domain.policy.checks import CHECKS
from gatehouse.domain.register import Disclosure, RegisterRow
from gatehouse.domain.stay import closed_words
from gatehouse.domain.unlogged import unlogged_words

_ROWS_AT_ONCE = 500

_approver = operator.alias("approver")
_signatures = (
    select(audit.c.subject_id.label("id"))
    .where(audit.c.act == APPROVAL_SIGNED)
    .cte("signed", recursive=True)
)
# a correction asks for no second signature
_signed = _signatures.union(
    select(entry.c.id).join(_signatures, entry.c.supersedes_id == _signatures.c.id)
)
_is_signed = and_(
    entry.c.override_approval == Approval.TELEPHONE.value, entry.c.id.in_(select(_signed.c.id))
)


def _own_or_of_person(name: str) -> ColumnElement[str]:
    """Return what the entry says itself, else what is known of the person."""
    return func.coalesce(func.nullif(entry.c[name], ""), person.c[name], "")


STANDING: Select[*tuple[Any, ...]] = (
    select(
        entry.c.happened_at,
        entry.c.gate,
        entry.c.direction,
        entry.c.subject_class,
        func.coalesce(func.nullif(entry.c.outsider_name, ""), person.c.name, "").label("name"),
        household.c.door,
        func.coalesce(func.nullif(entry.c.paper_kind, "none"), person.c.paper_kind, "none").label(
            "paper_kind"
        ),
        _own_or_of_person("paper_number").label("paper_number"),
        _own_or_of_person("phone").label("phone"),
        entry.c.plate,
        entry.c.group_id,
        entry.c.group_plate,
        entry.c.temperature,
        entry.c.retest,
        *how_taken(),
        entry.c.checks,
        gate_pass.c.number.label("pass_number"),
        entry.c.reason,
        entry.c.own_reason,
        entry.c.own_class,
        entry.c.origin,
        entry.c.company,
        entry.c.outcome,
        entry.c.note,
        entry.c.back_filled,
        entry.c.sheet,
        entry.c.unlogged,
        closed_at(entry.c.person_id, stay_closing.c.person_id, entry.c.happened_at).label(
            "closed_at"
        ),
        closed_by(entry.c.person_id, stay_closing.c.person_id, entry.c.happened_at).label(
            "closed_by"
        ),
        entry.c.delivery,
        entry.c.pieces,
        entry.c.supersedes_reason,
        entry.c.override_reason,
        entry.c.override_approval,
        func.coalesce(_approver.c.name, entry.c.override_by).label("approver"),
        _is_signed.label("approval_signed"),
        operator.c.name.label("operator"),
    )
    .select_from(entry)
    .outerjoin(person, person.c.id == entry.c.person_id)
    .outerjoin(household, household.c.id == entry.c.household_id)
    .outerjoin(gate_pass, gate_pass.c.id == entry.c.pass_id)
    .join(operator, operator.c.id == entry.c.operator_id)
    .outerjoin(_approver, _approver.c.id == entry.c.override_by)
    .where(
        entry.c.happened_at >= bindparam("starts", type_=UtcText),
        entry.c.happened_at < bindparam("ends", type_=UtcText),
        stands(),
    )
    .order_by(entry.c.happened_at, entry.c.station_id, entry.c.sequence)
)
"""Everything that a sheet tells of an entry, in the order in which entries happened."""


def entries_of_day(
    connection: Connection, day: date, disclosure: Disclosure
) -> Iterator[RegisterRow]:
    """Yield the standing entries of a local calendar day in the order they happened."""
    numbers = count(1)
    for row in rows_of_day(connection, STANDING, day):
        yield register_row(next(numbers), row, disclosure)


def rows_of_day(
    connection: Connection, asked: Select[*tuple[Any, ...]], day: date
) -> Iterator[RowMapping]:
    """Yield what *asked* finds between the bounds of *day*, a few hundred at a time."""
    starts, ends = day_bounds(day)
    found = connection.execution_options(yield_per=_ROWS_AT_ONCE).execute(
        asked, {"starts": starts, "ends": ends}
    )
    yield from found.mappings()


def register_row(number: int, row: Mapping[Any, Any], disclosure: Disclosure) -> RegisterRow:
    """Return one row of `STANDING` as the *number*th of a sheet."""
    return RegisterRow(
        number=number,
        happened_at=row["happened_at"],
        gate=row["gate"],
        direction=Direction(row["direction"]),
        subject_class=SubjectClass(row["subject_class"]),
        name=disclosure.name(row["name"]),
        door=row["door"] or "",
        paper_kind=row["paper_kind"],
        paper_number=disclosure.paper(row["paper_number"]),
        phone=disclosure.phone(row["phone"]),
        temperature=row["temperature"],
        retest=row["retest"],
        health_code=answer(row["checks"], "code"),
        itinerary=answer(row["checks"], "itinerary"),
        pass_number=row["pass_number"] or "",
        reason=Reason(row["reason"]),
        where=row["origin"],
        outcome=Outcome(row["outcome"]),
        operator=row["operator"],
        note=_note(row, disclosure),
        own_reason=row["own_reason"] or "",
        own_class=row["own_class"] or "",
    )


def answer(checks: dict[str, str], code: str) -> str:
    """Return what was answered to a check, as the office reads it."""
    choice = CHECKS[code].choice(checks.get(code, ""))
    return "" if choice is None else choice.words.zh


def _note(row: Mapping[Any, Any], disclosure: Disclosure) -> str:
    parts = {
        "": row["note"],
        "单位": row["company"],
        "车牌": disclosure.plate(row["plate"]),
        "特批": row["override_reason"],
        "批准人": _approved(row),
        "更正": row["supersedes_reason"],
    }
    told = [f"{name}：{text}" if name else text for name, text in parts.items() if text]
    if row["delivery"]:
        told.insert(0, delivery_words(row["delivery"], row["pieces"]).zh)
    if row["retest"] is not None:
        told.extend(filter(None, (_both_readings(row),)))
    if row["group_id"]:
        told.append(f"整批 {disclosure.plate(row['group_plate'] or '')}".strip())
    if row["unlogged"]:
        told.append(unlogged_words(row["direction"]).zh)
    if row["closed_at"] is not None:
        told.append(closed_words(row["closed_at"], row["closed_by"]).zh)
    return "；".join([*told, _back_filled(row["sheet"])] if row["back_filled"] else told)


def _approved(row: Mapping[Any, Any]) -> str:
    """Return who approved an override, called in full as whoever wrote the entry down is."""
    if not row["override_approval"]:
        return ""
    approval = Approval(row["override_approval"])
    return approver_words(row["approver"], approval, signed=row["approval_signed"]).zh


def _both_readings(row: Mapping[Any, Any]) -> str:
    """Return how both readings were taken, for the office."""
    first = taken_by(row["thermometer"], row["method"], row["measured_at"])
    second = taken_by(row["retest_thermometer"], row["retest_method"], row["retested_at"])
    return readings_words(first, second).zh


def _back_filled(sheet: int | None) -> str:
    return "补录" if sheet is None else f"补录（{sheet} 号纸）"
