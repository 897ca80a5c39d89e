# SPDX-License-Identifier: MIT
"""The desk at work: residents, every verdict, an override, a correction, an emergency."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.beginning import PIN
from gatehouse.app.tour.stage import Stage
from gatehouse.domain.entry import OUTCOME_WORDS, Outcome
from gatehouse.domain.policy.verdict import CONCLUSION_WORDS, Conclusion
from gatehouse.domain.words import Words
from gatehouse.ui.desk.page import DeskPage
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import CTRL

FAMILY: Final = "11102"
_ENTER: Final = Qt.Key.Key_Return


def desk_of(stage: Stage) -> DeskPage:
    """Return the desk."""
    desk = stage.page(Room.DESK)
    assert isinstance(desk, DeskPage)
    return desk


def recording(stage: Stage, act: Callable[[], None]) -> None:
    """Do *act*, and wait until the desk has heard that it was recorded."""
    heard: list[object] = []
    changes = stage.program.changes
    connection = changes.changed.connect(lambda changed, _initiator: heard.append(changed))
    try:
        act()
        stage.hands.until(lambda: heard, "the entry recorded")
    finally:
        changes.changed.disconnect(connection)


def until_weighed(stage: Stage, conclusion: Conclusion) -> None:
    """Wait until the verdict on whoever stands at the gate is *conclusion*."""
    desk = desk_of(stage)

    def weighed() -> bool:
        verdict = desk.state.weighed
        return verdict is not None and verdict.verdict.conclusion is conclusion

    stage.hands.until(weighed, f"the verdict {conclusion}")


def ask_for(stage: Stage, text: str) -> None:
    """Type *text*, and wait for the people that all of it finds, not its beginning."""
    state = desk_of(stage).state
    stage.hands.type(text)
    stage.hands.until(lambda: state.found and state.found.text == text, f"who is found by {text}")


def residents(stage: Stage) -> None:
    """Let one of a family go out by the flat's number, and see the desk take it."""
    hands, desk = stage.hands, desk_of(stage)
    hands.press(Qt.Key.Key_F1)
    hands.until(lambda: desk.state.scene is Scene.IDLE, "the idle desk")
    stage.picture("desk", Words("样例小区", "样例小区"))
    ask_for(stage, FAMILY)
    stage.picture("picking", Words("萧*", "萧*"))
    hands.press(Qt.Key.Key_1, CTRL)
    until_weighed(stage, Conclusion.INCOMPLETE)
    stage.picture("not-yet", CONCLUSION_WORDS[Conclusion.INCOMPLETE])
    hands.type("365")
    until_weighed(stage, Conclusion.ADMIT)
    stage.picture("admit", CONCLUSION_WORDS[Conclusion.ADMIT])
    recording(stage, lambda: hands.press(_ENTER))
    stage.picture("recorded", Words("已登记", "Recorded"))


def stop_and_override(stage: Stage) -> None:
    """Stop the second of the family by the quota, read the rule, and let them out by override."""
    hands = stage.hands
    stage.clock.go_to(17, 5)
    ask_for(stage, FAMILY)
    hands.press(Qt.Key.Key_2, CTRL)
    hands.type("364")
    until_weighed(stage, Conclusion.TURN_AWAY)
    stage.picture("turn-away", CONCLUSION_WORDS[Conclusion.TURN_AWAY])
    hands.press(Qt.Key.Key_F11)
    stage.picture("rule", Words("样例〔2022〕4号", "Example [2022] No. 4"))
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_E, CTRL)
    stage.picture("english", Words("Welcome · 欢迎", "Welcome · 欢迎"))
    hands.press(Qt.Key.Key_Escape)
    hands.press(_ENTER, CTRL)
    hands.until(lambda: desk_of(stage).left.panes.pane, "the override")
    hands.type("老人高烧，去医院拿药")
    hands.press(_ENTER, CTRL)
    hands.type(PIN)
    stage.picture("override", Words("特批", "Override"))
    recording(stage, lambda: hands.press(_ENTER, CTRL))


def fever(stage: Stage) -> None:
    """Measure a fever twice, report it, and leave its flow for later after the second step."""
    hands = stage.hands
    ask_for(stage, "11201")
    hands.press(Qt.Key.Key_1, CTRL)
    hands.type("380")
    until_weighed(stage, Conclusion.TURN_AWAY)
    stage.picture("measure-again", Words("复测", "read again"))
    hands.press(Qt.Key.Key_T, CTRL)
    hands.press(_ENTER)
    hands.type("379")
    until_weighed(stage, Conclusion.REPORT)
    stage.picture("report", CONCLUSION_WORDS[Conclusion.REPORT])
    recording(stage, lambda: hands.press(Qt.Key.Key_F10))
    hands.until(lambda: desk_of(stage).left.panes.pane, "the fever flow")
    recording(stage, lambda: hands.press(_ENTER))
    stage.picture("fever-flow", Words("打电话", "called"))
    hands.press(Qt.Key.Key_Escape)


def correction(stage: Stage) -> None:
    """Turn somebody away, find that it was the wrong person, and take it back."""
    hands = stage.hands
    ask_for(stage, FAMILY)
    hands.press(Qt.Key.Key_2, CTRL)
    hands.type("366")
    hands.until(lambda: desk_of(stage).state.weighed, "a verdict")
    recording(stage, lambda: hands.press(Qt.Key.Key_F9))
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.until(lambda: desk_of(stage).left.panes.pane, "the correction")
    hands.press(Qt.Key.Key_Right)
    stage.picture("correction", Words("更正", "Correct"))
    hands.tab_to("撤销登记")
    recording(stage, lambda: hands.press(Qt.Key.Key_Space))
    stage.picture("taken-back", OUTCOME_WORDS[Outcome.WITHDRAWN])


def emergency(stage: Stage) -> None:
    """Let an ambulance through before anything is asked."""
    hands = stage.hands
    stage.clock.go_to(18, 20)
    hands.press(Qt.Key.Key_F12)
    hands.until(lambda: desk_of(stage).left.panes.pane, "the emergency")
    stage.picture("emergency", Words("紧急", "Emergency"))
    recording(stage, lambda: hands.press(Qt.Key.Key_F12))
    stage.picture("to-complete", OUTCOME_WORDS[Outcome.EMERGENCY])
