# SPDX-License-Identifier: MIT
"""What the post did on a day beside watching the gate, counted by indexes alone."""

from datetime import date, timedelta

from gatehouse.db.queries.day_work import _COUNTS, day_work
from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.domain.day_work import NO_WORK, DayWork
from gatehouse.domain.parcel import ParcelOrder
from gatehouse.domain.task import TaskChange
from gatehouse.services.parcel import take_in
from tests.support.passes import flat
from tests.support.post import PostInUse
from tests.support.tasks import given, published, told

TODAY = date(2022, 4, 15)


def test_each_kind_of_work_is_counted_on_its_day(post: PostInUse) -> None:
    order = ParcelOrder(household_id=flat(post, "3-2-501"), pieces=3)
    take_in(post.store, post.duty, order)
    done, _left = given(post).row, given(post, "再报一次")
    told(post, done.task_id, TaskChange.DONE)
    published(post)

    with post.store.reader() as connection:
        today, before = (day_work(connection, day) for day in (TODAY, TODAY - timedelta(days=1)))

    assert today == DayWork(parcels_in=3, tasks=2, tasks_settled=1, notices=1)
    assert before == NO_WORK


def test_no_parcel_or_task_of_another_day_is_looked_at(post: PostInUse) -> None:
    values = {"starts": TODAY.isoformat(), "ends": TODAY.isoformat()}
    asked = Prebuilt(_COUNTS)
    with post.store.reader() as connection:
        statement = f"EXPLAIN QUERY PLAN {asked.text}"
        found = connection.exec_driver_sql(statement, {**asked.constants, **values})
        plan = [row.detail for row in found]

    assert not [step for step in plan if step.startswith(("SCAN parcel", "SCAN task"))]
    assert any("ix_parcel_taken_at" in step for step in plan)
