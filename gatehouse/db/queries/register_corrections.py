# SPDX-License-Identifier: MIT
"""The rows of the sheet 更正: each correction of an entry of the day beside what it corrects."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import count
from typing import Any

from sqlalchemy import Connection, Label, RowMapping, bindparam, func, select
from sqlalchemy.sql.selectable import FromClause

from gatehouse.db.queries.codes import code_book
from gatehouse.db.queries.register_entries import answer, rows_of_day
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.household import household
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.domain.code_list import CodeBook, CodeList
from gatehouse.domain.entry import (
    DIRECTION_WORDS,
    Direction,
)
from gatehouse.domain.policy.checks import CHECKS
from gatehouse.domain.register import IN_FULL, CorrectionRow, Disclosure

Version = Mapping[str, Any]
Part = Callable[[Version, Disclosure], str]

_NOTHING = "空"
_UNCHANGED = "未改动"
_COMPARED = (
    "direction",
    "subject_class",
    "outsider_name",
    "paper_number",
    "phone",
    "company",
    "plate",
    "origin",
    "reason",
    "own_reason",
    "own_class",
    "temperature",
    "retest",
    "checks",
    "outcome",
    "note",
)


_BOOK = "codes"


def _degrees(tenths: int | None) -> str:
    return "" if tenths is None else f"{tenths / 10:.1f}"


def _answer_to(code: str) -> Part:
    return lambda said, _: answer(said["checks"], code)


def _chosen(code_list: CodeList, judged: str, own: str) -> Part:
    """Return a part that is chosen from a list: called as the book of the day has it."""
    return lambda said, _: said[_BOOK].words(code_list, said[own] or said[judged]).zh


_PARTS: dict[str, Part] = {
    "进/出": lambda said, _: DIRECTION_WORDS[Direction(said["direction"])].zh,
    "类别": _chosen(CodeList.CLASS, "subject_class", "own_class"),
    "姓名": lambda said, disclosure: disclosure.name(said["outsider_name"]),
    "住址": lambda said, _: said["door"] or "",
    "证件": lambda said, disclosure: disclosure.paper(said["paper_number"]),
    "电话": lambda said, disclosure: disclosure.phone(said["phone"]),
    "单位": lambda said, _: said["company"],
    "车牌": lambda said, disclosure: disclosure.plate(said["plate"]),
    "来自": lambda said, _: said["origin"],
    "事由": _chosen(CodeList.REASON, "reason", "own_reason"),
    "体温": lambda said, _: _degrees(said["temperature"]),
    "复测": lambda said, _: _degrees(said["retest"]),
    **{check.words.zh: _answer_to(code) for code, check in CHECKS.items()},
    "处置": _chosen(CodeList.OUTCOME, "outcome", "outcome"),
    "备注": lambda said, _: said["note"],
}

_CHECK_NAMES = {check.words.zh: code for code, check in CHECKS.items()}
_old, _old_household = entry.alias("old"), household.alias("old_household")


def _said(version: FromClause, door: FromClause, prefix: str) -> list[Label[Any]]:
    columns = [version.c[name].label(prefix + name) for name in _COMPARED]
    return [*columns, door.c.door.label(f"{prefix}door")]


_CORRECTIONS = (
    select(
        entry.c.happened_at,
        entry.c.recorded_at,
        entry.c.gate,
        entry.c.supersedes_reason,
        func.coalesce(func.nullif(entry.c.outsider_name, ""), person.c.name, "").label("name"),
        operator.c.name.label("operator"),
        *_said(entry, household, "now_"),
        *_said(_old, _old_household, "was_"),
    )
    .select_from(entry)
    .join(_old, _old.c.id == entry.c.supersedes_id)
    .outerjoin(person, person.c.id == entry.c.person_id)
    .outerjoin(household, household.c.id == entry.c.household_id)
    .outerjoin(_old_household, _old_household.c.id == _old.c.household_id)
    .join(operator, operator.c.id == entry.c.operator_id)
    .where(
        entry.c.happened_at >= bindparam("starts", type_=UtcText),
        entry.c.happened_at < bindparam("ends", type_=UtcText),
        entry.c.supersedes_id.is_not(None),
    )
    .order_by(entry.c.happened_at, entry.c.station_id, entry.c.sequence)
)


def corrections_of_day(
    connection: Connection, day: date, disclosure: Disclosure
) -> Iterator[CorrectionRow]:
    """Yield the corrections of the entries of a day, in the order in which those happened."""
    numbers = count(1)
    book = code_book(connection, day)
    for row in rows_of_day(connection, _CORRECTIONS, day):
        yield _correction(next(numbers), row, disclosure, book)


def _correction(
    number: int, row: RowMapping, disclosure: Disclosure, book: CodeBook
) -> CorrectionRow:
    was, now = _differing(row, disclosure, book)
    return CorrectionRow(
        number=number,
        happened_at=row["happened_at"],
        gate=row["gate"],
        direction=Direction(row["was_direction"]),
        name=disclosure.name(row["name"]),
        door=row["was_door"] or "",
        was=was,
        now=now,
        reason=row["supersedes_reason"],
        operator=row["operator"],
        corrected_at=row["recorded_at"],
    )


def _differing(row: RowMapping, disclosure: Disclosure, book: CodeBook) -> tuple[str, str]:
    """Return the parts in which the two versions differ, as both said them.

    The parts are compared in full: two values may look alike when they are masked.
    """
    old, new = (_version(row, prefix, book) for prefix in ("was_", "now_"))
    parts = [
        (name, part) for name, part in _PARTS.items() if part(old, IN_FULL) != part(new, IN_FULL)
    ]
    if not parts:
        return _UNCHANGED, _UNCHANGED
    return _told(parts, old, disclosure), _told(parts, new, disclosure)


def _named(name: str, book: CodeBook) -> str:
    """Return what a part is called; a check as the book of the day has it."""
    code = _CHECK_NAMES.get(name)
    return name if code is None else book.words(CodeList.CHECK, code).zh


def _told(parts: list[tuple[str, Part]], version: Version, disclosure: Disclosure) -> str:
    book = version[_BOOK]
    return "；".join(
        f"{_named(name, book)}：{part(version, disclosure) or _NOTHING}" for name, part in parts
    )


def _version(row: RowMapping, prefix: str, book: CodeBook) -> Version:
    return {**{name: row[prefix + name] for name in (*_COMPARED, "door")}, _BOOK: book}
