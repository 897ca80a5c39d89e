# SPDX-License-Identifier: MIT

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.support.qt import commit
from tests.ui.desk.conftest import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_last_entry_is_corrected_with_a_reason(desk: Desk) -> None:
    pane = desk.page.left.panes.correction
    desk.type("lxf365").settle().enter().settle()
    desk.press(Qt.Key.Key_Z, CONTROL).settle()
    assert desk.page.left.panes.pane is pane

    pane.temperature.set_tenths(366)
    desk.enter()
    assert desk.post.corrected == []
    pane.why.chosen.emit("typo")
    pane.why.offer(pane.why.items, "typo")
    desk.enter().settle()

    entry_id, correction = desk.post.corrected[0]
    assert entry_id == "r1"
    assert correction.temperature == 366
    assert correction.why == "打错了"
    assert desk.page.left.panes.pane is None


def test_correcting_waits_for_the_commit_of_the_last_entry(desk: Desk) -> None:
    desk.type("lxf365").settle()
    with desk.post.held(desk.post.recording):
        desk.enter().press(Qt.Key.Key_Z, CONTROL)
    desk.settle()

    assert desk.page.left.panes.correction.title.text() == "更正登记：林*枫 3-2-501"


def test_a_case_is_asked_for_from_the_sheet_of_an_entry(desk: Desk) -> None:
    brought: list[str] = []
    desk.page.case_requested.connect(lambda entry: brought.append(entry.entry_id))
    pane = desk.page.left.panes.correction
    desk.press(Qt.Key.Key_Z, CONTROL).settle()
    pane.case.click()
    desk.settle()

    assert brought == [desk.post.recent[0].id]
    assert desk.page.left.panes.pane is None


def test_whoever_may_keep_no_case_is_told_who_may(desk: Desk) -> None:
    desk.post.may_keep_cases = False
    pane = desk.page.left.panes.correction
    desk.press(Qt.Key.Key_Z, CONTROL).settle()
    pane.case.click()
    desk.settle()

    assert desk.page.left.panes.pane is pane
    assert "请找带班负责人" in pane._wrong.accessibleName()


def test_a_correction_asked_for_does_not_come_over_an_emergency(desk: Desk) -> None:
    panes = desk.page.left.panes
    desk.press(Qt.Key.Key_Z, CONTROL)
    desk.page.emergency()
    desk.settle()
    assert panes.pane is panes.emergency

    desk.press(Qt.Key.Key_Escape)
    desk.type("lxf365").settle()
    with desk.post.held(desk.post.recording):
        desk.enter().press(Qt.Key.Key_Z, CONTROL)
        desk.page.emergency()
    desk.settle()
    assert panes.pane is panes.emergency


def test_ctrl_z_on_a_sheet_takes_back_what_is_typed_there_and_opens_nothing(desk: Desk) -> None:
    panes = desk.page.left.panes
    desk.type("lxf376").settle().press(Qt.Key.Key_Return, CONTROL).type("kanbing")
    reason = desk.focus
    assert isinstance(reason, QLineEdit)
    commit(reason, "看病")
    commit(reason, "", composing="x")
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert reason.text() == "kanbing看病"

    commit(reason, "")
    desk.press(Qt.Key.Key_Z, CONTROL).settle()
    assert "看病" not in reason.text()
    desk.press(Qt.Key.Key_Z, CONTROL).press(Qt.Key.Key_Z, CONTROL).settle()

    assert panes.pane is panes.override
    assert not reason.isUndoAvailable()


def test_ctrl_z_is_the_fields_own_until_it_has_nothing_to_take_back(desk: Desk) -> None:
    panes, name = desk.page.left.panes, desk.page.left.person.form.visitor.name
    desk.press(Qt.Key.Key_Insert).type("wang").press(Qt.Key.Key_Z, CONTROL).settle()
    assert (name.text(), panes.pane) == ("", None)

    desk.press(Qt.Key.Key_Z, CONTROL).settle()
    assert panes.pane is panes.correction


def test_an_entry_is_withdrawn_with_a_reason(desk: Desk) -> None:
    pane = desk.page.left.panes.correction
    desk.press(Qt.Key.Key_Z, CONTROL).settle()
    pane.why.offer(pane.why.items, "stayed")
    QTest.mouseClick(pane.withdraw, Qt.MouseButton.LeftButton)
    desk.settle()

    assert desk.post.withdrawn == [("e9", "没有进出")]


def test_ctrl_enter_on_a_correction_admits_nobody_behind_it(desk: Desk) -> None:
    desk.type("lxf365").settle().press(Qt.Key.Key_Z, CONTROL).settle()
    desk.press(Qt.Key.Key_Return, CONTROL).settle()

    assert desk.post.recorded == []
    assert desk.page.left.panes.pane is desk.page.left.panes.correction
