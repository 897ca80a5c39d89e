# SPDX-License-Identifier: MIT
"""What is asked of whoever stands at the gate: by the rules, by a zone, by the last verdict."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import Reason
from gatehouse.domain.gate_pass import CandidatePass, PassState
from gatehouse.domain.policy.case import settled_checks
from gatehouse.domain.policy.checks import (
    CHECKS,
    CODE,
    CONSENT,
    ITINERARY,
    MEDICAL_EXIT,
    PAPER,
    SYSTEM_DOWN,
    Check,
    in_desk_order,
)
from gatehouse.domain.policy.rules.shown_pass import SHOWN_PASS
from gatehouse.domain.policy.verdict import Result, Severity
from gatehouse.domain.policy.want import Want
from gatehouse.ui.desk.standing import Standing

if TYPE_CHECKING:
    from gatehouse.domain.policy.rule_set import RuleSet
    from gatehouse.domain.policy.weighed import Weighed


class Asked(Standing):
    """The person at the gate, with the reasons, checks and readings that the form asks for.

    *rules* are those of the moment, None before the post is there; *code_down* says that the
    system of the health code is.
    """

    _weighed: "Weighed | None"
    _needless: frozenset[str]

    def __init__(self) -> None:
        self.rules: RuleSet | None = None
        self.code_down = False
        super().__init__()

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The reasons to choose from, the usual one first."""
        if self.rules is None or self.direction is None:
            return ()
        return self.rules.reasons_for(self.subject_class, self.direction)

    @property
    def reason_codes(self) -> tuple[str, ...]:
        """The reasons and the post's own ones that are offered, the usual one first."""
        reasons = self.reasons
        codes = self.codes.offered(CodeList.REASON, reasons)
        usual = [one for one in reasons[:1] if one in codes]
        return (*usual, *(one for one in codes if one not in usual))

    @property
    def reason_code(self) -> str:
        """What is chosen among the reasons, or else the usual one."""
        chosen = self.form.own_reason or self.form.reason
        codes = self.reason_codes
        if chosen is not None and (chosen in codes or chosen in self.reasons):
            return str(chosen)
        return codes[0] if codes else Reason.OTHER.value

    @property
    def reason(self) -> Reason:
        """The reason chosen, or else the usual one: what it stands for, where it is our own."""
        return Reason(self.codes.stands_for(CodeList.REASON, self.reason_code))

    @property
    def asked_checks(self) -> tuple[Check, ...]:
        """The checks that the rules, or a zone, ask of this person in this direction.

        What a pass or a signed note stands for is asked of nobody.
        """
        if self.rules is None or self.direction is None:
            return ()
        codes = self.rules.checks_for(self.subject_class, self.direction)
        unasked = self._settled if self._asks_paper else self._settled | {PAPER.code}
        if self.is_driverless:
            unasked |= {CONSENT.code}
        asked = in_desk_order((*codes, *self._asked_by_zone))
        return tuple(CHECKS[code] for code in asked if code not in unasked)

    @property
    def asks_note(self) -> bool:
        """Whether somebody from outside is asked where they were, which a signed note answers."""
        outsider = self.decides and not self.subject_class.lives_here
        return outsider and ITINERARY in self.asked_checks

    @property
    def checks(self) -> Mapping[str, str]:
        """The answers that stand in the form: chosen, or else proposed, by check."""
        chosen = dict(self.form.checks)
        proposed = {**self._proposals(), **self._unseen()}
        answers = {c.code: chosen.get(c.code, proposed.get(c.code)) for c in self.asked_checks}
        return {code: answer for code, answer in answers.items() if answer is not None}

    @property
    def offers_unseen(self) -> bool:
        """Whether a check may be answered with the system that is down, or was on that day."""
        return self.code_down or self.filling is not None

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
    def asks_aboard(self) -> bool:
        """Whether others in the vehicle may be measured by the rules."""
        carries = self.vehicle is not None and self.vehicle.terms.occupants
        return carries and self.asks_temperature

    @property
    def asks_retest_aboard(self) -> bool:
        """Whether a second reading of somebody aboard is wanted, or was taken already."""
        taken = self.vehicle is not None and bool(self.vehicle.retests)
        return taken or Want.OCCUPANT_RETEST in self.wants

    @property
    def wants(self) -> tuple[str, ...]:
        """What is still to be filled in, in the order of the desk."""
        return self._weighed.verdict.wants if self._weighed is not None else ()

    @property
    def is_pass_refused(self) -> bool:
        """Whether the verdict turns the shown pass down, be it only by hours, gates or uses."""
        results = () if self._weighed is None else self._weighed.verdict.results
        return any(
            (one.rule_id, one.result, one.severity)
            == (SHOWN_PASS.head.id, Result.FAILED, Severity.STOP)
            for one in results
        )

    @property
    def _gate_pass(self) -> CandidatePass | None:
        return self.person.gate_pass if self.person is not None else None

    @property
    def _settled(self) -> frozenset[str]:
        """The checks for which the pass that is shown stands, or as the verdict says a note."""
        shown = self._gate_pass
        if shown is None:
            return self._needless.difference(self.wants)
        by_pass = settled_checks(shown.pass_class, shown.state, hosted=shown.hosted)
        return self._needless.union(by_pass).difference(self.wants)

    @property
    def _asked_by_zone(self) -> frozenset[str]:
        """The checks that the zone over the flat asks of a way to the doctor."""
        results = () if self._weighed is None else self._weighed.verdict.results
        return frozenset(MEDICAL_EXIT).intersection(one.key for one in results)

    @property
    def _asks_paper(self) -> bool:
        """Whether a paper matters now: it stands in for a code that was not shown."""
        answers = dict(self.form.checks)
        missing = answers.get(CODE.code) == CODE.choices[-1].code
        return missing or PAPER.code in answers or PAPER.code in self.wants

    def _proposals(self) -> dict[str, str]:
        """Return the usual answers.

        Of somebody from outside who shows no valid pass, only those that were found today already.
        """
        if self.rules is None or self.direction is None or self.person is None:
            return {}
        usual = self.rules.proposed_checks(self.subject_class, self.direction)
        shown = self._gate_pass
        trusted = shown is not None and shown.state is PassState.VALID
        if trusted or self.person.subject_class.lives_here:
            return dict(usual)
        checked = self._weighed.last_checked if self._weighed is not None else None
        found = checked.checks if checked is not None else {}
        return {code: answer for code, answer in usual.items() if found.get(code) == answer}

    def _unseen(self) -> dict[str, str]:
        """Return the checks that cannot be made now: the system they ask is down."""
        if not self.code_down or self.filling is not None:
            return {}
        return {check.code: SYSTEM_DOWN for check in self.asked_checks if check.unseen}

    def _forget(self) -> None:
        self._weighed = None
        self._needless = frozenset()
