# SPDX-License-Identifier: MIT
"""A volunteer at the desk, from the first key to the file on the disk."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from gatehouse.domain.entry import Outcome
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.ui.itineraries.page import ItinerariesPage
from tests.support.post import PIN
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_resident_goes_out_and_comes_back(everyday_gate: Gate) -> None:
    gate = everyday_gate

    gate.type("lxf5")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    gate.type("lxf5")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 2)

    assert [row["direction"] for row in gate.entries()] == ["out", "in"]
    assert {row["outcome"] for row in gate.entries()} == {"admitted"}
    gate.close()
    assert gate.is_sound()


def test_keys_typed_while_an_entry_is_written_go_to_the_next_person(everyday_gate: Gate) -> None:
    gate = everyday_gate

    gate.type("lxf5")
    gate.press(ENTER)
    gate.type("wlf")
    gate.press(ENTER)
    gate.type("oyj")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 3)

    assert len({row["person_id"] for row in gate.entries()}) == 3


def test_enter_twice_records_once(everyday_gate: Gate) -> None:
    gate = everyday_gate

    gate.type("lxf5")
    gate.press(ENTER)
    gate.press(ENTER)
    gate.press(ENTER)
    gate.type("wlf")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 2)

    assert len({row["person_id"] for row in gate.entries()}) == 2


def test_a_temperature_follows_the_initials_without_an_enter(strict_gate: Gate) -> None:
    gate = strict_gate

    gate.type("lxf5365")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    (row,) = gate.entries()
    assert (row["temperature"], row["outcome"], row["verdict"]) == (365, "admitted", "admit")


def test_enter_on_a_refusal_records_nothing_and_f9_does(strict_gate: Gate) -> None:
    gate = strict_gate
    gate.type("lxf5365")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    gate.type("wlf364")
    gate.until(lambda: gate.desk.state.weighed)
    gate.press(ENTER)
    gate.press(ENTER)
    gate.press(Qt.Key.Key_F9)
    gate.until(lambda: len(gate.entries()) == 2)

    assert gate.entries()[1]["outcome"] == Outcome.TURNED_AWAY.value


def test_a_fever_is_measured_again_and_reported(strict_gate: Gate) -> None:
    gate = strict_gate

    gate.type("lxf5380")
    gate.until(lambda: gate.desk.state.weighed)
    gate.press(ENTER)
    gate.type("379")
    gate.press(Qt.Key.Key_F10)
    gate.until(lambda: len(gate.entries()) == 1)

    (row,) = gate.entries()
    assert (row["temperature"], row["retest"], row["outcome"]) == (380, 379, "reported")
    assert row["fever"] is True


def test_who_was_reported_is_known_when_they_try_again(strict_gate: Gate) -> None:
    gate = strict_gate
    gate.type("lxf5380")
    gate.until(lambda: gate.desk.state.weighed)
    gate.press(ENTER)
    gate.type("379")
    gate.press(Qt.Key.Key_F10)
    gate.until(lambda: len(gate.entries()) == 1)

    gate.type("lxf5")
    gate.until(lambda: gate.desk.state.weighed)

    told = gate.desk.left.person.banner.accessibleDescription()
    assert "今天上报 09:0" in told
    assert "37.9 ℃ 北门" in told


def test_a_temperature_that_nobody_has_is_typed_over(strict_gate: Gate) -> None:
    gate = strict_gate

    gate.type("lxf5")
    gate.until(lambda: gate.desk.state.weighed)
    gate.press(ENTER)
    gate.type("999")
    gate.until(lambda: gate.desk.state.wants == ("temperature_slip",))
    gate.press(ENTER)
    gate.type("365")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    (row,) = gate.entries()
    assert (row["temperature"], row["retest"], row["outcome"]) == (365, None, "admitted")


def test_a_second_visitor_to_the_same_flat_is_written_down_by_name_alone(
    strict_gate: Gate,
) -> None:
    """Where they go, why and the host's consent come along; nothing that was seen of the first."""
    gate = strict_gate
    gate.press(Qt.Key.Key_Insert)
    gate.write("姓名", "钱一诺")
    gate.write("电话", "13900009876")
    gate.write("去往", "3-2-501")
    gate.until(lambda: gate.desk.state.visitor and gate.desk.state.visitor.host)
    gate.choose("事由", "service")
    gate.choose("户主同意", "telephone")
    gate.write("体温", "365")
    gate.choose("健康码", "green")
    gate.choose("行程", "clear")
    gate.until(lambda: gate.verdict() is Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: gate.sees("同上"))

    gate.press(Qt.Key.Key_D, CTRL)
    gate.type("钱二诺")
    gate.until(lambda: gate.desk.state.weighed)
    assert dict(gate.desk.state.checks) == {"consent": "telephone"}
    gate.write("电话", "13900009877")
    gate.write("体温", "366")
    gate.choose("健康码", "green")
    gate.choose("行程", "clear")
    gate.until(lambda: gate.verdict() is Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 2)

    first, second = gate.entries()
    assert second["outsider_name"] == "钱二诺"
    alike = ("household_id", "subject_class", "reason", "direction")
    assert [first[name] for name in alike] == [second[name] for name in alike]
    assert second["temperature"] == 366


