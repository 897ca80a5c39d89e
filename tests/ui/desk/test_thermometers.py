# SPDX-License-Identifier: MIT
"""The thermometer in hand: kept for everybody, doubted when it is strange, changed by one key."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gatehouse.domain.body_temperature import NOT_SAID, Method, Reading, Taken
from gatehouse.domain.entry import Decision
from gatehouse.domain.thermometer import Comparison, Standard, Thermometer
from gatehouse.domain.words import Language
from tests.support.desk_people import NOW
from tests.ui.desk.conftest import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
GUN = Thermometer(
    id="t1",
    label="1号枪",
    method=Method.FOREHEAD,
    added_at=NOW - timedelta(days=9),
    taken_at=NOW - timedelta(days=1),
)
EAR = replace(GUN, id="t2", label="2号", method=Method.EAR, taken_at=None)
BY_GUN = Taken(thermometer="1号枪", method=Method.FOREHEAD)
BY_EAR = Taken(thermometer="2号", method=Method.EAR)
STUCK = tuple(Reading("1号枪", 362, NOW - timedelta(minutes=ago)) for ago in range(12))


@pytest.fixture
def measuring(make_desk: Callable[..., Desk]) -> Desk:
    """A desk with two thermometers, of which the gun is in hand."""
    desk = make_desk(thermometers=(GUN, EAR)).start()
    desk.qtbot.waitUntil(lambda: desk.page.state.instruments.held == GUN)
    return desk


@pytest.fixture
def stuck(make_desk: Callable[..., Desk]) -> Desk:
    """The same desk, whose gun shows the same for everybody."""
    desk = make_desk(thermometers=(GUN, EAR), readings=STUCK).start()
    desk.qtbot.waitUntil(desk.page.top.doubt.isVisible)
    return desk


def use(desk: Desk) -> Desk:
    """Press the key for another thermometer."""
    return desk.press(Qt.Key.Key_T, CONTROL).settle()


def held(desk: Desk) -> str:
    thermometer = desk.page.state.instruments.held
    return "" if thermometer is None else thermometer.label


def test_who_is_measured_is_so_with_the_one_in_hand_and_costs_no_key_more(
    measuring: Desk,
) -> None:
    measuring.type("lxf365").settle().enter().settle()
    measuring.type("liujh364").settle().enter().settle()

    assert [one.taken for one, _, _ in measuring.post.recorded] == [BY_GUN, BY_GUN]


def test_another_one_is_taken_in_hand_by_two_keys_and_stays(measuring: Desk) -> None:
    use(measuring).enter().settle()
    measuring.qtbot.waitUntil(lambda: held(measuring) == "2号")
    measuring.type("lxf365").settle().enter().settle()

    ((crossing, decision, _),) = measuring.post.recorded
    assert (crossing.taken, decision) == (BY_EAR, Decision.ADMIT)
    assert "2号" in measuring.said.texts()[0]
    assert measuring.page.left.panes.pane is None


def test_the_sheet_proposes_the_next_one_and_goes_on_with_the_arrows(measuring: Desk) -> None:
    use(measuring)
    pane = measuring.page.left.panes.thermometer
    proposed = pane.which.code
    measuring.press(Qt.Key.Key_Up)

    assert (proposed, pane.which.code) == ("t2", "t1")
    assert "1号枪" in pane.act.text()
    use(measuring)
    assert measuring.page.left.panes.pane is None


def test_a_second_reading_takes_the_other_thermometer_by_one_key(measuring: Desk) -> None:
    measuring.type("lxf376").settle()
    use(measuring)
    form = measuring.page.left.person.form
    assert "2号" in form.thermometer.accessibleName()

    measuring.enter().type("366").settle().enter().settle()

    ((crossing, _, _),) = measuring.post.recorded
    assert crossing.taken == replace(BY_GUN, at=NOW)
    assert crossing.retaken == replace(BY_EAR, at=NOW)
    assert held(measuring) == "1号枪"


def test_a_second_reading_is_by_the_same_one_where_nobody_says_otherwise(measuring: Desk) -> None:
    measuring.type("lxf376").settle().enter().type("366").settle().enter().settle()

    ((crossing, _, _),) = measuring.post.recorded
    assert crossing.retaken == replace(BY_GUN, at=NOW)


def test_the_mouse_finds_the_other_one_beside_the_reading(measuring: Desk) -> None:
    measuring.type("lxf365").settle()
    QTest.mouseClick(measuring.page.left.person.form.thermometer, LEFT)

    pane = measuring.page.left.panes.thermometer
    assert measuring.page.left.panes.pane is pane
    QTest.mouseClick(pane.act, LEFT)
    measuring.qtbot.waitUntil(lambda: held(measuring) == "2号")
    measuring.settle().enter().settle()
    assert measuring.post.recorded[0][0].taken == BY_EAR


def test_nothing_is_asked_where_there_is_only_one(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(thermometers=(GUN,)).start()
    desk.qtbot.waitUntil(lambda: held(desk) == "1号枪")
    desk.type("lxf376").settle()

    assert desk.page.left.person.form.thermometer.isHidden()


def test_without_thermometers_the_time_of_both_readings_is_kept_all_the_same(desk: Desk) -> None:
    use(desk)
    assert desk.page.left.panes.pane is None
    assert "设置" in desk.said.texts()[-1]
    desk.type("lxf376").settle().enter().type("366").settle().enter().settle()

    ((crossing, _, _),) = desk.post.recorded
    assert (crossing.taken, crossing.retaken) == (Taken(at=NOW), Taken(at=NOW))


def test_of_what_stands_on_paper_nobody_knows_how_it_was_read(measuring: Desk) -> None:
    measuring.press(Qt.Key.Key_B, CONTROL).type("0740").enter().settle()
    measuring.type("lxf").settle().type("365").settle().type("0741").enter().settle()

    ((crossing, _, _),) = measuring.post.recorded
    assert crossing.temperature == 365
    assert crossing.taken == NOT_SAID


def test_a_thermometer_that_shows_the_same_for_everybody_is_doubted(stuck: Desk) -> None:
    stuck.type("lxf365").settle()

    assert "最近 12 人里 12 人都是 36.2" in stuck.page.top.doubt.text()
    assert "36.2" in stuck.page.left.person.banner.accessibleDescription()
    stuck.enter().settle()
    assert stuck.post.recorded[0][1] is Decision.ADMIT


def test_what_to_do_is_told_and_another_one_ends_the_doubt(stuck: Desk) -> None:
    QTest.mouseClick(stuck.page.top.doubt, LEFT)
    pane = stuck.page.left.panes.thermometer
    assert pane.doubt.isVisible()
    stuck.press(Qt.Key.Key_Up)
    assert pane.doubt.isVisible()
    stuck.press(Qt.Key.Key_Down).enter()

    stuck.qtbot.waitUntil(stuck.page.top.doubt.isHidden)
    assert held(stuck) == "2号"


def test_what_mercury_says_is_saved_and_ends_the_doubt(stuck: Desk) -> None:
    use(stuck)
    pane = stuck.page.left.panes.thermometer
    stuck.press(Qt.Key.Key_Up)
    pane.comparison.mercury.setFocus()
    stuck.type("365")
    pane.comparison.own.setFocus()
    stuck.type("362").enter()
    stuck.qtbot.waitUntil(stuck.page.top.doubt.isHidden)

    (gun, _) = stuck.post.thermometers
    told = Comparison(standard=gun.standard, deviation=gun.deviation)
    assert told == Comparison(standard=Standard.MERCURY, deviation=-3)
    assert held(stuck) == "1号枪"


def test_a_comparison_needs_both_readings(measuring: Desk) -> None:
    use(measuring)
    pane = measuring.page.left.panes.thermometer
    pane.comparison.mercury.setFocus()
    measuring.type("365").enter()

    assert measuring.page.left.panes.pane is pane
    assert pane.comparison.own.edit.hasFocus()
    assert measuring.post.thermometers == (GUN, EAR)


def test_the_words_follow_the_language(stuck: Desk) -> None:
    use(stuck)
    pane = stuck.page.left.panes.thermometer
    before = pane.act.text()
    stuck.languages.use(Language.ENGLISH)
    stuck.qtbot.waitUntil(lambda: "of the last 12 people" in stuck.page.top.doubt.text())

    assert (before, pane.act.text()) == ("用 2号 量", "Measure with 2号")


def test_a_correction_tells_how_it_was_read_and_may_name_another(measuring: Desk) -> None:
    measuring.type("lxf365").settle().enter().settle()
    measuring.press(Qt.Key.Key_Z, CONTROL).settle()
    pane = measuring.page.left.panes.correction
    pane.why._choose("measured")
    pane.retest.set_tenths(368)
    pane.retested_with._choose("2号")
    measuring.enter().settle()

    ((_, correction),) = measuring.post.corrected
    assert (correction.retest, correction.retaken) == (368, BY_EAR)
    assert correction.taken is None
