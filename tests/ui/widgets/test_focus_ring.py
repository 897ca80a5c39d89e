# SPDX-License-Identifier: MIT
"""The ring goes where the keyboard goes."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.ui.widgets.focus_ring import FocusRing
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice


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


def test_it_grows_with_the_part_it_surrounds(qapp: QApplication, qtbot: QtBot) -> None:
    """A choice that offers longer words, as in another language, keeps its own place."""
    window = QWidget()
    qtbot.addWidget(window)
    choice = SegmentedChoice((Choice("all", "全部"), Choice("few", "几张")))
    layout = QVBoxLayout(window)
    layout.addWidget(choice)
    ring = FocusRing(window, qapp)
    window.resize(600, 120)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: qapp.activeWindow() is window)
    choice.setFocus()
    before = ring.width()

    choice.set_items((Choice("all", "All of them"), Choice("few", "Only a few")))
    qtbot.waitUntil(lambda: ring.width() > before)

    assert ring.width() >= choice.focus_rect().width()


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
