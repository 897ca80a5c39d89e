# SPDX-License-Identifier: MIT
"""Quotas and clocks: who went, who is out too long, what nobody logged, what a rule closed.

By keys alone, on the real window and file.
"""

from datetime import timedelta

from PySide6.QtCore import Qt

from gatehouse.db.tables.every import gap_acceptance, outside_call, stay_closing
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.ui.care.gaps_section import GapsSection
from gatehouse.ui.care.outside_section import OutsideSection
from gatehouse.ui.care.page import CarePage
from gatehouse.ui.care.section import CareSection
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier
F1, F7 = Qt.Key.Key_F1, Qt.Key.Key_F7
LEFT, RIGHT, DOWN, SPACE = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space
HOURS_48 = timedelta(hours=48)


def open_section(gate: Gate, kind: type[CareSection]) -> CareSection:
    """Go into the care room, and along its choice to the section."""
    gate.press(Qt.Key.Key_K, CTRL)
    page = gate.page(CarePage)
    gate.until(page.isVisible)
    gate.until(lambda: page.isAncestorOf(gate.window.focusWidget()))
    gate.press(LEFT)
    for _ in page.parts:
        if isinstance(page.current, kind):
            break
        gate.press(RIGHT)
    gate.press(DOWN)
    section = page.current
    assert isinstance(section, kind)
    return section


def goes(gate: Gate, typed: str, sign: str = "") -> None:
    """Type somebody at the desk, turn them where that is told, and let them through."""
    before = len(gate.entries())
    gate.press(F1)
    gate.type(typed)
    gate.until(lambda: gate.desk.state.person)
    gate.type(sign)
    gate.until(lambda: gate.verdict() is Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == before + 1)


def test_the_desk_says_used_left_who_is_out_for_how_long_and_lets_through_at_the_hour(
    strict_gate: Gate,
) -> None:
    gate = strict_gate
    goes(gate, "lxf5365")
    gate.clock.forward(timedelta(minutes=90))

    gate.type("wlf364")
    gate.until(lambda: gate.verdict() is Conclusion.TURN_AWAY)

    assert gate.sees("本户名额已用完：2 天内 1 次")
    gate.until_seen("在外 1 小时 30")
    assert gate.desk.state.weighed is not None
    quota = gate.desk.state.weighed.verdict.quota
    assert quota is not None
    assert (len(quota.counted), quota.left, quota.limit) == (1, 0, 1)
    assert quota.next_allowed is not None

    gate.clock.forward(quota.next_allowed - gate.clock())
    gate.desk._on_ticking_timeout()

    gate.until(lambda: gate.verdict() is Conclusion.ADMIT)


def test_who_is_out_too_long_is_called_and_the_next_shift_is_told(strict_gate: Gate) -> None:
    gate = strict_gate
    goes(gate, "lxf5365")
    goes(gate, "oyj364")
    gate.clock.forward(timedelta(hours=2, minutes=5))

    section = open_section(gate, OutsideSection)
    assert isinstance(section, OutsideSection)
    gate.until(lambda: len(section.table.rows) == 2)
    gate.until_seen("（可以 2 小时）")
    gate.press(SPACE)
    gate.until(lambda: len(gate.rows(outside_call)) == 1)
    gate.until(lambda: section.table.current_row() == 0)
    gate.press(RIGHT)
    gate.type("林先生")
    gate.press(Qt.Key.Key_Tab)
    gate.type("没人接")
    gate.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    gate.press(ENTER, CTRL)
    gate.until(lambda: len(gate.rows(outside_call)) == 2)

    gate.press(F7)
    gate.until_seen("超时未归")
    assert gate.sees("2 人，都联系上了")
    gate.close()
    assert [row["said"] for row in gate.rows(outside_call)] == ["", "没人接"]
    assert gate.is_sound()


def test_a_way_that_nobody_logged_is_typed_in_later_and_another_is_left(
    everyday_gate: Gate,
) -> None:
    gate = everyday_gate
    goes(gate, "lxf5")
    gate.clock.forward(timedelta(hours=1))
    goes(gate, "lxf5", "-")
    gate.clock.forward(timedelta(hours=1))
    goes(gate, "oyj")
    gate.clock.forward(timedelta(hours=1))
    goes(gate, "oyj", "-")

    section = open_section(gate, GapsSection)
    assert isinstance(section, GapsSection)
    gate.until(lambda: section.name() == "漏登 2")
    gate.until(section.table.hasFocus)
    gate.press(ENTER)
    gate.until(section.form.at.edit.hasFocus)
    gate.type("1130")
    gate.press(ENTER)
    gate.until(lambda: section.name() == "漏登 1")
    gate.until(section.table.hasFocus)
    gate.press(ENTER)
    gate.go_to("或者写明为什么不补")
    gate.type("走的东门")
    gate.press(ENTER)
    gate.until(lambda: section.name() == "漏登")

    typed = gate.entries()[-1]
    assert (typed["direction"], typed["back_filled"], typed["note"]) == ("in", True, "漏登补录")
    (left,) = gate.rows(gap_acceptance)
    assert left["why"] == "走的东门"
    gate.press(F7)
    gate.until_seen("访客 0")
    assert not gate.sees("漏登待补录")
    gate.close()
    assert gate.is_sound()


def test_a_visitor_whom_nobody_saw_leave_is_closed_by_rule_and_may_leave_after_all(
    everyday_gate: Gate,
) -> None:
    gate = everyday_gate
    gate.press(Qt.Key.Key_Insert)
    gate.write("姓名", "钱一诺")
    gate.write("去往", "3-2-501")
    gate.until(lambda: gate.desk.state.visitor and gate.desk.state.visitor.host)
    gate.choose("户主同意", "telephone")
    gate.until(lambda: gate.verdict() is Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    gate.clock.forward(HOURS_48)

    for _ in range(2):
        gate.program.closings.pass_minute()
    gate.until_seen("已自动关闭：访客 1 人")

    assert len(gate.rows(stay_closing)) == 1
    gate.press(F7)
    gate.until_seen("自动关闭")
    gate.until_seen("访客 0")
    gate.press(F1)
    gate.type("qyn")
    gate.until(lambda: gate.desk.state.person)
    gate.until_seen("自动关闭 03-04")
    gate.type("-")
    gate.until(lambda: gate.verdict() is Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 2)

    assert gate.entries()[1]["direction"] == "out"
    assert gate.entries()[1]["unlogged"] is None
    section = open_section(gate, GapsSection)
    gate.until(lambda: section.line() == "0 条待处理，其中 0 条是自动关闭")
    gate.close()
    assert gate.is_sound()
