# SPDX-License-Identifier: MIT
"""Typing in from paper: the time of each line is seen, and nobody takes it for the present."""

from collections.abc import Callable
from datetime import date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.entry import Crossing, Decision, Direction
from gatehouse.domain.paper_sheet import Begun, Numbers, SheetEnd
from gatehouse.domain.person import Presence
from gatehouse.domain.policy.weighed import Whereabouts
from gatehouse.ui.desk.filling import Filling
from gatehouse.ui.desk.scene import Scene
from tests.support.desk_people import NOW
from tests.support.scanner import scan_of
from tests.ui.desk.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
ESC = Qt.Key.Key_Escape
YESTERDAY, TODAY = date(2022, 4, 14), date(2022, 4, 15)


def on_paper(hour: int, minute: int, day: date = YESTERDAY) -> datetime:
    """Return a local time as it stands on paper."""
    return datetime.combine(day, time(hour, minute), LOCAL_ZONE)


def begin(desk: Desk, first: str = "0740", sheet: str = "12") -> Desk:
    """Begin with the first line of yesterday's paper, by keys."""
    desk.press(Qt.Key.Key_B, CTRL).press(Qt.Key.Key_Down).type(first)
    desk.press(Qt.Key.Key_Tab).type(sheet)
    return desk.enter().settle()


def crossings(desk: Desk) -> list[Crossing]:
    """Return what was recorded."""
    return [crossing for crossing, _, _ in desk.post.recorded]


def test_a_page_of_lines_is_who_and_time_and_enter(desk: Desk) -> None:
    begin(desk)

    desk.type("lxf").settle().type("365").settle().type("0742").settle().enter().settle()
    desk.type("liujh").settle().type("364").settle().type("45").settle().enter().settle()
    desk.type("lx").settle().type("y").settle().type("366").settle().enter().settle()

    told = [(one.person_id, one.happened_at, one.sheet) for one in crossings(desk)]
    assert told == [
        ("lin", on_paper(7, 42), 12),
        ("liu", on_paper(7, 45), 12),
        ("luo", on_paper(7, 45), 12),
    ], "the minute alone is of the hour of the line before, and no time at all the same minute"


@pytest.mark.parametrize(("typed", "minute"), [("0742", 42), ("7:42", 42), ("45", 45)])
def test_a_time_is_whole_however_slowly_it_is_typed(desk: Desk, typed: str, minute: int) -> None:
    """The verdict of each digit comes before the next one."""
    begin(desk)
    desk.type("lxf").settle().type("365").settle()

    for digit in typed:
        desk.type(digit).settle()
    assert desk.page.top.filling.time.text() == typed
    desk.enter().settle()

    assert [one.happened_at for one in crossings(desk)] == [on_paper(7, minute)]


def test_the_time_may_come_first(desk: Desk) -> None:
    begin(desk)
    desk.page.top.filling.ask_time()

    desk.type("0751").settle()
    assert desk.focus is desk.page.left.box.edit
    desk.type("lxf").settle().type("365").settle().enter().settle()

    assert [one.happened_at for one in crossings(desk)] == [on_paper(7, 51)]


def test_the_first_enter_goes_to_the_time_and_records_nobody(
    make_desk: Callable[..., Desk],
) -> None:
    desk = begin(make_desk("everyday").start())
    desk.type("lxf").settle().enter().settle()

    assert crossings(desk) == []
    assert desk.focus is desk.page.top.filling.time
    desk.enter().settle()
    assert [one.happened_at for one in crossings(desk)] == [on_paper(7, 40)]


@pytest.mark.parametrize("key", [Qt.Key.Key_F9, Qt.Key.Key_F10])
def test_who_was_turned_away_on_paper_needs_a_time_too(desk: Desk, key: Qt.Key) -> None:
    begin(desk)
    desk.type("lxf").settle()

    desk.press(key).settle()
    assert crossings(desk) == []
    desk.type("0743").settle().press(key).settle()

    assert [one.happened_at for one in crossings(desk)] == [on_paper(7, 43)]


