# SPDX-License-Identifier: MIT
"""The cheapest way to call up everybody on the sample roster, found on the search's real answers.

Tried are initials with room digits, full pinyin, door digits, the tail of a phone or a plate; and
Ctrl+1…9 as soon as the person stands in the list. A chord counts as one key, and so does Enter.
`effort` then presses the keys.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select

from benchmarks.stores import OpenStore
from gatehouse.db.tables.every import person, person_key
from gatehouse.domain.person import Found
from gatehouse.services.search import find

TEMPERATURE = "365"
_TYPED_KINDS = ("i", "p", "d", "t", "v")
_EVERYBODY = (
    select(person.c.id, person_key.c.key)
    .join(person_key, person_key.c.person_id == person.c.id)
    .where(person.c.living, person_key.c.kind.in_(_TYPED_KINDS))
)


@dataclass(frozen=True, slots=True)
class Way:
    """What is typed, and the row of the list that is taken by a chord; 0 where nobody else is."""

    text: str
    row: int

    @property
    def keys(self) -> int:
        return len(self.text) + (1 if self.row else 0)


@dataclass(slots=True)
class Box:
    """The box with its answers, each asked once."""

    here: OpenStore
    answers: dict[str, Found] = field(default_factory=dict)

    def found(self, text: str) -> Found:
        if text not in self.answers:
            self.answers[text] = find(self.here.store, self.here.duty, text)
        return self.answers[text]

    def way_for(self, person_id: str, key: str, temperature: str) -> Way | None:
        """Return the way of the fewest keys by this *key*; None when it never shows the person."""
        ways = (
            Way(text, row)
            for length in range(1, len(key) + 1)
            for text in [key[:length]]
            for row in [self._row(person_id, text, temperature)]
            if row is not None
        )
        return min(ways, key=lambda way: way.keys, default=None)

    def _row(self, person_id: str, text: str, temperature: str) -> int | None:
        """Return the row by which the person is taken once *text* stands in the box."""
        people = [candidate.person_id for candidate in self.found(text).candidates]
        if person_id not in people:
            return None
        alone = people == [person_id] and self._goes_on(text, people, temperature)
        return 0 if alone else len(self.found(text).vehicles) + people.index(person_id) + 1

    def _goes_on(self, text: str, people: list[str], temperature: str) -> bool:
        """Say whether a temperature may follow at once: every digit must find the same person."""
        return not self.found(text).vehicles and all(
            self._taken_for_temperature(text, people, temperature[: count + 1])
            for count in range(len(temperature))
        )

    def _taken_for_temperature(self, text: str, people: list[str], digits: str) -> bool:
        answer = self.found(text + digits)
        same = [candidate.person_id for candidate in answer.candidates] == people
        return same and (answer.temperature == digits or len(digits) < len(TEMPERATURE))


def cheapest_ways(here: OpenStore, temperature: str) -> Iterator[tuple[str, Way]]:
    """Yield everybody with the way of the fewest keys before a *temperature*."""
    box, keys = Box(here), dict[str, list[str]]()
    with here.store.reader() as connection:
        for person_id, key in connection.execute(_EVERYBODY):
            keys.setdefault(person_id, []).append(key)
    for person_id, own in keys.items():
        yield person_id, _cheapest(box, person_id, own, temperature)


def _cheapest(box: Box, person_id: str, keys: Sequence[str], temperature: str) -> Way:
    ways = (box.way_for(person_id, key, temperature) for key in keys)
    return min(filter(None, ways), key=lambda way: way.keys)
