# SPDX-License-Identifier: MIT
"""One row of a roster: its cells by field, and the problems met while it is read."""

from collections.abc import Mapping
from functools import lru_cache
from operator import itemgetter
from typing import Final

from msgspec import Struct, field

from gatehouse.domain.identity.addresses import Door, door_from_cells, read_door
from gatehouse.domain.identity.cleaning import clean, compact, is_all_han
from gatehouse.domain.roster import Problem
from gatehouse.domain.roster_layout import Field
from gatehouse.domain.words import Words
from gatehouse.reports.opened_workbook import CellValue, written
from gatehouse.reports.roster_table import Columns

_SHOWN = 40
_LONGEST_NAME = 60
_LONGEST_ADDRESS = 60
_LONGEST_PART = 20

_SHORT_FLAT: Final = Words(
    "空着，门牌只记成“{flat}”，请核对", "empty; the flat is kept as '{flat}' only, check it"
)
_cleaned = lru_cache(maxsize=512)(clean)
"""A roster says the same buildings, rooms and relations all over."""

_WAS_CUT = Words(
    "太长，只留下前 {count} 个字", "far too long; its first {count} characters were kept"
)


class RosterRow(Struct, gc=False):
    """A row below the headings; *number* counts as the spreadsheet does, from 1.

    *sheet* is given where a workbook has several rosters, and then heads every column's label.
    *block* is the building that the sheet is named after, where no column tells it.
    """

    number: int
    cells: Mapping[Field, CellValue]
    columns: Columns
    sheet: str = ""
    block: str = ""
    _met: list[tuple[int, Problem]] = field(default_factory=list)

    @property
    def problems(self) -> list[Problem]:
        """The problems met so far, in the order of the columns."""
        return [problem for _, problem in sorted(self._met, key=itemgetter(0))]

    def raw(self, wanted: Field) -> str:
        """Return the text of a cell as it stands, without the space around it."""
        cell = self.cells.get(wanted, "")
        return cell.strip() if isinstance(cell, str) else written(cell).strip()

    def text(self, wanted: Field, limit: int) -> str:
        """Return the text of a cell, harmless and at most *limit* long; warn if it was cut."""
        raw = self.raw(wanted)
        if not raw:
            return ""
        cleaned = _cleaned(raw, limit)
        if cleaned.was_cut:
            self.warn(wanted, _WAS_CUT.format(count=limit))
        return cleaned.text

    def name(self) -> str:
        """Return the name; the space that lines Chinese names up (王　伟) is no part of it."""
        name = self.text(Field.NAME, _LONGEST_NAME)
        joined = name.replace(" ", "")
        return joined if is_all_han(joined) else name

    def door(self) -> Door | None:
        """Return the flat, from one cell or several; an address in no known form stays as it is."""
        building, unit = self._building(), self.text(Field.UNIT, _LONGEST_PART)
        if building or unit:
            room = self.text(Field.ROOM, _LONGEST_PART)
            told = room or unit or building != self.block
            return self._whole(door_from_cells(building, unit, room)) if told else None
        address = self.text(Field.ROOM, _LONGEST_ADDRESS) or self.text(
            Field.ADDRESS, _LONGEST_ADDRESS
        )
        door = read_door(address) or (Door(room=compact(address)) if address else None)
        return door and self._whole(door)

    def _whole(self, door: Door | None) -> Door | None:
        """Warn of a flat that lacks its building or its room where there are columns for them."""
        if door is None:
            return None
        if not door.building and Field.BUILDING in self.columns.places:
            self.warn(Field.BUILDING, _SHORT_FLAT.format(flat=door.label))
        elif door.unit and not door.room and Field.ROOM in self.columns.places:
            self.warn(Field.ROOM, _SHORT_FLAT.format(flat=door.label))
        return door

    def _building(self) -> str:
        phase, building = (
            self.text(wanted, _LONGEST_PART) for wanted in (Field.PHASE, Field.BUILDING)
        )
        told = f"{phase}期{building}" if phase.isdecimal() else phase + building
        return told or self.block

    def warn(self, wanted: Field, reason: Words) -> None:
        """Add a warning about the cell of *wanted*."""
        place = self.columns.places.get(wanted, 0)
        self._met.append((place, self.problem(wanted, reason)))

    def problem(self, wanted: Field, reason: Words) -> Problem:
        """Name the cell of *wanted*, what stands there, and what is wrong with it."""
        label = self.columns.label(wanted)
        shown = clean(self.raw(wanted), _SHOWN)
        value = f"{shown.text}…" if shown.was_cut else shown.text
        return Problem(self.number, f"{self.sheet} {label}".strip(), value, reason)
