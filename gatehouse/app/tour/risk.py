# SPDX-License-Identifier: MIT
"""A list of risk areas that is read in, and a note of somebody who was in one of them."""

from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.itinerary import take_next, write
from gatehouse.app.tour.stage import Stage
from gatehouse.domain.itinerary import NOTE_CONCLUSION_WORDS, NoteConclusion
from gatehouse.domain.words import Words
from gatehouse.paths import sample_areas
from gatehouse.ui.itineraries.page import ItinerariesPage
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import CTRL

_ENTER: Final = Qt.Key.Key_Return
_HOST: Final = "1-1-102"
_HIGH: Final = Words("高风险地区", "high-risk area")


def risk_areas(stage: Stage) -> None:
    """Read the list of the day in, and note where somebody was who comes from a listed district."""
    hands = stage.hands
    hands.press(Qt.Key.Key_F3)
    page = stage.page(Room.ITINERARIES)
    assert isinstance(page, ItinerariesPage)
    page.open_areas()
    page.areas.look_at(sample_areas())
    hands.until(lambda: page.areas.plan.plan, "what the list would change")
    stage.picture("risk-plan", Words("还没有写入", "Nothing is written yet"))
    hands.press(_ENTER)
    hands.until(lambda: page.areas.pane.row, "the list that was read in")
    hands.until(page.areas.pane.table.model().rowCount, "the areas of the list")
    stage.picture("risk-areas", Words("现在用这份", "Holds now"))
    hands.press(Qt.Key.Key_Escape)
    _note(stage, page)
    stage.picture("itinerary-risk", _HIGH)
    hands.press(Qt.Key.Key_S, CTRL)
    hands.until(page.note.isVisible, "the signed note")
    stage.picture("itinerary-judged", NOTE_CONCLUSION_WORDS[NoteConclusion.RECORDED])
    hands.press(Qt.Key.Key_F1)


def _note(stage: Stage, page: ItinerariesPage) -> None:
    """Write down who he is, and that he stayed in a listed district for some days."""
    hands = stage.hands
    hands.press(Qt.Key.Key_Insert)
    hands.until(page.form.isVisible, "the form of a note")
    for text in ("孙小北", "X9900002", "13911113333"):
        write(stage, text)
    hands.type(_HOST)
    hands.until(lambda: page.form.person.household_id, "the flat")
    hands.press(_ENTER)
    take_next(stage)
    hands.press(_ENTER)
    for text in ("401", "406", "cc ly"):
        write(stage, text)
    hands.press(Qt.Key.Key_Insert)
    for text in ("407", "414", "cc cy"):
        write(stage, text)
    hands.go_to("佐证 1")
    take_next(stage)
