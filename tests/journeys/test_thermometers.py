# SPDX-License-Identifier: MIT
"""Measuring at the gate: which thermometer, a second reading, and a gun that lies."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gatehouse.db.engine import Store
from gatehouse.db.tables.every import thermometer
from gatehouse.domain.body_temperature import Method
from gatehouse.domain.duty import Duty
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.thermometer import NewThermometer
from gatehouse.services.roster import import_roster
from gatehouse.services.thermometer import add_thermometer
from gatehouse.ui.settings.page import SettingsPage
from gatehouse.ui.settings.thermometers_section import ThermometersSection
from tests.support.post import RESIDENTS, a_roster_file, quiet
from tests.support.window import ENTER, Gate, open_window

CTRL = Qt.KeyboardModifier.ControlModifier
BEGINS = datetime(2022, 11, 21, 1, 0, tzinfo=UTC)
RULES = "twenty-measures-2022-11"
PEOPLE = ("lxf5", "wlf", "oyj", "lxf3")


def with_two_guns(store: Store, duty: Duty) -> None:
    """Settle the residents, and write two guns down."""
    import_roster(store, duty, a_roster_file(*RESIDENTS), quiet)
    for label in ("1号枪", "2号枪"):
        add_thermometer(store, duty, NewThermometer(label=label, method=Method.FOREHEAD))


@pytest.fixture
def gate(qapp: QApplication) -> Iterator[Gate]:
    """Open the window of a gate that measures everybody with one of two guns."""
    with open_window(qapp, RULES, BEGINS, with_two_guns) as opened:
        opened.until(lambda: opened.desk.state.instruments.held is not None)
        yield opened


def measure(gate: Gate, whom: str, reading: str) -> None:
    """Let somebody pass with *reading*, and wait until it is on the disk."""
    before = len(gate.entries())
    gate.type(f"{whom}{reading}")
    gate.until(lambda: gate.verdict() is Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == before + 1)


def held(gate: Gate) -> str:
    one = gate.desk.state.instruments.held
    return "" if one is None else one.label


def test_a_gun_that_shows_the_same_for_everybody_is_put_aside_by_two_keys(gate: Gate) -> None:
    for number in range(12):
        measure(gate, PEOPLE[number % len(PEOPLE)], "362")
    gate.until(gate.desk.top.doubt.isVisible, "a doubt about the gun")
    assert gate.sees("最近 12 人里 12 人都是 36.2")

    gate.press(Qt.Key.Key_T, CTRL)
    gate.until(lambda: gate.desk.left.panes.pane is not None)
    gate.press(ENTER)
    gate.until(lambda: held(gate) == "2号枪")
    gate.until(gate.desk.top.doubt.isHidden)
    measure(gate, "lxf5", "366")

    assert [row["thermometer"] for row in gate.entries()] == ["1号枪"] * 12 + ["2号枪"]
    assert {row["method"] for row in gate.entries()} == {"forehead"}
    gate.close()
    assert gate.is_sound()


def test_a_fever_is_read_again_with_the_other_gun_by_one_key(gate: Gate) -> None:
    gate.type("lxf5376")
    gate.until(lambda: gate.verdict() is Conclusion.TURN_AWAY)
    gate.clock.forward(timedelta(minutes=6))
    gate.desk._on_ticking_timeout()
    gate.press(Qt.Key.Key_T, CTRL)
    gate.press(ENTER)
    gate.type("366")
    gate.until(lambda: gate.verdict() is Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    (entry,) = gate.entries()
    assert (entry["temperature"], entry["thermometer"]) == (376, "1号枪")
    assert (entry["retest"], entry["retest_thermometer"]) == (366, "2号枪")
    first, second = entry["measured_at"], entry["retested_at"]
    assert isinstance(first, datetime)
    assert isinstance(second, datetime)
    assert timedelta(minutes=6) <= second - first < timedelta(minutes=8)
    assert held(gate) == "1号枪"
    gate.close()
    assert gate.is_sound()


def test_a_low_reading_warns_and_lets_the_person_pass(gate: Gate) -> None:
    gate.type("lxf5352")
    gate.until(lambda: gate.verdict() is Conclusion.ADMIT)
    assert gate.sees("35.2 ℃ 偏低")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    assert gate.entries()[0]["outcome"] == "admitted"


def test_who_was_measured_a_moment_ago_passes_without_a_reading(gate: Gate) -> None:
    measure(gate, "lxf5", "364")
    gate.type("lxf5")
    gate.until(lambda: gate.verdict() is Conclusion.ADMIT)
    assert gate.sees("今天已核验")
    assert gate.sees("分钟前北门 36.4 ℃")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 2)

    assert gate.entries()[1]["temperature"] is None


def test_a_leader_writes_a_thermometer_down_and_the_desk_measures_with_it(
    qapp: QApplication,
) -> None:
    with open_window(qapp, RULES, BEGINS) as gate:
        gate.press(Qt.Key.Key_Comma, CTRL)
        gate.until(lambda: gate.window.findChild(SettingsPage) is not None)
        page = gate.page(SettingsPage)
        gate.until(page.isVisible)
        gate.press(Qt.Key.Key_F, CTRL)
        gate.type("添加体温计")
        gate.press(Qt.Key.Key_Down)
        gate.press(ENTER)
        gate.until(lambda: isinstance(page.section, ThermometersSection))
        section = page.section
        assert isinstance(section, ThermometersSection)
        gate.write("编号", "A7")
        gate.press(ENTER)
        gate.until(lambda: len(gate.rows(thermometer)) == 1)
        gate.press(Qt.Key.Key_F1)
        gate.until(lambda: held(gate) == "A7")
        measure(gate, "lxf5", "365")

        assert gate.entries()[0]["thermometer"] == "A7"
        gate.close()
        assert gate.is_sound()