@pytest.mark.parametrize("typed", ["0790", "9", "99"])
def test_no_time_that_cannot_be_read_is_recorded(desk: Desk, typed: str) -> None:
    begin(desk)
    desk.type("lxf").settle().type("365").settle().type(typed).settle()
    strip = desk.page.top.filling
    if typed == "9":
        strip.time.clear()
        strip.time.textEdited.emit("")

    desk.enter().settle()

    assert crossings(desk) == []
    assert desk.focus is strip.time
    desk.type("0741").settle().enter().settle()
    assert [one.happened_at for one in crossings(desk)] == [on_paper(7, 41)]


def test_no_time_to_come_is_taken(desk: Desk) -> None:
    desk.press(Qt.Key.Key_B, CTRL).type("1700").enter().settle()
    assert desk.page.state.filling is None
    desk.press(ESC).press(Qt.Key.Key_B, CTRL).type("1600").enter().settle()

    desk.type("lxf").settle().type("365").settle().type("1643").settle().enter().settle()

    assert crossings(desk) == []
    assert "还没到" in desk.page.top.filling.accessibleName()


def test_an_older_day_is_typed_before_the_time(desk: Desk) -> None:
    desk.press(Qt.Key.Key_B, CTRL).type("4-2 0740").enter().settle()

    assert desk.page.state.filling == Filling(date(2022, 4, 2), time(7, 40))


def test_the_way_goes_on_from_where_the_person_was_then(make_desk: Callable[..., Desk]) -> None:
    """陈*兰 is outside now; on paper she had not left yet."""
    desk = make_desk(was=Whereabouts(Presence.INSIDE, None)).start()
    desk.type("cyl").settle()
    now = desk.page.state.direction
    desk.press(ESC)

    begin(desk).type("cyl").settle()

    assert (now, desk.page.state.direction) == (Direction.IN, Direction.OUT)
    assert desk.page.state.weighed is not None


def test_nobody_is_recorded_from_paper_by_a_scan(make_desk: Callable[..., Desk]) -> None:
    desk = begin(make_desk("everyday").start())

    desk.page.scan(scan_of("lxf", enter=True))
    desk.settle()

    assert crossings(desk) == []
    assert desk.page.state.filling is not None
    assert desk.page.state.scene is Scene.PERSON


def test_an_emergency_is_of_now_and_takes_nobody_from_paper_along(desk: Desk) -> None:
    begin(desk).type("lxf").settle()

    desk.page.emergency()
    desk.page.emergency()
    desk.settle()

    ((crossing, decision, _),) = desk.post.recorded
    assert decision is Decision.EMERGENCY
    assert (crossing.happened_at, crossing.sheet, crossing.person_id) == (None, None, None)
    assert desk.page.state.filling is not None


def test_two_escapes_at_the_empty_desk_end_it(desk: Desk) -> None:
    begin(desk).type("lxf").settle()
    strip = desk.page.top.filling

    desk.press(ESC)
    assert desk.page.state.scene is Scene.IDLE
    desk.press(ESC)
    assert desk.page.state.filling is not None
    assert "再按一次 Esc" in strip.accessibleName()
    desk.press(ESC)

    assert desk.page.state.filling is None
    assert desk.page.top.currentWidget() is not strip
    desk.type("lxf").settle().type("365").settle().enter().settle()
    assert [one.happened_at for one in crossings(desk)] == [None]


def test_one_escape_ends_nothing_once_somebody_else_was_typed(desk: Desk) -> None:
    begin(desk).press(ESC).type("lxf").settle().press(ESC).press(ESC)

    assert desk.page.state.filling is not None


def typed_in(desk: Desk) -> Desk:
    """Type in one line of a sheet, of which lines are left."""
    desk.post.begun.append(Begun(12, 1))
    begin(desk).type("lxf").settle().type("365").settle().type("0742").settle().enter().settle()
    return desk


