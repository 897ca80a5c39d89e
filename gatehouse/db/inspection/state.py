# SPDX-License-Identifier: MIT
"""Compares the current rows with what the facts explain."""

from collections.abc import Iterator
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table

from gatehouse.db.inspection.folding import (
    Folded,
    before_any,
    fold_households,
    fold_operators,
    fold_passes,
    fold_people,
    fold_posts,
    fold_vehicles,
)
from gatehouse.db.tables import gate_pass, household, operator, person, post, vehicle
from gatehouse.domain.words import Words

_DIFFERENT = Words(
    "{kind} {id} 的现状和记录对不上：{columns}。",
    "The current row of {kind} {id} is not what the records explain: {columns}.",
)
_UNEXPLAINED = Words(
    "{kind} {id} 没有任何记录说明它从哪里来。",
    "No record explains where {kind} {id} comes from.",
)
_LOST = Words(
    "{kind} {id} 有记录，现状里却没有。",
    "Records tell of {kind} {id}, which has no current row.",
)
_PERSON = Words("人员", "person")
_HOUSEHOLD = Words("户", "household")
_PASS = Words("通行证", "gate pass")
_VEHICLE = Words("车辆", "vehicle")
_OPERATOR = Words("值班人员", "operator")
_POST = Words("卡点", "post")
_WITH_RIGHTS = "roles <> ''"
_SET_UP = "EXISTS (SELECT 1 FROM audit WHERE act = 'post_set_up')"
# an outsider is who some entry, note or pass of theirs says
_STRANGERS = """
SELECT id FROM person WHERE rostered IS 0 AND NOT EXISTS (
    SELECT 1 FROM entry WHERE entry.person_id = person.id AND entry.outsider_name = person.name
) AND NOT EXISTS (
    SELECT 1 FROM itinerary
    WHERE itinerary.person_id = person.id AND itinerary.outsider_name = person.name
) AND NOT EXISTS (
    SELECT 1 FROM gate_pass JOIN pass_change ON pass_change.pass_id = gate_pass.id
    WHERE gate_pass.person_id = person.id
    AND json_extract(pass_change.details, '$.holder.name') = person.name
)
"""


def state_problems(connection: Connection) -> Iterator[Words]:
    """Yield each row of people, flats, passes, vehicles and the post that no facts explain."""
    operators = fold_operators(connection)
    yield from _differences(connection, operator, operators, _OPERATOR, _WITH_RIGHTS)
    yield from _differences(connection, post, fold_posts(connection), _POST, _SET_UP)
    yield from _differences(connection, household, fold_households(connection), _HOUSEHOLD)
    yield from _differences(connection, person, fold_people(connection), _PERSON)
    yield from _differences(connection, gate_pass, fold_passes(connection), _PASS)
    yield from _differences(connection, vehicle, fold_vehicles(connection), _VEHICLE)
    for (person_id,) in connection.exec_driver_sql(_STRANGERS):
        yield _UNEXPLAINED.format(kind=_PERSON, id=person_id)


def _differences(
    connection: Connection,
    table: Table,
    folded: Iterator[Folded],
    kind: Words,
    where: str = "TRUE",
) -> Iterator[Words]:
    names = [column.name for column in table.columns]
    rows = connection.exec_driver_sql(
        f"SELECT {', '.join(names)} FROM {table.name} WHERE {where} ORDER BY id"  # noqa: S608 - our own names
    )
    current = ((row[0], "current", dict(zip(names, row, strict=True))) for row in rows)
    explained = ((one.id, "explained", one.columns) for one in folded)
    both = merge(current, explained, key=itemgetter(0))
    for thing_id, sides in groupby(both, key=itemgetter(0)):
        by_side = {side: columns for _, side, columns in sides}
        problem = _difference(by_side.get("current"), by_side.get("explained"))
        if problem is not None:
            yield problem.format(kind=kind, id=thing_id)


def _difference(current: dict[str, Any] | None, explained: dict[str, Any] | None) -> Words | None:
    if current is None:
        return _LOST
    if explained is None:
        # an outsider who was turned away: entries tell of them, and they are where they were
        if current.get("rostered", 1):
            return _UNEXPLAINED
        explained = before_any(rostered=False)
    different = sorted(name for name, value in explained.items() if current[name] != value)
    if not different:
        return None
    columns = ", ".join(different)
    return Words(
        _DIFFERENT.zh.replace("{columns}", columns), _DIFFERENT.en.replace("{columns}", columns)
    )
