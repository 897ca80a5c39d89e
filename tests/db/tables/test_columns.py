# SPDX-License-Identifier: MIT
"""Moments, days and lists on their way into the file and back."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects.sqlite import dialect

from gatehouse.db.tables.columns import DayText, JsonText, UtcText, utc_text

SQLITE = dialect()
moments = st.datetimes(
    min_value=datetime(1900, 1, 2),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(2199, 12, 30),  # noqa: DTZ001 - the same
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=8))]),
)


@given(moments, moments)
def test_moments_sort_as_text(one: datetime, other: datetime) -> None:
    difference = other - one
    if abs(difference) < timedelta(milliseconds=1):
        return
    assert (utc_text(one) < utc_text(other)) == (one < other)


@given(moments)
def test_a_moment_comes_back_in_utc_to_the_millisecond(moment: datetime) -> None:
    text = UtcText().process_bind_param(moment, SQLITE)
    back = UtcText().process_result_value(text, SQLITE)

    assert back is not None
    assert back.tzinfo is UTC
    assert timedelta() <= moment - back < timedelta(milliseconds=1)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        UtcText().process_bind_param(datetime(2022, 4, 15), SQLITE)  # noqa: DTZ001 - the point


def test_nothing_stays_nothing() -> None:
    assert UtcText().process_bind_param(None, SQLITE) is None
    assert UtcText().process_result_value(None, SQLITE) is None
    assert DayText().process_bind_param(None, SQLITE) is None
    assert DayText().process_result_value(None, SQLITE) is None
    assert JsonText().process_result_value(None, SQLITE) is None


def test_json_is_compact_and_sorted() -> None:
    assert JsonText().process_bind_param({"b": [1], "a": "汉"}, SQLITE) == '{"a":"汉","b":[1]}'
    assert JsonText().process_bind_param("[]", SQLITE) == "[]"
