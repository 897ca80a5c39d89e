# SPDX-License-Identifier: MIT
"""Somebody who lives here comes back from a city with a star: the card's text, and ten facts."""

from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.desk import FAMILY, ask_for, desk_of
from gatehouse.app.tour.stage import Stage
from gatehouse.domain.words import Words
from gatehouse.ui.itineraries.page import ItinerariesPage
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import CTRL

_ENTER: Final = Qt.Key.Key_Return
_CARD: Final = "您于前14天内到达或途经：安徽省阜阳市*，吉林省长春市"
_UNCLEAR: Final = Words("还要问：同住接触人", "still to ask: household")


def returnee(stage: Stage) -> None:
    """Take the note of a resident who came back, and file the fact that was asked last."""
    hands = stage.hands
    hands.press(Qt.Key.Key_F1)
    ask_for(stage, FAMILY)
    hands.press(Qt.Key.Key_1, CTRL)
    hands.until(lambda: desk_of(stage).state.person, "somebody who lives here")
    hands.press(Qt.Key.Key_F3, CTRL)
    page = stage.page(Room.ITINERARIES)
    assert isinstance(page, ItinerariesPage)
    hands.until(lambda: page.form.isVisible() and page.form.person.known, "the form of the note")
    hands.press(Qt.Key.Key_T, CTRL)
    hands.type(_CARD)
    stage.picture("itinerary-card", Words("安徽省 阜阳市*", "Fuyang"))
    hands.press(_ENTER)
    for text in ("401", "409", "", "", "", "410", "+", "", "1", "G9901", "", ""):
        hands.type(text)
        hands.press(_ENTER)
    for answer in ("1", "1"):
        hands.type(answer)
        hands.press(_ENTER)
    hands.type("4月14日核酸阴性")
    stage.picture("itinerary-return", _UNCLEAR)
    hands.press(Qt.Key.Key_S, CTRL)
    hands.until(page.note.isVisible, "the signed note")
    hands.press(Qt.Key.Key_B, CTRL)
    hands.type("独居")
    stage.picture("itinerary-owed", Words("补问返回人员的十清", "Facts of a return"))
    hands.press(_ENTER, CTRL)
    hands.until(lambda: not page.note.owes, "the note that owes nothing more")
    hands.press(Qt.Key.Key_F1)
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Escape)
