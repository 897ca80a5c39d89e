# SPDX-License-Identifier: MIT
"""What waits of vehicles is found by partial indexes, however many ways there were."""

import pytest

from gatehouse.db.queries import vehicles_open
from gatehouse.db.queries.prebuilt import Prebuilt
from tests.support.post import PostInUse

MOMENT = "2022-04-15T00:00:00.000000Z"


@pytest.mark.parametrize(
    ("asked", "index"),
    [
        (vehicles_open._LATE, "ix_vehicle_entry_leave_by"),
        (vehicles_open._MISSED, "ix_vehicle_entry_missed"),
    ],
)
def test_nothing_is_scanned(post: PostInUse, asked: Prebuilt, index: str) -> None:
    values = {**asked.constants, "now": MOMENT, "since": MOMENT}
    with post.store.reader() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked.text}", values)
        steps = [row.detail for row in plan]

    assert any(index in step for step in steps), steps
    scans = [step for step in steps if step.startswith("SCAN") and index not in step]
    assert scans == []
