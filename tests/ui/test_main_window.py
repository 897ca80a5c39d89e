# SPDX-License-Identifier: MIT
"""The window's start: its first frame takes keys, and what is built behind it gets them all."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from gatehouse.domain.words import Language
from gatehouse.ui.desk.page import DeskPage
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.desk.visitor import Visitor
from gatehouse.ui.main_window import MainWindow
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.shell.messages import Question
from gatehouse.ui.shell.question_dialog import QuestionDialog
from tests.support.desk import FakePost
from tests.support.desk_people import NOW
from tests.support.policies import shipped
from tests.support.scanner import scan_of
from tests.support.screens import WINDOWS, Bench

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(bench: Bench) -> MainWindow:
    """Show the window of a post that takes a while to come."""

    def desk() -> DeskPage:
        lent = bench.lanes, bench.changes, bench.messages, bench.languages
        return DeskPage(*lent, lambda: NOW)

    made = MainWindow(bench.app, bench.messages, {Room.DESK: desk, Room.ROSTER: QLineEdit})
    bench.show(made, WINDOWS["low"])
    return made


def type_at(window: MainWindow, *keys: str) -> None:
    """Press keys as they are named on a keyboard, wherever the focus is."""
    for name in keys:
        focus = window.focusWidget()
        assert focus is not None
        pressed = QKeySequence.fromString(name)[0]  # type: ignore[index] # the stubs forget it
        if pressed.keyboardModifiers() == NONE and len(name) == 1:
            QTest.keyClicks(focus, name)
        else:
            QTest.keyClick(focus, pressed.key(), pressed.keyboardModifiers())


def box(window: MainWindow) -> QLineEdit:
    """Return the box that has the keyboard."""
    focus = window.focusWidget()
    assert isinstance(focus, QLineEdit)
    return focus


def desk_of(window: MainWindow) -> DeskPage:
    """Return the desk."""
    desk = window.screen_of(Room.DESK)
    assert isinstance(desk, DeskPage)
    return desk


def place(window: MainWindow, widget: QWidget) -> tuple[QPoint, QPoint]:
    """Return two corners of *widget* in the window."""
    corner = QPoint(widget.width(), widget.height())
    return widget.mapTo(window, QPoint(0, 0)), widget.mapTo(window, corner)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", WINDOWS.values(), ids=WINDOWS.keys())
def test_the_desk_comes_without_a_jump(
    window: MainWindow, bench: Bench, language: Language, size: tuple[int, int]
) -> None:
    bench.languages.use(language)
    bench.settle()
    window.resize(*size)
    bench.app.sendPostedEvents()
    before = place(window, box(window)), box(window).accessibleName(), box(window).font().key()

    window.furnish()

    assert box(window) is desk_of(window).left.box.edit
    assert (place(window, box(window)), box(window).accessibleName(), box(window).font().key()) == (
        before
    )


def test_the_first_frame_shows_what_is_typed_and_names_its_input(
    window: MainWindow, bench: Bench
) -> None:
    bench.languages.use(Language.ENGLISH)
    bench.settle()

    type_at(window, "l", "x", "f")

    assert box(window).text() == "lxf"
    assert box(window).accessibleName() == "Who is it? Flat, initials, last digits or a scan"


def test_the_box_wears_its_ring_before_and_after(window: MainWindow) -> None:
    before = window._ring.isVisible(), window._ring.geometry()

    window.furnish()

    assert before == (True, window._ring.geometry())
    assert window._ring.isVisible()


def test_the_keys_of_the_first_frame_come_to_the_desk_in_their_order(
    window: MainWindow, bench: Bench
) -> None:
    type_at(window, "l", "Return", "3", "6")
    shown = box(window).text()
    window.furnish()
    type_at(window, "5")
    desk = desk_of(window)
    desk.start(FakePost(rules=shipped("changchun-2022-03")).acts())
    bench.qtbot.waitUntil(lambda: desk.state.form.temperature == "365")

    assert shown == "l"
    assert desk.state.scene is Scene.PERSON


@pytest.mark.parametrize("keys", [("F12",), ("l", "x", "F12")])
def test_an_emergency_before_the_desk_is_there_is_not_lost(
    window: MainWindow, keys: tuple[str, ...]
) -> None:
    type_at(window, *keys)
    window.furnish()

    panes = desk_of(window).left.panes
    assert panes.pane is panes.emergency


def test_an_emergency_over_a_question_opens_the_desk(bench: Bench, window: MainWindow) -> None:
    window.furnish()
    window.open_room(Room.ROSTER)
    bench.messages.ask(Question("Void it?", "Void the pass", "Keep it"), lambda: None)
    asked = window.findChild(QuestionDialog)
    assert asked is not None
    bench.qtbot.waitUntil(asked.isActiveWindow)

    QTest.keyClick(asked, Qt.Key.Key_F12)

    panes = desk_of(window).left.panes
    assert panes.pane is panes.emergency


def test_a_scan_closes_a_menu_that_lies_over_the_desk(bench: Bench, window: MainWindow) -> None:
    window.furnish()
    menu = QMenu(window)
    menu.addAction("Empty the list")
    menu.popup(QPoint(0, 0))

    window.scan(scan_of("lxf"))

    bench.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert desk_of(window).state.text == "lxf"


def test_a_room_asked_for_early_is_opened_and_gets_what_was_typed_after(
    window: MainWindow,
) -> None:
    type_at(window, "l", "F4", "z")
    window.furnish()

    assert box(window) is window.screen_of(Room.ROSTER)
    assert box(window).text() == "z"
    assert desk_of(window).state.text == "l"


def test_a_chord_is_pressed_again_as_a_chord(window: MainWindow) -> None:
    type_at(window, "Ins", "Ctrl+E")
    window.furnish()

    panes = desk_of(window).left.panes
    assert panes.pane is panes.english


def test_a_window_with_a_visitor_half_written_asks_before_it_closes(
    bench: Bench, window: MainWindow
) -> None:
    window.furnish()
    desk = window.screen_of(Room.DESK)
    assert isinstance(desk, DeskPage)
    desk.serving.open_visitor()
    desk.serving.write_visitor(Visitor(name="周某某"))

    assert not window.close()
    (question,) = bench.said.questions
    assert "周**" in question.text
    assert window.isVisible()

    bench.qtbot.waitUntil(window.isHidden)


def test_a_visitor_who_was_left_half_written_is_asked_about_too(
    bench: Bench, window: MainWindow
) -> None:
    window.furnish()
    desk = window.screen_of(Room.DESK)
    assert isinstance(desk, DeskPage)
    desk.serving.open_visitor()
    desk.serving.write_visitor(Visitor(phone="13812345678"))
    desk.serving.leave()
    assert desk.half_written()

    desk.serving.leave()

    assert window.close()
    assert bench.said.questions == []


def test_a_window_in_which_nobody_writes_closes_at_once(window: MainWindow) -> None:
    window.furnish()

    assert window.close()
