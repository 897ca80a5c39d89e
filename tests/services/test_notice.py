# SPDX-License-Identifier: MIT
"""Notices to residents: written or made from the rules, published, taken down."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.register_notices import count_notices, notices_of_day
from gatehouse.domain.notice import LONGEST_TEXT
from gatehouse.domain.register import MASKED
from gatehouse.domain.words import Words
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.notice import (
    hanging_notices,
    notice_of_rules,
    notices,
    poster,
    publish_notice,
    restore_notice,
    withdraw_notice,
)
from tests.support.policies import adopt
from tests.support.post import BEGINS, PostInUse
from tests.support.tasks import NOTICE, published


def test_notices_are_numbered_as_they_are_published(post: PostInUse) -> None:
    first, second = published(post).row, published(post).row

    assert (first.number, second.number) == (1, 2)
    assert (first.title, first.text, first.published_at) == (NOTICE.title, NOTICE.text, BEGINS)
    assert first.operator == "周岚"
    assert [row.number for row in notices(post.store, post.duty)] == [2, 1]
    assert verify(post.store).sound


def test_the_rules_in_force_make_a_notice_by_themselves(post: PostInUse) -> None:
    adopt(post.store, post.duty, "changchun-2022-03", BEGINS)

    order = notice_of_rules(post.store, post.duty)

    lines = order.text.zh.splitlines()
    assert lines[0] == "依据样例〔2022〕4号（样例：长春市防控办）："
    assert lines[3] == "3. 每户每 2 天 1 人次外出采购，2 小时内返回；就医、上班不占名额。"
    assert len(order.text.en.splitlines()) == len(lines) == 11
    row = publish_notice(post.store, post.duty, order).row
    assert row.policy_id == order.policy_id
    assert poster(post.store, post.duty, row.notice_id).row == row


def test_one_that_is_taken_down_says_why_and_may_hang_again(post: PostInUse) -> None:
    row = published(post).row
    with pytest.raises(Refused, match="reason is missing"):
        withdraw_notice(post.store, post.duty, row.notice_id, " ")

    down = withdraw_notice(post.store, post.duty, row.notice_id, "做完了").row

    assert (down.hangs, down.withdrawn_at, down.reason) == (False, BEGINS, "做完了")
    assert hanging_notices(post.store, post.duty) == ()
    with pytest.raises(Refused, match="already"):
        withdraw_notice(post.store, post.duty, row.notice_id, "再撤")
    assert restore_notice(post.store, post.duty, row.notice_id).row == row
    assert verify(post.store).sound


@pytest.mark.parametrize(
    "order",
    [
        replace(NOTICE, title=Words("", " ")),
        replace(NOTICE, text=Words("", "")),
        replace(NOTICE, text=Words("长" * (LONGEST_TEXT + 1), "")),
    ],
)
def test_what_is_no_notice_is_refused(post: PostInUse, order: object) -> None:
    with pytest.raises(Refused):
        publish_notice(post.store, post.duty, order)  # type: ignore[arg-type] # parametrized
    assert notices(post.store, post.duty) == ()


def test_a_volunteer_publishes_nothing(post: PostInUse) -> None:
    with pytest.raises(NotAllowed):
        publish_notice(post.store, post.as_volunteer(), NOTICE)


def test_the_sheet_lists_what_hung_on_a_day(post: PostInUse) -> None:
    row = published(post).row
    post.clock.forward(timedelta(days=1))
    withdraw_notice(post.store, post.duty, row.notice_id, "做完了")

    days = [date(2022, 4, 14), date(2022, 4, 15), date(2022, 4, 16), date(2022, 4, 17)]
    with post.store.reader() as connection:
        sheets = [list(notices_of_day(connection, day, MASKED)) for day in days]
        assert [count_notices(connection, day) for day in days] == [0, 1, 1, 0]
    assert [len(lines) for lines in sheets] == [0, 1, 1, 0]
    (hung,), (down,) = sheets[1], sheets[2]
    assert (hung.title, hung.issuer, hung.withdrawn_at) == (NOTICE.title.zh, "样例社区", None)
    assert down.withdrawn_at == BEGINS + timedelta(days=1)
