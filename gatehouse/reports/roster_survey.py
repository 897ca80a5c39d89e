# SPDX-License-Identifier: MIT
"""A look at a roster file before anything is taken: its columns, masked, and its first rows."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import islice
from pathlib import Path

from gatehouse.domain.identity.masking import (
    desk_name,
    mask_long_numbers,
    mask_paper,
    mask_phone,
    mask_plate,
)
from gatehouse.domain.roster import Problem
from gatehouse.domain.roster_layout import (
    Field,
    FirstRow,
    Layouts,
    SeenColumn,
    SeenLayout,
    Survey,
)
from gatehouse.reports.opened_workbook import CellValue, written
from gatehouse.reports.roster_contents import guess_field
from gatehouse.reports.roster_file import no_roster, open_roster, taken
from gatehouse.reports.roster_rows import roster_rows
from gatehouse.reports.roster_table import RosterTable

_VALUES = 3
_FIRST_ROWS = 8
_LONGEST_VALUE = 24
_FEWEST_COLUMNS = 2

_MASKS: Mapping[Field, Callable[[str], str]] = {
    Field.NAME: desk_name,
    Field.PAPER: mask_paper,
    Field.PHONE: mask_phone,
    Field.PLATE: mask_plate,
}


def survey_roster(path: Path, layouts: Layouts) -> Survey:
    """Say what each column of the file at *path* seems to hold, by *layouts* where they know it.

    A file in which nothing could be a roster is `Refused`, as by `open_roster`.
    """
    opened = open_roster(path, layouts)
    tables = [table for table in opened.tables if table.sheet.visible and _is_worth_asking(table)]
    if not tables:
        raise no_roster(opened.file_name)
    alike: dict[str, list[RosterTable]] = {}
    for table in sorted(tables, key=lambda each: not each.enough):
        alike.setdefault(table.signature, []).append(table)
    return Survey(
        file_name=opened.file_name,
        sha256=opened.sha256,
        layouts=tuple(_seen(signature, same) for signature, same in alike.items()),
    )


def first_rows(path: Path, today: date, layouts: Layouts, signature: str) -> tuple[FirstRow, ...]:
    """Return how the first people of the layout *signature* would be taken, masked."""
    tables = open_roster(path, layouts).tables
    table = next((each for each in tables if each.signature == signature and each.enough), None)
    return () if table is None else tuple(islice(_first_rows(table, today), _FIRST_ROWS))


def _is_worth_asking(table: RosterTable) -> bool:
    """Say whether a sheet may be a roster, so that its columns can be told by hand."""
    rows = len(table.sheet.rows) - table.columns.below
    return table.enough or (rows > 0 and len(table.columns.fields) > _FEWEST_COLUMNS)


def _first_rows(table: RosterTable, today: date) -> Iterator[FirstRow]:
    for row in roster_rows(table, "")[0]:
        person = taken(row, table.sheet, today)
        if isinstance(person, Problem):
            name = desk_name(row.name())
            yield FirstRow(
                row=row.number,
                door="",
                name=name,
                relation="",
                phone="",
                paper="",
                trouble=person.reason,
            )
        else:
            yield FirstRow(
                row=row.number,
                door=person.door.label,
                name=desk_name(person.name),
                relation=person.relation,
                phone=mask_phone(person.phone),
                paper=mask_paper(person.paper_number),
            )


def _seen(signature: str, tables: list[RosterTable]) -> SeenLayout:
    columns = tables[0].columns
    return SeenLayout(
        signature=signature,
        sheets=tuple(table.sheet.name for table in tables),
        rows=sum(max(len(table.sheet.rows) - table.columns.below, 0) for table in tables),
        columns=tuple(
            SeenColumn(
                place=place,
                label=columns.labels[place],
                values=_values(tables[0], place, field),
                field=field,
                ground=columns.grounds[place],
                hidden=place in tables[0].sheet.hidden,
            )
            for place, field in columns.fields.items()
        ),
    )


def _values(table: RosterTable, place: int, field: Field | None) -> tuple[str, ...]:
    """Return the first values of a column, each once, masked as what they are or look like."""
    cells: list[CellValue] = [row[place] for row in table.sheet.rows[table.columns.below :]]
    mask = _MASKS.get(field or guess_field(cells) or Field.NOTE, mask_long_numbers)
    texts = (written(cell).strip() for cell in cells)
    shown = (mask(text)[:_LONGEST_VALUE] for text in texts if text)
    return tuple(islice(dict.fromkeys(shown), _VALUES))
