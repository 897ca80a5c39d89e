# SPDX-License-Identifier: MIT
"""What the desk knows of the person at the gate, and what follows from it, without a window.

It is told what was typed, found, chosen and weighed; answers that no longer fit are not taken.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from gatehouse.domain.entry import (
    Crossing,
    Decision,
    Direction,
    Override,
    Reason,
    SubjectClass,
)
from gatehouse.domain.gate_pass import CandidatePass
from gatehouse.domain.person import Candidate, Found, Presence, RosterPerson
from gatehouse.domain.policy.case import settled_checks
from gatehouse.domain.policy.checks import CHECKS, CODE, PAPER, Check, Want
from gatehouse.ui.desk.attempt import TEMPERATURE_DIGITS, Attempt, Form
from gatehouse.ui.desk.enter import Enter
from gatehouse.ui.desk.visitor import NOBODY_YET, Visitor

if TYPE_CHECKING:
    from gatehouse.domain.policy.rule_set import RuleSet
    from gatehouse.domain.policy.weighed import Weighed

_MOST_WORDS = 40


class Scene(StrEnum):
    """What the desk is showing."""

    IDLE = "idle"
    PICKING = "picking"
    NOBODY = "nobody"
    PERSON = "person"
    VISITOR = "visitor"


class DeskState:
    """The person at the gate: typed, found, chosen, filled in, weighed."""

    def __init__(self) -> None:
        self.rules: RuleSet | None = None
        self.today = date.min
        self.clear()

    def clear(self) -> None:
        """Be ready for the next person."""
        self.text = ""
        self.found: Found | None = None
        self.row = 0
        self.person: Candidate | None = None
        self._picked = False
        self.visitor: Visitor | None = None
        self.form = Form()
        self._weighed: Weighed | None = None
        self._weighed_crossing: Crossing | None = None

    @property
    def scene(self) -> Scene:
        """What the desk is showing."""
        if self.visitor is not None:
            return Scene.VISITOR
        if self.person is not None:
            return Scene.PERSON
        if not self.text:
            return Scene.IDLE
        if self.found is not None and self.found.text == self.text and not self.candidates:
            return Scene.NOBODY
        return Scene.PICKING

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """Those whom the box may mean."""
        return self.found.candidates if self.found is not None else ()

    @property
    def others(self) -> tuple[Candidate, ...]:
        """The candidates who were not chosen."""
        return tuple(one for one in self.candidates if one != self.person)

    @property
    def decides(self) -> bool:
        """Whether somebody stands here on whom can be decided."""
        return self.person is not None or self.visitor is not None

    @property
    def direction(self) -> Direction | None:
        """The direction turned by hand, or else the way that leads on from where they are."""
        if self.form.turned is not None:
            return self.form.turned
        if self.person is not None:
            inside = self.person.presence is Presence.INSIDE
            return Direction.OUT if inside else Direction.IN
        return Direction.IN if self.visitor is not None else None

    @property
    def subject_class(self) -> SubjectClass:
        """The class chosen, or else the person's own."""
        if self.form.subject_class is not None:
            return self.form.subject_class
        if self.person is not None:
            return self.person.subject_class
        return SubjectClass.VISITOR

    @property
    def enrols(self) -> bool:
        """Whether somebody new is to be saved as a resident: their class lives here."""
        return self.visitor is not None and self.subject_class.lives_here

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The reasons to choose from, the usual one first."""
        if self.rules is None or self.direction is None:
            return ()
        return self.rules.reasons_for(self.subject_class, self.direction)

    @property
    def reason(self) -> Reason:
        """The reason chosen, or else the usual one."""
        if self.form.reason is not None and self.form.reason in self.reasons:
            return self.form.reason
        return self.reasons[0] if self.reasons else Reason.OTHER

    @property
    def asked_checks(self) -> tuple[Check, ...]:
        """The checks that the rules ask of this person in this direction."""
        if self.rules is None or self.direction is None:
            return ()
        codes = self.rules.checks_for(self.subject_class, self.direction)
        unasked = self._settled if self._asks_paper else self._settled | {PAPER.code}
        return tuple(CHECKS[code] for code in codes if code not in unasked)

    @property
    def checks(self) -> Mapping[str, str]:
        """The answers that stand in the form: chosen, or else proposed, by check."""
        chosen = dict(self.form.checks)
        proposed = self._proposals()
        answers = {c.code: chosen.get(c.code, proposed.get(c.code)) for c in self.asked_checks}
        return {code: answer for code, answer in answers.items() if answer is not None}

    @property
    def asks_temperature(self) -> bool:
        """Whether the rules want a temperature of this person."""
        if self.rules is None or self.direction is None:
            return False
        return self.rules.needs_temperature(self.subject_class, self.direction)

    @property
    def asks_retest(self) -> bool:
        """Whether a second reading is wanted, or was taken already."""
        return bool(self.form.retest) or Want.RETEST in self.wants

    @property
    def weighed(self) -> "Weighed | None":
        """The verdict on what stands in the form now; None until the post has answered."""
        return self._weighed if self._weighed_crossing == self.crossing else None

    @property
    def last_weighed(self) -> "Weighed | None":
        """The latest verdict on this person: what stays on the screen until the next is there."""
        return self._weighed if self.decides else None

    @property
    def wants(self) -> tuple[str, ...]:
        """What is still to be filled in, in the order of the desk."""
        return self._weighed.verdict.wants if self._weighed is not None else ()

    @property
    def crossing(self) -> Crossing | None:
        """What the post is asked to weigh; None while nobody is chosen."""
        if not self.decides or self.direction is None:
            return None
        shown = self._gate_pass
        return Crossing(
            direction=self.direction,
            subject_class=self.subject_class,
            reason=self.reason,
            person_id=self.person.person_id if self.person is not None else None,
            outsider=self.visitor.outsider(self.today) if self.visitor is not None else None,
            temperature=self.form.reading if self.asks_temperature else None,
            retest=self.form.second_reading if self.asks_temperature else None,
            checks=self.checks,
            pass_id=shown.pass_id if shown is not None else None,
        )

    @property
    def needs_weighing(self) -> bool:
        """Whether the post has not answered for what stands in the form now."""
        return self.crossing is not None and self.weighed is None

    def type_text(self, text: str) -> None:
        """Take what stands in the box; who was chosen stays until the post has answered."""
        self._picked = self._picked and text == self.text
        self.text = text
        if not text:
            turned = self.form.turned if self.person is None else None
            self.clear()
            self.form = Form(turned=turned)

    def take_found(self, found: Found) -> bool:
        """Take an answer for the box; say whether it was for what stands there."""
        if found.text != self.text or self.visitor is not None:
            return False
        self.found = found
        self.row = 0
        if len(found.candidates) == 1:
            self._take_unique(found)
        else:
            self._take_several(found)
        return True

    def move_row(self, step: int) -> None:
        """Go up or down among the candidates."""
        if self.candidates:
            self.row = min(max(self.row + step, 0), len(self.candidates) - 1)

    def choose(self, candidate: Candidate) -> None:
        """Serve *candidate*; what was filled in for somebody else is dropped."""
        self._picked = True
        if self.person is None or self.person.person_id != candidate.person_id:
            self._weighed = self._weighed_crossing = None
            self.form = Form(turned=self.form.turned)
        self.person = candidate
        self.visitor = None

    def reopen_candidates(self) -> bool:
        """Go back from the person chosen to the others; say whether there are any."""
        if self.person is None or not self.others:
            return False
        self.row = self.candidates.index(self.person) if self.person in self.candidates else 0
        self.person = None
        return True

    def open_visitor(self, visitor: Visitor | None = None) -> None:
        """Begin to write down somebody who is not on the roster; what was typed comes along."""
        typed = visitor or (Visitor.typed(self.text) if self.person is None else NOBODY_YET)
        self.person = None
        self.found = None
        self.visitor = typed
        self.form = Form(turned=self.form.turned)
        self._weighed = self._weighed_crossing = None

    def write_visitor(self, visitor: Visitor) -> None:
        """Take what stands in the visitor's fields."""
        self.visitor = visitor

    def turn(self, direction: Direction) -> None:
        """Turn the direction by hand."""
        self.form = replace(self.form, turned=direction)

    def set_class(self, subject_class: SubjectClass) -> None:
        """Treat the person as of another class, without typing them again."""
        self.form = replace(self.form, subject_class=subject_class)

    def set_reason(self, reason: Reason) -> None:
        """Take another reason."""
        self.form = replace(self.form, reason=reason)

    def set_temperature(self, digits: str) -> None:
        """Take the digits of the temperature typed so far."""
        self.form = replace(self.form, temperature=digits)

    def set_retest(self, digits: str) -> None:
        """Take the digits of the second reading typed so far."""
        self.form = replace(self.form, retest=digits)

    def set_check(self, code: str, answer: str) -> None:
        """Take the answer seen to one check."""
        chosen = {**dict(self.form.checks), code: answer}
        self.form = replace(self.form, checks=tuple(chosen.items()))

    def take_weighed(self, crossing: Crossing, weighed: "Weighed") -> bool:
        """Take a verdict; say whether it is on what stands in the form."""
        if crossing != self.crossing:
            return False
        self._weighed, self._weighed_crossing = weighed, crossing
        return True

    def forget_weighed(self) -> None:
        """Have the person weighed anew: something they are judged by has changed."""
        self._weighed_crossing = None

    def enter(self) -> Enter:
        """Say what an Enter means now; every answer must have been taken."""
        match self.scene:
            case Scene.IDLE:
                return Enter.NOTHING
            case Scene.PICKING:
                return Enter.PICK if self.candidates else Enter.NOTHING
            case Scene.NOBODY:
                return Enter.VISITOR
            case _:
                return self._enter_verdict()

    def attempt(self, decision: Decision, override: Override | None = None) -> Attempt | None:
        """Return the person as they stand here with what was decided; None if nobody does."""
        crossing = self.crossing
        if crossing is None:
            return None
        return Attempt(
            crossing=crossing,
            decision=decision,
            override=override,
            resident=self._enrolment(),
            text=self.text,
            person=self.person,
            visitor=self.visitor,
            form=self.form,
        )

    def emergency(self, word: str) -> Attempt:
        """Return the attempt of an emergency: whoever stands here, or nobody known."""
        written = self.visitor if self.person is None else None
        crossing = Crossing(
            direction=self.direction or Direction.IN,
            subject_class=self.subject_class if self.decides else SubjectClass.UNKNOWN,
            reason=Reason.OTHER,
            person_id=self.person.person_id if self.person is not None else None,
            outsider=written.outsider(self.today) if written is not None else None,
            note=word.strip()[:_MOST_WORDS],
        )
        return Attempt(
            crossing=crossing,
            decision=Decision.EMERGENCY,
            text=self.text,
            person=self.person,
            visitor=self.visitor,
            form=self.form,
        )

    def bring_back(self, attempt: Attempt) -> None:
        """Put the person of an attempt that was not recorded back as they stood."""
        self.clear()
        self.text = attempt.text
        self.person = attempt.person
        self.visitor = attempt.visitor
        self.form = attempt.form

    def _enter_verdict(self) -> Enter:
        weighed = self.weighed
        if weighed is None:
            return Enter.NOTHING
        if weighed.verdict.admits:
            return Enter.ADMIT
        return Enter.ASK if weighed.verdict.wants else Enter.BLINK

    def _take_several(self, found: Found) -> None:
        """Offer them, but keep one of them who was picked: something else asked anew."""
        served = self.person.person_id if self.person is not None else None
        rows = [row for row, one in enumerate(found.candidates) if one.person_id == served]
        self.row = rows[0] if rows else 0
        self.person = found.candidates[self.row] if rows and self._picked else None

    def _take_unique(self, found: Found) -> None:
        self.choose(found.candidates[0])
        self._picked = False
        if found.temperature:
            self.text = found.text.removesuffix(found.temperature)
            self.found = replace(found, text=self.text)
            self.set_temperature(found.temperature[:TEMPERATURE_DIGITS])

    @property
    def _gate_pass(self) -> CandidatePass | None:
        return self.person.gate_pass if self.person is not None else None

    @property
    def _settled(self) -> frozenset[str]:
        """The checks for which the pass that is shown stands."""
        shown = self._gate_pass
        return frozenset() if shown is None else settled_checks(shown.pass_class, shown.state)

    @property
    def _asks_paper(self) -> bool:
        """Whether a paper matters now: it stands in for a code that was not shown."""
        answers = dict(self.form.checks)
        missing = answers.get(CODE.code) == CODE.choices[-1].code
        return missing or PAPER.code in answers or PAPER.code in self.wants

    def _proposals(self) -> dict[str, str]:
        """Return the usual answers; nothing is taken for granted of somebody not known."""
        if self.rules is None or self.direction is None or self.visitor is not None:
            return {}
        return dict(self.rules.proposed_checks(self.subject_class, self.direction))

    def _enrolment(self) -> RosterPerson | None:
        if self.visitor is None or not self.enrols:
            return None
        return self.visitor.roster_person(self.subject_class, self.today)
