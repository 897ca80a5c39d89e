# SPDX-License-Identifier: MIT
"""Rehearsals (演练) at an invented post: who comes, and what the volunteer recorded of them.

Nothing is written here: the volunteer's own entries at the desk are all that a rehearsal records,
in the file of the invented compound.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from random import Random

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.queries.post import post_row
from gatehouse.db.queries.rehearsal import (
    EndedPass,
    Invented,
    ended_passes,
    invented_people,
    last_place,
    recorded_after,
)
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.entry import Crossing, Direction, Outcome, Outsider, Reason, SubjectClass
from gatehouse.domain.identity.masking import desk_name
from gatehouse.domain.person import Presence
from gatehouse.domain.policy.checks import CODE, CONSENT, ITINERARY
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.rehearsal import TEMPI, Arrival, Cast, GateAct, Pace, Served, Trap
from gatehouse.domain.rehearsal_lines import (
    AMBER,
    DELIVERY,
    GREEN,
    PASS_SAID,
    SAID,
    VISIT,
    VISIT_SEEN,
    readings_seen,
)
from gatehouse.domain.words import Words
from gatehouse.errors import Refused
from gatehouse.services.crossing import weigh
from gatehouse.services.policy import rules_at

_OUTCOMES = {
    Conclusion.ADMIT: Outcome.ADMITTED,
    Conclusion.TURN_AWAY: Outcome.TURNED_AWAY,
    Conclusion.REPORT: Outcome.REPORTED,
}
_TRIED = 60
"""So many people are tried for one part; where none fits it, the usual takes its place."""
_USUAL = (362, 363, 364, 365, 366, 367)
_FEVER, _STILL, _ONE_HIGH, _WELL = 382, 379, 376, 366
_ERRANDS = (Reason.SHOPPING, Reason.SHOPPING, Reason.WORK, Reason.MEDICINE)
_VISITORS = ("钱一诺", "孙小满", "沈知夏", "韩青禾")


def draw_cast(store: Store, duty: Duty, pace: Pace, chance: Random) -> Cast:
    """Return who comes at *pace*, in order; what is right of each is what the rules say now.

    A flat sends one of its people at most, so that nobody changes what is right of another.
    Only an invented post has rehearsals.
    """
    duty.require(Role.VOLUNTEER)
    at = duty.now()
    with store.reader() as connection:
        if not post_row(connection).rehearsal:
            raise _refuse_real()
        company = _Company(
            people=invented_people(connection),
            passes=ended_passes(connection, at),
            rules=rules_at(connection, at),
            chance=chance,
        )
        after = last_place(connection)
    casting = _Casting(store, duty, company)
    arrivals = [arrival for part in _parts(pace, chance) if (arrival := casting.cast(part))]
    return Cast(tuple(arrivals), after)


def served_after(store: Store, duty: Duty, place: int) -> tuple[Served, ...]:
    """Return what was recorded after *place*, as it stands now, in order."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return recorded_after(connection, place)


class _Part(Discreet, frozen=True, kw_only=True):
    """Somebody who may come, and what the rules must say of them for the part."""

    crossing: Crossing
    who: str
    said: Words
    seen: Words
    wanted: Conclusion
    flats: frozenset[str]


