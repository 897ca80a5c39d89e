# SPDX-License-Identifier: MIT
"""Every key of the program as data; a room that is not built has no keys."""

from enum import StrEnum
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QCoreApplication


class Room(StrEnum):
    """A screen of the program."""

    DESK = "desk"
    PASSES = "passes"
    ITINERARIES = "itineraries"
    ROSTER = "roster"
    ERRANDS = "errands"
    INCIDENTS = "incidents"
    HANDOVER = "handover"
    REGISTERS = "registers"
    ZONES = "zones"
    CARE = "care"
    ISOLATION_POINT = "isolation_point"
    SETTINGS = "settings"


class Act(StrEnum):
    """Something a key does. Enter, digits, + and − belong to the field that has the focus."""

    OPEN_DESK = "open_desk"
    OPEN_PASSES = "open_passes"
    OPEN_ITINERARIES = "open_itineraries"
    OPEN_ROSTER = "open_roster"
    OPEN_ZONES = "open_zones"
    OPEN_CARE = "open_care"
    OPEN_ISOLATION_POINT = "open_isolation_point"
    OPEN_ERRANDS = "open_errands"
    OPEN_INCIDENTS = "open_incidents"
    OPEN_HANDOVER = "open_handover"
    OPEN_REGISTERS = "open_registers"
    OPEN_SETTINGS = "open_settings"
    EMERGENCY = "emergency"
    OVERRIDE = "override"
    TURN_AWAY = "turn_away"
    REPORT = "report"
    SHOW_RULE = "show_rule"
    CORRECT_LAST = "correct_last"
    SHOW_ENGLISH = "show_english"
    PRINT_SLIP = "print_slip"
    NEW_VISITOR = "new_visitor"
    SAME_AGAIN = "same_again"
    NEW_VEHICLE = "new_vehicle"
    BACK_FILL = "back_fill"
    SHOW_HOUSEHOLD = "show_household"
    SHOW_LATEST = "show_latest"
    IMPORT_ROSTER = "import_roster"
    FIND_PERSON = "find_person"
    ADD_PERSON = "add_person"
    EDIT_PERSON = "edit_person"
    MOVE_PERSON = "move_person"
    PAIR_PERSON = "pair_person"
    SHOW_TAGS = "show_tags"
    SHOW_PERSON_HISTORY = "show_person_history"
    SHOW_FLAT_HISTORY = "show_flat_history"
    SHOW_VEHICLES = "show_vehicles"
    SHOW_DOUBLES = "show_doubles"
    SET_REACH = "set_reach"
    ISSUE = "issue"
    FIND_ISSUED = "find_issued"
    PRINT_CARD = "print_card"
    MAKE_VOID = "make_void"
    SEAL = "seal"
    FIND_ZONE = "find_zone"
    MARK_ALL = "mark_all"
    PRINT_NOTICE = "print_notice"
    RELEASE = "release"
    NEW_CARE = "new_care"
    FIND_CARE = "find_care"
    FAIL_TICK = "fail_tick"
    UNDO_TICK = "undo_tick"
    TICK_FLAT = "tick_flat"
    PRINT_CARE = "print_care"
    ARRIVE = "arrive"
    ADD_ROOMS = "add_rooms"
    FIND_ROOM = "find_room"
    MARK_ROOMS = "mark_rooms"
    DEPART = "depart"
    DISINFECT = "disinfect"
    CORRECT_STAY = "correct_stay"
    SHOW_SUMS = "show_sums"
    SIGN_HANDOVER = "sign_handover"
    SHOW_HANDOVERS = "show_handovers"
    PRINT_HANDOVER = "print_handover"
    SAVE_HANDOVER = "save_handover"
    SHOW_SHEETS = "show_sheets"
    ADD_LEG = "add_leg"
    REMOVE_PART = "remove_part"
    SIGN_NOTE = "sign_note"
    NOTE_TURN_AWAY = "note_turn_away"
    NOTE_REPORT = "note_report"
    NOTE_RECORD = "note_record"
    CANDIDATE_1 = "candidate_1"
    CANDIDATE_2 = "candidate_2"
    CANDIDATE_3 = "candidate_3"
    CANDIDATE_4 = "candidate_4"
    CANDIDATE_5 = "candidate_5"
    CANDIDATE_6 = "candidate_6"
    CANDIDATE_7 = "candidate_7"
    CANDIDATE_8 = "candidate_8"
    CANDIDATE_9 = "candidate_9"


class ActionSpec(Struct, frozen=True):
    """One act: the room it belongs to, its words (marked for translation), and its keys."""

    act: Act
    room: Room
    text: str
    keys: str


