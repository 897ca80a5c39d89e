# SPDX-License-Identifier: MIT
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gatehouse.ui.shell.scanner import Scanner
from tests.support.scanner import Clock, Gate, read


@pytest.fixture
def gate(qtbot: QtBot, qapp: QApplication) -> Iterator[Gate]:
    window = QWidget()
    fields = (QLineEdit(), QLineEdit(), QPlainTextEdit(), QSpinBox(), QPushButton())
    column = QVBoxLayout(window)
    for widget in fields:
        column.addWidget(widget)
    qtbot.addWidget(window)
    clock = Clock()
    scanner = Scanner(read, clock=clock, parent=window)
    gate = Gate(window, *fields, clock, scanner)
    scanner.scanned.connect(gate.hear)
    scanner.watch(qapp)
    with qtbot.waitActive(window):
        window.show()
    gate.box.setFocus()
    qtbot.waitUntil(lambda: qapp.focusObject() is gate.box)
    yield gate
    shiboken6.delete(scanner)
