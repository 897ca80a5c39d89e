# SPDX-License-Identifier: MIT
"""A roster (住户台账) out of a workbook as compounds keep them.

Title lines above one heading row, a total and signatures below, flats merged over their people,
numbers that a spreadsheet has spoilt: everyone with a name and a flat is taken, and each cell that
did not read as it stands is named.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct, field

from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.person import RosterPerson
from gatehouse.domain.roster import Problem, RosterFile
from gatehouse.domain.words import Words
from gatehouse.errors import DiskTrouble
from gatehouse.reports.opened_workbook import LARGEST_FILE, CellValue, Sheet, open_workbook, refusal
from gatehouse.reports.roster_headings import DOOR_FIELDS, Columns, Field, find_columns
from gatehouse.reports.roster_person import read_person
from gatehouse.reports.roster_row import RosterRow, written

_BELOW = re.compile(
    "(合计|总计|小计|共计|累计|总人数|填表|填报|制表|审核|负责人|签名|签字|盖章|注[:：])"
)

_TELLING = (Field.NAME, Field.PAPER, Field.PHONE, *DOOR_FIELDS)

_NO_ROSTER = Words(
    "里面没有一张表同时有姓名和房号两列", "no sheet in it has a column for names and one for flats"
)
_HEAD_COLUMNS = Words(
    "请给台账加上标题行（楼栋、单元、房号、姓名……）再导入。",
    "Head the roster's columns (楼栋, 单元, 房号, 姓名, …) and import it again.",
)
_NO_NAME = Words("没有姓名，没有收", "no name; not taken")
_NO_DOOR = Words("没有楼栋房号，没有收", "no flat; not taken")
_UNKNOWN_COLUMN = Words("认不出这一列，没有收", "a column of unknown meaning; not taken")
_HIDDEN = Words("这张表是隐藏的，没有读", "a hidden sheet; not read")
_TWICE = Words("和第 {row} 行是同一个人，只收一次", "the same person as in row {row}; taken once")
_SAME_PAPER = Words(
    "和第 {row} 行的证件号码相同，照样收下", "the same number as in row {row}; taken as it is"
)


def read_roster(path: Path, today: date) -> RosterFile:
    """Read the roster at *path*; papers are judged as of *today*.

    What is not a workbook, or holds no roster, is `Refused`; a file that cannot be read is
    `DiskTrouble`.
    """
    content = _content(path)
    sheets = open_workbook(path.name, content)
    rosters = [(sheet, columns) for sheet in sheets if (columns := find_columns(sheet.rows))]
    shown = [roster for roster in rosters if roster[0].visible]
    if not shown:
        raise refusal(path.name, _NO_ROSTER, _HEAD_COLUMNS)
    reading = _Reading(today)
    for sheet, columns in shown:
        reading.take(_rows(sheet, columns, sheet.name if len(shown) > 1 else ""))
    hidden = [Problem(1, sheet.name, "", _HIDDEN) for sheet, _ in rosters if not sheet.visible]
    return RosterFile(
        file_name=path.name,
        sha256=hashlib.sha256(content).hexdigest(),
        people=tuple(reading.people),
        warnings=(*hidden, *_unknown_columns(shown), *reading.warnings),
        rejected=tuple(reading.rejected),
        dropped=tuple(dict.fromkeys(name for _, columns in shown for name in columns.forbidden)),
    )


class _Reading(Struct):
    """What the rows of a roster have given so far."""

    today: date
    people: list[RosterPerson] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    rejected: list[Problem] = field(default_factory=list)
    seen: dict[tuple[Door, str, str], int] = field(default_factory=dict)
    papers: dict[str, int] = field(default_factory=dict)

    def take(self, rows: Iterable[RosterRow]) -> None:
        """Take every person of *rows*, each once."""
        for row in rows:
            name, door = row.name(), row.door()
            if not name:
                self.rejected.append(row.problem(Field.NAME, _NO_NAME))
            elif door is None:
                self.rejected.append(row.problem(_door_field(row.columns), _NO_DOOR))
            else:
                self._take_person(row, read_person(row, name, door, self.today))
            self.warnings.extend(row.problems)

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


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise DiskTrouble(
            f"{path.name} cannot be read. Nothing was imported. "
            "Check that the file is there and not open elsewhere, then import it again.",
            f"{path.name} 读不出来。什么都没有导入。请看文件在不在、是否正在别处打开，再导入一次。",
        ) from error


def _rows(sheet: Sheet, columns: Columns, name: str) -> Iterator[RosterRow]:
    """Yield the rows that tell of people: no blank one, no repeated heading, no total."""
    flats = _merged_flats(sheet, columns)
    headings = _by_field(sheet.rows[columns.row], columns)
    for place, cells in enumerate(sheet.rows[columns.row + 1 :], columns.row + 1):
        found = _by_field(cells, columns)
        if _tells_of_somebody(found) and not _is_below(cells) and found != headings:
            yield RosterRow(place + 1, found | flats.get(place, {}), columns, name)


def _by_field(cells: Sequence[CellValue], columns: Columns) -> dict[Field, CellValue]:
    return {wanted: cells[column] for wanted, column in columns.places.items()}


def _tells_of_somebody(found: Mapping[Field, CellValue]) -> bool:
    return any(written(found.get(wanted, "")).strip() for wanted in _TELLING)


def _is_below(cells: Sequence[CellValue]) -> bool:
    """Tell a total or a line of signatures by the first words of the row."""
    first = next((cell for cell in cells if cell != ""), "")
    return isinstance(first, str) and _BELOW.match(compact(first)) is not None


def _merged_flats(sheet: Sheet, columns: Columns) -> dict[int, dict[Field, CellValue]]:
    """Return, by row, the parts of a flat that one merged cell says for several people."""
    parts = {columns.places[wanted]: wanted for wanted in DOOR_FIELDS if wanted in columns.places}
    flats: dict[int, dict[Field, CellValue]] = {}
    for (first, column), (last, _) in sheet.merged:
        if first > columns.row and column in parts:
            said = sheet.rows[first][column] if first < len(sheet.rows) else ""
            for row in range(first, min(last + 1, len(sheet.rows))):
                flats.setdefault(row, {})[parts[column]] = said
    return flats


def _door_field(columns: Columns) -> Field:
    return next(wanted for wanted in reversed(DOOR_FIELDS) if wanted in columns.places)


def _unknown_columns(rosters: Iterable[tuple[Sheet, Columns]]) -> Iterator[Problem]:
    """Yield a problem for each column that holds something but says nothing known."""
    for sheet, columns in rosters:
        for place in columns.unknown:
            cells = (written(row[place]) for row in sheet.rows[columns.row + 1 :])
            if any(map(str.strip, cells)):
                yield Problem(columns.row + 1, columns.labels[place], "", _UNKNOWN_COLUMN)
