# SPDX-License-Identifier: MIT
"""Tab follows the eye, whatever was made or moved first."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.ui.shell.reading_order import ReadingWindow

TAB, BACKTAB = Qt.Key.Key_Tab, Qt.Key.Key_Backtab


class Backwards(QWidget):
    """Two lines that are gone through from the right, the left one hidden at first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.left, self.right = QLineEdit("left", self), QLineEdit("right", self)
        self.right.move(150, 0)
        self.left.hide()
        self.setGeometry(0, 120, 300, 40)

    def stops(self) -> Sequence[QWidget]:
        return (self.right, self.left)

    def reveal(self, widget: QWidget) -> None:
        widget.show()


@pytest.fixture
def window(qtbot: QtBot) -> ReadingWindow:
    """Lay inputs out in another order than they are made in."""
    made = ReadingWindow()
    qtbot.addWidget(made)
    for text, x, y in (("second", 150, 4), ("third", 0, 60), ("first", 0, 0)):
        QLineEdit(text, made).move(x, y)
    made.resize(300, 200)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    return made


def line(window: QWidget, text: str) -> QLineEdit:
    return next(one for one in window.findChildren(QLineEdit) if one.text() == text)


def walk(window: ReadingWindow, key: Qt.Key, steps: int) -> list[str]:
    """Press *key* so often, and return where it led."""
    seen = []
    for _ in range(steps):
        QTest.keyClick(QApplication.focusWidget() or window, key)
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit | QPushButton)
        seen.append(focus.text())
    return seen


def test_tab_goes_line_by_line_and_round(window: ReadingWindow) -> None:
    line(window, "first").setFocus()

    assert walk(window, TAB, 3) == ["second", "third", "first"]
    assert walk(window, BACKTAB, 3) == ["third", "second", "first"]


def test_what_cannot_be_written_in_is_passed_over(window: ReadingWindow) -> None:
    line(window, "first").setFocus()
    line(window, "second").setReadOnly(True)
    line(window, "third").setEnabled(False)

    assert walk(window, TAB, 1) == ["first"]


def test_a_part_may_have_its_own_order_and_bring_up_what_it_hides(window: ReadingWindow) -> None:
    part = Backwards(window)
    part.show()
    line(window, "third").setFocus()

    assert walk(window, TAB, 3) == ["right", "left", "first"]


def test_the_focus_of_what_goes_away_falls_on_the_first_stop(window: ReadingWindow) -> None:
    line(window, "third").setFocus()
    line(window, "third").hide()

    assert QApplication.focusWidget() is line(window, "first")
