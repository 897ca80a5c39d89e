# SPDX-License-Identifier: MIT
"""How a pass stands at a moment, when it ends, and how its number is read."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import json

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.gate_pass import (
    PassChange,
    PassState,
    PassStatus,
    end_of,
    last_day,
    short_number,
    state_of,
    why_stopped,
)
from gatehouse.domain.ledger import canonical_bytes, commitment
from gatehouse.domain.pass_terms import PassTerms
from gatehouse.domain.words import Words

FIRST = date(2022, 4, 15)
FROM = datetime(2022, 4, 15, 1, tzinfo=UTC)


def test_a_number_is_typed_by_its_last_four() -> None:
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


RENEWED: dict[str, str | int | None] = {
    "id": "change-1",
    "happened_at": "2022-04-15T08:42:00.000Z",
    "recorded_at": "2022-04-15T08:42:00.000Z",
    "operator_id": "operator-1",
    "shift_id": "shift-1",
    "supersedes_id": None,
    "supersedes_reason": "",
    "back_filled": 0,
    "gate": "北门",
    "pass_id": "pass-1",
    "change": PassChange.RENEWED.value,
    "details": '{"holder":{},"pass":{"number":"4816209357","plate":"","terms":"{}","to_return":1}}',
}
TERMS = PassTerms(uses=1, hours=(time(6), time(20)), returned=True)


def test_what_a_pass_allows_is_stored_as_it_always_was() -> None:
    """A card that was printed goes on to allow what it says."""
    text = '{"hours":["06:00:00","20:00:00"],"uses":1,"returned":true}'

    assert json.encode(TERMS).decode() == text
    assert json.decode(text, type=PassTerms) == TERMS


def test_a_change_of_a_pass_is_committed_by_the_bytes_it_always_was() -> None:
    """If this golden vector fails, old ledgers no longer verify."""
    assert commitment(bytes(range(16)), canonical_bytes(RENEWED)).hex() == (
        "372ece3606098a0246babf5f5b2a16742446fe6e4ef094e4db996e8f431611b9"
    )


@pytest.mark.parametrize(
    ("reason", "en"),
    [
        ("丢失", "lost"),
        ("丢失，补发 9357", "lost, re-issued as 9357"),
        ("借给别人", "lent out"),
        ("借给别人，说不清", "lent out, 说不清"),
        ("证丢了", "证丢了"),
    ],
)
def test_why_a_pass_is_stopped_is_said_in_both_languages(reason: str, en: str) -> None:
    """What somebody wrote themselves stays as written."""
    assert (why_stopped(reason).zh, why_stopped(reason).en) == (reason, en)
