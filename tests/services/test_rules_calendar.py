# SPDX-License-Identifier: MIT
"""Adopting rule sets and ending them early: what holds when, and what is never allowed."""

from datetime import datetime, timedelta

import pytest

from gatehouse.db.inspection.verification import verify
from gatehouse.domain.policy.adoption import Adoption
from gatehouse.domain.policy.calendar import Standing
from gatehouse.domain.policy.calendar_row import CalendarRow, Season
from gatehouse.errors import GatehouseError, NotAllowed, Refused
from gatehouse.services.policy import rules_now, rules_then, shipped_text
from gatehouse.services.rules_calendar import adopt_rules, clashes_of, end_rules, rules_calendar
from tests.support.post import BEGINS, PostInUse

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def adopted(
    post: PostInUse,
    rule_set_id: str = "changchun-2022-03",
    at: datetime = BEGINS + HOUR,
    until: datetime | None = None,
    standing: Standing = Standing.REPLACES,
) -> str:
    """Adopt a shipped set and return its id."""
    text = shipped_text(rule_set_id)
    order = Adoption(toml=text, valid_from=at, valid_to=until, standing=standing)
    return adopt_rules(post.store, post.duty, order).policy_id


def calendar(post: PostInUse) -> list[tuple[str, Season]]:
    return [(row.rules.id, row.season) for row in rules_calendar(post.store, post.duty)]


def row_of(post: PostInUse, policy_id: str) -> CalendarRow:
    rows = rules_calendar(post.store, post.duty)
    return next(row for row in rows if row.held.id == policy_id)


def test_a_set_holds_from_the_moment_that_it_was_adopted_for(post: PostInUse) -> None:
    adopted(post)
    assert calendar(post) == [
        ("changchun-2022-03", Season.TO_COME),
        ("everyday", Season.NOW),
    ]

    post.clock.forward(HOUR)

    assert calendar(post) == [("changchun-2022-03", Season.NOW), ("everyday", Season.PAST)]
    assert rules_now(post.store, post.duty).title.en == "Changchun, March 2022 (example)"
    assert rules_then(post.store, post.duty, BEGINS).title.en == "Everyday gate"
    assert verify(post.store).problems == ()


def test_it_is_told_what_a_set_changes(post: PostInUse) -> None:
    changes = row_of(post, adopted(post)).changes

    assert "新增 出门限次：每户每 2 天 1 人次外出采购，2 小时内返回；就医、上班不占名额。" in [
        change.words.zh for change in changes
    ]


def test_a_set_that_ends_gives_the_gate_back_to_the_one_before(post: PostInUse) -> None:
    adopted(post, until=BEGINS + DAY)

    post.clock.forward(DAY)

    assert calendar(post) == [("changchun-2022-03", Season.PAST), ("everyday", Season.NOW)]


def test_a_set_is_ended_early_and_at_once(post: PostInUse) -> None:
    policy_id = adopted(post, at=BEGINS)
    post.clock.forward(HOUR)

    end_rules(post.store, post.duty, policy_id, post.clock(), "样例〔2022〕9号")

    assert row_of(post, policy_id).ended_early
    assert calendar(post) == [("changchun-2022-03", Season.PAST), ("everyday", Season.NOW)]
    assert verify(post.store).problems == ()


def test_a_set_to_come_that_is_ended_never_begins(post: PostInUse) -> None:
    policy_id = adopted(post)
    end_rules(post.store, post.duty, policy_id, BEGINS)

    post.clock.forward(2 * HOUR)

    assert calendar(post) == [("changchun-2022-03", Season.PAST), ("everyday", Season.NOW)]


def test_what_stands_beside_another_set_is_a_clash_that_is_shown(post: PostInUse) -> None:
    policy_id = adopted(post, at=BEGINS, standing=Standing.PREVAILS)

    row = row_of(post, policy_id)

    assert row.season is Season.NOW
    assert [title.en for title in row.clashes] == ["Everyday gate"]


def test_the_gate_is_never_left_without_rules(post: PostInUse) -> None:
    (only,) = rules_calendar(post.store, post.duty)

    with pytest.raises(Refused, match="Adopt the set that comes after first"):
        end_rules(post.store, post.duty, only.held.id, BEGINS + DAY)


def test_nothing_ends_twice(post: PostInUse) -> None:
    policy_id = adopted(post, at=BEGINS)
    end_rules(post.store, post.duty, policy_id, BEGINS)
    post.clock.forward(HOUR)

    with pytest.raises(Refused, match="have ended already"):
        end_rules(post.store, post.duty, policy_id, BEGINS)


@pytest.mark.parametrize("at", [BEGINS - DAY, BEGINS + 400 * DAY])
def test_no_set_begins_in_the_past_or_in_years(post: PostInUse, at: datetime) -> None:
    with pytest.raises(Refused, match="within a year"):
        adopted(post, at=at)


def test_no_set_ends_before_it_begins(post: PostInUse) -> None:
    with pytest.raises(Refused, match="before they begin"):
        adopted(post, until=BEGINS)


def test_the_calendar_is_an_administrators(post: PostInUse) -> None:
    order = Adoption(toml=shipped_text("everyday"), valid_from=BEGINS)

    with pytest.raises(NotAllowed):
        adopt_rules(post.store, post.as_volunteer(), order)
    assert rules_calendar(post.store, post.as_volunteer())


def test_what_is_no_rule_set_is_refused_whole(post: PostInUse) -> None:
    with pytest.raises(GatehouseError, match="title is missing"):
        adopt_rules(post.store, post.duty, Adoption(toml='id = "x"', valid_from=BEGINS))
    assert len(rules_calendar(post.store, post.duty)) == 1


def test_a_clash_is_named_before_a_set_is_adopted(post: PostInUse) -> None:
    """Only what holds beside another clashes; what comes after its end does not."""
    text = shipped_text("changchun-2022-03")
    adopted(post, "lanzhou-2022-03", until=BEGINS + DAY, standing=Standing.BESIDE)
    rows = calendar(post)

    def named(at: datetime, standing: Standing) -> list[str]:
        order = Adoption(toml=text, valid_from=at, standing=standing)
        return [title.en for title in clashes_of(post.store, post.duty, order)]

    lanzhou, everyday = "Lanzhou, March 2022 (example)", "Everyday gate"
    assert set(named(BEGINS + 2 * HOUR, Standing.PREVAILS)) == {lanzhou, everyday}
    assert named(BEGINS + 2 * HOUR, Standing.REPLACES) == [lanzhou]
    assert named(BEGINS + DAY, Standing.REPLACES) == []
    assert calendar(post) == rows
