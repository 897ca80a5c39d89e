# SPDX-License-Identifier: MIT
"""A keystroke that may mean a plate never scans a table."""

from gatehouse.db.queries.vehicles_found import BY_PLATE
from tests.support.post import PostInUse


def test_a_plate_is_looked_for_in_ranges_of_indexes(post: PostInUse) -> None:
    values = (*("234", "235", 10) * 3, "v", "234", "235", 10)
    with post.store.reader() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {BY_PLATE}", values)
        steps = [row.detail for row in plan]

    tables = ("vehicle", "vehicle_entry", "entry", "person", "person_key", "household", "home")
    scanned = [step for step in steps if step.startswith("SCAN") and step.split()[1] in tables]
    assert scanned == []
    by_plate = ("ix_vehicle_tail", "ix_vehicle_digits", "ix_vehicle_plate")
    for index in (*by_plate, "PRIMARY KEY (kind=? AND key>?"):
        assert any(index in step for step in steps), steps
