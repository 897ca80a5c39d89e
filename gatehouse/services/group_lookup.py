# SPDX-License-Identifier: MIT
"""Whom the lines of a group's list mean, and people whom a list may begin with."""

import re
from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.groups import (
    people_in_point,
    people_named,
    people_of_last_group,
    workers_with_pass,
)
from gatehouse.db.queries.people import people_found
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.group_entry import MOST_PEOPLE, GroupSource, ReadLine
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean, is_han
from gatehouse.domain.person import Candidate
from gatehouse.domain.search_key import KeyKind, beginnings, door_beginning, temperature_splits

_LINES: Final = re.compile("[\n\r\t,;\u3001\uff0c\uff1b]+")
_READING: Final = re.compile(
    r"(?P<who>.*?\S)\s+(?P<digits>(?:3[4-9]|4[0-2])[.\uff0e]?\d)\s*(?:[℃度]|°C)?"
)
_MOST: Final = 40


def read_lines(store: Store, duty: Duty, text: str) -> tuple[ReadLine, ...]:
    """Return what each line of *text* means: somebody, a whole flat, or a name to write down.

    Lines end at a line break, a comma, a semicolon or a tab; a reading may stand behind a name.
    """
    duty.require(Role.VOLUNTEER)
    said = [line.strip() for line in _LINES.split(text) if line.strip()][:MOST_PEOPLE]
    with store.reader() as connection:
        return tuple(_read(connection, duty, line) for line in said)


def people_from(store: Store, duty: Duty, source: GroupSource) -> tuple[Candidate, ...]:
    """Return all people of *source*, in the order of their flats."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        match source:
            case GroupSource.EARLIER:
                return people_of_last_group(connection)
            case GroupSource.ISOLATION_POINT:
                return people_in_point(connection)
            case GroupSource.WORKERS:
                return workers_with_pass(connection, duty.now())


def _read(connection: Connection, duty: Duty, line: str) -> ReadLine:
    line = clean(line, LONGEST_LINE).text
    behind = _READING.fullmatch(line)
    who = behind["who"] if behind else line
    digits = re.sub(r"\D", "", behind["digits"]) if behind else ""
    if _is_name(who):
        return ReadLine(text=line, people=people_named(connection, who), digits=digits, name=who)
    found = _found(connection, duty, who)
    if not found and not digits:
        return _read_joined(connection, duty, line)
    return ReadLine(text=line, people=found, whole_flat=_names_flat(who, found), digits=digits)


def _is_name(who: str) -> bool:
    return any(map(is_han, who)) and not any(map(str.isdecimal, who))


def _found(connection: Connection, duty: Duty, who: str) -> tuple[Candidate, ...]:
    """Return whom *who* may mean; nobody where that is too many to choose from."""
    keys = [key for key in beginnings(who) if key.kind is not KeyKind.PLATE]
    found = people_found(connection, keys, _MOST, local_day(duty.now()))
    door = door_beginning(who).upper()
    in_flat = tuple(one for one in found.candidates if door and one.door.upper() == door)
    return in_flat or (() if found.more else found.candidates)


def _read_joined(connection: Connection, duty: Duty, line: str) -> ReadLine:
    """Return whom *line* means without the reading that stands right behind their initials."""
    for keys, digits in temperature_splits(line):
        found = people_found(connection, keys, _MOST, local_day(duty.now()))
        if len(found.candidates) == 1:
            return ReadLine(text=line, people=found.candidates, digits=digits)
    return ReadLine(text=line)


def _names_flat(who: str, people: Sequence[Candidate]) -> bool:
    """Whether *who* is the whole door of one flat, and so everybody in it."""
    door = door_beginning(who).upper()
    return bool(people) and bool(door) and all(one.door.upper() == door for one in people)
