# SPDX-License-Identifier: MIT
"""The rota: days by odd and even, nights in turns, and who comes next."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.stage import Stage
from gatehouse.domain.words import Words
from gatehouse.ui.rota.page import RotaPage
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import CTRL

_ENTER: Final = Qt.Key.Key_Return
_RULES: Final = (
    ("白班", 1, ("8", "20", "周岚", "陈建国 郑晓")),
    ("夜班", 2, ("20", "6", "王二 / 李一 / 赵五")),
    ("早班", 0, ("6", "7", "孙宁")),
)
_NEXT_MONDAY: Final = Words("4月18日", "18 April")


def rota(stage: Stage) -> None:
    """Write three rules, and see in red when nobody is there in the week to come."""
    hands = stage.hands
    hands.press(Qt.Key.Key_W, CTRL)
    page = stage.page(Room.ROTA)
    assert isinstance(page, RotaPage)
    hands.until(page.new_rule.isVisible, "the week")
    for name, steps, texts in _RULES:
        rules = page.pane.table.model().rowCount()
        hands.press(Qt.Key.Key_Insert)
        hands.until(page.rule.isVisible, "the form of a rule")
        hands.type(name)
        hands.press(Qt.Key.Key_Tab)
        for _ in range(steps):
            hands.press(Qt.Key.Key_Right)
        for text in texts:
            hands.press(Qt.Key.Key_Tab)
            hands.type(text)
        hands.press(_ENTER)
        hands.until(partial(_is_written, page, rules), name)
    hands.press(Qt.Key.Key_PageDown)
    stage.picture("rota", _NEXT_MONDAY, Words("空岗", "Nobody at the gate"))


def _is_written(page: RotaPage, before: int) -> bool:
    return page.pane.table.model().rowCount() > before
