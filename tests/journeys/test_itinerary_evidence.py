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

from gatehouse.app.program import Program, WindowOptions
from gatehouse.db.engine import Store
from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.itinerary import itinerary, itinerary_supplement
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.itinerary import Assessment, EvidenceKind, NoteConclusion
from gatehouse.domain.itinerary_body import read_evidence, read_legs
from gatehouse.domain.words import Language
from gatehouse.paths import user_places
from gatehouse.ui.itineraries.page import ItinerariesPage
from gatehouse.ui.shell.preferences import Preferences
from gatehouse.ui.tour import NO_MODIFIER
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

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
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
    gate.until(lambda: gate.program.lanes.at_rest)


def new_note(gate: Gate, hands: Counted) -> ItinerariesPage:
    hands.press(KEY.Key_F3)
    page = gate.page(ItinerariesPage)
    gate.until(page.isVisible)
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
    read_card(gate, page, "220199198807060026")
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


def a_letter(hands: Counted, *said: str) -> None:
    """Say that an employer's letter stands in for the original, and what the form asks of it."""
    hands.press(KEY.Key_Insert, ALT)
    hands.type("6")
    hands.press(ENTER)
    hands.press(ENTER)
    for text in said:
        hands.enter(text)


def a_nanny(gate: Gate, hands: Counted, name: str, paper: str) -> ItinerariesPage:
    """Begin the note of a nanny of 3-2-501 who stayed in town all the days."""
    page = new_note(gate, hands)
    hands.type_name(name, "zhouxiaoan")
    hands.press(ENTER)
    read_card(gate, page, paper)
    hands.enter("13911112222")
    goes_to(gate, page, hands, "3-2-501")
    hands.enter("2")
    for text in ("", "", "cc"):
        hands.enter(text)
    return page


def test_a_nanny_whose_number_is_a_relatives_is_let_in_by_a_letter_until_the_original_comes(
    gate: Gate,
) -> None:
    hands = Counted(gate)
    page = a_nanny(gate, hands, "周小安", "220199198807060026")
    a_letter(hands, "样例家政", "2022-018", "13900005566", "zl")
    gate.until_seen("原件待补")
    hands.press(ENTER, CTRL)
    fact = signed(gate, page)

    (item,) = read_evidence(fact["evidence"])
    assert (item.kind, item.issuer, item.approved_by) == (
        EvidenceKind.EMPLOYER,
        "样例家政",
        "周岚",
    )
    assert (fact["assessment"], fact["conclusion"]) == (
        Assessment.ALTERNATIVE,
        NoteConclusion.ISSUED,
    )
    assert gate.sees("补原件：单位证明")

    hands = Counted(gate)
    page = a_nanny(gate, hands, "吴二", "220199197702030044")
    a_letter(hands, "ylj", "2022-019", "zl")
    hands.press(ENTER, CTRL)
    again = signed(gate, page)
    (item,) = read_evidence(again["evidence"])
    assert (item.issuer, item.contact) == ("样例家政", "13900005566")
    assert hands.keys <= MOST_KEYS + 2, "a letter of an office that is known costs few more"

    gate.press(KEY.Key_Escape)
    gate.until(page.list.isVisible)
    told(gate)
    assert gate.sees("待补 2")
    gate.press(KEY.Key_B, CTRL)
    gate.until(lambda: page.note.isVisible() and page.note.original.number.edit.hasFocus())
    gate.press(ENTER)
    gate.until(lambda: len(gate.rows(itinerary_supplement)) == 1)
    gate.until_seen("单位证明的原件")
    assert gate.rows(itinerary_supplement)[0]["itinerary_id"] == again["id"]

    gate.press(KEY.Key_F7)
    gate.until_seen("替代证明原件待补")
    gate.press(KEY.Key_B, CTRL)
    gate.until(lambda: page.isVisible() and page.note.original.number.edit.hasFocus())
    gate.press(ENTER)
    gate.until(lambda: len(gate.rows(itinerary_supplement)) == 2)
    assert gate.rows(itinerary_supplement)[1]["itinerary_id"] == fact["id"]
    gate.press(KEY.Key_F7)
    gate.until(lambda: not gate.sees("替代证明原件待补"))


