# SPDX-License-Identifier: MIT
"""From a crossing and a rule set to a verdict. Pure: nothing is read, written or asked for.

The heaviest finding decides: report, then turn away, then incomplete, then admit; so an input
still missing never hides a stop that is certain already. Among equals the nearest one is told.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import chain

from msgspec.structs import replace

from gatehouse.domain.code_list import AS_SHIPPED, CodeBook
from gatehouse.domain.entry import Crossing, Direction
from gatehouse.domain.policy.case import Case, History, Subject
from gatehouse.domain.policy.checks import in_desk_order, input_words
from gatehouse.domain.policy.rule import Finding, Nearness, Rule, Weight
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.policy.rules.in_zone import IN_ZONE, authority
from gatehouse.domain.policy.rules.registration import Registration
from gatehouse.domain.policy.rules.shown_pass import SHOWN_PASS
from gatehouse.domain.policy.verdict import Conclusion, QuotaUse, Verdict
from gatehouse.domain.policy.wording import clock, whole_minute
from gatehouse.domain.post import Telephone
from gatehouse.domain.words import Words

_CONCLUSIONS = {
    Weight.PASSED: Conclusion.ADMIT,
    Weight.NOTED: Conclusion.ADMIT,
    Weight.WARNED: Conclusion.ADMIT,
    Weight.MISSING: Conclusion.INCOMPLETE,
    Weight.STOP: Conclusion.TURN_AWAY,
    Weight.REPORT: Conclusion.REPORT,
}
_MAY = {
    Direction.IN: Words("可以进门：", "May come in: "),
    Direction.OUT: Words("可以出门：", "May go out: "),
}
_BUT = {
    Direction.IN: Words("可以进门，提醒：", "May come in, but note: "),
    Direction.OUT: Words("可以出门，提醒：", "May go out, but note: "),
}
_NOTHING_ASKED = Words("没有要查的", "nothing to check")
_STILL = Words("还差：", "Still needed: ")
_WELCOME_HOME = Words("欢迎回家。", "Welcome home.")
_COME_IN = Words("请进。", "Please come in.")
_REGISTERED = Words(
    "登记好了，请进。走的时候跟我们说一声。", "Please come in; tell us when you leave."
)
_GOODBYE = Words("路上小心。", "Take care on your way.")
_BACK_BY = Words("请 {due} 前回来，路上小心。", "Please be back by {due}, and take care.")
_EMERGENCY = Words("紧急放行：先走，事后补记", "Emergency: go now, written up later")
_UNNAMED = Words("", "")
_GO = Words("您先走，我们来登记。", "Go ahead, we write it down.")
_TOLD_LABELS = 3
_MOST_ROUNDS = 12

Found = Sequence[tuple[Rule, Finding]]


def evaluate(  # noqa: PLR0913, PLR0917 - what is judged, and in whose words
    rule_set: RuleSet,
    crossing: Crossing,
    subject: Subject,
    history: History,
    at: datetime,
    codes: CodeBook = AS_SHIPPED,
) -> Verdict:
    """Return what *rule_set* says of *crossing* at the moment *at*, of the zone and the pass.

    It is said in the words of *codes*.
    """
    case = Case(crossing, subject, history, at, rule_set.monitoring.lets_out, codes)
    rules = _rules_for(rule_set, case)
    case = case._replace(again=_opens(case, rules))
    found = [(rule, finding) for rule in rules for finding in rule.judge(case)]
    weight = max((finding.weight for _, finding in found), default=Weight.PASSED)
    conclusion = _CONCLUSIONS[weight]
    deciding = _nearest(case, found, weight) if weight >= Weight.WARNED else None
    wants = in_desk_order(chain.from_iterable(finding.wants for _, finding in found))
    due_back = next((finding.due_back for _, finding in found if finding.due_back), None)
    told = deciding or _most_telling(found)
    document, asked = _authority(rule_set, case, told, conclusion)
    registered = any(isinstance(rule, Registration) for rule, _ in found)
    return Verdict(
        conclusion=conclusion,
        headline=_headline(case, found, conclusion, told, wants),
        sentence=deciding[1].sentence
        if deciding
        else _farewell(case, due_back, registered=registered),
        results=tuple(finding.result for _, finding in found),
        nearest=deciding[1].result if deciding else None,
        wants=wants,
        next_allowed=_next_allowed(case, found) if weight is Weight.STOP else None,
        due_back=due_back,
        quota=_told_quota(rule_set, case, found),
        registered=registered and conclusion is Conclusion.ADMIT,
        rule_set_id=rule_set.id,
        rule_number=told[0].head.number if told else 0,
        document=document,
        telephone=asked.number,
        whom=asked.whose,
    )


def emergency_verdict(rule_set: RuleSet) -> Verdict:
    """Return the verdict of an emergency, which no rule is asked about."""
    return Verdict(
        conclusion=Conclusion.ADMIT,
        headline=_EMERGENCY,
        sentence=_GO,
        results=(),
        nearest=None,
        wants=(),
        next_allowed=None,
        due_back=None,
        quota=None,
        registered=False,
        rule_set_id=rule_set.id,
        rule_number=0,
        document=rule_set.document,
        telephone=rule_set.telephone,
    )


def _rules_for(rule_set: RuleSet, case: Case) -> list[Rule]:
    """Return the rules that are for this very case, those of zone and pass before the set's own."""
    crossing = case.crossing
    numbered = rule_set.rules_for(crossing.subject_class, crossing.direction)
    both = (*_unnumbered(case.subject), *numbered)
    return [rule for rule in both if rule.head.applies_to.meets(case)]


