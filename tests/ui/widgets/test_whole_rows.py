# SPDX-License-Identifier: MIT
"""Rows of which as many are shown as are whole, and an act that turns to the others."""

import pytest

from gatehouse.domain.words import Language
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.whole_rows import WholeRows
from tests.support.screens import Bench, faults

LONG = "The day is not over: more rows may follow, and the visitors are still inside."


def a_list(bench: Bench, rows: int, height: int, width: int = 300) -> WholeRows:
    """Show so many rows of two lines or three."""
    made = WholeRows()
    made.show_rows([Label(f"{n} {LONG}", TextRole.TABLE, wrap=True) for n in range(rows)])
    bench.show(made, (width, height))
    return made


def numbers(listed: WholeRows) -> list[int]:
    """Return which rows are shown."""
    said = [row.text() for row in listed.shown if isinstance(row, Label) and row.isVisible()]
    return [int(text.split()[0]) for text in said]


def test_rows_that_all_fit_need_no_act(bench: Bench) -> None:
    listed = a_list(bench, rows=3, height=400)

    assert numbers(listed) == [0, 1, 2]
    assert not listed.more.isVisible()


@pytest.mark.parametrize("height", [140, 170, 200, 255, 300])
@pytest.mark.parametrize("width", [240, 300, 500])
def test_every_row_comes_whole_and_the_last_turn_leads_back(
    bench: Bench, height: int, width: int
) -> None:
    listed = a_list(bench, rows=7, height=height, width=width)
    seen = numbers(listed)
    while seen[-1] < 6:
        assert faults(listed) == []
        listed.more.click()
        seen += numbers(listed)

    assert seen == list(range(7))
    assert faults(listed) == []
    listed.more.click()
    assert numbers(listed)[0] == 0


def test_the_act_says_how_many_there_are_in_the_language_of_the_window(bench: Bench) -> None:
    listed = a_list(bench, rows=5, height=2 * CONTROL + 2 * ROW_GAP)
    left = 5 - len(numbers(listed))
    assert listed.more.text() == f"还有 {left} 条…"

    bench.languages.use(Language.ENGLISH)
    bench.settle()

    assert listed.more.text() == f"{left} more…"


def test_other_rows_take_the_place_of_the_first_ones(bench: Bench) -> None:
    listed = a_list(bench, rows=5, height=400)
    old = listed.shown

    listed.show_rows([Label("9 other", TextRole.TABLE)])

    assert numbers(listed) == [9]
    assert not any(row.isVisible() for row in old)
