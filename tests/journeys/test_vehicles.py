# SPDX-License-Identifier: MIT
"""Cars at the gate, by keys alone, from the plate in the box to the file on the disk."""

from PySide6.QtCore import Qt

from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.ui.desk.scene import Scene
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_resident_drives_out_and_in_by_the_last_four(everyday_gate: Gate) -> None:
    gate = everyday_gate

    gate.type("234")
    gate.press(ENTER)
    gate.press(ENTER)
    gate.until(lambda: len(gate.vehicles()) == 1)
    gate.type("234")
    gate.press(ENTER)
    gate.press(ENTER)
    gate.until(lambda: len(gate.vehicles()) == 2)

    assert [row["direction"] for row in gate.vehicles()] == ["out", "in"]
    assert {row["plate"] for row in gate.vehicles()} == {"吉A12345"}
    assert [row["direction"] for row in gate.entries()] == ["out", "in"]
    gate.close()
    assert gate.is_sound()


def test_a_visitors_car_comes_with_three_aboard_who_are_measured(strict_gate: Gate) -> None:
    gate = strict_gate

    arrive(gate)
    gate.type("365364366367")
    gate.until(lambda: gate.verdict() is Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.vehicles()) == 1)

    (drive,) = gate.vehicles()
    (driver,) = gate.entries()
    assert (drive["occupants"], drive["readings"]) == (3, [364, 366, 367])
    assert drive["driver_entry_id"] == driver["id"]
    assert drive["household_id"] == driver["household_id"] is not None
    assert (driver["outsider_name"], driver["temperature"]) == ("周一舟", 365)
    gate.until(lambda: any(one.plate == "粤B***5D" for one in gate.desk.side.latest._shown))
    gate.close()
    assert gate.is_sound()


def test_one_fever_aboard_stops_the_car_until_a_second_reading(strict_gate: Gate) -> None:
    gate = strict_gate

    arrive(gate)
    gate.type("365364378")
    gate.until(lambda: gate.verdict() is Conclusion.TURN_AWAY)
    gate.press(ENTER)
    gate.type("367")
    gate.until(lambda: gate.verdict() is Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.vehicles()) == 1)

    (drive,) = gate.vehicles()
    assert (drive["readings"], drive["retests"]) == ([364, 378], [None, 367])


def test_undo_takes_back_the_car_with_its_driver(everyday_gate: Gate) -> None:
    gate = everyday_gate
    gate.type("234")
    gate.press(ENTER)
    gate.press(ENTER)
    gate.until(lambda: len(gate.vehicles()) == 1)

    gate.press(Qt.Key.Key_Z, CTRL)
    gate.until(lambda: gate.desk.left.panes.pane is not None)
    gate.press(Qt.Key.Key_Right)
    gate.tab_to("撤销登记")
    gate.press(Qt.Key.Key_Space)
    gate.until(lambda: len(gate.vehicles()) == 2)

    assert gate.vehicles()[-1]["outcome"] == "withdrawn"
    gate.close()
    assert gate.is_sound()


def arrive(gate: Gate) -> None:
    """Write down a visitor at the wheel of a car that nobody knows, up to the first reading."""
    gate.type("粤B12345D")
    gate.until(lambda: gate.desk.state.scene is Scene.NOBODY)
    gate.press(ENTER)
    gate.until(lambda: gate.desk.state.scene is Scene.DRIVER)
    gate.press(ENTER)
    gate.type("周一舟")
    gate.write("电话", "13800009876")
    gate.write("去往", "32501")
    gate.until(lambda: gate.desk.state.visitor and gate.desk.state.visitor.host)
    gate.choose("户主同意", "telephone")
    gate.choose("健康码", "green")
    gate.choose("行程", "clear")
    # without a screen a closed menu keeps the keyboard
    gate.window.activateWindow()
    gate.until(gate.window.isActiveWindow)
    gate.go_to("体温")
