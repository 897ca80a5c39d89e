# SPDX-License-Identifier: MIT
"""The comings and goings at an invented gate, told as one act after the other.

A story is a generator: it yields an act and is sent what became of it, so that the same story can
be lived in a store or written down for later. Whatever the rules say is asked of the rules.
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from heapq import heappop, heappush
from itertools import count
from random import Random
from typing import TypeAlias

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.entry import (
    Approval,
    Correction,
    Crossing,
    Decision,
    Direction,
    Override,
    Reason,
    SubjectClass,
)
from gatehouse.domain.policy.checks import Want
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.policy.verdict import Conclusion, Verdict
from gatehouse.services.acts import (
    Act,
    CorrectEntry,
    Enrol,
    Performed,
    RecordEntry,
    SignApproval,
    WithdrawEntry,
)
from gatehouse.services.sample.answers import Answers
from gatehouse.services.sample.compound import Compound, Mover
from gatehouse.services.sample.errands import Errands
from gatehouse.services.sample.moments import at_hour, crossing_times
from gatehouse.services.sample.people import Inventor
from gatehouse.services.sample.seldom import Seldom, Turns
from gatehouse.services.sample.vehicles import Drivers

Story: TypeAlias = Generator[Act, Performed, None]
Crossed: TypeAlias = Generator[Act, Performed, tuple[Performed, bool]]
Weigh: TypeAlias = Callable[[Crossing, datetime], Verdict]

_OPENS = 6
_EVENING = 20
_GUESTS = 0.16
_OLD_GUESTS = 0.3
_GUEST_CHANCES = {
    SubjectClass.VISITOR: 45,
    SubjectClass.DOMESTIC: 15,
    SubjectClass.MAINTENANCE: 14,
    SubjectClass.COURIER: 14,
    SubjectClass.RENOVATION: 6,
    SubjectClass.OFFICIAL: 6,
}
_GUEST_REASONS = {
    SubjectClass.VISITOR: Reason.VISIT,
    SubjectClass.COURIER: Reason.DELIVERY,
    SubjectClass.RENOVATION: Reason.MOVING,
    SubjectClass.OFFICIAL: Reason.OTHER,
}
_STAY = (15, 180)
_WAIT_AND_COME_AGAIN = timedelta(minutes=40)
_LATE_ENTRY = timedelta(minutes=20)


@dataclass(frozen=True, slots=True)
class Leader:
    """The operator who approves, with their invented PIN."""

    operator_id: str
    pin: str


class Life:
    """The life of a compound, day by day.

    *leader* approves what the rules do not admit. *turns* says how often what is seldom happens
    and *weigh* asks a store for a verdict; both may be changed between two days.
    """

    def __init__(  # noqa: PLR0913 - what a day at the gate is made of, each by its name
        self,
        *,
        compound: Compound,
        inventor: Inventor,
        rules: RuleSet,
        weigh: Weigh,
        leader: Leader,
        random: Random,
    ) -> None:
        self.turns = Turns()
        self.weigh = weigh
        self._flats = compound.flats
        self._rules = rules
        self._leader = leader
        self._random = random
        self._inventor = inventor
        self._answers = Answers(random)
        self._errands = Errands(random)
        self._drivers = Drivers(random, self._answers)
        self._home = list(compound.movers)
        self._away: list[tuple[datetime, int, Mover]] = []
        self._order = count()
        self._old_guests: list[Mover] = []
        self._last_entry: tuple[str, RecordEntry] | None = None
        self._to_sign: list[str] = []
        self._to_complete: list[str] = []

    def day(self, day: date, entries: int) -> Story:
        """Tell one day with exactly so many *entries* that stand at its end."""
        before = at_hour(day, _OPENS)
        for at in crossing_times(day, entries, self._random):
            pause = (at - before) / 8
            yield from self._mend(before + pause)
            yield from self._mistake(before + 3 * pause)
            yield from self._move_in(before + 5 * pause)
            yield from self._cross(at)
            self.turns.crossed()
            before = at

    def _cross(self, at: datetime) -> Story:
        """Let the next person cross: who is due back, a guest, or somebody who goes out."""
        evening = at.astimezone(LOCAL_ZONE).hour >= _EVENING
        if self._away and (evening or self._away[0][0] <= at):
            yield from self._return(at, heappop(self._away)[2])
        elif self.turns.due(Seldom.EMERGENCY) and self._home:
            yield from self._emergency(at)
        elif self._guest_comes():
            yield from self._visit(at)
        else:
            yield from self._outing(at)

    def _guest_comes(self) -> bool:
        return self._somebody_new() or not self._home or self._random.random() < _GUESTS

    def _somebody_new(self) -> bool:
        return self.turns.due(Seldom.OVERRIDE) or self.turns.due(Seldom.BACK_FILLED)

    def _outing(self, at: datetime) -> Story:
        place = self._whose_turn()
        mover = self._home[place]
        drives = bool(mover.plate) and self.turns.due(Seldom.DRIVE)
        if drives:
            self.turns.done(Seldom.DRIVE)
        mover = replace(mover, drives=drives or self._drivers.takes_the_car(mover))
        reason, back = self._errands.errand(mover, at)
        _, passed = yield from self._ask(at, self._in_vehicle(mover, Direction.OUT, reason))
        if passed:
            self._errands.went(mover, reason, at)
            self._leave_home(place)
            self._expect(mover, back)

    def _whose_turn(self) -> int:
        """Return the place of whoever goes out next; now and then of somebody with a car."""
        drivers: list[int] = []
        if self.turns.due(Seldom.DRIVE):
            drivers = [place for place, mover in enumerate(self._home) if mover.plate]
        return self._random.choice(drivers or range(len(self._home)))

    def _return(self, at: datetime, mover: Mover) -> Story:
        direction = Direction.IN if mover.resident else Direction.OUT
        _, passed = yield from self._ask(at, self._in_vehicle(mover, direction, Reason.HOME))
        if not passed:
            self._expect(mover, at + _WAIT_AND_COME_AGAIN)
        elif mover.resident:
            self._home.append(mover)
        else:
            self._old_guests.append(mover)

    def _visit(self, at: datetime) -> Story:
        unexpected = self.turns.due(Seldom.OVERRIDE)
        guest = self._old_guest() or self._new_guest()
        reason = _GUEST_REASONS.get(guest.subject_class, Reason.SERVICE)
        crossing = self._in_vehicle(guest, Direction.IN, reason)
        if not guest.person_id:
            crossing = self._introduced(crossing, guest, at)
            plate = crossing.vehicle.plate if crossing.vehicle is not None else ""
            guest = replace(guest, plate=plate, drives=bool(plate))
        done, passed = yield from self._ask(at, crossing)
        if unexpected:
            self.turns.done(Seldom.OVERRIDE)
        if passed:
            inside = replace(guest, person_id=guest.person_id or done.person_id)
            self._expect(inside, at + timedelta(minutes=self._random.randint(*_STAY)))

    def _old_guest(self) -> Mover | None:
        """Return somebody who came before, now and then."""
        often = _OLD_GUESTS if self._old_guests and not self._somebody_new() else 0.0
        if self._random.random() >= often:
            return None
        return self._old_guests.pop(self._random.randrange(len(self._old_guests)))

    def _new_guest(self) -> Mover:
        chosen = self._random.choices(tuple(_GUEST_CHANCES), tuple(_GUEST_CHANCES.values()))[0]
        host = self._random.choice(self._flats)
        return Mover(
            person_id="",
            household_id=host.household_id,
            subject_class=SubjectClass.VISITOR if self.turns.due(Seldom.OVERRIDE) else chosen,
            resident=False,
        )

    def _introduced(self, crossing: Crossing, guest: Mover, at: datetime) -> Crossing:
        """Write down who a new guest is; now and then only after the power is back."""
        outsider = self._inventor.outsider(guest.subject_class, guest.household_id)
        crossing = replace(crossing, person_id=None, outsider=outsider)
        driver = replace(guest, plate=self._drivers.arrives_in(guest, outsider))
        if driver.plate:
            vehicle = self._drivers.vehicle_of(driver, outsider.company, outsider.origin)
            crossing = replace(crossing, vehicle=vehicle)
        if not self.turns.due(Seldom.BACK_FILLED):
            return crossing
        self.turns.done(Seldom.BACK_FILLED)
        return replace(crossing, happened_at=at - _LATE_ENTRY, note="停电，事后补录")

    def _emergency(self, at: datetime) -> Story:
        self.turns.done(Seldom.EMERGENCY)
        place = self._random.randrange(len(self._home))
        mover = self._leave_home(place)
        crossing = _crossing(mover, Direction.OUT, Reason.MEDICAL)
        done = yield RecordEntry(at=at, crossing=crossing, decision=Decision.EMERGENCY)
        self._to_complete.append(done.entry_id)
        self._expect(mover, at + timedelta(hours=self._random.randint(6, 40)))

    def _ask(self, at: datetime, crossing: Crossing) -> Crossed:
        """Ask what the rules want to know, decide as they say, and record it."""
        asked = self._answered(crossing)
        verdict = self.weigh(asked, at)
        again = self._measured_again(asked, verdict)
        if again != asked:
            asked, verdict = again, self.weigh(again, at)
        decision, override = self._decided(verdict)
        act = RecordEntry(at=at, crossing=asked, decision=decision, override=override)
        done = yield act
        if override is None:
            self._last_entry = done.entry_id, act
        elif override.approval is Approval.TELEPHONE:
            self._to_sign.append(done.entry_id)
        return done, decision in {Decision.ADMIT, Decision.OVERRIDE}

    def _answered(self, crossing: Crossing) -> Crossing:
        kind = crossing.subject_class, crossing.direction
        codes = self._rules.checks_for(*kind)
        alone = self.turns.due(Seldom.OVERRIDE) and crossing.outsider is not None
        checks = self._answers.without_consent(codes) if alone else self._answers.checks(codes)
        if not self._rules.needs_temperature(*kind):
            return replace(crossing, checks=checks)
        vehicle = crossing.vehicle
        if vehicle is not None:
            vehicle = self._drivers.measured(vehicle)
        read = replace(crossing, temperature=self._reading(), thermometer="1号枪", vehicle=vehicle)
        return replace(read, checks=checks)

    def _measured_again(self, asked: Crossing, verdict: Verdict) -> Crossing:
        """Return *asked* with second readings of whoever needs one, driver or not."""
        vehicle = asked.vehicle
        if Want.OCCUPANT_RETEST in verdict.wants and vehicle is not None:
            calls = partial(self._rules.calls_for_retest, asked.subject_class, asked.direction)
            asked = replace(asked, vehicle=self._drivers.measured_again(vehicle, calls))
        if Want.RETEST not in verdict.wants or asked.temperature is None:
            return asked
        return replace(asked, retest=self._answers.second_reading(asked.temperature))

    def _reading(self) -> int:
        for what, drawn in (
            (Seldom.FEVER, self._answers.high_reading),
            (Seldom.LOW_READING, self._answers.low_reading),
        ):
            if self.turns.due(what):
                self.turns.done(what)
                return drawn()
        return self._answers.reading()

    def _decided(self, verdict: Verdict) -> tuple[Decision, Override | None]:
        if verdict.admits:
            return Decision.ADMIT, None
        if verdict.conclusion is Conclusion.REPORT:
            return Decision.REPORT, None
        if not self.turns.due(Seldom.OVERRIDE):
            return Decision.TURN_AWAY, None
        self.turns.done(Seldom.OVERRIDE)
        leader, why = self._leader, "给老人送药"
        if self._random.choice((True, False)):
            by_pin = Override(leader.operator_id, Approval.PIN, why, leader.pin)
            return Decision.OVERRIDE, by_pin
        return Decision.OVERRIDE, Override("社区赵主任", Approval.TELEPHONE, why)

    def _mend(self, at: datetime) -> Story:
        """Put right what was written too fast, and sign what was approved by telephone."""
        if self._to_complete:
            written = Correction(why="紧急放行，事后补记", note="突发不适，120 接走")
            yield CorrectEntry(at=at, entry=self._to_complete.pop(0), correction=written)
        if self.turns.due(Seldom.CORRECTION) and self._last_entry is not None:
            self.turns.done(Seldom.CORRECTION)
            entry_id, act = self._last_entry
            self._last_entry = None
            yield CorrectEntry(at=at, entry=entry_id, correction=self._correction(act))
        if self.turns.due(Seldom.SIGNATURE) and self._to_sign:
            self.turns.done(Seldom.SIGNATURE)
            entry_id = self._to_sign.pop(0)
            yield SignApproval(
                at=at, entry=entry_id, leader=self._leader.operator_id, pin=self._leader.pin
            )

    def _correction(self, act: RecordEntry) -> Correction:
        crossing = act.crossing
        if crossing.temperature is None or crossing.retest is not None:
            return Correction(why="漏写备注", note="随身带一个行李箱")
        return Correction(why="体温输错了一位", temperature=self._answers.reading())

    def _mistake(self, at: datetime) -> Story:
        """Record the wrong person and take it back at once."""
        if not self.turns.due(Seldom.WITHDRAWAL) or not self._home:
            return
        self.turns.done(Seldom.WITHDRAWAL)
        wrong = self._answered(
            _crossing(self._random.choice(self._home), Direction.OUT, Reason.PARCEL)
        )
        admits = self.weigh(wrong, at).admits
        decision = Decision.ADMIT if admits else Decision.TURN_AWAY
        done = yield RecordEntry(at=at, crossing=wrong, decision=decision)
        yield WithdrawEntry(at=at, entry=done.entry_id, why="选错了人")

    def _move_in(self, at: datetime) -> Story:
        """Add somebody who has moved in to the roster, at the desk."""
        if not self.turns.due(Seldom.ENROLMENT):
            return
        self.turns.done(Seldom.ENROLMENT)
        flat = self._random.choice(self._flats)
        tenant = self._inventor.tenant(flat.door)
        done = yield Enrol(at=at, person=tenant)
        self._home.append(
            Mover(
                person_id=done.person_id,
                household_id=flat.household_id,
                subject_class=tenant.subject_class,
            )
        )

    def _in_vehicle(self, mover: Mover, direction: Direction, reason: Reason) -> Crossing:
        crossing = _crossing(mover, direction, reason)
        if not mover.drives:
            return crossing
        return replace(crossing, vehicle=self._drivers.vehicle_of(mover))

    def _leave_home(self, place: int) -> Mover:
        """Take somebody out of those at home; the last one takes the free place."""
        self._home[place], self._home[-1] = self._home[-1], self._home[place]
        return self._home.pop()

    def _expect(self, mover: Mover, at: datetime) -> None:
        heappush(self._away, (at, next(self._order), mover))


def _crossing(mover: Mover, direction: Direction, reason: Reason) -> Crossing:
    return Crossing(
        direction=direction,
        subject_class=mover.subject_class,
        reason=reason,
        person_id=mover.person_id,
    )
