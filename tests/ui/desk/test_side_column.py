# SPDX-License-Identifier: MIT
from collections.abc import Callable

from PySide6.QtCore import Qt

from gatehouse.domain.entry import Reason
from gatehouse.domain.policy.verdict import Trip
from tests.support.desk_people import NOW
from tests.ui.desk.conftest import Desk

MakeDesk = Callable[..., Desk]


def test_another_way_on_is_one_click_away(make_desk: MakeDesk) -> None:
    trip = Trip(person_id="chen", left_at=NOW, returned_at=NOW, reason="shopping")
    desk = make_desk(trips=(trip,)).start()
    desk.type("lxf365").settle()
    assert desk.page.side.ways.isVisible()

    desk.page.side.ways._buttons[next(iter(desk.page.side.ways._buttons))].click()
    desk.settle()

    assert desk.page.state.reason is Reason.MEDICAL
    assert desk.page.left.acts.admit.isEnabled()


def test_the_number_pad_comes_up_for_whoever_uses_the_mouse(desk: Desk) -> None:
    desk.type("3-2-501").settle()
    desk.page.left.picker.picked.emit(0)
    desk.settle()
    for digit in "365":
        desk.page.side.pad.digit_pressed.emit(digit)
    desk.settle()
    desk.page.side.pad.confirmed.emit()
    desk.settle()

    assert desk.post.recorded[0][0].temperature == 365


def test_a_visitor_who_is_asked_for_an_itinerary_is_led_to_the_notes(desk: Desk) -> None:
    note = desk.page.side.ways._note
    desk.type("lxf").settle()
    assert not note.isVisible()

    desk.press(Qt.Key.Key_Escape).press(Qt.Key.Key_Insert).settle()
    assert note.isVisible()
    assert "F3" in note.text()


def test_where_no_itinerary_is_asked_nothing_leads_there(make_desk: MakeDesk) -> None:
    desk = make_desk("everyday").start()
    desk.press(Qt.Key.Key_Insert).settle()

    assert not desk.page.side.ways.isVisible()
