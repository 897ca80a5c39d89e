# SPDX-License-Identifier: MIT
"""A car that nobody knows, with everybody in it measured."""

from PySide6.QtCore import Qt

from gatehouse.app.tour.desk import desk_of, recording, until_weighed
from gatehouse.app.tour.stage import Stage
from gatehouse.app.tour.visitors import HOST
from gatehouse.domain.policy.verdict import CONCLUSION_WORDS, Conclusion
from gatehouse.domain.words import Words
from gatehouse.ui.desk.scene import Scene

_ENTER = Qt.Key.Key_Return
_PLATE = "粤B12345D"


def vehicle(stage: Stage) -> None:
    """Write the driver down, measure the two aboard, and let the car in."""
    hands, desk = stage.hands, desk_of(stage)
    hands.press(Qt.Key.Key_F1)
    hands.type(_PLATE)
    hands.until(lambda: desk.state.scene is Scene.NOBODY, "a plate that nobody knows")
    stage.picture("plate", Words(_PLATE, _PLATE))
    hands.press(_ENTER)
    hands.until(lambda: desk.state.scene is Scene.DRIVER, "who drives")
    hands.press(_ENTER)
    hands.type("周一舟")
    hands.write("电话", "13800009876")
    hands.write("去往", HOST)
    hands.until(lambda: desk.state.visitor and desk.state.visitor.host, "the host's flat")
    hands.choose("户主同意", "telephone")
    hands.choose("健康码", "green")
    hands.choose("行程", "clear")
    hands.go_to("体温")
    hands.type("365364378")
    until_weighed(stage, Conclusion.TURN_AWAY)
    stage.picture("vehicle-measure-again", Words("复测", "read again"))
    hands.press(_ENTER)
    hands.type("367")
    until_weighed(stage, Conclusion.ADMIT)
    stage.picture("vehicle-admit", CONCLUSION_WORDS[Conclusion.ADMIT])
    recording(stage, lambda: hands.press(_ENTER))
