# SPDX-License-Identifier: MIT
"""What the desk tells of a quota, whichever way its window counts: used, left, when next."""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from gatehouse.domain.entry import Reason
from gatehouse.domain.policy.case import NOBODY, History
from gatehouse.domain.policy.evaluate import evaluate
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.policy.verdict import QuotaUse, Trip, Verdict
from tests.support.policies import RESIDENT, local, rule_text, rules

MIDNIGHTS = [local(f"{day} 00:00") for day in ("2020-02-29", "2020-03-01", "2021-03-01")]
WINDOWS = [
    '{ type = "calendar_days", n = 1 }',
    '{ type = "calendar_days", n = 3 }',
    '{ type = "rolling_hours", n = 36 }',
    '{ type = "alternate_day" }',
]
moments = st.builds(
    lambda midnight, minutes: midnight + timedelta(minutes=minutes),
    st.sampled_from(MIDNIGHTS),
    st.integers(-36 * 60, 36 * 60),
)


@st.composite
def histories(draw: st.DrawFn) -> tuple[tuple[Trip, ...], datetime]:
    """Return a household's trips, oldest first, and the moment at which somebody leaves."""
    at = draw(moments)
    one = st.builds(
        Trip,
        person_id=st.sampled_from(["lin", "wu"]),
        left_at=st.integers(0, 4 * 24 * 60).map(lambda ago: at - timedelta(minutes=ago)),
        returned_at=st.none(),
        reason=st.sampled_from(["shopping", "work", "medical"]),
    )
    trips = draw(st.lists(one, max_size=6))
    return tuple(sorted(trips, key=lambda trip: trip.left_at)), at


def quota(window: str, most: int, unit: str) -> RuleSet:
    """Return a rule set of one quota, in which shopping counts."""
    most = 1 if "alternate" in window else most
    values = f'unit = "{unit}"\nmax = {most}\nwindow = {window}\ncount_reasons = ["shopping"]'
    return rules(rule_text("exit_quota", values))


def leave(rule_set: RuleSet, trips: Sequence[Trip], at: datetime) -> Verdict:
    """Let somebody of the household leave for shopping."""
    return evaluate(rule_set, RESIDENT, NOBODY, History(tuple(trips)), at)


def told(verdict: Verdict) -> QuotaUse:
    """Return what the strip at the desk shows."""
    assert verdict.quota is not None
    return verdict.quota


every_quota = given(
    window=st.sampled_from(WINDOWS),
    most=st.integers(1, 3),
    unit=st.sampled_from(["household", "person"]),
    history=histories(),
)


@every_quota
def test_used_and_left_are_the_quota_until_it_is_used_up(
    window: str, most: int, unit: str, history: tuple[tuple[Trip, ...], datetime]
) -> None:
    trips, at = history
    use = told(leave(quota(window, most, unit), trips, at))

    assert len(use.counted) + use.left == max(use.limit, len(use.counted))
    assert all(trip.reason == "shopping" for trip in use.counted)
    assert all(unit == "household" or trip.person_id == "lin" for trip in use.counted)


@every_quota
def test_the_quota_admits_exactly_while_a_use_is_left(
    window: str, most: int, unit: str, history: tuple[tuple[Trip, ...], datetime]
) -> None:
    trips, at = history
    verdict = leave(quota(window, most, unit), trips, at)
    use = told(verdict)

    assert verdict.admits is (use.left > 0)
    assert verdict.admits is (use.next_allowed is None)


@every_quota
def test_the_next_time_that_is_told_is_the_first_one_that_admits(
    window: str, most: int, unit: str, history: tuple[tuple[Trip, ...], datetime]
) -> None:
    trips, at = history
    rule_set = quota(window, most, unit)
    upcoming = told(leave(rule_set, trips, at)).next_allowed

    if upcoming is not None:
        assert upcoming > at
        assert leave(rule_set, trips, upcoming).admits
        assert not leave(rule_set, trips, upcoming - timedelta(microseconds=1)).admits


@every_quota
def test_what_does_not_count_changes_nothing_of_what_is_told(
    window: str, most: int, unit: str, history: tuple[tuple[Trip, ...], datetime]
) -> None:
    trips, at = history
    rule_set = quota(window, most, unit)
    counted = [trip for trip in trips if trip.reason == "shopping"]

    assert told(leave(rule_set, trips, at)) == told(leave(rule_set, counted, at))


@given(
    window=st.sampled_from(WINDOWS),
    most=st.integers(1, 3),
    history=histories(),
    chance=st.randoms(use_true_random=False),
)
def test_the_order_of_the_trips_does_not_matter(
    window: str,
    most: int,
    history: tuple[tuple[Trip, ...], datetime],
    chance: random.Random,
) -> None:
    trips, at = history
    rule_set = quota(window, most, "household")
    by_time = sorted(trips, key=lambda trip: (trip.left_at, trip.person_id))
    shuffled = chance.sample(by_time, len(by_time))

    assert told(leave(rule_set, shuffled, at)).left == told(leave(rule_set, by_time, at)).left
    assert leave(rule_set, shuffled, at).headline == leave(rule_set, by_time, at).headline


@pytest.mark.parametrize("reason", [Reason.WORK, Reason.MEDICAL, Reason.TEST])
@every_quota
def test_a_reason_that_does_not_count_is_never_kept_by_the_quota(
    *,
    reason: Reason,
    window: str,
    most: int,
    unit: str,
    history: tuple[tuple[Trip, ...], datetime],
) -> None:
    trips, at = history
    crossing = replace(RESIDENT, reason=reason)

    assert evaluate(quota(window, most, unit), crossing, NOBODY, History(trips), at).admits


@every_quota
def test_the_strip_shows_every_trip_that_counts_and_now(
    window: str, most: int, unit: str, history: tuple[tuple[Trip, ...], datetime]
) -> None:
    trips, at = history
    use = told(leave(quota(window, most, unit), trips, at))

    assert use.starts <= at < use.ends
    assert all(use.starts <= trip.left_at <= at for trip in use.counted)