def test_a_begun_sheet_is_asked_about_at_the_end_and_enter_finishes_it(desk: Desk) -> None:
    strip = typed_in(desk).page.top.filling

    desk.press(ESC).press(ESC).settle()
    assert desk.page.state.filling is not None
    assert "12 号：已录 1 行。录完了吗？" in strip.accessibleName()
    desk.enter().settle()

    assert [(one.numbers, one.why) for one in desk.post.closed] == [
        (Numbers(12, 12), SheetEnd.FINISHED)
    ]
    assert desk.page.state.filling is None
    assert "12 号纸已录完。" in desk.said.texts()


def test_a_sheet_that_is_not_finished_waits_for_another_time(desk: Desk) -> None:
    typed_in(desk)

    desk.press(ESC).press(ESC).settle().press(ESC).settle()

    assert desk.post.closed == []
    assert desk.page.state.filling is None


def test_the_sheet_before_is_asked_about_when_another_one_begins(desk: Desk) -> None:
    strip = typed_in(desk).page.top.filling

    desk.press(Qt.Key.Key_B, CTRL).type("0810")
    desk.press(Qt.Key.Key_Tab).press(Qt.Key.Key_A, CTRL).type("13").enter().settle()
    assert not strip.finished.isHidden()
    assert desk.page.state.filling is not None
    assert desk.page.state.filling.sheet == 13
    QTest.mouseClick(strip.finished, Qt.MouseButton.LeftButton)
    desk.settle()

    assert [one.numbers for one in desk.post.closed] == [Numbers(12, 12)]
    assert desk.page.state.filling.sheet == 13


def test_whoever_types_on_is_not_asked(desk: Desk) -> None:
    strip = typed_in(desk).page.top.filling
    desk.press(ESC).press(ESC).settle()

    desk.type("l").settle()

    assert strip.finished.isHidden()
    assert desk.post.closed == []
    assert desk.page.state.filling is not None


def test_it_begins_and_ends_by_mouse(desk: Desk) -> None:
    QTest.mouseClick(desk.page.top.paper, Qt.MouseButton.LeftButton)
    desk.type("0740")
    QTest.mouseClick(desk.page.left.panes.filling.act, Qt.MouseButton.LeftButton)
    assert desk.page.state.filling == Filling(NOW.astimezone(LOCAL_ZONE).date(), time(7, 40))

    QTest.mouseClick(desk.page.top.filling.end, Qt.MouseButton.LeftButton)

    assert desk.page.state.filling is None


@pytest.mark.parametrize("area", [(1017, 614), (835, 512), (705, 439)])
def test_a_small_window_offers_it_with_the_latest_entries(
    make_desk: Callable[..., Desk], area: tuple[int, int]
) -> None:
    desk = make_desk(width=area[0], height=area[1]).start()
    QTest.mouseClick(desk.page.top.latest, Qt.MouseButton.LeftButton)

    QTest.mouseClick(desk.page.left.panes.look.paper, Qt.MouseButton.LeftButton)

    assert desk.page.left.panes.pane is desk.page.left.panes.filling


def test_another_sheet_goes_on_without_an_end(desk: Desk) -> None:
    begin(desk).press(Qt.Key.Key_B, CTRL)
    pane = desk.page.left.panes.filling
    assert (pane.time.text(), pane.sheet.text()) == ("07:40", "12")

    desk.type("0810").press(Qt.Key.Key_Tab).press(Qt.Key.Key_A, CTRL).type("13").enter().settle()

    assert desk.page.state.filling == Filling(YESTERDAY, time(8, 10), 13)


def test_who_was_refused_comes_back_to_the_line_they_stood_on(desk: Desk) -> None:
    begin(desk)
    desk.post.refuse = True
    desk.type("lxf").settle().type("365").settle().type("0742").settle().enter().settle()

    assert crossings(desk) == []
    assert desk.page.state.scene is Scene.PERSON
    assert desk.page.state.filling == Filling(YESTERDAY, time(7, 42), 12, timed=True)
    desk.page.top.clear_alert()
    assert desk.page.top.currentWidget() is desk.page.top.filling


