# SPDX-License-Identifier: MIT
"""Planning a seal, and the leave of a leader that a volunteer brings, by keys."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt

from gatehouse.domain.leader_leave import LeaderLeave
from tests.support.screens import ENTER, Bench
from tests.support.zones_screen import LEADER, ZonesFake, begin, open_page, walk

CTRL = Qt.KeyboardModifier.ControlModifier
DOWN, RIGHT = Qt.Key.Key_Down, Qt.Key.Key_Right


def test_a_seal_is_planned_for_an_hour_that_is_chosen(bench: Bench) -> None:
    """Nothing is typed: the next midnight is one key away; the list says from when on."""
    fake = ZonesFake()
    page = open_page(bench, fake)
    begin(bench, 0, "3-2")
    bench.type("样例〔2022〕3号")

    page.form.start.combo.setFocus()
    bench.press(DOWN)
    bench.press(ENTER)
    assert (page.form.start.combo.currentText(), page.form.confirm.text()) == (
        "明天 0:00",
        "预定封控",
    )
    assert page.form._note.text() == "4月16日起，止期未定"
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert order.starts_at == datetime(2022, 4, 15, 16, 0, tzinfo=UTC)
    assert page.pane._state.text() == "封控，预定 4月16日 0:00 开始"


def test_an_isolation_begins_now(bench: Bench) -> None:
    fake = ZonesFake()
    page = open_page(bench, fake)
    begin(bench, 0, "3-2")
    page.form.start.combo.setCurrentIndex(1)
    page.form.level.setFocus()

    for _ in range(3):
        bench.press(RIGHT)

    assert not page.form.start.isVisible()
    assert page.form.confirm.text() == "登记隔离"


def test_a_volunteer_is_asked_for_the_pin_of_a_leader(bench: Bench) -> None:
    """Before a seal and before a release; whoever may do it alone is asked for nothing."""
    fake = ZonesFake(approvers=(LEADER,))
    page = open_page(bench, fake)
    begin(bench, 0, "3-2")
    bench.type("样例〔2022〕3号")

    bench.press(ENTER)
    assert page.form.leave.pin.edit.hasFocus()
    bench.type("204816")
    bench.press(ENTER)
    bench.settle()
    walk(bench, page)
    bench.press(Qt.Key.Key_Delete)
    bench.type("样例〔2022〕9号")
    bench.press(ENTER, CTRL)
    assert page.releasing.leave.pin.edit.hasFocus()
    bench.type("204816")
    bench.press(ENTER, CTRL)
    bench.settle()

    (order,), (release,) = fake.orders, fake.releases
    leave = LeaderLeave(operator_id="leader-1", pin="204816")
    assert (order.leave, release.leave) == (leave, leave)
    assert page.form.leave.pin.text() == ""


def test_what_is_typed_of_a_pin_stays_when_the_list_is_read_anew(bench: Bench) -> None:
    page = open_page(bench, ZonesFake(approvers=(LEADER,)))
    begin(bench, 0, "3-2")
    page.form.leave.pin.set_text("2048")

    page.refresh()
    bench.settle()

    assert page.form.leave.pin.text() == "2048"
