# SPDX-License-Identifier: MIT
"""A shift is counted over its own span, and stays are read from their own indexes."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, event

from gatehouse.db.queries.shift import shift_summary
from gatehouse.domain.entry import Flow
from gatehouse.services.handover import handovers
from tests.support.post import PostInUse
from tests.support.shift import an_order, go, hand, visit

HARMLESS = ("SCAN station", "SCAN CONSTANT ROW", "SCAN anon")
"""What may be read whole: a file has few stations, and a list is cut before it is gathered."""


@contextmanager
def asked(connection: Connection) -> Iterator[list[tuple[str, Any]]]:
    """Note every statement that is sent."""
    statements: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, sql: str, values: Any, *_rest: object) -> None:
        statements.append((sql, values))

    event.listen(connection, "before_cursor_execute", note)
    yield statements
    event.remove(connection, "before_cursor_execute", note)


def test_the_summary_scans_no_table(post: PostInUse) -> None:
    visit(post, "周小安")
    with post.store.reader() as connection:
        with asked(connection) as statements:
            shift_summary(connection, post.duty.shift_id, post.clock())
        steps = [
            row.detail
            for sql, values in statements
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)
        ]

    scans = {step for step in steps if step.startswith("SCAN")}
    # partial indexes: what waits at the desk, who is out, the longest first, what is sealed,
    # which incidents are open, whom somebody is to reach, which cards come back and to which notes
    # something is owed; the tags and codes that the post has set and the rooms of its isolation
    # point are few
    assert {s for s in scans if not s.startswith(HARMLESS)} == {
        "SCAN entry USING INDEX ix_entry_open",
        "SCAN person USING INDEX ix_person_outside",
        "SCAN point_room USING INDEX ix_point_room_used",
        "SCAN zone USING INDEX ix_zone_in_force",
        "SCAN incident USING INDEX ix_incident_open",
        "SCAN person USING COVERING INDEX ix_person_tagged",
        "SCAN tag",
        "SCAN code",
        "SCAN gate_pass USING INDEX ix_gate_pass_to_return",
        "SCAN itinerary USING INDEX ix_itinerary_owed",
    }
    for index in ("ix_person_visiting", "ix_person_outside", "ix_vehicle_inside"):
        assert any(index in step for step in steps)
    span = "(station_id=? AND sequence>?)"
    for table in ("entry", "vehicle_entry", "pass_change", "itinerary"):
        assert any(f"SEARCH {table} " in step and span in step for step in steps)


def test_a_shift_counts_its_own_facts_and_keeps_them_when_it_is_handed_over(
    post: PostInUse,
) -> None:
    go(post, "林晓枫")
    hand(post, an_order())
    go(post, "刘雪飞")
    go(post, "单明")

    (signed,) = handovers(post.store, post.duty)
    with post.store.reader() as connection:
        opened = shift_summary(connection, post.duty.shift_id, post.clock())

    assert signed.counts.entries == Flow(0, 1)
    assert opened.counts.entries == Flow(0, 2)
