# SPDX-License-Identifier: MIT
"""A roster (住户台账) out of a workbook as compounds keep them.

Title lines above one heading row, a total and signatures below, flats merged over their people,
numbers that a spreadsheet has spoilt: everyone with a name and a flat is taken, and each cell that
did not read as it stands is named.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from msgspec import Struct, field

from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.person import RosterPerson
from gatehouse.domain.roster import Problem, RosterFile, TakenColumn
from gatehouse.domain.roster_layout import DOOR_FIELDS, Field, Ground, Layouts
from gatehouse.domain.words import Words
from gatehouse.errors import Refused
from gatehouse.reports.opened_file import open_file
from gatehouse.reports.opened_workbook import Sheet, refusal, written
from gatehouse.reports.roster_person import read_person
from gatehouse.reports.roster_row import RosterRow
from gatehouse.reports.roster_rows import lost_reason, roster_rows
from gatehouse.reports.roster_table import Columns, RosterTable, find_tables
from gatehouse.reports.roster_words import AS_SHIPPED, TagWords

_SHIPPED_NAMES: Final[Mapping[str, str]] = MappingProxyType({})
_NO_ROSTER = Words(
    "里面没有一张表同时有姓名和房号两列", "no sheet in it has a column for names and one for flats"
)
_HEAD_COLUMNS = Words(
    "请给台账加上标题行（楼栋、单元、房号、姓名……）再导入。",
    "Head the roster's columns (楼栋, 单元, 房号, 姓名, …) and import it again.",
)
_NO_NAME = Words("没有姓名，没有收", "no name; not taken")
_NO_DOOR = Words("没有楼栋房号，没有收", "no flat; not taken")
_COLUMN_NOT_TAKEN = Words("这一列没有导入", "a column that is not imported")
_HIDDEN = Words("这张表是隐藏的，没有读", "a hidden sheet; not read")
_TWICE = Words("和第 {row} 行是同一个人，只收一次", "the same person as in row {row}; taken once")
_SAME_PAPER = Words(
    "和第 {row} 行的证件号码相同，照样收下", "the same number as in row {row}; taken as it is"
)


class OpenedRoster(Struct, frozen=True):
    """A file with the tables that were found in its sheets, hidden ones included."""

    file_name: str
    sha256: str
    tables: tuple[RosterTable, ...]

    @property
    def shown(self) -> tuple[RosterTable, ...]:
        """The tables that people can be read from, in sheets that are shown."""
        return tuple(table for table in self.tables if table.sheet.visible and table.enough)


def open_roster(path: Path, layouts: Layouts) -> OpenedRoster:
    """Open the file at *path* and find its tables, by *layouts* where they know them.

    What is not a workbook or a table as text is `Refused`; a file that cannot be read is
    `DiskTrouble`.
    """
    opened = open_file(path)
    tables = tuple(find_tables(opened.sheets, layouts))
    return OpenedRoster(path.name, opened.sha256, tables)


def read_roster(
    path: Path,
    today: date,
    layouts: Layouts | None = None,
    tag_names: Mapping[str, str] = _SHIPPED_NAMES,
) -> RosterFile:
    """Read the roster at *path*; papers are judged as of *today*, columns as *layouts* say.

    *tag_names* are the post's own names of tags, beside the words that are known anyway. A file
    without a roster is `Refused`, as by `open_roster`.
    """
    opened = open_roster(path, layouts or {})
    shown = opened.shown
    if not shown:
        raise no_roster(opened.file_name)
    reading = _Reading(today, TagWords(tag_names))
    for table in shown:
        reading.take(table, table.sheet.name if len(shown) > 1 else "")
    return RosterFile(
        file_name=opened.file_name,
        sha256=opened.sha256,
        people=tuple(reading.people),
        warnings=(*_hidden(opened.tables), *_columns_not_taken(shown), *reading.warnings),
        rejected=tuple(reading.rejected),
        dropped=tuple(dict.fromkeys(name for table in shown for name in _dropped(table.columns))),
        layouts={table.signature: table.columns.fields for table in shown},
        columns=tuple(_taken_columns(shown)),
    )


def no_roster(name: str) -> Refused:
    """Return the sentence that no sheet of the file is a roster."""
    return refusal(name, _NO_ROSTER, _HEAD_COLUMNS)


class _Reading(Struct):
    """What the rows of a roster have given so far."""

    today: date
    tags: TagWords
    people: list[RosterPerson] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    rejected: list[Problem] = field(default_factory=list)
    seen: dict[tuple[Door, str, str], int] = field(default_factory=dict)
    papers: dict[str, int] = field(default_factory=dict)

    def take(self, table: RosterTable, sheet_name: str) -> None:
        """Take every person of a table, each once."""
        rows, said = roster_rows(table, sheet_name)
        self.warnings.extend(said)
        for row in rows:
            person = taken(row, table.sheet, self.today, self.tags)
            if isinstance(person, Problem):
                self.rejected.append(person)
            else:
                self._take_person(row, person)
            self.warnings.extend(problem for problem in row.problems if problem != person)

    def _take_person(self, row: RosterRow, person: RosterPerson) -> None:
        number = person.paper_number
        somebody = (person.door, person.name, number)
        if somebody in self.seen:
            row.warn(Field.NAME, _TWICE.format(row=self.seen[somebody]))
            return
        self.seen[somebody] = row.number
        self.people.append(person)
        if number in self.papers:
            row.warn(Field.PAPER, _SAME_PAPER.format(row=self.papers[number]))
        elif number:
            self.papers[number] = row.number


def taken(
    row: RosterRow, sheet: Sheet, today: date, tags: TagWords = AS_SHIPPED
) -> RosterPerson | Problem:
    """Read the person of a row, or say why there is nobody: no name, or no flat."""
    name, door = row.name(), row.door()
    if not name:
        return row.problem(Field.NAME, lost_reason(row, sheet, Field.NAME) or _NO_NAME)
    if door is None:
        wanted = next(each for each in reversed(DOOR_FIELDS) if each in row.columns.places)
        return row.problem(wanted, lost_reason(row, sheet, wanted) or _NO_DOOR)
    return read_person(row, name, door, today, tags)


def _hidden(tables: Iterable[RosterTable]) -> Iterator[Problem]:
    """Name the hidden sheets that look like a roster."""
    for table in tables:
        if table.enough and not table.sheet.visible:
            yield Problem(1, table.sheet.name, "", _HIDDEN)


def _taken_columns(tables: Iterable[RosterTable]) -> Iterator[TakenColumn]:
    """Yield each column once, as sheets of one layout have the same."""
    told = {table.signature: table for table in tables}
    for table in told.values():
        for place, known in table.columns.fields.items():
            hidden = place in table.sheet.hidden
            yield TakenColumn(table.columns.labels[place], known, hidden)


def _dropped(columns: Columns) -> Iterator[str]:
    """Yield the headings of columns that must not be stored."""
    for place in columns.forbidden:
        yield columns.labels[place].partition(" ")[2]


def _columns_not_taken(tables: Iterable[RosterTable]) -> Iterator[Problem]:
    """Yield a problem for each column that holds something and is not imported."""
    for table in tables:
        columns, sheet = table.columns, table.sheet
        for place, known in columns.fields.items():
            if known is not None or columns.grounds[place] is Ground.FORBIDDEN:
                continue
            cells = (written(row[place]) for row in sheet.rows[columns.below :])
            if any(map(str.strip, cells)):
                yield Problem(max(columns.below, 1), columns.labels[place], "", _COLUMN_NOT_TAKEN)
