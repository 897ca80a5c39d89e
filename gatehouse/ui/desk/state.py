# SPDX-License-Identifier: MIT
"""What the desk knows of the person at the gate, and what follows from it, without a window.

It is told what was typed, found, chosen and weighed; answers that no longer fit are not taken.
"""

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import asdict, replace

from gatehouse.domain.body_temperature import NOT_SAID
from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import (
    Crossing,
    Decision,
    Direction,
    Outsider,
    Override,
    Reason,
    SubjectClass,
)
from gatehouse.domain.person import RosterPerson
from gatehouse.domain.policy.verdict import needless_checks
from gatehouse.domain.vehicle import VehicleCrossing
from gatehouse.ui.desk.asked import Asked
from gatehouse.ui.desk.attempt import Attempt
from gatehouse.ui.desk.enter import Enter
from gatehouse.ui.desk.instruments import NO_INSTRUMENTS
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.desk.taking_up import as_parked
from gatehouse.ui.desk.vehicle import emergency_vehicle, looks_like_plate

if TYPE_CHECKING:
    from gatehouse.domain.policy.weighed import Weighed

_MOST_WORDS = 40


class DeskState(Asked):
    """The person at the gate, with what the rules ask of them and say of them."""

    _weighed_crossing: Crossing | None

    def __init__(self) -> None:
        self.today = date.min
        self.now: datetime | None = None
        self.instruments = NO_INSTRUMENTS
        super().__init__()

    def clear(self) -> None:
        """Be ready for the next person."""
        super().clear()
        self._forget()
        if self.filling is not None:
            self.filling = self.filling.next_line

    @property
    def goes_along(self) -> bool:
        """Whether an emergency would take whoever stands here along; nobody stands on paper."""
        return self.filling is None and super().goes_along

    @property
    def weighed(self) -> "Weighed | None":
        """The verdict on what stands in the form now; None until the post has answered."""
        return self._weighed if self._weighed_crossing == self.crossing else None

    @property
    def last_weighed(self) -> "Weighed | None":
        """The latest verdict on this person: what stays on the screen until the next is there."""
        return self._weighed if self.decides else None

    @property
    def crossing(self) -> Crossing | None:
        """What the post is asked to weigh; None while nobody is chosen."""
        if not self.decides or self.direction is None:
            return None
        shown = self._gate_pass
        crossing = Crossing(
            direction=self.direction,
            subject_class=self.subject_class,
            reason=self.reason,
            own_class=self.form.own_class,
            own_reason=self.codes.own(CodeList.REASON, self.reason_code),
            person_id=self.person.person_id if self.person is not None else None,
            outsider=self._outsider(),
            temperature=self.form.reading if self.asks_temperature else None,
            retest=self.form.second_reading if self.asks_temperature else None,
            taken=self.instruments.first(self.form) if self._reads_here else NOT_SAID,
            retaken=self.instruments.second(self.form) if self._reads_here else NOT_SAID,
            checks=self.checks,
            pass_id=shown.pass_id if shown is not None else None,
            vehicle=self._vehicle_crossing(),
            happened_at=self.filling.moment if self.filling is not None else None,
            sheet=self.filling.sheet if self.filling is not None else None,
        )
        return as_parked(crossing, self.parked)

    @property
    def only_counts(self) -> bool:
        """Whether the pass that is shown is of those whose holders are only counted."""
        return self._gate_pass is not None and self._gate_pass.counted

    @property
    def unweighed(self) -> Crossing | None:
        """What stands in the form now, until the post has answered for it."""
        crossing = self.crossing
        return None if crossing == self._weighed_crossing else crossing

    def set_reason(self, code: str) -> None:
        """Take another reason."""
        judged = Reason(self.codes.stands_for(CodeList.REASON, code))
        own = self.codes.own(CodeList.REASON, code)
        self.form = replace(self.form, reason=judged, own_reason=own)

    def set_temperature(self, digits: str) -> None:
        """Take the digits of the temperature typed so far, and the time."""
        super().set_temperature(digits)
        self.form = replace(self.form, measured_at=self.now)

    def set_retest(self, digits: str) -> None:
        """Take the digits of the second reading typed so far, and the time."""
        self.form = replace(self.form, retest=digits, retested_at=self.now)

    def use_another(self) -> None:
        """Have the second reading taken with the next thermometer."""
        other = self.instruments.after(self.form.retest_with)
        if other is not None:
            self.form = replace(self.form, retest_with=other.label)

    def set_check(self, code: str, answer: str) -> None:
        """Take the answer seen to one check."""
        chosen = {**dict(self.form.checks), code: answer}
        self.form = replace(self.form, checks=tuple(chosen.items()))

    def take_weighed(self, crossing: Crossing, weighed: "Weighed") -> bool:
        """Take a verdict; say whether it is on what stands in the form."""
        if crossing != self.crossing:
            return False
        self._weighed, self._weighed_crossing = weighed, crossing
        self._needless = needless_checks(weighed.verdict, crossing)
        if self.person is not None and weighed.was is not None:
            # the way that is proposed goes on from where they were then
            was = weighed.was
            self.person = replace(self.person, presence=was.presence, since=was.since)
        return True

    def forget_weighed(self) -> None:
        """Have the person weighed anew: something they are judged by has changed."""
        self._weighed_crossing = None

    def is_over(self, now: datetime) -> bool:
        """Say whether an hour that the verdict or the quota told has come by *now*.

        What is typed in from paper is judged as of its own time, and stays so.
        """
        verdict = self.weighed.verdict if self.weighed is not None else None
        if verdict is None or self.filling is not None:
            return False
        used = verdict.quota.next_allowed if verdict.quota is not None else None
        return any(told is not None and told <= now for told in (verdict.next_allowed, used))

    def enter(self) -> Enter:
        """Say what an Enter means now; every answer must have been taken."""
        match self.scene:
            case Scene.IDLE:
                return Enter.NOTHING
            case Scene.PICKING:
                return Enter.PICK if self.options else Enter.NOTHING
            case Scene.NOBODY if self.vehicle is None and looks_like_plate(self.text):
                return Enter.VEHICLE
            case Scene.DRIVER if self.passes_by_plate:
                return Enter.PASS
            case Scene.NOBODY | Scene.DRIVER:
                return Enter.VISITOR
            case _:
                return self._enter_verdict()

    def attempt(self, decision: Decision, override: Override | None = None) -> Attempt | None:
        """Return the person as they stand here with what was decided; None if nobody does."""
        crossing = self.crossing
        if crossing is None:
            return None
        resident = self._enrolment()
        return replace(self._standing(crossing, decision), override=override, resident=resident)

    def emergency(self, word: str, *, along: bool) -> Attempt:
        """Return the attempt of an emergency: with who was chosen *along*, or of nobody known."""
        note = word.strip()[:_MOST_WORDS]
        if along and self.person is not None:
            crossing = Crossing(
                direction=self.direction or Direction.IN,
                subject_class=self.subject_class,
                reason=Reason.OTHER,
                person_id=self.person.person_id,
                note=note,
                vehicle=self._vehicle_crossing() or emergency_vehicle(word),
            )
            return self._standing(crossing, Decision.EMERGENCY)
        turned = None if self.writes else self.direction
        crossing = Crossing(
            direction=turned or Direction.IN,
            subject_class=SubjectClass.UNKNOWN,
            reason=Reason.OTHER,
            note=note,
            vehicle=emergency_vehicle(word),
        )
        return Attempt(crossing=crossing, decision=Decision.EMERGENCY)

    def _standing(self, crossing: Crossing, decision: Decision) -> Attempt:
        return Attempt(crossing=crossing, decision=decision, **asdict(self.draft))

    @property
    def _reads_here(self) -> bool:
        """Whether it is read here and now; of what stands on paper nobody knows how."""
        return self.asks_temperature and self.filling is None

    def _vehicle_crossing(self) -> VehicleCrossing | None:
        if self.vehicle is None:
            return None
        rules, direction = self.rules, self.direction
        if rules is None or direction is None or not self.asks_temperature:
            return self.vehicle.crossing(None, driverless=self.is_driverless)
        calls = partial(rules.calls_for_retest, self.subject_class, direction)
        return self.vehicle.crossing(calls, driverless=self.is_driverless)

    def _outsider(self) -> Outsider | None:
        if self.visitor is None or self.is_driverless:
            return None
        return self.visitor.outsider(self.today)

    def _enter_verdict(self) -> Enter:
        weighed = self.weighed
        if weighed is None:
            return Enter.NOTHING
        if weighed.verdict.admits:
            return Enter.ADMIT
        return Enter.ASK if weighed.verdict.wants else Enter.BLINK

    def _enrolment(self) -> RosterPerson | None:
        if self.visitor is None or not self.enrols:
            return None
        return self.visitor.roster_person(self.subject_class, self.today)

    def _begin_form(self) -> None:
        super()._begin_form()
        self._forget()

    def _forget(self) -> None:
        super()._forget()
        self._weighed_crossing = None
