# SPDX-License-Identifier: MIT
"""The keys that work while the desk is shown."""

from typing import Final

from gatehouse.ui.shell.act import QT_TRANSLATE_NOOP, Act, ActionSpec, Room

DESK_ACTIONS: Final = (
    ActionSpec(
        Act.OVERRIDE,
        Room.DESK,
        QT_TRANSLATE_NOOP("actions", "Admit against the verdict…"),
        "Ctrl+Return; Ctrl+Enter",
    ),
    ActionSpec(Act.TURN_AWAY, Room.DESK, QT_TRANSLATE_NOOP("actions", "Turn away"), "F9"),
    ActionSpec(Act.REPORT, Room.DESK, QT_TRANSLATE_NOOP("actions", "Report"), "F10"),
    ActionSpec(Act.SHOW_RULE, Room.DESK, QT_TRANSLATE_NOOP("actions", "Show the rule"), "F11"),
    ActionSpec(
        Act.CORRECT_LAST,
        Room.DESK,
        QT_TRANSLATE_NOOP("actions", "Correct the last entry…"),
        "Ctrl+Z",
    ),
    ActionSpec(
        Act.SHOW_ENGLISH,
        Room.DESK,
        QT_TRANSLATE_NOOP("actions", "Show the questions in English"),
        "Ctrl+E",
    ),
    ActionSpec(
        Act.PRINT_SLIP,
        Room.DESK,
        QT_TRANSLATE_NOOP("actions", "Slip for the last visitor…"),
        "Ctrl+P",
    ),
    ActionSpec(
        Act.TAKE_CARD_BACK,
        Room.DESK,
        QT_TRANSLATE_NOOP("actions", "The card of who just left is back"),
        "Ctrl+F2",
    ),
    ActionSpec(Act.NEW_VISITOR, Room.DESK, QT_TRANSLATE_NOOP("actions", "New visitor"), "Ins"),
    ActionSpec(
        Act.SAME_AGAIN, Room.DESK, QT_TRANSLATE_NOOP("actions", "Another visitor alike"), "Ctrl+D"
    ),
    ActionSpec(
        Act.GO_ON_WRITING,
        Room.DESK,
        QT_TRANSLATE_NOOP("actions", "Go on with who was left half-written"),
        "Shift+Esc",
    ),
    ActionSpec(Act.NEW_VEHICLE, Room.DESK, QT_TRANSLATE_NOOP("actions", "New vehicle"), "Ctrl+Ins"),
    ActionSpec(
        Act.BACK_FILL, Room.DESK, QT_TRANSLATE_NOOP("actions", "Type in from paper…"), "Ctrl+B"
    ),
    ActionSpec(
        Act.HAND_OVER, Room.DESK, QT_TRANSLATE_NOOP("actions", "Hand over at the gate…"), "Ctrl+I"
    ),
    ActionSpec(
        Act.BRING_RETURNEE,
        Room.DESK,
        QT_TRANSLATE_NOOP("actions", "Came back from elsewhere…"),
        "Ctrl+F3",
    ),
    ActionSpec(
        Act.NOTE_INCIDENT,
        Room.DESK,
        QT_TRANSLATE_NOOP("actions", "Note an incident of this entry…"),
        "Ctrl+F6",
    ),
    ActionSpec(Act.SHOW_PEAK, Room.DESK, QT_TRANSLATE_NOOP("actions", "Peak…"), "Ctrl+O"),
    ActionSpec(
        Act.PARK, Room.DESK, QT_TRANSLATE_NOOP("actions", "Let them wait, write later"), "Ctrl+S"
    ),
    ActionSpec(
        Act.PARK_PASSED,
        Room.DESK,
        QT_TRANSLATE_NOOP("actions", "Let through, write later"),
        "Ctrl+Y",
    ),
    ActionSpec(
        Act.TAKE_UP,
        Room.DESK,
        QT_TRANSLATE_NOOP("actions", "Go on with the oldest unfinished record"),
        "Ctrl+U",
    ),
    ActionSpec(
        Act.RECORD_GROUP, Room.DESK, QT_TRANSLATE_NOOP("actions", "A whole group…"), "Ctrl+M"
    ),
    ActionSpec(Act.COUNT_ONLY, Room.DESK, QT_TRANSLATE_NOOP("actions", "Only count…"), "Ctrl+N"),
    ActionSpec(
        Act.SHOW_HOUSEHOLD, Room.DESK, QT_TRANSLATE_NOOP("actions", "Show the household"), "Ctrl+H"
    ),
    ActionSpec(
        Act.SHOW_LATEST,
        Room.DESK,
        QT_TRANSLATE_NOOP("actions", "Show the latest entries"),
        "Ctrl+R",
    ),
    ActionSpec(
        Act.USE_THERMOMETER,
        Room.DESK,
        QT_TRANSLATE_NOOP("actions", "Another thermometer…"),
        "Ctrl+T",
    ),
    *(
        ActionSpec(
            Act(f"candidate_{number}"),
            Room.DESK,
            QT_TRANSLATE_NOOP("actions", "Take this candidate"),
            f"Ctrl+{number}",
        )
        for number in range(1, 10)
    ),
)
"""Every act of the desk, the nine candidates included."""
