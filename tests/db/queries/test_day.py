# SPDX-License-Identifier: MIT
"""The counts of a day are taken from indices: the idle desk asks for them after every entry."""

from datetime import timedelta
from typing import Any

from msgspec.structs import replace
from sqlalchemy import Connection, event

from gatehouse.db.queries.day import day_summary
from gatehouse.db.queries.register_vehicles import count_vehicles
from gatehouse.db.queries.register_visitors import visitors_of_day
from gatehouse.db.queries.shift import shift_summary
from gatehouse.db.tables.every import metadata
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Crossing, Decision, Direction, Flow, Reason, SubjectClass
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.register import MASKED
from gatehouse.services.entry import record_entry
from tests.support.post import BEGINS, PostInUse
from tests.support.register_day import a_delivery, a_full_day
from tests.support.shift import visit

TODAY = BEGINS.date()


def _asked(connection: Connection) -> list[tuple[str, Any]]:
    """Return the statements that counting today sends, with their values."""
    asked: list[tuple[str, Any]] = []

    def note(_c: object, _u: object, statement: str, values: Any, *_: object) -> None:
        asked.append((statement, values))

    event.listen(connection, "before_cursor_execute", note)
    day_summary(connection, TODAY, BEGINS)
    event.remove(connection, "before_cursor_execute", note)
    return asked


def test_no_count_of_a_day_reads_a_whole_table(post: PostInUse) -> None:
    a_full_day(post)
    with post.store.reader() as connection:
        asked = _asked(connection)
        steps = [
            row.detail
            for statement, values in asked
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        ]

    assert len(asked) == 4
    assert {step for step in steps if step.removeprefix("SCAN ") in metadata.tables} == set()
    assert any("COVERING INDEX ix_vehicle_entry_happened_at" in step for step in steps)
    assert any(
        "SEARCH pass_change USING INDEX ix_pass_change_happened_at" in step for step in steps
    )


def test_a_vehicle_that_was_turned_away_is_listed_and_did_not_go_through(post: PostInUse) -> None:
    a_delivery(post)
    a_delivery(post, Decision.TURN_AWAY)

    with post.store.reader() as connection:
        assert day_summary(connection, TODAY, post.clock.now).vehicles == Flow(inward=1)
        assert count_vehicles(connection, TODAY) == 2


def test_a_resident_who_comes_as_a_courier_is_no_visitor_inside(post: PostInUse) -> None:
    """The day and the handover count the same visitors, whatever class somebody crossed as."""
    as_courier = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.COURIER,
        reason=Reason.DELIVERY,
        person_id=post.id_of("张薇"),
    )
    visit(post, "周小安")
    record_entry(post.store, post.duty, as_courier, Decision.ADMIT)

    with post.store.reader() as connection:
        counted = day_summary(connection, TODAY, post.clock.now).visitors_inside
        handed_over = shift_summary(connection, post.duty.shift_id, post.clock.now).visitors.count

    assert counted == handed_over == 1


def test_a_visitor_who_stays_over_midnight_is_counted_by_the_day_as_by_the_handover(
    post: PostInUse,
) -> None:
    """The count did not begin anew at midnight: both go back two days from the same moment."""
    came = post.clock.now
    visit(post, "周小安")

    for hours in (1, 26, 47, 49):
        now = post.clock.now = came + timedelta(hours=hours)
        with post.store.reader() as connection:
            counted = day_summary(connection, local_day(now), now).visitors_inside
            handed_over = shift_summary(connection, post.duty.shift_id, now).visitors.count
        assert counted == handed_over == (hours < 48)


def test_whom_nobody_wrote_down_in_an_emergency_is_nowhere_counted_as_inside(
    post: PostInUse,
) -> None:
    """No way out could ever end it: the day, the handover and the sheet of visitors agree.

    Nor does the sheet say of a resident who came as a courier that they are on a visit.
    """
    crew = Crossing(direction=Direction.IN, subject_class=SubjectClass.UNKNOWN, reason=Reason.OTHER)
    as_courier = replace(crew, subject_class=SubjectClass.COURIER, person_id=post.id_of("张薇"))
    record_entry(post.store, post.duty, crew, Decision.EMERGENCY)
    record_entry(post.store, post.duty, as_courier, Decision.ADMIT)

    with post.store.reader() as connection:
        rows = list(visitors_of_day(connection, TODAY, MASKED))
        counted = day_summary(connection, TODAY, post.clock.now).visitors_inside
        handed_over = shift_summary(connection, post.duty.shift_id, post.clock.now)

    assert counted == handed_over.visitors.count == 0
    assert [(row.inside, row.unnamed, row.left_at) for row in rows] == [
        (False, True, None),
        (False, False, None),
    ]
    assert [item.kind for item in handed_over.open_items] == [OpenKind.EMERGENCY]
