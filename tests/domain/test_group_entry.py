# SPDX-License-Identifier: MIT
"""When each of a group crossed, where the first and the last time are told."""

from datetime import UTC, datetime, timedelta

import pytest

from gatehouse.domain.group_entry import MOST_PEOPLE, spread

FIRST = datetime(2022, 4, 16, 15, 50, tzinfo=UTC)


@pytest.mark.parametrize("minutes", [0, 1, 14, 73])
def test_the_first_and_the_last_have_the_times_that_were_typed(minutes: int) -> None:
    """A rounded step once let the last of seventy come a second early, and a minute on paper."""
    last = FIRST + timedelta(minutes=minutes)
    for count in range(2, MOST_PEOPLE + 1):
        moments = spread((FIRST, last), count)

        assert (len(moments), moments[0], moments[-1]) == (count, FIRST, last)
        assert list(moments) == sorted(moments)
