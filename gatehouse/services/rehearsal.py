# SPDX-License-Identifier: MIT
"""Rehearsals (演练) at an invented post: who comes, and what the volunteer recorded of them.

Nothing is written here: the volunteer's own entries at the desk are all that a rehearsal records,
in the file of the invented compound.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from random import Random

from gatehouse.db.engine import Store
from gatehouse.db.queries.post import post_row
from gatehouse.db.queries.rehearsal import (
    ended_passes,
    invented_people,
    last_place,
    recorded_after,
)
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.entry import Crossing, Direction, Outcome, Outsider, Reason, SubjectClass
from gatehouse.domain.identity.masking import desk_name
from gatehouse.domain.policy.checks import CODE, CONSENT, ITINERARY
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.rehearsal import TEMPI, Arrival, Cast, GateAct, Pace, Served, Trap
from gatehouse.domain.rehearsal_lines import (
    AGREED,
    AMBER,
    CLEAR,
    DELIVERY,
    GREEN,
    PASS_SAID,
    VISIT,
)
from gatehouse.domain.words import Words
from gatehouse.errors import Refused
from gatehouse.services.crossing import weigh
from gatehouse.services.policy import rules_at
from gatehouse.services.rehearsal_company import Company, Part

_OUTCOMES = {
    Conclusion.ADMIT: Outcome.ADMITTED,
    Conclusion.TURN_AWAY: Outcome.TURNED_AWAY,
    Conclusion.REPORT: Outcome.REPORTED,
}
_TRIED = 60
"""So many people are tried for one part; where none fits it, the usual takes its place."""
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
        company = Company(
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


class _Casting:
    """Finds somebody for each part; no flat is asked twice."""

    def __init__(self, store: Store, duty: Duty, company: Company) -> None:
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

    def _first_fitting(self, parts: Iterable[Part], trap: Trap | None) -> Arrival | None:
        free = (part for part in parts if self._asked.isdisjoint(part.flats))
        for part in islice(free, _TRIED):
            verdict = weigh(self._store, self._duty, part.crossing).verdict
            if verdict.conclusion is part.wanted:
                self._asked |= part.flats
                heeded = self._company.heeds_reasons(part.crossing)
                reason = part.crossing.reason if heeded else None
                return _arrival(part, verdict.headline, trap, reason)
        return None


def _arrival(part: Part, why: Words, trap: Trap | None, reason: Reason | None) -> Arrival:
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
            reason=reason,
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


def _goes_out(company: Company) -> Iterator[Part]:
    return (company.part(one, company.chance.choice(_ERRANDS)) for one in company.inside())


def _comes_home(company: Company) -> Iterator[Part]:
    return (company.part(one, Reason.HOME) for one in company.outside())


def _goes_to_work(company: Company) -> Iterator[Part]:
    return (company.part(one, Reason.WORK) for one in company.inside())


def _fever(company: Company) -> Iterator[Part]:
    for one in company.inside():
        yield company.part(
            one, Reason.MEDICINE, readings=(_FEVER, _STILL), wanted=Conclusion.REPORT
        )


def _one_high_reading(company: Company) -> Iterator[Part]:
    return (company.part(one, Reason.WORK, readings=(_ONE_HIGH, _WELL)) for one in company.inside())


def _quota_used(company: Company) -> Iterator[Part]:
    for one in company.inside():
        yield company.part(one, Reason.SHOPPING, wanted=Conclusion.TURN_AWAY)


def _doctor(company: Company) -> Iterator[Part]:
    return (company.part(one, Reason.MEDICAL) for one in company.inside())


def _stroll(company: Company) -> Iterator[Part]:
    for one in company.inside():
        yield company.part(one, Reason.STROLL, wanted=Conclusion.TURN_AWAY)


def _amber_code(company: Company) -> Iterator[Part]:
    shown = {CODE.code: "yellow"}
    for one in company.inside():
        part = company.part(one, Reason.WORK, code=AMBER, checks=shown, wanted=Conclusion.TURN_AWAY)
        if company.asks(part.crossing, CODE):
            yield part


def _wrong_flat(company: Company) -> Iterator[Part]:
    for one in company.inside():
        stair = one.door.rpartition("-")[0]
        beside = [door for door in company.doors if door.startswith(stair) and door != one.door]
        if beside:
            yield company.part(one, Reason.WORK, door=company.chance.choice(beside))


def _namesake(company: Company) -> Iterator[Part]:
    names = [one.name for one in company.people]
    for one in company.inside():
        if names.count(one.name) > 1:
            yield company.part(one, Reason.WORK)


def _expired_pass(company: Company) -> Iterator[Part]:
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
        yield Part(
            crossing=crossing,
            who=f"{holder.door} {holder.shown_name}",
            said=PASS_SAID.format(name=holder.name, number=ended.short_number, door=holder.door),
            seen=company.seen(crossing, readings, {CODE: GREEN}),
            wanted=Conclusion.TURN_AWAY,
            flats=frozenset({holder.household_id}),
        )


def _courier(company: Company) -> Iterator[Part]:
    for one in company.inside():
        outsider = Outsider(name="", host_household_id=one.household_id)
        crossing = Crossing(
            direction=Direction.IN,
            subject_class=SubjectClass.COURIER,
            reason=Reason.DELIVERY,
            outsider=outsider,
        )
        crossing, readings = company.measured(crossing)
        yield Part(
            crossing=crossing,
            who=one.door,
            said=DELIVERY.format(door=one.door),
            seen=company.seen(crossing, readings, {CODE: GREEN}),
            wanted=Conclusion.TURN_AWAY,
            flats=frozenset({one.household_id}),
        )


def _visitor(company: Company) -> Iterator[Part]:
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
        yield Part(
            crossing=crossing,
            who=f"{one.door} {desk_name(name)}",
            said=VISIT.format(name=name, door=one.door, phone=phone),
            seen=company.seen(crossing, readings, {CODE: GREEN, ITINERARY: CLEAR, CONSENT: AGREED}),
            wanted=Conclusion.ADMIT,
            flats=frozenset({one.household_id}),
        )


_PARTS: Mapping[Trap, Callable[[Company], Iterator[Part]]] = {
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
