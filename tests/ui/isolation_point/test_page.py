# SPDX-License-Identifier: MIT
"""The isolation point's screen: rooms, arrivals, departures, disinfections, sums, by keys."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.isolation_point import (
    ArrivalOrder,
    DepartureOrder,
    Destination,
    DisinfectionOrder,
    PointFilter,
    RoomState,
    StayCorrection,
)
from gatehouse.domain.words import Language
from gatehouse.errors import Refused
from gatehouse.ui.isolation_point.page import PointPage
from gatehouse.ui.isolation_point.wording import key_of, room_of
from tests.support.point_screen import NOW, TODAY, PointFake, a_room, a_stay
from tests.support.screens import AREAS, ENTER, Bench, faults

CTRL = Qt.KeyboardModifier.ControlModifier
ESC, DOWN, RIGHT, SPACE = (
    Qt.Key.Key_Escape,
    Qt.Key.Key_Down,
    Qt.Key.Key_Right,
    Qt.Key.Key_Space,
)


def open_page(bench: Bench, fake: PointFake, area: str = "low") -> PointPage:
    """Show the screen with what *fake* answers."""
    page = PointPage(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(page, AREAS[area])
    page.start(fake.acts())
    bench.settle()
    page.setFocus()
    return page


def narrow(bench: Bench, page: PointPage, which: PointFilter) -> None:
    """Show only rows of one kind, and go into the list."""
    page.list.filter.set_code(which.value)
    page.list.filter.chosen.emit(which.value)
    page.list.walk()


def test_rooms_are_added_by_a_range(bench: Bench) -> None:
    fake = PointFake(0)
    page = open_page(bench, fake)

    bench.press(Qt.Key.Key_N, CTRL)
    bench.type("3F 301-320")
    assert page.adding._note.text() == ""
    bench.press(ENTER)
    bench.settle()

    (numbers,) = fake.orders
    assert isinstance(numbers, tuple)
    assert (numbers[0], numbers[-1], len(numbers)) == ("301", "320", 20)


def test_who_may_not_add_rooms_is_told_so_at_the_beginning(bench: Bench) -> None:
    page = open_page(bench, PointFake(may_add=False))

    bench.press(Qt.Key.Key_N, CTRL)

    assert not page.adding.isVisible()
    assert bench.said.texts()[-1] == "房间由带班负责人或管理员添加。请他们接班：F7。"


def test_what_is_no_room_number_is_said_and_not_added(bench: Bench) -> None:
    fake = PointFake(0)
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_N, CTRL)
    bench.type("301 xyz")
    bench.press(ENTER)
    bench.settle()

    assert fake.orders == []
    assert page.adding.numbers._line.text() == "这些不是房号：XYZ"


def test_arrivals_are_pasted_and_each_gets_the_next_empty_room(bench: Bench) -> None:
    """A room that is written into a line is that person's; Ctrl+Enter takes all in."""
    fake = PointFake()
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_Insert)
    assert page.arriving.people.hasFocus()
    page.arriving.people.setPlainText("王丽芬 3-2-501\n李样例 312\n2")

    bench.press(ENTER, CTRL)
    bench.settle()

    (order,) = fake.orders
    assert isinstance(order, ArrivalOrder)
    assert [guest.room for guest in order.guests] == ["310", "312", "311", "402"]
    assert [guest.name for guest in order.guests] == ["王丽芬", "李样例", "", ""]
    assert order.happened_at is None
    assert not page.arriving.begun
    assert bench.said.texts()[-1] == "已登记入住 4 人"


def test_arrivals_without_rooms_are_not_ordered(bench: Bench) -> None:
    fake = PointFake(12)
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_Insert)
    page.arriving.people.setPlainText("70")
    bench.press(ENTER, CTRL)
    bench.settle()

    assert fake.orders == []
    assert page.arriving._note.text() == "还差：67 间空房"


@pytest.mark.parametrize("area", ["low", "narrow"])
def test_after_an_arrival_its_row_is_chosen_and_has_the_keyboard(bench: Bench, area: str) -> None:
    """The room that was shown is somebody now: Space marks them at once."""
    fake = PointFake()
    page = open_page(bench, fake, area)
    place = next(row for row, item in enumerate(page.list.shown) if room_of(item) == "310")
    page.list.walk()
    page.list.table.choose_row(place)
    arrives = a_room("310", RoomState.OCCUPIED, a_stay(99, "310"))
    bench.press(Qt.Key.Key_Insert)
    page.arriving.people.setPlainText("王丽芬 3-2-501")
    fake.rooms = [arrives if room.number == "310" else room for room in fake.rooms]

    bench.press(ENTER, CTRL)
    bench.settle()

    assert bench.focus is page.list.table
    assert page.list.current is arrives.people[0]
    assert page.pane.item is arrives.people[0]
    assert page.pane.isVisible() is page.panes.shows_both
    bench.press(SPACE)
    assert page.list.marked_items == arrives.people


