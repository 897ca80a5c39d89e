# SPDX-License-Identifier: MIT
"""Whoever stays longer than they may is noted on the way out, in the list, at the handover."""

from datetime import timedelta

from msgspec.structs import replace

from gatehouse.domain.entry import Crossing, Decision, Direction, Reason
from gatehouse.domain.gate_pass import PassClass
from gatehouse.domain.handover_record import recorded_stays, shift_record
from gatehouse.domain.left_open import left_open_words
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.policy.verdict import Verdict
from gatehouse.domain.shift import stay_words
from gatehouse.domain.words import Words
from gatehouse.reports.open_items import OPEN_WORDS
from gatehouse.services.crossing import weigh
from gatehouse.services.day import desk_day
from gatehouse.services.entry import record_entry
from gatehouse.services.handover import summary
from gatehouse.services.stay import close_stays
from tests.services.test_entry import GREEN, flat, under_changchun, visitor
from tests.support.passes import a_visitors_order, issue
from tests.support.post import FixedClock, PostInUse

FOUR_HOURS = timedelta(hours=4)
HALF_AN_HOUR = timedelta(minutes=30)
NAME = "周小安"


def comes_in(post: PostInUse, **said: object) -> None:
    """Let a visitor in, whatever the rules of Changchun still want to know."""
    crossing = replace(visitor(flat(post, "3-2-501")), temperature=365, **said)
    checks = {**crossing.checks, **GREEN, "itinerary": "clear", "paper": "seen"}
    known = {} if said.get("person_id") is None else {"outsider": None}
    crossing = replace(crossing, checks=checks, **known)
    record_entry(post.store, post.duty, crossing, Decision.EMERGENCY)


def leaving(post: PostInUse, **said: object) -> Crossing:
    """Return the visitor on the way out."""
    return Crossing(
        direction=Direction.OUT,
        subject_class=visitor(None).subject_class,
        reason=Reason.HOME,
        person_id=post.id_of(NAME),
        temperature=365,
        checks=GREEN,
        **said,  # type: ignore[arg-type]
    )


def goes_out(post: PostInUse) -> None:
    """Let the visitor leave."""
    record_entry(post.store, post.duty, leaving(post), Decision.ADMIT)


def late(post: PostInUse) -> list[OpenItem]:
    """Return what the desk shows of visitors who stay too long."""
    items = desk_day(post.store, post.duty).open_items
    return [one for one in items if one.kind is OpenKind.VISITOR_LATE]


def verdict(post: PostInUse) -> Verdict:
    """Return what the desk says to the visitor on the way out."""
    return weigh(post.store, post.duty, leaving(post)).verdict


def test_a_visitor_who_leaves_in_time_is_told_nothing(post: PostInUse, clock: FixedClock) -> None:
    under_changchun(post)
    comes_in(post)
    clock.forward(FOUR_HOURS)

    assert verdict(post).nearest is None


def test_a_stay_that_was_too_long_is_told_at_the_desk_and_kept_with_the_entry(
    post: PostInUse, clock: FixedClock
) -> None:
    under_changchun(post)
    comes_in(post)
    clock.forward(FOUR_HOURS + HALF_AN_HOUR)

    assert verdict(post).headline.zh == "可以出门，提醒：停留超时 30 分钟"
    goes_out(post)


def test_the_desk_tells_while_somebody_is_inside_longer_than_they_may(
    post: PostInUse, clock: FixedClock
) -> None:
    """All of them stand in one line, under the name of whom it was to be first."""
    under_changchun(post)
    comes_in(post)
    clock.forward(FOUR_HOURS)
    due = clock()
    assert late(post) == []

    clock.forward(HALF_AN_HOUR)
    (item,) = late(post)
    assert (item.shown_name, item.door, item.count) == ("周*安", "3-2-501", 1)
    assert item.since == due
    assert left_open_words(item) == Words("只有这一位", "nobody else")

    goes_out(post)
    assert late(post) == []


def test_repeats_are_counted_by_visits_that_ended_too_late(
    post: PostInUse, clock: FixedClock
) -> None:
    under_changchun(post)
    for again in (False, True):
        comes_in(post, **({"person_id": post.id_of(NAME)} if again else {}))
        clock.forward(FOUR_HOURS + HALF_AN_HOUR)
        goes_out(post)
        clock.forward(FOUR_HOURS)
    comes_in(post, person_id=post.id_of(NAME))
    clock.forward(FOUR_HOURS + HALF_AN_HOUR)

    assert verdict(post).headline.zh.endswith("停留超时 30 分钟，30 天内第 3 次")
    (stay,) = summary(post.store, post.duty).visitors.longest
    words = stay_words(stay, clock())
    assert words is not None
    assert words.zh.endswith("近 30 天超时 2 次")


def test_what_is_over_thirty_days_old_is_no_repeat(post: PostInUse, clock: FixedClock) -> None:
    under_changchun(post)
    comes_in(post)
    clock.forward(FOUR_HOURS + HALF_AN_HOUR)
    goes_out(post)
    clock.forward(timedelta(days=31))
    comes_in(post, person_id=post.id_of(NAME))
    clock.forward(FOUR_HOURS + HALF_AN_HOUR)

    assert verdict(post).headline.zh == "可以出门，提醒：停留超时 30 分钟"


def test_who_was_closed_by_a_rule_and_leaves_after_all_stayed_too_long(
    post: PostInUse, clock: FixedClock
) -> None:
    under_changchun(post)
    comes_in(post)
    clock.forward(timedelta(hours=50))
    close_stays(post.store, post.duty)

    assert "停留超时 46 小时" in verdict(post).headline.zh


def test_the_pass_shown_on_the_way_in_says_how_long_they_may_stay(
    post: PostInUse, clock: FixedClock
) -> None:
    under_changchun(post)
    order = replace(a_visitors_order(post, NAME), pass_class=PassClass.GOODS)
    issued = issue(post, order)
    comes_in(post, person_id=post.id_of(NAME), pass_id=issued.card.row.pass_id)

    (stay,) = summary(post.store, post.duty).visitors.longest

    assert stay.leave_by == clock() + timedelta(hours=2)


def test_the_handover_keeps_by_when_visitors_were_to_leave(
    post: PostInUse, clock: FixedClock
) -> None:
    under_changchun(post)
    comes_in(post)
    clock.forward(FOUR_HOURS + HALF_AN_HOUR)
    told = summary(post.store, post.duty)

    assert told.visitors.longest[0].leave_by == clock() - HALF_AN_HOUR
    (kept,) = recorded_stays(shift_record(told).stays)["visitors"].longest
    assert kept == replace(told.visitors.longest[0], whose=""), "a sheet keeps no ids"


def test_what_a_rule_closed_is_listed_to_the_shift_in_which_that_happened(
    post: PostInUse, clock: FixedClock
) -> None:
    under_changchun(post)
    comes_in(post)
    clock.forward(timedelta(hours=48))
    close_stays(post.store, post.duty)

    items = summary(post.store, post.duty).open_items
    (item,) = [one for one in items if one.kind is OpenKind.AUTO_CLOSED]

    assert (item.shown_name, item.door, item.since) == (
        "周*安",
        "3-2-501",
        clock() - timedelta(hours=48),
    )
    assert OPEN_WORDS[item.kind].zh == "自动关闭"
    assert summary(post.store, post.duty).visitors.count == 0
