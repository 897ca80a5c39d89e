# SPDX-License-Identifier: MIT
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.ui.desk.between import Between
from tests.support.qt import until
from tests.ui.desk.conftest import Desk


class Gate:
    """Where somebody's answer is awaited, or not."""

    awaited = False


@pytest.fixture
def view(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_an_empty_desk_is_painted_where_nobody_comes_at_once(view: QWidget) -> None:
    between = Between([view], lambda: False, view)

    between.begin()
    left_out = not view.updatesEnabled()
    QApplication.processEvents()

    assert left_out
    assert view.updatesEnabled()


def test_an_empty_desk_is_left_out_until_the_next_person_is_known(view: QWidget) -> None:
    gate = Gate()
    between = Between([view], lambda: gate.awaited, view)

    between.begin()
    gate.awaited = True
    QApplication.processEvents()
    left_out = not view.updatesEnabled()
    between.end()

    assert left_out
    assert view.updatesEnabled()


def test_who_was_recorded_meanwhile_is_told_when_the_next_one_is_gone(desk: Desk) -> None:
    notice = desk.page.left.idle.recorded
    desk.type("lxf365").settle()

    with desk.post.held(desk.post.finding):
        desk.enter().type("l")
        until(lambda: bool(desk.post.recorded) and not desk.page.serving.recording.under_way)
        while_unpainted = notice.accessibleName()
    desk.settle().press(Qt.Key.Key_Escape).settle()

    assert while_unpainted.startswith("正在登记")
    assert notice.accessibleName().startswith("已登记：放行 林*枫 3-2-501")


def test_an_answer_that_is_long_in_coming_leaves_nothing_unpainted(
    view: QWidget, qtbot: QtBot
) -> None:
    between = Between([view], lambda: True, view)

    between.begin()

    qtbot.waitUntil(view.updatesEnabled)
