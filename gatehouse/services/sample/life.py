# SPDX-License-Identifier: MIT
"""The comings and goings at an invented gate, told as one act after the other.

A story is a generator: it yields an act and is sent what became of it, so that the same story can
be lived in a store or written down for later. Whatever the rules say is asked of the rules.
"""

from collections import deque
from datetime import date, datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from random import Random

from msgspec.structs import replace

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.entry import Crossing, Decision, Direction, Reason, SubjectClass
from gatehouse.domain.gate_pass import PassClass, PassOrder
from gatehouse.domain.itinerary import NoteConclusion, window_at
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.services.acts import Enrol, Performed, RecordEntry, SignItinerary, WithdrawEntry
from gatehouse.services.itinerary_acts import FileOriginal
from gatehouse.services.pass_acts import IssuePass, VoidPass
from gatehouse.services.sample.answers import Answers
from gatehouse.services.sample.caring import Caring
from gatehouse.services.sample.compound import Compound, Mover
from gatehouse.services.sample.desk import Desk, Leader
from gatehouse.services.sample.errands import Errands
from gatehouse.services.sample.following import Following
from gatehouse.services.sample.guests import Guests, reason_of
from gatehouse.services.sample.isolating import Isolating
from gatehouse.services.sample.keeping import Keeping
from gatehouse.services.sample.moments import at_hour, crossing_times
from gatehouse.services.sample.pass_work import PassWork
from gatehouse.services.sample.passes import PassBook
from gatehouse.services.sample.peaks import early_bus
from gatehouse.services.sample.people import Inventor
from gatehouse.services.sample.roster_work import RosterWork
from gatehouse.services.sample.seldom import Seldom, Turns
from gatehouse.services.sample.serving import Serving
from gatehouse.services.sample.shifts import Change, changes_of, declining, handing_over
from gatehouse.services.sample.story import Questions, Story, Telling
from gatehouse.services.sample.supplying import Supplying
from gatehouse.services.sample.travels import Travels
from gatehouse.services.sample.trouble import Trouble
from gatehouse.services.sample.vehicles import Drivers

_OPENS = 6
_EVENING = 20
_LATE, _LATER, _STILL_LATER, _LATEST, _ALMOST, _LAST = 23.25, 23.6, 23.69, 23.78, 23.967, 23.98
_EARLIEST, _EARLY, _BEFORE_BREAKFAST = 4.5, 4.75, 5.25
_DAWN, _BREAKFAST, _FIRST_BUS = 5.5, 5.75, 5.88
"""Hours in which the leader is on duty, as who has the night."""
_GUESTS = 0.16
_OLD = 65
_STAY = (15, 180)
_WAIT_AND_COME_AGAIN = timedelta(minutes=40)
_LATE_ENTRY = timedelta(minutes=20)


