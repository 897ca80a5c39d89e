# SPDX-License-Identifier: MIT
"""Rows are ticked one after another, and what is pressed is never recorded twice."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gatehouse.ui.shell.palette import LIGHT, NIGHT
from gatehouse.ui.shell.theme import apply_theme
from gatehouse.ui.widgets.cell_model import Cell
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.tick import Tick
from gatehouse.ui.widgets.tick_table import TickRow, TickTable
from tests.support.qt import press, type_burst

SPACE, ENTER = Qt.Key.Key_Space, Qt.Key.Key_Return


def rows(*ticks: Tick, first: int = 0) -> list[TickRow]:
    """Return a row for each of *ticks*, with the keys a, b, c …"""
    return [
        TickRow(
            key=chr(ord("a") + first + place),
            tick=tick,
            cells=(Cell(f"林桂香{place}", detail="3-2-501", strong=True), Cell("8:30")),
        )
        for place, tick in enumerate(ticks)
    ]


class Heard:
    """What a table has said."""

    def __init__(self, table: TickTable) -> None:
        self.ticked: list[str] = []
        self.unticked: list[str] = []
        self.keys: list[str] = []
        self.opened: list[str] = []
        table.ticked.connect(self.ticked.append)
        table.untick_requested.connect(self.unticked.append)
        table.key_changed.connect(self.keys.append)
        table.opened.connect(self.opened.append)


@pytest.fixture
def table(qtbot: QtBot) -> TickTable:
    widget = TickTable((Column(None, cuttable=True), Column(80)))
    qtbot.addWidget(widget)
    widget.set_headings(("姓名", "时间"))
    widget.show_rows(rows(Tick.OPEN, Tick.DONE, Tick.OPEN, Tick.FAILED))
    widget.resize(400, 300)
    widget.show()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    return widget


@pytest.fixture
def heard(table: TickTable) -> Heard:
    return Heard(table)


def click(table: TickTable, row: int, column: int) -> None:
    """Press a cell."""
    place = table.visualRect(table.model().index(row, column)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.mark.parametrize(
    ("ticks", "key"),
    [((Tick.DONE, Tick.FAILED, Tick.OPEN), "c"), ((Tick.DONE, Tick.DONE), "a")],
)
def test_it_begins_with_the_first_row_that_is_open(
    qtbot: QtBot, table: TickTable, ticks: tuple[Tick, ...], key: str
) -> None:
    table.clearFocus()
    table.show_rows([])
    table.show_rows(rows(*ticks))

    table.setFocus()

    qtbot.waitUntil(table.hasFocus)
    assert table.key == key


def test_space_and_enter_tick_and_go_on_to_the_next_open_row(
    table: TickTable, heard: Heard
) -> None:
    QTest.keyClick(table, SPACE)
    assert table.key == "c"
    QTest.keyClick(table, ENTER)

    assert heard.ticked == ["a", "c"]
    assert [row.tick for row in table.rows[:3]] == [Tick.WAITING, Tick.DONE, Tick.WAITING]


def test_nothing_open_below_means_staying(table: TickTable, heard: Heard) -> None:
    """Somebody who was passed over on purpose is not ticked by one key too many."""
    table.choose_key("c")

    QTest.keyClick(table, SPACE)
    QTest.keyClick(table, SPACE)

    assert heard.ticked == ["c"]
    assert table.key == "c"


def test_a_row_that_did_not_come_about_can_be_done_later(table: TickTable, heard: Heard) -> None:
    table.choose_key("d")
    QTest.keyClick(table, SPACE)

    assert heard.ticked == ["d"]


def test_the_same_key_asks_to_take_a_tick_back(table: TickTable, heard: Heard) -> None:
    table.choose_key("b")
    QTest.keyClick(table, SPACE)
    assert heard.unticked == ["b"]
    assert table.key == "b"

    table.settle("b", Tick.OPEN)
    QTest.keyClick(table, SPACE)
    assert heard.ticked == ["b"]


def test_a_row_that_waits_for_the_post_cannot_be_pressed(table: TickTable, heard: Heard) -> None:
    QTest.keyClick(table, SPACE)
    table.choose_key("a")
    QTest.keyClick(table, SPACE)
    click(table, 0, 0)

    assert heard.ticked == ["a"]
    assert heard.unticked == []


def test_a_list_read_before_the_answer_does_not_undo_the_waiting(
    table: TickTable, heard: Heard
) -> None:
    QTest.keyClick(table, SPACE)
    table.show_rows(rows(Tick.OPEN, Tick.DONE, Tick.OPEN, Tick.FAILED))
    assert table.tick_at(0) is Tick.WAITING

    table.settle("a", Tick.DONE)
    table.show_rows(rows(Tick.DONE, Tick.DONE, Tick.OPEN, Tick.FAILED))
    assert table.tick_at(0) is Tick.DONE
    assert heard.ticked == ["a"]


def test_an_answer_for_a_row_that_is_gone_is_passed_over(table: TickTable) -> None:
    QTest.keyClick(table, SPACE)
    table.show_rows(rows(Tick.OPEN, first=5))

    table.settle("a", Tick.DONE)

    assert [row.key for row in table.rows] == ["f"]


def test_a_key_that_is_held_down_ticks_once(table: TickTable, heard: Heard) -> None:
    for repeats in (False, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress, SPACE, Qt.KeyboardModifier.NoModifier, " ", autorep=repeats
        )
        QApplication.sendEvent(table, event)

    assert heard.ticked == ["a"]


def test_a_code_that_a_scanner_reads_ticks_nobody(table: TickTable, heard: Heard) -> None:
    end = type_burst(table, "6901234567892", 5000)
    press(table, "\r", end + 5)
    assert heard.ticked == []

    press(table, "\r", end + 2000)
    assert heard.ticked == ["a"]


def test_a_press_on_the_box_ticks_and_beside_it_opens(table: TickTable, heard: Heard) -> None:
    click(table, 2, 0)
    click(table, 3, 1)
    QTest.keyClick(table, Qt.Key.Key_Right)

    assert heard.ticked == ["c"]
    assert heard.opened == ["d", "d"]


def test_typed_letters_and_chords_are_left_to_the_page(table: TickTable) -> None:
    for key, modifier in (
        (Qt.Key.Key_2, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
        (ENTER, Qt.KeyboardModifier.ControlModifier),
    ):
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifier, "2" if key == Qt.Key.Key_2 else "")
        QApplication.sendEvent(table, event)
        assert not event.isAccepted(), key


def test_a_refresh_keeps_the_row_and_its_place(table: TickTable, heard: Heard) -> None:
    table.show_rows(rows(*[Tick.OPEN] * 20))
    table.choose_key("h")
    place = table.verticalScrollBar().value()
    heard.keys.clear()

    table.show_rows(rows(*[Tick.OPEN] * 19, first=1))

    assert place > 0
    assert table.verticalScrollBar().value() == place
    assert (table.key, table.current_row()) == ("h", 6)
    assert heard.keys == []


def test_a_row_that_went_away_leaves_the_place_to_its_neighbour(
    table: TickTable, heard: Heard
) -> None:
    table.choose_key("c")
    left = rows(Tick.OPEN, Tick.DONE, Tick.OPEN, Tick.FAILED)
    heard.keys.clear()

    table.show_rows([row for row in left if row.key != "c"])
    assert heard.keys == ["d"]
    table.show_rows([])

    assert heard.keys == ["d", ""]
    assert table.key == ""
    QTest.keyClick(table, SPACE)
    assert heard.ticked == []


def test_rows_are_targets(qtbot: QtBot) -> None:
    low = TickTable((Column(None),), row_height=30)
    qtbot.addWidget(low)
    low.show_rows(rows(Tick.OPEN))

    assert low.rowHeight(0) >= 48
    assert low.columnWidth(0) >= 48


def test_a_screen_reader_hears_the_name_and_the_state(table: TickTable) -> None:
    said = Qt.ItemDataRole.AccessibleTextRole

    assert table.model().index(1, 0).data(said) == "done 林桂香1 3-2-501"


def test_each_state_looks_different_in_both_themes(qapp: QApplication, table: TickTable) -> None:
    for palette in (LIGHT, NIGHT):
        apply_theme(qapp, palette)
        seen = []
        for tick in Tick:
            table.show_rows([TickRow(key="a", tick=tick, cells=(Cell("林桂香"), Cell("8:30")))])
            seen.append(table.viewport().grab().toImage())
        for place, picture in enumerate(seen):
            assert picture not in seen[:place]


def test_a_row_has_the_ground_that_its_first_cell_asks_for(table: TickTable) -> None:
    cells = (Cell("林桂香", tint=SignKind.WARN), Cell("8:30"))
    two = [TickRow(key=key, tick=Tick.OPEN, cells=cells) for key in ("a", "b")]
    table.show_rows(two)
    table.choose_key("a")

    box = table.visualRect(table.model().index(1, 0))
    corner = table.viewport().grab().toImage().pixelColor(box.topLeft() + QPoint(4, 4))
    assert corner == LIGHT.warn_bg
