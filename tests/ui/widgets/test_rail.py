# SPDX-License-Identifier: MIT
"""The rail fits every window the program supports."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.duty_block import DutyText
from gatehouse.ui.widgets.rail import Rail
from gatehouse.ui.widgets.rail_button import RailButton, RailItem

NAMES = ("Desk", "Passes", "Itineraries", "Roster", "Errands", "Incidents", "Handover")
ITEMS = tuple(
    RailItem(name.lower(), name, IconName.DESK, f"F{number}")
    for number, name in enumerate((*NAMES, "Registers", "Settings"), start=1)
)


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    widget = Rail(ITEMS)
    qtbot.addWidget(widget)
    widget.set_post("样例小区", "北门卡点")
    widget.set_duty(DutyText("志愿者甲", "15:00–22:00"))
    widget.resize(172, 696)
    widget.show()
    return widget


def button_of(rail: Rail, code: str) -> RailButton:
    return next(one for one in rail.findChildren(RailButton) if one.item.code == code)


def test_a_press_asks_for_a_screen_and_leaves_the_mark_where_it_is(
    qtbot: QtBot, rail: Rail
) -> None:
    rail.set_current("desk")
    passes = button_of(rail, "passes")

    with qtbot.waitSignal(rail.chosen) as asked:
        QTest.mouseClick(passes, Qt.MouseButton.LeftButton)

    assert asked.args == [passes.item.code]
    assert not passes.isChecked()


@pytest.mark.parametrize(
    ("narrow", "height"), [(False, 696), (True, 614), (True, 512), (True, 439)]
)
def test_nothing_overlaps_and_targets_are_large(
    qtbot: QtBot, rail: Rail, *, narrow: bool, height: int
) -> None:
    rail.set_narrow(narrow=narrow)
    rail.resize(rail.width(), height)
    qtbot.waitUntil(lambda: rail.height() == height)

    shown = [button for button in rail.findChildren(RailButton) if button.isVisible()]
    shown.sort(key=lambda button: button.y())
    assert len(shown) >= 9
    for button in shown:
        assert button.height() >= 48
        assert rail.rect().contains(button.geometry())
    for upper, lower in pairwise(shown):
        assert not upper.geometry().intersects(lower.geometry())


def test_a_badge_is_said_too(rail: Rail) -> None:
    rail.set_badge("errands", 5)

    assert button_of(rail, "errands").accessibleName() == "Errands 5"
