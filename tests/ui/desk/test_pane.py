# SPDX-License-Identifier: MIT
"""A sheet keeps the keyboard while its act is under way."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from tests.support.screens import Bench


class Sheet(Pane):
    """A sheet whose act takes its time; it counts how often that was asked for."""

    def __init__(self) -> None:
        super().__init__(ActVariant.ACCENT_FILL)
        self.asked = 0

    def confirm(self) -> None:
        """Begin."""
        self.asked += 1
        self.set_busy(busy=True)


def test_a_second_enter_presses_nothing_beside_the_sheet(bench: Bench) -> None:
    """The act has the keyboard again as soon as it can be used."""
    window, sheet, beside = QWidget(), Sheet(), ActButton("beside")
    bench.qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(beside)
    column.addWidget(sheet)
    pressed: list[bool] = []
    beside.clicked.connect(pressed.append)
    sheet.back.clicked.connect(pressed.append)
    window.show()
    window.activateWindow()
    sheet.act.setFocus()
    bench.qtbot.waitUntil(sheet.act.hasFocus)

    for _ in range(2):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Return)

    assert (sheet.asked, pressed, sheet.hasFocus()) == (1, [], True)
    sheet.set_busy(busy=False)
    assert sheet.act.hasFocus()


def test_what_is_wrong_has_its_room_when_the_window_becomes_lower(bench: Bench) -> None:
    sheet = Sheet()
    sheet.about.setText("What it is about")
    bench.show(sheet, (660, 500))
    sheet.show_wrong("Nothing was done.")

    seen = []
    for height in (500, 340, 500):
        sheet.resize(660, height)
        seen.append(sheet.about.isVisible())

    assert seen == [True, False, True]
