# SPDX-License-Identifier: MIT
"""Notes that are not ordinary: a relative's number, a starred city, an English visitor, a crash."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gatehouse.db.engine import Store
from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.itinerary import itinerary, itinerary_supplement
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.itinerary import Assessment, EvidenceKind, NoteConclusion
from gatehouse.domain.itinerary_body import read_evidence, read_legs
from gatehouse.domain.words import Language
from gatehouse.paths import user_places
from gatehouse.ui.itineraries.page import ItinerariesPage
from tests.support.post import KEY as STORE_KEY
from tests.support.qt import press, type_burst
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
KEY = Qt.Key
CARD = (
    "您于前14天内到达或途经：安徽省阜阳市*，吉林省长春市\n"
    "（注：*表示当前该城市存在中风险或高风险地区，并不表示用户实际到访过这些中高风险地区）"
)
MOST_KEYS = 60


@pytest.fixture
def gate(strict_gate: Gate) -> Gate:
    return strict_gate


class Counted:
    """The hands of the gate, every key of theirs counted; Chinese costs its pinyin and a space."""

    def __init__(self, gate: Gate) -> None:
        self.gate = gate
        self.keys = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier(0)) -> None:
        self.keys += 1
        self.gate.press(key, modifiers)

    def type(self, text: str) -> None:
        self.keys += len(text)
        self.gate.type(text)

    def type_name(self, name: str, pinyin: str) -> None:
        self.keys += len(pinyin) + 1
        self.gate.type(name)

    def enter(self, text: str = "") -> None:
        self.type(text)
        self.press(ENTER)


def told(gate: Gate) -> None:
    """Wait until the post has answered everything, and every draft is on the disk."""
    gate.until(lambda: not gate.program.lanes._waiting)


def new_note(gate: Gate, hands: Counted) -> ItinerariesPage:
    hands.press(KEY.Key_F3)
    page = gate.page(ItinerariesPage)
    gate.until(lambda: page.isVisible())
    told(gate)
    hands.press(KEY.Key_Insert)
    gate.until(page.form.isVisible)
    return page


def read_card(gate: Gate, page: ItinerariesPage, number: str) -> None:
    """Have the reader type the number of the card, and its Enter."""
    edit = page.form.person.paper.edit
    gate.until(edit.hasFocus)
    end = type_burst(edit, number, 1000)
    press(edit, "\r", end + 5)
    gate.until(page.form.person.phone.edit.hasFocus)


def goes_to(gate: Gate, page: ItinerariesPage, hands: Counted, door: str) -> None:
    hands.type(door)
    gate.until(lambda: page.form.person.household_id)
    hands.press(ENTER)


def signed(gate: Gate, page: ItinerariesPage) -> dict[str, Any]:
    gate.until(page.note.isVisible)
    told(gate)
    return dict(gate.rows(itinerary)[-1])


def test_a_whole_note_of_two_cities_and_a_train_takes_few_keys(gate: Gate) -> None:
    hands = Counted(gate)
    page = new_note(gate, hands)
    hands.type_name("周小安", "zhouxiaoan")
    hands.press(ENTER)
    read_card(gate, page, "220199198807060027")
    hands.enter("13911112222")
    goes_to(gate, page, hands, "3-2-501")
    hands.press(ENTER)

    hands.press(ENTER)
    hands.enter("405")
    hands.enter("cc")
    hands.press(KEY.Key_Insert)
    hands.press(ENTER)
    hands.press(ENTER)
    hands.enter("bj")
    hands.type("1")
    hands.press(ENTER)
    hands.type("g9901")
    hands.press(KEY.Key_Insert, ALT)
    hands.type("1")
    hands.press(ENTER, CTRL)

    fact = signed(gate, page)
    legs = read_legs(fact["legs"])
    assert [leg.place.code for leg in legs] == ["220100", "110000"]
    assert (legs[1].transport.value, legs[1].number.upper()) == ("train", "G9901")
    assert [item.kind for item in read_evidence(fact["evidence"])] == [EvidenceKind.TRAVEL_CARD]
    assert (fact["assessment"], fact["conclusion"]) == (
        Assessment.COMPLETE,
        NoteConclusion.ISSUED,
    )
    assert hands.keys <= MOST_KEYS
