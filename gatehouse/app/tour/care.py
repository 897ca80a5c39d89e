# SPDX-License-Identifier: MIT
"""A unit gets a carer, and whoever is called there every day is ticked."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.stage import Stage
from gatehouse.domain.words import Words
from gatehouse.ui.care.contacts_section import ContactsSection
from gatehouse.ui.care.page import CarePage
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


def _is_shorter(section: ContactsSection, than: int) -> bool:
    return len(section.list.table.rows) < than
