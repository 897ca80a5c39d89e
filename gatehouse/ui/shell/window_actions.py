# SPDX-License-Identifier: MIT
"""The keys that work in the whole window, if their room is built."""

from typing import Final

from gatehouse.ui.shell.act import QT_TRANSLATE_NOOP, Act, ActionSpec, Room

ROOM_ACTS: Final = {
    Room.DESK: Act.OPEN_DESK,
    Room.PASSES: Act.OPEN_PASSES,
    Room.ITINERARIES: Act.OPEN_ITINERARIES,
    Room.ROSTER: Act.OPEN_ROSTER,
    Room.ERRANDS: Act.OPEN_ERRANDS,
    Room.INCIDENTS: Act.OPEN_INCIDENTS,
    Room.HANDOVER: Act.OPEN_HANDOVER,
    Room.REGISTERS: Act.OPEN_REGISTERS,
    Room.ZONES: Act.OPEN_ZONES,
    Room.CARE: Act.OPEN_CARE,
    Room.ISOLATION_POINT: Act.OPEN_ISOLATION_POINT,
    Room.ROTA: Act.OPEN_ROTA,
    Room.SETTINGS: Act.OPEN_SETTINGS,
}
"""The act that opens a room, in the order of the rail: those with a function key come first."""

WINDOW_ACTIONS: Final = (
    ActionSpec(Act.OPEN_DESK, Room.DESK, QT_TRANSLATE_NOOP("actions", "Desk"), "F1"),
    ActionSpec(Act.OPEN_PASSES, Room.PASSES, QT_TRANSLATE_NOOP("actions", "Passes"), "F2"),
    ActionSpec(
        Act.OPEN_ITINERARIES, Room.ITINERARIES, QT_TRANSLATE_NOOP("actions", "Itineraries"), "F3"
    ),
    ActionSpec(Act.OPEN_ROSTER, Room.ROSTER, QT_TRANSLATE_NOOP("actions", "Roster"), "F4"),
    ActionSpec(Act.OPEN_ZONES, Room.ZONES, QT_TRANSLATE_NOOP("actions", "Zones"), "Ctrl+G"),
    ActionSpec(Act.OPEN_CARE, Room.CARE, QT_TRANSLATE_NOOP("actions", "Care"), "Ctrl+K"),
    ActionSpec(
        Act.OPEN_ISOLATION_POINT,
        Room.ISOLATION_POINT,
        QT_TRANSLATE_NOOP("actions", "Isolation point"),
        "Ctrl+J",
    ),
    ActionSpec(Act.OPEN_ERRANDS, Room.ERRANDS, QT_TRANSLATE_NOOP("actions", "Errands"), "F5"),
    ActionSpec(Act.OPEN_INCIDENTS, Room.INCIDENTS, QT_TRANSLATE_NOOP("actions", "Incidents"), "F6"),
    ActionSpec(Act.OPEN_HANDOVER, Room.HANDOVER, QT_TRANSLATE_NOOP("actions", "Handover"), "F7"),
    ActionSpec(Act.OPEN_REGISTERS, Room.REGISTERS, QT_TRANSLATE_NOOP("actions", "Registers"), "F8"),
    ActionSpec(Act.OPEN_ROTA, Room.ROTA, QT_TRANSLATE_NOOP("actions", "Rota"), "Ctrl+W"),
    ActionSpec(
        Act.OPEN_SETTINGS, Room.SETTINGS, QT_TRANSLATE_NOOP("actions", "Settings"), "Ctrl+,"
    ),
    ActionSpec(Act.LOCK, Room.DESK, QT_TRANSLATE_NOOP("actions", "Lock"), "Ctrl+L"),
    ActionSpec(
        Act.SHOW_CHANGES, Room.DESK, QT_TRANSLATE_NOOP("actions", "What changed…"), "Shift+F11"
    ),
    ActionSpec(Act.EMERGENCY, Room.DESK, QT_TRANSLATE_NOOP("actions", "Emergency"), "F12"),
)
"""What works in the whole window, if its room is built."""
