# SPDX-License-Identifier: MIT
"""What presses a button, and what must not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.sign import SignKind

REFUSALS = (
    ActVariant.STOP,
    ActVariant.REPORT,
    ActVariant.OUTLINE_STOP,
    ActVariant.OUTLINE_REPORT,
)


def presses(qtbot: QtBot, variant: ActVariant, key: Qt.Key) -> int:
    button = ActButton("记", variant=variant)
    qtbot.addWidget(button)
    button.show()
    heard = QSignalSpy(button.clicked)
    QTest.keyClick(button, key)
    return heard.count()


@pytest.mark.parametrize("variant", REFUSALS)
def test_a_scanners_enter_refuses_nobody(qtbot: QtBot, variant: ActVariant) -> None:
    assert presses(qtbot, variant, Qt.Key.Key_Return) == 0
    assert presses(qtbot, variant, Qt.Key.Key_Space) == 1


def test_enter_presses_every_other_act(qtbot: QtBot) -> None:
    for variant in set(ActVariant) - set(REFUSALS):
        assert presses(qtbot, variant, Qt.Key.Key_Enter) == 1


def test_disabling_moves_nothing(qtbot: QtBot) -> None:
    button = ActButton("放行", variant=ActVariant.OK, mark=SignKind.OK, key="Enter")
    qtbot.addWidget(button)
    before = button.sizeHint()

    button.setEnabled(False)

    assert button.sizeHint() == before
