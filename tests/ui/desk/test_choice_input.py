# SPDX-License-Identifier: MIT
"""A choice that folds into a button with a menu."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.ui.desk.choice_input import ChoiceInput
from gatehouse.ui.widgets.segment import Choice


def test_a_choice_stays_in_the_tab_order_of_its_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    choice = ChoiceInput()
    choice.offer((Choice("in", "In"), Choice("out", "Out")), "in")
    QVBoxLayout(window).addWidget(choice)

    reached = window.nextInFocusChain()
    while reached is not None and reached not in (window, choice.entrance):
        reached = reached.nextInFocusChain()

    assert reached is choice.entrance


class Around(QWidget):
    """What a choice stands on: it counts the Enters that come through to it."""

    def __init__(self) -> None:
        super().__init__()
        self.enters = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count."""
        self.enters += event.key() == Qt.Key.Key_Return


def test_enter_opens_an_unanswered_choice_and_passes_by_an_answered_one(qtbot: QtBot) -> None:
    window = Around()
    qtbot.addWidget(window)
    choice = ChoiceInput("Itinerary")
    QVBoxLayout(window).addWidget(choice)
    choice.offer((Choice("clear", "No risk"), Choice("risk", "Some risk")), "clear")
    choice.set_room(0)
    window.show()

    QTest.keyClick(choice.entrance, Qt.Key.Key_Return)
    assert window.enters == 1
    assert QApplication.activePopupWidget() is None

    choice.offer(choice.items, None)
    QTest.keyClick(choice.entrance, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
    assert window.enters == 1


def test_arrows_go_along_a_choice_that_folded_under_the_hand(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    choice = ChoiceInput("Class")
    QVBoxLayout(window).addWidget(choice)
    choice.offer(tuple(Choice(code, code) for code in ("visitor", "worker", "courier")), "visitor")
    window.show()
    QTest.keyClick(choice.entrance, Qt.Key.Key_Right)
    assert choice.code == "worker"

    choice.set_room(0)
    QTest.keyClick(choice.entrance, Qt.Key.Key_Right)
    assert choice.code == "courier"
    QTest.keyClick(choice.entrance, Qt.Key.Key_Right)
    assert choice.code == "courier"
    QTest.keyClick(choice.entrance, Qt.Key.Key_Left)
    assert choice.code == "worker"

    choice.offer(choice.items, None)
    QTest.keyClick(choice.entrance, Qt.Key.Key_Left)
    assert choice.code == "courier"


def test_an_open_menu_holds_nothing_that_is_not_offered_any_more(qtbot: QtBot) -> None:
    """A verdict may come, with other things to choose, while somebody looks for their answer."""
    choice = ChoiceInput("Class")
    qtbot.addWidget(choice)
    choice.offer((Choice("visitor", "Visitor"), Choice("worker", "Worker")), None)
    choice.set_room(0)
    choice.show()
    QTest.keyClick(choice.entrance, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)

    choice.offer((Choice("worker", "Worker"), Choice("courier", "Courier")), None)

    assert [action.text() for action in menu.actions()] == ["Worker", "Courier"]
    menu.close()
