# SPDX-License-Identifier: MIT
"""A keystroke that may mean a plate never scans a table."""

import pytest

from gatehouse.db.queries.vehicles_found import BY_PLATE, OF_PEOPLE
from tests.support.post import PostInUse


@pytest.mark.parametrize(
    ("statement", "values"),
    [(BY_PLATE, ("234", "235", 10, "234", "235", 10, 10)), (OF_PEOPLE, ("v", "234", "235", 10))],
)
def test_a_plate_is_looked_for_in_ranges_of_indexes(
    post: PostInUse, statement: str, values: tuple[str | int, ...]
) -> None:
    with post.store.reader() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        steps = [row.detail for row in plan]

    tables = [step for step in steps if step.startswith(("SEARCH", "SCAN"))]
    scanned = [step for step in tables if step.startswith("SCAN") and "hit" not in step]
    assert [step for step in scanned if "subquery" not in step] == []
    assert any("INDEX" in step or "PRIMARY KEY" in step for step in tables)
