# SPDX-License-Identifier: MIT
"""The roster (住户台账) as it comes from a file: its problems, and what an import did."""

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.person import RosterPerson
from gatehouse.domain.words import Words


class Problem(Struct, frozen=True):
    """A cell that did not read as it stands; *row* counts as the spreadsheet does, from 1.

    *column* is the letter and the heading (`G 身份证号码`); *value* is what stood there, cut short.
    """

    row: int
    column: str
    value: str
    reason: Words


class RosterFile(Struct, frozen=True, kw_only=True):
    """What a roster file holds.

    *people* are all that can be taken, those with warnings included; *rejected* are rows without a
    name or a flat; *dropped* are the headings of columns that must not be stored.
    """

    file_name: str
    sha256: str
    people: tuple[RosterPerson, ...]
    warnings: tuple[Problem, ...]
    rejected: tuple[Problem, ...]
    dropped: tuple[str, ...]


class ImportCounts(Struct, frozen=True, kw_only=True):
    """What an import does or did; *people* and *households* count what the file holds."""

    people: int
    households: int
    new: int
    changed: int
    gone: int


class ImportReport(Struct, frozen=True, kw_only=True):
    """The counts of an import and every problem row, whether it was a dry run or not."""

    counts: ImportCounts
    warnings: tuple[Problem, ...]
    rejected: tuple[Problem, ...]
    dropped: tuple[str, ...]
    changes: Changes
