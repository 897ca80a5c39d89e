# SPDX-License-Identifier: MIT
"""What the workbook and the counts say of a stay that a rule closed."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from gatehouse.db.queries.register import sheet_rows
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Decision
from gatehouse.domain.policy.adoption import Adoption
from gatehouse.domain.register import MASKED, RegisterSheet
from gatehouse.reports.list_sheet import ListSheet
from gatehouse.reports.vehicles_sheet import VEHICLES
from gatehouse.reports.visitors_sheet import VISITORS
from gatehouse.services.day import summary_of
from gatehouse.services.entry import record_entry
from gatehouse.services.handover import summary
from gatehouse.services.policy import record_rules
from gatehouse.services.stay import close_stays, reopen_stay
from tests.services.test_stay import closings, drives_in, leaving
from tests.support.policies import HEADER
from tests.support.post import FixedClock, PostInUse

TWO_DAYS = timedelta(hours=48)


def cells(post: PostInUse, sheet: ListSheet[Any], heading: str) -> Sequence[Any]:
    """Return a column of the first day's sheet."""
    column = next(one for one in sheet.columns if one.heading == heading)
    day = local_day(post.clock() - TWO_DAYS)
    with post.store.reader() as connection:
        rows = list(sheet_rows(connection, RegisterSheet(sheet.kind), day, MASKED))
    return [column.value(row) for row in rows]


def test_the_remark_says_that_a_rule_closed_the_stay(post: PostInUse, clock: FixedClock) -> None:
    drives_in(post)
    clock.forward(TWO_DAYS)

    assert cells(post, VISITORS, "离开时间") == ["在内"]
    close_stays(post.store, post.duty)

    assert cells(post, VISITORS, "离开时间") == ["自动关闭"]
    assert cells(post, VISITORS, "备注") == ["车牌：粤B***5D；自动关闭 04-17 16:42"]
    assert cells(post, VEHICLES, "备注") == ["自动关闭 04-17 16:42"]


def test_a_real_way_out_afterwards_is_told_beside_the_mark(
    post: PostInUse, clock: FixedClock
) -> None:
    drives_in(post)
    clock.forward(TWO_DAYS)
    close_stays(post.store, post.duty)
    record_entry(post.store, post.duty, leaving(post, "周小安"), Decision.ADMIT)

    assert cells(post, VISITORS, "离开时间") == ["04-17 16:42"]
    assert cells(post, VISITORS, "备注") == ["车牌：粤B***5D；自动关闭 04-17 16:42"]


def test_a_closing_that_was_taken_back_leaves_no_mark(post: PostInUse, clock: FixedClock) -> None:
    drives_in(post)
    clock.forward(TWO_DAYS)
    close_stays(post.store, post.duty)
    for one in closings(post):
        reopen_stay(post.store, post.duty, one["id"], "还在")

    assert cells(post, VISITORS, "离开时间") == ["在内"]
    assert cells(post, VISITORS, "备注") == ["车牌：粤B***5D"]
    assert cells(post, VEHICLES, "备注") == [""]


def test_a_visitor_closed_at_the_days_end_was_inside_that_day_and_is_not_the_next(
    post: PostInUse, clock: FixedClock
) -> None:
    rules = HEADER + 'rules = []\n[stays]\nclose_at_day_end = ["visitors"]\n'
    with post.store.unit_of_work(post.duty) as work:
        record_rules(work, Adoption(toml=rules, valid_from=clock()))
        work.commit()
    drives_in(post)
    today = local_day(clock())
    clock.forward(timedelta(hours=8))
    close_stays(post.store, post.duty)

    assert len(closings(post)) == 1
    assert summary_of(post.store, post.duty, today).visitors_inside == 1
    assert summary_of(post.store, post.duty, today + timedelta(days=1)).visitors_inside == 0
    assert summary(post.store, post.duty).visitors.count == 0