def test_an_emergency_is_let_through_at_once_and_waits_to_be_written_out(
    strict_gate: Gate,
) -> None:
    gate = strict_gate

    gate.press(Qt.Key.Key_F12)
    gate.press(Qt.Key.Key_F12)
    gate.until(lambda: len(gate.entries()) == 1)

    assert gate.entries()[0]["outcome"] == Outcome.EMERGENCY.value


def test_the_last_entry_is_taken_back_with_a_reason(everyday_gate: Gate) -> None:
    gate = everyday_gate
    gate.type("lxf5")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    gate.press(Qt.Key.Key_Z, CTRL)
    gate.until(lambda: gate.desk.left.panes.pane)
    gate.press(Qt.Key.Key_Right)
    gate.tab_to("撤销登记")
    gate.press(Qt.Key.Key_Space)
    gate.until(lambda: len(gate.entries()) == 2)

    first, second = gate.entries()
    assert second["outcome"] == Outcome.WITHDRAWN.value
    assert second["supersedes_id"] == first["id"]
    assert second["supersedes_reason"]
    gate.close()
    assert gate.is_sound()


def test_a_leader_overrides_with_a_pin_and_a_reason(strict_gate: Gate) -> None:
    gate = strict_gate
    gate.type("lxf5365")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    gate.type("wlf364")
    gate.until(lambda: gate.desk.state.weighed)
    gate.press(ENTER, CTRL)
    gate.until(lambda: gate.desk.left.panes.pane)
    gate.type("ganjiuyi")
    gate.press(ENTER, CTRL)
    gate.type(PIN)
    gate.press(ENTER, CTRL)
    gate.until(lambda: len(gate.entries()) == 2)

    row = gate.entries()[1]
    assert (row["outcome"], row["override_approval"]) == ("admitted", "pin")


def test_a_leaders_pin_never_gets_into_the_form_behind_its_sheet(strict_gate: Gate) -> None:
    """Not even when somebody looked at another screen between two tries."""
    gate = strict_gate
    gate.type("lxf5365")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    gate.type("wlf365")
    gate.until(lambda: gate.desk.state.weighed)
    gate.press(ENTER, CTRL)
    gate.until(lambda: gate.desk.left.panes.pane)
    gate.type("kanbing")
    gate.press(ENTER)
    gate.type("340340")
    gate.press(ENTER)
    gate.until_seen("PIN")
    gate.until(gate.desk.left.panes.override.act.isEnabled)

    gate.press(Qt.Key.Key_F2)
    gate.press(Qt.Key.Key_F1)
    gate.type(PIN)

    assert gate.desk.left.panes.override.approval.pin.text() == PIN
    assert gate.desk.state.form.temperature == "365"
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 2)
    assert gate.entries()[1]["temperature"] == 365


def test_a_visitor_goes_on_being_written_down_after_another_screen(strict_gate: Gate) -> None:
    gate = strict_gate
    gate.press(Qt.Key.Key_Insert)
    gate.write("姓名", "钱某某")
    gate.write("电话", "1380000")

    gate.press(Qt.Key.Key_F2)
    gate.press(Qt.Key.Key_F1)
    gate.type("9876")

    visitor = gate.desk.state.visitor
    assert visitor is not None
    assert (visitor.name, visitor.phone) == ("钱某某", "13800009876")


