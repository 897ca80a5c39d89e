# SPDX-License-Identifier: MIT
"""What a rule set says of stays: who is asked after, and what closes a stay by itself."""

import re
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.entry import Reason, SubjectClass
from gatehouse.domain.policy.rule_set import read_rule_set
from gatehouse.domain.stay import Closing, Staying
from gatehouse.errors import GatehouseError
from tests.support.policies import HEADER, local, rule_text

QUOTA = rule_text(
    "exit_quota",
    'unit = "household"\nmax = 1\nwindow = { type = "alternate_day" }\nmax_out_min = 120\n'
    'count_reasons = ["shopping"]',
    '{ not_classes = ["key_worker"] }',
)
STAYS = "[stays]\noutside_hours = 24\nclose_hours = { visitors = 48, residents = 336 }\n"
moments = st.datetimes(
    min_value=local("2020-02-27 00:00").replace(tzinfo=None),
    max_value=local("2020-03-02 00:00").replace(tzinfo=None),
).map(lambda moment: local(f"{moment:%Y-%m-%d %H:%M:%S}"))


def test_a_set_says_who_is_asked_after_and_what_closes() -> None:
    rule_set = read_rule_set(HEADER + QUOTA + STAYS + 'close_at_day_end = ["vehicles"]\n')

    assert rule_set.stays.outside == timedelta(hours=24)
    assert rule_set.stays.closing == {
        Staying.VISITORS: Closing(48),
        Staying.RESIDENTS: Closing(336),
        Staying.VEHICLES: Closing(),
    }


def test_a_set_that_says_nothing_of_stays_asks_after_nobody_and_closes_nothing() -> None:
    rule_set = read_rule_set(HEADER + "rules = []\n")

    assert rule_set.stays.outside is None
    assert not rule_set.stays.closing
    assert rule_set.longest_out(SubjectClass.RESIDENT, Reason.SHOPPING) is None


def test_the_time_that_a_quota_gives_goes_before_the_hours_for_everybody() -> None:
    rule_set = read_rule_set(HEADER + QUOTA + STAYS)

    assert rule_set.longest_out(SubjectClass.RESIDENT, Reason.SHOPPING) == timedelta(minutes=120)
    assert rule_set.longest_out(SubjectClass.RESIDENT, Reason.WORK) == timedelta(hours=24)
    assert rule_set.longest_out(SubjectClass.KEY_WORKER, Reason.SHOPPING) == timedelta(hours=24)


@pytest.mark.parametrize(
    ("stays", "named"),
    [
        ("close_hours = { visitors = 0 }", "stays.close_hours.visitors"),
        ("close_hours = { cats = 4 }", "stays.close_hours.cats"),
        ('close_hours = { visitors = 4 }\nclose_at_day_end = ["visitors"]', "close_hours.visitors"),
        ("outside_hours = 0", "stays.outside_hours"),
        ("hours = 4", "stays.hours"),
    ],
)
def test_what_cannot_be_used_is_named(stays: str, named: str) -> None:
    with pytest.raises(GatehouseError, match=re.escape(named)):
        read_rule_set(f"{HEADER}rules = []\n[stays]\n{stays}\n")


@given(moments, moments, st.sampled_from([Closing(), Closing(1), Closing(48), Closing(336)]))
def test_a_stay_is_closed_exactly_from_the_moment_on_that_the_rule_says(
    since: datetime, now: datetime, closing: Closing
) -> None:
    assert (since <= closing.latest(now)) is (closing.due(since) <= now)


def test_the_end_of_a_day_is_midnight_at_the_gate() -> None:
    assert Closing().due(local("2020-02-29 23:59")) == local("2020-03-01 00:00")
    assert Closing().due(local("2020-02-29 00:00")) == local("2020-03-01 00:00")
