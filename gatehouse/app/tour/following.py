# SPDX-License-Identifier: MIT
"""Somebody is followed at home, with a temperature twice a day; and whom somebody met."""

from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.care import go_to_section
from gatehouse.app.tour.stage import Stage
from gatehouse.domain.observation import ObservedFilter
from gatehouse.domain.words import Words
from gatehouse.ui.care.observation_section import ObservationSection
from gatehouse.ui.care.page import CarePage
from gatehouse.ui.roster.page import RosterPage
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import CTRL
from gatehouse.ui.zones.page import ZonesPage

_ENTER: Final = Qt.Key.Key_Return
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_FLAT: Final = "1-2-201"
_TODAY_IS, _DAYS = "3", "14"
_DOCUMENT: Final = "样例防指〔2022〕4号"
_THEIRS: Final = "1-1-102"
_PURPOSE: Final = "流调协查"


def follow(stage: Stage) -> None:
    """Isolate a flat from the care room, and take the first reading of the evening."""
    hands, page, zones = stage.hands, stage.page(Room.CARE), stage.page(Room.ZONES)
    assert isinstance(page, CarePage)
    assert isinstance(zones, ZonesPage)
    go_to_section(stage, page, ObservationSection)
    hands.press(Qt.Key.Key_Insert)
    hands.until(zones.form.isVisible, "the form of an isolation")
    zones.form.place.edit.setFocus()
    hands.type(_FLAT)
    hands.press(_ENTER)
    hands.until(zones.form.document.edit.hasFocus, "the number of the notice")
    hands.type(_DOCUMENT)
    for question, answer in ((zones.form.today_is, _TODAY_IS), (zones.form.days, _DAYS)):
        question.edit.setFocus()
        question.edit.selectAll()
        hands.type(answer)
    hands.press(_ENTER, CTRL)
    hands.until(zones.pane.isVisible, "the isolated flat")
    hands.press(Qt.Key.Key_K, CTRL)
    section = page.current
    assert isinstance(section, ObservationSection)
    hands.until(lambda: section.form.row, "who is followed")
    hands.type("366")
    hands.press(_ENTER)
    hands.until(lambda: section.form.row is None, "the reading")
    section.list.filter.setFocus()
    while section.list.which is not ObservedFilter.ALL:
        hands.press(Qt.Key.Key_Right)
    hands.until(lambda: section.form.row, "everybody who is followed")
    section.list.walk()
    stage.picture("at-home", Words("第 3 天", "Day 3"))


def look_back(stage: Stage) -> None:
    """Ask whom somebody met who went out and came in today, and why that is thought."""
    hands, page = stage.hands, stage.page(Room.ROSTER)
    assert isinstance(page, RosterPage)
    hands.press(Qt.Key.Key_F4)
    hands.until(lambda: page.person.person_id, "the roster")
    hands.press(Qt.Key.Key_F, CTRL)
    hands.type(_THEIRS)
    found = page.flats.found
    hands.until(lambda: page.flats.is_searched and found.model().rowCount(), "the flat")
    hands.press(Qt.Key.Key_Down)
    hands.press(_ENTER)
    hands.until(lambda: page.person.card and page.person.card.door == _THEIRS, "the person")
    pane = page.work.meetings
    hands.press(Qt.Key.Key_B, CTRL | _SHIFT)
    hands.until(pane.form.first.edit.hasFocus, "the question for the days")
    pane.form.purpose.edit.setFocus()
    hands.type(_PURPOSE)
    hands.press(_ENTER)
    hands.until(lambda: pane.found is not None and pane.found.rows, "whom they met")
    stage.picture("look-back", Words("同住一户", "the same flat"))
