# SPDX-License-Identifier: MIT
"""The keys that work while one of the other rooms is shown."""

from typing import Final

from gatehouse.ui.shell.act import QT_TRANSLATE_NOOP, Act, ActionSpec, Room

ROOM_ACTIONS: Final = (
    ActionSpec(
        Act.IMPORT_ROSTER,
        Room.ROSTER,
        QT_TRANSLATE_NOOP("actions", "Import a roster…"),
        "Ctrl+O",
    ),
    ActionSpec(
        Act.FIND_PERSON, Room.ROSTER, QT_TRANSLATE_NOOP("actions", "Find somebody"), "Ctrl+F"
    ),
    ActionSpec(Act.ADD_PERSON, Room.ROSTER, QT_TRANSLATE_NOOP("actions", "Add a person…"), "Ins"),
    ActionSpec(
        Act.EDIT_PERSON, Room.ROSTER, QT_TRANSLATE_NOOP("actions", "Put a person right…"), "Ctrl+B"
    ),
    ActionSpec(
        Act.MOVE_PERSON, Room.ROSTER, QT_TRANSLATE_NOOP("actions", "A person moves…"), "Ctrl+M"
    ),
    ActionSpec(
        Act.PAIR_PERSON, Room.ROSTER, QT_TRANSLATE_NOOP("actions", "Written down twice?"), "Ctrl+D"
    ),
    ActionSpec(Act.SHOW_TAGS, Room.ROSTER, QT_TRANSLATE_NOOP("actions", "Tags…"), "Ctrl+T"),
    ActionSpec(
        Act.SHOW_PERSON_HISTORY,
        Room.ROSTER,
        QT_TRANSLATE_NOOP("actions", "History of the person"),
        "Ctrl+R",
    ),
    ActionSpec(
        Act.LOOK_BACK,
        Room.ROSTER,
        QT_TRANSLATE_NOOP("actions", "Whom somebody met…"),
        "Ctrl+Shift+B",
    ),
    ActionSpec(
        Act.SHOW_FLAT_HISTORY,
        Room.ROSTER,
        QT_TRANSLATE_NOOP("actions", "History of the flat"),
        "Ctrl+Shift+R",
    ),
    ActionSpec(
        Act.SHOW_VEHICLES,
        Room.ROSTER,
        QT_TRANSLATE_NOOP("actions", "Vehicles of the flat"),
        "Ctrl+Ins",
    ),
    ActionSpec(
        Act.SHOW_DOUBLES,
        Room.ROSTER,
        QT_TRANSLATE_NOOP("actions", "Who may be double…"),
        "Ctrl+Shift+D",
    ),
    ActionSpec(
        Act.SET_REACH,
        Room.ROSTER,
        QT_TRANSLATE_NOOP("actions", "Which buildings the gate reaches…"),
        "Ctrl+Shift+G",
    ),
    ActionSpec(Act.NEW_ERRAND, Room.ERRANDS, QT_TRANSLATE_NOOP("actions", "Note an errand"), "Ins"),
    ActionSpec(
        Act.NEW_PURCHASE,
        Room.ERRANDS,
        QT_TRANSLATE_NOOP("actions", "Note a group purchase…"),
        "Ctrl+M",
    ),
    ActionSpec(
        Act.FIND_ERRAND, Room.ERRANDS, QT_TRANSLATE_NOOP("actions", "Find an errand"), "Ctrl+F"
    ),
    ActionSpec(
        Act.SETTLE_ERRAND,
        Room.ERRANDS,
        QT_TRANSLATE_NOOP("actions", "The errand is done"),
        "Ctrl+Return; Ctrl+Enter",
    ),
    ActionSpec(
        Act.FAIL_ERRAND,
        Room.ERRANDS,
        QT_TRANSLATE_NOOP("actions", "The errand did not work…"),
        "Ctrl+R",
    ),
    ActionSpec(
        Act.UNDO_ERRAND, Room.ERRANDS, QT_TRANSLATE_NOOP("actions", "Take it back"), "Ctrl+Z"
    ),
    ActionSpec(
        Act.COUNT_ERRANDS,
        Room.ERRANDS,
        QT_TRANSLATE_NOOP("actions", "Count the errands…"),
        "Ctrl+T",
    ),
    ActionSpec(
        Act.FOLLOW_AS_INCIDENT,
        Room.ERRANDS,
        QT_TRANSLATE_NOOP("actions", "Make an incident of what was found"),
        "Ctrl+I",
    ),
    ActionSpec(
        Act.FOLLOW_AS_ERRAND,
        Room.ERRANDS,
        QT_TRANSLATE_NOOP("actions", "Make an errand of what was found…"),
        "Ctrl+D",
    ),
    ActionSpec(
        Act.MAKE_NOTICE,
        Room.ERRANDS,
        QT_TRANSLATE_NOOP("actions", "Make a notice from the rules…"),
        "Ctrl+Shift+N",
    ),
    ActionSpec(
        Act.PRINT_POSTER,
        Room.ERRANDS,
        QT_TRANSLATE_NOOP("actions", "Print the poster…"),
        "Ctrl+P",
    ),
    ActionSpec(
        Act.NEW_INCIDENT, Room.INCIDENTS, QT_TRANSLATE_NOOP("actions", "Note an incident"), "Ins"
    ),
    ActionSpec(
        Act.FIND_INCIDENT,
        Room.INCIDENTS,
        QT_TRANSLATE_NOOP("actions", "Find an incident"),
        "Ctrl+F",
    ),
    ActionSpec(
        Act.CLOSE_INCIDENT,
        Room.INCIDENTS,
        QT_TRANSLATE_NOOP("actions", "Close the incident…"),
        "Ctrl+Return; Ctrl+Enter",
    ),
    ActionSpec(
        Act.MEND_INCIDENT, Room.INCIDENTS, QT_TRANSLATE_NOOP("actions", "Add details…"), "Ctrl+B"
    ),
    ActionSpec(
        Act.CORRECT_STEP,
        Room.INCIDENTS,
        QT_TRANSLATE_NOOP("actions", "Correct a step…"),
        "Ctrl+R",
    ),
    ActionSpec(
        Act.ERRAND_OF_INCIDENT,
        Room.INCIDENTS,
        QT_TRANSLATE_NOOP("actions", "Make an errand of it…"),
        "Ctrl+D",
    ),
    ActionSpec(
        Act.PRINT_INCIDENT,
        Room.INCIDENTS,
        QT_TRANSLATE_NOOP("actions", "Print the record…"),
        "Ctrl+P",
    ),
    ActionSpec(
        Act.SIGN_HANDOVER,
        Room.HANDOVER,
        QT_TRANSLATE_NOOP("actions", "Sign the handover"),
        "Ctrl+Return; Ctrl+Enter",
    ),
    ActionSpec(
        Act.SHOW_HANDOVERS,
        Room.HANDOVER,
        QT_TRANSLATE_NOOP("actions", "Earlier handovers"),
        "Ctrl+R",
    ),
    ActionSpec(
        Act.FILE_NEXT_OWED,
        Room.HANDOVER,
        QT_TRANSLATE_NOOP("actions", "File what a note lacks…"),
        "Ctrl+B",
    ),
    ActionSpec(
        Act.PRINT_HANDOVER, Room.HANDOVER, QT_TRANSLATE_NOOP("actions", "Print the sheet"), "Ctrl+P"
    ),
    ActionSpec(
        Act.SAVE_HANDOVER, Room.HANDOVER, QT_TRANSLATE_NOOP("actions", "Save as a PDF"), "Ctrl+S"
    ),
    ActionSpec(
        Act.DECLINE_HANDOVER,
        Room.HANDOVER,
        QT_TRANSLATE_NOOP("actions", "Do not take over…"),
        "Ctrl+D",
    ),
    ActionSpec(
        Act.SHOW_SUPPLIES, Room.HANDOVER, QT_TRANSLATE_NOOP("actions", "Supplies"), "Ctrl+U"
    ),
    ActionSpec(Act.NEW_SUPPLY, Room.HANDOVER, QT_TRANSLATE_NOOP("actions", "Add a supply"), "Ins"),
    ActionSpec(
        Act.PRINT_WALL,
        Room.HANDOVER,
        QT_TRANSLATE_NOOP("actions", "Figures for the wall"),
        "Ctrl+T",
    ),
    ActionSpec(Act.ISSUE, Room.PASSES, QT_TRANSLATE_NOOP("actions", "Issue a pass"), "Ins"),
    ActionSpec(Act.FIND_ISSUED, Room.PASSES, QT_TRANSLATE_NOOP("actions", "Find a pass"), "Ctrl+F"),
    ActionSpec(
        Act.PRINT_CARD, Room.PASSES, QT_TRANSLATE_NOOP("actions", "Print the pass…"), "Ctrl+P"
    ),
    ActionSpec(
        Act.MAKE_VOID, Room.PASSES, QT_TRANSLATE_NOOP("actions", "Make the pass void…"), "Del"
    ),
    ActionSpec(
        Act.GO_ON_WITH_CARD,
        Room.PASSES,
        QT_TRANSLATE_NOOP("actions", "Renew, hand out or take the pass back"),
        "Ctrl+R",
    ),
    ActionSpec(
        Act.ISSUE_MANY, Room.PASSES, QT_TRANSLATE_NOOP("actions", "Many passes at once…"), "Ctrl+M"
    ),
    ActionSpec(Act.SEAL, Room.ZONES, QT_TRANSLATE_NOOP("actions", "Seal or isolate"), "Ins"),
    ActionSpec(Act.FIND_ZONE, Room.ZONES, QT_TRANSLATE_NOOP("actions", "Find a zone"), "Ctrl+F"),
    ActionSpec(Act.MARK_ALL, Room.ZONES, QT_TRANSLATE_NOOP("actions", "Mark all shown"), "Ctrl+A"),
    ActionSpec(
        Act.PRINT_NOTICE, Room.ZONES, QT_TRANSLATE_NOOP("actions", "Print the notices…"), "Ctrl+P"
    ),
    ActionSpec(Act.RELEASE, Room.ZONES, QT_TRANSLATE_NOOP("actions", "Release…"), "Del"),
    ActionSpec(Act.OTHER_DAYS, Room.ZONES, QT_TRANSLATE_NOOP("actions", "Other days…"), "Ctrl+D"),
    ActionSpec(Act.NEW_CARE, Room.CARE, QT_TRANSLATE_NOOP("actions", "Name a carer…"), "Ins"),
    ActionSpec(
        Act.FIND_CARE, Room.CARE, QT_TRANSLATE_NOOP("actions", "Find in the list"), "Ctrl+F"
    ),
    ActionSpec(Act.FAIL_TICK, Room.CARE, QT_TRANSLATE_NOOP("actions", "Not reached"), "Del"),
    ActionSpec(
        Act.UNDO_TICK, Room.CARE, QT_TRANSLATE_NOOP("actions", "Take the tick back"), "Ctrl+Z"
    ),
    ActionSpec(
        Act.TICK_FLAT, Room.CARE, QT_TRANSLATE_NOOP("actions", "Tick the whole flat"), "Ctrl+Return"
    ),
    ActionSpec(Act.PRINT_CARE, Room.CARE, QT_TRANSLATE_NOOP("actions", "Print…"), "Ctrl+P"),
    ActionSpec(Act.ARRIVE, Room.ISOLATION_POINT, QT_TRANSLATE_NOOP("actions", "Arrivals…"), "Ins"),
    ActionSpec(
        Act.ADD_ROOMS, Room.ISOLATION_POINT, QT_TRANSLATE_NOOP("actions", "Add rooms…"), "Ctrl+N"
    ),
    ActionSpec(
        Act.FIND_ROOM, Room.ISOLATION_POINT, QT_TRANSLATE_NOOP("actions", "Find a room"), "Ctrl+F"
    ),
    ActionSpec(
        Act.MARK_ROOMS,
        Room.ISOLATION_POINT,
        QT_TRANSLATE_NOOP("actions", "Mark all shown"),
        "Ctrl+A",
    ),
    ActionSpec(
        Act.DEPART, Room.ISOLATION_POINT, QT_TRANSLATE_NOOP("actions", "Let them leave…"), "Del"
    ),
    ActionSpec(
        Act.DISINFECT, Room.ISOLATION_POINT, QT_TRANSLATE_NOOP("actions", "Disinfected…"), "Ctrl+D"
    ),
    ActionSpec(
        Act.CORRECT_STAY, Room.ISOLATION_POINT, QT_TRANSLATE_NOOP("actions", "Correct…"), "Ctrl+Z"
    ),
    ActionSpec(
        Act.SHOW_SUMS,
        Room.ISOLATION_POINT,
        QT_TRANSLATE_NOOP("actions", "Sums of the day"),
        "Ctrl+R",
    ),
    ActionSpec(
        Act.SHOW_SHEETS, Room.REGISTERS, QT_TRANSLATE_NOOP("actions", "Blank sheets…"), "Ctrl+P"
    ),
    ActionSpec(
        Act.ADD_LEG, Room.ITINERARIES, QT_TRANSLATE_NOOP("actions", "New note, new leg"), "Ins"
    ),
    ActionSpec(
        Act.REMOVE_PART,
        Room.ITINERARIES,
        QT_TRANSLATE_NOOP("actions", "Remove the leg or evidence"),
        "Alt+Del",
    ),
    ActionSpec(
        Act.ADD_EVIDENCE, Room.ITINERARIES, QT_TRANSLATE_NOOP("actions", "To evidence"), "Alt+Ins"
    ),
    ActionSpec(
        Act.PASTE_TRAVEL,
        Room.ITINERARIES,
        QT_TRANSLATE_NOOP("actions", "Text of a travel card…"),
        "Ctrl+T",
    ),
    ActionSpec(
        Act.COPY_NOTES,
        Room.ITINERARIES,
        QT_TRANSLATE_NOOP("actions", "A note for each companion"),
        "Ctrl+D",
    ),
    ActionSpec(
        Act.FILE_OWED,
        Room.ITINERARIES,
        QT_TRANSLATE_NOOP("actions", "File what is missing…"),
        "Ctrl+B",
    ),
    ActionSpec(
        Act.UNDO_FILED,
        Room.ITINERARIES,
        QT_TRANSLATE_NOOP("actions", "Take back what was filed last"),
        "Ctrl+Z",
    ),
    ActionSpec(
        Act.PRINT_COMMITMENT,
        Room.ITINERARIES,
        QT_TRANSLATE_NOOP("actions", "Print the commitment…"),
        "Ctrl+P",
    ),
    ActionSpec(
        Act.SIGN_NOTE,
        Room.ITINERARIES,
        QT_TRANSLATE_NOOP("actions", "Sign and issue a pass"),
        "Ctrl+Return; Ctrl+Enter",
    ),
    ActionSpec(
        Act.NOTE_TURN_AWAY, Room.ITINERARIES, QT_TRANSLATE_NOOP("actions", "Turn away"), "F9"
    ),
    ActionSpec(Act.NOTE_REPORT, Room.ITINERARIES, QT_TRANSLATE_NOOP("actions", "Report"), "F10"),
    ActionSpec(
        Act.NOTE_RECORD, Room.ITINERARIES, QT_TRANSLATE_NOOP("actions", "Only record"), "Ctrl+S"
    ),
    ActionSpec(
        Act.FIND_SETTING, Room.SETTINGS, QT_TRANSLATE_NOOP("actions", "Find a setting"), "Ctrl+F"
    ),
    ActionSpec(
        Act.UNDO_SETTING, Room.SETTINGS, QT_TRANSLATE_NOOP("actions", "Undo a change"), "Ctrl+Z"
    ),
    ActionSpec(Act.NEW_RULE, Room.ROTA, QT_TRANSLATE_NOOP("actions", "New rule"), "Ins"),
    ActionSpec(
        Act.PRINT_ROTA, Room.ROTA, QT_TRANSLATE_NOOP("actions", "Print the week…"), "Ctrl+P"
    ),
)
"""Every act of the rooms beside the desk, room by room."""
