# SPDX-License-Identifier: MIT
"""The list of a group while it is written: who stands in it, with which reading, since when."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import Outsider, SubjectClass
from gatehouse.domain.group_entry import NOTHING_TOLD, GroupPerson, ReadLine, spread
from gatehouse.domain.group_line import LineDoubt
from gatehouse.domain.kept_group import FoundGroup, KeptLine
from gatehouse.domain.person import Candidate
from gatehouse.ui.desk.attempt import TEMPERATURE_DIGITS
from gatehouse.ui.desk.filling import latest_at

_READING: Final = re.compile("(3[4-9]|4[0-2])[.\uff0e]?[0-9]")


class Listed(Discreet, frozen=True, kw_only=True):
    """One line of the list: somebody the post knows, a name to write down, or unclear *choices*.

    *text* is what was typed, *seen_at* when; *crossed_at* is a time that stood beside it. *told* is
    what else it says of them, or the name; *doubts* are to be looked at before it is recorded.
    *goes_to* is the door of the flat that is told in *told*.
    """

    text: str
    seen_at: datetime
    person: Candidate | None = None
    told: Outsider = NOTHING_TOLD
    digits: str = ""
    choices: tuple[Candidate, ...] = ()
    doubts: tuple[LineDoubt, ...] = ()
    crossed_at: datetime | None = None
    goes_to: str = ""

    @property
    def name(self) -> str:
        """The name to write down, of somebody whom the post does not know."""
        return self.told.name if self.person is None and not self.choices else ""

    @property
    def is_clear(self) -> bool:
        """Whether it is known who that is."""
        return self.person is not None or bool(self.name)

    @property
    def is_measured(self) -> bool:
        """Whether there is a whole reading."""
        return len(self.digits) == TEMPERATURE_DIGITS

    @property
    def group_person(self) -> GroupPerson:
        """The line as the group's order has it."""
        known = self.person
        told = self.told if known is None else replace(self.told, name="")
        return GroupPerson(
            person_id=None if known is None else known.person_id,
            outsider=None if known is not None and told == NOTHING_TOLD else told,
            temperature=int(self.digits) if self.is_measured else None,
            seen_at=self.seen_at,
            crossed_at=self.crossed_at,
            goes_elsewhere=LineDoubt.FLAT in self.doubts,
        )

    @property
    def kept(self) -> KeptLine:
        """The line as it is kept."""
        return KeptLine(
            text=self.text,
            seen_at=self.seen_at,
            person_id=None if self.person is None else self.person.person_id,
            told=self.told,
            digits=self.digits,
            doubts=self.doubts,
            crossed_at=self.crossed_at,
            goes_to=self.goes_to,
        )


class Added(Struct, frozen=True):
    """What came of lines that were added: who was new, and how many stood there already."""

    lines: int
    twice: int = 0


