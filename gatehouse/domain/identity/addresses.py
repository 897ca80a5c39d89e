# SPDX-License-Identifier: MIT
"""Flats as people write them: `3栋2单元501`, `3-2-501`, `A座12B`, `2期5栋2单元301`, `商铺3`.

A door is text in four places. The roster decides what exists; here is only how it is written.
"""

import re
from functools import cache, lru_cache

from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.identity.numerals import with_digits
from gatehouse.domain.told import Told

DOORS_KEPT = 4096
"""Of how many flats it is kept how they are written: a compound has a few thousand."""
_PLACES = {
    "别墅": "bs",
    "商铺": "sp",
    "门面": "mm",
    "底商": "ds",
    "店铺": "dp",
    "车库": "ck",
}  # what stands by itself with a number; the initials type it without an input method
_LONGEST_CELL = 20
_LONGEST_ADDRESS = 60
_SORT_WIDTH = 6
_HOUSE_NUMBERED = (3, 4)  # places of a room number whose beginning is the floor

_DASHES = {**dict.fromkeys(map(ord, "‐‑‒–—―−_/\\~、"), "-"), **dict.fromkeys(map(ord, "'第"))}
_COMPOUND = re.compile(r".*(?:小区|社区|花园|家园|公寓|新村)")
_NUMBER_CELL = re.compile(r"([0-9]+)\.0+")
_DOTTED = re.compile(r"\.(?=[0-9A-Z])")
_LEADING_ZEROS = re.compile(r"^0+(?=[0-9])")
_NUMBER = re.compile(r"[0-9]+")

_AREA = r"(?:[A-Z]|[0-9]{1,2}|[东西南北中])[区苑]"
_PHASE = (
    rf"(?:(?P<phase>[0-9]{{1,2}})期-?|(?P<area>{_AREA})-?"
    r"|(?P<first>[0-9]{1,2})-(?=[^-]+-[^-]+-[^-]+$))?"
)
_NAME = r"(?:[A-Z]{0,2}[0-9]{1,3}[A-Z]?|[A-Z]{1,2}|[东西南北中][0-9]{0,2})"
_BUILDING_MARK = r"(?:号楼|号院|栋|幢|座|楼|号|#)"
_UNIT = r"(?:[A-Z]?[0-9]{1,2}|[A-Z]|[甲乙丙丁东西中])"
_UNIT_MARK = r"(?:单元|门|梯)"
_PLACE = "|".join(_PLACES)
_ROOM = rf"(?:(?:{_PLACE})[0-9]{{1,4}}|[A-Z]?[0-9]{{1,5}}[A-Z]?)"
_ROOM_MARK = r"(?:室|号|房|户)?"

_PLACE_NUMBER = r"(?P<room>[A-Z]?[0-9]{1,4}[A-Z]?)"
_HOUSE = rf"{_PHASE}(?P<building>{_NAME})"
_FLAT = rf"(?:[0-9]{{1,2}}[层楼F]-?)?(?P<room>{_ROOM}){_ROOM_MARK}"

_SHAPES = (
    rf"{_PHASE}(?P<building>{_PLACE})-?{_PLACE_NUMBER}(?:号|栋)?",
    rf"{_PHASE}{_PLACE_NUMBER}(?:号|栋)(?P<building>{_PLACE})",
    rf"{_HOUSE}(?:{_BUILDING_MARK}-?|-)(?:(?P<unit>{_UNIT})(?:{_UNIT_MARK}-?|-))?{_FLAT}",
    rf"{_HOUSE}{_BUILDING_MARK}(?:-?(?P<unit>{_UNIT}){_UNIT_MARK})?",
    rf"(?P<unit>{_UNIT}){_UNIT_MARK}-?{_FLAT}",
    rf"(?P<room>[0-9]{{3,4}}[A-Z]?){_ROOM_MARK}",
)
_BUILDING_CELL = rf"{_HOUSE}{_BUILDING_MARK}?"
_UNIT_CELL = rf"(?P<unit>{_UNIT}){_UNIT_MARK}?"
_ROOM_CELL = rf"(?P<room>{_ROOM}){_ROOM_MARK}"

Cell = str | float | None


