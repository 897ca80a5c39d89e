# SPDX-License-Identifier: MIT
"""The people of an invented compound who may come to a rehearsal, and what is seen of them."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from msgspec.structs import replace

from gatehouse.db.queries.rehearsal import EndedPass, Invented
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import Crossing, Direction, Reason
from gatehouse.domain.person import Presence
from gatehouse.domain.policy.checks import CODE, Check
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.rehearsal_lines import GREEN, SAID, seen_words
from gatehouse.domain.words import Words

_USUAL = (362, 363, 364, 365, 366, 367)


class Part(Discreet, frozen=True, kw_only=True):
    """Somebody who may come, and what the rules must say of them for the part."""

    crossing: Crossing
    who: str
    said: Words
    seen: Words
    wanted: Conclusion
    flats: frozenset[str]


class Company:
    """The people of the compound in the order of chance, and what they say and show."""

    def __init__(
        self,
        *,
        people: tuple[Invented, ...],
        passes: tuple[EndedPass, ...],
        rules: RuleSet,
        chance: Random,
    ) -> None:
        self.people = chance.sample(people, len(people))
        self.passes = passes
        self.doors = [one.door for one in people]
        self.chance = chance
        self._rules = rules

    def inside(self) -> Iterator[Invented]:
        """Yield those at home."""
        return (one for one in self.people if one.presence is Presence.INSIDE)

    def outside(self) -> Iterator[Invented]:
        """Yield those who are out."""
        return (one for one in self.people if one.presence is Presence.OUTSIDE)

    def usual(self) -> int:
        """Return the temperature of somebody who is well."""
        return self.chance.choice(_USUAL)

    def part(  # noqa: PLR0913 - what is not as usual of somebody, each by its name
        self,
        one: Invented,
        reason: Reason,
        *,
        wanted: Conclusion = Conclusion.ADMIT,
        readings: tuple[int, ...] = (),
        code: Words = GREEN,
        checks: Mapping[str, str] | None = None,
        door: str = "",
    ) -> Part:
        """Return *one* of the roster who comes for *reason*; *door* is the flat they say."""
        direction = Direction.IN if reason is Reason.HOME else Direction.OUT
        crossing = Crossing(
            direction=direction,
            subject_class=one.subject_class,
            reason=reason,
            person_id=one.person_id,
            checks={
                **self._rules.proposed_checks(one.subject_class, direction),
                **(checks or {}),
            },
        )
        crossing, readings = self.measured(crossing, readings)
        said = SAID[reason].format(door=door or one.door, name=one.name)
        return Part(
            crossing=crossing,
            who=f"{one.door} {one.shown_name}",
            said=said,
            seen=self.seen(crossing, readings, {CODE: code}),
            wanted=wanted,
            flats=frozenset({one.household_id}),
        )

    def measured(
        self, crossing: Crossing, readings: tuple[int, ...] = ()
    ) -> tuple[Crossing, tuple[int, ...]]:
        """Return *crossing* with its *readings*, where the rules want any."""
        if not self._rules.needs_temperature(crossing.subject_class, crossing.direction):
            return crossing, ()
        first, *then = readings or (self.usual(),)
        crossing = replace(crossing, temperature=first, retest=next(iter(then), None))
        return crossing, (first, *then)

    def seen(
        self, crossing: Crossing, readings: Sequence[int], shown: Mapping[Check, Words]
    ) -> Words:
        """Return what the thermometer shows, and of what is *shown* what the rules ask for."""
        told = [words for check, words in shown.items() if self.asks(crossing, check)]
        return seen_words(readings, told)

    def asks(self, crossing: Crossing, check: Check) -> bool:
        """Whether the rules ask for a *check*."""
        return check.code in self._rules.checks_for(crossing.subject_class, crossing.direction)

    def heeds_reasons(self, crossing: Crossing) -> bool:
        """Whether the rules make a difference between reasons."""
        rules = self._rules.rules_for(crossing.subject_class, crossing.direction)
        return any(rule.weighs_reasons for rule in rules)
