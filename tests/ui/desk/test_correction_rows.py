# SPDX-License-Identifier: MIT
"""The sheet of an entry: whatever is asked stands clear of its neighbour, however much it is."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from gatehouse.domain.body_temperature import Method
from gatehouse.domain.entry import Outcome, SubjectClass
from gatehouse.domain.thermometer import Thermometer
from gatehouse.ui.desk.instruments import Instruments
from tests.support.desk_people import NOW
from tests.support.qt import do_all_that_is_due
from tests.ui.desk.conftest import Desk

GUNS = Instruments(
    known=tuple(
        Thermometer(id=label, label=label, method=Method.FOREHEAD, added_at=NOW)
        for label in ("1号枪", "2号枪")
    )
)


@pytest.mark.parametrize("width", [1194, 1017])
def test_an_emergency_to_be_completed_says_its_words_and_asks_without_overlapping(
    make_desk: Callable[..., Desk], width: int
) -> None:
    """Somebody unknown is asked everything: two readings, two thermometers, three checks."""
    desk = make_desk(width=width).start()
    pane = desk.page.left.panes.correction
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier).settle()
    assert pane._card is not None
    nameless = replace(
        pane._card,
        subject_class=SubjectClass.UNKNOWN,
        outcome=Outcome.EMERGENCY,
        shown_name="",
        door="",
        note="救护车",
    )

    pane.open_for(nameless, desk.page.state.rules, GUNS)
    desk.settle()
    do_all_that_is_due()

    assert pane.title.text() == "更正登记：紧急放行 · 救护车"
    rows = [row for row in pane._rows._rows if row.isVisible()]
    assert any(len(row.inputs) > 1 for row in rows)
    for row in rows:
        for left, right in pairwise(row.inputs):
            assert left.geometry().right() < right.geometry().left()


@pytest.mark.parametrize(("keys", "once"), [(6, True), (1, False)])
def test_a_second_reading_is_taken_away_by_emptying_it_whole(
    desk: Desk, keys: int, *, once: bool
) -> None:
    """What is half deleted is no reading yet, and takes nothing away."""
    pane = desk.page.left.panes.correction
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier).settle()
    assert pane._card is not None
    pane.open_for(replace(pane._card, temperature=376, retest=367), desk.page.state.rules)
    pane.why._choose("measured")
    pane.retest.edit.setFocus()
    pane.retest.edit.end(False)
    for _ in range(keys):
        desk.press(Qt.Key.Key_Backspace)
    desk.enter().settle()

    assert [correction.measured_once for _, correction in desk.post.corrected] == [True] * once
