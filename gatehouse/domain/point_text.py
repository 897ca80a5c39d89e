# SPDX-License-Identifier: MIT
"""What is typed or pasted at the isolation point: rooms by ranges, people line by line."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from gatehouse.domain.identity.addresses import read_door
from gatehouse.domain.identity.cleaning import clean_name, compact
from gatehouse.domain.identity.phones import PhoneKind, read_phone
from gatehouse.domain.isolation_point import MOST_AT_ONCE, Guest

_LONGEST_NAME: Final = 40
_BETWEEN_ROOMS: Final = re.compile(r"[\s,，、;；]+")
_DASHES: Final = str.maketrans("–—－~～至到", "-------")
_FLOOR: Final = re.compile(r"[0-9]{1,2}[F楼层]")
_ROOM: Final = re.compile(r"(?P<stem>[A-Z]?)(?P<digits>[0-9]{1,4})(?P<letter>[A-Z]?)[室房]?")
_RANGE: Final = re.compile(
    r"(?P<stem>[A-Z]?)(?P<first>[0-9]{1,4})-(?P<same>[A-Z]?)(?P<last>[0-9]{1,4})[室房]?"
)
_BETWEEN_PARTS: Final = re.compile(r"[\t,，、;；|]+|\s+")
_ORDINAL: Final = re.compile(r"^\s*[0-9]{1,3}\s*[.、．)）]\s*")
_COUNT: Final = re.compile(r"(?P<count>[0-9]{1,3})[人名]?")
_ROOM_SAID: Final = re.compile(r"(?:房间?|ROOM)?(?P<room>[A-Z]?[0-9]{3,4}[A-Z]?)[室房]?")
_DIGITS: Final = re.compile(r"[0-9]+")
_WIDTH: Final = 6


class RoomsRead(Struct, frozen=True):
    """The room numbers of a text in their order, each once, and the parts that say none."""

    numbers: tuple[str, ...]
    unread: tuple[str, ...]


class GuestsRead(Struct, frozen=True):
    """The people of a text; *more* says that there were more than one act may have."""

    guests: tuple[Guest, ...]
    more: bool


def read_rooms(text: str) -> RoomsRead:
    """Read `3F 301-320, 401–412`: numbers and ranges; the name of a floor before them is dropped.

    At most `MOST_AT_ONCE` rooms are read of it; a range that is longer is not read at all.
    """
    numbers: dict[str, None] = {}
    unread: list[str] = []
    for part in _BETWEEN_ROOMS.split(text.upper().translate(_DASHES)):
        written = compact(part)
        if not written or _FLOOR.fullmatch(written):
            continue
        found = tuple(_rooms_of(written))
        if found and len(numbers) + len(found) <= MOST_AT_ONCE:
            numbers.update(dict.fromkeys(found))
        else:
            unread.append(part)
    return RoomsRead(tuple(sorted(numbers, key=room_sort_key)), tuple(unread))


def read_guests(text: str) -> GuestsRead:
    """Read one person a line (name, telephone, flat, room, in any order), or how many come.

    A line that is a number alone (`70`, `70人`) stands for so many people whose names come later.
    """
    guests = [guest for line in text.splitlines() for guest in _guests_of(line)]
    return GuestsRead(tuple(guests[:MOST_AT_ONCE]), len(guests) > MOST_AT_ONCE)


def room_number(text: str) -> str:
    """Return the one room number that *text* says, or nothing."""
    numbers = read_rooms(text).numbers
    return numbers[0] if len(numbers) == 1 else ""


def room_sort_key(number: str) -> str:
    """Return a text whose plain order is the natural one: 301 before 1201."""
    return _DIGITS.sub(lambda digits: digits[0].zfill(_WIDTH), number)


def floor_name(number: str) -> str:
    """Return the floor that a room number tells: 3 of 301, 12 of 1203, A3 of A301; else nothing."""
    match = _ROOM.fullmatch(number)
    if match is None or len(match["digits"]) <= 2:  # noqa: PLR2004 - two digits count the rooms
        return ""
    return f"{match['stem']}{match['digits'][:-2]}"


def _rooms_of(written: str) -> Iterator[str]:
    if one := _ROOM.fullmatch(written):
        yield f"{one['stem']}{one['digits']}{one['letter']}"
        return
    many = _RANGE.fullmatch(written)
    if many is None or many["same"] not in {"", many["stem"]}:
        return
    first, last = int(many["first"]), int(many["last"])
    if len(many["first"]) <= len(many["last"]) and first <= last < first + MOST_AT_ONCE:
        width = len(many["first"])
        yield from (f"{many['stem']}{number:0{width}}" for number in range(first, last + 1))


def _guests_of(line: str) -> Iterator[Guest]:
    written = line.strip()
    if not written:
        return
    if count := _COUNT.fullmatch(compact(written)):
        yield from (Guest() for _ in range(int(count["count"])))
        return
    yield _guest(_ORDINAL.sub("", written))


def _guest(line: str) -> Guest:
    said = {"phone": "", "door": "", "room": ""}
    names = []
    for part in filter(None, _BETWEEN_PARTS.split(line)):
        kind, value = _meaning(part)
        if kind in said and not said[kind]:
            said[kind] = value
        else:
            names.append(part)
    return Guest(name=clean_name(" ".join(names), _LONGEST_NAME).text, **said)


def _meaning(part: str) -> tuple[str, str]:
    """Return what a part of a line says: a telephone, a flat, a room, or else a name."""
    written = compact(part).upper()
    if room := _ROOM_SAID.fullmatch(written):
        return "room", room["room"]
    phone = read_phone(part)
    if phone.kind in {PhoneKind.MOBILE, PhoneKind.LANDLINE}:
        return "phone", phone.normal
    door = read_door(part)
    if door is not None and door.building and door.room:
        return "door", door.label
    return "name", part
