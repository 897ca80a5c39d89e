# SPDX-License-Identifier: MIT
"""The rows of the sheet 巡查: patrols begun on a day, and points of a notice that were checked."""

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.patrols import patrols_between
from gatehouse.db.queries.point_checks import points_checked
from gatehouse.domain.patrol import Patrol, PatrolLine
from gatehouse.domain.register import MASKED, Disclosure


def count_patrols(connection: Connection, day: date) -> int:
    """Count the rows of the sheet."""
    return len(_lines(connection, day, MASKED))


def patrols_of_day(
    connection: Connection, day: date, disclosure: Disclosure
) -> Iterator[PatrolLine]:
    """Yield what was walked and checked on a day, in its order."""
    for number, line in enumerate(_lines(connection, day, disclosure), 1):
        yield replace(line, number=number)


def _lines(connection: Connection, day: date, disclosure: Disclosure) -> list[PatrolLine]:
    bounds = day_bounds(day)
    walked = patrols_between(connection, *bounds, disclosure)
    lines = [_line(patrol, operator) for patrol, operator in walked]
    lines += points_checked(connection, *bounds, disclosure)
    return sorted(lines, key=lambda line: line.begun_at)


def _line(patrol: Patrol, operator: str) -> PatrolLine:
    findings = patrol.findings
    return PatrolLine(
        number=0,
        name=patrol.name,
        walker=patrol.walker,
        begun_at=patrol.begun_at,
        ended_at=patrol.ended_at,
        seen=len(patrol.marks),
        findings="；".join(mark.words for mark in findings),
        found=len(findings),
        followed=sum(mark.is_followed for mark in findings),
        operator=operator,
    )
