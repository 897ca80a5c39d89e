# SPDX-License-Identifier: MIT
"""How a pass stands at a moment, when it ends, and how its number is read."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.gate_pass import (
    PassState,
    PassStatus,
    end_of,
    grouped,
    last_day,
    short_number,
    state_of,
    why_stopped,
)
from gatehouse.domain.words import Words

FIRST = date(2022, 4, 15)
FROM = datetime(2022, 4, 15, 1, tzinfo=UTC)


def test_a_number_is_read_in_groups_and_typed_by_its_last_four() -> None:
    """The card shows both."""
    assert grouped("4816209357") == "481 620 935 7"
    assert short_number("4816209357") == "9357"


@pytest.mark.parametrize(
    ("status", "at", "state"),
    [
        (PassStatus.VALID, FROM, PassState.VALID),
        (PassStatus.VALID, FROM - timedelta(seconds=1), PassState.NOT_YET),
        (PassStatus.VALID, end_of(FIRST, 0) - timedelta(milliseconds=1), PassState.VALID),
        (PassStatus.VALID, end_of(FIRST, 0), PassState.EXPIRED),
        (PassStatus.VOID, FROM, PassState.VOID),
        (PassStatus.VOID, end_of(FIRST, 0), PassState.VOID),
        (PassStatus.SUSPENDED, FROM, PassState.SUSPENDED),
    ],
)
def test_time_and_status_say_how_a_pass_stands(
    status: PassStatus, at: datetime, state: PassState
) -> None:
    """What was decided goes before what time has made of it."""
    assert state_of(status, FROM, end_of(FIRST, 0), at) is state


@given(first=st.dates(date(2020, 1, 1), date(2030, 1, 1)), days=st.integers(0, 180))
def test_a_pass_ends_when_its_last_day_at_the_gate_ends(first: date, days: int) -> None:
    """Across months and leap days."""
    ends = end_of(first, days)

    assert last_day(ends) == first + timedelta(days=days)
    assert ends.astimezone(LOCAL_ZONE).hour == 0


@pytest.mark.parametrize(
    ("kept", "english"),
    [
        ("丢失", "lost"),
        ("丢失，在菜场", "lost, 在菜场"),
        ("丢失了两张", "丢失了两张"),
        ("居家隔离 样例文〔2022〕3号", "居家隔离 样例文〔2022〕3号"),
    ],
)
def test_a_reason_of_ours_is_said_in_either_language_and_any_other_as_it_was_written(
    kept: str, english: str
) -> None:
    assert why_stopped(kept) == Words(kept, english)
