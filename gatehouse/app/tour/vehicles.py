# SPDX-License-Identifier: MIT
"""A car that nobody knows, a refuse truck, and a courier who stays outside."""

from PySide6.QtCore import Qt

from gatehouse.app.tour.desk import desk_of, recording, until_weighed
from gatehouse.app.tour.stage import Stage
from gatehouse.app.tour.visitors import HOST
from gatehouse.domain.policy.verdict import CONCLUSION_WORDS, Conclusion
from gatehouse.domain.vehicle_kind import VehicleKind
from gatehouse.domain.words import Words
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.tour import CTRL

_ENTER = Qt.Key.Key_Return
_PLATE = "粤B12345D"
_TRUCK = "吉A4521G"


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


def refuse_truck(stage: Stage) -> None:
    """Let a refuse truck in by its plate, with what its wheels and body were disinfected."""
    hands, desk = stage.hands, desk_of(stage)
    hands.type(_TRUCK)
    hands.until(lambda: desk.state.scene is Scene.NOBODY, "a plate that nobody knows")
    hands.press(_ENTER)
    hands.until(lambda: desk.state.scene is Scene.DRIVER, "who drives")
    hands.choose("车辆类别", VehicleKind.REFUSE)
    stage.picture("vehicle-kind", Words("可以不填", "It may stay open"))
    hands.press(_ENTER)
    hands.until(lambda: desk.state.scene is Scene.VISITOR, "what is asked of a refuse truck")
    hands.write("消毒药", "含氯消毒液")
    hands.write("浓度", "500mg/L")
    hands.write("消毒人", "王保洁")
    hands.choose("健康码", "green")
    hands.choose("行程", "clear")
    hands.go_to("体温")
    hands.type("364")
    until_weighed(stage, Conclusion.ADMIT)
    stage.picture("vehicle-disinfected", Words("按车牌登记", "By its plate"))
    recording(stage, lambda: hands.press(_ENTER))


def delivery(stage: Stage) -> None:
    """Take a meal at the gate from somebody who stays outside."""
    hands, panes = stage.hands, desk_of(stage).left.panes
    hands.press(Qt.Key.Key_I, CTRL)
    hands.until(lambda: panes.pane is panes.hand_over, "the hand-over point")
    hands.type(HOST)
    hands.until(lambda: panes.hand_over.flat.household_id, "the flat")
    hands.write("单位", "样例外卖")
    hands.go_to("体温")
    hands.type("364")
    stage.picture("hand-over", Words("不进小区", "stays outside"))
    recording(stage, lambda: hands.press(_ENTER))
