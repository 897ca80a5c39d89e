# SPDX-License-Identifier: MIT
"""The roster (住户台账) as it comes from a file: its problems, and what an import did."""

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from gatehouse.domain.changes import Changes
from gatehouse.domain.person import RosterPerson
from gatehouse.domain.roster_layout import Field, Layouts
from gatehouse.domain.roster_plan import Coverage, RosterChange
from gatehouse.domain.words import Words


class Problem(Struct, frozen=True):
    """A cell that did not read as it stands; *row* counts as the spreadsheet does, from 1.

    *column* is the letter and the heading (`G 身份证号码`); *value* is what stood there, cut short.
    """

    row: int
    column: str
    value: str
    reason: Words


class TakenColumn(Struct, frozen=True):
    """What a column was taken for; None where it is not imported.

    A *hidden* one is read like the others, and said to be hidden: nobody may have looked at it.
    """

    label: str
    field: Field | None
    hidden: bool = False


class RosterFile(Struct, frozen=True, kw_only=True):
    """What a roster file holds.

    *people* are all that can be taken, those with warnings included; *rejected* are rows without a
    name or a flat; *dropped* are the headings of columns that must not be stored; *layouts* and
    *columns* say what was taken for what.
    """

    file_name: str
    sha256: str
    people: tuple[RosterPerson, ...]
    warnings: tuple[Problem, ...]
    rejected: tuple[Problem, ...]
    dropped: tuple[str, ...]
    layouts: Layouts = field(default_factory=dict)
    columns: tuple[TakenColumn, ...] = ()


class ImportCounts(Struct, frozen=True, kw_only=True):
    """What an import does or did; *people* and *households* count what the file holds.

    *staying* are those who are not in the file and stay, because it does not cover them.
    """

    people: int
    households: int
    new: int
    changed: int
    gone: int
    staying: int = 0


class ListedChange(Struct, frozen=True, kw_only=True):
    """One person whom an import adds, changes or takes off, masked; *what* names what changes.

    Who is missing from the file goes from *covered_by* on, and stays where it covers less.
    """

    change: RosterChange
    door: str
    shown_name: str
    what: tuple[Words, ...] = ()
    covered_by: Coverage = Coverage.PEOPLE


class ImportReport(Struct, frozen=True, kw_only=True):
    """The counts of an import and every problem row, whether it was a dry run or not.

    *gone_by* says whom each coverage would lose, *coverage* is the one that counts; *listed* are
    the people concerned, who has gone first, and not all where they are very many.
    """

    counts: ImportCounts
    warnings: tuple[Problem, ...]
    rejected: tuple[Problem, ...]
    dropped: tuple[str, ...]
    changes: Changes
    file_name: str = ""
    coverage: Coverage = Coverage.COMPOUND
    gone_by: Mapping[Coverage, int] = field(default_factory=dict)
    listed: tuple[ListedChange, ...] = ()

    @property
    def concerned(self) -> tuple[ListedChange, ...]:
        """The people of the list whom the coverage that counts reaches."""
        order = tuple(Coverage)
        reach = order.index(self.coverage)
        return tuple(one for one in self.listed if order.index(one.covered_by) <= reach)

    def under(self, coverage: Coverage) -> "ImportReport":
        """Return the same plan under another coverage."""
        gone = self.gone_by.get(coverage, self.counts.gone)
        staying = self.gone_by.get(Coverage.COMPOUND, gone) - gone
        counts = replace(self.counts, gone=gone, staying=staying)
        return replace(self, counts=counts, coverage=coverage)
