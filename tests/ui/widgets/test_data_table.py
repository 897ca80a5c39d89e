# SPDX-License-Identifier: MIT
"""A table is walked and pressed row by row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gatehouse.ui.widgets.cell_model import Cell, CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.sign import SignKind


@pytest.fixture
def table(qtbot: QtBot) -> DataTable:
    widget = DataTable((Column(60), Column(None, cuttable=True), Column(50, numeric=True)))
    qtbot.addWidget(widget)
    model = CellModel(3, widget)
    model.set_headings(["时间", "姓名", "体温 ℃ (body)"])
    name = Cell("林*枫", detail="3-2-501", sign=SignKind.OK)
    times = [Cell(f"16:4{row}", tint=SignKind.STOP) for row in range(3)]
    model.set_rows([(time, name, Cell("36.5")) for time in times])
    widget.setModel(model)
    widget.resize(400, 300)
    widget.show()
    return widget


def test_enter_and_one_click_press_the_row(qtbot: QtBot, table: DataTable) -> None:
    rows: list[int] = []
    table.row_activated.connect(rows.append)

    table.choose_row(0)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    place = table.visualRect(table.model().index(2, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert rows == [1, 2]
    assert table.current_row() == 2


def test_a_click_chooses_where_only_enter_shall_begin_something(
    qtbot: QtBot, table: DataTable
) -> None:
    entered: list[int] = []
    table.row_entered.connect(entered.append)

    place = table.visualRect(table.model().index(2, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.keyClick(table, Qt.Key.Key_Up)
    QTest.keyClick(table, Qt.Key.Key_Return)

    assert entered == [1]


def test_a_column_is_never_narrower_than_its_name(table: DataTable) -> None:
    assert table.columnWidth(2) > 50


def test_every_row_is_painted_with_its_sign(table: DataTable) -> None:
    table.setFocus()
    table.choose_row(1)

    assert not table.grab().isNull()


def test_an_empty_table_says_what_to_do(table: DataTable) -> None:
    filled = table.grab().toImage()

    model = table.model()
    assert isinstance(model, CellModel)
    model.set_rows(())
    table.set_empty_text("今天还没有登记。")

    assert table.grab().toImage() != filled
