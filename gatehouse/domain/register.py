# SPDX-License-Identifier: MIT
"""Registers (登记表): which days there are, what an export carries, and what it left behind."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from msgspec import Struct

from gatehouse.domain.code_list import AS_SHIPPED, CodeBook
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import Direction, Outcome, Reason, SubjectClass
from gatehouse.domain.identity.masking import (
    mask_name,
    mask_paper,
    mask_phone,
    mask_plate,
    mask_text,
)


class RegisterRow(Discreet, frozen=True, kw_only=True):
    """One row of the register's sheet 人员出入 (domain.md 2.1), as it may leave the laptop.

    Names, papers and phones are masked unless the full register was asked for with a purpose.
    *own_reason* and *own_class* are the post's own codes that were chosen, if any.
    """

    number: int
    happened_at: datetime
    gate: str
    direction: Direction
    subject_class: SubjectClass
    name: str
    door: str
    paper_kind: str
    paper_number: str
    phone: str
    temperature: int | None
    retest: int | None
    health_code: str
    itinerary: str
    pass_number: str
    reason: Reason
    where: str
    outcome: Outcome
    operator: str
    note: str
    own_reason: str = ""
    own_class: str = ""


class RegisterSheet(StrEnum):
    """The sheets of a day's register that have a row for each thing, in the workbook's order."""

    ENTRIES = "entries"
    VISITORS = "visitors"
    ITINERARIES = "itineraries"
    VEHICLES = "vehicles"
    PASSES = "passes"
    ZONES = "zones"
    ERRANDS = "errands"
    INCIDENTS = "incidents"
    DISINFECTIONS = "disinfections"
    HANDOVERS = "handovers"
    CORRECTIONS = "corrections"
    CONTACTS = "contacts"
    SERVICES = "services"
    ISOLATION_POINT = "isolation_point"
    COUNTS = "counts"
    SUPPLIES = "supplies"
    PATROLS = "patrols"
    RETURNEES = "returnees"
    TASKS = "tasks"
    NOTICES = "notices"
    OBSERVATION = "observation"


class Disclosure(Struct, frozen=True):
    """How values leave the laptop: *masked*, or in full for somebody who may have them so."""

    masked: bool

    def name(self, text: str) -> str:
        """Return a person's name."""
        return mask_name(text) if self.masked else text

    def paper(self, text: str) -> str:
        """Return the number of a paper."""
        return mask_paper(text) if self.masked else text

    def phone(self, text: str) -> str:
        """Return a telephone number."""
        return mask_phone(text) if self.masked else text

    def plate(self, text: str) -> str:
        """Return a vehicle's plate."""
        return mask_plate(text) if self.masked else text

    def text(self, text: str) -> str:
        """Return what somebody wrote."""
        return mask_text(text) if self.masked else text


MASKED = Disclosure(masked=True)
IN_FULL = Disclosure(masked=False)


class VisitorRow(Struct, frozen=True, kw_only=True):
    """One row of the sheet 来访及外来人员: the same entry as in 人员出入, and what more is asked.

    *host* is the flat they go to, *consent* how it agreed. *left_at* is when they went out after
    they came in. *inside* says that nobody saw them leave, and so counts them among the visitors
    inside. *unnamed* says that nobody can see it: nobody was written down who could be found again,
    as of an ambulance's crew. They are nowhere counted as inside, since no way out could ever end
    it; their emergency waits from shift to shift instead, until somebody completes it. *closed*
    says that a rule closed their stay and nobody saw them leave since. *declared* says that they
    signed a note of where they had been.
    """

    entry: RegisterRow
    company: str
    host: str
    consent: str
    left_at: datetime | None
    inside: bool
    unnamed: bool
    declared: bool
    closed: bool = False


class CorrectionRow(Discreet, frozen=True, kw_only=True):
    """One row of the sheet 更正: what an entry said, what it says now, why, by whom, when.

    *happened_at* is of the entry, *corrected_at* of its correction. *was* and *now* name each part
    that differs, in Chinese, as the office reads it. *direction* is None of what was put right in
    the roster, which is of no gate.
    """

    number: int
    happened_at: datetime
    gate: str
    direction: Direction | None
    name: str
    door: str
    was: str
    now: str
    reason: str
    operator: str
    corrected_at: datetime


class SheetRows(Struct, frozen=True):
    """The rows of one sheet, and how many they will be.

    *holding* is how many things of the sheet's kind hold as the day ends, where it says so.
    """

    count: int
    rows: Iterable[Any]
    holding: int | None = None


class SheetPreview(Struct, frozen=True, kw_only=True):
    """A sheet as the screen shows it: a few of its columns, its first and its last rows.

    *shares* are the widths of the columns among each other; *total* counts all rows; *nothing* is
    the sentence of a sheet without any, *closing* the line below the rows. All of it is Chinese, as
    the office reads it.
    """

    title: str
    headings: tuple[str, ...]
    shares: tuple[float, ...]
    lines: tuple[tuple[str, ...], ...]
    total: int
    nothing: str
    closing: str = ""


SheetCounts = Mapping[RegisterSheet, int]


class RegisterDay(Struct, frozen=True, kw_only=True):
    """One local calendar day with its number of standing entries and its last export (UTC).

    *new_facts* are the facts of that day which its workbook does not hold: recorded late,
    back-filled, or corrected after it was written.
    """

    day: date
    entries: int
    exported_at: datetime | None
    new_facts: int = 0


class FullValues(Discreet, frozen=True, kw_only=True):
    """The leave to write full values: who asks, why, for whom; the PIN is checked, never stored."""

    operator_id: str
    pin: str
    purpose: str
    recipient: str


class RegisterOrder(Struct, frozen=True, kw_only=True):
    """The workbook that is asked for: of which day, written where, masked unless *full*."""

    day: date
    path: Path
    full: FullValues | None = None


class RegisterHeading(Struct, frozen=True, kw_only=True):
    """What stands around the rows of a register; *fingerprint* is the ledger's `SEQ:HEX`.

    *operator* made it; *unit* reports it, the community where nothing is set; *shifts* are the
    post's hours, and *reviewed_by* stands where somebody signs, else there is room to. What was
    chosen from lists is called as in *codes*, the book of the day.
    """

    compound: str
    community: str
    gate: str
    day: date
    operator: str
    telephone: str
    made_at: datetime
    masked: bool
    purpose: str
    recipient: str
    fingerprint: str
    unit: str = ""
    shifts: str = ""
    reviewed_by: str = ""
    codes: CodeBook = AS_SHIPPED


class ExportedRegister(Struct, frozen=True, kw_only=True):
    """A workbook that was written: where, how many rows of people, and the ledger's anchor."""

    path: str
    rows: int
    fingerprint: str
