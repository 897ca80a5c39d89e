# SPDX-License-Identifier: MIT
"""What may be asked and done about one person, one flat or two records."""

from collections.abc import Callable

from msgspec import Struct

from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.history import HistoryPage, Place, Whose
from gatehouse.domain.person_change import MoveOrder, PersonEdit, PersonRecorded, PlateRow
from gatehouse.domain.person_pair import JoinedRecord, LikelyDouble


class RecordActs(Struct, frozen=True, kw_only=True):
    """The acts of the forms that stand where a person or a flat stands.

    *may_write* says at once whether whoever is on duty writes the roster. *add_person* takes a
    door as typed. *merge* takes the record that stands, the other one and the reason; *tell_apart*
    two records and the reason. All that write run on the writer lane.
    """

    may_write: Callable[[], bool]
    past: Callable[[Whose, Place | None], HistoryPage]
    doubles: Callable[[], tuple[LikelyDouble, ...]]
    joined: Callable[[str], tuple[JoinedRecord, ...]]
    plates: Callable[[str], tuple[PlateRow, ...]]
    reach: Callable[[], GateReach]

    add_person: Callable[[str, PersonEdit], PersonRecorded]
    edit_person: Callable[[str, PersonEdit, str], PersonRecorded]
    move_person: Callable[[str, MoveOrder], PersonRecorded]
    move_out: Callable[[str, str], PersonRecorded]
    merge: Callable[[str, str, str], PersonRecorded]
    tell_apart: Callable[[str, str, str], PersonRecorded]
    add_plate: Callable[[str, str], PersonRecorded]
    drop_plate: Callable[[PlateRow], PersonRecorded]
    set_reach: Callable[[GateReach], GateReach]
