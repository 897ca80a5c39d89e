# SPDX-License-Identifier: MIT
"""The table of people in a sheet: where it begins, and which of its columns holds what."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from gatehouse.domain.roster_layout import DOOR_FIELDS, Field, Fields, Ground, Layouts, is_enough
from gatehouse.reports.opened_workbook import CellValue, Sheet
from gatehouse.reports.roster_contents import contradicts, guess_field, is_data
from gatehouse.reports.roster_headings import Headings, column_label, find_headings, headings_at

_SEARCHED_ROWS = 30
_LOOKED_AT = 200
_FEWEST_COLUMNS = 2
_SIGNATURE = 16


class Columns(Struct, frozen=True):
    """What the columns of a sheet hold; the places of columns, and *below*, count from 0.

    *labels* name every column as the spreadsheet does (`G 身份证号码`); *below* is the first row
    under the headings, which are the rows from *first* on.
    """

    first: int
    below: int
    fields: Fields
    grounds: Mapping[int, Ground]
    labels: Mapping[int, str]
    places: Mapping[Field, int]

    def label(self, wanted: Field) -> str:
        """Return the label of the column that holds *wanted*, or else of the first one."""
        return self.labels[self.places.get(wanted, 0)]

    @property
    def forbidden(self) -> tuple[int, ...]:
        """The columns that must not be stored."""
        return tuple(place for place, why in self.grounds.items() if why is Ground.FORBIDDEN)


class RosterTable(Struct, frozen=True):
    """A sheet with its columns; sheets of one *signature* have the same."""

    sheet: Sheet
    columns: Columns
    signature: str

    @property
    def enough(self) -> bool:
        """Whether people can be read from it."""
        return is_enough(self.columns.fields)


def find_tables(sheets: Sequence[Sheet], layouts: Layouts) -> Iterator[RosterTable]:
    """Yield what may be a table of people in each sheet, by *layouts* where they know it."""
    for sheet in sheets:
        headings = _headings(sheet)
        if headings is not None:
            yield _table(sheet, headings, layouts)


def _headings(sheet: Sheet) -> Headings | None:
    """Find the headings, or how they would stand over a table that has none anybody knows."""
    found = find_headings(sheet)
    if found is not None:
        return found
    for row, cells in enumerate(sheet.rows[:_SEARCHED_ROWS]):
        filled = [cell for cell in cells if cell != ""]
        if len(filled) >= _FEWEST_COLUMNS:
            if any(map(is_data, filled)):
                return Headings(row, 0, {}, {})
            return headings_at(sheet, row)
    return None


def _table(sheet: Sheet, headings: Headings, layouts: Layouts) -> RosterTable:
    width = max(map(len, sheet.rows), default=0)
    found = _guess(sheet, headings, width)
    labels = {place: column_label(place, headings.texts.get(place, "")) for place in range(width)}
    signature = _signature(headings, found)
    kept = layouts.get(signature)
    grounds = {place: why for place, (_, why) in found.items()}
    fields: dict[int, Field | None] = {place: field for place, (field, _) in found.items()}
    if kept is not None:
        allowed = {
            place: kept.get(place) for place in fields if grounds[place] is not Ground.FORBIDDEN
        }
        fields.update(allowed)
        grounds.update(dict.fromkeys(allowed, Ground.KEPT))
    places = {field: place for place, field in reversed(fields.items()) if field is not None}
    columns = Columns(headings.row, headings.below, fields, grounds, labels, places)
    return RosterTable(sheet, columns, signature)


def _guess(sheet: Sheet, headings: Headings, width: int) -> dict[int, tuple[Field | None, Ground]]:
    """Guess what each column holds: by its heading, and where that says nothing by its cells."""
    fields: dict[int, Field] = dict(headings.fields)
    grounds = dict.fromkeys(fields, Ground.HEADING)
    grounds.update(dict.fromkeys(headings.forbidden, Ground.FORBIDDEN))
    cells = {place: _column(sheet, headings.below, place) for place in range(width)}
    for place, field in tuple(fields.items()):
        instead = contradicts(field, cells[place])
        if instead is not None:
            del fields[place]
            grounds[place] = Ground.NOTHING
    for place in range(width):
        guess = None if place in grounds and place in fields else guess_field(cells[place])
        if guess and grounds.get(place) is not Ground.FORBIDDEN and _is_wanted(guess, fields):
            fields[place] = guess
            grounds[place] = Ground.CONTENT
    return {
        place: (fields.get(place), grounds.get(place, Ground.NOTHING))
        for place in range(width)
        if place in headings.texts or any(cell != "" for cell in cells[place])
    }


def _is_wanted(guess: Field, fields: Mapping[int, Field]) -> bool:
    """Say whether a column is still wanted: none has that meaning, and no flat comes twice."""
    known = set(fields.values())
    whole = Field.ADDRESS in known or {Field.BUILDING, Field.ROOM} <= known
    return guess not in known and not (guess in DOOR_FIELDS and whole)


def _column(sheet: Sheet, below: int, place: int) -> list[CellValue]:
    rows = sheet.rows[below : below + _LOOKED_AT]
    return [row[place] for row in rows if place < len(row)]


def _signature(headings: Headings, found: Mapping[int, tuple[Field | None, Ground]]) -> str:
    """Return what tells this layout from others: its headings, or what its columns look like."""
    said = [
        headings.texts.get(place) or (field.value if field else "")
        for place, (field, _) in found.items()
    ]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:_SIGNATURE]
