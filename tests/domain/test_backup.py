# SPDX-License-Identifier: MIT
"""The names of backups, which of them stay, and when the next one is due."""

from datetime import UTC, datetime, timedelta

import pytest

from gatehouse.domain.backup import (
    KEPT,
    BackupName,
    BackupSign,
    BackupState,
    Rotation,
    is_due,
    last_made,
)
from gatehouse.domain.words import Words

MOMENT = datetime(2022, 4, 15, 0, 30, tzinfo=UTC)
"""8:30 on a Friday at the gate."""


def made(ago: timedelta, sequence: int = 1, version: int | None = None) -> BackupName:
    return BackupName(store="gatehouse", moment=MOMENT - ago, sequence=sequence, version=version)


def kept_of(names: list[BackupName], rotation: Rotation = KEPT) -> list[BackupName]:
    gone = rotation.superfluous(names, names[0])
    return [name for name in names if name not in gone]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (made(timedelta(), 1204), "gatehouse-20220415T003000Z-1204.backup"),
        (made(timedelta(), 7, 1), "gatehouse-20220415T003000Z-7-version-1.backup"),
    ],
)
def test_a_name_tells_when_how_far_and_before_which_upgrade(name: BackupName, text: str) -> None:
    assert str(name) == text
    assert BackupName.read(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "gatehouse.db",
        "gatehouse-20220415T003000Z-1204.backup.part",
        "gatehouse-20221345T003000Z-1204.backup",
        "-20220415T003000Z-1204.backup",
        "gatehouse-20220415T003000Z-1204-copy.backup",
    ],
)
def test_another_file_is_no_backup(text: str) -> None:
    assert BackupName.read(text) is None


def test_the_newest_of_the_last_seven_days_and_four_weeks_stay() -> None:
    names = [made(timedelta(days=ago)) for ago in range(60)]

    kept = kept_of(names)

    days = [(MOMENT - name.moment).days for name in kept]
    # Friday back to Saturday, then the Sundays that end the weeks before
    assert days == [0, 1, 2, 3, 4, 5, 6, 12, 19]


def test_of_one_day_only_the_newest_stays() -> None:
    names = [made(timedelta(hours=ago)) for ago in range(5)]

    assert kept_of(names) == names[:1]


def test_a_post_that_rested_for_months_loses_no_old_backup() -> None:
    names = [made(timedelta()), made(timedelta(days=200)), made(timedelta(days=201))]

    assert kept_of(names) == names


def test_backups_before_upgrades_are_counted_by_themselves() -> None:
    ordinary = [made(timedelta(days=ago)) for ago in range(3)]
    upgrades = [made(timedelta(days=100 + ago), version=3 - ago) for ago in range(3)]

    assert kept_of(ordinary + upgrades) == ordinary + upgrades[:2]


def test_the_one_just_made_stays_even_where_the_clock_fell_back() -> None:
    ahead = [made(timedelta(days=-ago)) for ago in range(20, 60)]
    just_made = made(timedelta())

    assert just_made not in KEPT.superfluous([*ahead, just_made], just_made)


def test_a_backup_from_the_future_does_not_count() -> None:
    assert last_made([made(timedelta(days=-3)), made(timedelta(days=2))], MOMENT) == (
        MOMENT - timedelta(days=2)
    )
    assert last_made([made(timedelta(days=-3))], MOMENT) is None


@pytest.mark.parametrize(
    ("ago", "due"),
    [
        (None, True),
        (timedelta(hours=8), False),  # 0:30 of the same day
        (timedelta(hours=9), True),  # 23:30 of the day before
        (timedelta(days=3), True),
    ],
)
def test_each_calendar_day_at_the_gate_wants_a_backup(ago: timedelta | None, *, due: bool) -> None:
    assert is_due(None if ago is None else MOMENT - ago, MOMENT) is due


@pytest.mark.parametrize(
    ("state", "sign"),
    [
        (BackupState(MOMENT - timedelta(hours=3)), BackupSign.GOOD),
        (BackupState(MOMENT - timedelta(hours=25)), BackupSign.OLD),
        (BackupState(), BackupSign.NEVER),
        (BackupState(MOMENT, Words("没有写成", "not written")), BackupSign.FAILED),
    ],
)
def test_a_failure_an_age_over_a_day_or_none_at_all_is_told(
    state: BackupState, sign: BackupSign
) -> None:
    assert state.sign(MOMENT) is sign
