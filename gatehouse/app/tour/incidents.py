# SPDX-License-Identifier: MIT
"""Somebody forces the gate: noted in a few words, step by step, and closed with its result."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.stage import Stage
from gatehouse.domain.incident_course import INCIDENT_WORDS, IncidentKind
from gatehouse.domain.words import Words
from gatehouse.ui.incidents.page import IncidentsPage
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import CTRL

_ENTER: Final = Qt.Key.Key_Return
_LOOKS: Final = "男，四十岁上下，蓝外套"
_SEEN: Final = "不戴口罩，推开栏杆"
_STEPS: Final = ("请他停下，没有听", "说了第 1 条", "110，接警员说十分钟到", "民警 2 名")


def incidents(stage: Stage) -> None:
    """Note a forced gate, go on until the police are there, and close it."""
    hands = stage.hands
    stage.clock.go_to(19, 10)
    hands.press(Qt.Key.Key_F6)
    page = stage.page(Room.INCIDENTS)
    assert isinstance(page, IncidentsPage)
    hands.until(lambda: page.list.shown, "the fever that is still open")
    hands.press(Qt.Key.Key_Insert)
    hands.press(_ENTER)
    hands.type(_LOOKS)
    hands.until(lambda: page.form.who.rows.current_row() == 0, "the description")
    hands.press(_ENTER)
    hands.type(_SEEN)
    stage.picture("incident-new", INCIDENT_WORDS[IncidentKind.FORCED_ENTRY])
    hands.press(_ENTER)
    hands.until(page.pane.line.edit.hasFocus, "the next step")
    for number, said in enumerate(_STEPS, 2):
        hands.type(said)
        hands.press(_ENTER)
        hands.until(partial(_has_noted, page, number), "the step noted")
    stage.picture("incident", Words("民警到场", "police arrived"))
    hands.press(_ENTER, CTRL)
    hands.until(page.closing.isVisible, "how it ended")
    stage.picture("incident-close", Words("劝返", "Persuaded to turn back"))
    hands.press(_ENTER)
    hands.until(lambda: not page.pane.is_open, "the closed incident")
    stage.picture("incident-closed", Words("劝返", "Persuaded to turn back"))


def _has_noted(page: IncidentsPage, steps: int) -> bool:
    return page.pane.card is not None and len(page.pane.card.steps) == steps
