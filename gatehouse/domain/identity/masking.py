# SPDX-License-Identifier: MIT
"""What a list, a sheet or a neighbour may see of a person: enough to recognise, no more.

The number of stars never grows with what they hide, except on cards, where their fixed number
stands for the birth date. A masked value is de-identified, not anonymous.
"""

import re
from collections.abc import Callable
from functools import cache

from gatehouse.domain.identity.cleaning import clean_name, compact, is_han
from gatehouse.domain.identity.papers import is_card, is_old_card, normal_number
from gatehouse.domain.identity.phones import PhoneKind, PhoneReading, read_phones
from gatehouse.domain.identity.plates import PlateDoubt, read_plate
from gatehouse.domain.identity.surnames import split_name

_STAR = "*"
_HIDDEN = _STAR * 4
_LONGEST_NAME = 60
_MOST_STARS = 2  # a given name of five characters must not be counted out
_LONG_PAPER = 12
_PERMIT_OR_PASSPORT = 8
_SHORT_PAPER = 5
_LONG_NUMBER = 8
_SOMEBODYS = re.compile(r"[0-9０-９]{8,}[Xx]?")
_AREA_CODE = re.compile(r"010|02[0-9]|0[3-9][0-9]{2}")
_MANY_DIGITS = re.compile(r"(?:\d\D{0,3}){10}")
_PLAIN = str.maketrans("０１２３４５６７８９Ｘｘ", "0123456789Xx")

# in these patterns a space stands for the one kind of gap that a number is written with
_GAPS = ("(?:[ \u00a0\u3000]{1,2})", "(?:[ ]?[-‐‑‒–—―−－][ ]?)", "(?:[.·])")
_NO_DAY = r"(?!20\d\d(?:0[1-9]|1[0-2])[0-3]\d)"  # a short number before it is rather a room's
_MOBILE = (
    r"(?:(?:\+|00)86 ?|86)?1[3-9]\d"
    r"(?:\d{4} ?\d{4}|\d{2} \d{6}|\d{3} \d{5}| \d{4} \d{4}| \d{3} \d{5}|(?: \d\d){4}"
    rf"| {_NO_DAY}\d{{8}})"
)
_AREA = r"0(?:10|2\d|[3-9]\d\d)"
_LINE = rf"(?:[(（]{_AREA}[)）]|{_AREA}) ?{_NO_DAY}[2-8]\d{{2,3}} ?\d{{4}}"
_CARD = (
    r"(?:[1-9]\d{5} ?(?:19|20)\d\d ?[01]\d ?[0-3]\d ?\d{3} ?"
    r"|[1-9]\d{3} \d\d(?:19|20) \d\d[01]\d [0-3]\d{3} \d)[\dXx]"
)
_OLD_CARD = r"[1-9]\d{5} ?\d\d[01]\d[0-3]\d ?\d{3}"
_LONG = r"[1-9]\d{14,}[Xx]?"


def mask_name(name: str) -> str:
    """Keep the surname: `张**`, `张*`, `欧阳**`; of a Latin name its initials, `J** S.`."""
    text = clean_name(name, _LONGEST_NAME).text
    if not text:
        return ""
    if _is_latin(text):
        return _mask_latin(text)
    surname, given = split_name(text)
    return surname + "*" * min(max(len(given), 1), _MOST_STARS)


def desk_name(name: str) -> str:
    """Keep surname and last character, `张*芬`; a name of one given character shows neither."""
    text = clean_name(name, _LONGEST_NAME).text
    surname, given = split_name(text)
    if _is_latin(text) or len(given) <= 1:
        return mask_name(text)
    return f"{surname}*{given[-1]}"


