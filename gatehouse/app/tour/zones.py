# SPDX-License-Identifier: MIT
"""A unit is sealed by a notice, and the desk stops whoever lives in it."""

from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.desk import ask_for, recording, until_weighed
from gatehouse.app.tour.stage import Stage
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.words import Words
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import CTRL
from gatehouse.ui.zones.page import ZonesPage

_ENTER: Final = Qt.Key.Key_Return
_DOCUMENT: Final = "样例防指〔2022〕3号"
_UNIT: Final = "2-2"
_FLAT: Final = "22202"


def zone(stage: Stage) -> None:
    """Seal a unit with the number of the notice, and turn away somebody of it."""
    hands = stage.hands
    stage.clock.go_to(18, 40)
    hands.press(Qt.Key.Key_G, CTRL)
    page = stage.page(Room.ZONES)
    assert isinstance(page, ZonesPage)
    hands.press(Qt.Key.Key_Insert)
    hands.press(_ENTER)
    hands.type(_UNIT)
    hands.press(_ENTER)
    hands.until(page.form.document.edit.hasFocus, "the number of the notice")
    hands.type(_DOCUMENT)
    stage.picture("seal", Words(_DOCUMENT, _DOCUMENT))
    hands.press(_ENTER)
    hands.until(page.pane.isVisible, "the sealed unit")
    stage.picture("sealed", Words("2栋2单元", "2栋2单元"))
    _turn_away(stage)


def _turn_away(stage: Stage) -> None:
    hands = stage.hands
    hands.press(Qt.Key.Key_F1)
    ask_for(stage, _FLAT)
    hands.press(Qt.Key.Key_1, CTRL)
    hands.type("365")
    until_weighed(stage, Conclusion.TURN_AWAY)
    stage.picture("zone-stop", Words("足不出户", "nobody leaves the flat"))
    recording(stage, lambda: hands.press(Qt.Key.Key_F9))
