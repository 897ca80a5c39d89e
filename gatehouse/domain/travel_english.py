# SPDX-License-Identifier: MIT
"""English wording of travel cards and messages, put the way that the Chinese ones say it.

Foreign visitors show the card in English: *Places visited in the last 14 days: Shanghai, Jilin
Changchun*. A city may stand before its province or after it. Of a name that several cities bear
nothing is made unless the province says which one is meant.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product
from typing import Final

from msgspec import Struct

from gatehouse.domain.division import Division, DivisionLevel, DivisionList

_WORD: Final = re.compile(r"(?<![^\W_])[A-Za-z][A-Za-z'’]*")
_LONGEST_NAME: Final = 3
_SUFFIX: Final = re.compile(
    r"\s+(?:City|Province|Municipality|(?:\w+\s+)?Autonomous\s+Region|SAR)\b", re.IGNORECASE
)
_BETWEEN: Final = re.compile(r"[ \t]*([*＊]?)[ \t]*[,，]?[ \t]*")
_PREFECTURES: Final = (" prefecture", " league")
_OTHER_NAMES: Final = {
    "hohhot": "150100",
    "ordos": "150600",
    "harbin": "230100",
    "qiqihar": "230200",
    "xizang": "540000",
    "lhasa": "540100",
    "urumqi": "650100",
    "macao": "820000",
}
"""Names by which places are known in English beside those of the list, by their codes."""

_DAYS_AGO: Final = (
    r"(?:in|within|during|over)\s+the\s+(?:last|past|previous|recent)\s+\w+\s+days[,，:：]?"
)
_SAYING: Final = re.compile(
    rf"{_DAYS_AGO}"
    r"|(?:the\s+)?(?:places?|cities|areas)\s+(?=visited|arrived|passed|you\s)"
    r"|\b(?:you|the\s+user|i)\s+(?:have|has)\b"
    r"|\bby\s+train\s+(?=[GDCZTKLY]\d)"
    r"|\b(?:(?:you|i)\s+)?(?:was\s+in|arrived\s+(?:at|in)|(?:passed|travell?ed)\s+through|visited|been\s+to|stayed\s+in)"
    r"(?:\s+or\b)?(?:\s+the\s+following)?(?:\s+(?:places|cities|areas)\b)?"
    r"|[(（]?\s*note[:：]?\s*[*＊][^\n]*|results?\s+includes?[^\n]*",
    re.IGNORECASE,
)
"""What every such text says; it tells nothing of anybody."""
_AND: Final = re.compile(r"(?<=[^\x00-\x7f*＊])([*＊]?)\s+(?:and|then)\s+(?=[^\x00-\x7f])")
_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_TO: Final = r"\s*(?:-|–|—|to|until|till)\s*"
_YEAR: Final = r"(?:,?\s+(?P<year>\d{4}))?"
_DAYS: Final = rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:{_TO}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)?"
_MONTH: Final = rf"(?P<m>{'|'.join(_MONTHS)})[a-z]*\.?"
_SAID_DAYS: Final = tuple(
    re.compile(rf"\b{said}{_YEAR}\b", re.IGNORECASE)
    for said in (rf"{_DAYS}\s+{_MONTH}", rf"{_MONTH}\s+{_DAYS}")
)
_FROM: Final = re.compile(r"\b(?:from|on|since)\s+(?=[\d年]+月)", re.IGNORECASE)
_RANGE: Final = re.compile(
    rf"(?<=日){_TO}(?=\d)|(?<=\d)\s+(?:to|until|till)\s+(?=\d)", re.IGNORECASE
)


class _Name(Struct, frozen=True):
    """A name in the text, from *start* up to *end*, and what bears it."""

    start: int
    end: int
    bearers: tuple[Division, ...]


def in_chinese_words(text: str, today: date, divisions: DivisionList) -> str:
    """Return *text* with its English places, days and sayings in the words of a Chinese card."""
    if not _WORD.search(text):
        return text
    placed = _with_places(_SAYING.sub("\n", text), today, divisions)
    for said in _SAID_DAYS:
        placed = said.sub(_day_words, placed)
    return _AND.sub(r"\1、", _RANGE.sub("至", _FROM.sub("", placed)))


def _with_places(text: str, today: date, divisions: DivisionList) -> str:
    """Return *text* with every name that means one place in Chinese."""
    names = list(_names(text, _bearers(today, divisions)))
    parts, done, at = [], 0, 0
    while at < len(names):
        one, after = names[at], names[at + 1] if at + 1 < len(names) else None
        gap = _BETWEEN.fullmatch(text, one.end, after.start) if after else None
        pair = _pair(one, after) if after and gap else None
        meant = pair or _alone(one)
        last = after if pair and after else one
        if meant is not None:
            star = gap[1] if pair and gap else ""
            parts += [text[done : one.start], _full_name(meant, today, divisions), star]
            done = last.end
        at += 2 if pair else 1
    return "".join([*parts, text[done:]])


def _bearers(today: date, divisions: DivisionList) -> Mapping[str, list[Division]]:
    """Return provinces, cities and countries by their English names in small letters."""
    found: defaultdict[str, list[Division]] = defaultdict(list)
    for one in divisions.divisions:
        if one.level is not DivisionLevel.DISTRICT and one.holds_on(today):
            name = one.name.en.lower()
            found[name].append(one)
            for kind in _PREFECTURES:
                if name.endswith(kind):
                    found[name.removesuffix(kind)].append(one)
    for name, code in _OTHER_NAMES.items():
        known = divisions.division(code, today)
        if known is not None:
            found[name].append(known)
    return found


def _names(text: str, bearers: Mapping[str, list[Division]]) -> Iterator[_Name]:
    """Yield the names in *text*, the longest at each place, without City and Province behind."""
    words, at = list(_WORD.finditer(text)), 0
    while at < len(words):
        for length in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
            start, end = words[at].start(), words[at + length - 1].end()
            said = " ".join(text[start:end].replace("’", "'").lower().split())
            if said in bearers:
                suffix = _SUFFIX.match(text, end)
                yield _Name(start, suffix.end() if suffix else end, tuple(bearers[said]))
                at += length
                break
        else:
            at += 1


def _pair(one: _Name, other: _Name) -> Division | None:
    """Return the city that two names mean together: one of them is its province."""
    both = (*product(one.bearers, other.bearers), *product(other.bearers, one.bearers))
    return next((city for province, city in both if city.parent == province.code), None)


def _alone(name: _Name) -> Division | None:
    """Return what a name means by itself: the widest that bears it, if there is but one."""
    widest = [one for one in name.bearers if one.level is not DivisionLevel.CITY] or name.bearers
    return widest[0] if len(widest) == 1 else None


def _full_name(one: Division, today: date, divisions: DivisionList) -> str:
    return "".join(part.name.zh for part in divisions.lineage(one.code, today))


def _day_words(said: re.Match[str]) -> str:
    month = _MONTHS.index(said["m"].lower()) + 1
    year = f"{said['year']}年" if said["year"] else ""
    first = f"{year}{month}月{said['d1']}日"
    return f"{first}至{year}{month}月{said['d2']}日" if said["d2"] else first
