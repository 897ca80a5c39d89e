# SPDX-License-Identifier: MIT
"""Test rounds (检测轮次): a list of everybody in a part of the compound, ticked flat by flat.

不落一人 (D4): whoever was neither sampled nor is exempt is missing, and stands on the list until
then: who refused and who was away as well.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.policy.wording import calendar_day
from gatehouse.domain.post import Post
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words
from gatehouse.domain.zone import Area

LONGEST_ROUND_NAME: Final = 40


class RoundChange(StrEnum):
    """What a fact says happened to a round."""

    OPENED = "opened"
    CLOSED = "closed"


class TickResult(StrEnum):
    """What came of a person's turn; one that was taken back says nothing any more."""

    SAMPLED = "sampled"
    REFUSED = "refused"
    ABSENT = "absent"
    EXEMPT = "exempt"
    WITHDRAWN = "withdrawn"

    @property
    def is_done(self) -> bool:
        """Whether the person is not missing any more."""
        return self in {TickResult.SAMPLED, TickResult.EXEMPT}


TICK_WORDS: Final = {
    TickResult.SAMPLED: Words("已采", "sampled"),
    TickResult.REFUSED: Words("拒采", "refused"),
    TickResult.ABSENT: Words("不在", "away"),
    TickResult.EXEMPT: Words("免检", "exempt"),
}
WHOLE_COMPOUND: Final = Words("全小区", "the whole compound")
_NAMED: Final = Words("{day}第 {number} 轮", "{day}, round {number}")


class RoundScope(Told, frozen=True, kw_only=True):
    """Whom a round is for: everybody who lives in a part of the compound; in all of it if unsaid.

    *floor* is counted by the room numbers; *household_id* names one flat, whose *room* is told for
    its label.
    """

    phase: str = ""
    building: str = ""
    unit: str = ""
    floor: int | None = None
    room: str = ""
    household_id: str | None = None

    @classmethod
    def of_area(cls, area: Area) -> "RoundScope":
        """Return the scope of an area that is sealed."""
        return cls(
            phase=area.phase,
            building=area.building,
            unit=area.unit,
            floor=area.floor,
            room=area.room,
            household_id=area.household_id,
        )

    @property
    def area(self) -> Area:
        """The scope as a part of the compound."""
        return Area(
            phase=self.phase,
            building=self.building,
            unit=self.unit,
            floor=self.floor,
            room=self.room,
            household_id=self.household_id,
        )

    @property
    def is_compound(self) -> bool:
        """Whether it is the whole compound."""
        return self == RoundScope()

    @property
    def words(self) -> Words:
        """The scope as lists and sheets name it."""
        return WHOLE_COMPOUND if self.is_compound else Words(self.area.label, self.area.label)

    def covers(self, household_id: str, door: Door) -> bool:
        """Whether a flat is in it."""
        return self.is_compound or self.area.covers(household_id, door)


class RoundOrder(Told, frozen=True, kw_only=True):
    """A round that is opened; without a *name* it is called by its day and number."""

    scope: RoundScope = RoundScope()
    name: str = ""


class TickOrder(Told, frozen=True, kw_only=True):
    """A tick for one person or many; `WITHDRAWN` takes the standing ticks back."""

    round_id: str
    person_ids: tuple[str, ...]
    result: TickResult = TickResult.SAMPLED


class Progress(Struct, frozen=True, kw_only=True):
    """How far a round is, in flats and in people; a flat is done when nobody of it is missing."""

    flats: int = 0
    flats_done: int = 0
    people: int = 0
    done: int = 0

    @property
    def missing(self) -> int:
        """How many people are neither sampled nor exempt."""
        return self.people - self.done


class RoundRow(Struct, frozen=True, kw_only=True):
    """One round in the list; of a closed one *progress* is as it was when it was closed.

    *number* counts the rounds of its day; *name* is empty where nobody gave it one.
    """

    round_id: str
    name: str
    number: int
    day: date
    scope: RoundScope
    opened_at: datetime
    closed_at: datetime | None
    progress: Progress

    @property
    def is_open(self) -> bool:
        """Whether it is still ticked."""
        return self.closed_at is None

    @property
    def words(self) -> Words:
        """The name it was given, or else its day and number: 4月15日第 1 轮."""
        if self.name:
            return Words(self.name, self.name)
        return _NAMED.format(day=calendar_day(self.day), number=self.number)


class RoundPart(Struct, frozen=True, kw_only=True):
    """A stair of a round's scope, `3-2`, or `3` without units, with its own progress."""

    name: str
    progress: Progress


class RoundPerson(Struct, frozen=True, kw_only=True):
    """Somebody of a round's list, masked; *result* is None before anybody ticked them."""

    person_id: str
    shown_name: str
    relation: str
    age: int | None
    result: TickResult | None = None
    at: datetime | None = None
    operator: str = ""

    @property
    def is_missing(self) -> bool:
        """Whether they are neither sampled nor exempt."""
        return self.result is None or not self.result.is_done


class RoundFlat(Struct, frozen=True, kw_only=True):
    """A flat of a round's list with its people, in the order of the roster."""

    household_id: str
    door: str
    stair: str
    people: tuple[RoundPerson, ...]

    @property
    def missing(self) -> tuple[RoundPerson, ...]:
        """Who of the flat is missing."""
        return tuple(one for one in self.people if one.is_missing)

    @property
    def unticked(self) -> tuple[RoundPerson, ...]:
        """Of whom of the flat nothing was noted yet."""
        return tuple(one for one in self.people if one.result is None)


class RoundView(Struct, frozen=True, kw_only=True):
    """A round with its stairs, and the flats of the one that is shown."""

    row: RoundRow
    parts: tuple[RoundPart, ...]
    part: str
    flats: tuple[RoundFlat, ...]


class ListQuestion(Struct, frozen=True, kw_only=True):
    """Which list of a round is printed: of one stair, or of all where *part* names none."""

    round_id: str
    part: str = ""
    missing_only: bool = False


class RoundSheet(Struct, frozen=True, kw_only=True):
    """What a printed list says: a round, the flats asked for, and where and when it was made."""

    row: RoundRow
    part: str
    missing_only: bool
    progress: Progress
    flats: tuple[RoundFlat, ...]
    post: Post
    made_at: datetime
    fingerprint: str


class ScopeRow(Struct, frozen=True, kw_only=True):
    """A part of the compound that a round may be for, with the flats and people in it."""

    scope: RoundScope
    words: Words
    flats: int
    people: int


class RoundRecorded(Struct, frozen=True):
    """A round that was opened or closed: as it is now, and what changed."""

    row: RoundRow
    sequence: int
    changes: Changes


class TicksRecorded(Struct, frozen=True):
    """Ticks that were committed: how many facts there are of them, and what changed."""

    facts: int
    sequence: int
    changes: Changes
