# SPDX-License-Identifier: MIT
"""The ring goes where the keyboard goes."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.ui.widgets.focus_ring import FocusRing


def test_it_surrounds_the_widget_with_the_focus_and_follows_it(
    qtbot: QtBot, qapp: QApplication
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    first, second = QLineEdit(), QLineEdit()
    layout.addWidget(first)
    layout.addWidget(second)
    ring = FocusRing(window, qapp)
    window.resize(400, 200)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: qapp.activeWindow() is window)

    first.setFocus()
    assert ring.geometry().contains(place(first, window))

    second.setFocus()
    assert ring.geometry().contains(place(second, window))

    window.resize(600, 300)
    assert ring.geometry().contains(place(second, window))

    second.hide()
    assert not ring.geometry().contains(place(second, window)) or not ring.isVisible()


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
