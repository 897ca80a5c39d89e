# SPDX-License-Identifier: MIT
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.domain.words import Language
from gatehouse.paths import resources
from gatehouse.ui.shell.crash_dialog import CrashDialog
from gatehouse.ui.shell.dialogs import Dialogs
from gatehouse.ui.shell.i18n import Languages
from gatehouse.ui.shell.messages import Messages, Question
from gatehouse.ui.shell.question_dialog import QuestionDialog
from gatehouse.ui.shell.sizes import CONTROL


@pytest.fixture
def messages(qapp: QApplication) -> Iterator[Messages]:
    languages = Languages(qapp, resources() / "i18n", Language.ENGLISH)
    yield Messages(languages)
    languages.close()


@pytest.fixture
def window(qtbot: QtBot, messages: Messages) -> QWidget:
    window = QWidget()
    Dialogs(messages, window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


def button(dialog: QDialog, text: str) -> QPushButton:
    return next(child for child in dialog.findChildren(QPushButton) if child.text() == text)


@pytest.mark.parametrize(("answer", "expected"), [("Destroy 3 entries", ["done"]), ("Keep", [])])
def test_a_question_waits_beside_the_work_for_its_answer(
    qtbot: QtBot, window: QWidget, messages: Messages, answer: str, expected: list[str]
) -> None:
    done: list[str] = []

    messages.ask(
        Question("Destroy them?", "Destroy 3 entries", "Keep", "No way back.", grave=True),
        lambda: done.append("done"),
    )
    dialog = window.findChild(QuestionDialog)
    assert dialog is not None
    assert button(dialog, "Keep").isDefault()
    assert button(dialog, answer).minimumHeight() == CONTROL
    QTest.mouseClick(button(dialog, answer), Qt.MouseButton.LeftButton)

    assert done == expected


def test_escape_keeps_things_as_they_are(qtbot: QtBot, window: QWidget, messages: Messages) -> None:
    done: list[str] = []
    messages.ask(Question("Void it?", "Void the pass", "Keep it"), lambda: done.append("done"))
    dialog = window.findChild(QuestionDialog)
    assert dialog is not None

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert done == []


def test_an_emergency_waits_for_no_answer(
    qtbot: QtBot, window: QWidget, messages: Messages
) -> None:
    """Its key leaves the dialog, and nothing was agreed to."""
    done: list[str] = []
    dialogs = window.findChild(Dialogs)
    assert dialogs is not None
    dialogs.emergency_requested.connect(lambda: done.append("emergency"))
    messages.ask(Question("Void it?", "Void the pass", "Keep it"), lambda: done.append("void"))
    asked = window.findChild(QuestionDialog)
    assert asked is not None
    qtbot.waitUntil(asked.isActiveWindow)

    QTest.keyClick(asked, Qt.Key.Key_F12)

    assert done == ["emergency"]
    assert not asked.isVisible()


def test_a_crash_shows_one_report_that_can_be_copied(
    qtbot: QtBot, window: QWidget, messages: Messages
) -> None:
    messages.show_failure(ZeroDivisionError())
    messages.show_failure(KeyError())
    dialogs = window.findChildren(CrashDialog)
    assert len(dialogs) == 1

    QTest.mouseClick(button(dialogs[0], "Copy the report"), Qt.MouseButton.LeftButton)
    assert "ZeroDivisionError" in QGuiApplication.clipboard().text()
    QTest.mouseClick(button(dialogs[0], "Go on working"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.findChildren(CrashDialog))

    messages.show_failure(KeyError())
    assert len(window.findChildren(CrashDialog)) == 1
