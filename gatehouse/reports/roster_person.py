# SPDX-License-Identifier: MIT
"""A row of a roster read as a person; what is strange becomes a warning, never a refusal."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

from gatehouse.domain.identity import papers
from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.identity.papers import Paper, PaperDoubt, read_paper
from gatehouse.domain.identity.phones import PhoneDoubt, PhoneKind, PhoneReading, read_phones
from gatehouse.domain.identity.plates import PlateDoubt, PlateKind, read_plate
from gatehouse.domain.person import RosterPerson
from gatehouse.domain.roster_layout import Field
from gatehouse.domain.words import Words
from gatehouse.reports.roster_row import RosterRow
from gatehouse.reports.roster_words import AS_SHIPPED, TagWords, read_standing

_LONGEST_NUMBER = 40
_LONGEST_WORD = 20
_LONGEST_NOTE = 200
_SEXES = {
    "男": "male",
    "男性": "male",
    "M": "male",
    "女": "female",
    "女性": "female",
    "F": "female",
}
_FULL_WIDTH = re.compile("[０-９Ａ-Ｚａ-ｚ]")
_BIRTH = re.compile(r"(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?")
_BETWEEN_PLATES = re.compile(r"[,，、;；/|\n]+")

_FOLDED = Words("数字是全角的，已按半角收下", "in full-width digits; taken as plain ones")
_ODD_SEX = Words("认不出性别，没有收", "not a sex; left out")
_OTHER_SEX = Words(
    "和身份证上的性别对不上，照表收下", "the ID says otherwise; taken as the file has it"
)
_ODD_BIRTH = Words("认不出日期，没有收", "not a date; left out")
_LANDLINE = Words(
    "是固定电话，不是手机号，照样收下", "a landline, not a mobile number; taken as it is"
)
_SEVERAL = Words("一格里有 {count} 个号码，都收下了", "{count} numbers in one cell; all taken")
_PAPER_DOUBTS = {
    PaperDoubt.DAMAGED_BY_EXCEL: Words(
        "被 Excel 改成了数字，末几位已丢；见到证件时补正",
        "Excel made a number of it and its last digits are lost; correct it from the card",
    ),
    PaperDoubt.LENGTH: Words("位数不对，照样收下", "has a wrong number of places; taken as it is"),
    PaperDoubt.BIRTH_DATE: Words(
        "里面的出生日期不存在，照样收下", "holds a birth date that does not exist; taken as it is"
    ),
    PaperDoubt.FUTURE: Words(
        "里面的出生日期还没到，照样收下", "holds a birth date in the future; taken as it is"
    ),
    PaperDoubt.TOO_OLD: Words(
        "按出生日期超过 120 岁，照样收下", "makes the person older than 120; taken as it is"
    ),
    PaperDoubt.CHECKSUM: Words(
        "校验码对不上，可能抄错一位，照样收下",
        "its check digit does not fit, a place may be miscopied; taken as it is",
    ),
    PaperDoubt.UNKNOWN: Words(
        "认不出是哪种证件，照样收下", "not a number of any known paper; taken as it is"
    ),
}
_PHONE_DOUBTS = {
    PhoneDoubt.DAMAGED_BY_EXCEL: Words(
        "被 Excel 改成了数字，末几位已丢", "Excel made a number of it and its last digits are lost"
    ),
    PhoneDoubt.NO_AREA_CODE: Words("没有区号，照样收下", "has no area code; taken as it is"),
    PhoneDoubt.EXTRA_TEXT: Words(
        "号码外还有别的字，只收了号码", "has other words too; only the number was taken"
    ),
    PhoneDoubt.UNKNOWN: Words("不像电话号码，照样收下", "not like a number; taken as it is"),
}
_PLATE_DOUBTS = {
    PlateDoubt.LETTER_I_OR_O: Words(
        "车牌里没有字母 I 和 O，可能是数字 1 和 0，照样收下",
        "plates have no letter I or O, perhaps 1 or 0; taken as it is",
    ),
    PlateDoubt.UNKNOWN: Words("不像车牌，照样收下", "not like a plate; taken as it is"),
}


def read_person(
    row: RosterRow, name: str, door: Door, today: date, tags: TagWords = AS_SHIPPED
) -> RosterPerson:
    """Read the person of *row*; papers are judged as of *today*, words that mean tags by *tags*."""
    paper = _paper(row, today)
    relation = row.text(Field.RELATION, _LONGEST_WORD)
    kind, note = (row.text(field, _LONGEST_NOTE) for field in (Field.CLASS, Field.NOTE))
    standing = read_standing(relation, kind, note, tags)
    return RosterPerson(
        door=door,
        name=name,
        sex=_sex(row, paper),
        paper_kind=paper.kind.value,
        paper_number=paper.number,
        birth_date=papers.birth_date(paper) or _birth_date(row),
        phone="/".join(_phones(row)),
        relation=relation,
        subject_class=standing.subject_class,
        plates=tuple(_plates(row)),
        tags=standing.tags,
        note=standing.rest[:_LONGEST_NOTE],
    )


def _paper(row: RosterRow, today: date) -> Paper:
    """Read the paper, and warn of the most telling doubt about it."""
    reading = read_paper(_paper_text(row), today)
    doubt = next((found for found in _PAPER_DOUBTS if found in reading.doubts), None)
    if doubt:
        row.warn(Field.PAPER, _PAPER_DOUBTS[doubt])
    else:
        _warn_if_folded(row, Field.PAPER)
    return Paper(reading.kind, reading.normal[:_LONGEST_NUMBER])


def _paper_text(row: RosterRow) -> str:
    """Return the number as text; of a number cell the fifteen digits that a spreadsheet keeps."""
    cell = row.cells.get(Field.PAPER)
    if isinstance(cell, float):
        return f"{Decimal(f'{cell:.14E}'):.1f}"
    return row.raw(Field.PAPER)


def _sex(row: RosterRow, paper: Paper) -> str:
    """Return the sex of the column or else of the card; warn if they differ."""
    by_card = papers.sex(paper)
    said = row.raw(Field.SEX)
    by_column = _SEXES.get(said) or _SEXES.get(compact(said).upper(), "")
    if said and not by_column:
        row.warn(Field.SEX, _ODD_SEX)
    elif by_column and by_card and by_column != by_card.value:
        row.warn(Field.SEX, _OTHER_SEX)
    return by_column or (by_card.value if by_card else "")


def _birth_date(row: RosterRow) -> date | None:
    cell = row.cells.get(Field.BIRTH, "")
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    said = compact(row.raw(Field.BIRTH))
    if not said:
        return None
    try:
        return date(*map(int, _BIRTH.fullmatch(said).groups()))  # type: ignore[union-attr]
    except (AttributeError, ValueError):
        row.warn(Field.BIRTH, _ODD_BIRTH)
        return None


def _phones(row: RosterRow) -> Iterator[str]:
    readings = read_phones(row.raw(Field.PHONE)[: _LONGEST_NUMBER * 2])
    reason = next(filter(None, map(_phone_doubt, readings)), None)
    if reason:
        row.warn(Field.PHONE, reason)
    elif len(readings) > 1:
        row.warn(Field.PHONE, _SEVERAL.format(count=len(readings)))
    else:
        _warn_if_folded(row, Field.PHONE)
    return (reading.normal[:_LONGEST_NUMBER] for reading in readings)


def _phone_doubt(reading: PhoneReading) -> Words | None:
    if reading.doubts:
        return _PHONE_DOUBTS[reading.doubts[0]]
    return _LANDLINE if reading.kind is PhoneKind.LANDLINE else None


def _plates(row: RosterRow) -> Iterator[str]:
    said = row.raw(Field.PLATE)
    for piece in _BETWEEN_PLATES.split(said) if said else ():
        reading = read_plate(piece)
        if reading.doubt:
            row.warn(Field.PLATE, _PLATE_DOUBTS[reading.doubt])
        if reading.kind is not PlateKind.NONE:
            yield reading.normal[:_LONGEST_NUMBER]


def _warn_if_folded(row: RosterRow, wanted: Field) -> None:
    said = row.raw(wanted)
    if not said.isascii() and _FULL_WIDTH.search(said):
        row.warn(wanted, _FOLDED)
