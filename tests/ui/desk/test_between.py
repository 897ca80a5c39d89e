# SPDX-License-Identifier: MIT
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.ui.desk.between import Between
from tests.support.qt import until
from tests.ui.desk.conftest import Desk


def words_of(widget: QWidget) -> str:
    """Return all that *widget* says."""
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


class Gate:
    """Where somebody's answer is awaited, or not."""

    awaited = False


@pytest.fixture
def ended() -> list[bool]:
    return []


@pytest.fixture
def gate() -> Gate:
    return Gate()


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def between(gate: Gate, ended: list[bool], page: QWidget) -> Between:
    made = Between(lambda: gate.awaited, page)
    made.ended.connect(lambda: ended.append(made.holds))
    return made


def test_an_empty_desk_is_shown_where_nobody_comes_at_once(
    between: Between, ended: list[bool]
) -> None:
    between.begin()
    left_out = between.holds
    QApplication.processEvents()

    assert left_out
    assert ended == [False]


def test_an_empty_desk_is_left_out_until_the_next_person_is_known(
    between: Between, gate: Gate, ended: list[bool]
) -> None:
    between.begin()
    gate.awaited = True
    QApplication.processEvents()
    left_out = between.holds and not ended
    between.end()
    between.end()

    assert left_out
    assert ended == [False]


def test_an_answer_that_is_long_in_coming_leaves_nothing_out(
    between: Between, gate: Gate, qtbot: QtBot
) -> None:
    gate.awaited = True

    between.begin()

    qtbot.waitUntil(lambda: not between.holds)


def test_who_comes_at_once_never_sees_the_empty_desk(desk: Desk) -> None:
    left = desk.page.left
    desk.type("lxf365").settle()

    with desk.post.held(desk.post.finding):
        desk.enter().type("l")
        while_unknown = (left.person.isVisible(), left.box.edit.text())
    desk.settle()

    assert while_unknown == (True, "l")
    assert left.picker.isVisible()


def test_the_verdict_on_the_last_one_does_not_stand_for_whoever_is_long_looked_for(
    desk: Desk,
) -> None:
    left = desk.page.left
    desk.type("lxf365").settle()

    with desk.post.held(desk.post.finding):
        desk.enter().type("l")
        until(left.idle.isVisible)
        admits = left.acts.admit.isEnabled()
        typed = left.box.edit.text()
        told = left.idle.recorded.accessibleName()
    desk.settle()

    assert (admits, typed) == (False, "l")
    assert "林*枫 3-2-501" in told


def test_who_was_recorded_meanwhile_is_told_when_the_next_one_is_gone(desk: Desk) -> None:
    notice = desk.page.left.idle.recorded
    desk.type("lxf365").settle()

    with desk.post.held(desk.post.finding):
        desk.enter().type("l")
        until(lambda: bool(desk.post.recorded) and not desk.page.serving.recording.under_way)
        while_unseen = notice.accessibleName()
    desk.settle().press(Qt.Key.Key_Escape).settle()

    assert not while_unseen
    assert notice.accessibleName().startswith("已登记：放行 林*枫 3-2-501")


def test_a_slow_commit_keeps_no_old_verdict_on_the_screen(desk: Desk) -> None:
    left = desk.page.left
    desk.type("lxf365").settle()

    with desk.post.held(desk.post.recording):
        desk.enter()
        until(left.idle.isVisible)
        told, admits = left.idle.recorded.accessibleName(), left.acts.admit.isEnabled()
    desk.settle()

    assert (told, admits) == ("正在登记 林*枫 3-2-501…", False)
    assert left.idle.recorded.accessibleName().startswith("已登记：放行 林*枫 3-2-501")


def test_what_stands_beside_the_verdict_does_not_wait_for_a_slow_commit(desk: Desk) -> None:
    """The household of the one before must not stand beside the next one's verdict."""
    household = desk.page.side.household
    desk.type("lxf365").settle()

    with desk.post.held(desk.post.recording):
        desk.enter().type("lxy")
        until(lambda: "9-1-302" in words_of(household))
        recording = desk.page.serving.recording.under_way
    desk.settle()

    assert recording is not None


def test_whoever_is_refused_at_once_comes_back_and_no_empty_desk(desk: Desk) -> None:
    desk.post.refuse = True
    desk.type("lxf365").settle()

    desk.enter().settle()

    assert desk.page.left.person.isVisible()
    assert desk.page.state.form.temperature == "365"


def test_a_double_click_admits_once_and_leaves_the_keyboard_in_the_box(desk: Desk) -> None:
    admit = desk.page.left.acts.admit
    desk.type("lxf365").settle()

    with desk.post.held(desk.post.recording):
        QTest.mouseClick(admit, Qt.MouseButton.LeftButton)
        QTest.mouseClick(admit, Qt.MouseButton.LeftButton)
        focus = desk.focus
    desk.settle()

    assert focus is desk.page.left.box.edit
    assert len(desk.post.recorded) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Z, Qt.Key.Key_B])
def test_what_is_opened_ahead_of_the_answer_comes_behind_the_keys_that_wait(
    desk: Desk, key: Qt.Key
) -> None:
    """Else it would take the Enter of whoever is being looked up, and nobody would be recorded."""
    panes = desk.page.left.panes

    with desk.post.held(desk.post.finding):
        desk.type("lxf365").enter().press(key, Qt.KeyboardModifier.ControlModifier)
        while_unknown = panes.pane
    desk.settle()

    assert while_unknown is None
    assert len(desk.post.recorded) == 1
    assert panes.pane is not None


def test_an_emergency_waits_for_no_answer_but_takes_no_keys_of_whoever_comes_before(
    desk: Desk,
) -> None:
    """The rest of a flat would be its word, and their Enter would record it."""
    panes = desk.page.left.panes

    with desk.post.held(desk.post.finding):
        desk.type("l")
        desk.page.emergency()
        at_once = panes.pane is panes.emergency
        panes.close_pane()
        desk.type("xf365").enter()
        desk.page.emergency()
    desk.settle()

    assert at_once
    assert len(desk.post.recorded) == 1
    assert panes.pane is panes.emergency
    assert panes.emergency.word.text() == ""
