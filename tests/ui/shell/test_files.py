# SPDX-License-Identifier: MIT
"""The questions for a place on the disk."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.ui.shell.files import ask_pdf_file
from gatehouse.ui.widgets.front_stack import FrontStack

if TYPE_CHECKING:
    from pathlib import Path


def test_a_question_stays_answerable_when_its_screen_is_left(qtbot: QtBot) -> None:
    """A scan brings the desk in front: a question that went with its screen would lock the post."""
    stack, desk, room = FrontStack(), QWidget(), QWidget()
    qtbot.addWidget(stack)
    for screen in (desk, room):
        stack.add_screen(screen)
    stack.bring(room)
    stack.show()
    chosen: list[Path] = []
    ask_pdf_file(room, "Save", "sheets.pdf", chosen.append)
    (dialog,) = stack.findChildren(QFileDialog)
    focus = QApplication.focusWidget()

    stack.bring(desk)

    assert dialog.isEnabled()
    assert QApplication.focusWidget() is focus
    dialog.reject()
    assert chosen == []
