# SPDX-License-Identifier: MIT
"""The rows of a roster that tell of people: flats that several share, totals and signatures aside.

What the file itself says is odd about a cell (a formula, an error, a character nobody sees) is
named here, whatever the cell holds.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from msgspec.structs import replace

from gatehouse.domain.identity.cleaning import compact, has_unseen
from gatehouse.domain.roster import Problem
from gatehouse.domain.roster_layout import DOOR_FIELDS, UNREAD_FIELDS, Field
from gatehouse.domain.words import Words
from gatehouse.reports.opened_workbook import CellValue, Sheet, written
from gatehouse.reports.roster_flats import SharedFlats, group_of, shared_flats, take_from_above
from gatehouse.reports.roster_row import RosterRow
from gatehouse.reports.roster_table import Columns, RosterTable

_BELOW = re.compile(
    "(合计|总计|小计|共计|累计|总人数|填表|填报|制表|审核|负责人|签名|签字|盖章|注[:：])"
)
_MOST_FORMULAS = 10

_TELLING = (Field.NAME, Field.PAPER, Field.PHONE, *DOOR_FIELDS)

_FORMULA = Words("是公式，按上次算出的结果收下", "a formula; taken as last calculated")
_FORMULAS: Final = Words(
    "这一列有 {count} 格是公式，按上次算出的结果收下",
    "{count} formulas in this column; taken as last calculated",
)
_NO_RESULT = Words(
    "是公式，还没有算出结果，没有收；请在 Excel 里打开存一次",
    "a formula without a result; left out. Open the file in Excel and save it once",
)
_ERROR = Words("是错误值（像 #REF!），没有收", "an error such as #REF!; left out")
_UNSEEN = Words(
    "里面有看不见的字符（零宽或控制字符），已去掉",
    "holds characters that nobody sees (zero-width or control ones); they were taken out",
)
_SHARED = Words(
    "空着，按上一行的门牌收下，共 {count} 行",
    "empty; taken as in the row above, {count} rows in all",
)


def roster_rows(table: RosterTable, name: str) -> tuple[list[RosterRow], list[Problem]]:
    """Return the rows that tell of people, and what is said of whole columns at once.

    *name* is the sheet's, where the file has several rosters.
    """
    columns, sheet = table.columns, table.sheet
    flats = shared_flats(sheet, columns)
    rows, shared = [], []
    for place, cells, filled in _told(sheet, columns, flats):
        row = RosterRow(place + 1, cells, columns, name, flats.block)
        rows.append(row)
        if filled is not None:
            shared.append((row, filled))
        _name_odd_cells(row, sheet, place)
    said = list(_formulas_at_once(rows, sheet, columns))
    if shared:
        row, filled = shared[0]
        problem = row.problem(filled, _SHARED.format(count=len(shared)))
        said.append(replace(problem, value=""))
    return rows, said


def lost_reason(row: RosterRow, sheet: Sheet, wanted: Field) -> Words | None:
    """Say why the file gives no value for a cell of *row*, where it says so."""
    column = row.columns.places.get(wanted)
    if column is None:
        return None
    return _lost(sheet, row.number - 1, column)


def _told(
    sheet: Sheet, columns: Columns, flats: SharedFlats
) -> Iterator[tuple[int, dict[Field, CellValue], Field | None]]:
    """Yield the place and cells of each row of a person, and the field it took from above."""
    headings = [_by_field(cells, columns) for cells in sheet.rows[columns.first : columns.below]]
    above: dict[Field, CellValue] = {}
    group: dict[Field, CellValue] = {}
    for place, cells in enumerate(sheet.rows[columns.below :], columns.below):
        found = _by_field(cells, columns)
        heads = group_of(cells) if flats.headed else {}
        if heads:
            group, above = {**group, **heads}, {}
        if heads or not _tells_of_somebody(found) or found in headings or _is_below(cells):
            continue
        found.update(flats.merged.get(place, {}))
        filled = take_from_above(found, above, empty=flats.empty_as_above)
        above = {field: found[field] for field in DOOR_FIELDS if field in found}
        yield place, {**group, **found}, filled


def _by_field(cells: Sequence[CellValue], columns: Columns) -> dict[Field, CellValue]:
    return {wanted: cells[column] for wanted, column in columns.places.items()}


def _tells_of_somebody(found: Mapping[Field, CellValue]) -> bool:
    return any(written(found.get(wanted, "")).strip() for wanted in _TELLING)


def _is_below(cells: Sequence[CellValue]) -> bool:
    """Tell a total or a line of signatures by the first words of the row."""
    first = next((cell for cell in cells if cell != ""), "")
    return isinstance(first, str) and _begins_below(first)


@lru_cache(maxsize=512)
def _begins_below(text: str) -> bool:
    return _BELOW.match(compact(text)) is not None


def _name_odd_cells(row: RosterRow, sheet: Sheet, place: int) -> None:
    marked = bool(sheet.errors or sheet.formulas)
    for wanted, cell in row.cells.items():
        if wanted in UNREAD_FIELDS:
            continue
        column = row.columns.places.get(wanted)
        lost = _lost(sheet, place, column) if marked and column is not None else None
        if lost is not None:
            row.warn(wanted, lost)
        elif isinstance(cell, str) and not cell.isprintable() and has_unseen(cell):
            row.warn(wanted, _UNSEEN)


def _lost(sheet: Sheet, row: int, column: int) -> Words | None:
    if (row, column) in sheet.errors:
        return _ERROR
    if (row, column) in sheet.formulas and sheet.rows[row][column] == "":
        return _NO_RESULT
    return None


def _formulas_at_once(
    rows: Sequence[RosterRow], sheet: Sheet, columns: Columns
) -> Iterator[Problem]:
    """Name each formula of a column, or the column once where it is full of them."""
    if not sheet.formulas:
        return
    wanted_at = {
        place: wanted for wanted, place in columns.places.items() if wanted not in UNREAD_FIELDS
    }
    by_row = {row.number - 1: row for row in rows}
    good = [
        (row, wanted_at[column])
        for row, column in sorted(sheet.formulas)
        if column in wanted_at and row in by_row and _lost(sheet, row, column) is None
    ]
    counts = Counter(wanted for _, wanted in good)
    told: set[Field] = set()
    for row, wanted in good:
        if counts[wanted] <= _MOST_FORMULAS:
            yield by_row[row].problem(wanted, _FORMULA)
        elif wanted not in told:
            told.add(wanted)
            yield by_row[row].problem(wanted, _FORMULAS.format(count=counts[wanted]))
