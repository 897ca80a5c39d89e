# SPDX-License-Identifier: MIT
"""How many keys it takes to let somebody pass, for everybody on the sample roster.

The ways are tried on the real answers of the search: initials with room digits, full pinyin, door
digits, the tail of a phone or a plate; and Ctrl+1…9 as soon as the person stands in the list.
A chord counts as one key, and so does Enter.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy import select

from benchmarks.measured import Line
from benchmarks.stores import OpenStore, opened, sample_store
from gatehouse.db.tables import person, person_key
from gatehouse.domain.entry import Crossing, Direction, SubjectClass
from gatehouse.domain.person import Found
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.services.crossing import weigh
from gatehouse.services.policy import rules_now
from gatehouse.services.search import find

ENTER = 1
CHORD = 1
TEMPERATURE = "365"
_TYPED_KINDS = ("i", "p", "d", "t", "v")
_EVERYBODY = (
    select(person.c.id, person_key.c.key)
    .join(person_key, person_key.c.person_id == person.c.id)
    .where(person.c.living, person_key.c.kind.in_(_TYPED_KINDS))
)


@dataclass(slots=True)
class Box:
    """The box with its answers, each asked once."""

    here: OpenStore
    answers: dict[str, Found] = field(default_factory=dict)

    def found(self, text: str) -> Found:
        if text not in self.answers:
            self.answers[text] = find(self.here.store, self.here.duty, text)
        return self.answers[text]

    def keys_for(self, person_id: str, key: str, temperature: str) -> int | None:
        """Return the fewest keys by this *key*, or None when it never shows the person."""
        costs = (
            length + picking + len(temperature) + ENTER
            for length in range(1, len(key) + 1)
            for picking in [self._picking(person_id, key[:length], temperature)]
            if picking is not None
        )
        return min(costs, default=None)

    def _picking(self, person_id: str, text: str, temperature: str) -> int | None:
        """Return how many keys choose the person once *text* stands in the box."""
        people = [candidate.person_id for candidate in self.found(text).candidates]
        if person_id not in people:
            return None
        return 0 if people == [person_id] and self._goes_on(text, people, temperature) else CHORD

    def _goes_on(self, text: str, people: list[str], temperature: str) -> bool:
        """Say whether a temperature may follow at once: every digit must find the same person."""
        return all(
            self._taken_for_temperature(text, people, temperature[: count + 1])
            for count in range(len(temperature))
        )

    def _taken_for_temperature(self, text: str, people: list[str], digits: str) -> bool:
        answer = self.found(text + digits)
        same = [candidate.person_id for candidate in answer.candidates] == people
        return same and (answer.temperature == digits or len(digits) < len(TEMPERATURE))


def measure() -> Iterator[Line]:
    """Let everybody out by the cheapest way, without a temperature and with one."""
    yield from _lines("everyday", "", 6, 8)
    yield from _lines("changchun-2022-03", TEMPERATURE, 9, 11)


def _lines(rules: str, temperature: str, nearly_all: int, everybody: int) -> Iterator[Line]:
    with opened(sample_store(rules), f"keys-{rules}") as here:
        costs = sorted(_costs(Box(here), temperature))
        stuck = _not_admitted(here)
    few = costs[-(-len(costs) * 95 // 100) - 1]
    spread = ", ".join(f"{keys}: {people}" for keys, people in sorted(Counter(costs).items()))
    told = "with a temperature" if temperature else "everyday rules"
    for who, keys, bar in (("95 %", few, nearly_all), ("all", costs[-1], everybody)):
        yield Line(
            f"keys per act, {told}, {who} of {len(costs):,}",
            "",
            str(keys),
            "",
            f"<= {bar}",
            keys <= bar and not stuck,
            f"keys: people = {spread}" + (f"; Enter does not admit {stuck}" if stuck else ""),
        )


def _costs(box: Box, temperature: str) -> Iterator[int]:
    ways: dict[str, list[str]] = {}
    with box.here.store.reader() as connection:
        for person_id, key in connection.execute(_EVERYBODY):
            ways.setdefault(person_id, []).append(key)
    for person_id, keys in ways.items():
        yield _cheapest(partial(box.keys_for, person_id, temperature=temperature), keys)


def _cheapest(keys_for: "partial[int | None]", keys: Sequence[str]) -> int:
    return min(cost for key in keys if (cost := keys_for(key)) is not None)


def _not_admitted(here: OpenStore) -> int:
    """Count the people for whom Enter does not admit what the desk proposes by itself."""
    rules = rules_now(here.store, here.duty)
    with here.store.reader() as connection:
        people = connection.execute(
            select(person.c.id, person.c.subject_class).where(person.c.living)
        ).all()
    crossings = (_proposed(rules, *who) for who in people)
    return sum(not weigh(here.store, here.duty, one).verdict.admits for one in crossings)


def _proposed(rules: RuleSet, person_id: str, subject_class: str) -> Crossing:
    who, direction = SubjectClass(subject_class), Direction.OUT
    return Crossing(
        direction=direction,
        subject_class=who,
        reason=rules.reasons_for(who, direction)[0],
        person_id=person_id,
        temperature=int(TEMPERATURE) if rules.needs_temperature(who, direction) else None,
        checks=rules.proposed_checks(who, direction),
    )
