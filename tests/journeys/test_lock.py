# SPDX-License-Identifier: MIT
"""Leaving the window and relieving each other, at the real window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gatehouse.db.tables.every import audit
from gatehouse.domain.sign_in import UNKNOWN
from gatehouse.ui.tour import CTRL
from tests.support.post import PIN, RESIDENTS
from tests.support.qt import press, type_burst
from tests.support.window import ENTER, Gate


def acts(gate: Gate) -> list[tuple[object, object]]:
    """Return what was done at the window, and by whom."""
    told = ("locked", "signed_in", "pin_failed")
    return [(row["act"], row["operator_id"]) for row in gate.rows(audit) if row["act"] in told]


def lock(gate: Gate) -> None:
    """Lock the window by its key, and wait until it asks who comes."""
    gate.press(Qt.Key.Key_L, CTRL)
    gate.until(lambda: gate.program.locking.page is not None)
    page = gate.program.locking.page
    assert page is not None
    gate.until(lambda: page.serving.current is not None, "who may sign in")


def scan(text: str) -> None:
    """Scan *text* with its Enter, where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    press(focus, "\r", type_burst(focus, text, 1000) + 5)


def test_a_locked_window_shows_nothing_and_opens_by_pin(everyday_gate: Gate) -> None:
    """The desk goes on where it was: what was typed is there, and the same shift goes on."""
    gate = everyday_gate
    gate.type("365")
    lock(gate)
    assert not gate.desk.isEnabled()
    gate.type("135790")
    gate.press(ENTER)
    gate.until_seen("PIN 不对")

    gate.type(PIN)
    gate.press(ENTER)
    gate.until(lambda: gate.program.locking.page is None)

    assert gate.desk.isEnabled()
    assert gate.desk.left.box.edit.text() == "365"
    own = gate.rows(audit)[0]["operator_id"]
    assert acts(gate) == [("locked", own), ("pin_failed", UNKNOWN.id), ("signed_in", own)]


def test_an_emergency_at_a_locked_window_is_told_of_nobody(everyday_gate: Gate) -> None:
    gate = everyday_gate
    lock(gate)

    gate.press(Qt.Key.Key_F12)
    gate.until_seen("已登记紧急放行")

    (entry,) = gate.entries()
    assert (entry["outcome"], entry["operator_id"]) == ("emergency", UNKNOWN.id)
    gate.type(PIN)
    gate.press(ENTER)
    gate.until(lambda: gate.program.locking.page is None)
    gate.close()
    assert gate.is_sound()


def test_a_scan_at_a_locked_window_lets_nobody_through(everyday_gate: Gate) -> None:
    """Nobody is on duty to see who it is: it says so, and the same card goes after signing in."""
    gate = everyday_gate
    card = next(one.paper_number for one in RESIDENTS if one.name == "刘雪飞")
    lock(gate)

    scan(card)
    gate.until_seen("没有登记：还没人登录")
    gate.type(PIN)
    gate.press(ENTER)
    gate.until(lambda: gate.program.locking.page is None)
    assert gate.desk.left.box.edit.text() == ""
    scan(card)
    gate.until(gate.entries, "the entry")

    own = gate.rows(audit)[0]["operator_id"]
    assert [row["operator_id"] for row in gate.entries()] == [own]


def test_a_window_that_is_left_alone_locks_itself(everyday_gate: Gate) -> None:
    gate = everyday_gate
    gate.program.locking.idle.idle.emit()

    gate.until_seen("谁来值班")
    gate.until(lambda: acts(gate) != [])
    assert [row["details"] for row in gate.rows(audit) if row["act"] == "locked"] == [
        {"why": "idle", "gate": "北门"}
    ]
