# SPDX-License-Identifier: MIT
"""Deadlines: within so many hours, or by the end of the same local day."""

from datetime import UTC, datetime

import pytest

from gatehouse.domain.deadline import NO_DEADLINES, Deadline, NoteDeadlines
from gatehouse.domain.policy.rule_set import RuleSet, read_rule_set
from gatehouse.errors import GatehouseError
from gatehouse.paths import resources

AT = datetime(2022, 2, 28, 15, 59, tzinfo=UTC)


def rules(said: str) -> RuleSet:
    """Return the everyday rules with a table `deadlines` that says *said*."""
    text = (resources() / "policies" / "everyday.toml").read_text("utf-8")
    return read_rule_set(text + f"\n[deadlines]\n{said}\n")


def test_hours_are_counted_from_the_moment_and_a_day_ends_at_local_midnight() -> None:
    assert Deadline(24).due(AT) == datetime(2022, 3, 1, 15, 59, tzinfo=UTC)
    assert Deadline().due(AT) == datetime(2022, 2, 28, 16, tzinfo=UTC)


def test_a_rule_set_says_by_when_a_note_is_completed() -> None:
    told = rules("original = { hours = 48 }\nfacts = { same_day = true }").deadlines

    assert told == NoteDeadlines(original=Deadline(48), facts=Deadline())
    assert rules("").deadlines == NO_DEADLINES


@pytest.mark.parametrize(
    "said", ["facts = {}", "facts = { hours = 2, same_day = true }", "fact = { hours = 2 }"]
)
def test_a_deadline_that_says_nothing_or_two_things_is_refused(said: str) -> None:
    with pytest.raises(GatehouseError):
        rules(said)
