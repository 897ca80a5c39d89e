# SPDX-License-Identifier: MIT
"""Rules that change at noon while two volunteers take turns, and a night's approval signed late."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gatehouse.db.engine import Store
from gatehouse.db.tables.every import audit, operator, rule_reading
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.operator_change import OperatorOrder
from gatehouse.services.operator_roll import write_operator
from gatehouse.services.roster import import_roster
from tests.support.policies import adopt
from tests.support.post import PIN, RESIDENTS, a_roster_file, quiet
from tests.support.window import ENTER, Gate, open_window

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
F7, F11 = Qt.Key.Key_F7, Qt.Key.Key_F11
MORNING = datetime(2022, 4, 15, 1, 0, tzinfo=UTC)
NOON = datetime(2022, 4, 15, 4, 0, tzinfo=UTC)
EARLY, LATE = "郑晓", "吴宁"
NOTHING = "没有您还没看过的变动"


def two_volunteers(store: Store, duty: Duty) -> None:
    """Settle the residents and two volunteers; the administrator adopts what holds from noon."""
    import_roster(store, duty, a_roster_file(*RESIDENTS), quiet)
    for name in (EARLY, LATE):
        order = OperatorOrder(name=name, roles=frozenset({Role.VOLUNTEER}))
        write_operator(store, duty, order)
    adopt(store, duty, "changchun-2022-03", NOON)


def comes(gate: Gate, name: str) -> None:
    """Lock the window, and let somebody without a PIN come on duty by their name."""
    gate.press(Qt.Key.Key_L, CTRL)
    gate.until(lambda: gate.program.locking.page is not None)
    page = gate.program.locking.page
    assert page is not None
    gate.until(lambda: page.serving.current is not None, "who may sign in")
    for _ in range(3):
        current = page.serving.current
        if current is not None and current.name == name:
            break
        gate.press(Qt.Key.Key_Down)
    gate.press(ENTER)
    gate.until(lambda: gate.program.locking.page is None)


def readings(gate: Gate) -> list[str]:
    """Return who has read what changed, in order."""
    names = {row["id"]: str(row["name"]) for row in gate.rows(operator)}
    return [names[row["operator_id"]] for row in gate.rows(rule_reading)]


def signed(gate: Gate) -> list[str]:
    """Return which leaders signed approvals of the night, in order."""
    names = {row["id"]: str(row["name"]) for row in gate.rows(operator)}
    told = [row["details"] for row in gate.rows(audit) if row["act"] == "approval_signed"]
    return [names[details["leader_id"]] for details in told if isinstance(details, dict)]


def test_rules_that_change_at_noon_are_read_by_each_who_serves(qapp: QApplication) -> None:
    """Who was there is told in a line; who comes later reads first; who has not stands open."""
    with open_window(qapp, "everyday", MORNING, two_volunteers) as gate:
        changes = gate.program.rule_changes
        comes(gate, LATE)
        assert changes.page is None
        comes(gate, EARLY)
        gate.clock.forward(NOON - gate.clock.now + timedelta(minutes=1))
        changes.look()
        gate.until(lambda: any("Shift+F11" in said.text for said in gate.heard.said))

        gate.press(F11, SHIFT)
        gate.until_seen("停留时限·快递外卖：原来 1 小时，现在 30 分钟")
        gate.press(ENTER)
        gate.until(lambda: readings(gate) == [EARLY])
        assert changes.page is None
        gate.program.changes.publish(Changes.of(Kind.SHIFT), None)  # as a handover does
        gate.until(lambda: gate.program.lanes.at_rest)
        assert not any(NOTHING in said.text for said in gate.heard.said)
        gate.press(F11, SHIFT)
        gate.until(lambda: any(NOTHING in said.text for said in gate.heard.said))

        comes(gate, LATE)
        gate.until_seen("您不在时有变动")
        gate.press(Qt.Key.Key_Escape)
        gate.until(lambda: changes.page is None)
        gate.press(F7)
        gate.until_seen("规则变动没读")
        gate.press(F11, SHIFT)
        gate.until_seen("您不在时有变动")
        gate.press(ENTER)
        gate.until(lambda: readings(gate) == [EARLY, LATE])
        gate.until(lambda: not gate.sees("规则变动没读"))
        gate.close()
        assert gate.is_sound()


def test_what_was_approved_by_telephone_at_night_is_signed_in_the_morning(
    qapp: QApplication,
) -> None:
    """A volunteer alone admits by telephone; it waits until a leader signs it by PIN."""
    night = datetime(2022, 4, 14, 18, 0, tzinfo=UTC)
    with open_window(qapp, "changchun-2022-03", night, two_volunteers) as gate:
        comes(gate, LATE)
        gate.until_seen("您不在时有变动")
        gate.press(ENTER)
        gate.until(lambda: readings(gate) == [LATE])
        gate.type("lxf5365")
        gate.press(ENTER)
        gate.until(lambda: len(gate.entries()) == 1)
        gate.type("wlf364")
        gate.until(lambda: gate.desk.state.weighed)
        gate.press(ENTER, CTRL)
        gate.until(lambda: gate.desk.left.panes.pane)
        gate.type("ganjiuyi")
        gate.choose("怎么批的", "telephone")
        gate.write("电话里是谁批的", "zhoulan")
        gate.press(ENTER, CTRL)
        gate.until(lambda: len(gate.entries()) == 2)
        gate.press(F7)
        gate.until_seen("特批待补签")

        gate.clock.forward(timedelta(hours=6))
        gate.press(Qt.Key.Key_F1)
        panes = gate.desk.left.panes
        gate.until_seen("电话特批，待补签")
        gate.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        gate.until(lambda: panes.pane is panes.approval)
        gate.type(PIN)
        gate.press(ENTER)
        gate.until(lambda: signed(gate) == ["周岚"])
        gate.press(F7)
        gate.until(lambda: not gate.sees("特批待补签"))
        gate.close()
        assert gate.is_sound()
