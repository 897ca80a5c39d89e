# SPDX-License-Identifier: MIT
"""The rail fits every window the program supports."""

from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gatehouse.ui.shell.fonts import TextSize
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.duty_block import DutyText
from gatehouse.ui.widgets.rail import Rail
from gatehouse.ui.widgets.rail_button import RailButton, RailItem
from gatehouse.ui.widgets.rail_more import MoreRooms

NAMES = ("Desk", "Passes", "Itineraries", "Roster", "Errands", "Incidents", "Handover")
ITEMS = tuple(
    RailItem(name.lower(), name, IconName.DESK, f"F{number}")
    for number, name in enumerate((*NAMES, "Registers", "Settings"), start=1)
)
MANY = (
    *ITEMS,
    *(
        RailItem(name.lower(), name, IconName.SHIELD, "Ctrl+G")
        for name in ("Zones", "Care", "Point")
    ),
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


def entries(rail: Rail) -> list[RailButton]:
    """Return the entries that are shown, from above, without the emergency."""
    shown = [one for one in rail.findChildren(RailButton) if one.isVisible()]
    shown.sort(key=lambda button: button.y())
    return shown[:-1]


@pytest.mark.parametrize("rehearsal", [False, True])
@pytest.mark.parametrize(
    ("narrow", "height"), [(False, 696), (False, 600), (True, 614), (True, 512), (True, 439)]
)
def test_rooms_that_find_no_place_are_behind_the_last_entry(
    qtbot: QtBot, rail: Rail, *, narrow: bool, height: int, rehearsal: bool
) -> None:
    """Every room stands in its order, on the rail or in the menu, and every entry is a target."""
    rail.set_items(MANY)
    rail.set_rehearsal(rehearsal=rehearsal)
    rail.set_narrow(narrow=narrow)
    rail.resize(rail.width(), height)
    qtbot.waitUntil(lambda: rail.height() == height)

    shown = entries(rail)
    for upper, lower in pairwise((*shown, rail._emergency)):
        assert upper.height() >= 48
        assert upper.geometry().bottom() < lower.y()
    assert rail.rect().contains(rail._emergency.geometry())
    codes = [button.item.code for button in shown]
    if codes[-1] == "more":
        more = shown[-1]
        QTest.mouseClick(more, Qt.MouseButton.LeftButton)
        codes[-1:] = [action.data() for action in rail._more.menu_of_rooms.actions()]
        rail._more.menu_of_rooms.close()
    assert codes == [item.code for item in MANY]


def low_rail(qtbot: QtBot, rail: Rail) -> MoreRooms:
    """Give the rail more rooms than it has places for; return the entry that opens the rest."""
    rail.set_items(MANY)
    rail.set_narrow(narrow=True)
    rail.resize(rail.width(), 439)
    qtbot.waitUntil(lambda: rail.height() == 439)
    return rail._more


def test_a_room_behind_the_last_entry_is_opened_by_keys(qtbot: QtBot, rail: Rail) -> None:
    more = low_rail(qtbot, rail)

    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Space)
    menu = more.menu_of_rooms
    assert menu.activeAction() is menu.actions()[0]
    with qtbot.waitSignal(rail.chosen) as asked:
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    assert asked.args == [menu.actions()[1].data()]


def test_the_last_entry_wears_what_waits_behind_it(qtbot: QtBot, rail: Rail) -> None:
    more = low_rail(qtbot, rail)
    rail.set_badge("care", 3)
    rail.set_badge("point", 4)

    assert more.accessibleName() == "More 7"
    more.click()
    texts = [action.text() for action in more.menu_of_rooms.actions()]
    more.menu_of_rooms.close()
    assert "Care (3)\tCtrl+G" in texts


def test_the_last_entry_is_marked_where_the_screen_is_behind_it(qtbot: QtBot, rail: Rail) -> None:
    more = low_rail(qtbot, rail)

    rail.set_current("care")
    assert more.isChecked()
    rail.set_current("desk")
    assert not more.isChecked()


def test_a_higher_window_needs_no_last_entry(qtbot: QtBot, rail: Rail) -> None:
    more = low_rail(qtbot, rail)
    assert more.isVisible()

    rail.resize(rail.width(), 768)

    qtbot.waitUntil(lambda: not more.isVisible())
    assert len(entries(rail)) == len(MANY)


def test_a_badge_is_said_too(rail: Rail) -> None:
    rail.set_badge("errands", 5)

    assert button_of(rail, "errands").accessibleName() == "Errands 5"
    rail.set_items([replace(button_of(rail, "errands").item, text="代办")])
    assert button_of(rail, "errands").accessibleName() == "代办 5", "in the language of now"


@pytest.mark.parametrize("count", [1, 12])
def test_a_badge_leaves_words_and_key_their_room(rail: Rail, count: int) -> None:
    rail.set_badge("itineraries", count)
    button = button_of(rail, "itineraries")

    assert button.words_fit()
    assert not button._words_room().intersects(button._key_room())
    assert button._face_of("Itineraries").pixelSize() == TextSize.BODY
