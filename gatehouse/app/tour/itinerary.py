# SPDX-License-Identifier: MIT
"""An outsider's itinerary: a day that is missing, filled, signed, and its pass at the desk."""

from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.desk import desk_of, recording, until_weighed
from gatehouse.app.tour.stage import Stage
from gatehouse.domain.itinerary import ASSESSMENT_WORDS, Assessment
from gatehouse.domain.policy.verdict import CONCLUSION_WORDS, Conclusion
from gatehouse.domain.words import Words
from gatehouse.ui.itineraries.page import ItinerariesPage
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import CTRL

_ENTER: Final = Qt.Key.Key_Return
_HOST: Final = "1-1-102"


def itinerary(stage: Stage) -> None:
    """Take the note of somebody who helps in a household, issue the pass, and let her in by it."""
    hands = stage.hands
    stage.clock.go_to(17, 40)
    hands.press(Qt.Key.Key_F3)
    page = stage.page(Room.ITINERARIES)
    assert isinstance(page, ItinerariesPage)
    stage.picture("itineraries-empty", Words("新登记", "New note"))
    hands.press(Qt.Key.Key_Insert)
    hands.until(page.form.isVisible, "the form of a note")
    _who(stage, page)
    _where(stage)
    stage.picture("itinerary-gap", Words("缺4月6日", "missing: 6 April"))
    hands.press(Qt.Key.Key_Insert)
    hands.press(Qt.Key.Key_Equal)
    hands.go_to("佐证 1")
    take_next(stage)
    stage.picture("itinerary-whole", Words("可以签字", "Ready to sign"))
    hands.press(_ENTER, CTRL)
    hands.until(page.note.isVisible, "the signed note")
    stage.picture("itinerary-signed", ASSESSMENT_WORDS[Assessment.COMPLETE])
    hands.press(_ENTER)
    hands.until(lambda: desk_of(stage).state.crossing, "the holder of the pass")
    hands.type("364")
    until_weighed(stage, Conclusion.ADMIT)
    stage.picture("itinerary-pass", CONCLUSION_WORDS[Conclusion.ADMIT])
    recording(stage, lambda: hands.press(_ENTER))


def _who(stage: Stage, page: ItinerariesPage) -> None:
    """Write down who she is, which flat she goes to, and that she helps there."""
    hands = stage.hands
    for text in ("周小安", "X9900001", "13911112222"):
        write(stage, text)
    hands.type(_HOST)
    hands.until(lambda: page.form.person.household_id, "the flat")
    hands.press(_ENTER)
    take_next(stage)
    hands.press(_ENTER)


def _where(stage: Stage) -> None:
    """Write two stays and the train between them; the day between them is forgotten."""
    hands = stage.hands
    for text in ("401", "405", "changchun"):
        write(stage, text)
    hands.press(Qt.Key.Key_Insert)
    for text in ("407", "414"):
        write(stage, text)
    hands.type("jls")
    hands.press(Qt.Key.Key_Down)
    hands.press(_ENTER)
    take_next(stage)
    hands.press(_ENTER)
    for text in ("G9901", "05车12A", "样例宾馆 301"):
        write(stage, text)


def take_next(stage: Stage) -> None:
    """Open the list that has the focus, with its next row marked, and take that."""
    stage.hands.press(Qt.Key.Key_Down)
    stage.hands.press(_ENTER)
    # off the screen, a list that was closed keeps the keyboard
    stage.hands.window.activateWindow()
    stage.hands.until(stage.hands.window.isActiveWindow, "the window's own keyboard")


def write(stage: Stage, text: str) -> None:
    """Type *text* where the keyboard is, and go on."""
    stage.hands.type(text)
    stage.hands.press(_ENTER)
