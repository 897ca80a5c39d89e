# SPDX-License-Identifier: MIT
"""Compares the current rows with what the facts explain."""

from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table

from gatehouse.db.inspection.folding import (
    Folded,
    fold_carers,
    fold_households,
    fold_operators,
    fold_parcels,
    fold_passes,
    fold_people,
    fold_rounds,
    fold_tags,
    fold_vehicles,
    fold_zones,
)
from gatehouse.db.inspection.found import KEYS, people_with_keys, shown_and_found
from gatehouse.db.inspection.last_told import (
    fold_absences,
    fold_area_lists,
    fold_errands,
    fold_incidents,
    fold_notices,
    fold_point_rooms,
    fold_point_stays,
    fold_routines,
    fold_tasks,
    fold_thermometers,
)
from gatehouse.db.inspection.outsiders import Explained, OneOf
from gatehouse.db.inspection.settings import fold_codes, fold_gates, fold_posts, fold_turns
from gatehouse.db.inspection.supplies import fold_supplies
from gatehouse.db.tables.every import (
    absence,
    area_list,
    carer,
    code,
    errand,
    gate_pass,
    gate_reach,
    household,
    incident,
    notice,
    operator,
    parcel,
    point_room,
    point_stay,
    policy_turn,
    post,
    routine,
    supply,
    tag,
    task,
    test_round,
    thermometer,
    vehicle,
    zone,
)
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
_ZONE = Words("封控范围", "zone")
_ABSENCE = Words("外出未归", "absence")
_ROOM = Words("隔离点房间", "room of the isolation point")
_STAY = Words("隔离点入住", "stay at the isolation point")
_INCIDENT = Words("事件", "incident")
_ERRAND = Words("代办", "errand")
_TASK = Words("督办", "supervised task")
_NOTICE = Words("通告", "notice")
_AREA_LIST = Words("风险区名单", "list of risk areas")
_TAG = Words("标签", "tag")
_CARER = Words("包保人，户", "the carer of household")
_GATE = Words("卡点去向", "reach of gate")
_CODE = Words("代码", "code")
_TURN = Words("规则日历，从", "the rules calendar from")
_PARCEL = Words("代收", "parcel")
_THERMOMETER = Words("体温计", "thermometer")
_SUPPLY = Words("物资", "supply")
_ROUTINE = Words("例行事项", "routine")
_ROUND = Words("检测轮次", "test round")
_OPERATOR = Words("值班人员", "operator")
_POST = Words("卡点", "post")
_STATION = Words("本机", "station")
_WITH_RIGHTS = """
roles <> '' OR EXISTS (
    SELECT 1 FROM audit WHERE act = 'operator_added' AND subject_id = operator.id
)
"""
_SET_UP = "EXISTS (SELECT 1 FROM audit WHERE act = 'post_set_up')"
# the active station is the one that no other continues
_STATIONS = """
SELECT id FROM station WHERE active IS EXISTS (
    SELECT 1 FROM station AS later WHERE later.predecessor_id = station.id
)
"""
UNTOLD = (
    "operator.pin_hash",  # no fact holds anything of a PIN
    "operator.locked_until",  # passes by itself; it follows from the wrong PINs, which are told
    "post.language",  # the words of the post's sheets are chosen by nobody yet
)
"""Columns of the state that no fact tells of, so that a change of one is not found."""


def state_problems(connection: Connection) -> Iterator[Words]:
    """Yield each row of the state that no fact gives a reason for."""
    operators = fold_operators(connection)
    posts = fold_posts(connection)
    yield from _differences(_rows(connection, operator, _WITH_RIGHTS), operators, _OPERATOR)
    yield from _differences(_rows(connection, post, _SET_UP), posts, _POST)
    for table, folded, kind in (
        (household, fold_households, _HOUSEHOLD),
        (gate_pass, fold_passes, _PASS),
        (vehicle, fold_vehicles, _VEHICLE),
        (zone, fold_zones, _ZONE),
        (absence, fold_absences, _ABSENCE),
        (point_room, fold_point_rooms, _ROOM),
        (point_stay, fold_point_stays, _STAY),
        (incident, fold_incidents, _INCIDENT),
        (errand, fold_errands, _ERRAND),
        (task, fold_tasks, _TASK),
        (notice, fold_notices, _NOTICE),
        (tag, fold_tags, _TAG),
        (parcel, fold_parcels, _PARCEL),
        (test_round, fold_rounds, _ROUND),
        (routine, fold_routines, _ROUTINE),
        (carer, fold_carers, _CARER),
        (gate_reach, fold_gates, _GATE),
        (policy_turn, fold_turns, _TURN),
        (code, fold_codes, _CODE),
        (area_list, fold_area_lists, _AREA_LIST),
        (thermometer, fold_thermometers, _THERMOMETER),
        (supply, fold_supplies, _SUPPLY),
    ):
        yield from _differences(_rows(connection, table), folded(connection), kind)
    yield from _differences(people_with_keys(connection), fold_people(connection), _PERSON)
    for (station_id,) in connection.exec_driver_sql(_STATIONS):
        yield _different(["active"]).format(kind=_STATION, id=station_id)


def _rows(
    connection: Connection, table: Table, where: str = "TRUE"
) -> Iterator[tuple[Any, dict[str, Any]]]:
    names = [column.name for column in table.columns]
    rows = connection.exec_driver_sql(
        f"SELECT {', '.join(names)} FROM {table.name} WHERE {where} ORDER BY id"  # noqa: S608 - our own names
    )
    for row in rows:
        yield row[0], dict(zip(names, row, strict=True))


def _differences(
    rows: Iterator[tuple[Any, dict[str, Any]]], folded: Iterator[Folded], kind: Words
) -> Iterator[Words]:
    current = ((row_id, columns, None) for row_id, columns in rows)
    explained = ((one.id, None, one) for one in folded)
    both = merge(current, explained, key=itemgetter(0))
    for thing_id, sides in groupby(both, key=itemgetter(0)):
        columns, one = None, None
        for _, is_now, must_be in sides:
            columns, one = is_now or columns, must_be or one
        problem = _difference(columns, one)
        if problem is not None:
            yield problem.format(kind=kind, id=thing_id)


def _difference(current: dict[str, Any] | None, explained: Folded | None) -> Words | None:
    if current is None:
        return _LOST
    if explained is None:
        return _UNEXPLAINED
    must_be = {name: _settled(current[name], value) for name, value in explained.columns.items()}
    if KEYS in current:
        must_be |= shown_and_found({**current, **must_be}, explained.door)
    different = sorted(name for name, value in must_be.items() if current[name] != value)
    return _different(different) if different else None


def _settled(current: Any, explained: Explained) -> Any:
    """Return what a column must say; of several values the one that it has, if it has one."""
    if not isinstance(explained, OneOf):
        return explained
    return current if current in explained.values else min(explained.values, key=str)


def _different(names: Iterable[str]) -> Words:
    columns = ", ".join(names)
    return Words(
        _DIFFERENT.zh.replace("{columns}", columns), _DIFFERENT.en.replace("{columns}", columns)
    )
