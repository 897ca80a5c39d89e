# SPDX-License-Identifier: MIT
"""The rows of the sheet 巡查: the patrols begun on a day, with what was found."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.patrols import patrols_between
from gatehouse.domain.patrol import Patrol, PatrolLine
from gatehouse.domain.register import MASKED, Disclosure


def count_patrols(connection: Connection, day: date) -> int:
    """Count the rows of the sheet."""
    return len(patrols_between(connection, *day_bounds(day), MASKED))


def patrols_of_day(
    connection: Connection, day: date, disclosure: Disclosure
) -> Iterator[PatrolLine]:
    """Yield the patrols begun on a day, in their order."""
    found = patrols_between(connection, *day_bounds(day), disclosure)
    for number, (patrol, operator) in enumerate(found, 1):
        yield _line(number, patrol, operator)


def _line(number: int, patrol: Patrol, operator: str) -> PatrolLine:
    findings = patrol.findings
    return PatrolLine(
        number=number,
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
