# SPDX-License-Identifier: MIT
"""Checks that a class of people must show, and the rules that ask more of one of them."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import ClassVar, Self

from gatehouse.domain.policy.case import Case
from gatehouse.domain.policy.checks import (
    CHECKS,
    CODE,
    PAPER,
    SYSTEM_DOWN,
    Check,
    Choice,
    in_desk_order,
)
from gatehouse.domain.policy.reading import Table, complain, shown
from gatehouse.domain.policy.rule import Finding, Nearness, Rule, RuleHead
from gatehouse.domain.policy.term import Term, listed
from gatehouse.domain.policy.verdict import Result, Severity
from gatehouse.domain.words import Words

_LOOKED_AT = Words("查什么", "what is looked at")
_PAPER_TOO = Words("纸质证明代替健康码", "paper instead of the code")
_YES, _NO = Words("可以", "will do"), Words("不行", "will not do")
_NO_CODE, _SEEN = "not_shown", "seen"
_OR_PAPER = Words("健康码没出示：纸质证明也行", "No health code shown: paper will do too")
_ASK_PAPER = Words(
    "没带手机也不要紧，纸质的证明给我看一下就行。",
    "No phone is no problem: a paper certificate will do just as well.",
)
_BY_PAPER = Words("纸质证明", "Paper instead")
_BY_PASS = Words("发证时已核{check}", "{check} by pass")
_BY_NOTE = Words("{check}已签字登记", "{check} by note")


class CheckRule(Rule, frozen=True, kw_only=True, dict=True):
    """A rule over the answers to checks: what each answer means is worked out once.

    A rule of severity `stop` weighs an answer as the catalogue does (a red code is reported);
    any other severity is the rule's own word.
    """

    @cached_property
    def found(self) -> Mapping[str, Mapping[str | None, Finding]]:
        """What each answer means, by the code of the check."""
        return {code: self._findings(CHECKS[code]) for code in self.judged}

    @property
    def judged(self) -> tuple[str, ...]:
        """The codes of the checks whose answers this rule judges."""
        return self.checks

    @property
    def proposals(self) -> tuple[tuple[str, str], ...]:
        """The usual answers of the catalogue."""
        return tuple((code, usual) for code in self.judged if (usual := CHECKS[code].usual))

    def judge(self, case: Case) -> Iterable[Finding]:
        """Look the answers up; one that the catalogue does not know counts as not given."""
        return [self.found_for(case, code) for code in self.found]

    def found_for(self, case: Case, code: str) -> Finding:
        """Return what the answer to one check means; a pass or a note may stand for it."""
        answers = self.found[code]
        finding = answers.get(case.crossing.checks.get(code)) or answers[None]
        if finding.result.result is Result.MISSING and code in case.settled:
            words = _settled(_BY_NOTE if code in case.subject.noted else _BY_PASS, code)
            return self.passed(words, words, key=code)
        return finding

    def answered(self, check: Check, choice: Choice) -> Finding:
        """Return what *choice* means to this rule."""
        refusal = choice.refusal
        if refusal is None:
            return self.passed(choice.label, choice.label, key=check.code)
        return self.failed(
            choice.label,
            refusal.why,
            refusal.say,
            key=check.code,
            severity=self.weigh(refusal.severity),
            nearness=Nearness.AT_ONCE if refusal.at_once else Nearness.NOT_TODAY,
        )

    def _while_down(self, check: Check, unseen: Choice) -> Finding:
        """Return a caution: nobody is stopped because a system cannot be asked."""
        assert unseen.refusal is not None, "what could not be seen has words to say so"
        noted = self.head.severity is Severity.INFO
        return self.failed(
            unseen.label,
            unseen.refusal.why,
            unseen.refusal.say,
            key=check.code,
            severity=Severity.INFO if noted else Severity.WARN,
        )

    def weigh(self, severity: Severity) -> Severity:
        """Return how much an answer of the catalogue's *severity* weighs under this rule."""
        return severity if self.head.severity is Severity.STOP else self.head.severity

    def _findings(self, check: Check) -> dict[str | None, Finding]:
        label = Words(f"缺{check.words.zh}", f"Missing: {check.words.en}")
        why = Words(f"{check.words.zh}还没看", f"Not seen yet: {check.words.en}")
        found: dict[str | None, Finding] = {
            choice.code: self.answered(check, choice) for choice in check.choices
        }
        if check.unseen is not None:
            found[SYSTEM_DOWN] = self._while_down(check, check.unseen)
        found[None] = self.missing(check.code, label, why, check.ask, key=check.code)
        return found


class RequiredChecks(CheckRule, frozen=True, kw_only=True):
    """Each check of the list must be seen and be good.

    With *paper_instead* a paper certificate stands in for a health code that cannot be shown.
    """

    key: ClassVar[str] = "required_checks"
    title: ClassVar[Words] = Words("查验", "checks")

    required: tuple[str, ...]
    paper_instead: bool

    @classmethod
    def read(cls, head: RuleHead, table: Table) -> Self:
        """Read the rule's own keys."""
        required = tuple(str(code) for code in table.items("checks"))
        for code in required:
            if code not in CHECKS:
                known, named = ", ".join(CHECKS), shown(code)
                complain(
                    table.at("checks"),
                    f"may hold {known}, not {named}",
                    f"只能写 {known}，不能写 {named}",
                )
        return cls(
            head=head,
            required=in_desk_order(required),
            paper_instead=table.flag("paper_instead", default=False),
        )

    @property
    def terms(self) -> tuple[Term, ...]:
        """What is looked at, and whether paper will do."""
        return (
            Term(_LOOKED_AT, listed(CHECKS[code].words for code in self.required)),
            Term(_PAPER_TOO, _YES if self.paper_instead else _NO),
        )

    @property
    def checks(self) -> tuple[str, ...]:
        """The required checks, and the paper where it may stand in."""
        stands_in = self.paper_instead and CODE.code in self.required
        return (*self.required, PAPER.code) if stands_in else self.required

    @property
    def judged(self) -> tuple[str, ...]:
        """The required checks."""
        return self.required

    def answered(self, check: Check, choice: Choice) -> Finding:
        """Return what *choice* means; where paper may stand in, say so."""
        if self.paper_instead and choice.code == _NO_CODE and check is CODE:
            return self.failed(
                choice.label, _OR_PAPER, _ASK_PAPER, key=check.code, nearness=Nearness.AT_ONCE
            )
        return CheckRule.answered(self, check, choice)

    def judge(self, case: Case) -> Iterable[Finding]:
        """Judge the answers; a code not shown passes when a paper was seen instead."""
        seen = case.crossing.checks
        stands_in = (
            self.paper_instead and seen.get(CODE.code) == _NO_CODE and seen.get(PAPER.code) == _SEEN
        )
        if not stands_in:
            return CheckRule.judge(self, case)
        others = [self.found_for(case, code) for code in self.found if code != CODE.code]
        return [self.passed(_BY_PAPER, _BY_PAPER, key=CODE.code), *others]


def _settled(by: Words, code: str) -> Words:
    words = CHECKS[code].words
    return by.format(check=Words(words.zh, f"{words.en[:1].upper()}{words.en[1:]}"))
