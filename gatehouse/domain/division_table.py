# SPDX-License-Identifier: MIT
"""Reads the table of GB/T 2260 codes as python-stdnum ships it, and what we know beside it.

A line gives a code and the names it bore, each with its years:
`0105 county="[1983-1994]二道河子区,[1995-]二道区"`. Lines that are no place (市辖区, 县, 林区,
省直辖…) only group others; what they group lies in the province itself.
The first day of the first year and the last day of the last one stand where no day is known.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from msgspec import Struct, field

from gatehouse.domain.division import Division, DivisionLevel, DivisionList, DivisionSource, folded
from gatehouse.domain.identity.pinyin import NameKeys, keys_of_readings, readings_of
from gatehouse.domain.words import Words

EARLIEST_YEAR = 2018
"""Codes that ended before this year are left out: no note goes back so far."""

_TITLE = Words(
    "GB/T 2260 行政区划代码，据维基百科整理", "GB/T 2260 division codes, as compiled on Wikipedia"
)
_LINE = re.compile(r'(?P<indent> *)(?P<digits>\d+) \w+="(?P<names>.*)"')
_NAMED = re.compile(r"(?:\[(?P<since>\d*)-(?P<until>\d*)\])?(?P<name>[^\[\]]+)")
_GROUPS_ONLY = re.compile(r"市辖区|县|林区|(?:省|自治区)直辖县级行政单位")
_SIMPLIFIED = str.maketrans("達區嶺員會", "达区岭员会")
_PEOPLES = (
    "(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|"
    "东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|"
    "裕固|保安|独龙|鄂伦春|各)族?"
)
_NAME = re.compile(
    rf"(?P<stem>..+?)(?:{_PEOPLES})*族?"
    r"(?P<ending>自治[区州县旗]|特别行政区|行政委员会|地区|(?<=神农架)林区|[特新矿]区|[省市区县旗盟])"
)
_ENGLISH_ENDINGS = {
    "区": " District",
    "新区": " New District",
    "矿区": " Mining District",
    "特区": " Special District",
    "林区": " Forest District",
    "县": " County",
    "自治县": " County",
    "旗": " Banner",
    "自治旗": " Banner",
    "盟": " League",
    "自治州": " Prefecture",
    "地区": " Prefecture",
    "行政委员会": " Administrative Zone",
}


class GivenNames(Struct, frozen=True):
    """What the table does not say: English names, ends that it omits, and countries by code.

    *said* gives the syllables of parts of names that are not read in the ordinary way, *added* the
    names of codes that are missing. *began* and *stopped* are days of which the table tells the
    year at most: the code's first day, and the first on which it did not hold any more.
    """

    provinces: Mapping[str, str]
    ended: Mapping[str, int]
    said: Mapping[str, str]
    countries: Mapping[str, Words]
    added: Mapping[str, str] = field(default_factory=dict)
    began: Mapping[str, date] = field(default_factory=dict)
    stopped: Mapping[str, date] = field(default_factory=dict)


class _Row(Struct, frozen=True):
    code: str
    name: str
    since: int | None
    until: int | None

    @property
    def is_of_use(self) -> bool:
        """Whether it is a place, and one that a note can still name."""
        if self.until is not None and self.until < max(EARLIEST_YEAR, self.since or 0):
            return False
        return not _GROUPS_ONLY.fullmatch(self.name)


def read_divisions(table: str, given: GivenNames, package: str) -> DivisionList:
    """Return the list of *table*, with pinyin; *package* names what shipped it, with its version.

    The first call loads the pinyin dictionary, which takes a fifth of a second.
    """
    rows = [*_rows(table, given), *(_Row(*one, None, None) for one in given.added.items())]
    used = [row for row in rows if row.is_of_use]
    codes = {row.code for row in used}
    years = {year for row in rows for year in (row.since, row.until) if year}
    divisions = [_division(row, codes, given) for row in used]
    countries = [_country(code, name) for code, name in given.countries.items()]
    source = DivisionSource(_TITLE, package, max(years))
    return DivisionList(source, (*divisions, *countries))


def _rows(table: str, given: GivenNames) -> Iterator[_Row]:
    province = ""
    for line in table.splitlines():
        read = _LINE.fullmatch(line)
        if read is None:
            continue
        if not read["indent"]:
            province = read["digits"]
            continue
        code = province + read["digits"]
        for named in _NAMED.finditer(read["names"].translate(_SIMPLIFIED)):
            name = named["name"].strip(",")
            yield _Row(
                code, name, _year(named["since"]), _year(named["until"]) or given.ended.get(code)
            )


def _year(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _division(row: _Row, codes: set[str], given: GivenNames) -> Division:
    level, parent = _level_and_parent(row.code, codes)
    stem, ending = _parts(row.name)
    readings = _readings(row.name, given.said)
    spelt = readings[: len(stem)]
    english = _english(spelt, ending) if parent else given.provinces[row.code[:2]]
    keys = keys_of_readings(readings)
    return Division(
        code=row.code,
        name=Words(row.name, english),
        level=level,
        parent=parent,
        since=_first_day(row, given),
        until=_last_day(row, given),
        stem=stem,
        typed=_typed(row.code, english, keys),
        keys=keys,
        stem_keys=keys_of_readings(spelt),
    )


def _first_day(row: _Row, given: GivenNames) -> date | None:
    """Return the day that is known of the code, if it is near the year of this name."""
    day = given.began.get(row.code)
    if day is not None and row.since in {None, day.year, day.year + 1}:
        return day
    return date(row.since, 1, 1) if row.since else None


def _last_day(row: _Row, given: GivenNames) -> date | None:
    day = given.stopped.get(row.code)
    if day is not None and row.until in {None, day.year - 1, day.year}:
        return day - timedelta(days=1)
    return date(row.until, 12, 31) if row.until else None


def _country(code: str, name: Words) -> Division:
    keys = keys_of_readings(readings_of(name.zh))
    return Division(
        code=code,
        name=name,
        level=DivisionLevel.COUNTRY,
        parent="",
        since=None,
        until=None,
        stem=name.zh,
        typed=_typed(code, name.en, keys),
        keys=keys,
        stem_keys=keys,
    )


def _typed(code: str, english: str, keys: NameKeys) -> str:
    return "".join(f"|{one}" for one in (folded(code), folded(english), *keys.full, *keys.initials))


def _level_and_parent(code: str, codes: set[str]) -> tuple[DivisionLevel, str]:
    province, city = f"{code[:2]}0000", f"{code[:4]}00"
    if code == province:
        return DivisionLevel.PROVINCE, ""
    if code == city:
        return DivisionLevel.CITY, province
    return DivisionLevel.DISTRICT, city if city in codes else province


def _readings(name: str, said: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    readings = list(readings_of(name))
    for part, syllables in said.items():
        if part in name:
            for number, syllable in enumerate(syllables.split(), start=name.index(part)):
                readings[number] = (syllable, *(one for one in readings[number] if one != syllable))
    return tuple(readings)


def _parts(name: str) -> tuple[str, str]:
    """Split a name from what it is: 宽城 and 区; one character (蔚县) is never left alone."""
    parts = _NAME.fullmatch(name)
    return (parts["stem"], parts["ending"]) if parts else (name, "")


def _english(spelt: tuple[tuple[str, ...], ...], ending: str) -> str:
    """Spell a name for those who read no Chinese: Changchun, Kuancheng District, Xi'an."""
    name = ""
    for syllable, *_ in spelt:
        name += f"'{syllable}" if name and syllable[0] in "aeo" else syllable
    return name.replace("v", "ü").capitalize() + _ENGLISH_ENDINGS.get(ending, "")
