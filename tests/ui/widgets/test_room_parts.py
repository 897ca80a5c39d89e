# SPDX-License-Identifier: MIT
"""The parts of a room: its page, its head, list and detail, and the list under filters."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.words import Language
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.filtered_list import FilteredList
from gatehouse.ui.widgets.list_and_detail import ListAndDetail
from gatehouse.ui.widgets.room_head import RoomHead
from gatehouse.ui.widgets.room_page import RoomPage
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.segment import Choice
from tests.support.screens import Bench


class SmallRoom(RoomPage):
    """A room that counts how often it was read and worded."""

    ROOM = Room.ZONES
    KINDS = (Kind.ZONE,)

    def build(self) -> None:
        """Make nothing but the counters."""
        self.read = self.worded = 0

    def refresh(self) -> None:
        """Count."""
        self.read += 1

    def retranslate(self) -> None:
        """Count."""
        super().retranslate()
        self.worded += 1


@pytest.fixture
def room(bench: Bench) -> SmallRoom:
    return SmallRoom(
        bench.lanes,
        bench.changes,
        bench.messages,
        bench.languages,
        lambda: datetime(2022, 4, 15, tzinfo=UTC),
    )


def test_a_room_that_is_shown_is_read_anew_at_once(bench: Bench, room: SmallRoom) -> None:
    bench.show(room, (400, 300))

    bench.changes.publish(Changes.of(Kind.ENTRY), bench)
    assert room.read == 0
    bench.changes.publish(Changes.of(Kind.ZONE), bench)

    assert room.read == 1


def test_a_hidden_room_is_read_once_when_it_is_shown(bench: Bench, room: SmallRoom) -> None:
    bench.qtbot.addWidget(room)
    for _ in range(3):
        bench.changes.publish(Changes.of(Kind.ZONE), bench)
    assert room.read == 0

    room.show()
    assert room.read == 1
    room.hide()
    room.show()

    assert room.read == 1


def test_a_room_is_worded_anew_in_another_language(bench: Bench, room: SmallRoom) -> None:
    bench.qtbot.addWidget(room)
    worded = room.worded

    bench.languages.use(Language.ENGLISH)

    bench.qtbot.waitUntil(lambda: room.worded > worded)


@pytest.fixture
def head(qtbot: QtBot) -> RoomHead:
    widget = RoomHead(IconName.PLUS)
    qtbot.addWidget(widget)
    widget.set_words("Gate passes", "1,204 valid now")
    widget.set_act("Issue a pass", "Ins")
    widget.set_search("Number, flat", "Find a pass", "Ctrl+F")
    widget.resize(900, 52)
    widget.show()
    return widget


def test_the_words_of_a_head_give_way_to_search_and_acts(head: RoomHead) -> None:
    """First the counts go; the title stays as long as acts can stand on two lines."""
    title, line = head._title, head._line
    head.set_words("Passes", "1,204 valid now, 36 of them for a day, 2 not yet")
    assert line.isVisible()

    head.resize(460, 52)
    assert title.isVisible()
    assert not line.isVisible()
    head.resize(head.minimumSizeHint().width(), 52)
    assert not title.isVisible()
    head.resize(900, 52)

    assert line.isVisible()


def test_the_acts_of_a_head_stand_on_two_lines_before_its_title_goes(
    qtbot: QtBot, head: RoomHead
) -> None:
    more = ActButton("Add more rooms", mark=IconName.PLUS, key="Ctrl+N")
    head.set_words("Isolation point", "12 in 24 rooms")
    head.add_act(more)

    head.resize(head.minimumSizeHint().width() + head._title.sizeHint().width() + 4, 52)

    assert head._title.isVisible()
    least, most = more.minimumSizeHint().width(), more.sizeHint().width()
    qtbot.waitUntil(lambda: least <= more.width() < most)


def test_an_act_more_takes_the_room_of_the_words(head: RoomHead) -> None:
    head.resize(600, 52)
    assert head._title.isVisible()

    head.add_part(ActButton("The report of the import before the last one"))
    head.fit()

    assert not head._title.isVisible()


def test_a_head_asks_for_its_act_and_says_what_is_searched(qtbot: QtBot, head: RoomHead) -> None:
    head.search.setText("  3-2 ")
    with qtbot.waitSignal(head.act_requested):
        head.act.click()

    assert head.text == "3-2"
    assert head.search.accessibleName() == "Find a pass"


class Panes:
    """A list, two parts of a detail, and what was said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.listing, self.form, self.card = QLineEdit(), QLineEdit(), QLineEdit()
        parts = (self.form, self.card)
        self.both = ListAndDetail(self.listing, parts, widths=(460, 400))
        self.host = QWidget()
        QVBoxLayout(self.host).addWidget(self.both)
        self.alone: list[bool] = []
        self.both.alone.connect(self.alone.append)
        qtbot.addWidget(self.host)

    def show(self, width: int) -> None:
        """Show the panes in a window of *width*."""
        self.host.resize(width, 400)
        self.host.show()

    def seen(self) -> list[QWidget]:
        """Return what is shown."""
        return [part for part in (self.listing, self.form, self.card) if part.isVisible()]


