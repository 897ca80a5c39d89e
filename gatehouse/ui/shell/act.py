# SPDX-License-Identifier: MIT
"""The rooms, what keys do in them, and how one act is declared."""

from enum import StrEnum

from msgspec import Struct


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
    USE_THERMOMETER = "use_thermometer"
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


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark *text* for lupdate, which looks for this name; PySide's own returns an `object`."""
    return text
