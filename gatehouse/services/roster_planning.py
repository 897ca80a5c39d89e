# SPDX-License-Identifier: MIT
"""What an import would do, and how that is told: counts, coverage, and the people concerned."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.identity.masking import desk_name
from gatehouse.domain.person import RosterPerson
from gatehouse.domain.roster import ImportCounts, ImportReport, ListedChange, RosterFile
from gatehouse.domain.roster_layout import FIELD_WORDS, Field
from gatehouse.domain.roster_plan import (
    Coverage,
    KnownResident,
    PlannedChange,
    RosterChange,
    advised_coverage,
    coverer,
    plan_changes,
)
from gatehouse.domain.words import Words

_MOST_LISTED = 300
_LISTED_FIRST = (RosterChange.GONE, RosterChange.CHANGED, RosterChange.ADDED)
_SAID: Final[Mapping[str, Words]] = {
    "name": FIELD_WORDS[Field.NAME],
    "phone": FIELD_WORDS[Field.PHONE],
    "paper_number": FIELD_WORDS[Field.PAPER],
    "relation": FIELD_WORDS[Field.RELATION],
    "sex": FIELD_WORDS[Field.SEX],
    "birth_date": FIELD_WORDS[Field.BIRTH],
    "subject_class": FIELD_WORDS[Field.CLASS],
    "plates": FIELD_WORDS[Field.PLATE],
    "tags": Words("标签", "Tags"),
    "note": FIELD_WORDS[Field.NOTE],
}
_DOOR = Words("门牌", "Flat")
_PAPER_KIND = FIELD_WORDS[Field.PAPER_KIND]


class PlannedImport(Struct, frozen=True, kw_only=True):
    """The changes of an import under the coverage that counts; more would take *staying* off.

    *in_buildings* are the ids of those missing from the buildings that the file names.
    """

    roster: RosterFile
    changes: tuple[PlannedChange, ...]
    staying: tuple[PlannedChange, ...]
    coverage: Coverage
    gone_by: Mapping[Coverage, int]
    in_buildings: frozenset[str]

    @property
    def counts(self) -> ImportCounts:
        """What the import does, in figures."""
        kinds = Counter(change.change for change in self.changes)
        people = self.roster.people
        gone = kinds[RosterChange.GONE]
        return ImportCounts(
            people=len(people),
            households=len({person.door.label for person in people}),
            new=kinds[RosterChange.ADDED],
            changed=kinds[RosterChange.CHANGED],
            gone=gone,
            staying=self.gone_by[Coverage.COMPOUND] - gone,
        )

    def covered_by(self, planned: PlannedChange) -> Coverage:
        """Return the least that the file must cover for a change to happen."""
        if planned.change is not RosterChange.GONE or planned.known is None:
            return Coverage.PEOPLE
        there = planned.known.person_id in self.in_buildings
        return Coverage.BUILDINGS if there else Coverage.COMPOUND

    def report(self, changes: Changes) -> ImportReport:
        """Tell the import with what it did to the store."""
        return ImportReport(
            counts=self.counts,
            warnings=self.roster.warnings,
            rejected=self.roster.rejected,
            dropped=self.roster.dropped,
            changes=changes,
            file_name=self.roster.file_name,
            coverage=self.coverage,
            gone_by=self.gone_by,
            listed=tuple(_listed((*self.changes, *self.staying), self.covered_by)),
        )


def planned_import(
    known: Sequence[KnownResident], roster: RosterFile, coverage: Coverage | None, *, again: bool
) -> PlannedImport:
    """Lay the file beside *known*; without *coverage* take what needs no question.

    A file that is read in *again* takes nobody off unasked: who stayed beside it stays.
    """
    whole = plan_changes(known, roster.people)
    gone = [change for change in whole if change.change is RosterChange.GONE]
    kept = [change for change in whole if change.change is not RosterChange.GONE]
    covered = {each: tuple(_covered(gone, each, roster)) for each in Coverage}
    gone_by = {each: len(lost) for each, lost in covered.items()}
    advised = Coverage.PEOPLE if again else advised_coverage(known, gone_by, roster.people)
    counted = coverage or advised
    return PlannedImport(
        roster=roster,
        changes=(*kept, *covered[counted]),
        staying=tuple(_covered(gone, counted, roster, covered=False)),
        coverage=counted,
        gone_by=gone_by,
        in_buildings=frozenset(
            lost.known.person_id for lost in covered[Coverage.BUILDINGS] if lost.known
        ),
    )


def _covered(
    gone: Iterable[PlannedChange], coverage: Coverage, roster: RosterFile, *, covered: bool = True
) -> Iterable[PlannedChange]:
    """Return those of *gone* whom a file with that coverage speaks of, or all the others."""
    covers = coverer(coverage, roster.people)
    return (lost for lost in gone if lost.known and covers(lost.known) is covered)


def _listed(
    changes: Iterable[PlannedChange], covered_by: Callable[[PlannedChange], Coverage]
) -> Iterable[ListedChange]:
    ordered = sorted(changes, key=lambda planned: _LISTED_FIRST.index(planned.change))
    for planned in ordered[:_MOST_LISTED]:
        yield ListedChange(
            change=planned.change,
            door=planned.person.door.label,
            shown_name=desk_name(planned.person.name),
            what=tuple(_what(planned)) if planned.change is RosterChange.CHANGED else (),
            covered_by=covered_by(planned),
        )


def _what(planned: PlannedChange) -> Iterable[Words]:
    assert planned.known is not None, "who changes was known"
    before, after = planned.known.person, planned.person
    if before.door.label != after.door.label:
        yield _DOOR
    yield from (words for name, words in _SAID.items() if _differs(before, after, name))
    if _differs(before, after, "paper_kind") and not _differs(before, after, "paper_number"):
        yield _PAPER_KIND


def _differs(before: RosterPerson, after: RosterPerson, name: str) -> bool:
    return bool(getattr(before, name) != getattr(after, name))
