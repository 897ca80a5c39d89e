# SPDX-License-Identifier: MIT
"""Whom a round is for, and who of them is missing."""

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.test_round import (
    Progress,
    RoundFlat,
    RoundPerson,
    RoundRow,
    RoundScope,
    TickResult,
)
from gatehouse.domain.zone import Area

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
DOOR = Door("", "3", "2", "501")


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        (RoundScope(), "全小区"),
        (RoundScope(building="3"), "3栋"),
        (RoundScope(building="3", unit="2"), "3栋2单元"),
        (RoundScope(building="3", unit="2", floor=5), "3栋2单元5层"),
        (RoundScope(building="3", unit="2", room="501", household_id="flat"), "3栋2单元501"),
    ],
)
def test_a_scope_covers_a_flat_and_names_itself(scope: RoundScope, words: str) -> None:
    assert scope.covers("flat", DOOR)
    assert scope.words.zh == words


@pytest.mark.parametrize(
    "scope",
    [
        RoundScope(building="1"),
        RoundScope(building="3", unit="1"),
        RoundScope(building="3", unit="2", floor=3),
        RoundScope(building="3", household_id="another"),
    ],
)
def test_a_scope_leaves_others_out(scope: RoundScope) -> None:
    assert not scope.covers("flat", DOOR)


def test_the_scope_of_what_is_sealed_is_the_household_of_an_isolated_person() -> None:
    area = Area(building="3", unit="2", room="501", household_id="flat", person_id="person")

    assert RoundScope.of_area(area).household_id == "flat"
    assert RoundScope.of_area(area).words.zh == "3栋2单元501"


@pytest.mark.parametrize(
    ("result", "missing"),
    [
        (None, True),
        (TickResult.SAMPLED, False),
        (TickResult.EXEMPT, False),
        (TickResult.REFUSED, True),
        (TickResult.ABSENT, True),
    ],
)
def test_nobody_is_left_out_who_refused_or_was_away(
    result: TickResult | None, missing: bool
) -> None:
    one = RoundPerson(person_id="p", shown_name="林*枫", relation="", age=None, result=result)

    assert one.is_missing is missing
    flat = RoundFlat(household_id="flat", door="3-2-501", stair="3-2", people=(one,))
    assert bool(flat.missing) is missing


def test_progress_counts_the_missing() -> None:
    assert Progress(flats=2, flats_done=1, people=5, done=3).missing == 2


def test_a_round_without_a_name_is_called_by_its_day_and_number() -> None:
    row = RoundRow(
        round_id="r",
        name="",
        number=2,
        day=date(2022, 4, 15),
        scope=RoundScope(),
        opened_at=NOW,
        closed_at=None,
        progress=Progress(),
    )

    assert (row.words.zh, row.words.en) == ("4月15日第 2 轮", "15 April, round 2")
    assert replace(row, name="补检").words.zh == "补检"