def test_after_rooms_were_taken_out_the_next_row_is_chosen(bench: Bench) -> None:
    fake = PointFake()
    page = open_page(bench, fake)
    narrow(bench, page, PointFilter.EMPTY)
    gone = page.list.shown[0]
    fake.rooms = [room for room in fake.rooms if key_of(room) != key_of(gone)]

    page.pane.remove_act.click()
    bench.settle()

    assert bench.focus is page.list.table
    assert page.list.current is not None
    assert page.pane.item is page.list.current
    assert key_of(page.list.current) != key_of(gone)


def test_what_happened_before_midnight_has_its_own_time(bench: Bench) -> None:
    fake = PointFake()
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_Insert)
    page.arriving.people.setPlainText("1")
    page.arriving.happened.edit.setFocus()
    bench.type("23:50")
    bench.press(ENTER, CTRL)
    bench.settle()

    (order,) = fake.orders
    assert isinstance(order, ArrivalOrder)
    assert order.happened_at is not None
    assert (order.happened_at - NOW) < timedelta(0)
    assert order.happened_at.day == 14


def test_many_are_ticked_and_leave_together(bench: Bench) -> None:
    """Space marks and goes on; → chooses another destination."""
    fake = PointFake()
    page = open_page(bench, fake)
    narrow(bench, page, PointFilter.OCCUPIED)
    for _ in range(3):
        bench.press(SPACE)
    bench.press(Qt.Key.Key_Delete)
    assert page.departing.destination.hasFocus()
    bench.press(RIGHT)
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert isinstance(order, DepartureOrder)
    assert order.stay_ids == ("stay-0", "stay-1", "stay-2")
    assert order.destination is Destination.HOSPITAL
    assert page.list.marked_items == ()


def test_waiting_rooms_are_all_ticked_as_disinfected(bench: Bench) -> None:
    """What was used and by whom stays for the next rooms."""
    fake = PointFake()
    page = open_page(bench, fake)
    narrow(bench, page, PointFilter.TO_DISINFECT)
    bench.press(Qt.Key.Key_A, CTRL)
    bench.press(Qt.Key.Key_D, CTRL)
    assert page.disinfecting.used.done_by.edit.hasFocus()
    bench.type("周样例")
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert isinstance(order, DisinfectionOrder)
    assert order.room_ids == ("room-308", "room-309", "room-320", "room-401")
    used = (order.agent, order.strength, order.done_by)
    assert used == ("含氯消毒液", "500 mg/L", "周样例")


def test_a_key_without_anything_it_fits_does_nothing(bench: Bench) -> None:
    fake = PointFake()
    page = open_page(bench, fake)
    narrow(bench, page, PointFilter.EMPTY)
    bench.press(Qt.Key.Key_Delete)
    bench.press(Qt.Key.Key_D, CTRL)

    assert not page.departing.isVisible()
    assert not page.disinfecting.isVisible()
    assert page.pane.remove_act.isVisible()


def test_empty_rooms_are_taken_out(bench: Bench) -> None:
    fake = PointFake()
    page = open_page(bench, fake)
    narrow(bench, page, PointFilter.EMPTY)
    bench.press(SPACE)
    bench.press(SPACE)
    page.pane.remove_act.click()
    bench.settle()

    assert fake.orders == [("room-310", "room-311")]


def test_somebody_changes_over_to_another_room(bench: Bench) -> None:
    fake = PointFake()
    page = open_page(bench, fake)
    narrow(bench, page, PointFilter.OCCUPIED)
    page.pane.move_act.click()
    bench.type("310")
    bench.press(ENTER)
    bench.settle()

    assert fake.orders == [("stay-0", "310")]


def test_a_name_that_was_to_follow_is_written_down(bench: Bench) -> None:
    fake = PointFake()
    page = open_page(bench, fake)
    narrow(bench, page, PointFilter.OCCUPIED)
    bench.press(DOWN)
    bench.press(DOWN)
    bench.press(Qt.Key.Key_Z, CTRL)
    assert page.correcting.wrong.hasFocus()
    bench.press(ENTER)
    bench.type("孙样例")
    bench.press(ENTER)
    bench.type("补姓名")
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert order == ("stay-2", StayCorrection(name="孙样例", why="补姓名"))