@pytest.fixture
def panes(qtbot: QtBot) -> Panes:
    return Panes(qtbot)


def test_a_wide_window_shows_the_list_and_one_part(panes: Panes) -> None:
    panes.show(1200)
    assert panes.seen() == [panes.listing, panes.form]

    panes.both.open(panes.card)

    assert panes.seen() == [panes.listing, panes.card]
    assert not panes.both.is_alone
    assert panes.card.width() == 460
    assert panes.alone == []


def test_a_narrow_window_shows_one_of_the_two(qtbot: QtBot, panes: Panes) -> None:
    panes.show(700)
    assert panes.seen() == [panes.listing]

    panes.both.choose(panes.card)
    assert panes.seen() == [panes.listing]
    panes.both.open(panes.form)
    assert panes.seen() == [panes.form]
    with qtbot.waitSignal(panes.both.left):
        panes.both._back.click()

    assert panes.seen() == [panes.listing]
    assert panes.alone == [True, False]


def test_a_window_that_grows_brings_the_list_back(panes: Panes) -> None:
    panes.show(700)
    panes.both.open(panes.card)

    panes.show(1200)

    assert panes.seen() == [panes.listing, panes.card]
    assert panes.alone == [True, False]


def cells(name: str) -> Row:
    """Return the row of a name."""
    return (Cell(name),)


@pytest.fixture
def names(qtbot: QtBot) -> FilteredList[str]:
    widget = FilteredList[str]((Column(None),), cells)
    qtbot.addWidget(widget)
    widget.filter.set_items((Choice("all", "All 3"), Choice("some", "Some 1")))
    widget.resize(400, 300)
    widget.show()
    widget.activateWindow()
    QTest.qWaitForWindowActive(widget)
    widget.show_rows(("a", "b", "c"), lambda _name: False)
    return widget


def test_a_list_is_walked_and_pressed(names: FilteredList[str]) -> None:
    chosen: list[str] = []
    opened: list[str] = []
    names.row_chosen.connect(chosen.append)
    names.row_opened.connect(opened.append)

    names.walk()
    QTest.keyClick(names.table, Qt.Key.Key_Down)
    QTest.keyClick(names.table, Qt.Key.Key_Return)

    assert chosen == ["a", "b"]
    assert opened == ["b"]
    assert names.current == "b"


def test_a_list_shown_anew_keeps_the_row_that_is_current(names: FilteredList[str]) -> None:
    names.show_rows(("z", "c", "b"), lambda name: name == "b")

    assert names.current == "b"
    names.show_rows(("z",), lambda name: name == "b")
    assert names.current is None


def test_a_list_is_walked_once_the_rows_asked_for_are_there(names: FilteredList[str]) -> None:
    names.filter.setFocus()
    names.await_rows()
    names.walk()
    assert not names.table.hasFocus()

    names.show_rows(("z",), lambda _name: False)

    assert names.table.hasFocus()
    assert names.current == "z"


def test_a_list_leaves_the_keyboard_with_whoever_took_it_meanwhile(
    qtbot: QtBot, names: FilteredList[str]
) -> None:
    """Also when it comes back: what was wanted then is over."""
    elsewhere = QLineEdit(names)
    elsewhere.show()
    names.filter.setFocus()
    names.await_rows()
    names.walk()
    elsewhere.setFocus()

    with qtbot.assertNotEmitted(names.walked):
        names.show_rows(("z",), lambda _name: False)
        names.filter.setFocus()
        names.show_rows(("y",), lambda _name: False)

    assert names.filter.hasFocus()


def test_a_list_that_could_not_be_read_forgets_who_wanted_it(names: FilteredList[str]) -> None:
    names.filter.setFocus()
    names.await_rows()
    names.walk()

    names.give_up()
    names.show_rows(("z",), lambda _name: False)
    assert names.filter.hasFocus()
    names.walk()

    assert names.table.hasFocus()


def test_a_filter_asks_for_other_rows(qtbot: QtBot, names: FilteredList[str]) -> None:
    names.filter.setFocus()

    with qtbot.waitSignal(names.narrowed):
        QTest.keyClick(names.filter, Qt.Key.Key_Right)


def test_the_line_at_the_foot_stands_only_where_it_says_something(
    names: FilteredList[str],
) -> None:
    assert not names._foot.isVisible()

    names.set_foot("The newest 100 of 1,204")

    assert names._foot.isVisible()


def test_panes_that_were_wide_and_are_hidden_hold_no_window_so(panes: Panes) -> None:
    panes.show(1200)
    panes.host.hide()
    assert panes.host.minimumSizeHint().width() < 200