def test_a_resident_who_was_in_a_starred_city_becomes_a_returnee_without_retyping(
    gate: Gate,
) -> None:
    gate.type("lxf5")
    gate.until(lambda: gate.desk.state.person)
    gate.press(KEY.Key_F3, CTRL)
    page = gate.page(ItinerariesPage)
    gate.until(page.form.isVisible)
    told(gate)
    assert page.form.person.subject_class is SubjectClass.RETURNEE
    assert page.form.person.household_id

    QApplication.clipboard().setText(CARD)
    gate.press(KEY.Key_T, CTRL)
    gate.until_seen("阜阳市*")
    gate.press(ENTER)
    gate.until(lambda: len(page.form.legs.legs()) == 2)
    for text in ("401", "409", "", "", ""):
        gate.type(text)
        gate.press(ENTER)
    assert gate.sees("不单凭星号算风险")
    for text in ("410", "+", "", "1", "g9901"):
        gate.type(text)
        gate.press(ENTER)
    gate.write("接触过病例吗", "1")
    gate.press(ENTER)
    gate.type("1")
    gate.press(ENTER)
    gate.type("4月14日核酸阴性")
    told(gate)
    assert gate.sees("还要问：同住接触人")
    gate.press(KEY.Key_S, CTRL)
    fact = signed(gate, page)

    legs = read_legs(fact["legs"])
    assert [(leg.place.code, leg.place.starred) for leg in legs] == [
        ("341200", True),
        ("220100", False),
    ]
    assert fact["subject_class"] == SubjectClass.RETURNEE
    assert [item.kind for item in read_evidence(fact["evidence"])] == [EvidenceKind.TRAVEL_CARD]
    assert fact["unclear"] == '["household"]'
    gate.press(KEY.Key_B, CTRL)
    gate.type("独居")
    gate.press(ENTER, CTRL)
    gate.until(lambda: len(gate.rows(itinerary_supplement)) == 1)
    assert gate.rows(itinerary_supplement)[0]["unclear"] == []
    gate.until(lambda: not page.note.owes)


def test_a_foreign_visitor_is_written_down_in_english(gate: Gate) -> None:
    gate.program._languages.use(Language.ENGLISH)
    hands = Counted(gate)
    page = new_note(gate, hands)
    for text in ("Anna Lee", "E1234567X", "+81312345678"):
        hands.enter(text)
    goes_to(gate, page, hands, "3-2-501")
    hands.press(ENTER)
    for text in ("", "410", "japan", ""):
        hands.enter(text)
    hands.press(KEY.Key_Insert)
    for text in ("", "", "changchun", "2", "ca100"):
        hands.enter(text)
    hands.press(KEY.Key_Insert, ALT)
    hands.type("3")
    gate.until_seen("ticket")
    hands.press(ENTER, CTRL)
    fact = signed(gate, page)

    legs = read_legs(fact["legs"])
    assert [leg.place.code for leg in legs] == ["JP", "220100"]
    assert (fact["paper_kind"], fact["paper_number"]) == ("passport", "E1234567X")
    assert legs[1].number == "CA100"
    for words in ("For the office", "Evidence"):
        assert gate.sees(words)
    assert "乘飞机" in fact["narrative"]


_BEGIN_A_NOTE = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from datetime import UTC, datetime
from gatehouse.app.program import Program, WindowOptions
from gatehouse.paths import user_places
from gatehouse.ui.itineraries.page import ItinerariesPage
from gatehouse.ui.shell.preferences import Preferences
from tests.support.post import KEY
from tests.support.window import ENTER, Gate, TickingClock

app = QApplication([])
places = user_places()
clock = TickingClock(datetime(2022, 4, 15, 2, 0, tzinfo=UTC))
program = Program(app, places, WindowOptions(), Preferences(), clock)
gate = Gate(app, program, places.store, clock)
program.show()
gate.window.activateWindow()
gate.until(lambda: program.is_open)
gate.press(Qt.Key.Key_F3)
page = gate.page(ItinerariesPage)
gate.until(lambda: program.lanes.at_rest)
gate.press(Qt.Key.Key_Insert)
gate.until(page.form.isVisible)
for text in ("Anna Lee", "E1234567X"):
    gate.type(text)
    gate.press(ENTER)
gate.type("1391")
gate.until(lambda: program.lanes.at_rest)
print("written", flush=True)
gate.until(lambda: False)
"""


def test_a_note_that_a_crash_cut_off_is_gone_on_with(gate: Gate, qapp: QApplication) -> None:
    """The window is killed in the middle of a telephone number, without being closed."""
    gate.close()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _BEGIN_A_NOTE]
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, cwd=root) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == b"written\n"
        os.kill(window.pid, signal.SIGKILL)

    with Store.open(user_places().store, STORE_KEY) as store:
        assert verify(store).sound
    places = user_places()
    program = Program(qapp, places, WindowOptions(), Preferences(), gate.clock)
    again = Gate(qapp, program, places.store, gate.clock)
    program.show()
    again.window.activateWindow()
    again.until(lambda: program.is_open)
    try:
        again.press(KEY.Key_F3)
        page = again.page(ItinerariesPage)
        again.until(page.list.isVisible)
        told(again)
        again.press(ENTER)
        again.until(page.form.isVisible)
        person = page.form.person
        texts = [person.name.edit.text(), person.paper.text(), person.phone.text()]
        assert texts == ["Anna Lee", "E1234567X", "1391"]
    finally:
        again.close()
    assert again.heard.crashes == []
