# SPDX-License-Identifier: MIT
"""A quota whose window no shipped set has: made in the form, told at the desk, used, left, next."""

from datetime import UTC, datetime

import pytest

from gatehouse.domain.policy.case import NOBODY, History
from gatehouse.domain.policy.draft.draft import Draft, copied
from gatehouse.domain.policy.evaluate import evaluate
from gatehouse.domain.policy.verdict import Conclusion, QuotaUse, Verdict
from tests.domain.policy.draft.test_catalogue import field_at, text_of, written
from tests.support.policies import RESIDENT, local, trip

NOW = datetime(2022, 4, 15, 2, 0, tzinfo=UTC)
QUOTA, KIND, LENGTH = "rules.quota", "window_type", "window_n"


@pytest.fixture
def draft() -> Draft:
    return copied(text_of("changchun-2022-03"), NOW)


def leaving(draft: Draft, moment: str) -> Verdict:
    """Let somebody go shopping whose flat went at half past five in the afternoon of the 28th."""
    went = trip("2022-04-28 17:30", "2022-04-28 18:10", reason="shopping")
    return evaluate(draft.rules, RESIDENT, NOBODY, History((went,)), local(moment))


def told(verdict: Verdict) -> QuotaUse:
    assert verdict.quota is not None
    return verdict.quota


def length(draft: Draft) -> str:
    _part, field = field_at(draft, QUOTA, LENGTH)
    return field.input.told(draft.values(QUOTA), field.path)


def test_a_length_stays_as_long_whichever_way_it_is_counted(draft: Draft) -> None:
    """Two days are never two hours; hours that end within a day are that whole day."""
    hours = written(draft, QUOTA, KIND, "rolling_hours")
    assert length(hours) == "48"

    longer = written(hours, QUOTA, LENGTH, "49")
    assert length(written(longer, QUOTA, KIND, "calendar_days")) == "3"
    assert length(written(hours, QUOTA, KIND, "calendar_days")) == "2"


def test_a_month_of_days_is_as_many_hours_and_back(draft: Draft) -> None:
    month = written(draft, QUOTA, LENGTH, "31")
    hours = written(month, QUOTA, KIND, "rolling_hours")

    assert length(hours) == str(31 * 24)
    assert length(written(hours, QUOTA, KIND, "calendar_days")) == "31"


@pytest.mark.parametrize(
    ("kind", "moment", "nearest", "again"),
    [
        (
            "rolling_hours",
            "2022-04-30 17:29",
            "本户名额已用完：48 小时内 1 次，前天用过",
            "2022-04-30 17:30",
        ),
        (
            "alternate_day",
            "2022-04-29 23:59",
            "本户名额已用完：隔天 1 次，昨天用过",
            "2022-04-30 00:00",
        ),
    ],
)
def test_a_window_made_in_the_form_is_told_with_used_left_and_next(
    draft: Draft, kind: str, moment: str, nearest: str, again: str
) -> None:
    made = written(draft, QUOTA, KIND, kind)

    verdict = leaving(made, moment)
    assert verdict.conclusion is Conclusion.TURN_AWAY
    assert verdict.headline.zh == nearest
    use = told(verdict)
    assert (len(use.counted), use.left, use.next_allowed) == (1, 0, local(again))

    later = leaving(made, again)
    assert later.admits
    assert (len(told(later).counted), told(later).left) == (0, 1)
