# SPDX-License-Identifier: MIT
"""The zone over the flat (W19, W20): what every rule set says of it, without saying so.

Who lives in a sealed or isolated flat stays in and may come home. The way to a doctor is open with
the community's leave and its car. Visitors stay out; who works there comes and goes with care.
"""

from collections.abc import Iterable
from typing import ClassVar, Final, Self

from gatehouse.domain.entry import Direction, Reason, SubjectClass
from gatehouse.domain.policy.case import Case
from gatehouse.domain.policy.checks import CHECKS, MEDICAL_EXIT
from gatehouse.domain.policy.reading import Table
from gatehouse.domain.policy.rule import AppliesTo, Finding, Nearness, Rule, RuleHead
from gatehouse.domain.policy.verdict import Severity, Verdict
from gatehouse.domain.words import Words
from gatehouse.domain.zone import ZoneLevel, ZoneOver, heading_words, strictest

_KEPT = frozenset(ZoneLevel) - {ZoneLevel.PREVENTION}
_SEALED = frozenset({ZoneLevel.LOCKDOWN, ZoneLevel.CONTROL})
_AT_WORK = frozenset({SubjectClass.OFFICIAL, SubjectClass.COURIER, SubjectClass.MAINTENANCE})
_MUST_GO_IN = frozenset({SubjectClass.OFFICIAL})
_FETCHED = frozenset({Reason.PARCEL})

_STAY = {
    ZoneLevel.ISOLATION: Words("{day}：先不出门", "{day}: stays at home"),
    ZoneLevel.LOCKDOWN: Words("{day}：足不出户", "{day}: nobody leaves the flat"),
    ZoneLevel.CONTROL: Words("{day}：人不出小区", "{day}: nobody leaves the compound"),
    ZoneLevel.MONITORING: Words("{day}：先不出门", "{day}: stays at home"),
}
_SAY_STAY = Words(
    "现在还不能出门，请您先回家。要买菜、拿药，跟我们说，我们送上门；看病马上帮您联系社区派车。",
    "You cannot go out yet, please go back home. For food or medicine tell us and we bring it; for "
    "a doctor we call the community for a car at once.",
)
_DOCTOR = Words("{day}：凭社区同意、专车就医", "{day}: to the doctor by the community's car")
_SAY_DOCTOR = Words(
    "车来了就上车，看完病坐这辆车回来。", "Please go straight to the car, and come back with it."
)
_FETCH = Words("{day}：到门口取物，不出小区", "{day}: fetches at the gate and does not go out")
_SAY_FETCH = Words("请在门口取，取了就回家。", "Please take it here at the gate and go back home.")
_LET_OUT = Words("{day}：按规定可以出门", "{day}: may go out for this, by the rules")
_SAY_LET_OUT = Words(
    "路上戴好口罩，不去人多的地方，办完就回；早晚的体温别忘了报。",
    "Please wear a mask, keep away from crowds and come straight back; and tell us your "
    "temperature each morning and evening.",
)
_HOME = Words("{day}：回家后不再出门", "{day}: once home, stays at home")
_SAY_HOME = Words(
    "您家现在只进不出，回家以后要什么跟我们说。",
    "Your home may be entered but not left. Tell us whatever you need.",
)
_NO_VISIT = Words("{day}：不接待来客", "{day}: no visitors")
_SAY_NO_VISIT = Words(
    "这一户现在不能去。东西可以放门岗，我们送上门。",
    "This flat cannot be visited now. Leave things with us, and we take them there.",
)
_WITH_CARE = Words("{day}：做好防护", "{day}: with protection")
_SAY_WITH_CARE = Words("请做好防护，办完就走。", "Please protect yourself and leave when done.")
_NO_WAY_OUT = Words("{day}：里面的人先不出来", "{day}: nobody inside comes out")
_SAY_NO_WAY_OUT = Words(
    "这里现在封着，请等一等，我们马上问社区怎么安排您。",
    "This part is sealed. Please wait, we ask the community at once what is arranged for you.",
)
_TEXT = Words(
    "封控、管控和居家隔离的住户不出门，回家的人只进不出；就医要社区同意、专车接送；"
    "来客不进，急救从不拦。",
    "People of sealed and isolated flats stay in, and may come home. To a doctor with the "
    "community's leave and its car. Visitors stay out. An emergency is never stopped.",
)


