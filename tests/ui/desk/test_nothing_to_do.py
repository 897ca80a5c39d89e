# SPDX-License-Identifier: MIT
"""Keys for which there is nothing to do yet say so, instead of nothing at all."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from gatehouse.ui.desk.scene import Scene
from tests.ui.desk.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("key", "modifier", "said"),
    [
        (Qt.Key.Key_D, CTRL, "没有可以同上的"),
        (Qt.Key.Key_P, CTRL, "没有来访单可打"),
        (Qt.Key.Key_Escape, SHIFT, "没有先放下、没写完的人"),
        (Qt.Key.Key_F2, CTRL, "上一笔没有要收回的证"),
        (Qt.Key.Key_F6, CTRL, "上一笔不用记事件"),
    ],
)
def test_a_key_with_nothing_to_do_says_so(
    desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier, said: str
) -> None:
    desk.press(key, modifier).settle()

    assert said in desk.said.texts()[-1]
    assert desk.page.state.scene is Scene.IDLE


def test_a_correction_before_the_first_entry_says_that_there_is_none(
    make_desk: Callable[..., Desk],
) -> None:
    desk = make_desk(recent=[]).start()
    desk.press(Qt.Key.Key_Z, CTRL).settle()

    assert "还没有可以更正的登记" in desk.said.texts()[-1]
    assert desk.page.left.panes.pane is None


def test_somebody_who_stands_half_written_is_served_before_one_who_was_left(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Insert).settle()
    desk.write(desk.page.left.person.form.visitor.name, "钱一诺")
    desk.press(Qt.Key.Key_Escape).settle()
    desk.press(Qt.Key.Key_Insert).settle()
    desk.write(desk.page.left.person.form.visitor.name, "孙二样")

    desk.press(Qt.Key.Key_Escape, SHIFT).settle()
    assert name_written(desk) == "孙二样"
    assert "按 Ctrl+S 先放一放" in desk.said.texts()[-1]

    desk.press(Qt.Key.Key_F9).settle()
    desk.press(Qt.Key.Key_Escape, SHIFT).settle()
    assert name_written(desk) == "钱一诺"


def name_written(desk: Desk) -> str:
    visitor = desk.page.state.visitor
    assert visitor is not None
    return visitor.name