_CONTEXT: Final = "actions"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark *text* for lupdate, which looks for this name; PySide's own returns an `object`."""
    return text


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
    ActionSpec(
        Act.OPEN_SETTINGS, Room.SETTINGS, QT_TRANSLATE_NOOP("actions", "Settings"), "Ctrl+,"
    ),
    ActionSpec(Act.EMERGENCY, Room.DESK, QT_TRANSLATE_NOOP("actions", "Emergency"), "F12"),
)
"""What works in the whole window, if its room is built."""

PAGE_ACTIONS: Final = (
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
    ActionSpec(Act.NEW_VISITOR, Room.DESK, QT_TRANSLATE_NOOP("actions", "New visitor"), "Ins"),
    ActionSpec(
        Act.SAME_AGAIN, Room.DESK, QT_TRANSLATE_NOOP("actions", "Another visitor alike"), "Ctrl+D"
    ),
    ActionSpec(Act.NEW_VEHICLE, Room.DESK, QT_TRANSLATE_NOOP("actions", "New vehicle"), "Ctrl+Ins"),
    ActionSpec(
        Act.BACK_FILL, Room.DESK, QT_TRANSLATE_NOOP("actions", "Type in from paper…"), "Ctrl+B"
    ),
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
        Act.PRINT_HANDOVER, Room.HANDOVER, QT_TRANSLATE_NOOP("actions", "Print the sheet"), "Ctrl+P"
    ),
    ActionSpec(
        Act.SAVE_HANDOVER, Room.HANDOVER, QT_TRANSLATE_NOOP("actions", "Save as a PDF"), "Ctrl+S"
    ),
    ActionSpec(Act.ISSUE, Room.PASSES, QT_TRANSLATE_NOOP("actions", "Issue a pass"), "Ins"),
    ActionSpec(Act.FIND_ISSUED, Room.PASSES, QT_TRANSLATE_NOOP("actions", "Find a pass"), "Ctrl+F"),
    ActionSpec(
        Act.PRINT_CARD, Room.PASSES, QT_TRANSLATE_NOOP("actions", "Print the pass…"), "Ctrl+P"
    ),
    ActionSpec(
        Act.MAKE_VOID, Room.PASSES, QT_TRANSLATE_NOOP("actions", "Make the pass void…"), "Del"
    ),
    ActionSpec(Act.SEAL, Room.ZONES, QT_TRANSLATE_NOOP("actions", "Seal or isolate"), "Ins"),
    ActionSpec(Act.FIND_ZONE, Room.ZONES, QT_TRANSLATE_NOOP("actions", "Find a zone"), "Ctrl+F"),
    ActionSpec(Act.MARK_ALL, Room.ZONES, QT_TRANSLATE_NOOP("actions", "Mark all shown"), "Ctrl+A"),
    ActionSpec(
        Act.PRINT_NOTICE, Room.ZONES, QT_TRANSLATE_NOOP("actions", "Print the notices…"), "Ctrl+P"
    ),
    ActionSpec(Act.RELEASE, Room.ZONES, QT_TRANSLATE_NOOP("actions", "Release…"), "Del"),
    ActionSpec(Act.NEW_CARE, Room.CARE, QT_TRANSLATE_NOOP("actions", "Name a carer…"), "Ins"),
    ActionSpec(
        Act.FIND_CARE, Room.CARE, QT_TRANSLATE_NOOP("actions", "Find in the list"), "Ctrl+F"
    ),
    ActionSpec(Act.FAIL_TICK, Room.CARE, QT_TRANSLATE_NOOP("actions", "Not reached"), "Del"),
    ActionSpec(
        Act.UNDO_TICK, Room.CARE, QT_TRANSLATE_NOOP("actions", "Take the tick back"), "Ctrl+Z"
    ),
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
        Act.TICK_FLAT, Room.CARE, QT_TRANSLATE_NOOP("actions", "Tick the whole flat"), "Ctrl+Return"
    ),
    ActionSpec(Act.PRINT_CARE, Room.CARE, QT_TRANSLATE_NOOP("actions", "Print…"), "Ctrl+P"),
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
"""What works while its room is shown."""

_SPECS: Final = {spec.act: spec for spec in (*WINDOW_ACTIONS, *PAGE_ACTIONS)}


def shortcut_text(act: Act) -> str:
    """Return the first key of *act* as it is printed on a key cap."""
    return _SPECS[act].keys.partition(";")[0].replace("Return", "Enter")


def action_text(act: Act) -> str:
    """Return the words of *act* in the language of the moment."""
    return QCoreApplication.translate(_CONTEXT, _SPECS[act].text)
