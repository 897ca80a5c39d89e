# SPDX-License-Identifier: MIT
"""Flats that a roster says once for several people.

One merged cell covers a family, a row of its own heads a stair (`1栋1单元`), the sheet or its title
names the building, cells stay empty or say 同上.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from gatehouse.domain.identity.addresses import read_door
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.roster_layout import DOOR_FIELDS, Field
from gatehouse.reports.opened_workbook import CellValue, Sheet, written
from gatehouse.reports.roster_contents import house_in
from gatehouse.reports.roster_table import Columns

_DITTO = frozenset(("同上", "同前", "〃", "″", "”", '"', "''"))
_BLOCK = re.compile("[0-9A-Z]{1,4}(?:栋|幢|座|号楼|#)")
_FEWEST_EMPTY = 3
_OFTEN = 10
"""An empty flat is as above where it is more than one in so many; a rare one was forgotten."""

Cells = Mapping[Field, CellValue]


class SharedFlats(Struct, frozen=True):
    """What the rows of a sheet are told of their flats elsewhere than in their own cells.

    *merged* are parts of flats by row and field; *block* is the building of the whole sheet;
    *headed* says whether rows of their own may head a building or a unit; *empty_as_above* whether
    an empty flat is that of the row above.
    """

    merged: Mapping[int, Cells]
    block: str
    headed: bool
    empty_as_above: bool


def shared_flats(sheet: Sheet, columns: Columns) -> SharedFlats:
    """Find out what *sheet* says of flats for several rows at once."""
    merged = _merged(sheet, columns)
    told = {Field.BUILDING, Field.PHASE, Field.ADDRESS} & columns.places.keys()
    headed = not told and not _says_whole_flats(sheet, columns)
    return SharedFlats(
        merged=merged,
        block=_block(sheet, columns) if headed else "",
        headed=headed,
        empty_as_above=not sheet.knows_merges or (not merged and _often_empty(sheet, columns)),
    )


def group_of(cells: Sequence[CellValue]) -> dict[Field, CellValue]:
    """Return the building and unit that a row of one cell heads, if it is such a row."""
    said = [text for text in (written(cell).strip() for cell in cells) if text]
    return house_in(said[0]) if len(said) == 1 else {}


def take_from_above(found: dict[Field, CellValue], above: Cells, *, empty: bool) -> Field | None:
    """Fill in what a row says is as above; return the field of a cell that only stood empty.

    An *empty* cell counts only until the row says something of the flat itself: a new building
    begins without the last room of the old one.
    """
    filled = None
    for field in DOOR_FIELDS:
        said = written(found.get(field, "")).strip()
        if said in _DITTO:
            found[field] = above.get(field, "")
        elif said:
            empty = False
        elif empty and written(above.get(field, "")).strip():
            found[field] = above[field]
            filled = field
    return filled


def _merged(sheet: Sheet, columns: Columns) -> dict[int, dict[Field, CellValue]]:
    """Return, by row, the parts of a flat that one merged cell says for several people."""
    parts = {columns.places[wanted]: wanted for wanted in DOOR_FIELDS if wanted in columns.places}
    flats: dict[int, dict[Field, CellValue]] = {}
    for (first, column), (last, _) in sheet.merged:
        if first >= columns.below and column in parts and last > first:
            said = sheet.rows[first][column] if first < len(sheet.rows) else ""
            for row in range(first, min(last + 1, len(sheet.rows))):
                flats.setdefault(row, {})[parts[column]] = said
    return flats


def _often_empty(sheet: Sheet, columns: Columns) -> bool:
    """Say whether the cell that a flat begins with is empty so often that it must mean something.

    A building over a column of rooms is looked at where there is one.
    """
    places = columns.places
    wanted = (Field.BUILDING, Field.UNIT, Field.ROOM, Field.ADDRESS)
    first = next((places[field] for field in wanted if field in places), None)
    if first is None or Field.NAME not in places:
        return False
    named = [row for row in sheet.rows[columns.below :] if _said(row, places[Field.NAME])]
    empty = sum(not _said(row, first) for row in named)
    return empty >= _FEWEST_EMPTY and empty * _OFTEN > len(named)


def _block(sheet: Sheet, columns: Columns) -> str:
    """Return the building that a sheet or its title is named after, if only one is."""
    named = _BLOCK.fullmatch(compact(sheet.name).upper())
    if named is not None:
        return named[0]
    titles = (written(cell) for row in sheet.rows[: columns.first] for cell in row)
    found = set(_blocks(titles))
    return found.pop() if len(found) == 1 else ""


def _blocks(titles: Iterable[str]) -> Iterable[str]:
    for title in titles:
        yield from _BLOCK.findall(compact(title).upper())


def _says_whole_flats(sheet: Sheet, columns: Columns) -> bool:
    place = columns.places.get(Field.ROOM)
    cells = () if place is None else (row[place] for row in sheet.rows[columns.below :])
    doors = (read_door(written(cell)) for cell in cells)
    return any(door is not None and door.building and door.room for door in doors)


def _said(row: Sequence[CellValue], place: int) -> bool:
    return bool(written(row[place]).strip())