def test_who_takes_over_begins_with_a_clean_desk(strict_gate: Gate) -> None:
    """What the shift before left half done on a sheet or in the box is not theirs."""
    gate = strict_gate
    gate.type("lxf5365")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    gate.type("wlf")
    gate.until(lambda: gate.desk.state.person)
    gate.click("更正上一条")
    gate.until(lambda: gate.desk.left.panes.pane)
    gate.press(Qt.Key.Key_F7)
    gate.until_seen("访客 0")
    gate.write("点到的访客", "0")
    gate.write("点到的车", "0")
    gate.write("交班人的 PIN", PIN)
    gate.go_to("接班的人")
    gate.press(Qt.Key.Key_Tab)
    gate.type("陈建国")
    gate.press(ENTER, CTRL)
    gate.until_seen("现在由陈建国当班")

    gate.press(Qt.Key.Key_F1)
    gate.until(lambda: gate.desk.left.panes.pane is None)
    assert gate.desk.left.box.edit.text() == ""
    gate.type("sm365")
    gate.until(lambda: gate.desk.state.weighed and gate.desk.state.weighed.verdict.admits)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 2)


def test_an_emergency_leaves_a_half_written_visitor_alone(strict_gate: Gate) -> None:
    """It is nobody's in particular, and the form goes on where it was."""
    gate = strict_gate
    gate.press(Qt.Key.Key_Insert)
    gate.write("姓名", "钱某某")
    gate.write("电话", "1380000")

    gate.press(Qt.Key.Key_F12)
    gate.press(Qt.Key.Key_F12)
    gate.until(lambda: len(gate.entries()) == 1)
    gate.type("9876")

    (row,) = gate.entries()
    assert (row["outcome"], row["person_id"]) == (Outcome.EMERGENCY.value, None)
    visitor = gate.desk.state.visitor
    assert visitor is not None
    assert (visitor.name, visitor.phone) == ("钱某某", "13800009876")


def test_an_emergency_does_not_wait_for_a_list_that_is_open(everyday_gate: Gate) -> None:
    """F9, which two rooms know, is meant for the one that is shown."""
    gate = everyday_gate
    gate.press(Qt.Key.Key_F3)
    gate.press(Qt.Key.Key_Insert)
    gate.until(gate.page(ItinerariesPage).form.isVisible)
    for key in (Qt.Key.Key_F9, Qt.Key.Key_F12):
        gate.go_to("人员类别")
        gate.press(Qt.Key.Key_Space)
        gate.until(QApplication.activePopupWidget)
        popup = QApplication.activePopupWidget()
        open_list = popup.findChild(QListView) if popup is not None else None
        assert open_list is not None
        QTest.keyClick(open_list, key)
        assert QApplication.activePopupWidget() is None
        gate.window.activateWindow()
        gate.until(gate.window.isActiveWindow)

    gate.until(lambda: gate.desk.left.panes.pane is gate.desk.left.panes.emergency)
    gate.press(Qt.Key.Key_F12)
    gate.until(lambda: len(gate.entries()) == 1)
    assert gate.entries()[0]["outcome"] == Outcome.EMERGENCY.value


def test_an_emergency_does_not_wait_for_a_menu(everyday_gate: Gate) -> None:
    gate = everyday_gate
    gate.type("lxf5")
    gate.until(lambda: gate.desk.state.weighed)
    gate.go_to("类别")
    gate.press(Qt.Key.Key_Space)
    gate.until(QApplication.activePopupWidget)
    menu = QApplication.activePopupWidget()
    assert menu is not None

    QTest.keyClick(menu, Qt.Key.Key_F12)

    assert QApplication.activePopupWidget() is None
    gate.until_seen("紧急放行")
    gate.press(Qt.Key.Key_F12)
    gate.until(lambda: len(gate.entries()) == 1)
    assert gate.entries()[0]["outcome"] == Outcome.EMERGENCY.value
