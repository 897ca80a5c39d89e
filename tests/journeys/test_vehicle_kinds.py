# SPDX-License-Identifier: MIT
"""Vehicles of each kind, and couriers, by keys alone, from the box to the file on the disk."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gatehouse.db.tables.every import parcel, vehicle
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.ui.desk.scene import Scene
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier


def writes_in(name: str) -> bool:
    """Say whether the keyboard is in the field with that name."""
    writing = QApplication.focusWidget()
    return writing is not None and writing.accessibleName() == name


def test_a_refuse_truck_is_disinfected_in_and_out_and_needs_no_driver(everyday_gate: Gate) -> None:
    gate = everyday_gate

    stand(gate, "吉A4521G", "refuse")
    gate.press(ENTER)
    gate.until(lambda: writes_in("消毒药"))
    gate.write("消毒药", "含氯消毒液")
    gate.write("浓度", "500mg/L")
    gate.write("消毒人", "王保洁")
    record(gate)
    come_back(gate, "521g")
    gate.press(ENTER)
    gate.until(lambda: writes_in("消毒人"))
    gate.write("消毒人", "李保洁")
    record(gate, 2)

    came, left = gate.vehicles()
    assert (came["kind"], came["driverless"], came["direction"]) == ("refuse", 1, "in")
    told = {"agent": "含氯消毒液", "strength": "500mg/L", "disinfected_by": "王保洁"}
    assert came["own"] == told
    assert left["direction"] == "out"
    assert left["own"] == {**told, "disinfected_by": "李保洁"}
    assert [row["person_id"] for row in gate.entries()] == [None, None]
    gate.close()
    assert gate.is_sound()


def test_the_driver_of_a_refuse_truck_is_measured_alone(strict_gate: Gate) -> None:
    gate = strict_gate

    stand(gate, "吉A4521G", "refuse")
    gate.press(ENTER)
    gate.until(lambda: gate.desk.state.scene is Scene.VISITOR)
    gate.choose("健康码", "green")
    gate.choose("行程", "clear")
    gate.go_to("体温")
    gate.type("364")
    gate.until(lambda: gate.verdict() is Conclusion.ADMIT)
    record(gate)

    (driver,) = gate.entries()
    assert (driver["temperature"], driver["outsider_name"]) == (364, "")
    gate.close()
    assert gate.is_sound()


def test_an_ambulance_goes_in_and_out_by_its_plate_and_waits_for_nobody(strict_gate: Gate) -> None:
    gate = strict_gate

    stand(gate, "吉A12012", "emergency")
    record(gate)
    come_back(gate, "2012")
    record(gate, 2)

    assert [row["direction"] for row in gate.vehicles()] == ["in", "out"]
    assert {row["kind"] for row in gate.vehicles()} == {"emergency"}
    assert {row["outcome"] for row in gate.entries()} == {"emergency"}
    gate.until(lambda: len(gate.desk.side.latest._shown) == 2)
    assert gate.desk.left.idle.waiting.items == ()
    gate.close()
    assert gate.is_sound()


def test_a_van_with_helpers_stays_too_long_and_its_leaving_is_written_down(
    everyday_gate: Gate,
) -> None:
    gate = everyday_gate

    stand(gate, "吉B66778", "goods")
    gate.press(ENTER)
    gate.type("周一舟")
    gate.write("去往", "32501")
    gate.until(lambda: gate.desk.state.visitor and gate.desk.state.visitor.host)
    gate.choose("户主同意", "telephone")
    gate.choose("可停留", "30")
    gate.write("货物", "冰箱")
    van = gate.desk.state.vehicle
    assert van is not None
    gate.desk.serving.write_vehicle(van.counted(2))
    gate.write("随车的人", "赵六 钱七")
    record(gate)
    heard: list[str] = []
    gate.desk.reminded.connect(lambda: heard.append("stays too long"))
    gate.clock.forward(timedelta(hours=1))
    gate.program.changes.publish(Changes.of(Kind.ENTRY), None)
    gate.until(lambda: gate.desk.left.idle.waiting.items)
    assert heard == ["stays too long"]
    gate.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    gate.until(lambda: gate.desk.left.panes.pane is not None)
    gate.type("0955")
    gate.press(ENTER)
    gate.until(lambda: len(gate.vehicles()) == 2)

    came, left = gate.vehicles()
    assert (came["names"], came["goods"]) == (["赵六", "钱七"], "冰箱")
    assert moment(came, "leave_by") - moment(came, "happened_at") == timedelta(minutes=30)
    assert (left["direction"], left["back_filled"]) == ("out", True)
    assert gate.rows(vehicle)[0]["presence"] == "outside"
    gate.until(lambda: not gate.desk.left.idle.waiting.items)
    gate.close()
    assert gate.is_sound()


def test_the_same_plate_twice_inside_is_marked_and_the_way_out_is_written_down(
    everyday_gate: Gate,
) -> None:
    gate = everyday_gate

    for number in (1, 2):
        gate.type("234")
        gate.until(lambda: gate.desk.state.options)
        gate.press(ENTER)
        gate.until(lambda: gate.desk.state.vehicle is not None)
        gate.press(Qt.Key.Key_Plus)
        gate.until(lambda: gate.verdict() is Conclusion.ADMIT)
        said = gate.desk.left.person.banner._text
        assert said is not None
        assert any("上次出门漏登" in one.text for one in said.checks) is (number == 2)
        record(gate, number)
        gate.clock.forward(timedelta(hours=1))
    gate.until(lambda: gate.desk.left.idle.waiting.items)
    gate.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    gate.until(lambda: gate.desk.left.panes.pane is not None)
    gate.type("0930")
    gate.press(ENTER)
    gate.until(lambda: len(gate.vehicles()) == 3)

    first, second, between = gate.vehicles()
    assert (first["missed"], second["missed"]) == (False, True)
    ways = [moment(way, "happened_at") for way in (first, between, second)]
    assert ways == sorted(ways)
    assert gate.rows(vehicle)[0]["presence"] == "inside"
    gate.until(lambda: not gate.desk.left.idle.waiting.items)
    gate.close()
    assert gate.is_sound()


def test_a_courier_hands_over_at_the_gate_and_is_not_inside(everyday_gate: Gate) -> None:
    gate = everyday_gate

    gate.press(Qt.Key.Key_I, CTRL)
    gate.until(lambda: gate.desk.left.panes.pane is not None)
    gate.type("32501")
    gate.until(lambda: gate.desk.left.panes.hand_over.flat.household_id)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    (entry,) = gate.entries()
    assert (entry["outcome"], entry["subject_class"]) == ("handed_over", "courier")
    assert (entry["delivery"], entry["pieces"], entry["person_id"]) == ("parcel", 1, None)
    gate.until(lambda: gate.desk.left.panes.pane is None)
    gate.until(lambda: gate.sees("交接 · 快递"))
    assert not gate.sees("+ 进 · "), "nobody came in"
    gate.press(Qt.Key.Key_Z, CTRL)
    gate.until(lambda: gate.desk.left.panes.pane is gate.desk.left.panes.correction)
    gate.close()
    assert gate.is_sound()


def test_a_courier_is_measured_where_the_rules_read_a_temperature(strict_gate: Gate) -> None:
    gate = strict_gate

    gate.press(Qt.Key.Key_I, CTRL)
    gate.until(lambda: gate.desk.left.panes.pane is not None)
    gate.type("32501")
    gate.until(lambda: gate.desk.left.panes.hand_over.flat.household_id)
    gate.press(ENTER)
    gate.type("364")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    (entry,) = gate.entries()
    assert (entry["outcome"], entry["temperature"]) == ("handed_over", 364)
    assert gate.rows(parcel) == []
    gate.close()
    assert gate.is_sound()


def test_a_courier_with_a_fever_is_reported_from_the_hand_over_point(strict_gate: Gate) -> None:
    gate = strict_gate
    panes = gate.desk.left.panes

    gate.press(Qt.Key.Key_I, CTRL)
    gate.until(lambda: panes.pane is not None)
    gate.type("9-9-999")
    gate.press(ENTER)
    gate.until_seen("没有 9-9-999 这一户")
    gate.press(Qt.Key.Key_A, CTRL)
    gate.type("32501")
    gate.until(lambda: panes.hand_over.flat.household_id)
    gate.press(ENTER)
    gate.type("378")
    gate.press(ENTER)
    gate.type("379")
    gate.press(ENTER)
    gate.until_seen("没有登记。请复测，或按 F10 上报。")
    gate.press(Qt.Key.Key_F10)

    gate.until(lambda: panes.pane is panes.fever)
    (entry,) = gate.entries()
    assert (entry["outcome"], entry["temperature"], entry["retest"]) == ("reported", 378, 379)
    assert (entry["delivery"], entry["fever"]) == (None, True)
    gate.close()
    assert gate.is_sound()


def stand(gate: Gate, plate: str, kind: str) -> None:
    """Have a vehicle that nobody knows stand at the gate, as one of *kind*."""
    gate.type(plate)
    gate.until(lambda: gate.desk.state.scene is Scene.NOBODY)
    gate.press(ENTER)
    gate.until(lambda: gate.desk.state.scene is Scene.DRIVER)
    gate.choose("车辆类别", kind)
    gate.window.activateWindow()
    gate.until(gate.window.isActiveWindow)


def moment(row: dict[str, object], name: str) -> datetime:
    """Return a moment of a row."""
    value = row[name]
    assert isinstance(value, datetime)
    return value


def come_back(gate: Gate, tail: str) -> None:
    """Type the last four of a vehicle whose driver nobody wrote down, and pick it."""
    gate.type(tail)
    gate.until(lambda: gate.desk.state.options)
    gate.press(ENTER)
    gate.until(lambda: gate.desk.state.scene is Scene.DRIVER)


def record(gate: Gate, vehicles: int = 1) -> None:
    """Press Enter, and wait until so many ways of vehicles are on the disk."""
    gate.press(ENTER)
    gate.until(lambda: len(gate.vehicles()) == vehicles)


def test_a_courier_whom_the_rules_keep_out_hands_over_with_what_was_written(
    strict_gate: Gate,
) -> None:
    gate = strict_gate

    gate.press(Qt.Key.Key_I, CTRL)
    gate.until(lambda: gate.desk.left.panes.pane is not None)
    gate.click("改为进门")
    gate.until(lambda: gate.desk.state.scene is Scene.VISITOR)
    gate.type("周小送")
    gate.write("去往", "32501")
    gate.until(lambda: gate.desk.state.visitor and gate.desk.state.visitor.host)
    gate.go_to("体温")
    gate.type("365")
    gate.until(lambda: gate.verdict() is Conclusion.TURN_AWAY)
    gate.until_seen("门口交接")
    gate.press(Qt.Key.Key_I, CTRL)
    gate.until(lambda: gate.desk.left.panes.pane is not None)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    (entry,) = gate.entries()
    assert (entry["outsider_name"], entry["temperature"]) == ("周小送", 365)
    assert entry["outcome"] == "handed_over"
    assert entry["person_id"] is not None
    gate.until(lambda: gate.desk.state.scene is Scene.IDLE)
    gate.close()
    assert gate.is_sound()


def test_a_courier_who_told_only_four_digits_is_known_twenty_minutes_later(
    strict_gate: Gate,
) -> None:
    """The firm and the telephone's end are enough, and what was measured need not be again."""
    gate = strict_gate

    bring(gate, "32501", "364")
    pane = gate.desk.left.panes.hand_over
    gate.write("单位", "样例速递")
    gate.write("手机尾号或车牌", "9147")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    gate.until(lambda: gate.desk.left.panes.pane is None)
    gate.clock.forward(timedelta(minutes=20))

    bring(gate, "32501", "")
    gate.write("手机尾号或车牌", "9147")
    gate.until(lambda: "36.4" in pane.known.text())
    assert "样例速递" in pane.known.text()
    assert "不用再量" in pane.known.text()
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 2)

    first, second = gate.entries()
    assert first["person_id"] == second["person_id"] is not None
    assert (first["temperature"], second["temperature"]) == (364, None)
    gate.until(lambda: gate.desk.left.panes.pane is None)
    gate.type("9147")
    gate.until(lambda: gate.desk.state.person is not None)
    gate.until(lambda: gate.sees("今天已核验"))
    gate.close()
    assert gate.is_sound()


def bring(gate: Gate, flat: str, digits: str) -> None:
    """Open the sheet of the hand-over point for a flat, with a reading if there is one."""
    gate.until(lambda: gate.desk.state.rules is not None)
    gate.press(Qt.Key.Key_I, CTRL)
    gate.until(lambda: gate.desk.left.panes.pane is not None)
    gate.type(flat)
    gate.until(lambda: gate.desk.left.panes.hand_over.flat.household_id)
    gate.take_keyboard()
    if digits:
        gate.go_to("体温")
        gate.type(digits)
