# SPDX-License-Identifier: MIT
"""Papers people show at the gate: what a number looks like, and what is doubtful about it.

A paper is never refused. The check digit, a real birth date and a believable age raise
doubts; the area code never does, because areas are renamed and people are not.
"""

import re
from datetime import date
from enum import StrEnum
from functools import lru_cache
from operator import mul

from msgspec import Struct

from gatehouse.domain.identity.cleaning import compact

OLDEST_AGE = 120

_CARD = re.compile(r"[0-9]{17}[0-9X]")
_OLD_CARD = re.compile(r"[0-9]{15}")
_NEARLY_A_CARD = re.compile(r"[0-9]{13,20}X?")
_SCIENTIFIC = re.compile(r"[0-9](?:\.[0-9]+)?E\+?17")
_NUMBER_CELL = re.compile(r"([0-9]+)\.0+")
_PUNCTUATION = dict.fromkeys(map(ord, "-‐‑‒–—―−()"))

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_SAFE_DIGITS = 15  # what a spreadsheet keeps of a number

_WITHOUT = frozenset({"", "无", "没有", "暂无"})
_RESIDENCE_AREAS = ("810000", "820000", "830000")


class PaperKind(StrEnum):
    """The kinds of paper a gate meets; `NONE` stands for a child, an elder, a refusal."""

    RESIDENT_ID = "resident_id"
    HK_MACAU_TAIWAN_RESIDENCE = "hk_macau_taiwan_residence"
    HK_MACAU_PERMIT = "hk_macau_permit"
    TAIWAN_PERMIT = "taiwan_permit"
    FOREIGN_PERMANENT_RESIDENCE = "foreign_permanent_residence"
    PASSPORT = "passport"
    OFFICER_OR_OTHER = "officer_or_other"
    NONE = "none"


class PaperDoubt(StrEnum):
    """What a second look is worth for; none of them stops anybody."""

    CHECKSUM = "checksum"
    BIRTH_DATE = "birth_date"
    FUTURE = "future"
    TOO_OLD = "too_old"
    DAMAGED_BY_EXCEL = "damaged_by_excel"
    LENGTH = "length"
    UNKNOWN = "unknown"


class Sex(StrEnum):
    """What the second to last digit of a card says."""

    MALE = "male"
    FEMALE = "female"


class Paper(Struct, frozen=True, gc=False):
    """A paper by its kind and the number in its normal form."""

    kind: PaperKind
    number: str


class PaperReading(Struct, frozen=True, gc=False):
    """A number as read: the kind it looks like, its normal form, and the doubts about it."""

    kind: PaperKind
    normal: str
    doubts: tuple[PaperDoubt, ...] = ()

    @property
    def paper(self) -> Paper:
        """The paper to keep."""
        return Paper(self.kind, self.normal)


_SHAPES = (
    (PaperKind.HK_MACAU_PERMIT, re.compile(r"[HM][0-9]{8}(?:[0-9]{2})?")),
    (PaperKind.TAIWAN_PERMIT, re.compile(r"[0-9]{8}|[0-9]{10}[A-Z]")),
    (PaperKind.FOREIGN_PERMANENT_RESIDENCE, re.compile(r"[A-Z]{3}[0-9]{12}")),
    (PaperKind.PASSPORT, re.compile(r"[0-9]{9}|(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{5,9}")),
)
_LONG_PASSPORT = re.compile(r"(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{10,17}")
_OTHER_LENGTHS = range(4, 21)


def normal_number(text: str) -> str:
    """Bring a paper's number to its normal form: no spaces, no hyphens, capitals, ASCII digits."""
    return _normal(_written(text))


def read_paper(text: str, today: date) -> PaperReading:
    """Recognise a paper by its number alone; *today* is the day the doubts are judged on."""
    written = _written(text)
    number = _normal(written)
    if not number:
        return PaperReading(PaperKind.NONE, "")
    if _SCIENTIFIC.fullmatch(number):
        return PaperReading(PaperKind.RESIDENT_ID, number, (PaperDoubt.DAMAGED_BY_EXCEL,))
    reading = _read_number(number, today)
    came_as_number = number != written
    if came_as_number and len(number) > _SAFE_DIGITS:
        doubts = dict.fromkeys((*reading.doubts, PaperDoubt.DAMAGED_BY_EXCEL))
        return PaperReading(reading.kind, number, tuple(doubts))
    return reading


