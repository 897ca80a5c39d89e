# SPDX-License-Identifier: MIT
"""What the service list adds up to, and the days of a door sheet."""

from datetime import date

import pytest

from gatehouse.domain.service_list import (
    Mark,
    MarkState,
    ServiceItem,
    ServiceRow,
    counted,
    is_test_day,
    sheet_days,
)
from gatehouse.domain.zone import Count, Term, ZoneLevel

FIRST = date(2022, 4, 11)
TODAY = date(2022, 4, 15)
PLAN = {ZoneLevel.ISOLATION: (1, 4, 7)}


def a_row(**states: MarkState) -> ServiceRow:
    """Return a flat with items that stand so; all others are not asked for."""
    marks = tuple(
        Mark(item=item, state=states.get(item.value, MarkState.NOT_DUE)) for item in ServiceItem
    )
    term = Term(FIRST, None)
    return ServiceRow(
        household_id="flat",
        door="3-2-501",
        place="3栋2单元501",
        stair="3-2",
        person="",
        people=3,
        level=ZoneLevel.LOCKDOWN,
        term=term,
        count=term.count_on(TODAY),
        marks=marks,
        parcels=(),
        last_visit=None,
    )


def test_a_flat_is_open_while_anything_of_it_is() -> None:
    assert a_row(meal=MarkState.DUE).is_open
    assert not a_row(meal=MarkState.DONE, visit=MarkState.NOT_POSSIBLE).is_open


def test_what_was_not_possible_is_still_missed_at_the_end_of_the_day() -> None:
    rows = (a_row(test=MarkState.NOT_POSSIBLE, visit=MarkState.DUE), a_row(visit=MarkState.DONE))

    counts = counted(rows)

    assert (counts.flats, counts.open, counts.tests, counts.not_visited) == (2, 1, 1, 1)


@pytest.mark.parametrize(("n", "due"), [(1, True), (2, False), (4, True), (8, False)])
def test_a_test_is_due_on_the_days_of_its_level(n: int, due: bool) -> None:
    assert is_test_day(PLAN, ZoneLevel.ISOLATION, Count(n, None)) is due
    assert not is_test_day(PLAN, ZoneLevel.LOCKDOWN, Count(n, None))
    assert not is_test_day(PLAN, None, None)


def test_a_door_sheet_goes_to_the_decided_end() -> None:
    assert [n for n, _ in sheet_days(Term(FIRST, 7), TODAY)] == [5, 6, 7]
    assert sheet_days(Term(FIRST, 7), TODAY)[0] == (5, TODAY)


def test_a_door_sheet_without_a_decided_end_is_full_and_promises_nothing() -> None:
    """So is one whose days are over while nobody has released it."""
    assert [n for n, _ in sheet_days(Term(FIRST, None), TODAY)] == list(range(5, 19))
    assert [n for n, _ in sheet_days(Term(FIRST, 3), TODAY)] == list(range(5, 19))
    assert len(sheet_days(Term(FIRST, 99), TODAY)) == 14
