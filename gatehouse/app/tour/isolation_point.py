# SPDX-License-Identifier: MIT
"""The isolation point gets rooms, and five people off a bus get one each."""

from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.stage import Stage
from gatehouse.domain.words import Words
from gatehouse.ui.isolation_point.page import PointPage
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import CTRL

_ENTER: Final = Qt.Key.Key_Return


def isolation_point(stage: Stage) -> None:
    """Add a floor of rooms, and let five people arrive in one act."""
    hands = stage.hands
    stage.clock.go_to(19, 10)
    hands.press(Qt.Key.Key_J, CTRL)
    page = stage.page(Room.ISOLATION_POINT)
    assert isinstance(page, PointPage)
    hands.press(Qt.Key.Key_N, CTRL)
    hands.until(page.adding.numbers.edit.hasFocus, "the question for the rooms")
    hands.type("301-312")
    hands.press(_ENTER)
    hands.until(lambda: len(page.list.shown) > 1, "the rooms")
    hands.press(Qt.Key.Key_Insert)
    hands.until(page.arriving.people.hasFocus, "the question for who arrives")
    hands.type("5")
    hands.press(_ENTER, CTRL)
    hands.until(lambda: page.sums.figures.get("现在在住") == "5", "the five people")
    stage.picture("isolation-point", Words("301", "301"))
