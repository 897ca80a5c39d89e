# SPDX-License-Identifier: MIT
"""Supervised tasks: given with a date, answered, done, dropped, and open again."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.register_tasks import count_tasks, tasks_of_day
from gatehouse.db.queries.tasks import open_tasks
from gatehouse.domain.left_open import left_open_words
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.register import MASKED
from gatehouse.domain.task import TaskChange, TaskState
from gatehouse.errors import Refused
from gatehouse.reports.open_items import open_section
from gatehouse.services.handover import summary as handover_summary
from gatehouse.services.task import amend_task, give_task, tasks
from tests.support.post import BEGINS, PostInUse
from tests.support.tasks import DUE, ORDER, given, told


def test_a_task_is_open_until_somebody_says_it_is_done(post: PostInUse) -> None:
    row = given(post).row

    assert (row.what, row.document, row.owner) == (ORDER.what, ORDER.document, "周岚")
    assert (row.given_at, row.due_at, row.state) == (BEGINS, DUE, TaskState.OPEN)
    assert not row.is_overdue(DUE)
    assert row.is_overdue(DUE + timedelta(seconds=1))
    done = told(post, row.task_id, TaskChange.DONE).row
    assert (done.state, done.settled_at) == (TaskState.DONE, BEGINS)
    assert not done.is_overdue(DUE + timedelta(days=1))
    assert verify(post.store).sound


def test_each_feedback_keeps_its_time_and_who_gave_it(post: PostInUse) -> None:
    row = given(post).row
    post.clock.forward(timedelta(minutes=40))
    told(post, row.task_id, TaskChange.FEEDBACK, "走访 12 户，还差 4 户")
    post.clock.forward(timedelta(minutes=40))
    steps = told(post, row.task_id, TaskChange.DONE, "名单已交").row.steps

    assert [(step.change, step.said) for step in steps] == [
        (TaskChange.GIVEN, ""),
        (TaskChange.FEEDBACK, "走访 12 户，还差 4 户"),
        (TaskChange.DONE, "名单已交"),
    ]
    assert [step.at - BEGINS for step in steps] == [timedelta(minutes=40 * n) for n in range(3)]
    assert {step.operator for step in steps} == {"周岚"}


@pytest.mark.parametrize("change", [TaskChange.FEEDBACK, TaskChange.DROPPED])
def test_a_feedback_is_words(post: PostInUse, change: TaskChange) -> None:
    row = given(post).row

    with pytest.raises(Refused, match="Nothing is said"):
        told(post, row.task_id, change, "  ")


def test_what_is_settled_is_opened_again_with_a_reason(post: PostInUse) -> None:
    row = given(post).row
    told(post, row.task_id, TaskChange.DONE)

    with pytest.raises(Refused, match="already"):
        told(post, row.task_id, TaskChange.DONE)
    opened = told(post, row.task_id, TaskChange.REOPENED, "街道办退回").row
    assert (opened.state, opened.settled_at) == (TaskState.OPEN, None)
    assert verify(post.store).sound


def test_an_open_task_is_written_anew_and_what_stood_there_stays_told(post: PostInUse) -> None:
    row = given(post).row
    later = replace(ORDER, what="摸排全部独居老人", due_at=DUE + timedelta(days=1))

    amended = amend_task(post.store, post.duty, row.task_id, later).row

    assert (amended.what, amended.due_at) == (later.what, later.due_at)
    assert amended.steps[-1].said == f"原：{ORDER.what}"
    with pytest.raises(Refused, match="stands so already"):
        amend_task(post.store, post.duty, row.task_id, later)
    assert verify(post.store).sound


def test_nothing_is_no_task(post: PostInUse) -> None:
    with pytest.raises(Refused, match="Nothing is wanted"):
        give_task(post.store, post.duty, replace(ORDER, what=" "))
    assert tasks(post.store, post.duty) == ()


def test_what_is_due_first_stands_first_and_goes_on_to_the_next_shift(post: PostInUse) -> None:
    late = given(post, "报表", DUE + timedelta(days=1)).row
    open_ended = given(post, "宣传", None).row
    first = given(post, "名单").row

    rows = tasks(post.store, post.duty)
    assert [row.task_id for row in rows] == [first.task_id, late.task_id, open_ended.task_id]
    with post.store.reader() as connection:
        items = open_tasks(connection, post.clock())
    assert [(item.kind, item.shown_name) for item in items] == [
        (OpenKind.TASK, "名单"),
        (OpenKind.TASK, "报表"),
        (OpenKind.TASK, "宣传"),
    ]
    said = [left_open_words(item) for item in items]
    assert [words.zh for words in said if words is not None] == [
        "4月15日 19:42 前办结",
        "4月16日 19:42 前办结",
        "没定期限",
    ]


def test_the_sheet_says_how_each_task_stood_as_the_day_ended(post: PostInUse) -> None:
    first = given(post).row
    told(post, first.task_id, TaskChange.FEEDBACK, "还差 4 户")
    given(post, "报表", DUE + timedelta(days=1))
    post.clock.forward(timedelta(days=1))
    told(post, first.task_id, TaskChange.DONE, "名单已交")

    with post.store.reader() as connection:
        today = list(tasks_of_day(connection, date(2022, 4, 15), MASKED))
        later = list(tasks_of_day(connection, date(2022, 4, 16), MASKED))
        after = list(tasks_of_day(connection, date(2022, 4, 17), MASKED))
        assert count_tasks(connection, date(2022, 4, 16)) == 2
    assert [(row.what, row.state, row.overdue, row.feedback) for row in today] == [
        (ORDER.what, TaskState.OPEN, True, "还差 4 户"),
        ("报表", TaskState.OPEN, False, ""),
    ]
    assert [(row.state, row.overdue, row.feedback) for row in later] == [
        (TaskState.DONE, True, "名单已交"),
        (TaskState.OPEN, True, ""),
    ]
    assert [row.what for row in after] == ["报表"]


def test_what_is_overdue_comes_first_and_waits_since_it_was_due(post: PostInUse) -> None:
    given(post, "宣传", None)
    given(post, "名单")
    post.clock.forward(timedelta(hours=30))

    summary = handover_summary(post.store, post.duty)

    (late,) = [one for one in summary.open_items if one.kind is OpenKind.TASK_LATE]
    assert (late.shown_name, late.since) == ("名单", DUE)
    assert late.presses(post.clock())
    rows = open_section(summary.open_items, post.clock()).blocks[0].rows  # type: ignore[union-attr]
    assert rows[0][0].zh == "督办逾期"