def test_a_new_shift_begins_in_the_present(desk: Desk) -> None:
    begin(desk)

    desk.page._parts.hands.begin_shift()

    assert desk.page.state.filling is None


def test_the_latest_entries_say_that_they_came_from_paper(desk: Desk) -> None:
    begin(desk)
    desk.type("lxf").settle().type("365").settle().enter().settle()
    desk.qtbot.waitUntil(lambda: len(desk.page.side.latest._all) == len(desk.post.recent))

    row = desk.page.side.latest._rows[0]
    assert row[-1].detail == "补录"
    assert "4月15日" in desk.page.left.idle.recorded.accessibleName()


def test_a_number_that_was_never_printed_is_doubted_once(desk: Desk) -> None:
    desk.press(Qt.Key.Key_B, CTRL).settle()
    desk.press(Qt.Key.Key_Down).type("0740").press(Qt.Key.Key_Tab).type("77")
    desk.enter().settle()
    assert desk.page.state.filling is None
    assert "77 号" in desk.page.left.panes.filling._wrong.accessibleName()

    desk.enter().settle()

    assert desk.page.state.filling == Filling(YESTERDAY, time(7, 40), 77)


def test_a_sheet_that_is_done_is_doubted_once(desk: Desk) -> None:
    """The same paper typed in twice would be everybody twice."""
    desk.post.sheets_out = (Numbers(4, 30),)
    desk.press(Qt.Key.Key_B, CTRL).settle()
    desk.type("0740").press(Qt.Key.Key_Tab).type("3").enter().settle()
    assert desk.page.state.filling is None
    assert "3 号已经录完" in desk.page.left.panes.filling._wrong.accessibleName()

    desk.enter().settle()
    assert desk.page.state.filling is not None
    assert desk.page.state.filling.sheet == 3


def test_a_line_after_midnight_is_of_the_next_day_and_the_strip_says_so(desk: Desk) -> None:
    begin(desk, "2350")
    strip = desk.page.top.filling

    desk.type("lxf").settle().type("365").settle().type("0010").settle()
    assert "过了零点，记作 4月15日" in strip.accessibleName()
    assert desk.page.state.filling == Filling(TODAY, time(0, 10), 12, timed=True)
    desk.enter().settle()
    assert "补录 4月15日" in strip.accessibleName()
    desk.type("liujh").settle().type("364").settle().type("12").settle().enter().settle()

    told = [one.happened_at for one in crossings(desk)]
    assert told == [on_paper(0, 10, TODAY), on_paper(0, 12, TODAY)]


def test_a_minute_before_the_line_above_says_so(desk: Desk) -> None:
    """03 below 07:51 may well be meant as 08:03."""
    begin(desk, "0751")
    strip = desk.page.top.filling

    desk.type("lxf").settle().type("365").settle().type("03").settle()

    assert "比上一行 07:51 早" in strip.accessibleName()
    desk.press(Qt.Key.Key_A, CTRL).type("0803").settle()
    assert "比上一行" not in strip.accessibleName()
    desk.enter().settle()
    assert [one.happened_at for one in crossings(desk)] == [on_paper(8, 3)]


def test_a_time_that_is_typed_again_is_of_the_day_of_the_paper(desk: Desk) -> None:
    begin(desk, "2350")
    strip = desk.page.top.filling
    desk.type("lxf").settle().type("365").settle().type("0010").settle()

    desk.press(Qt.Key.Key_A, CTRL).type("2352").settle()

    assert "过了零点" not in strip.accessibleName()
    desk.enter().settle()
    assert [one.happened_at for one in crossings(desk)] == [on_paper(23, 52)]


def test_an_older_day_that_is_begun_stays_to_be_chosen(desk: Desk) -> None:
    desk.press(Qt.Key.Key_B, CTRL).type("4-2 0740").enter().settle()
    desk.press(Qt.Key.Key_B, CTRL)
    day = desk.page.left.panes.filling.day

    assert (day.items[-1].code, day.code) == ("2022-04-02", "2022-04-02")