@lru_cache(maxsize=16)
def is_card(number: str) -> bool:
    """Tell whether a normal number has the eighteen places of a card with a birth date."""
    return _CARD.fullmatch(number) is not None


def is_old_card(number: str) -> bool:
    """Tell whether a normal number has the fifteen places of cards before 1999."""
    return _OLD_CARD.fullmatch(number) is not None


def check_digit(number: str) -> str:
    """Compute the last place of a card (ISO 7064, MOD 11-2) from its first seventeen."""
    return _CHECK_DIGITS[sum(map(mul, map(int, number[:17]), _WEIGHTS)) % 11]


def birth_date(paper: Paper) -> date | None:
    """Read the birth date off a card that carries one, new or old."""
    if is_card(paper.number):
        return _calendar_day(paper.number[6:14])
    if is_old_card(paper.number):
        return _calendar_day("19" + paper.number[6:12])
    return None


def sex(paper: Paper) -> Sex | None:
    """Read the sex off a card; nothing when a spreadsheet has eaten the digit that says it."""
    if is_card(paper.number) and not _lost_its_end(paper.number):
        digit = paper.number[16]
    elif is_old_card(paper.number):
        digit = paper.number[14]
    else:
        return None
    return Sex.MALE if int(digit) % 2 else Sex.FEMALE


def age_on(born: date, day: date) -> int:
    """Count full years; who was born on a leap day ages on 1 March in common years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _written(text: str) -> str:
    return compact(text).translate(_PUNCTUATION).lstrip("'").upper()


def _normal(written: str) -> str:
    cell = _NUMBER_CELL.fullmatch(written)
    number = cell[1] if cell else written
    return "" if number in _WITHOUT else number


def _read_number(number: str, today: date) -> PaperReading:
    if is_card(number) or is_old_card(number):
        return PaperReading(_card_kind(number), number, _card_doubts(number, today))
    for kind, shape in _SHAPES:
        if shape.fullmatch(number):
            return PaperReading(kind, number)
    return _read_rest(number)


def _read_rest(number: str) -> PaperReading:
    """Give the nearest kind to a number of no known shape."""
    if _NEARLY_A_CARD.fullmatch(number):
        return PaperReading(PaperKind.RESIDENT_ID, number, (PaperDoubt.LENGTH,))
    if _LONG_PASSPORT.fullmatch(number):
        return PaperReading(PaperKind.PASSPORT, number, (PaperDoubt.LENGTH,))
    doubts = []
    if len(number) not in _OTHER_LENGTHS:
        doubts.append(PaperDoubt.LENGTH)
    if number.isascii():
        doubts.append(PaperDoubt.UNKNOWN)
    return PaperReading(PaperKind.OFFICER_OR_OTHER, number, tuple(doubts))


def _card_kind(number: str) -> PaperKind:
    if not is_card(number):
        return PaperKind.RESIDENT_ID
    if number.startswith(_RESIDENCE_AREAS):
        return PaperKind.HK_MACAU_TAIWAN_RESIDENCE
    if number.startswith("9"):
        return PaperKind.FOREIGN_PERMANENT_RESIDENCE
    return PaperKind.RESIDENT_ID


def _card_doubts(number: str, today: date) -> tuple[PaperDoubt, ...]:
    doubts = []
    if is_card(number) and number[17] != check_digit(number):
        doubts.append(PaperDoubt.CHECKSUM)
    if _lost_its_end(number):
        doubts.append(PaperDoubt.DAMAGED_BY_EXCEL)
    born = birth_date(Paper(PaperKind.RESIDENT_ID, number))
    if born is None:
        doubts.append(PaperDoubt.BIRTH_DATE)
    elif born > today:
        doubts.append(PaperDoubt.FUTURE)
    elif age_on(born, today) > OLDEST_AGE:
        doubts.append(PaperDoubt.TOO_OLD)
    return tuple(doubts)


def _lost_its_end(number: str) -> bool:
    """Tell a card whose last three places a spreadsheet rounded to zero from one issued so."""
    return is_card(number) and number.endswith("000") and number[17] != check_digit(number)


def _calendar_day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None
