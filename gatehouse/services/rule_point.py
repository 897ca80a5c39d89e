# SPDX-License-Identifier: MIT
"""The points of a notice (要点): written for an adopted set, ticked at each gate by whoever serves.

Nothing that was ticked is taken away: a tick taken back is a fact of its own.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.gate_reach import reaches
from gatehouse.db.queries.policy_in_force import policy_at, policy_with
from gatehouse.db.queries.rule_points import WrittenList, ticks_of, written_list
from gatehouse.db.tables.columns import utc_text
from gatehouse.db.unit_of_work import FactId, UnitOfWork, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.rule_point import (
    GatePoint,
    PointList,
    PointMark,
    PointRecorded,
    PointsOrder,
    PointTick,
    RulePoint,
    TickOrder,
    kept_points,
    points_of,
    read_points,
)
from gatehouse.errors import Refused
from gatehouse.services.policy import rules_of

_NO_LIST: Final[tuple[RulePoint, ...]] = ()


def rule_points(store: Store, duty: Duty, policy_id: str = "") -> PointList:
    """Return the points of an adopted set, of the one in force where none is named."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return _list(connection, duty, policy_id or policy_at(connection, duty.now()).id)


def write_points(store: Store, duty: Duty, order: PointsOrder) -> PointRecorded:
    """Write the list of an adopted set, in the place of the one that it had.

    A point that stood in it before keeps its age and its ticks. Asks a leader.

    Raises:
        Refused: nothing is written, or what no gate could check point by point.
    """
    duty.require(Role.LEADER, Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        rules = rules_of(work.connection, order.policy_id)
        before = written_list(work.connection, order.policy_id)
        known = _NO_LIST if before is None else before.points
        words = read_points(order.text, (*(one.words for one in known), *points_of(rules)))
        points = kept_points(words, known, (new_id() for _ in words), work.now)
        fact = work.record(
            "rule_point",
            {
                "gate": duty.gate,
                "policy_id": order.policy_id,
                "points": [
                    {
                        "id": one.point_id,
                        "zh": one.words.zh,
                        "en": one.words.en,
                        "since": utc_text(one.since),
                    }
                    for one in points
                ],
            },
        )
        recorded = _recorded(work, order.policy_id, fact)
        work.commit()
    return recorded


def tick_point(store: Store, duty: Duty, order: TickOrder) -> PointRecorded:
    """Say of a point of the set in force how it stands at the gate on duty.

    Raises:
        Refused: the list has changed meanwhile, or nobody said why it is not possible.
    """
    duty.require(Role.VOLUNTEER)
    words = clean(order.words, LONGEST_LINE).text
    if order.mark is PointMark.NOT_POSSIBLE and not words:
        raise Refused(
            "Nobody said why it is not possible. Nothing was recorded. Write it in a few words.",
            "没写为什么做不到。没有登记。请用几个字写明。",
        )
    with store.unit_of_work(duty) as work:
        policy_id = policy_at(work.connection, work.now).id
        written = written_list(work.connection, policy_id)
        if written is None or order.point_id not in {one.point_id for one in written.points}:
            raise Refused(
                "This point is not on the list any more: the rules or the list have changed. "
                "Nothing was recorded. Look at the list again.",
                "规则或清单变了，这一条已经不在清单上。没有登记。请再看一眼清单。",
            )
        fact = work.record(
            "rule_point_tick",
            {
                "gate": duty.gate,
                "policy_id": policy_id,
                "point_id": order.point_id,
                "mark": order.mark,
                "words": words,
            },
        )
        recorded = _recorded(work, policy_id, fact)
        work.commit()
    return recorded


def open_points(connection: Connection, gate: str, until: datetime) -> Iterator[OpenItem]:
    """Yield how many points the *gate* has not checked yet, for the handover."""
    version = policy_at(connection, until)
    written = written_list(connection, version.id)
    if written is None:
        return
    ticks = ticks_of(connection, version.id)
    left = [one for one in written.points if gate not in ticks.get(one.point_id, {})]
    if left:
        yield OpenItem(
            kind=OpenKind.POINTS_OPEN,
            entry_id="",
            since=max(version.valid_from, min(one.since for one in left)),
            shown_name=gate,
            door="",
            detail=",".join(str(one.number) for one in left),
            count=len(left),
        )


def _list(connection: Connection, duty: Duty, policy_id: str) -> PointList:
    version = policy_with(connection, policy_id)
    rules = rules_of(connection, policy_id)
    written = written_list(connection, policy_id)
    ticks = ticks_of(connection, policy_id)
    return PointList(
        policy_id=version.id,
        title=rules.title,
        document=rules.document,
        gate=duty.gate,
        in_force=policy_at(connection, duty.now()).id == version.id,
        points=_points(written, ticks),
        gates=_gates(connection, duty.gate, ticks.values()),
        proposed=points_of(rules),
        written_at=None if written is None else written.written_at,
        written_by="" if written is None else written.written_by,
    )


def _points(
    written: WrittenList | None, ticks: Mapping[str, Mapping[str, PointTick]]
) -> tuple[GatePoint, ...]:
    listed = () if written is None else written.points
    return tuple(GatePoint(point=one, ticks=ticks.get(one.point_id, {})) for one in listed)


def _gates(connection: Connection, own: str, ticked: Iterable[Iterable[str]]) -> tuple[str, ...]:
    known = [one.gate for one in reaches(connection)]
    said = sorted({gate for of_point in ticked for gate in of_point})
    return tuple(dict.fromkeys((own, *known, *said)))


def _recorded(work: UnitOfWork, policy_id: str, fact: FactId) -> PointRecorded:
    return PointRecorded(
        points=_list(work.connection, work.duty, policy_id),
        fact_id=fact.id,
        sequence=fact.sequence,
        changes=Changes.of(Kind.RULE_POINT, ids=(policy_id,)),
    )
