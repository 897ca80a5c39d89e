# SPDX-License-Identifier: MIT
"""Telephone numbers as people write them: read generously, doubted aloud, never refused."""

import re
from enum import StrEnum

from msgspec import Struct

from gatehouse.domain.identity.cleaning import compact

_TAIL = 4
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_LANDLINE = re.compile(r"(?:010|02[0-9])[0-9]{7,8}|0[3-9][0-9]{2}[0-9]{7,8}")
_SERVICE = re.compile(r"[48]00[0-9]{7}")
_LOCAL = re.compile(r"[2-9][0-9]{6,7}")
_FOREIGN = re.compile(r"\+[1-9][0-9]{5,14}")
_CHINA = re.compile(r"(?:\+86|0086)|86(?=1[3-9][0-9]{9}$)")
_EXTENSION = re.compile(r"(0[0-9]{2,3}-?[0-9]{7,8})(?:-|转|分机|EXT\.?|#)([0-9]{1,6})")
_WITHIN = re.compile(r"(?<![0-9])1[3-9][0-9]{9}(?![0-9])")
_NUMBER_CELL = re.compile(r"([0-9]+)\.0+")
_SCIENTIFIC = re.compile(r"[0-9](?:\.[0-9]+)?E\+?[0-9]{1,2}")
_FLAT = re.compile(r"[0-9]{1,2}-(?:[0-9]{1,2}-){0,2}[0-9]{1,7}")
_WHOLE = range(7, 13)
_PUNCTUATION = dict.fromkeys(map(ord, "-‐‑‒–—―−()[]._·'"))
_BETWEEN = re.compile(r"[/\\、,，;；|\n\r或]+")


class PhoneKind(StrEnum):
    """The kinds of number the register tells apart."""

    MOBILE = "mobile"
    LANDLINE = "landline"
    FOREIGN = "foreign"
    UNKNOWN = "unknown"


class PhoneDoubt(StrEnum):
    """What a second look is worth for."""

    NO_AREA_CODE = "no_area_code"
    EXTRA_TEXT = "extra_text"
    DAMAGED_BY_EXCEL = "damaged_by_excel"
    UNKNOWN = "unknown"


class PhoneReading(Struct, frozen=True, gc=False):
    """A number as read; the normal form is digits, `+` before a foreign one, `-` an extension."""

    normal: str
    kind: PhoneKind
    doubts: tuple[PhoneDoubt, ...] = ()


def read_phone(text: str) -> PhoneReading:
    """Read one telephone number."""
    written = compact(text).upper()
    if cell := _NUMBER_CELL.fullmatch(written):
        written = cell[1]
    if _SCIENTIFIC.fullmatch(written):
        return PhoneReading(written, PhoneKind.UNKNOWN, (PhoneDoubt.DAMAGED_BY_EXCEL,))
    if extended := _EXTENSION.fullmatch(written):
        line = read_phone(extended[1])
        return PhoneReading(f"{line.normal}-{extended[2]}", line.kind, line.doubts)
    return _recognise(written)


def read_phones(text: str) -> tuple[PhoneReading, ...]:
    """Read every number of a cell such as `138…/139…`; an empty cell has none."""
    if _MOBILE.fullmatch(text):
        return (PhoneReading(text, PhoneKind.MOBILE),)
    readings: list[PhoneReading] = []
    for piece in _BETWEEN.split(text):
        readings.extend(_read_piece(piece))
    return tuple(dict.fromkeys(reading for reading in readings if reading.normal))


def may_be_phone(text: str) -> bool:
    """Say whether somebody can be called by *text*: a whole number, and not a flat (`1-1-101`)."""
    if _FLAT.fullmatch(compact(text)):
        return False
    return any(_may_be_called(reading) for reading in read_phones(text))


def phone_tail(normal: str) -> str:
    """Give the last four digits of a normal number, an extension left aside."""
    digits = "".join(filter(str.isdecimal, normal.partition("-")[0]))
    return digits[-_TAIL:]


def _read_piece(piece: str) -> tuple[PhoneReading, ...]:
    """Read one piece, or the several whole numbers that only spaces keep apart."""
    parts = piece.split()
    words = tuple(map(read_phone, parts)) if len(parts) > 1 else ()
    if words and all(map(_is_whole, words)):
        return words
    return (read_phone(piece),)


def _may_be_called(reading: PhoneReading) -> bool:
    """Say whether it is a number of a known kind, or of as many digits as one has."""
    if reading.kind is not PhoneKind.UNKNOWN:
        return True
    digits = reading.normal.translate(_PUNCTUATION).removeprefix("+")
    return digits.isdecimal() and len(digits) in _WHOLE


def _is_whole(reading: PhoneReading) -> bool:
    return reading.kind is not PhoneKind.UNKNOWN and not reading.doubts


def _recognise(written: str) -> PhoneReading:
    number = _national(written.translate(_PUNCTUATION))
    if _MOBILE.fullmatch(number):
        return PhoneReading(number, PhoneKind.MOBILE)
    if _LANDLINE.fullmatch(number) or _SERVICE.fullmatch(number):
        return PhoneReading(number, PhoneKind.LANDLINE)
    if _FOREIGN.fullmatch(number):
        return PhoneReading(number, PhoneKind.FOREIGN)
    if _LOCAL.fullmatch(number):
        return PhoneReading(number, PhoneKind.LANDLINE, (PhoneDoubt.NO_AREA_CODE,))
    return _read_within(written)


def _national(number: str) -> str:
    """Take the country code of China off, and write `00` of the others as `+`."""
    if prefix := _CHINA.match(number):
        rest = number[prefix.end() :]
        return rest if _MOBILE.fullmatch(rest) or rest.startswith("0") else f"0{rest}"
    return f"+{number[2:]}" if number.startswith("00") else number


def _read_within(written: str) -> PhoneReading:
    """Find the one mobile number in other text, or keep the text as it is."""
    found = _WITHIN.findall(written)
    if len(found) == 1:
        return PhoneReading(found[0], PhoneKind.MOBILE, (PhoneDoubt.EXTRA_TEXT,))
    return PhoneReading(written, PhoneKind.UNKNOWN, (PhoneDoubt.UNKNOWN,) if written else ())
