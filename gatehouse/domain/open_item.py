# SPDX-License-Identifier: MIT
"""What waits: at the desk, or from shift to shift."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct


class OpenKind(StrEnum):
    """Why something waits: at the desk (the first two), or only from shift to shift."""

    TELEPHONE_APPROVAL = "telephone_approval"
    EMERGENCY = "emergency"
    RELEASE_DUE = "release_due"
    SEALED = "sealed"
    ISOLATED = "isolated"
    SEAL_PLANNED = "seal_planned"
    PARCEL = "parcel"
    PARCELS_HELD = "parcels_held"
    DISINFECTION_DUE = "disinfection_due"
    PATROL_DUE = "patrol_due"
    PATROL_OPEN = "patrol_open"
    FINDING = "finding"
    TESTS_DUE = "tests_due"
    NOT_VISITED = "not_visited"
    READING_ALARMING = "reading_alarming"
    READING_MISSED = "reading_missed"
    TO_BE_OBSERVED = "to_be_observed"
    SILENT = "silent"
    NOT_REACHED = "not_reached"
    EXPECTED_BACK = "expected_back"
    TO_DISINFECT = "to_disinfect"
    SHEETS_OUT = "sheets_out"
    CODE_UNSEEN = "code_unseen"
    UNLOGGED = "unlogged"
    AUTO_CLOSED = "auto_closed"
    OUTSIDE_TOO_LONG = "outside_too_long"
    CARD_OUT = "card_out"
    INCIDENT = "incident"
    FEVER = "fever"
    VEHICLE_LATE = "vehicle_late"
    VEHICLE_MISSED = "vehicle_missed"
    PARKED = "parked"
    COUNT_ONLY = "count_only"
    UNMANNED = "unmanned"
    ERRAND = "errand"
    PURCHASE = "purchase"
    SUPPLY_SHORT = "supply_short"
    EVIDENCE_MISSING = "evidence_missing"
    ORIGINAL_DUE = "original_due"
    ORIGINAL_LATE = "original_late"
    FACTS_DUE = "facts_due"
    FACTS_LATE = "facts_late"
    TASK = "task"
    TASK_LATE = "task_late"
    NOTICE_ENDS = "notice_ends"
    UNREAD_RULES = "unread_rules"
    POINTS_OPEN = "points_open"


ZONE_KINDS = frozenset({OpenKind.RELEASE_DUE, OpenKind.SEALED, OpenKind.ISOLATED})
"""The open items that are zones: their age is a day n."""
OWED_KINDS = frozenset(
    {OpenKind.ORIGINAL_DUE, OpenKind.ORIGINAL_LATE, OpenKind.FACTS_DUE, OpenKind.FACTS_LATE}
)
"""The open items that are notes to which something is still to be filed."""
PEOPLE_KINDS = frozenset({OpenKind.SILENT, OpenKind.NOT_REACHED, OpenKind.EXPECTED_BACK})
"""The open items that count people: whom nobody has reached, or who have not come back."""


PRESSING_KINDS = frozenset(
    {
        OpenKind.TELEPHONE_APPROVAL,
        OpenKind.RELEASE_DUE,
        OpenKind.SILENT,
        OpenKind.ORIGINAL_LATE,
        OpenKind.FACTS_LATE,
        OpenKind.TASK_LATE,
        OpenKind.FEVER,
        OpenKind.PARKED,
    }
)
"""The open items that the next shift sees first: somebody waits for them, or they are late."""


class OpenItem(Struct, frozen=True, kw_only=True):
    """Something that waits; *entry_id* says of what, *count* or *detail* how many it counts."""

    kind: OpenKind
    entry_id: str
    since: datetime
    shown_name: str
    door: str
    detail: str
    count: int = 0

    def presses(self, now: datetime) -> bool:
        """Say whether it is one that the next shift sees first: a notice is, once it has ended."""
        if self.kind is OpenKind.NOTICE_ENDS:
            return datetime.fromisoformat(self.detail) < now
        return self.kind in PRESSING_KINDS
