# SPDX-License-Identifier: MIT
"""A rush at the gate: a record that is put off, a bus, and a few minutes of counting."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.desk import FAMILY, ask_for, desk_of, recording
from gatehouse.app.tour.stage import Stage
from gatehouse.domain.words import Words
from gatehouse.ui.desk.group_pane import GroupPane
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.tour import CTRL

_ENTER: Final = Qt.Key.Key_Return
_ESCAPE: Final = Qt.Key.Key_Escape
_NEIGHBOURS: Final = "1-1-201"


def peak(stage: Stage) -> None:
    """Put a flat off, take it up again, read the list of a bus, and count three people."""
    hands, desk = stage.hands, desk_of(stage)
    stage.clock.go_to(18, 24)
    hands.press(Qt.Key.Key_F1)
    ask_for(stage, FAMILY)
    recording(stage, lambda: hands.press(Qt.Key.Key_S, CTRL))
    hands.until(lambda: desk.top.peak.presses, "the record that was put off")
    stage.clock.go_to(18, 29)
    hands.press(Qt.Key.Key_O, CTRL)
    stage.picture("peak", Words("待补", "Unfinished"))
    hands.press(_ESCAPE)
    _group(stage)
    _counting(stage)
    hands.press(Qt.Key.Key_O, CTRL)
    recording(stage, lambda: hands.click("去掉"))
    hands.press(_ESCAPE)
    hands.until(lambda: desk.state.scene is Scene.IDLE, "the idle desk")


def _group(stage: Stage) -> None:
    """Write the list of a bus, and leave it."""
    hands, desk = stage.hands, desk_of(stage)
    hands.press(Qt.Key.Key_M, CTRL)
    hands.until(lambda: isinstance(desk.left.panes.pane, GroupPane), "the sheet of a group")
    pane = desk.left.panes.pane
    assert isinstance(pane, GroupPane)
    hands.press(_ENTER)
    hands.type(_NEIGHBOURS)
    hands.press(_ENTER)
    for reading in ("364", "366"):
        hands.type(reading)
        hands.press(_ENTER)
    hands.until(lambda: pane.who.list.lines and not pane.who.list.unmeasured, "a reading of each")
    stage.picture("group", Words("人员", "Who"))
    hands.press(_ESCAPE)


def _counting(stage: Stage) -> None:
    """Count two in and a courier out, and write everybody down again."""
    hands, desk = stage.hands, desk_of(stage)
    recording(stage, lambda: hands.press(Qt.Key.Key_N, CTRL))
    hands.until(lambda: desk.left.panes.pane, "the sheet on which is counted")
    for keys in ("+", "+", "7-"):
        recording(stage, partial(hands.type, keys))
    stage.picture("counting", Words("进 2、出 1", "2 in, 1 out"))
    recording(stage, lambda: hands.click("结束只计数"))
