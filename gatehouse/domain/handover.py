# SPDX-License-Identifier: MIT
"""Handovers (交接): the order to close a shift, and the signed record that nobody changes."""

from datetime import datetime

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import Duty
from gatehouse.domain.post import OperatorRow, Post
from gatehouse.domain.shift import ShiftCounts, ShiftSummary
from gatehouse.domain.told import Told


class OwnCount(Told, frozen=True):
    """What the incoming person counted by themselves: slips held, vehicles seen."""

    visitors: int
    vehicles: int


class HandoverOrder(Told, Discreet, frozen=True, kw_only=True):
    """What is signed: who takes over, what they counted, and what the outgoing person adds.

    *incoming_id* names an operator; without one, *incoming_name* is somebody new. *explanation*
    is needed where the own count differs from the record; *pin* where who takes over is more than a
    volunteer. It is checked and never stored.
    """

    incoming_id: str | None
    incoming_name: str
    own: OwnCount
    explanation: str = ""
    notes: str = ""
    pin: str = ""


class HandoverRow(Struct, frozen=True, kw_only=True):
    """One signed handover in lists and on the sheet 值班交接.

    *fingerprint* is the ledger's `SEQ:HEX` before the handover; *visitors_inside* and
    *vehicles_inside* are by the record, *own* by the incoming person's count.
    """

    handover_id: str
    gate: str
    opened_at: datetime
    signed_at: datetime
    outgoing: str
    incoming: str
    counts: ShiftCounts
    visitors_inside: int
    vehicles_inside: int
    residents_out: int
    own: OwnCount
    open_items: int
    explanation: str
    notes: str
    fingerprint: str

    @property
    def agrees(self) -> bool:
        """Whether the incoming person counted what the record says."""
        return self.own == OwnCount(self.visitors_inside, self.vehicles_inside)


class SignedHandover(Struct, frozen=True, kw_only=True):
    """A handover as its sheet shows it: the row, and the shift as it was when it was signed."""

    post: Post
    row: HandoverRow
    summary: ShiftSummary


class HandoverDesk(Struct, frozen=True, kw_only=True):
    """What the handover screen shows of the open shift: its summary, who may come, and the notes.

    *notes* are the draft that the shift has written so far.
    """

    post: Post
    summary: ShiftSummary
    operators: tuple[OperatorRow, ...]
    notes: str


class HandedOver(Struct, frozen=True):
    """A handover that was committed: who is on duty from now on, and what it changed."""

    handover: SignedHandover
    sequence: int
    duty: Duty
    changes: Changes
