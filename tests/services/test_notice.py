# SPDX-License-Identifier: MIT
"""Notices to residents: written or made from the rules, published, taken down."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.register_notices import count_notices, notices_of_day
from gatehouse.domain.notice import LONGEST_TEXT, NoticeStanding
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.register import MASKED
from gatehouse.domain.words import Words
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.handover import summary
from gatehouse.services.notice import (
    end_notice_anew,
    notice_of_rules,
    notices,
    notices_in_force,
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
    assert notices_in_force(post.store, post.duty) == ()
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


def test_one_holds_from_a_moment_to_another_and_is_not_printed_after_it(post: PostInUse) -> None:
    begins, ends = BEGINS + timedelta(hours=1), BEGINS + timedelta(hours=3)
    row = published(post, replace(NOTICE, begins_at=begins, ends_at=ends)).row

    assert row.standing(post.clock.now) is NoticeStanding.COMING
    assert notices_in_force(post.store, post.duty) == ()
    assert poster(post.store, post.duty, row.notice_id).row == row
    post.clock.forward(timedelta(hours=1))
    assert notices_in_force(post.store, post.duty) == (row,)
    post.clock.forward(timedelta(hours=2))
    assert row.standing(post.clock.now) is NoticeStanding.ENDED
    assert notices_in_force(post.store, post.duty) == ()
    with pytest.raises(Refused, match="Nothing was printed"):
        poster(post.store, post.duty, row.notice_id)


def test_an_end_is_moved_and_the_facts_explain_it(post: PostInUse) -> None:
    row = published(post, replace(NOTICE, ends_at=BEGINS + timedelta(hours=1))).row
    post.clock.forward(timedelta(hours=2))
    later = BEGINS + timedelta(days=2)

    longer = end_notice_anew(post.store, post.duty, row.notice_id, later).row

    assert (longer.ends_at, longer.standing(post.clock.now)) == (later, NoticeStanding.HOLDS)
    with pytest.raises(Refused, match="already"):
        end_notice_anew(post.store, post.duty, row.notice_id, later)
    with pytest.raises(Refused, match="later end"):
        end_notice_anew(post.store, post.duty, row.notice_id, BEGINS)
    assert end_notice_anew(post.store, post.duty, row.notice_id, None).row.ends_at is None
    with pytest.raises(NotAllowed):
        end_notice_anew(post.store, post.as_volunteer(), row.notice_id, later)
    assert verify(post.store).sound


def test_what_ends_before_it_holds_is_refused(post: PostInUse) -> None:
    late, early = BEGINS + timedelta(hours=2), BEGINS + timedelta(hours=1)
    with pytest.raises(Refused, match="Nothing was recorded"):
        published(post, replace(NOTICE, begins_at=late, ends_at=early))


def test_what_ends_today_or_has_ended_goes_to_the_next_shift(post: PostInUse) -> None:
    published(post, replace(NOTICE, ends_at=BEGINS + timedelta(days=2)))
    today = published(post, replace(NOTICE, ends_at=BEGINS + timedelta(hours=1))).row

    def open_items() -> list[tuple[str, str]]:
        found = summary(post.store, post.duty).open_items
        return [(one.entry_id, one.shown_name) for one in found if one.kind is OpenKind.NOTICE_ENDS]

    assert open_items() == [(today.notice_id, f"2. {NOTICE.title.zh}")]
    post.clock.forward(timedelta(days=1))
    assert open_items() == [(today.notice_id, f"2. {NOTICE.title.zh}")]
    withdraw_notice(post.store, post.duty, today.notice_id, "到期")
    assert open_items() == []


def test_the_sheet_says_how_a_notice_stood_when_the_day_ended(post: PostInUse) -> None:
    published(post, replace(NOTICE, ends_at=BEGINS + timedelta(days=1)))

    days = [date(2022, 4, 15), date(2022, 4, 16)]
    with post.store.reader() as connection:
        lines = [line for day in days for line in notices_of_day(connection, day, MASKED)]
    assert [line.standing for line in lines] == [NoticeStanding.HOLDS, NoticeStanding.ENDED]
    assert {line.begins_at for line in lines} == {BEGINS}
