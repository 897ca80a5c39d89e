# SPDX-License-Identifier: MIT
"""Registers (登记表): which days there are, what an export carries, and what it left behind."""

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterDay:
    """One local calendar day with its number of standing entries and its last export (UTC)."""

    day: date
    entries: int
    exported_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FullValues:
    """The leave to write full values: who asks, why, for whom; the PIN is checked, never stored."""

    operator_id: str
    pin: str = field(repr=False)
    purpose: str
    recipient: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterOrder:
    """The workbook that is asked for: of which day, written where, masked unless *full*."""

    day: date
    path: Path
    full: FullValues | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterHeading:
    """What stands around the rows of a register; *fingerprint* is the ledger's `SEQ:HEX`."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedRegister:
    """A workbook that was written: where, how many rows of people, and the ledger's anchor."""

    path: str
    rows: int
    fingerprint: str
