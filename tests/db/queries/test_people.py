# SPDX-License-Identifier: MIT
"""A keystroke never scans a table."""

import pytest

from gatehouse.db.queries.people import MOST_BEGINNINGS, search_statement
from tests.support.post import PostInUse


@pytest.mark.parametrize("beginnings", range(1, MOST_BEGINNINGS + 1))
def test_a_search_reads_only_ranges_of_an_index(post: PostInUse, beginnings: int) -> None:
    values = ("i", "l", "m", 10) * beginnings + (10,)
    with post.store.reader() as connection:
        plan = connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {search_statement(beginnings)}", values
        )
        steps = [row.detail for row in plan]

    tables = [step for step in steps if "person" in step or "household" in step]
    assert tables.count(tables[0]) == beginnings
    assert all(step.startswith("SEARCH") for step in tables), steps
