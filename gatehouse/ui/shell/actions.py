# SPDX-License-Identifier: MIT
"""Every key of the program as data; a room that is not built has no keys."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from gatehouse.ui.shell.act import Act, ActionSpec, Room
from gatehouse.ui.shell.desk_actions import DESK_ACTIONS
from gatehouse.ui.shell.room_actions import ROOM_ACTIONS
from gatehouse.ui.shell.window_actions import ROOM_ACTS, WINDOW_ACTIONS

__all__ = (
    "PAGE_ACTIONS",
    "ROOM_ACTS",
    "WINDOW_ACTIONS",
    "Act",
    "ActionSpec",
    "Room",
    "action_text",
    "shortcut_text",
)

_CONTEXT: Final = "actions"

PAGE_ACTIONS: Final = (*DESK_ACTIONS, *ROOM_ACTIONS)
"""What works while its room is shown."""

_SPECS: Final = {spec.act: spec for spec in (*WINDOW_ACTIONS, *PAGE_ACTIONS)}


def shortcut_text(act: Act) -> str:
    """Return the first key of *act* as it is printed on a key cap."""
    return _SPECS[act].keys.partition(";")[0].replace("Return", "Enter")


def action_text(act: Act) -> str:
    """Return the words of *act* in the language of the moment."""
    return QCoreApplication.translate(_CONTEXT, _SPECS[act].text)
