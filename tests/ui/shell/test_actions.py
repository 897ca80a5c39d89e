# SPDX-License-Identifier: MIT
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.ui.shell.actions import (
    PAGE_ACTIONS,
    ROOM_ACTS,
    WINDOW_ACTIONS,
    Act,
    Room,
    action_text,
    shortcut_text,
)
from gatehouse.ui.shell.bound_actions import page_actions, window_actions


def test_every_act_is_declared_once() -> None:
    declared = Counter(spec.act for spec in (*WINDOW_ACTIONS, *PAGE_ACTIONS))

    assert declared == Counter(Act)


def test_every_room_has_an_act_that_opens_it() -> None:
    assert set(ROOM_ACTS) == set(Room)


@pytest.mark.parametrize("room", Room)
def test_no_key_means_two_things(room: Room) -> None:
    keys = [
        key.toString()
        for spec in (*WINDOW_ACTIONS, *PAGE_ACTIONS)
        if spec in WINDOW_ACTIONS or spec.room is room
        for key in QKeySequence.listFromString(spec.keys)
    ]

    assert max(Counter(keys).values()) == 1
    assert "" not in keys


def test_a_room_not_built_has_no_action(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    actions = window_actions(window, {Room.DESK, Room.ROSTER})

    assert set(actions) == {
        Act.OPEN_DESK,
        Act.OPEN_ROSTER,
        Act.LOCK,
        Act.SHOW_CHANGES,
        Act.EMERGENCY,
    }


def test_keys_are_printed_as_on_the_key_board() -> None:
    assert shortcut_text(Act.TURN_AWAY) == "F9"
    assert shortcut_text(Act.OVERRIDE) == "Ctrl+Enter"
    assert shortcut_text(Act.OPEN_SETTINGS) == "Ctrl+,"
    assert action_text(Act.OPEN_DESK)


def test_the_keys_of_a_page_work_only_while_it_is_shown(qtbot: QtBot) -> None:
    window, pages, elsewhere = QWidget(), QStackedWidget(), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(elsewhere)
    column.addWidget(pages)
    desk, roster = QWidget(), QWidget()
    pages.addWidget(desk)
    pages.addWidget(roster)
    qtbot.addWidget(window)
    heard: list[str] = []
    page_actions(desk, Room.DESK)[Act.TURN_AWAY].triggered.connect(lambda: heard.append("F9"))
    window_actions(window, {Room.ROSTER})[Act.OPEN_ROSTER].triggered.connect(
        lambda: pages.setCurrentWidget(roster)
    )
    with qtbot.waitActive(window):
        window.show()
    elsewhere.setFocus()

    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F9)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F4)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F9)

    assert heard == ["F9"]
    assert pages.currentWidget() is roster
