# SPDX-License-Identifier: MIT
"""The ring goes where the keyboard goes."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.ui.widgets.focus_ring import FocusRing
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
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


def test_what_the_keyboard_comes_to_is_scrolled_into_view(qapp: QApplication, qtbot: QtBot) -> None:
    """From outside too: Tab goes from the acts under the fields back to the first of them."""
    window = QWidget()
    qtbot.addWidget(window)
    scrolled, outside = ScrolledFields(), QLineEdit()
    edits = [QLineEdit() for _ in range(20)]
    for edit in edits:
        scrolled.fields.addWidget(edit)
    layout = QVBoxLayout(window)
    layout.addWidget(scrolled)
    layout.addWidget(outside)
    ring = FocusRing(window, qapp)
    window.resize(300, 200)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: qapp.activeWindow() is window)
    scrolled.go_to(edits[-1])
    outside.setFocus()
    assert edits[0].visibleRegion().isEmpty()

    edits[0].setFocus()

    assert edits[0].visibleRegion().boundingRect() == edits[0].rect()
    assert ring.geometry().intersects(place(edits[0], window))


def test_it_is_not_drawn_over_what_is_said(qapp: QApplication, qtbot: QtBot) -> None:
    """A long failure lies over a field that has the keyboard, and is read to its end."""
    window = QWidget()
    qtbot.addWidget(window)
    edit, said = QLineEdit(window), QWidget(window)
    edit.setGeometry(20, 40, 200, 48)
    said.setGeometry(0, 0, 400, 60)
    said.hide()
    ring = FocusRing(window, qapp)
    ring.stay_under(said)
    window.resize(400, 200)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: qapp.activeWindow() is window)
    edit.setFocus()

    def painted(y: int) -> bool:
        """Whether anything of the ring stands at the left of the field so far down."""
        picture = ring.grab().toImage()
        row = y - ring.y()
        colours = {picture.pixelColor(x, row).name() for x in range(edit.x() - ring.x())}
        return len(colours) > 1

    assert painted(50)
    assert painted(70)

    said.show()

    assert not painted(50)
    assert painted(70)


def test_its_corners_stay_when_what_it_goes_round_is_painted(
    qapp: QApplication, qtbot: QtBot
) -> None:
    """It is round at its corners and so reaches into the square that a key has painted anew."""
    window = QWidget()
    qtbot.addWidget(window)
    edit = QLineEdit(window)
    edit.setGeometry(20, 40, 200, 48)
    ring = FocusRing(window, qapp)
    window.resize(400, 200)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: qapp.activeWindow() is window)
    edit.setFocus()
    qtbot.waitUntil(ring.isVisible)
    qapp.processEvents()
    before = seen(window)

    edit.update()
    qapp.processEvents()

    assert seen(window) == before


def seen(window: QWidget) -> QImage:
    """Return what stands on the screen, as it was painted bit by bit."""
    device = window.backingStore().paintDevice()
    assert isinstance(device, QImage)
    return device.copy()
