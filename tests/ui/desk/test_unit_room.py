# SPDX-License-Identifier: MIT
"""While a unit is open to the mouse, its flats have all the room: they stand on one page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gatehouse.ui.widgets.notice import Notice
from tests.support.desk_people import OPEN as WAITING
from tests.ui.desk.conftest import Desk
from tests.ui.desk.test_sizes import SIZES, wrong_with

OPEN = WAITING[:1]
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


@pytest.mark.parametrize("size", ["full", "low", "medium"])
def test_where_several_things_wait_all_that_have_a_key_are_in_view(
    make_desk: MakeDesk, size: str
) -> None:
    """They take the room of the sentences for the newcomer, and one line each where it is low."""
    width, height = SIZES[size]
    desk = make_desk(width=width, height=height, open_items=(*WAITING, *WAITING)).start()
    idle = desk.page.left.idle

    desk.type("lxf365").settle().enter()
    desk.settle()

    shown = [one for one in idle.waiting.findChildren(Notice) if one.isVisible()]
    assert len(shown) == (2 if size == "medium" else 3)
    assert idle.recorded.isVisible()
    assert not idle._hint_row.isVisible()
    assert idle.stairs.isVisible()
    assert wrong_with(desk.page) == []
