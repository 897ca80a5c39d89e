# SPDX-License-Identifier: MIT
"""The isolation point from its first room to a disinfected one, with keys, at the real window."""

from PySide6.QtCore import Qt

from gatehouse.db.tables.every import disinfection, point_room, point_stay, point_stay_change
from gatehouse.ui.isolation_point.page import PointPage
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier
SPACE = Qt.Key.Key_Space


def open_point(gate: Gate) -> PointPage:
    """Open the screen and wait for its rooms."""
    gate.press(Qt.Key.Key_J, CTRL)
    page = gate.page(PointPage)
    gate.until(lambda: page.isVisible() and page._point is not None)
    return page


def add_rooms(gate: Gate, page: PointPage, numbers: str, count: int) -> None:
    """Add rooms by their range, and wait for them."""
    gate.press(Qt.Key.Key_N, CTRL)
    gate.until(page.adding.numbers.edit.hasFocus)
    gate.type(numbers)
    gate.press(ENTER)
    gate.until(lambda: len(page.list.shown) == count)


def test_people_arrive_leave_and_their_rooms_are_disinfected(everyday_gate: Gate) -> None:
    """Rooms → three in → two out to hospital → their rooms done → empty; every step a fact."""
    gate = everyday_gate
    page = open_point(gate)
    add_rooms(gate, page, "301-304", 4)

    gate.press(Qt.Key.Key_Insert)
    gate.until(page.arriving.people.hasFocus)
    gate.type("3")
    gate.press(ENTER, CTRL)
    gate.until(lambda: len(gate.rows(point_stay)) == 3)
    gate.until(lambda: page.sums.figures.get("现在在住") == "3")

    page.list.walk()
    gate.press(SPACE)
    gate.press(SPACE)
    gate.press(Qt.Key.Key_Delete)
    gate.until(page.departing.destination.hasFocus)
    gate.press(Qt.Key.Key_Right)
    gate.press(ENTER)
    gate.until(lambda: page._point is not None and page._point.sums.rooms.to_disinfect == 2)

    page.list.walk()
    gate.press(Qt.Key.Key_A, CTRL)
    gate.press(Qt.Key.Key_D, CTRL)
    gate.until(page.disinfecting.used.done_by.edit.hasFocus)
    gate.type("lin")
    gate.press(ENTER)
    gate.until(lambda: page._point is not None and page._point.sums.rooms.to_disinfect == 0)

    assert [room["number"] for room in gate.rows(point_room)] == ["301", "302", "303", "304"]
    assert [stay["destination"] for stay in gate.rows(point_stay)] == ["hospital", "hospital", ""]
    changes = [fact["change"] for fact in gate.rows(point_stay_change)]
    assert changes == ["arrived"] * 3 + ["left"] * 2
    assert [fact["done_by"] for fact in gate.rows(disinfection)] == ["lin", "lin"]
    gate.close()
    assert gate.is_sound()
