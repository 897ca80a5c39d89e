# SPDX-License-Identifier: MIT
"""What people type for times, names and days."""

from datetime import time

import pytest

from gatehouse.ui.rota.typed import (
    read_clock,
    read_team,
    read_teams,
    read_weekdays,
    teams_text,
)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("8", time(8)),
        ("08:30", time(8, 30)),
        ("830", time(8, 30)),
        ("8点", None),
        ("24", time()),
        ("24:30", None),
        ("25", None),
        ("", None),
    ],
)
def test_times_of_day(text: str, read: time | None) -> None:
    assert read_clock(text) == read


def test_names_and_teams() -> None:
    assert read_team("周岚、郑晓 周岚") == ("周岚", "郑晓")
    assert read_teams("周岚 郑晓 / 李一；王二/") == (("周岚", "郑晓"), ("李一",), ("王二",))
    assert read_teams(teams_text((("周岚", "郑晓"), ("李一",)))) == (("周岚", "郑晓"), ("李一",))


@pytest.mark.parametrize(
    ("text", "read"),
    [("1-5", (1, 2, 3, 4, 5)), ("135", (1, 3, 5)), ("7,6", (6, 7)), ("8", ()), ("", ())],
)
def test_days_of_the_week(text: str, read: tuple[int, ...]) -> None:
    assert read_weekdays(text) == read
