# SPDX-License-Identifier: MIT
"""The fever flow at the desk: a retest without a reading is asked for once."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from gatehouse.domain.body_temperature import Method, Taken
from gatehouse.domain.entry import Direction, Outcome, RecentEntry
from gatehouse.domain.incident import CloseOrder, StepOrder
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.ui.desk.fever_pane import FeverPane
from tests.support.incidents_screen import a_card
from tests.support.screens import Bench


@pytest.fixture
def orders(bench: Bench) -> tuple[FeverPane, list[StepOrder]]:
    """Return the flow of somebody who has yet to be measured again, and what it orders."""
    pane, ordered = FeverPane(bench.languages), list[StepOrder]()
    pane.stepped.connect(ordered.append)
    bench.show(pane, (700, 500))
    pane.open_for(replace(a_card(1, IncidentKind.FEVER), steps=()), by_itself=True)
    return pane, ordered


def test_the_second_reading_is_asked_for_before_the_retest_is_ticked(
    bench: Bench, orders: tuple[FeverPane, list[StepOrder]]
) -> None:
    pane, ordered = orders
    pane.confirm()
    assert (ordered, pane.line.edit.hasFocus()) == ([], True)
    assert pane.about.text() == "按 Esc 先放着，稍后接着办。"

    bench.type("369")
    pane.confirm()

    assert [(one.code, one.note, one.reading) for one in ordered] == [("retested", "36.9 ℃", 369)]


def test_the_second_reading_says_how_it_was_taken(
    bench: Bench, orders: tuple[FeverPane, list[StepOrder]]
) -> None:
    pane, ordered = orders
    card = replace(a_card(1, IncidentKind.FEVER), steps=())
    pane.open_for(card, taken=Taken(thermometer="水银", method=Method.ARMPIT))
    pane.line.edit.setFocus()
    bench.type("381")

    pane.confirm()

    (order,) = ordered
    assert order.note == "38.1 ℃ 腋温 水银"
    assert (order.reading, order.taken) == (381, Taken(thermometer="水银", method=Method.ARMPIT))


def test_once_more_ticks_it_without_one(orders: tuple[FeverPane, list[StepOrder]]) -> None:
    pane, ordered = orders
    pane.confirm()

    pane.confirm()

    assert [(one.note, one.reading) for one in ordered] == [("", None)]


def test_a_figure_that_nobody_has_is_typed_anew(
    bench: Bench, orders: tuple[FeverPane, list[StepOrder]]
) -> None:
    pane, ordered = orders
    pane.confirm()
    bench.type("999")
    pane.confirm()
    assert ordered == []
    assert pane.line.edit.accessibleName() == "没有人会是 999 ℃：请打三位数，如 379"

    bench.type("38.1")
    pane.confirm()

    assert [one.note for one in ordered] == ["38.1 ℃"]


def test_the_first_reading_stands_beside_the_retest_that_is_due(
    orders: tuple[FeverPane, list[StepOrder]],
) -> None:
    pane, _ = orders
    reported = RecentEntry(
        id="entry",
        happened_at=datetime(2022, 4, 16, 2, 0, tzinfo=UTC),
        direction=Direction.OUT,
        shown_name="林*枫",
        door="3-2-501",
        temperature=382,
        outcome=Outcome.REPORTED,
        overridden=False,
        corrects=False,
    )

    pane.open_for(replace(a_card(1, IncidentKind.FEVER), steps=(), entry=reported))

    assert "现在，第一次 38.2 ℃" in {label.text() for label in pane.findChildren(QLabel)}


def test_somebody_aboard_without_a_name_is_told_from_the_driver(
    orders: tuple[FeverPane, list[StepOrder]],
) -> None:
    pane, _ = orders
    card = a_card(1, IncidentKind.FEVER)
    aboard = replace(
        card.row, shown_name="", door="4-2-603", plate="吉A***45", description="随车第 2 人"
    )

    pane.open_for(replace(card, row=aboard))

    assert pane.title.text() == "体温异常：随车第 2 人 4-2-603 吉A***45"


def test_no_ending_is_chosen_but_by_somebody(
    bench: Bench, orders: tuple[FeverPane, list[StepOrder]]
) -> None:
    pane, _ = orders
    ended: list[CloseOrder] = []
    pane.ended.connect(ended.append)
    card = a_card(1, IncidentKind.FEVER)
    steps = tuple(replace(card.steps[0], code=step.code) for step in card.course.steps)
    pane.open_for(replace(card, steps=steps))
    pane.entrance.setFocus()

    pane.confirm()

    assert (ended, pane.result.hasFocus()) == ([], True)
    told = "没人选怎么了结的，还没有了结。请用 ← → 选一个，再按回车。"
    assert told in {label.text() for label in pane.findChildren(QLabel) if label.isVisible()}
    bench.press(Qt.Key.Key_Right)
    pane.confirm()
    assert [one.code for one in ended] == [card.course.results[0].code]
