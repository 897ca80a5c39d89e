# SPDX-License-Identifier: MIT
"""A drop-down by its keys."""

import pytest
from PySide6.QtCore import Qt

from gatehouse.ui.widgets.quiet_combo import QuietCombo
from tests.support.screens import ENTER, Bench

DOWN, UP, ESC = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Escape
ITEMS = (("all", "All"), ("zhou", "Zhou"), ("zhao", "Zhao"))


def shown(bench: Bench, *, stands_alone: bool = False) -> QuietCombo:
    """Show a drop-down with the keyboard in it, and the second row chosen."""
    combo = QuietCombo(stands_alone=stands_alone)
    combo.offer(ITEMS, "zhou")
    bench.show(combo, (300, 48))
    combo.setFocus()
    return combo


@pytest.mark.parametrize(("key", "code"), [(DOWN, "zhao"), (UP, "all")])
def test_an_arrow_opens_it_and_enter_takes_the_next_row(
    bench: Bench, key: Qt.Key, code: str
) -> None:
    """Nothing is chosen before, so that a look costs nothing."""
    combo = shown(bench)

    bench.press(key)
    assert combo.view().isVisible()
    assert combo.code == "zhou"
    bench.press(ENTER)

    assert (combo.view().isVisible(), combo.code) == (False, code)


def test_esc_leaves_it_as_it_was(bench: Bench) -> None:
    combo = shown(bench)

    bench.press(DOWN)
    bench.press(ESC)

    assert (combo.view().isVisible(), combo.code) == (False, "zhou")


def test_an_arrow_at_the_end_stays_there(bench: Bench) -> None:
    combo = shown(bench)
    combo.choose("zhao")

    bench.press(DOWN)
    bench.press(ENTER)

    assert combo.code == "zhao"


@pytest.mark.parametrize("stands_alone", [True, False])
def test_enter_opens_one_that_stands_alone_and_goes_on_in_a_form(
    bench: Bench, *, stands_alone: bool
) -> None:
    combo = shown(bench, stands_alone=stands_alone)

    bench.press(ENTER)

    assert combo.view().isVisible() is stands_alone
    assert combo.code == "zhou"
