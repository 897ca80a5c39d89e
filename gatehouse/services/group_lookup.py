# SPDX-License-Identifier: MIT
"""Whom the lines of a group's list mean, and people whom a list may begin with."""

from collections.abc import Sequence
from datetime import date
from itertools import islice
from typing import Final

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.groups import (
    people_in_point,
    people_named,
    people_of_last_group,
    workers_with_pass,
)
from gatehouse.db.queries.people import people_found
from gatehouse.db.queries.roster import household_ids
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.entry import Outsider
from gatehouse.domain.group_entry import MOST_PEOPLE, GroupSource, ReadLine
from gatehouse.domain.group_line import LineDoubt, ToldPerson, read_people
from gatehouse.domain.identity.addresses import read_door
from gatehouse.domain.identity.cleaning import has_han
from gatehouse.domain.identity.papers import read_paper
from gatehouse.domain.identity.phones import phone_tail
from gatehouse.domain.person import Candidate
from gatehouse.domain.search_key import KeyKind, beginnings, door_beginning, temperature_splits

_MOST: Final = 40


def read_lines(store: Store, duty: Duty, text: str) -> tuple[ReadLine, ...]:
    """Return what each line of *text* means: somebody, a whole flat, or a name to write down.

    `domain.group_line` says how a line ends, and what may stand in it.
    """
    duty.require(Role.VOLUNTEER)
    told = islice(read_people(text, local_day(duty.now())), MOST_PEOPLE)
    with store.reader() as connection:
        return tuple(_read(connection, duty, one) for one in told)


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


def _read(connection: Connection, duty: Duty, told: ToldPerson) -> ReadLine:
    today = local_day(duty.now())
    who = told.who or ("" if told.is_told else told.digits)
    told = replace(told, who=who, digits=told.digits if told.is_told else "")
    line = ReadLine(
        text=told.text,
        digits=told.digits,
        told=_outsider(told, today),
        at=told.at,
        doubts=told.doubts,
    )
    people = _narrowed(_whom(connection, duty, told), told)
    if not people and not told.digits and not line.told.name:
        return _read_joined(connection, duty, line, who)
    if people and not _is_name(who):
        line = replace(line, told=replace(line.told, name=""))
    at_home = any(one.subject_class.lives_here for one in people)
    line = _living_at(line, people, told) if at_home else _going_to(connection, line, told.door)
    return replace(line, people=people, whole_flat=_names_flat(who, people))


def _outsider(told: ToldPerson, today: date) -> Outsider:
    """Return what to write down; initials of nobody are a name only where more is told."""
    paper = read_paper(told.paper, today)
    named = _is_name(told.who) or bool(told.who and (told.paper or told.phone))
    return Outsider(
        name=told.who if named else "",
        paper_kind=paper.kind.value,
        paper_number=paper.normal,
        phone=told.phone,
        origin=told.origin,
    )


def _going_to(connection: Connection, line: ReadLine, text: str) -> ReadLine:
    """Return the line of somebody from outside with the flat that stands beside their name."""
    door = read_door(text) if text else None
    if door is None:
        return line
    host = household_ids(connection, [door.label]).get(door.label)
    if host is None:
        return replace(line, goes_to=door.label, doubts=(*line.doubts, LineDoubt.FLAT))
    return replace(line, goes_to=door.label, told=replace(line.told, host_household_id=host))


def _living_at(line: ReadLine, people: Sequence[Candidate], told: ToldPerson) -> ReadLine:
    """Return the line, with a doubt where none of *people* lives in the flat beside the name."""
    door = door_beginning(told.door).upper()
    if not door or any(one.door.upper() == door for one in people):
        return line
    return replace(line, doubts=(*line.doubts, LineDoubt.HOME))


def _whom(connection: Connection, duty: Duty, told: ToldPerson) -> tuple[Candidate, ...]:
    """Return whom the name, the initials or the flat mean, or else the paper alone."""
    if _is_name(told.who):
        return people_named(connection, told.who)
    if told.who:
        return _found(connection, duty, told.who)
    return _found(connection, duty, told.paper) if told.paper else ()


def _narrowed(people: tuple[Candidate, ...], told: ToldPerson) -> tuple[Candidate, ...]:
    """Return those of *people* whom flat and telephone mean too, if any; else all of them."""
    tail = phone_tail(told.phone)
    for fits in (
        lambda one: bool(told.door) and one.door.upper() == door_beginning(told.door).upper(),
        lambda one: bool(tail) and one.phone.endswith(tail),
    ):
        if len(people) > 1:
            people = tuple(filter(fits, people)) or people
    return people


def _is_name(who: str) -> bool:
    return has_han(who) and not any(map(str.isdecimal, who))


def _found(connection: Connection, duty: Duty, who: str) -> tuple[Candidate, ...]:
    """Return whom *who* may mean; nobody where that is too many to choose from."""
    keys = [key for key in beginnings(who) if key.kind is not KeyKind.PLATE]
    found = people_found(connection, keys, _MOST, local_day(duty.now()))
    door = door_beginning(who).upper()
    in_flat = tuple(one for one in found.candidates if door and one.door.upper() == door)
    return in_flat or (() if found.more else found.candidates)


def _read_joined(connection: Connection, duty: Duty, line: ReadLine, who: str) -> ReadLine:
    """Return whom *who* means without the reading that stands right behind their initials."""
    for keys, digits in temperature_splits(who):
        found = people_found(connection, keys, _MOST, local_day(duty.now()))
        if len(found.candidates) == 1:
            return replace(line, people=found.candidates, digits=digits)
    return line


def _names_flat(who: str, people: Sequence[Candidate]) -> bool:
    """Whether *who* is the whole door of one flat, and so everybody in it."""
    door = door_beginning(who).upper()
    return bool(people) and bool(door) and all(one.door.upper() == door for one in people)
