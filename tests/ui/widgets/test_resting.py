# SPDX-License-Identifier: MIT
"""An act that rests throws no keyboard away."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.resting import set_usable
from tests.support.screens import Bench


def test_the_part_that_holds_an_act_has_the_keyboard_while_it_rests(bench: Bench) -> None:
    """A second Space presses nothing, not what comes next; the act is used again later."""
    window, keeper = QWidget(), QWidget()
    bench.qtbot.addWidget(window)
    act, beside = ActButton("act"), ActButton("beside")
    row = QHBoxLayout(keeper)
    row.addWidget(act)
    row.addWidget(beside)
    QVBoxLayout(window).addWidget(keeper)
    pressed: list[str] = []
    act.clicked.connect(lambda: pressed.append("act"))
    act.clicked.connect(lambda: set_usable(act, keeper, usable=False))
    beside.clicked.connect(lambda: pressed.append("beside"))
    window.show()
    window.activateWindow()
    act.setFocus()
    bench.qtbot.waitUntil(act.hasFocus)

    for _ in range(2):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Space)

    assert pressed == ["act"]
    assert keeper.hasFocus()
    set_usable(act, keeper, usable=True)
    assert act.isEnabled()
