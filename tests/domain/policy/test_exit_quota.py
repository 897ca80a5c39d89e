# SPDX-License-Identifier: MIT
"""Quotas counted by calendar days, by rolling hours and every other day."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from msgspec.structs import replace

from gatehouse.domain.entry import Direction, Reason
from gatehouse.domain.policy.case import NOBODY, History
from gatehouse.domain.policy.evaluate import evaluate
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.policy.verdict import Trip, Verdict
from tests.support.policies import RESIDENT, local, rule_text, rules, trip

TWO_DAYS = '{ type = "calendar_days", n = 2 }'
TWO_DAYS_ROLLING = '{ type = "rolling_hours", n = 48 }'
ALTERNATE = '{ type = "alternate_day" }'
LUNCH_TRIP = trip("2020-03-11 09:00", "2020-03-11 10:30")


def quota(window: str, most: int = 1, unit: str = "household", severity: str = "stop") -> RuleSet:
    values = (
        f'severity = "{severity}"\nunit = "{unit}"\nmax = {most}\nwindow = {window}\n'
        'max_out_min = 120\ncount_reasons = ["shopping"]'
    )
    return rules(rule_text("exit_quota", values))


def leave(
    rule_set: RuleSet, at: str, trips: Sequence[Trip] = (LUNCH_TRIP,), reason: str = "shopping"
) -> Verdict:
    crossing = replace(RESIDENT, reason=Reason(reason))
    return evaluate(rule_set, crossing, NOBODY, History(tuple(trips)), local(at))


def come_back(rule_set: RuleSet, at: str, trips: Sequence[Trip]) -> Verdict:
    crossing = replace(RESIDENT, direction=Direction.IN, reason=Reason.HOME)
    return evaluate(rule_set, crossing, NOBODY, History(tuple(trips)), local(at))


@pytest.mark.parametrize(
    ("window", "next_allowed"),
    [
        (TWO_DAYS, "2020-03-13 00:00"),
        (TWO_DAYS_ROLLING, "2020-03-13 09:00"),
        (ALTERNATE, "2020-03-13 00:00"),
    ],
)
def test_the_same_trip_frees_the_quota_at_the_time_the_window_says(
    window: str, next_allowed: str
) -> None:
    rule_set = quota(window)

    early = leave(rule_set, "2020-03-12 10:00")

    assert early.conclusion == "turn_away"
    assert early.next_allowed == local(next_allowed)
    moment = local(next_allowed)
    just_before = f"{moment - timedelta(seconds=1):%Y-%m-%d %H:%M:%S}"
    assert leave(rule_set, just_before).conclusion == "turn_away"
    assert leave(rule_set, next_allowed).admits


def test_a_window_across_the_leap_day_counts_the_leap_day() -> None:
    before = [trip("2020-02-28 09:00", "2020-02-28 10:00")]

    assert leave(quota(TWO_DAYS), "2020-02-29 23:59", before).next_allowed == local(
        "2020-03-01 00:00"
    )
    assert leave(quota(TWO_DAYS_ROLLING), "2020-02-29 23:59", before).next_allowed == local(
        "2020-03-01 09:00"
    )


def test_one_a_day_means_the_calendar_day_at_the_gate() -> None:
    daily = quota('{ type = "calendar_days", n = 1 }')

    assert not leave(daily, "2020-03-11 23:59").admits
    assert leave(daily, "2020-03-12 00:00").admits


def test_two_uses_free_one_after_the_other() -> None:
    trips = [trip("2020-03-11 09:00"), trip("2020-03-12 08:00")]

    verdict = leave(quota(TWO_DAYS, most=2), "2020-03-12 10:00", trips)

    assert verdict.next_allowed == local("2020-03-13 00:00")


def test_work_and_doctor_do_not_count() -> None:
    work = [trip("2020-03-12 07:30", reason="work")]

    assert leave(quota(TWO_DAYS), "2020-03-12 10:00", work).admits
    verdict = leave(quota(TWO_DAYS), "2020-03-12 10:00", reason="medical")
    assert verdict.admits
    assert verdict.due_back is None
    assert verdict.quota is not None
    assert verdict.quota.left == 0


def test_a_personal_quota_leaves_the_others_of_the_household_free() -> None:
    own = trip("2020-03-11 09:00", person=RESIDENT.person_id or "")

    assert leave(quota(TWO_DAYS, unit="person"), "2020-03-12 10:00").admits
    verdict = leave(quota(TWO_DAYS, unit="person"), "2020-03-12 10:00", [own])
    assert verdict.headline.zh.startswith("本人名额已用完")


def test_a_quota_of_none_gives_no_date() -> None:
    verdict = leave(quota(TWO_DAYS, most=0), "2020-03-12 10:00", [])

    assert verdict.conclusion == "turn_away"
    assert verdict.next_allowed is None
    assert verdict.headline.zh == "采购名额暂停：等通知"


def test_a_warning_admits_and_says_so() -> None:
    verdict = leave(quota(TWO_DAYS, severity="warn"), "2020-03-12 10:00")

    assert verdict.admits
    assert verdict.headline.zh == "可以出门，提醒：本户名额已用完：2 天内 1 次，昨天用过"
    assert verdict.nearest is not None


def test_the_first_trip_says_when_to_be_back_and_bounds_the_strip() -> None:
    verdict = leave(quota(TWO_DAYS), "2020-03-12 16:42", [])

    assert verdict.headline.zh == "可以出门：本户 2 天内第 1 次采购"
    assert verdict.due_back == local("2020-03-12 18:42")
    assert verdict.sentence.zh == "请 18:42 前回来，路上小心。"
    assert verdict.quota is not None
    assert verdict.quota.next_allowed is None
    assert verdict.quota.starts == local("2020-03-12 00:00")
    assert verdict.quota.ends == local("2020-03-14 00:00")


def test_coming_back_five_minutes_late_is_noted_and_admitted() -> None:
    out = trip("2020-03-11 09:00", person=RESIDENT.person_id or "")

    late = come_back(quota(TWO_DAYS), "2020-03-11 11:05", [out])
    timely = come_back(quota(TWO_DAYS), "2020-03-11 11:00", [out])

    assert late.admits
    assert late.headline.zh == "可以进门，提醒：外出超时 5 分钟"
    assert late.results[0].label.zh == "超时 5 分钟"
    assert timely.results[0].label.zh == "按时回来"


def test_somebody_elses_open_trip_is_not_ones_own() -> None:
    out = [trip("2020-03-11 06:00")]

    assert come_back(quota(TWO_DAYS), "2020-03-11 11:05", out).nearest is None


def test_whoever_comes_back_after_days_is_told_the_days() -> None:
    out = [trip("2020-03-11 09:00", person=RESIDENT.person_id or "")]

    late = come_back(quota(TWO_DAYS), "2020-04-13 15:06", out)

    assert late.headline.zh == "可以进门，提醒：外出超时 33 天"
    assert late.headline.en == "May come in, but note: 33 days over the time out"


def test_whoever_comes_home_from_what_does_not_count_hears_what_is_left() -> None:
    doctor = [trip("2020-03-11 11:00", person=RESIDENT.person_id or "", reason="medical")]

    home = come_back(quota(TWO_DAYS, most=2), "2020-03-11 15:00", [LUNCH_TRIP, *doctor])

    assert home.headline.zh == "可以进门：本户名额还剩 1 次"
    assert home.headline.en == "May come in: 1 of 2 counted trips left"


def test_every_other_day_is_said_without_a_count_of_one() -> None:
    free = leave(quota(ALTERNATE), "2020-03-11 09:00", ())

    assert free.headline.zh == "可以出门：本户隔天 1 次采购，还没用"
    assert free.headline.en == "May go out: shopping every other day, not used yet"
    assert free.quota is not None
    assert free.quota.window_words.zh == "每户隔天 1 次"


@pytest.mark.parametrize("window", [TWO_DAYS, TWO_DAYS_ROLLING, ALTERNATE])
def test_the_lookback_covers_every_trip_that_can_count(window: str) -> None:
    assert quota(window).lookback == timedelta(days=2)
