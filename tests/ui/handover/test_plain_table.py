# SPDX-License-Identifier: MIT
"""A table that is only read: whole rows, and a last one that turns to the others."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gatehouse.domain.words import Language
from gatehouse.ui.handover.plain_table import PlainTable
from gatehouse.ui.widgets.cell_model import Cell
from gatehouse.ui.widgets.row_delegate import Column
from tests.support.screens import TARGET, Bench

ROW, HEADER, EDGES = 32, 34, 2


def a_table(bench: Bench, rows: int, room: float) -> PlainTable:
    """Show *rows* rows where *room* of them fit."""
    table = PlainTable((Column(None), Column(96)), fewest=1)
    table.show_rows(("姓名", "门牌"), [(Cell(f"{n}"), Cell("1-1-101")) for n in range(rows)])
    bench.show(table, (400, HEADER + EDGES + round(ROW * room)))
    return table


def said(table: PlainTable) -> list[str]:
    """Return the first words of every row that is shown."""
    model = table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_rows_that_all_fit_are_shown_without_a_last_one(bench: Bench) -> None:
    table = a_table(bench, rows=6, room=6)

    assert said(table) == ["0", "1", "2", "3", "4", "5"]
    assert table.focusPolicy() is Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("room", [5.9, 5.0, 4.5, 3.2, 2.5])
def test_no_row_is_cut_and_nothing_scrolls(bench: Bench, room: float) -> None:
    table = a_table(bench, rows=6, room=room)

    last = table.model().rowCount() - 1
    assert table.visualRect(table.model().index(last, 0)).bottom() <= table.viewport().height()
    assert table.rowHeight(last) >= TARGET
    assert not table.verticalScrollBar().isVisible()


def test_every_row_is_reached_by_keys_and_the_last_turn_leads_back(bench: Bench) -> None:
    table = a_table(bench, rows=5, room=4)
    table.setFocus()

    assert said(table) == ["0", "1", "还有 3 条…"]
    bench.press(Qt.Key.Key_Return)
    assert said(table) == ["2", "3", "还有 1 条…"]
    bench.press(Qt.Key.Key_Space)
    assert said(table) == ["4", "回到开头…"]
    bench.press(Qt.Key.Key_Return)
    assert said(table) == ["0", "1", "还有 3 条…"]


def test_a_press_turns_too_and_the_words_are_english_in_an_english_window(bench: Bench) -> None:
    bench.languages.use(Language.ENGLISH)
    bench.settle()
    table = a_table(bench, rows=5, room=4)
    more = table.visualRect(table.model().index(2, 0)).center()

    assert said(table)[-1] == "3 more…"
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=more)

    assert said(table) == ["2", "3", "1 more…"]


def test_a_higher_table_shows_all_rows_at_one_height(bench: Bench) -> None:
    table = a_table(bench, rows=5, room=4)

    table.resize(400, HEADER + EDGES + 5 * ROW)

    assert said(table) == ["0", "1", "2", "3", "4"]
    assert {table.rowHeight(row) for row in range(5)} == {ROW}