def mask_paper(text: str) -> str:
    """Hide what identifies: the birth date of a card, the middle of any other number."""
    number = normal_number(text)
    if is_card(number):
        return number[:6] + "*" * 8 + number[-4:]
    if is_old_card(number):
        return number[:6] + "*" * 6 + number[-3:]
    if sum(map(str.isdecimal, number)) >= _LONG_PAPER:
        return _ends(number, head=1, tail=2)  # a mistyped card, its birth date anywhere
    if len(number) >= _PERMIT_OR_PASSPORT:
        return _ends(number, head=0 if number[0].isdecimal() else 1, tail=4)
    if len(number) >= _SHORT_PAPER:
        return _ends(number, head=0, tail=2)
    return _HIDDEN if number else ""


def mask_phone(text: str) -> str:
    """Keep `138` and the last four digits; of a landline the area code and the last four."""
    return "/".join(_mask_reading(reading) for reading in read_phones(text))


def mask_plate(text: str) -> str:
    """Keep province, letter and the last two places: `粤B***45`; of free words the first.

    Words for no plate hide nobody and stay: `无牌`.
    """
    reading = read_plate(text)
    normal = reading.normal
    if not normal:
        return "".join(filter(str.isalnum, compact(text)))
    if reading.doubt is PlateDoubt.UNKNOWN:
        return normal[0] + "***"
    return f"{normal[:2]}***{normal[-2:]}"


def is_masked(text: str) -> bool:
    """Whether something is hidden in *text*: nobody's name or number has a star."""
    return _STAR in text


def mask_long_numbers(text: str) -> str:
    """Hide the middle of every number in *text* that is long enough to be somebody's."""
    return _SOMEBODYS.sub(lambda found: mask_paper(found[0]), text)


def mask_text(text: str) -> str:
    """Mask the phones and cards that somebody wrote into a sentence; all else of it stays.

    Days, temperatures, doors, and numbers of passes and documents are none. Names are not found.
    """
    if _MANY_DIGITS.search(text) is None:
        return text
    text = text.translate(_PLAIN)
    for numbers, mask in _numbers():
        text = numbers.sub(mask, text)
    return text


def _is_latin(text: str) -> bool:
    return text[:1].isalpha() and text[0] < "\u0250"


def _mask_latin(name: str) -> str:
    first, *others = (word for word in name.split() if word[0].isalpha())
    initial = first[0].upper() + "**"
    if not others:
        return initial
    last = others[-1][0]
    return f"{initial} {last}*" if is_han(last) else f"{initial} {last.upper()}."


@cache
def _numbers() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]:
    """Return what is looked for, and its mask; a phone may be the end of a card, so cards first."""
    papers = (_written(gap, _CARD, _OLD_CARD, _LONG) for gap in _GAPS)
    phones = (_written(gap, _MOBILE, _LINE) for gap in _GAPS)
    return (
        *((paper, lambda found: mask_paper(_places(found))) for paper in papers),
        *((phone, lambda found: mask_phone(_places(found))) for phone in phones),
    )


def _written(gap: str, *forms: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\d*])(?:{'|'.join(forms)})(?![\d*])".replace(" ", gap))


def _places(found: re.Match[str]) -> str:
    return "".join(filter(str.isalnum, found[0]))


def _ends(number: str, *, head: int, tail: int) -> str:
    return number[:head] + _HIDDEN + number[-tail:]


def _mask_reading(reading: PhoneReading) -> str:
    number = reading.normal.partition("-")[0]
    digits = "".join(filter(str.isdecimal, number))
    if len(digits) < _LONG_NUMBER:
        return _HIDDEN + digits[-2:] if len(digits) >= _SHORT_PAPER else _HIDDEN
    return _phone_head(reading.kind, number) + _HIDDEN + digits[-4:]


def _phone_head(kind: PhoneKind, number: str) -> str:
    if kind is PhoneKind.MOBILE:
        return number[:3]
    if kind is PhoneKind.FOREIGN:
        return "+"
    area = _AREA_CODE.match(number)
    return area[0] if kind is PhoneKind.LANDLINE and area else ""
