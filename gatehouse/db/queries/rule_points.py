# SPDX-License-Identifier: MIT
"""The points of adopted rule sets as they stand, and what each gate says of them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, RowMapping, bindparam, literal_column, select

from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.rule_point import rule_point, rule_point_tick
from gatehouse.domain.rule_point import PointMark, PointTick, RulePoint
from gatehouse.domain.words import Words

_LIST: Final = (
    select(rule_point.c.points, rule_point.c.recorded_at, operator.c.name)
    .join(operator, operator.c.id == rule_point.c.operator_id)
    .where(rule_point.c.policy_id == bindparam("policy_id"))
    .order_by(literal_column("rule_point.rowid").desc())
    .limit(1)
)
_TICKS: Final = (
    select(rule_point_tick, operator.c.name.label("who"))
    .join(operator, operator.c.id == rule_point_tick.c.operator_id)
    .where(rule_point_tick.c.policy_id == bindparam("policy_id"))
    .order_by(literal_column("rule_point_tick.rowid"))
)


class WrittenList(NamedTuple):
    """The list of a set as it was written last, when and by whom."""

    points: tuple[RulePoint, ...]
    written_at: datetime
    written_by: str


def written_list(connection: Connection, policy_id: str) -> WrittenList | None:
    """Return the points of an adopted set; None where nobody has written any."""
    row = connection.execute(_LIST, {"policy_id": policy_id}).one_or_none()
    if row is None:
        return None
    points = tuple(_point(number, told) for number, told in enumerate(row.points, 1))
    return WrittenList(points, row.recorded_at, row.name)


def ticks_of(connection: Connection, policy_id: str) -> Mapping[str, Mapping[str, PointTick]]:
    """Return what the gates said last of the points of a set, by point and by gate."""
    found: dict[str, dict[str, PointTick]] = {}
    for row in connection.execute(_TICKS, {"policy_id": policy_id}).mappings():
        of_point = found.setdefault(row["point_id"], {})
        if row["mark"] == PointMark.CLEARED.value:
            of_point.pop(row["gate"], None)
        else:
            of_point[row["gate"]] = _tick(row)
    return found


def _point(number: int, told: Mapping[str, Any]) -> RulePoint:
    return RulePoint(
        point_id=told["id"],
        number=number,
        words=Words(told["zh"], told["en"]),
        since=datetime.fromisoformat(told["since"]),
    )


def _tick(row: RowMapping) -> PointTick:
    return PointTick(
        gate=row["gate"],
        mark=PointMark(row["mark"]),
        words=row["words"],
        at=row["happened_at"],
        operator=row["who"],
    )
