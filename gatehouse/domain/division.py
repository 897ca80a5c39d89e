# SPDX-License-Identifier: MIT
"""Divisions: provinces, cities and districts by their GB/T 2260 codes, and other countries.

A code holds for a time, so every question is asked for a day. For days after the list's last
revision the codes hold that were valid then.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct

from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.identity.pinyin import NameKeys
from gatehouse.domain.itinerary import NOTHING, Place
from gatehouse.domain.words import Words

_MOST_FOUND = 20


class DivisionLevel(StrEnum):
    """How wide a division is, the widest first."""

    PROVINCE = "province"
    CITY = "city"
    DISTRICT = "district"
    COUNTRY = "country"


_LEVEL_ORDER = {level: place for place, level in enumerate(DivisionLevel)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """One division, or one country, under the name it bore from *since* to *until*.

    Both days are included; None is a day that is not known or has not come. *parent* is the code
    of what it lies in, empty for a province or country; a district may lie in a province without a
    city between. *stem* and *keys* are what it is found by: 宽城 of 宽城区, and its pinyin.
    """

    code: str
    name: Words
    level: DivisionLevel
    parent: str
    since: date | None
    until: date | None
    stem: str = field(compare=False, repr=False)
    typed: str = field(compare=False, repr=False)
    keys: NameKeys = field(compare=False, repr=False)
    stem_keys: NameKeys = field(compare=False, repr=False)

    def holds_on(self, day: date) -> bool:
        """Whether the code bore this name on *day*."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


class DivisionSource(Struct, frozen=True):
    """Where a list of divisions is from: what it is, the package that brought it, its last year."""

    title: Words
    package: str
    last_year: int

    @property
    def words(self) -> Words:
        """The source as a screen names it."""
        return Words(
            f"{self.title.zh}（{self.package}，收录到 {self.last_year} 年）",
            f"{self.title.en} ({self.package}, up to {self.last_year})",
        )


@dataclass(frozen=True, slots=True)
class DivisionList:
    """The divisions of the list, in the order of their codes, then the countries in their own."""

    source: DivisionSource
    divisions: tuple[Division, ...]
    _of_code: Mapping[str, tuple[Division, ...]] = field(init=False, repr=False, compare=False)
    _inside: Mapping[str, tuple[Division, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_of_code", _grouped((one.code, one) for one in self.divisions))
        object.__setattr__(self, "_inside", _grouped((one.parent, one) for one in self.divisions))

    def provinces(self, day: date) -> tuple[Division, ...]:
        """Return the provinces; Hong Kong, Macau and Taiwan stand at the end."""
        return tuple(one for one in self._top(day) if one.level is DivisionLevel.PROVINCE)

    def countries(self) -> tuple[Division, ...]:
        """Return the other countries; the last one stands for all that have no entry."""
        top = self._inside.get("", ())
        return tuple(one for one in top if one.level is DivisionLevel.COUNTRY)

    def children(self, code: str, day: date) -> tuple[Division, ...]:
        """Return what lies directly in the division *code* on *day*."""
        inside = self._inside.get(code, ()) if code else ()
        return tuple(one for one in inside if one.holds_on(day))

    def division(self, code: str, day: date) -> Division | None:
        """Return what *code* stood for on *day*, if it was valid then."""
        named = self._of_code.get(code, ())
        return next((one for one in named if one.holds_on(day)), None)

    def lineage(self, code: str, day: date) -> tuple[Division, ...]:
        """Return the division *code* with all it lies in, the widest first."""
        found = self.division(code, day)
        if found is None:
            return ()
        return (*self.lineage(found.parent, day), found)

    def place(self, code: str, day: date, text: str = "") -> Place:
        """Return the place *code* with its names of *day*; a code unknown then has none."""
        names = {one.level: one.name for one in self.lineage(code, day)}
        country = names.get(DivisionLevel.COUNTRY, NOTHING)
        return Place(
            code=code,
            province=names.get(DivisionLevel.PROVINCE, country),
            city=names.get(DivisionLevel.CITY, NOTHING),
            district=names.get(DivisionLevel.DISTRICT, NOTHING),
            text=text,
        )

    def find(self, text: str, day: date, most: int = _MOST_FOUND) -> tuple[Division, ...]:
        """Return at most *most* divisions that *text* may mean, the likeliest first.

        A part of the name, pinyin or its initials will do; words before the last say what it lies
        in (`jl cy`, 长春 朝阳). Whole names go before beginnings, and those before parts; among
        equals the wider division goes first.
        """
        words = [folded(word) for word in text.split()]
        if not words:
            return ()
        ranked = ((self._rank(one, words, day), one) for one in self.divisions)
        found = [(rank, one) for rank, one in ranked if rank and one.holds_on(day)]
        found.sort(key=lambda pair: (pair[0], _LEVEL_ORDER[pair[1].level], len(pair[1].name.zh)))
        return tuple(one for _, one in found[:most])

    def _rank(self, division: Division, words: list[str], day: date) -> int:
        """Rank *words* as one name, else the last as a name that lies in what the others mean."""
        rank = _likeness(division, "".join(words))
        if rank or len(words) == 1:
            return rank
        rank = _likeness(division, words[-1])
        if not rank:
            return 0
        wider = self.lineage(division.parent, day)
        inside = all(any(_likeness(one, word) for one in wider) for word in words[:-1])
        return rank if inside else 0

    def _top(self, day: date) -> Iterable[Division]:
        return (one for one in self._inside.get("", ()) if one.holds_on(day))


def folded(word: str) -> str:
    """Return *word* as it is compared: small letters without spaces, ü as v."""
    return compact(word).casefold().replace("ü", "v")


def _grouped(pairs: Iterable[tuple[str, Division]]) -> Mapping[str, tuple[Division, ...]]:
    groups: defaultdict[str, list[Division]] = defaultdict(list)
    for key, division in pairs:
        groups[key].append(division)
    return MappingProxyType({key: tuple(group) for key, group in groups.items()})


def _likeness(division: Division, wanted: str) -> int:
    """Rank how *wanted* names the division: 1 wholly, 2 its beginning, 3 less surely, 0 not."""
    if wanted.isascii():
        return _spelt_likeness(division, wanted) if f"|{wanted}" in division.typed else 0
    name = division.name.zh
    if wanted in {name, division.stem}:
        return 1
    return 2 if name.startswith(wanted) else 3 if wanted in name else 0


def _spelt_likeness(division: Division, wanted: str) -> int:
    """Rank a spelling that begins right; by what a character is read as elsewhere it is unsure."""
    code, stem, whole = division.code.casefold(), division.stem_keys, division.keys
    if wanted in {code, *stem.initials[:1], *stem.full[:1]}:
        return 1
    sure = (code, *whole.full[:1], *whole.initials[:1], folded(division.name.en))
    return 2 if any(key.startswith(wanted) for key in sure) else 3