class _Company:
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
    ) -> _Part:
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
        return _Part(
            crossing=crossing,
            who=f"{one.door} {one.shown_name}",
            said=said,
            seen=readings_seen(readings, code),
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


class _Casting:
    """Finds somebody for each part; no flat is asked twice."""

    def __init__(self, store: Store, duty: Duty, company: _Company) -> None:
        self._store = store
        self._duty = duty
        self._company = company
        self._asked: set[str] = set()

    def cast(self, trap: Trap | None) -> Arrival | None:
        """Return somebody for a part, or for the usual where nobody fits."""
        if trap is not None:
            arrival = self._first_fitting(_PARTS[trap](self._company), trap)
            if arrival is not None:
                return arrival
        ways = [_goes_out, _comes_home, _goes_to_work]
        if self._company.chance.random() < 1 / len(ways):
            ways.reverse()
        fitting = (self._first_fitting(way(self._company), None) for way in ways)
        return next(filter(None, fitting), None)

    def _first_fitting(self, parts: Iterable[_Part], trap: Trap | None) -> Arrival | None:
        free = (part for part in parts if self._asked.isdisjoint(part.flats))
        for part in islice(free, _TRIED):
            verdict = weigh(self._store, self._duty, part.crossing).verdict
            if verdict.conclusion is part.wanted:
                self._asked |= part.flats
                return _arrival(part, verdict.headline, trap)
        return None


def _arrival(part: _Part, why: Words, trap: Trap | None) -> Arrival:
    crossing = part.crossing
    # what a courier brings stays at the gate
    brought = trap is Trap.COURIER
    return Arrival(
        said=part.said,
        seen=part.seen,
        right=GateAct(
            who=part.who,
            person_id=crossing.person_id,
            subject_class=crossing.subject_class,
            direction=crossing.direction,
            reason=crossing.reason,
            outcome=Outcome.HANDED_OVER if brought else _OUTCOMES[part.wanted],
            temperature=crossing.temperature,
            retest=crossing.retest,
        ),
        why=why,
        trap=trap,
    )


def _parts(pace: Pace, chance: Random) -> list[Trap | None]:
    """Return the parts in the order of chance: every third is a trap, each trap once at most."""
    people = TEMPI[pace].people
    traps = chance.sample(list(Trap), min(len(Trap), people // 2))
    parts: list[Trap | None] = [*traps, *([None] * (people - len(traps)))]
    chance.shuffle(parts)
    return parts


def _goes_out(company: _Company) -> Iterator[_Part]:
    return (company.part(one, company.chance.choice(_ERRANDS)) for one in company.inside())


def _comes_home(company: _Company) -> Iterator[_Part]:
    return (company.part(one, Reason.HOME) for one in company.outside())


def _goes_to_work(company: _Company) -> Iterator[_Part]:
    return (company.part(one, Reason.WORK) for one in company.inside())


def _fever(company: _Company) -> Iterator[_Part]:
    for one in company.inside():
        yield company.part(
            one, Reason.MEDICINE, readings=(_FEVER, _STILL), wanted=Conclusion.REPORT
        )


def _one_high_reading(company: _Company) -> Iterator[_Part]:
    return (company.part(one, Reason.WORK, readings=(_ONE_HIGH, _WELL)) for one in company.inside())


def _quota_used(company: _Company) -> Iterator[_Part]:
    for one in company.inside():
        yield company.part(one, Reason.SHOPPING, wanted=Conclusion.TURN_AWAY)


def _doctor(company: _Company) -> Iterator[_Part]:
    return (company.part(one, Reason.MEDICAL) for one in company.inside())


def _stroll(company: _Company) -> Iterator[_Part]:
    for one in company.inside():
        yield company.part(one, Reason.STROLL, wanted=Conclusion.TURN_AWAY)


def _amber_code(company: _Company) -> Iterator[_Part]:
    shown = {CODE.code: "yellow"}
    for one in company.inside():
        yield company.part(one, Reason.WORK, code=AMBER, checks=shown, wanted=Conclusion.TURN_AWAY)


def _wrong_flat(company: _Company) -> Iterator[_Part]:
    for one in company.inside():
        stair = one.door.rpartition("-")[0]
        beside = [door for door in company.doors if door.startswith(stair) and door != one.door]
        if beside:
            yield company.part(one, Reason.WORK, door=company.chance.choice(beside))


def _namesake(company: _Company) -> Iterator[_Part]:
    names = [one.name for one in company.people]
    for one in company.inside():
        if names.count(one.name) > 1:
            yield company.part(one, Reason.WORK)


def _expired_pass(company: _Company) -> Iterator[_Part]:
    for ended in company.passes:
        holder = ended.holder
        crossing = Crossing(
            direction=Direction.IN,
            subject_class=holder.subject_class,
            reason=Reason.VISIT,
            person_id=holder.person_id,
            pass_id=ended.pass_id,
            checks={CODE.code: "green"},
        )
        crossing, readings = company.measured(crossing)
        yield _Part(
            crossing=crossing,
            who=f"{holder.door} {holder.shown_name}",
            said=PASS_SAID.format(name=holder.name, number=ended.short_number, door=holder.door),
            seen=readings_seen(readings, GREEN),
            wanted=Conclusion.TURN_AWAY,
            flats=frozenset({holder.household_id}),
        )


def _courier(company: _Company) -> Iterator[_Part]:
    for one in company.inside():
        outsider = Outsider(name="", host_household_id=one.household_id)
        crossing = Crossing(
            direction=Direction.IN,
            subject_class=SubjectClass.COURIER,
            reason=Reason.DELIVERY,
            outsider=outsider,
        )
        crossing, readings = company.measured(crossing)
        yield _Part(
            crossing=crossing,
            who=one.door,
            said=DELIVERY.format(door=one.door),
            seen=readings_seen(readings, GREEN),
            wanted=Conclusion.TURN_AWAY,
            flats=frozenset({one.household_id}),
        )


def _visitor(company: _Company) -> Iterator[_Part]:
    for one in company.inside():
        name = company.chance.choice(_VISITORS)
        phone = f"139{company.chance.randrange(10**8):08}"
        crossing = Crossing(
            direction=Direction.IN,
            subject_class=SubjectClass.VISITOR,
            reason=Reason.VISIT,
            outsider=Outsider(name=name, phone=phone, host_household_id=one.household_id),
            checks={CODE.code: "green", ITINERARY.code: "clear", CONSENT.code: "telephone"},
        )
        crossing, readings = company.measured(crossing)
        yield _Part(
            crossing=crossing,
            who=f"{one.door} {desk_name(name)}",
            said=VISIT.format(name=name, door=one.door, phone=phone),
            seen=readings_seen(readings, VISIT_SEEN),
            wanted=Conclusion.ADMIT,
            flats=frozenset({one.household_id}),
        )


_PARTS: Mapping[Trap, Callable[[_Company], Iterator[_Part]]] = {
    Trap.FEVER: _fever,
    Trap.ONE_HIGH_READING: _one_high_reading,
    Trap.QUOTA_USED: _quota_used,
    Trap.DOCTOR: _doctor,
    Trap.STROLL: _stroll,
    Trap.CODE: _amber_code,
    Trap.RUN_OUT: _expired_pass,
    Trap.WRONG_FLAT: _wrong_flat,
    Trap.NAMESAKE: _namesake,
    Trap.COURIER: _courier,
    Trap.VISITOR: _visitor,
}


def _refuse_real() -> Refused:
    return Refused(
        "This is a real post. Nothing was begun. A rehearsal has its own invented compound: "
        "open it with `gatehouse rehearse`.",
        "这是真的卡点。没有开始。演练用虚构的小区，请用 gatehouse rehearse 打开。",
    )