class Life:
    """The life of a compound, day by day.

    It asks a store by *questions*, and goes on in another one where it is told so.
    """

    def __init__(  # noqa: PLR0913 - what a day at the gate is made of, each by its name
        self,
        *,
        compound: Compound,
        inventor: Inventor,
        rules: RuleSet,
        questions: Questions,
        leader: Leader,
        supplying: Supplying,
        random: Random,
    ) -> None:
        self._turns = Turns()
        self._flats = compound.flats
        self._random = random
        self._inventor = inventor
        self._errands = Errands(random)
        answers = Answers(random)
        self._drivers = Drivers(random, answers)
        self._keeping = Keeping(Random(len(compound.flats)))  # noqa: S311 - an invented compound
        self._guests = Guests(random, compound.flats)
        self._passes = PassBook(random)
        self._travels = Travels(random)
        self._roster = RosterWork(inventor, compound.flats, self._passes)
        self._caring = Caring(compound.flats)
        self._isolating = Isolating()
        self._following = Following()
        self._serving = Serving(compound.flats)
        self._pass_work = PassWork()
        self._trouble = Trouble()
        self._supplying = supplying
        self._on_duty = leader.name
        self._desk = Desk(
            rules=rules,
            questions=questions,
            leader=leader,
            turns=self._turns,
            passes=self._passes,
            answers=answers,
            drivers=self._drivers,
            random=random,
        )
        self._home = list(compound.movers)
        self._away: list[tuple[datetime, int, Mover]] = []
        self._order = count()

    def go_on(self, questions: Questions, turns: Turns) -> None:
        """Ask another store from now on, and let what is seldom happen as often as *turns* say."""
        self._turns = self._desk.turns = turns
        self._desk.questions = questions

    def day(self, day: date, entries: int) -> Story:
        """Tell one day with exactly so many *entries* that stand at its end."""
        leader = self._desk.leader
        yield from self._desk.look_after_thermometers(at_hour(day, _EARLIEST))
        listed = self._roster.night(at_hour(day, _EARLY), self._home)
        yield from self._if_due(Seldom.ROSTER_WORK, listed)
        evening = self._caring.evening(at_hour(day, _BEFORE_BREAKFAST), self._home)
        yield from self._if_due(Seldom.CARE, evening)
        dawn = self._trouble.dawn(at_hour(day, _DAWN), self._home)
        yield from self._if_due(Seldom.INCIDENT, dawn)
        cards = self._pass_work.night(at_hour(day, _BREAKFAST), self._home)
        yield from self._if_due(Seldom.CARDS, cards)
        yield from self._if_due(Seldom.BUS, early_bus(at_hour(day, _FIRST_BUS)))
        before, changes = at_hour(day, _OPENS), deque(changes_of(day, leader.name, leader.pin))
        for at in crossing_times(day, entries, self._random):
            while changes and changes[0].at <= at:
                before = max(before, changes[0].at)
                yield from self._hand_over(changes.popleft())
            pause = (at - before) / 8
            yield from self._desk.mend(before + pause)
            yield from self._mistake(before + 3 * pause)
            yield from self._following.readings(before + 4 * pause)
            yield from self._move_in(before + 5 * pause)
            yield from self._void(before + 6 * pause)
            yield from self._cross(at, before + 7 * pause)
            self._turns.crossed()
            before = at
        for change in changes:
            yield from self._hand_over(change)
        listed = self._roster.night(at_hour(day, _LATE), self._home)
        yield from self._if_due(Seldom.ROSTER_WORK, listed)
        evening = self._caring.evening(at_hour(day, _LATER), self._home)
        yield from self._if_due(Seldom.CARE, evening)
        served = self._serving.evening(at_hour(day, _STILL_LATER), self._home)
        yield from self._if_due(Seldom.SERVICE, served)
        isolated = self._isolating.night(at_hour(day, _LATEST))
        yield from self._if_due(Seldom.ISOLATION, isolated)
        followed = self._following.night(at_hour(day, _ALMOST), self._home)
        yield from self._if_due(Seldom.FOLLOWED, followed)
        yield from self._keeping.night(at_hour(day, _LAST), self._desk.questions, self._turns)

    def _if_due(self, what: Seldom, story: Story) -> Story:
        """Tell *story* if it is time for *what*."""
        if self._turns.due(what):
            self._turns.done(what)
            yield from story

    def _hand_over(self, change: Change) -> Story:
        """Use some of the supplies, and hand over; seldom not at the first go."""
        questions, leader = self._desk.questions, self._desk.leader
        yield from self._supplying.use(
            change.at, self._turns, by_leader=self._on_duty == leader.name
        )
        if self._turns.due(Seldom.DECLINED):
            self._turns.done(Seldom.DECLINED)
            yield declining(change)
        counted = self._supplying.counted(questions.stock())
        inside = questions.inside(change.at)
        yield handing_over(change, inside, counted, self._random, leader.pin)
        self._on_duty = change.name

    def _cross(self, at: datetime, ready: datetime) -> Story:
        """Let the next person cross: who is due back, a guest, or somebody who goes out.

        What they need for it is written at *ready*, shortly before.
        """
        evening = at.astimezone(LOCAL_ZONE).hour >= _EVENING
        for back, mover in (*self._keeping.away.back_by(at), *self._isolating.away.back_by(at)):
            self._expect(mover, back)
        if (truck := self._keeping.truck(at, self._turns)) is not None:
            yield from self._desk.ask(at, truck)
        elif self._keeping.waits(self._home, self._turns):
            yield from self._keeping.by_another_gate(at, self._desk)
        elif self._away and (evening or self._away[0][0] <= at):
            yield from self._return(at, heappop(self._away)[2])
        elif self._turns.due(Seldom.EMERGENCY) and self._home:
            yield from self._emergency(at)
        elif self._turns.due(Seldom.ITINERARY):
            yield from self._arrival(at, ready)
        elif self._guest_comes():
            yield from self._visit(at, ready)
        else:
            yield from self._outing(at, ready)

    def _guest_comes(self) -> bool:
        return self._somebody_new() or not self._home or self._random.random() < _GUESTS

    def _somebody_new(self) -> bool:
        return self._turns.due(Seldom.OVERRIDE) or self._turns.due(Seldom.BACK_FILLED)

    def _outing(self, at: datetime, ready: datetime) -> Story:
        place = self._whose_turn()
        mover = self._home[place]
        if self._turns.due(Seldom.OLD_RESIDENT) and self._goes_without_pass(mover, at):
            self._turns.done(Seldom.OLD_RESIDENT)
            order = PassOrder(
                pass_class=PassClass.RESIDENT_TEMPORARY, person_id=mover.person_id, note="不用手机"
            )
            yield from self._issue(order, ready)
        drives = bool(mover.plate) and self._turns.due(Seldom.DRIVE)
        if drives:
            self._turns.done(Seldom.DRIVE)
        mover = replace(mover, drives=drives or self._drivers.takes_the_car(mover))
        reason, back = self._errands.errand(mover, at)
        crossing = self._in_vehicle(mover, Direction.OUT, reason, at)
        _, passed = yield from self._desk.ask(at, crossing)
        if passed:
            self._errands.went(mover, reason, at)
            self._leave_home(place)
            stays = self._keeping.stays_away(mover, at, self._turns)
            if not stays and not self._isolating.travels(mover, self._turns):
                self._expect(mover, back)

    def _whose_turn(self) -> int:
        """Return the place of whoever goes out next; now and then of a driver, or an old one."""
        asked: list[int] = []
        if self._turns.due(Seldom.DRIVE):
            asked = [place for place, mover in enumerate(self._home) if mover.plate]
        elif self._turns.due(Seldom.OLD_RESIDENT):
            asked = [place for place, mover in enumerate(self._home) if mover.age >= _OLD]
        return self._random.choice(asked or range(len(self._home)))

    def _goes_without_pass(self, mover: Mover, at: datetime) -> bool:
        return mover.age >= _OLD and self._passes.shown_by(mover.person_id, at) is None

    def _issue(self, order: PassOrder, at: datetime) -> Telling[Performed]:
        done = yield IssuePass(at=at, order=order)
        holder = order.person_id or done.person_id
        self._passes.issued(holder, done.pass_id, order.pass_class, at)
        return done

    def _return(self, at: datetime, mover: Mover) -> Story:
        direction = Direction.IN if mover.resident else Direction.OUT
        crossing = self._in_vehicle(mover, direction, Reason.HOME, at)
        _, passed = yield from self._desk.ask(at, crossing)
        if not passed:
            self._expect(mover, at + _WAIT_AND_COME_AGAIN)
        elif mover.resident:
            self._home.append(mover)
            self._keeping.came_home(mover)
        else:
            self._guests.left(mover)

    def _visit(self, at: datetime, ready: datetime) -> Story:
        """Let somebody come who was here before, is written down at the gate, or has a pass."""
        unexpected = self._turns.due(Seldom.OVERRIDE)
        guest = None if self._somebody_new() else self._guests.again()
        if guest is None:
            guest = self._guests.new(SubjectClass.VISITOR if unexpected else None)
            if self._turns.due(Seldom.EXPECTED_GUEST) and not self._somebody_new():
                guest = yield from self._expected(guest, ready)
        yield from self._come_in(guest, at)
        if unexpected:
            self._turns.done(Seldom.OVERRIDE)

    def _expected(self, guest: Mover, at: datetime) -> Telling[Mover]:
        """Issue a pass to somebody new, and return them as they are known from now on."""
        self._turns.done(Seldom.EXPECTED_GUEST)
        order = PassOrder(
            pass_class=PassClass.VISITOR_DAY,
            outsider=self._inventor.outsider(guest.subject_class, guest.household_id),
            subject_class=guest.subject_class,
        )
        done = yield from self._issue(order, at)
        return replace(guest, person_id=done.person_id)

    def _arrival(self, at: datetime, ready: datetime) -> Story:
        """Let somebody come from afar, whose itinerary is asked for first."""
        self._turns.done(Seldom.ITINERARY)
        if self._home and self._travels.somebody_returns():
            window = window_at(self._desk.rules, at)
            yield from self._travels.told_at_home(self._home[-1].person_id, ready, window)
            yield from self._outing(at, ready)
            return
        guest = self._guests.new()
        outsider = self._inventor.outsider(guest.subject_class, guest.household_id)
        told = self._travels.of(guest, outsider, window_at(self._desk.rules, at))
        if told.conclusion is not NoteConclusion.ISSUED:
            yield SignItinerary(at=at, form=told.form, conclusion=told.conclusion)
            return
        done = yield SignItinerary(at=ready, form=told.form, conclusion=told.conclusion)
        self._passes.issued(done.person_id, done.pass_id, PassClass.VISITOR_DAY, ready)
        yield from self._come_in(replace(guest, person_id=done.person_id), at)
        if told.original:
            yield FileOriginal(at=at, person=done.person_id, number=told.original)

    def _come_in(self, guest: Mover, at: datetime) -> Story:
        crossing = self._in_vehicle(guest, Direction.IN, reason_of(guest), at)
        if not guest.person_id:
            crossing = self._introduced(crossing, guest, at)
            plate = crossing.vehicle.plate if crossing.vehicle is not None else ""
            guest = replace(guest, plate=plate, drives=bool(plate))
        done, passed = yield from self._desk.ask(at, crossing)
        if passed:
            inside = replace(guest, person_id=guest.person_id or done.person_id)
            self._expect(inside, at + timedelta(minutes=self._random.randint(*_STAY)))

    def _introduced(self, crossing: Crossing, guest: Mover, at: datetime) -> Crossing:
        """Write down who a new guest is; now and then only after the power is back."""
        outsider = self._inventor.outsider(guest.subject_class, guest.household_id)
        crossing = replace(crossing, person_id=None, outsider=outsider)
        driver = replace(guest, plate=self._drivers.arrives_in(guest, outsider))
        if driver.plate:
            vehicle = self._drivers.vehicle_of(driver, outsider.company, outsider.origin)
            crossing = replace(crossing, vehicle=vehicle)
        if not self._turns.due(Seldom.BACK_FILLED):
            return crossing
        self._turns.done(Seldom.BACK_FILLED)
        return replace(crossing, happened_at=at - _LATE_ENTRY, note="停电，事后补录")

    def _emergency(self, at: datetime) -> Story:
        self._turns.done(Seldom.EMERGENCY)
        place = self._random.randrange(len(self._home))
        mover = self._leave_home(place)
        crossing = _crossing(mover, Direction.OUT, Reason.MEDICAL)
        yield from self._desk.let_out_at_once(at, crossing)
        self._expect(mover, at + timedelta(hours=self._random.randint(6, 40)))

    def _mistake(self, at: datetime) -> Story:
        """Record the wrong person and take it back at once."""
        if not self._turns.due(Seldom.WITHDRAWAL) or not self._home:
            return
        self._turns.done(Seldom.WITHDRAWAL)
        wrong = self._desk.answered(
            _crossing(self._random.choice(self._home), Direction.OUT, Reason.PARCEL)
        )
        admits = self._desk.questions.weigh(wrong, at).admits
        decision = Decision.ADMIT if admits else Decision.TURN_AWAY
        done = yield RecordEntry(at=at, crossing=wrong, decision=decision)
        yield WithdrawEntry(at=at, entry=done.entry_id, why="选错了人")

    def _move_in(self, at: datetime) -> Story:
        """Add somebody who has moved in to the roster, at the desk."""
        if not self._turns.due(Seldom.ENROLMENT):
            return
        self._turns.done(Seldom.ENROLMENT)
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

    def _void(self, at: datetime) -> Story:
        """Make a pass void now and then, if anybody holds one."""
        lost = self._passes.to_void(at) if self._turns.due(Seldom.VOIDED) else None
        if lost is not None:
            self._turns.done(Seldom.VOIDED)
            pass_id, why = lost
            yield VoidPass(at=at, gate_pass=pass_id, why=why)

    def _in_vehicle(
        self, mover: Mover, direction: Direction, reason: Reason, at: datetime
    ) -> Crossing:
        """Let *mover* cross with their pass, if they hold one, and in their car, if they drive."""
        shown = self._passes.shown_by(mover.person_id, at)
        crossing = replace(_crossing(mover, direction, reason), pass_id=shown)
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
