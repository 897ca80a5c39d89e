# SPDX-License-Identifier: MIT
"""An outsider's itinerary in the real window, by keys alone, from the gap to the gate."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gatehouse.db.tables.every import draft, itinerary
from gatehouse.domain.entry import Outcome
from gatehouse.domain.itinerary import Assessment, NoteConclusion
from gatehouse.domain.itinerary_body import read_form
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.ui.itineraries.page import ItinerariesPage
from tests.support.post import PIN
from tests.support.qt import press, type_burst
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


@pytest.fixture
def gate(strict_gate: Gate) -> Gate:
    return strict_gate


def the_page(gate: Gate) -> ItinerariesPage:
    """Open the itineraries with F3."""
    gate.press(KEY.Key_F3)
    return gate.page(ItinerariesPage)


def write(gate: Gate, *texts: str) -> None:
    """Type each of *texts* and go on with Enter."""
    for text in texts:
        gate.type(text)
        gate.press(ENTER)


def begin(gate: Gate) -> ItinerariesPage:
    """Begin a note of somebody new who helps at 3-2-501, up to the first leg."""
    page = the_page(gate)
    gate.press(KEY.Key_Insert)
    gate.until(page.form.isVisible)
    write(gate, "周小安", "220199198807060026", "13911112222")
    gate.type("3-2-501")
    gate.until(lambda: page.form.person.household_id)
    gate.press(ENTER)
    gate.take()
    gate.press(ENTER)
    return page


def told(gate: Gate) -> None:
    """Wait until the post has answered everything, and every draft is on the disk."""
    gate.until(lambda: gate.program.lanes.at_rest)


def signed(gate: Gate, page: ItinerariesPage) -> dict[str, object]:
    """Wait for the signed note on the screen, and return its fact."""
    gate.until(page.note.isVisible)
    told(gate)
    return gate.rows(itinerary)[-1]


def two_cities_and_a_gap(gate: Gate) -> None:
    """Write a stay in Changchun and a journey to Jilin after a day that is missing."""
    write(gate, "401", "405", "changchun")
    gate.press(KEY.Key_Insert)
    write(gate, "407", "414")
    gate.type("jls")
    gate.press(KEY.Key_Down)
    gate.press(ENTER)
    gate.take()  # the train
    gate.press(ENTER)
    write(gate, "G9901", "05车12A", "样例宾馆301")


def test_a_gap_is_seen_filled_and_signed_and_the_pass_admits(gate: Gate) -> None:
    page = begin(gate)
    two_cities_and_a_gap(gate)
    assert gate.sees("缺4月6日")
    assert gate.sees("上报")

    gate.press(KEY.Key_Insert)
    gate.press(KEY.Key_Equal)
    told(gate)
    assert not gate.sees("缺4月6日")

    gate.go_to("佐证 1")
    gate.take()
    gate.until_seen("可以签字")
    gate.press(ENTER, CTRL)
    fact = signed(gate, page)
    assert fact["assessment"] == Assessment.COMPLETE
    assert fact["conclusion"] == NoteConclusion.ISSUED
    assert gate.rows(draft) == []

    number = page.note.shown_pass
    gate.press(KEY.Key_F1)
    gate.type(number[-4:])
    gate.until(lambda: gate.desk.state.crossing)
    gate.type("364")
    gate.until(lambda: weighed(gate) is Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    assert gate.entries()[0]["outcome"] == Outcome.ADMITTED
    assert gate.entries()[0]["person_id"] == fact["person_id"]


def weighed(gate: Gate) -> Conclusion | None:
    answer = gate.desk.state.weighed
    return answer.verdict.conclusion if answer else None


def test_enter_on_the_signed_note_takes_its_pass_to_the_desk(gate: Gate) -> None:
    page = begin(gate)
    write(gate, "", "", "changchun")
    gate.go_to("佐证 1")
    gate.take()
    gate.press(ENTER, CTRL)
    fact = signed(gate, page)

    gate.press(ENTER)

    gate.until(lambda: gate.desk.isVisible() and gate.desk.state.crossing)
    crossing = gate.desk.state.crossing
    assert crossing is not None
    assert crossing.person_id == fact["person_id"]
    assert crossing.pass_id is not None


def test_another_is_turned_away_and_stands_among_the_entries(gate: Gate) -> None:
    page = begin(gate)
    write(gate, "401", "405", "bj")
    gate.press(KEY.Key_F9)
    fact = signed(gate, page)

    assert (fact["assessment"], fact["conclusion"]) == (
        Assessment.GAPS,
        NoteConclusion.TURNED_AWAY,
    )
    assert [row["outcome"] for row in gate.entries()] == [Outcome.TURNED_AWAY]
    assert gate.sees("劝返")
    gate.press(KEY.Key_Escape)
    gate.until(page.list.isVisible)
    gate.until_seen("周**")


def test_a_pass_in_spite_of_a_gap_asks_why(gate: Gate) -> None:
    page = begin(gate)
    write(gate, "401", "405", "bj")
    gate.press(ENTER, CTRL)
    assert gate.rows(itinerary) == []
    assert gate.sees("请写明理由")

    gate.type("社区王主任同意")
    gate.press(ENTER, CTRL)

    assert signed(gate, page)["conclusion"] == NoteConclusion.ISSUED


def test_what_keeps_a_note_from_being_signed_is_gone_to(gate: Gate) -> None:
    page = begin(gate)
    gate.press(ENTER, CTRL)

    focus = QApplication.focusWidget()
    assert focus is page.form.legs.rows[0].place
    assert gate.sees("这一段在哪里还没写")
    told(gate)
    assert gate.rows(itinerary) == []


def test_drafts_stand_side_by_side_and_are_gone_on_with(gate: Gate) -> None:
    page = begin(gate)
    write(gate, "401", "405", "changchun")
    gate.press(KEY.Key_Escape)
    gate.press(KEY.Key_Insert)
    gate.until(page.form.isVisible)
    gate.type("孙一")
    told(gate)
    gate.press(KEY.Key_Escape)
    told(gate)
    assert len(gate.rows(draft)) == 2

    gate.press(KEY.Key_Down)
    gate.press(ENTER)
    gate.until(page.form.isVisible)

    assert page.form.person.name.edit.text() == "周小安"
    assert page.form.legs.rows[0].place.text() == "吉林省 长春市"
    assert page.form.form() == read_form(gate.rows(draft)[0]["body"])


def test_what_was_written_is_on_the_disk_before_the_window_is_closed(gate: Gate) -> None:
    begin(gate)
    two_cities_and_a_gap(gate)
    told(gate)
    (kept,) = gate.rows(draft)

    form = read_form(kept["body"])
    assert form.outsider is not None
    assert form.outsider.name == "周小安"
    assert [leg.place.code for leg in form.legs] == ["220100", "220200"]
    assert form.legs[1].lodging == "样例宾馆301"


def test_whoever_stands_at_the_desk_is_taken_over_without_retyping(gate: Gate) -> None:
    gate.press(KEY.Key_Insert)
    for name, text in (("姓名", "吴二"), ("证件号", "220199198807060026"), ("电话", "13900001111")):
        gate.write(name, text)
    gate.write("去往", "3-2-501")
    gate.until(lambda: gate.desk.state.visitor and gate.desk.state.visitor.host)
    page = the_page(gate)

    gate.until(page.form.isVisible)

    person = page.form.person
    texts = [person.name.edit.text(), person.paper.text(), person.phone.text()]
    assert texts == ["吴二", "220199198807060026", "13900001111"]
    assert person.host.edit.text() == "3-2-501"
    told(gate)
    assert len(gate.rows(draft)) == 1


def test_a_card_that_is_scanned_into_its_field_stays_in_the_note(gate: Gate) -> None:
    """It is a stranger's card: the desk could do nothing with it. Its Enter goes on."""
    page = the_page(gate)
    gate.press(KEY.Key_Insert)
    gate.until(page.form.isVisible)
    write(gate, "周小安")
    paper = page.form.person.paper.edit
    gate.until(paper.hasFocus)

    end = type_burst(paper, "220199198807060026", 1000)
    press(paper, "\r", end + 5)

    gate.until(page.form.person.phone.edit.hasFocus)
    assert paper.text() == "220199198807060026"
    assert page.isVisible()


