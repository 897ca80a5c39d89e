# SPDX-License-Identifier: MIT
"""The keys of the program as Qt's actions, bound to the window or to a page."""

from collections.abc import Collection, Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.actions import (
    PAGE_ACTIONS,
    WINDOW_ACTIONS,
    Act,
    ActionSpec,
    Room,
    action_text,
)


def window_actions(window: QWidget, built: Collection[Room]) -> dict[Act, QAction]:
    """Give *window* the acts that work everywhere, for those rooms that are *built*."""
    return {spec.act: _action(window, spec) for spec in WINDOW_ACTIONS if spec.room in built}


def page_actions(page: QWidget, room: Room) -> dict[Act, QAction]:
    """Give *page* the acts of its *room*; Qt lets them work only while the page is shown."""
    return {spec.act: _action(page, spec) for spec in PAGE_ACTIONS if spec.room is room}


def retranslate_actions(actions: Mapping[Act, QAction]) -> None:
    """Put the words of *actions* into the language of the moment."""
    for act, action in actions.items():
        action.setText(action_text(act))


def _action(owner: QWidget, spec: ActionSpec) -> QAction:
    action = QAction(action_text(spec.act), owner)
    action.setShortcuts(QKeySequence.listFromString(spec.keys))
    action.setAutoRepeat(False)
    owner.addAction(action)
    return action