class Door(Told, frozen=True, gc=False):
    """A flat, a villa or a shop: phase, building, unit and room, each `''` where there is none."""

    phase: str = ""
    building: str = ""
    unit: str = ""
    room: str = ""

    @property
    def label(self) -> str:
        """The short form of lists and passes: `3-2-501`, `2期5-2-301`, `3栋`, `商铺3`."""
        return _label(self)

    @property
    def long_label(self) -> str:
        """The form of sheets and sentences: `2期3栋2单元501`, `A座12B`."""
        unit = f"{self.unit}单元" if self.unit else ""
        return _phase_label(self.phase) + _building_label(self.building) + unit + self.room

    @property
    def sort_key(self) -> str:
        """A text whose plain order is the natural one: 2栋 before 10栋, 12 before 12B."""
        return _sort_key(self)

    @property
    def keys(self) -> tuple[str, ...]:
        """What may be typed for it, in lower case: `3-2-501`, `32501`, `3-501`, `501`."""
        building = _PLACES.get(self.building, self.building)
        inner = (building, self.unit, self.room)
        keys = [self.label]
        for parts in ((self.phase, *inner), inner):
            keys += [_dashed(*parts), "".join(parts)]
        keys += [_dashed(building, self.room), self.room]
        return tuple(dict.fromkeys(key.lower() for key in keys if key))

    @property
    def beginning(self) -> str:
        """What the keys of its flats begin with: `3-2-501`, `3-2-` for a unit, `501` for a room."""
        if not self.building:
            return self.room.lower()
        if self.room:
            return self.label.lower()
        return _phase_label(self.phase) + _dashed(self.building, self.unit).lower() + "-"


def read_door(text: str) -> Door | None:
    """Read an address in any of the usual ways; nothing when it is none of them."""
    written = _written(text)
    for shape in _shapes():
        if match := shape.fullmatch(written):
            return _door(match)
    return None


@lru_cache(maxsize=DOORS_KEPT)
def door_from_cells(building: Cell, unit: Cell, room: Cell) -> Door | None:
    """Put a door together from three columns; unknown words stay as they are written."""
    if not _cell(building) and not _cell(unit) and (whole := read_door(_cell(room))):
        return whole
    house = _part_door(_BUILDING_CELL, building) or Door(building=_raw(building))
    stair = _part_door(_UNIT_CELL, unit) or Door(unit=_raw(unit))
    flat = _part_door(_ROOM_CELL, room) or Door(room=_raw(room))
    door = Door(house.phase, house.building, stair.unit, flat.room)
    return door if door != Door() else None


def floor_of(door: Door) -> int | None:
    """Tell the floor from the room number (501 → 5, 1203 → 12, 12B → 12), if it has that form."""
    if door.building in _PLACES:
        return None
    match = re.fullmatch(r"([0-9]{1,4})([A-Z]?)", door.room)
    if match is None:
        return None
    digits, letter = match.groups()
    if len(digits) in _HOUSE_NUMBERED:
        return int(digits[:-2])
    return int(digits) if letter else None


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """Return the shapes, compiled when the first address is read."""
    return tuple(map(re.compile, _SHAPES))


def _written(text: str) -> str:
    """Bring an address to one spelling: ASCII, capitals, Arabic numerals, plain hyphens."""
    if len(text) > _LONGEST_ADDRESS:
        return ""
    plain = with_digits(compact(text).upper().translate(_DASHES))
    if cell := _NUMBER_CELL.fullmatch(plain):
        return cell[1]
    return _COMPOUND.sub("", _DOTTED.sub("-", plain))


def _door(match: re.Match[str]) -> Door:
    parts = match.groupdict(default="")
    phase = parts.get("phase") or parts.get("area") or parts.get("first") or ""
    found = (phase, parts.get("building", ""), parts.get("unit", ""), parts.get("room", ""))
    return Door(*(_LEADING_ZEROS.sub("", part) for part in found))


def _part_door(shape: str, cell: Cell) -> Door | None:
    return _part_of(shape, _cell(cell))


@lru_cache(maxsize=2048)
def _part_of(shape: str, text: str) -> Door | None:
    """Read one part of a flat; a roster says the same few buildings, units and rooms all over."""
    match = re.fullmatch(shape, _written(text))
    return _door(match) if match else None


@lru_cache(maxsize=DOORS_KEPT)
def _label(door: Door) -> str:
    if not (door.building and door.room) or door.building in _PLACES:
        return door.long_label
    return _phase_label(door.phase) + _dashed(door.building, door.unit, door.room)


@lru_cache(maxsize=DOORS_KEPT)
def _sort_key(door: Door) -> str:
    parts = (door.phase, door.building, door.unit, door.room)
    return "!".join(_NUMBER.sub(_padded, part) for part in parts)


def _cell(value: Cell) -> str:
    """Write a cell as it looks: a number without its decimal point."""
    if isinstance(value, float) and value.is_integer():
        return f"{value:.0f}"
    return "" if value is None else str(value)


def _raw(value: Cell) -> str:
    return compact(_cell(value))[:_LONGEST_CELL]


def _phase_label(phase: str) -> str:
    return f"{phase}期" if phase.isdecimal() else phase


def _building_label(building: str) -> str:
    if not re.fullmatch(_NAME, building):
        return building
    return f"{building}栋" if building[-1:].isdecimal() else f"{building}座"


def _dashed(*parts: str) -> str:
    return "-".join(filter(None, parts))


def _padded(number: re.Match[str]) -> str:
    return number[0].zfill(_SORT_WIDTH)