class GroupList:
    """The lines in the order in which they were written."""

    def __init__(self) -> None:
        self.lines: list[Listed] = []

    @property
    def unclear(self) -> int:
        """How many lines mean nobody, or more than one."""
        return sum(not line.is_clear for line in self.lines)

    @property
    def unmeasured(self) -> list[int]:
        """The places of those who have no reading."""
        return [place for place, line in enumerate(self.lines) if not line.is_measured]

    @property
    def people(self) -> tuple[GroupPerson, ...]:
        """Everybody who is clear, as the group's order has them."""
        return tuple(line.group_person for line in self.lines if line.is_clear)

    def moments(
        self, between: tuple[datetime, datetime] | None, unnamed: int
    ) -> tuple[datetime, ...]:
        """Return when each line is recorded to have crossed.

        A time that stands beside one counts before what is told of the group, which is spread over
        all of them and those who are *unnamed*; and where nothing is told, when they were seen.
        """
        told: tuple[datetime | None, ...] = (None,) * len(self.lines)
        if between is not None:
            told = spread(between, len(self.lines) + unnamed)
        pairs = zip(self.lines, told, strict=False)
        return tuple(line.crossed_at or at or line.seen_at for line, at in pairs)

    @property
    def has_outsiders(self) -> bool:
        """Whether somebody stands in it whom the post does not know."""
        return any(line.name for line in self.lines)

    @property
    def live_here(self) -> bool:
        """Whether everybody who is clear in it is known as one who lives here."""
        known = [line.person for line in self.lines if line.person is not None]
        return not self.has_outsiders and all(one.subject_class.lives_here for one in known)

    @property
    def classes(self) -> frozenset[SubjectClass]:
        """The classes of those in it whom the post knows."""
        return frozenset(
            line.person.subject_class for line in self.lines if line.person is not None
        )

    @property
    def without_flat(self) -> int:
        """How many whom the post does not know have told no flat that they go to."""
        return sum(bool(one.name) and one.told.host_household_id is None for one in self.lines)

    @property
    def doubtful(self) -> int:
        """How many lines deserve a second look."""
        return sum(bool(line.doubts) for line in self.lines)

    @property
    def kept(self) -> tuple[KeptLine, ...]:
        """All lines as they are kept."""
        return tuple(line.kept for line in self.lines)

    def restore(self, found: FoundGroup) -> None:
        """Go on with a list that was left half written; of unclear lines the text is left.

        Who is meant by it is asked anew.
        """
        known = {one.person_id: one for one in found.people}
        self.lines = [
            Listed(
                text=line.text,
                seen_at=line.seen_at,
                person=known.get(line.person_id or ""),
                told=line.told,
                digits=line.digits,
                doubts=line.doubts,
                crossed_at=line.crossed_at,
                goes_to=line.goes_to,
            )
            for line in found.lines
        ]

    def clear(self) -> None:
        """Begin anew."""
        self.lines.clear()

    def add(self, reads: Iterable[ReadLine], at: datetime) -> Added:
        """Add what was typed; somebody who stands there already is not added again."""
        added = [self._add(line) for read in reads for line in _lines_of(read, at)]
        return Added(sum(added), len(added) - sum(added))

    def add_people(self, people: Iterable[Candidate], at: datetime) -> Added:
        """Add people of the post, without readings."""
        lines = (Listed(text="", seen_at=at, person=one) for one in people)
        added = [self._add(line) for line in lines]
        return Added(sum(added), len(added) - sum(added))

    def remove(self, place: int) -> None:
        """Take a line out."""
        del self.lines[place]

    def choose(self, place: int, person: Candidate) -> None:
        """Say who an unclear line means; whoever stands there already goes."""
        if self._place_of(person) is None:
            self.lines[place] = replace(self.lines[place], person=person, choices=())
        else:
            self.remove(place)

    def measure(self, place: int, digits: str, at: datetime) -> None:
        """Write a reading beside somebody, who stands here now."""
        self.lines[place] = replace(self.lines[place], digits=digits, seen_at=at)

    def takes_reading(self, text: str) -> str:
        """Return *text* as the digits of a reading, if somebody in the list has none yet."""
        if not self.unmeasured or _READING.fullmatch(text.strip()) is None:
            return ""
        return "".join(filter(str.isdecimal, text))

    def _add(self, line: Listed) -> bool:
        person = line.person
        place = self._place_told(line.told) if person is None else self._place_of(person)
        if place is None:
            self.lines.append(line)
        elif line.is_measured:
            # typed again with a reading: a group that began with a list is measured one by one
            self.measure(place, line.digits, line.seen_at)
        return place is None

    def _place_told(self, told: Outsider) -> int | None:
        """Return where a stranger stands already: a name alone may be two people's."""
        if not (told.paper_number or told.phone):
            return None
        same = (told.name, told.paper_number, told.phone)
        strangers = [
            (one.told.name, one.told.paper_number, one.told.phone) if one.person is None else None
            for one in self.lines
        ]
        return strangers.index(same) if same in strangers else None

    def _place_of(self, person: Candidate) -> int | None:
        ids = [None if line.person is None else line.person.person_id for line in self.lines]
        return ids.index(person.person_id) if person.person_id in ids else None


def _lines_of(read: ReadLine, at: datetime) -> list[Listed]:
    if read.whole_flat:
        alone = len(read.people) == 1
        digits = read.digits if alone else ""
        return [Listed(text=read.text, seen_at=at, person=p, digits=digits) for p in read.people]
    told = Listed(
        text=read.text,
        seen_at=at,
        crossed_at=None if read.at is None else latest_at(read.at, at),
        digits=read.digits,
        told=read.told,
        doubts=read.doubts,
        goes_to=read.goes_to,
    )
    if len(read.people) == 1:
        return [replace(told, person=read.people[0])]
    if read.people:
        return [replace(told, choices=read.people)]
    return [told]