class InZone(Rule, frozen=True, kw_only=True):
    """The strictest zone over the flat decides."""

    key: ClassVar[str] = "zone"
    title: ClassVar[Words] = Words("封控范围", "zones")
    telling: ClassVar[int] = 4

    @classmethod
    def read(cls, head: RuleHead, table: Table) -> Self:
        """Read the rule's own keys: it has none."""
        del table
        return cls(head=head)

    def judge(self, case: Case) -> Iterable[Finding]:
        """Judge the way through the gate by the strictest zone."""
        over = strictest(case.subject.zones)
        if over is None:
            return ()
        day = heading_words(over.term.count_at(case.at), over.level)
        if over.level not in _KEPT:
            return (self.passed(day, Words(f"{day.zh}，不聚集", f"{day.en}, no gathering")),)
        if case.crossing.subject_class.lives_here:
            return self._judge_resident(case, over, day)
        return (self._outsider(case, over, day),)

    def _judge_resident(self, case: Case, over: ZoneOver, day: Words) -> Iterable[Finding]:
        crossing = case.crossing
        if crossing.direction is Direction.IN:
            return (self._noted(day, _HOME, _SAY_HOME),)
        if crossing.reason is Reason.MEDICAL:
            return self._judge_doctor(case, day)
        if over.level is ZoneLevel.CONTROL and crossing.reason in _FETCHED:
            return (self._noted(day, _FETCH, _SAY_FETCH),)
        if over.level is ZoneLevel.MONITORING and crossing.reason in case.lets_out:
            return (self._noted(day, _LET_OUT, _SAY_LET_OUT),)
        return (self.failed(day, _STAY[over.level].format(day=day), _SAY_STAY),)

    def _judge_doctor(self, case: Case, day: Words) -> Iterable[Finding]:
        """Ask for the community's leave and for the car; with both the way is open."""
        answers = [self._answer(case, code) for code in MEDICAL_EXIT]
        return (*answers, self._noted(day, _DOCTOR, _SAY_DOCTOR))

    def _answer(self, case: Case, code: str) -> Finding:
        check = CHECKS[code]
        choice = check.choice(case.crossing.checks.get(code, ""))
        if choice is None:
            words = Words(f"缺{check.words.zh}", f"Missing: {check.words.en}")
            return self.missing(code, words, words, check.ask, key=code)
        if choice.refusal is None:
            return self.passed(choice.label, choice.label, key=code)
        return self.failed(
            choice.label,
            choice.refusal.why,
            choice.refusal.say,
            key=code,
            nearness=Nearness.AT_ONCE,
        )

    def _outsider(self, case: Case, over: ZoneOver, day: Words) -> Finding:
        kind = case.crossing.subject_class
        if case.crossing.direction is Direction.IN:
            if kind in _MUST_GO_IN:
                return self._noted(day, _WITH_CARE, _SAY_WITH_CARE)
            return self.failed(day, _NO_VISIT.format(day=day), _SAY_NO_VISIT)
        if over.level in _SEALED and kind not in _AT_WORK:
            return self.failed(day, _NO_WAY_OUT.format(day=day), _SAY_NO_WAY_OUT)
        return self._noted(day, _WITH_CARE, _SAY_WITH_CARE)

    def _noted(self, day: Words, why: Words, say: Words) -> Finding:
        """Let pass, and say what to mind."""
        return self.failed(day, why.format(day=day), say, severity=Severity.WARN)


def authority(case: Case) -> tuple[Words, str]:
    """Return the document of the zone that decides, and the telephone of whom to ask about it."""
    over = strictest(case.subject.zones)
    return (
        (Words("", ""), "")
        if over is None
        else (Words(over.document, over.document), over.telephone)
    )


IN_ZONE: Final = InZone(
    head=RuleHead(
        id="zone",
        number=0,
        applies_to=AppliesTo(classes=frozenset(SubjectClass), directions=frozenset(Direction)),
        severity=Severity.STOP,
        text=_TEXT,
    )
)
"""The rule that goes before all others; it has no number in a notice."""


def is_decided_by_zone(verdict: Verdict) -> bool:
    """Whether it is a zone that stops, or that tells what to mind."""
    return verdict.nearest is not None and verdict.nearest.rule_id == IN_ZONE.head.id
