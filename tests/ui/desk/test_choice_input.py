# SPDX-License-Identifier: MIT
"""A choice that folds into a button with a menu."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
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
