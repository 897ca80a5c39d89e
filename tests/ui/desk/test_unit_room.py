# SPDX-License-Identifier: MIT
"""While a unit is open to the mouse, its flats have all the room: they stand on one page."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.desk_people import OPEN
from tests.ui.desk.conftest import Desk

MakeDesk = Callable[..., Desk]


def click(desk: Desk, words: str) -> None:
    """Click the tile that begins with *words*."""
    buttons = desk.page.left.idle.stairs._grid._buttons
    tile = next(one for one in buttons if one.isVisible() and one.text().startswith(words))
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    desk.settle()


def test_what_waits_and_what_may_be_typed_gives_way_to_the_flats(make_desk: MakeDesk) -> None:
    desk = make_desk(open_items=OPEN).start()
    idle = desk.page.left.idle
    before = idle.stairs.height()
    assert idle.waiting.isVisible()
    assert idle._hint_row.isVisible()

    click(desk, "3-2")

    assert not idle.waiting.isVisible()
    assert not idle._hint_row.isVisible()
    assert not idle.backup.isVisible()
    assert idle.stairs.height() > before + 2 * 48


def test_it_comes_back_with_the_units(make_desk: MakeDesk) -> None:
    desk = make_desk(open_items=OPEN).start()
    idle = desk.page.left.idle
    click(desk, "3-2")

    desk.press(Qt.Key.Key_Escape).settle()

    assert idle.waiting.isVisible()
    assert idle._hint_row.isVisible()
