# SPDX-License-Identifier: MIT
"""What waits: at the desk, or from shift to shift."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Final

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
    VISITOR_LATE = "visitor_late"
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
READ_AT_ONCE: Final = 12
"""So many open items are read one after the other; of more, one wants to know the kinds first."""


class OpenItem(Struct, frozen=True, kw_only=True):
    """Something that waits; *entry_id* says of what, *count* or *detail* how many it counts.

    One that stands for several waits *since* the first of them, and the *newest* since then.
    """

    kind: OpenKind
    entry_id: str
    since: datetime
    shown_name: str
    door: str
    detail: str
    count: int = 0
    newest: datetime | None = None

    def presses(self, now: datetime) -> bool:
        """Say whether it is one that the next shift sees first: a notice is, once it has ended."""
        if self.kind is OpenKind.NOTICE_ENDS:
            return datetime.fromisoformat(self.detail) < now
        return self.kind in PRESSING_KINDS


def in_reading_order(items: Iterable[OpenItem], now: datetime) -> tuple[tuple[OpenItem, int], ...]:
    """Return *items* as somebody reads them who takes over, what presses first.

    Each comes with how many it stands for: of many, the first of each kind is in front of all
    others and stands for its kind; nothing is left out.
    """
    ordered = sorted(items, key=lambda one: not one.presses(now))
    if len(ordered) <= READ_AT_ONCE:
        return tuple((one, 1) for one in ordered)
    counts = Counter(one.kind for one in ordered)
    first = {one.kind: one for one in reversed(ordered)}
    front = [(one, counts[one.kind]) for one in ordered if first[one.kind] is one]
    return (*front, *((one, 1) for one in ordered if first[one.kind] is not one))
