# SPDX-License-Identifier: MIT
"""A list of risk areas (风险区名单) out of a spreadsheet as offices pass them on.

Every row with a place and a level is taken, and each cell that did not read as it stands is named.
The day and the version of the list stand in a column, in a title, in the name of the file, or are
given by whoever reads it in.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

from msgspec import Struct, field

from gatehouse.domain.division import DivisionList
from gatehouse.domain.identity.cleaning import clean
from gatehouse.domain.risk_area import AreaFile, GivenEdition, RiskArea
from gatehouse.domain.risk_level import RiskLevel
from gatehouse.domain.roster import Problem
from gatehouse.domain.words import Words
from gatehouse.errors import Refused
from gatehouse.reports.area_cells import day_in, day_of, level_of, version_in
from gatehouse.reports.area_places import Named, PlaceReader
from gatehouse.reports.area_table import AreaField, AreaLine, AreaTable, find_table, lines
from gatehouse.reports.opened_file import OpenedFile, open_file
from gatehouse.reports.opened_workbook import CellValue, Sheet, refusal

_LONGEST: Final = 120
_SHOWN: Final = 40
_LONGEST_VERSION: Final = 20
_NAMES: Final = (AreaField.PROVINCE, AreaField.CITY, AreaField.DISTRICT)

_NO_TABLE = Words("里面没有一张表有地区和风险等级", "no sheet in it has a column for areas")
_HEAD_COLUMNS = Words(
    "请给名单加上标题行（省、市、区县、风险地区、风险等级……）再导入。",
    "Head its columns (省, 市, 区县, 风险地区, 风险等级, …) and import it again.",
)
_NO_PLACE = Words("没有地点，没有收", "no place; not taken")
_NO_LEVEL = Words("看不出是高、中还是低风险，没有收", "neither high, medium nor low; not taken")
_BACKWARDS = Words("截止早于起始，没有收", "ends before it begins; not taken")
_BAD_CODE = Words(
    "不是名单日期那天的区划代码，按名称收下",
    "no code of a division on the day of the list; taken by its names",
)
_STRANGE = Words("代码表里没有这个名称，按文字收下", "no division is called so; taken as text")
_NO_CODE = Words(
    "找不到区划代码，只能按文字比对", "no code was found; it is compared by its text alone"
)
_BAD_DAY = Words("不是日期，没有收这一格", "no date; this cell was left out")
_CUT = Words("太长，只留下前 {count} 个字", "far too long; its first {count} characters were kept")
_TWICE = Words("和第 {row} 行相同，只收一次", "the same as row {row}; taken once")


def read_areas_file(
    path: Path, today: date, divisions: DivisionList, given: GivenEdition | None = None
) -> AreaFile:
    """Read the list at *path*, its places by *divisions*.

    A file without a list, or one whose day nobody tells, is `Refused`.
    """
    opened = open_file(path)
    tables = [table for table in map(find_table, _shown(opened)) if table is not None]
    if not tables:
        raise refusal(opened.name, _NO_TABLE, _HEAD_COLUMNS)
    given = given or GivenEdition()
    day = given.list_day or _list_day(tables, opened.name)
    if day is None:
        raise _no_day(opened.name, today)
    reading = _Reading(PlaceReader(divisions, day))
    for table in tables:
        reading.take(table, table.sheet.name if len(tables) > 1 else "")
    return AreaFile(
        file_name=opened.name,
        sha256=opened.sha256,
        list_day=day,
        version=clean(given.version or _version(tables, opened.name), _LONGEST_VERSION).text,
        areas=tuple(reading.areas),
        warnings=tuple(reading.warnings),
        rejected=tuple(reading.rejected),
    )


class _Reading(Struct):
    """What the lines of a list have given so far."""

    places: PlaceReader
    areas: list[RiskArea] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    rejected: list[Problem] = field(default_factory=list)
    seen: dict[RiskArea, int] = field(default_factory=dict)

    def take(self, table: AreaTable, sheet: str) -> None:
        """Take every area of a table, each once."""
        for line in lines(table):
            found = _Line(line, table, sheet)
            area = found.area(self.places)
            if isinstance(area, Problem):
                self.rejected.append(area)
                continue
            if area in self.seen:
                found.warn(found.first, _TWICE.format(row=self.seen[area]))
            else:
                self.seen[area] = line.number
                self.areas.append(area)
            self.warnings.extend(found.problems)


class _Line(Struct):
    """One line while it is read, with the problems met."""

    line: AreaLine
    table: AreaTable
    sheet: str
    problems: list[Problem] = field(default_factory=list)

    @property
    def first(self) -> AreaField:
        """The column by which the line's place is named."""
        wanted = (AreaField.TEXT, *_NAMES[::-1], AreaField.CODE)
        return next(each for each in wanted if each in self.table.places)

    def area(self, places: PlaceReader) -> RiskArea | Problem:
        """Return the area, or why the line gives none."""
        named = self._named(places)
        if not named.place.is_known:
            return self._problem(self.first, _NO_PLACE)
        level = self._level()
        if level is None:
            wanted = AreaField.LEVEL if AreaField.LEVEL in self.table.places else self.first
            return self._problem(wanted, _NO_LEVEL)
        days = self._day(AreaField.FROM), self._day(AreaField.TO)
        if days[0] and days[1] and days[1] < days[0]:
            return self._problem(AreaField.TO, _BACKWARDS)
        self._warn_of_place(named)
        return RiskArea(place=named.place, level=level, first_day=days[0], last_day=days[1])

    def warn(self, wanted: AreaField, reason: Words) -> None:
        """Add a warning about the cell of *wanted*."""
        self.problems.append(self._problem(wanted, reason))

    def _named(self, places: PlaceReader) -> Named:
        told = self.line.text(AreaField.CODE)
        code = places.by_code(told) if told else ""
        if told and not code:
            self.warn(AreaField.CODE, _BAD_CODE)
        text = clean(self.line.text(AreaField.TEXT), _LONGEST)
        if text.was_cut:
            self.warn(AreaField.TEXT, _CUT.format(count=_LONGEST))
        names = (clean(self.line.text(each), _LONGEST).text for each in _NAMES)
        return places.read(code, names, text.text)

    def _warn_of_place(self, named: Named) -> None:
        if not named.place.code:
            self.warn(self.first, _NO_CODE)
            return
        for each in _NAMES:
            if self.line.text(each) in named.left:
                self.warn(each, _STRANGE)

    def _level(self) -> RiskLevel | None:
        told = self.line.cells.get(AreaField.LEVEL, "")
        return level_of(told) if self.line.text(AreaField.LEVEL) else self.line.level

    def _day(self, wanted: AreaField) -> date | None:
        if not self.line.text(wanted):
            return None
        day = day_of(self.line.cells[wanted])
        if day is None:
            self.warn(wanted, _BAD_DAY)
        return day

    def _problem(self, wanted: AreaField, reason: Words) -> Problem:
        label = self.table.labels.get(wanted, "")
        shown = clean(self.line.text(wanted), _SHOWN)
        value = f"{shown.text}…" if shown.was_cut else shown.text
        return Problem(self.line.number, f"{self.sheet} {label}".strip(), value, reason)


