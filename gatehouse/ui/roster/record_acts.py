# SPDX-License-Identifier: MIT
"""What may be asked and done about one person, one flat or two records."""

from collections.abc import Callable
from typing import Protocol

from msgspec import Struct

from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.history import HistoryPage, Place, Whose
from gatehouse.domain.person_change import MoveOrder, PersonEdit, PersonRecorded, PlateRow
from gatehouse.domain.person_pair import JoinedRecord, LikelyDouble


class AddsPerson(Protocol):
    """Adds somebody at a door as typed, which must be on the roster where it is to be *known*."""

    def __call__(self, door: str, told: PersonEdit, *, known: bool) -> PersonRecorded:
        """Return what was recorded."""


class RecordActs(Struct, frozen=True, kw_only=True):
    """The acts of the forms that stand where a person or a flat stands.

    *may_write* says at once whether whoever is on duty writes the roster. *merge* takes the record
    that stands, the other one and the reason; *tell_apart* two records and the reason. All that
    write run on the writer lane.
    """

    may_write: Callable[[], bool]
    past: Callable[[Whose, Place | None], HistoryPage]
    doubles: Callable[[], tuple[LikelyDouble, ...]]
    joined: Callable[[str], tuple[JoinedRecord, ...]]
    plates: Callable[[str], tuple[PlateRow, ...]]
    reach: Callable[[], GateReach]

    add_person: AddsPerson
    edit_person: Callable[[str, PersonEdit, str], PersonRecorded]
    move_person: Callable[[str, MoveOrder], PersonRecorded]
    move_out: Callable[[str, str], PersonRecorded]
    merge: Callable[[str, str, str], PersonRecorded]
    tell_apart: Callable[[str, str, str], PersonRecorded]
    add_plate: Callable[[str, str], PersonRecorded]
    drop_plate: Callable[[PlateRow], PersonRecorded]
    set_reach: Callable[[GateReach], GateReach]
