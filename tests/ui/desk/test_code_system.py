# SPDX-License-Identifier: MIT
"""The code system is down: said at the desk, proposed for who comes, and ended by the same act."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gatehouse.domain.code_system import Outage
from gatehouse.domain.entry import Decision
from gatehouse.domain.policy.checks import SYSTEM_DOWN
from tests.support.desk_people import NOW
from tests.ui.desk.conftest import Desk

DOWN = Outage(NOW - timedelta(minutes=30))
LEFT = Qt.MouseButton.LeftButton


def switch(desk: Desk, *, down: bool) -> None:
    """Press the switch by keys, and wait until the desk knows."""
    desk.press(Qt.Key.Key_F11)
    desk.page.left.panes.rule.switch.setFocus()
    desk.enter()
    desk.qtbot.waitUntil(lambda: desk.page.state.code_down is down)
    desk.settle()


def test_it_is_marked_on_the_rules_and_said_at_the_desk(desk: Desk) -> None:
    switch(desk, down=True)

    assert desk.page.left.panes.pane is None
    assert desk.page.top.outage.isVisible()
    assert desk.page.top.outage.text() == "健康码系统故障 16:12 起"
    assert desk.page.left.box.edit.hasFocus()


def test_who_comes_meanwhile_is_admitted_with_a_caution(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(outage=DOWN).start()
    desk.qtbot.waitUntil(lambda: desk.page.state.code_down)

    desk.type("lxf").settle().type("365").settle()
    headline = desk.page.left.person.banner.accessibleDescription()
    desk.enter().settle()

    assert "系统故障" in headline
    ((crossing, decision, _),) = desk.post.recorded
    assert decision is Decision.ADMIT
    assert crossing.checks["code"] == crossing.checks["test"] == SYSTEM_DOWN


def test_a_code_that_somebody_can_show_is_still_taken(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(outage=DOWN).start()
    desk.qtbot.waitUntil(lambda: desk.page.state.code_down)
    desk.type("lxf").settle().type("365").settle()

    desk.page.left.person.form.check_chosen.emit("code", "green")
    desk.settle().enter().settle()

    ((crossing, _, _),) = desk.post.recorded
    assert (crossing.checks["code"], crossing.checks["test"]) == ("green", SYSTEM_DOWN)


def test_who_stands_here_when_it_works_again_is_asked_as_before(
    make_desk: Callable[..., Desk],
) -> None:
    desk = make_desk(outage=DOWN).start()
    desk.qtbot.waitUntil(lambda: desk.page.state.code_down)
    desk.type("lxf").settle()

    QTest.mouseClick(desk.page.top.outage, LEFT)
    QTest.mouseClick(desk.page.left.panes.rule.switch, LEFT)
    desk.qtbot.waitUntil(lambda: not desk.page.state.code_down)
    desk.settle()

    assert desk.page.state.checks["code"] == "green"
    assert "test" not in desk.page.state.checks
    assert desk.page.top.outage.isHidden()
    assert "恢复了" in desk.said.texts()[-1]


def test_nobody_chooses_it_while_the_system_works(desk: Desk) -> None:
    desk.type("lxf").settle()

    offered = [item.code for item in desk.page.left.person.form.checks["code"].items]
    assert SYSTEM_DOWN not in offered


def test_on_paper_it_may_be_said_of_any_line_but_is_not_proposed(desk: Desk) -> None:
    desk.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier).type("0740").enter().settle()
    desk.type("lxf").settle()

    offered = [item.code for item in desk.page.left.person.form.checks["code"].items]
    assert SYSTEM_DOWN in offered
    assert desk.page.state.checks["code"] == "green"


def test_the_smallest_window_leads_to_the_rules_by_mouse(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(width=705, height=439).start()
    QTest.mouseClick(desk.page.top.latest, LEFT)

    QTest.mouseClick(desk.page.left.panes.look.rule, LEFT)

    assert desk.page.left.panes.pane is desk.page.left.panes.rule
