# SPDX-License-Identifier: MIT
"""Who comes as the last visitor did, and for how long what the host agreed to holds."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from gatehouse.domain.policy.checks import CONSENT
from gatehouse.ui.desk import last_visit
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.desk.visitor import Visitor
from tests.ui.desk.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def visited(desk: Desk) -> Desk:
    """Turn away a visitor whose host had agreed."""
    desk.press(Qt.Key.Key_Insert).settle()
    desk.page.serving.write_visitor(Visitor(name="钱一诺", phone="13900009876"))
    desk.page.serving.set_check(CONSENT.code, "telephone")
    return desk.settle().press(Qt.Key.Key_F9).settle()


def test_whoever_comes_along_needs_no_second_call(desk: Desk) -> None:
    visited(desk).press(Qt.Key.Key_D, CTRL).settle()

    assert dict(desk.page.state.checks) == {CONSENT.code: "telephone"}
    assert desk.page.state.visitor == Visitor()


def test_whoever_comes_much_later_does(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The host agreed to those who stood there then."""
    visited(desk)
    monkeypatch.setattr(last_visit, "CONSENT_HOLDS", timedelta())

    desk.press(Qt.Key.Key_D, CTRL).settle()

    assert desk.page.state.scene is Scene.VISITOR
    assert dict(desk.page.state.checks) == {}