def _unnumbered(subject: Subject) -> Iterator[Rule]:
    """Yield the rules that hold under every rule set: of the zone, then of the pass."""
    if subject.zones:
        yield IN_ZONE
    if subject.shown_pass is not None:
        yield SHOWN_PASS


def _authority(
    rule_set: RuleSet, case: Case, told: tuple[Rule, Finding] | None, conclusion: Conclusion
) -> tuple[Words, Telephone]:
    """Return the document that is told with the verdict, and whom to ring.

    A report goes to whoever takes it, where that is known, else to who answers questions.
    """
    usual = Telephone(_UNNAMED, rule_set.telephone)
    if conclusion is Conclusion.REPORT:
        usual = rule_set.to_report or usual
    if told is None or told[0] is not IN_ZONE:
        return rule_set.document, usual
    document, telephone = authority(case)
    return document, Telephone(_UNNAMED, telephone) if telephone else usual


def _nearest(case: Case, found: Found, weight: Weight) -> tuple[Rule, Finding]:
    """Return the finding nearest to a pass among those that decide; then the earlier rule.

    A zone goes before all of them, and after it a pass that was stopped: no time, answer or paper
    of the other rules opens them, and whoever was told of theirs would come back for nothing. Of
    those that wait for an hour the one that opens last goes first, for the same reason.
    """
    deciding = [pair for pair in found if pair[1].weight is weight]
    shown = case.subject.shown_pass
    stopped = SHOWN_PASS if shown is not None and shown.is_stopped else IN_ZONE
    return min(
        deciding,
        key=lambda pair: (
            pair[0] is not IN_ZONE,
            pair[0] is not stopped,
            pair[1].nearness,
            -_waited(case, *pair),
        ),
    )


def _waited(case: Case, rule: Rule, finding: Finding) -> timedelta:
    """Return how long *rule* keeps somebody waiting who needs nothing but the hour."""
    if finding.nearness is not Nearness.WITH_TIME:
        return timedelta()
    return (rule.passes_from(case, case.at) or case.at) - case.at


def _most_telling(found: Found) -> tuple[Rule, Finding] | None:
    return max(found, key=lambda pair: pair[0].telling, default=None)


def _headline(
    case: Case,
    found: Found,
    conclusion: Conclusion,
    told: tuple[Rule, Finding] | None,
    wants: tuple[str, ...],
) -> Words:
    """Return what, then why."""
    if conclusion is Conclusion.INCOMPLETE:
        return _joined(_STILL, [input_words(code) for code in wants])
    if told is None:
        return _joined(_MAY[case.crossing.direction], [_NOTHING_ASKED])
    rule, finding = told
    if conclusion is not Conclusion.ADMIT:
        return finding.result.why
    if finding.weight is Weight.WARNED:
        return _joined(_BUT[case.crossing.direction], [finding.result.why])
    if rule.telling:
        return _joined(_MAY[case.crossing.direction], [finding.result.why])
    labels = [other.result.label for _, other in found[:_TOLD_LABELS]]
    return _joined(_MAY[case.crossing.direction], labels)


def _joined(lead: Words, parts: Sequence[Words]) -> Words:
    return Words(
        lead.zh + "、".join(part.zh for part in parts),
        lead.en + ", ".join(part.en for part in parts),
    )


def _farewell(case: Case, due_back: datetime | None, *, registered: bool) -> Words:
    """Return the sentence for somebody whom nothing keeps."""
    if case.crossing.direction is Direction.OUT:
        return _BACK_BY.format(due=clock(due_back)) if due_back else _GOODBYE
    if case.crossing.subject_class.lives_here:
        return _WELCOME_HOME
    return _REGISTERED if registered else _COME_IN


def _next_allowed(case: Case, found: Found) -> datetime | None:
    """Return the first time at which every stop has passed, if time alone will do it."""
    stops = [finding for _, finding in found if finding.weight is Weight.STOP]
    return case.again if all(one.nearness is Nearness.WITH_TIME for one in stops) else None


def _told_quota(rule_set: RuleSet, case: Case, found: Found) -> QuotaUse | None:
    """Return the quota for the strip, with the time at which the next counted trip may begin.

    That is the time of all rules together: a use that is free at midnight waits for the hours of
    the pass and of the gate, as the verdict of that trip will say.
    """
    for rule, finding in found:
        if finding.quota is None:
            continue
        out = case._replace(crossing=rule.counted_trip(case.crossing))
        opens = _opens(out, _rules_for(rule_set, out))
        return replace(finding.quota, next_allowed=opens if opens != case.at else None)
    return None


def _opens(case: Case, rules: Sequence[Rule]) -> datetime | None:
    """Return the first moment at which time alone fails none of *rules*, None for never.

    One that is still to come is a whole minute, as it is told: whoever comes then may pass.
    """
    moment = case.at
    for _ in range(_MOST_ROUNDS):
        later = moment
        for rule in rules:
            passes = rule.passes_from(case, later)
            if passes is None:
                return None
            later = passes
        if later == moment:
            return moment
        moment = whole_minute(later)
    return None
