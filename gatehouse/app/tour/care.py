# SPDX-License-Identifier: MIT
"""People are looked after: who is called every day, who is sealed in, who is still to be tested."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.stage import Stage
from gatehouse.domain.words import Words
from gatehouse.ui.care.contacts_section import ContactsSection
from gatehouse.ui.care.page import CarePage
from gatehouse.ui.care.rounds_section import RoundsSection
from gatehouse.ui.care.section import CareSection
from gatehouse.ui.care.services_section import ServicesSection
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import CTRL

_ENTER: Final = Qt.Key.Key_Return
_PLACES: Final = "1 2"
_CARER: Final = "赵样例"


def care(stage: Stage) -> None:
    """Name a carer for two buildings, and tick the first two who are to be reached."""
    hands = stage.hands
    stage.clock.go_to(18, 50)
    hands.press(Qt.Key.Key_K, CTRL)
    page = stage.page(Room.CARE)
    assert isinstance(page, CarePage)
    section = page.current
    assert isinstance(section, ContactsSection)
    hands.until(lambda: section.list.table.rows, "the people to be reached")
    hands.press(Qt.Key.Key_Insert)
    hands.until(section.form.places.edit.hasFocus, "the question for the flats")
    hands.type(_PLACES)
    hands.press(_ENTER)
    hands.until(section.form.person.edit.hasFocus, "the question for the carer's name")
    hands.type(_CARER)
    hands.press(_ENTER)
    hands.until(lambda: hands.sees(_CARER) and not section.form.isVisible(), "the carer")
    for missing in (1, 2):
        was = len(section.list.table.rows)
        hands.press(Qt.Key.Key_Space)
        hands.until(partial(_is_shorter, section, was), f"tick {missing}")
    stage.picture("care", Words("还没联系上", "Missing"))


def services(stage: Stage) -> None:
    """Go on to the list of the sealed unit, and tick the first flat."""
    hands, page = stage.hands, stage.page(Room.CARE)
    assert isinstance(page, CarePage)
    go_to_section(stage, page, ServicesSection)
    section = page.current
    assert isinstance(section, ServicesSection)
    hands.until(lambda: section.list.rows, "the flats of the sealed unit")
    was = len(section.list.rows)
    hands.press(Qt.Key.Key_Space)
    hands.until(lambda: len(section.list.rows) < was, "the tick")
    stage.picture("services", Words("2-2-201", "2-2-201"))


def test_round(stage: Stage) -> None:
    """Open a round for the whole compound, and tick the first of a stair."""
    hands, page = stage.hands, stage.page(Room.CARE)
    assert isinstance(page, CarePage)
    go_to_section(stage, page, RoundsSection)
    section = page.current
    assert isinstance(section, RoundsSection)
    hands.press(Qt.Key.Key_Insert)
    hands.until(lambda: section.form.scope is not None, "the question for the place")
    hands.press(_ENTER)
    hands.until(section.form.confirm.hasFocus, "the act that opens the round")
    hands.press(_ENTER)
    hands.until(lambda: section.list.view is not None and section.list.table.rows, "the round")
    was = len(section.list.table.rows)
    hands.press(Qt.Key.Key_Space)
    hands.until(lambda: len(section.list.table.rows) < was, "the tick of the round")
    stage.picture("test-round", Words("1,394", "1,394"))


def go_to_section(stage: Stage, page: CarePage, kind: type[CareSection]) -> None:
    """Go along the choice to the section of that *kind*, and into it."""
    hands = stage.hands
    hands.press(Qt.Key.Key_Left)
    hands.until(page.sections.choice.hasFocus, "the sections")
    hands.press(Qt.Key.Key_Home)
    for _ in range(page.SECTIONS.index(kind)):
        hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Down)


def _is_shorter(section: ContactsSection, than: int) -> bool:
    return len(section.list.table.rows) < than