def test_whoever_takes_over_sees_of_a_draft_what_lists_show(gate: Gate) -> None:
    """The form was left open; what they do not touch is signed as it was typed."""
    page = begin(gate)
    write(gate, "", "", "changchun")
    gate.press(KEY.Key_F7)
    gate.write("点到的访客", "0")
    gate.write("点到的车", "0")
    gate.write("交班人的 PIN", PIN)
    gate.go_to("接班的人")
    gate.press(KEY.Key_Tab)
    gate.type("陈建国")
    gate.until_seen("交给陈建国")
    gate.press(ENTER, CTRL)
    gate.until_seen("现在由陈建国当班")

    gate.press(KEY.Key_F3)
    gate.until(page.list.isVisible)
    told(gate)
    gate.press(ENTER)
    gate.until(page.form.isVisible)

    for whole in ("周小安", "220199198807060026", "13911112222"):
        assert not gate.sees(whole)
    person = page.form.person
    assert [edit.text() for edit in (person.name.edit, person.paper.edit)] == ["", ""]
    assert person.paper.edit.placeholderText() == "220199********0026"
    gate.press(KEY.Key_S, CTRL)
    fact = signed(gate, page)
    assert (fact["outsider_name"], fact["phone"]) == ("周小安", "13911112222")
    assert fact["paper_number"] == "220199198807060026"


def test_whoever_types_on_at_once_after_f3_and_ins_loses_no_key(gate: Gate) -> None:
    """Nobody waits for the places to be read: the name and the paper stand in the form."""
    page = the_page(gate)
    gate.press(KEY.Key_Insert)
    for letter in "zhou":
        gate.press(getattr(KEY, f"Key_{letter.upper()}"))
    gate.press(ENTER)
    gate.press(KEY.Key_2)

    gate.until(page.form.isVisible)
    gate.until(lambda: page.form.person.paper.edit.text() == "2")
    assert page.form.person.name.edit.text().lower() == "zhou"