def _shown(opened: OpenedFile) -> Iterator[Sheet]:
    return (sheet for sheet in opened.sheets if sheet.visible)


def _list_day(tables: Iterable[AreaTable], file_name: str) -> date | None:
    """Return the newest day that a column says, or the first that a title or the name says."""
    every = tuple(tables)
    told = [day_of(cell) for cell in _column(every, AreaField.LIST_DAY)]
    days = [day for day in told if day is not None]
    titles = (title for table in every for title in table.titles)
    named = filter(None, map(day_in, (*titles, file_name)))
    return max(days) if days else next(named, None)


def _version(tables: Iterable[AreaTable], file_name: str) -> str:
    every = tuple(tables)
    told = (str(cell).strip() for cell in _column(every, AreaField.VERSION))
    titles = (version_in(title) for table in every for title in table.titles)
    return next(filter(None, (*told, *titles, version_in(file_name))), "")


def _column(tables: Iterable[AreaTable], wanted: AreaField) -> Iterator[CellValue]:
    for table in tables:
        if wanted in table.places:
            yield from (line.cells[wanted] for line in lines(table) if line.text(wanted))


def _no_day(name: str, today: date) -> Refused:
    return Refused(
        f"{name} does not say of which day the list is. Nothing was imported. "
        f"Say the day, for example {today}, and import it again.",
        f"{name} 里没写名单是哪一天的。什么都没有导入。请写明日期（例如 {today}）再导入。",
    )
