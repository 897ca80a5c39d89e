# SPDX-License-Identifier: MIT
"""The desk of the invented gate: it asks what the rules want to know and decides as they say."""

from datetime import datetime
from functools import partial
from random import Random

from msgspec.structs import replace

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import Approval, Correction, Crossing, Decision, Override
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.policy.verdict import Conclusion, Verdict
from gatehouse.domain.policy.want import Want
from gatehouse.services.acts import CorrectEntry, Performed, RecordEntry, SignApproval
from gatehouse.services.sample.answers import Answers
from gatehouse.services.sample.measuring import Measuring, has_thermometers, measured_again
from gatehouse.services.sample.passes import PassBook
from gatehouse.services.sample.seldom import Seldom, Turns
from gatehouse.services.sample.story import Questions, Story, Telling
from gatehouse.services.sample.vehicles import Drivers, handed_over_at_gate


class Leader(Discreet, frozen=True):
    """The operator who approves and has the night, with their invented PIN."""

    operator_id: str
    name: str
    pin: str


class Desk:
    """Lets people cross, and puts right what was written too fast.

    *leader* approves what the rules do not admit. *turns* and *questions* may be changed between
    two days.
    """

    def __init__(  # noqa: PLR0913 - what a desk has at hand, each by its name
        self,
        *,
        rules: RuleSet,
        questions: Questions,
        leader: Leader,
        turns: Turns,
        passes: PassBook,
        answers: Answers,
        drivers: Drivers,
        random: Random,
    ) -> None:
        self.rules = rules
        self.questions = questions
        self.leader = leader
        self.turns = turns
        self.passes = passes
        self._answers = answers
        self._drivers = drivers
        self._random = random
        self._measuring = Measuring()
        self._last_entry: tuple[str, RecordEntry] | None = None
        self._to_sign: list[str] = []
        self._to_complete: list[str] = []

    def ask(self, at: datetime, crossing: Crossing) -> Telling[tuple[Performed, bool]]:
        """Ask what the rules want to know, decide as they say, and record it."""
        if has_thermometers(self.rules):
            yield from self._measuring.change(at)
        asked = self.answered(crossing)
        verdict = self.questions.weigh(asked, at)
        again = self._measured_again(asked, verdict, at)
        if again != asked:
            asked, verdict = again, self.questions.weigh(again, at)
        asked = handed_over_at_gate(asked, verdict)
        decision, override = self._decided(asked, verdict)
        act = RecordEntry(at=at, crossing=asked, decision=decision, override=override)
        done = yield act
        if override is None:
            self._last_entry = done.entry_id, act
        elif override.approval is Approval.TELEPHONE:
            self._to_sign.append(done.entry_id)
        return done, decision in {Decision.ADMIT, Decision.OVERRIDE}

    def look_after_thermometers(self, at: datetime) -> Story:
        """Compare the thermometers, and give one a battery, now and then."""
        if has_thermometers(self.rules) and self.turns.due(Seldom.THERMOMETER):
            self.turns.done(Seldom.THERMOMETER)
            yield from self._measuring.look_after(at)

    def let_out_at_once(self, at: datetime, crossing: Crossing) -> Story:
        """Let somebody out whom nothing may keep; the rest is written down after."""
        done = yield RecordEntry(at=at, crossing=crossing, decision=Decision.EMERGENCY)
        self._to_complete.append(done.entry_id)

    def answered(self, crossing: Crossing) -> Crossing:
        """Return *crossing* with what was measured and shown."""
        kind = crossing.subject_class, crossing.direction
        codes = self.rules.checks_for(*kind)
        if crossing.pass_id is not None:
            settled = self.passes.settled_for(crossing.person_id)
            codes = tuple(code for code in codes if code not in settled)
        alone = self.turns.due(Seldom.OVERRIDE) and crossing.outsider is not None
        checks = self._answers.without_consent(codes) if alone else self._answers.checks(codes)
        if not self.rules.needs_temperature(*kind):
            return replace(crossing, checks=checks)
        vehicle = crossing.vehicle
        if vehicle is not None:
            vehicle = self._drivers.measured(vehicle)
        read = self._measuring.measured(crossing, self._reading())
        return replace(read, checks=checks, vehicle=vehicle)

    def mend(self, at: datetime) -> Story:
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
                at=at, entry=entry_id, leader=self.leader.operator_id, pin=self.leader.pin
            )

    def _measured_again(self, asked: Crossing, verdict: Verdict, at: datetime) -> Crossing:
        """Return *asked* with second readings of whoever needs one, driver or not."""
        vehicle = asked.vehicle
        if Want.OCCUPANT_RETEST in verdict.wants and vehicle is not None:
            calls = partial(self.rules.calls_for_retest, asked.subject_class, asked.direction)
            asked = replace(asked, vehicle=self._drivers.measured_again(vehicle, calls))
        if Want.RETEST not in verdict.wants or asked.temperature is None:
            return asked
        return measured_again(asked, self._answers.second_reading(asked.temperature), at)

    def _reading(self) -> int:
        for what, drawn in (
            (Seldom.FEVER, self._answers.high_reading),
            (Seldom.LOW_READING, self._answers.low_reading),
        ):
            if self.turns.due(what):
                self.turns.done(what)
                return drawn()
        return self._answers.reading()

    def _decided(self, crossing: Crossing, verdict: Verdict) -> tuple[Decision, Override | None]:
        if crossing.delivery is not None:
            return Decision.HAND_OVER, None
        if verdict.admits:
            return Decision.ADMIT, None
        if verdict.conclusion is Conclusion.REPORT:
            return Decision.REPORT, None
        if not self.turns.due(Seldom.OVERRIDE):
            return Decision.TURN_AWAY, None
        self.turns.done(Seldom.OVERRIDE)
        leader, why = self.leader, "给老人送药"
        if self._random.choice((True, False)):
            by_pin = Override(leader.operator_id, Approval.PIN, why, leader.pin)
            return Decision.OVERRIDE, by_pin
        return Decision.OVERRIDE, Override("社区赵主任", Approval.TELEPHONE, why)

    def _correction(self, act: RecordEntry) -> Correction:
        crossing = act.crossing
        if crossing.temperature is None or crossing.retest is not None:
            return Correction(why="漏写备注", note="随身带一个行李箱")
        return Correction(why="体温输错了一位", temperature=self._answers.reading())
