# SPDX-License-Identifier: MIT
"""The days under a household's window: none is written over another."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.widgets.quota_strip import placed_ticks

DAYS = ((0.0, "Sunday 22 November"), (0.5, "Monday 23 November"), (1.0, "Tuesday 24 November"))


@pytest.mark.parametrize("room", [340.0, 408.0, 600.0])
def test_no_day_is_written_over_another_and_both_ends_stand(
    qapp: QApplication, room: float
) -> None:
    placed = sorted(placed_ticks(DAYS, QFontMetrics(font(TextSize.CAPTION)), room))

    assert {DAYS[0][1], DAYS[2][1]} <= {text for _, _, text in placed}
    for (left, width, _), (following, _, _) in pairwise(placed):
        assert left + width < following


def test_every_day_is_written_where_there_is_room(qapp: QApplication) -> None:
    placed = placed_ticks(DAYS, QFontMetrics(font(TextSize.CAPTION)), 600.0)
    assert [text for _, _, text in sorted(placed)] == [text for _, text in DAYS]