def test_a_departure_is_taken_back(bench: Bench) -> None:
    fake = PointFake()
    page = open_page(bench, fake)
    narrow(bench, page, PointFilter.LEFT)
    bench.press(Qt.Key.Key_Z, CTRL)
    bench.press(ENTER)
    bench.type("没走")
    bench.press(ENTER)
    bench.settle()

    assert fake.orders == [("stay-1", StayCorrection(still_here=True, why="没走"))]


@pytest.mark.parametrize(
    ("which", "steps", "write", "correction"),
    [
        (PointFilter.OCCUPIED, 1, "312", StayCorrection(room="312", why="错")),
        (PointFilter.OCCUPIED, 3, "", StayCorrection(withdrawn=True, why="错")),
        (
            PointFilter.LEFT,
            1,
            "",
            StayCorrection(destination=Destination.HOME, place="", why="错"),
        ),
    ],
)
def test_each_thing_that_may_be_wrong_is_put_right(
    bench: Bench, which: PointFilter, steps: int, write: str, correction: StayCorrection
) -> None:
    fake = PointFake()
    page = open_page(bench, fake)
    narrow(bench, page, which)
    bench.press(Qt.Key.Key_Z, CTRL)
    for _ in range(steps):
        bench.press(RIGHT)
    page.correcting.room.set_text(write)
    page.correcting.why.edit.setFocus()
    bench.type("错")
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert isinstance(order, tuple)
    assert order[1] == correction


def test_the_sums_of_other_days_are_one_key_away(bench: Bench) -> None:
    fake = PointFake()
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_R, CTRL)
    assert page.sums.figures["当日进"] == "14"
    assert not page.sums.later.isEnabled()
    bench.press(Qt.Key.Key_Left)
    bench.settle()

    assert fake.days == [TODAY - timedelta(days=1)]
    assert page.sums.later.isEnabled()
    assert "当夜在住" in page.sums.figures


def test_the_list_is_narrowed_by_room_and_by_person(bench: Bench) -> None:
    page = open_page(bench, PointFake())
    bench.press(Qt.Key.Key_F, CTRL)
    bench.type("40")
    assert {item.room_id for item in page.list.shown} == {
        f"room-40{number}" for number in range(1, 5)
    }
    page.bar.search.setText("欧阳")
    assert len(page.list.shown) == 2
    bench.press(ESC)
    assert len(page.list.shown) == 24


def test_a_refusal_keeps_what_was_written(bench: Bench) -> None:
    fake = PointFake(failure=Refused("No.", "不行。"))
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_Insert)
    page.arriving.people.setPlainText("2")
    bench.press(ENTER, CTRL)
    bench.settle()
    assert page.arriving.isVisible()
    assert page.arriving.begun

    fake.failure = None
    bench.press(ENTER, CTRL)
    bench.settle()
    assert len(fake.orders) == 1


def test_the_screen_follows_what_others_change(bench: Bench) -> None:
    fake = PointFake()
    page = open_page(bench, fake)
    fake.rooms = fake.rooms[:3]

    bench.changes.publish(Changes.of(Kind.ISOLATION_POINT), None)
    bench.settle()

    assert len(page.list.shown) == 3


def test_a_place_without_rooms_says_how_to_begin(bench: Bench) -> None:
    page = open_page(bench, PointFake(0))

    assert "Ctrl+N" in page.list.table._empty_text
    assert faults(page) == []


def test_the_room_is_named_in_the_smallest_window(bench: Bench) -> None:
    bench.languages.use(Language.ENGLISH)

    page = open_page(bench, PointFake(), "tiny")
    bench.settle()

    assert page.bar._title.isVisible()


def test_arrivals_half_written_are_named_until_the_form_is_left(bench: Bench) -> None:
    """The window asks about them before it closes."""
    page = open_page(bench, PointFake())
    bench.settle()
    bench.press(Qt.Key.Key_Insert)
    bench.settle()
    assert page.half_written() == ()
    page.arriving.people.setFocus()
    bench.press(Qt.Key.Key_A)

    assert page.half_written() == (page.arriving.accessibleName(),)
    bench.press(Qt.Key.Key_Escape)

    assert page.half_written() == ()
