# SPDX-License-Identifier: MIT
"""Handovers (交接): the order to close a shift, and the signed record that nobody changes."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from msgspec import Struct, field

from gatehouse.domain.changes import Changes
from gatehouse.domain.code_list import AS_SHIPPED, CodeBook
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import Duty
from gatehouse.domain.post import Post
from gatehouse.domain.reckoning import Answer
from gatehouse.domain.shift import ShiftCounts, ShiftSummary
from gatehouse.domain.sign_in import Serving
from gatehouse.domain.told import Told


class OwnCount(Told, frozen=True):
    """What the incoming person counted by themselves: slips held, vehicles seen."""

    visitors: int
    vehicles: int


class HandoverOrder(Told, Discreet, frozen=True, kw_only=True):
    """What is signed: who takes over, what they counted, and what the outgoing person adds.

    *incoming_id* names an operator; without one, *incoming_name* is somebody new. *explanation*
    is needed where the own count differs from the record. Both sign by PIN, *pin* being that of who
    takes over; who has none signs by name. PINs are checked and never stored.

    *supplies* are what was counted, by the ids of the supplies. *answers* say what is known of
    those who should have left, by the ids of people and vehicles; where *accepts*, whoever takes
    over accepts the others by name.
    """

    incoming_id: str | None
    incoming_name: str
    own: OwnCount
    explanation: str = ""
    notes: str = ""
    pin: str = ""
    outgoing_pin: str = ""
    supplies: Mapping[str, int] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)
    accepts: bool = False


class Proof(StrEnum):
    """By what somebody signed."""

    PIN = "pin"
    NAME = "name"


class Proofs(Struct, frozen=True):
    """By what both signed a handover."""

    outgoing: Proof
    incoming: Proof


class DeclineOrder(Told, Discreet, frozen=True, kw_only=True):
    """Somebody who came does not take over, in their own *words*; see `HandoverOrder`."""

    incoming_id: str | None
    incoming_name: str
    words: str
    own: OwnCount | None = None
    pin: str = ""


class Refusal(Struct, frozen=True, kw_only=True):
    """That somebody did not take over a shift, when and why."""

    at: datetime
    incoming: str
    words: str


class Declined(Struct, frozen=True):
    """A handover that was declined: the refusals of the shift so far, and what changed."""

    refusals: tuple[Refusal, ...]
    fact_id: str
    sequence: int
    changes: Changes


class HandoverRow(Struct, frozen=True, kw_only=True):
    """One signed handover in lists and on the sheet 值班交接.

    *fingerprint* is the ledger's `SEQ:HEX` before the handover; *visitors_inside* and
    *vehicles_inside* are by the record, without those who are said to have gone, *own* by the
    incoming person's count. *proofs* is None of those that were signed before anybody was asked.
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
    proofs: Proofs | None = None

    @property
    def agrees(self) -> bool:
        """Whether the incoming person counted what the record says."""
        return self.own == OwnCount(self.visitors_inside, self.vehicles_inside)


class SignedHandover(Struct, frozen=True, kw_only=True):
    """A handover as its sheet shows it: the row, and the shift as it was when it was signed.

    *refusals* are who did not take it over before, *codes* how the post called things that day.
    """

    post: Post
    row: HandoverRow
    summary: ShiftSummary
    refusals: tuple[Refusal, ...] = ()
    codes: CodeBook = AS_SHIPPED


class HandoverDesk(Struct, frozen=True, kw_only=True):
    """What the handover screen shows of the open shift: its summary, who may come, and the notes.

    *notes* are the draft that the shift has written so far, *refusals* who did not take it over;
    *by_pin* says whether whoever is on duty signs by PIN.
    """

    post: Post
    summary: ShiftSummary
    operators: tuple[Serving, ...]
    notes: str
    by_pin: bool = False
    refusals: tuple[Refusal, ...] = ()


class HandedOver(Struct, frozen=True):
    """A handover that was committed: who is on duty from now on, and what it changed."""

    handover: SignedHandover
    sequence: int
    duty: Duty
    changes: Changes
