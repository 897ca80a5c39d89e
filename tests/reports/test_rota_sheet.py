# SPDX-License-Identifier: MIT
"""A week of the rota on paper: every day is there, gaps and changes are told."""

from datetime import timedelta

from gatehouse.domain.rota import RotaException
from gatehouse.reports.rota_sheet import LINES_ON_A_PAGE, compose_rota
from gatehouse.services.post import post_of
from gatehouse.services.rota import week, write_exception, write_rule
from tests.services.test_rota import DAY_RULE, MONDAY, at
from tests.support.post import PostInUse
from tests.support.rota_screen import NIGHT_RULE, TURNS_RULE


def test_each_day_tells_its_turns_and_gaps(bare_post: PostInUse) -> None:
    (rule,) = write_rule(bare_post.store, bare_post.duty, DAY_RULE).week.rota.rules
    ill = RotaException(rule_id=rule.rule_id, starts_at=at(MONDAY, 8), names=("丁一",), why="生病")
    shown = write_exception(bare_post.store, bare_post.duty, ill).week
    shown = week(bare_post.store, bare_post.duty, MONDAY)

    (page,) = compose_rota(shown, post_of(bare_post.store), bare_post.clock())

    assert page.week.zh == "4月11日 至 4月17日"
    first = [(line.day, line.hours, line.names, line.note) for line in page.lines[:3]]
    assert first == [
        ("4月11日 周一", "00:00–08:00", "空岗", ""),
        ("", "08:00–20:00", "丁一", "原周岚、郑晓；生病"),
        ("", "20:00–次日08:00", "空岗", ""),
    ]


def test_a_night_turn_says_that_it_ends_the_next_day(bare_post: PostInUse) -> None:
    shown = write_rule(bare_post.store, bare_post.duty, NIGHT_RULE).week

    (page,) = compose_rota(shown, post_of(bare_post.store), bare_post.clock())

    assert "20:00–次日06:00" in [line.hours for line in page.lines]


def test_a_day_without_anything_stands_there_too(bare_post: PostInUse) -> None:
    shown = week(bare_post.store, bare_post.duty, MONDAY + timedelta(days=7))

    (page,) = compose_rota(shown, post_of(bare_post.store), bare_post.clock())

    assert [line.names for line in page.lines] == ["—"] * 7


def test_many_turns_go_on_another_page(bare_post: PostInUse) -> None:
    for rule in (DAY_RULE, NIGHT_RULE, TURNS_RULE):
        shown = write_rule(bare_post.store, bare_post.duty, rule).week

    pages = compose_rota(shown, post_of(bare_post.store), bare_post.clock())

    assert len(pages) > 1
    assert all(len(page.lines) <= LINES_ON_A_PAGE for page in pages)
    assert pages[0].foot.startswith(f"第 1/{len(pages)} 页")
