# SPDX-License-Identifier: MIT
"""How the points of a notice were checked on a day, gate by gate: a row of the sheet 巡查 each."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import groupby
from typing import Any, Final

from sqlalchemy import Connection, bindparam, literal_column, select

from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.policy import policy
from gatehouse.db.tables.rule_point import rule_point_tick
from gatehouse.domain.patrol import PatrolLine
from gatehouse.domain.register import Disclosure
from gatehouse.domain.rule_point import PointMark

_TICKS: Final = (
    select(rule_point_tick, operator.c.name.label("who"), policy.c.document)
    .join(operator, operator.c.id == rule_point_tick.c.operator_id)
    .join(policy, policy.c.id == rule_point_tick.c.policy_id)
    .where(
        rule_point_tick.c.happened_at >= bindparam("starts", type_=UtcText),
        rule_point_tick.c.happened_at < bindparam("ends", type_=UtcText),
    )
    .order_by(
        rule_point_tick.c.policy_id, rule_point_tick.c.gate, literal_column("rule_point_tick.rowid")
    )
)
_NAME: Final = "通告要点 {document}（{gate}）"

Ticks = Mapping[str, Mapping[str, Any]]


def points_checked(
    connection: Connection, starts: datetime, ends: datetime, disclosure: Disclosure
) -> Iterator[PatrolLine]:
    """Yield a row, without its number, for each set and gate of which something was ticked."""
    rows = connection.execute(_TICKS, {"starts": starts, "ends": ends}).mappings()
    for _, group in groupby(rows, key=lambda row: (row["policy_id"], row["gate"])):
        last = {row["point_id"]: dict(row) for row in group}
        standing = {
            point: row for point, row in last.items() if row["mark"] != PointMark.CLEARED.value
        }
        if standing:
            yield _line(standing, disclosure)


def _line(ticks: Ticks, disclosure: Disclosure) -> PatrolLine:
    rows = sorted(ticks.values(), key=lambda row: row["happened_at"])
    first, last = rows[0], rows[-1]
    wanting = [row for row in rows if row["mark"] == PointMark.NOT_POSSIBLE.value]
    who = dict.fromkeys(disclosure.text(row["who"]) for row in rows)
    return PatrolLine(
        number=0,
        name=_NAME.format(document=first["document"], gate=first["gate"]),
        walker="、".join(who),
        begun_at=first["happened_at"],
        ended_at=last["happened_at"],
        seen=len(rows),
        findings="；".join(disclosure.text(row["words"]) for row in wanting),
        found=len(wanting),
        followed=0,
        operator=last["who"],
    )
