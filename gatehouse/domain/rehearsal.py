# SPDX-License-Identifier: MIT
"""A rehearsal (演练): invented people come to the gate, somebody serves them, and is told how.

What is right of each arrival is known before they come; what was recorded is compared with it.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import (
    CLASS_WORDS,
    DIRECTION_WORDS,
    OUTCOME_WORDS,
    REASON_WORDS,
    Direction,
    Outcome,
    Reason,
    SubjectClass,
)
from gatehouse.domain.policy.wording import celsius
from gatehouse.domain.words import Words


class Pace(StrEnum):
    """How fast people come."""

    CALM = "calm"
    ORDINARY = "ordinary"
    RUSH = "rush"


class Tempo(Struct, frozen=True):
    """So many people, one *every* so often; None is whenever the one before has been served."""

    people: int
    every: timedelta | None


PACE_WORDS = {
    Pace.CALM: Words("不急", "Calm"),
    Pace.ORDINARY: Words("平常", "Ordinary"),
    Pace.RUSH: Words("高峰", "Rush"),
}
TEMPI = {
    Pace.CALM: Tempo(10, None),
    Pace.ORDINARY: Tempo(20, timedelta(seconds=20)),
    Pace.RUSH: Tempo(30, timedelta(seconds=8)),
}


class Trap(StrEnum):
    """What is not as usual with somebody who comes."""

    FEVER = "fever"
    ONE_HIGH_READING = "one_high_reading"
    QUOTA_USED = "quota_used"
    DOCTOR = "doctor"
    STROLL = "stroll"
    CODE = "code"
    RUN_OUT = "run_out"
    WRONG_FLAT = "wrong_flat"
    NAMESAKE = "namesake"
    COURIER = "courier"
    VISITOR = "visitor"


class GateAct(Discreet, frozen=True, kw_only=True):
    """Somebody crossing as it is recorded, or as it ought to be; readings are tenths of °C.

    *who* is the flat and the masked name, as the desk lists them. Of what ought to be, a *reason*
    of None is any: the rules heed none.
    """

    who: str
    person_id: str | None
    subject_class: SubjectClass
    direction: Direction
    reason: Reason | None
    outcome: Outcome
    temperature: int | None = None
    retest: int | None = None


class Arrival(Discreet, frozen=True, kw_only=True):
    """Somebody who comes: what they say, what is *seen* of them, what is *right*, and why."""

    said: Words
    seen: Words
    right: GateAct
    why: Words
    trap: Trap | None = None


class Cast(Struct, frozen=True):
    """Who comes, in order, and the place of the entry *after* which the rehearsal begins."""

    arrivals: tuple[Arrival, ...]
    after: int


class Served(Struct, frozen=True, kw_only=True):
    """An entry as it stands after its corrections; *at* is when it was first recorded."""

    entry_id: str
    act: GateAct
    at: datetime


class Slip(StrEnum):
    """In what an entry differs from what was right."""

    PERSON = "person"
    DIRECTION = "direction"
    REASON = "reason"
    READING = "reading"
    OUTCOME = "outcome"
    NOBODY = "nobody"


class Mistake(Discreet, frozen=True, kw_only=True):
    """One difference: who had come (*said*), what was *done*, and what would have been *right*."""

    slip: Slip
    said: Words
    done: Words
    right: Words


class Attended(Struct, frozen=True, kw_only=True):
    """The arrival with that *number*, from 0, was *served*; None stood there at *number* None.

    *begun_at* is None of whoever was recorded anew after somebody else in their place.
    """

    number: int | None
    served: Served
    begun_at: datetime | None

    @property
    def seconds(self) -> float | None:
        """How long it took, from when they stood at the desk to when it was recorded."""
        if self.number is None or self.begun_at is None:
            return None
        return max((self.served.at - self.begun_at).total_seconds(), 0.0)


class Result(Discreet, frozen=True, kw_only=True):
    """How one entry went: who had come (*said*), how long it took, and its *mistakes*.

    *seconds* are None where nobody stood there, or who did was recorded anew.
    """

    said: Words
    seconds: float | None
    mistakes: tuple[Mistake, ...]


class Score(Struct, frozen=True):
    """How it went, entry by entry."""

    results: tuple[Result, ...]

    @property
    def served(self) -> int:
        """How many people were served."""
        return len(self._seconds)

    @property
    def right(self) -> int:
        """How many of them without a mistake."""
        return sum(one.seconds is not None and not one.mistakes for one in self.results)

    @property
    def median(self) -> float:
        """The seconds of the usual entry."""
        return median(self._seconds) if self._seconds else 0.0

    @property
    def slowest(self) -> float:
        """The seconds of the slowest entry."""
        return max(self._seconds, default=0.0)

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """Every mistake, in order."""
        return tuple(mistake for one in self.results for mistake in one.mistakes)

    @property
    def _seconds(self) -> list[float]:
        return [one.seconds for one in self.results if one.seconds is not None]


class Rehearsal(Struct, frozen=True, kw_only=True):
    """A rehearsal under way: who comes when, and who has been attended to so far."""

    arrivals: tuple[Arrival, ...]
    pace: Pace
    begun_at: datetime
    attended: tuple[Attended, ...] = ()

    @property
    def is_over(self) -> bool:
        """Whether everybody was attended to."""
        return not self._left()

    @property
    def count(self) -> int:
        """How many of those who come were attended to."""
        return len(self.arrivals) - len(self._left())

    def waiting(self, now: datetime) -> tuple[int, ...]:
        """Return the numbers of those who stand there, the first first."""
        left = self._left()
        every = TEMPI[self.pace].every
        if every is None:
            return left[:1]
        return tuple(number for number in left if self.begun_at + number * every <= now)

    def next_in(self, now: datetime) -> timedelta | None:
        """Return in what time the next one comes; None where nobody does, or as soon as asked."""
        every, ahead = TEMPI[self.pace].every, self._left()[len(self.waiting(now)) :]
        return None if every is None or not ahead else self.begun_at + ahead[0] * every - now

    def take(self, served: Sequence[Served]) -> "Rehearsal":
        """Return the rehearsal after all that was *served* in it, in order, as it stands now.

        Each entry belongs to who stood there first when it was recorded; who was attended to by
        one that was taken back stands there again.
        """
        standing = {one.entry_id: one for one in served}
        kept = tuple(
            replace(one, served=standing[one.served.entry_id])
            for one in self.attended
            if one.served.entry_id in standing
        )
        rehearsal = replace(self, attended=kept)
        known = {one.served.entry_id for one in kept}
        for one in served:
            if one.entry_id not in known:
                rehearsal = rehearsal.attend(one)
        return rehearsal

    def score(self) -> Score:
        """Return how it went so far."""
        return Score(tuple(map(self._result, self.attended)))

    def attend(self, served: Served) -> "Rehearsal":
        """Return the rehearsal after *served*, of whoever stood there first.

        Who is recorded after somebody else was taken for them stands there no more, and nobody is
        passed over for it.
        """
        number = next(iter(self.waiting(served.at)), None)
        mistaken = self._mistaken_for(served.act)
        if mistaken is not None and (number is None or not self._is_of(number, served.act)):
            anew = Attended(number=mistaken, served=served, begun_at=None)
            return replace(self, attended=(*self.attended, anew))
        begun = max((one.served.at for one in self.attended), default=self.begun_at)
        every = TEMPI[self.pace].every
        if number is not None and every is not None:
            begun = max(begun, self.begun_at + number * every)
        attended = Attended(number=number, served=served, begun_at=min(begun, served.at))
        return replace(self, attended=(*self.attended, attended))

    def _is_of(self, number: int, act: GateAct) -> bool:
        return _is_same(self.arrivals[number].right, act)

    def _mistaken_for(self, act: GateAct) -> int | None:
        """Return the arrival whom *act* is of, where somebody else was taken for them."""
        wrong = [
            one.number
            for one in self.attended
            if one.number is not None and not self._is_of(one.number, one.served.act)
        ]
        return next((number for number in wrong if self._is_of(number, act)), None)

    def _left(self) -> tuple[int, ...]:
        done = {one.number for one in self.attended}
        return tuple(number for number in range(len(self.arrivals)) if number not in done)

    def _result(self, attended: Attended) -> Result:
        done = attended.served.act
        if attended.number is None:
            stray = _stray(done)
            return Result(said=stray.said, seconds=None, mistakes=(stray,))
        arrival = self.arrivals[attended.number]
        mistakes = compare(arrival, done)
        return Result(said=arrival.said, seconds=attended.seconds, mistakes=mistakes)


def compare(arrival: Arrival, done: GateAct) -> tuple[Mistake, ...]:
    """Return in what the entry *done* differs from what was right of *arrival*."""
    return tuple(
        Mistake(slip=slip, said=arrival.said, done=was, right=right)
        for slip, was, right in _differences(arrival, done)
    )


def act_words(act: GateAct) -> Words:
    """Return an act in a few words: who, which way, what was done with them."""
    return Words("{who} {way} {outcome}", "{who}, {way}, {outcome}").format(
        who=act.who or Words("没有名字", "no name"),
        way=DIRECTION_WORDS[act.direction],
        outcome=OUTCOME_WORDS[act.outcome],
    )


def _differences(arrival: Arrival, done: GateAct) -> Iterator[tuple[Slip, Words, Words]]:
    right = arrival.right
    unnamed = done.outcome is Outcome.EMERGENCY and done.person_id is None
    if not (unnamed or _is_same(right, done)):
        # the rest belongs to somebody else
        yield Slip.PERSON, _who(done), _who_came(right)
        return
    if not unnamed:
        yield from _slips_of_the_pen(right, done)
    if not _is_right(right.outcome, done.outcome):
        reason = Words("{outcome}（{why}）", "{outcome} ({why})")
        because = reason.format(outcome=OUTCOME_WORDS[right.outcome], why=arrival.why)
        yield Slip.OUTCOME, OUTCOME_WORDS[done.outcome], because


def _slips_of_the_pen(right: GateAct, done: GateAct) -> Iterator[tuple[Slip, Words, Words]]:
    if done.direction is not right.direction:
        yield Slip.DIRECTION, DIRECTION_WORDS[done.direction], DIRECTION_WORDS[right.direction]
    # a quota counts by it; who did not pass uses none up
    passed = done.outcome is right.outcome is Outcome.ADMITTED
    if passed and done.reason and right.reason and done.reason is not right.reason:
        yield Slip.REASON, REASON_WORDS[done.reason], REASON_WORDS[right.reason]
    if _reads_otherwise(right, done):
        yield Slip.READING, _readings(done), _readings(right)


def _is_same(right: GateAct, done: GateAct) -> bool:
    """Whether *done* is of the same person; who is new is known by class and name."""
    if right.person_id is not None:
        return done.person_id == right.person_id
    alike = done.subject_class is right.subject_class
    if right.outcome is Outcome.HANDED_OVER:
        # a courier need not be asked for a name, but what they bring goes to a flat
        there = f"{done.who} ".startswith(f"{right.who} ")
        return alike and (there or done.outcome is not Outcome.HANDED_OVER)
    return alike and done.who == right.who


def _is_right(right: Outcome, done: Outcome) -> bool:
    """Whether *done* is right; what somebody brings may be sent away with them, too."""
    return done is right or (right, done) == (Outcome.HANDED_OVER, Outcome.TURNED_AWAY)


def _reads_otherwise(right: GateAct, done: GateAct) -> bool:
    """Whether a reading differs; who stays outside for something else need not be measured."""
    unmeasured = {Outcome.TURNED_AWAY, Outcome.HANDED_OVER}
    if right.temperature is None or right.outcome in unmeasured:
        return False
    return (done.temperature, done.retest) != (right.temperature, right.retest)


def _who(act: GateAct) -> Words:
    who = act.who.strip()
    return Words(who, who) if who else Words("没有名字", "no name")


def _who_came(right: GateAct) -> Words:
    """Say of a courier what they are: their flat alone would read as whoever lives there."""
    if right.outcome is not Outcome.HANDED_OVER:
        return _who(right)
    kind = CLASS_WORDS[right.subject_class]
    return Words("{kind}，去 {who}", "{kind} for {who}").format(kind=kind, who=_who(right))


def _readings(act: GateAct) -> Words:
    taken = [f"{celsius(one)} °C" for one in (act.temperature, act.retest) if one is not None]
    if not taken:
        return Words("没有量", "none taken")
    return Words("，复测 ".join(taken).replace("°C", "℃"), ", then ".join(taken))


def _stray(done: GateAct) -> Mistake:
    nobody = Words("这时没有人来", "Nobody stood there then")
    return Mistake(slip=Slip.NOBODY, said=nobody, done=act_words(done), right=nobody)
