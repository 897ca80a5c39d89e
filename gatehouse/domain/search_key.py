# SPDX-License-Identifier: MIT
"""The keys that the box finds people by, and the beginnings of keys that a typed text asks for.

Every key is lower-case text that is searched by its beginning only, so that each keystroke is a
few ranges of one index. Initials carry the room number behind them (`lxf501`): letters narrow
first, then digits narrow by room, in the same range.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from itertools import chain

from msgspec import Struct

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.identity.addresses import DOORS_KEPT, Door, read_door
from gatehouse.domain.identity.cleaning import compact, has_han
from gatehouse.domain.identity.phones import phone_tail, read_phones
from gatehouse.domain.identity.pinyin import name_keys
from gatehouse.domain.identity.plates import plate_digits, plate_tail, read_plate
from gatehouse.domain.pass_number import NUMBER_DIGITS

SHORTEST_TAIL = 3
SHORTEST_SCAN = 8
LONGEST_TEMPERATURE = 3
# outsiders stand behind the people of the roster among candidates with the same key
_BEHIND_THE_ROSTER = "~"
_INITIALS = re.compile(r"[a-z]+[0-9]{0,6}[a-z]?")
_LETTERS = re.compile(r"[a-z]{2,}")
_DOOR = re.compile(r"(?=.{1,10}$)[a-z]{0,2}[0-9]+[a-z]?[0-9]*[a-z]?|[0-9a-z]+(-[0-9a-z]*)+")
_TEMPERATURE = re.compile(r"(3[2-9]?|4[0-3]?)|(3[2-9]|4[0-3])[0-9]")


class KeyKind(StrEnum):
    """What a key is made of; the value is stored."""

    INITIALS = "i"
    PINYIN = "p"
    NAME = "n"
    DOOR = "d"
    PHONE = "t"
    PLATE = "v"
    PAPER = "s"


class SearchKey(Discreet, frozen=True, gc=False):
    """One key of a person, or the beginning of a key that is asked for."""

    kind: KeyKind
    text: str


class Searchable(Discreet, frozen=True, kw_only=True, gc=False):
    """What a person can be found by; *phones* and *plates* are in normal form."""

    name: str
    door: Door | None
    phones: tuple[str, ...] = ()
    plates: tuple[str, ...] = ()
    paper_number: str = ""


class WrittenDown(Discreet, frozen=True, kw_only=True, gc=False):
    """What is written down of a person that they are found by; *phone* as it was written."""

    name: str
    phone: str
    plates: tuple[str, ...]
    paper_number: str


class Findable(Struct, frozen=True, gc=False):
    """All keys of a person, and what orders people whose keys are alike."""

    sort_key: str
    keys: tuple[SearchKey, ...]


def findable_resident(
    written: WrittenDown, door: Door, order: int, also: Iterable[WrittenDown] = ()
) -> Findable:
    """Return how somebody of the roster is found; *order* is their place in the flat.

    *also* is what other records of the same person say: they are found by that too.
    """
    return Findable(f"{door.sort_key}!{order:04}", _all_keys((written, *also), door))


def findable_outsider(
    written: WrittenDown, door: str, also: Iterable[WrittenDown] = ()
) -> Findable:
    """Return how an outsider is found, behind the roster; *door* is that of the flat they visit."""
    return Findable(_BEHIND_THE_ROSTER + door, _all_keys((written, *also), None))


def _all_keys(records: Iterable[WrittenDown], door: Door | None) -> tuple[SearchKey, ...]:
    told = (_told(_searchable(written, door)) for written in records)
    return tuple(dict.fromkeys(chain.from_iterable(told)))


def keys_of(person: Searchable) -> tuple[SearchKey, ...]:
    """Return all keys of *person*, each once."""
    return tuple(dict.fromkeys(_told(person)))


def beginnings(text: str) -> tuple[SearchKey, ...]:
    """Return the beginnings of keys that *text* may mean, likeliest first; none for no text."""
    typed = compact(text).lower()
    if not typed:
        return ()
    if has_han(typed):
        return tuple(_chinese(typed))
    return tuple(_latin(typed))


def door_beginning(text: str) -> str:
    """Return how the door of a flat that *text* means begins; nothing when it is no door."""
    typed = compact(text).lower()
    if has_han(typed):
        door = read_door(typed)
        return "" if door is None else door.beginning
    return _dashed(typed) if _DOOR.fullmatch(_dashed(typed)) else ""


def temperature_splits(text: str) -> tuple[tuple[tuple[SearchKey, ...], str], ...]:
    """Return the ways to cut a temperature off the end of *text*, the longest first.

    Only digits that can begin a temperature from 32.0 to 43.9 °C are cut off, three at most. What
    is left never means a paper: cards of one birth date share their first fourteen digits. Nor is
    it the beginning of a pass number, whose last digits would be lost with their check.
    """
    typed = compact(text).lower()
    cuts = range(min(LONGEST_TEMPERATURE, len(typed) - 1), 0, -1)
    pieces = ((typed[:-cut], typed[-cut:]) for cut in cuts)
    return tuple(
        (tuple(key for key in beginnings(rest) if key.kind is not KeyKind.PAPER), digits)
        for rest, digits in pieces
        if _TEMPERATURE.fullmatch(digits) and not _begins_pass_number(rest)
    )


def _begins_pass_number(rest: str) -> bool:
    return rest.isdigit() and SHORTEST_SCAN <= len(rest) < NUMBER_DIGITS


def _searchable(written: WrittenDown, door: Door | None) -> Searchable:
    return Searchable(
        name=written.name,
        door=door,
        phones=tuple(reading.normal for reading in read_phones(written.phone)),
        plates=written.plates,
        paper_number=written.paper_number,
    )


def _told(person: Searchable) -> list[SearchKey]:
    """Return the keys of *person*; two of them may be alike."""
    return [
        *_name_keys(person.name, person.door.room.lower() if person.door else ""),
        *(_door_keys(person.door) if person.door else ()),
        *_keys(KeyKind.PHONE, map(phone_tail, person.phones)),
        *_keys(KeyKind.PLATE, (read_plate(plate).normal.lower() for plate in person.plates)),
        *_keys(KeyKind.PLATE, map(plate_tail, person.plates)),
        *_keys(KeyKind.PLATE, map(plate_digits, person.plates)),
        *_keys(KeyKind.PAPER, (person.paper_number.lower(),)),
    ]


@lru_cache(maxsize=DOORS_KEPT)
def _door_keys(door: Door) -> tuple[SearchKey, ...]:
    return tuple(_keys(KeyKind.DOOR, door.keys))


def _name_keys(name: str, room: str) -> list[SearchKey]:
    spelt = name_keys(name)
    return [
        *_keys(KeyKind.INITIALS, (initials + room for initials in spelt.initials)),
        *_keys(KeyKind.PINYIN, spelt.full),
        *_keys(KeyKind.NAME, (compact(name).lower(),)),
    ]


def _keys(kind: KeyKind, texts: Iterable[str]) -> list[SearchKey]:
    return [SearchKey(kind, text) for text in texts if text]


def _chinese(typed: str) -> list[SearchKey]:
    door = read_door(typed)
    keys = [SearchKey(KeyKind.NAME, typed)]
    if door is not None:
        keys.insert(0, SearchKey(KeyKind.DOOR, door.beginning))
    plate = read_plate(typed).normal.lower()
    return [*keys, SearchKey(KeyKind.PLATE, plate)] if plate else keys


def _latin(typed: str) -> list[SearchKey]:
    keys = []
    if _INITIALS.fullmatch(typed):
        keys.append(SearchKey(KeyKind.INITIALS, typed))
    if _LETTERS.fullmatch(typed):
        keys.append(SearchKey(KeyKind.PINYIN, typed))
    if _DOOR.fullmatch(_dashed(typed)):
        keys.append(SearchKey(KeyKind.DOOR, _dashed(typed)))
    if len(typed) >= SHORTEST_TAIL and any(map(str.isdigit, typed)):
        keys.extend(_tails(typed))
    return keys


def _dashed(typed: str) -> str:
    return typed.replace("#", "-")


def _tails(typed: str) -> list[SearchKey]:
    kinds = [KeyKind.PLATE]
    if typed.isdigit():
        kinds.insert(0, KeyKind.PHONE)
    if len(typed) >= SHORTEST_SCAN:
        kinds.append(KeyKind.PAPER)
    return [SearchKey(kind, typed) for kind in kinds]
