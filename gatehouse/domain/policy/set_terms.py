# SPDX-License-Identifier: MIT
"""What a rule set says beside its rules, term by term: document, passes, stays, thermometers."""

from collections.abc import Iterator
from typing import Final

from gatehouse.domain.deadline import Deadline
from gatehouse.domain.entry import REASON_WORDS, Reason
from gatehouse.domain.gate_pass import PASS_CLASS_WORDS
from gatehouse.domain.pass_terms import PASS_COLOUR_WORDS, PASS_SIGN_WORDS, ClassTerms
from gatehouse.domain.policy.rule_set import RuleSet, ScopeType
from gatehouse.domain.policy.term import NONE, Term, listed, span
from gatehouse.domain.policy.wording import celsius
from gatehouse.domain.stay import Closing, Staying
from gatehouse.domain.words import Words
from gatehouse.domain.zone import LEVEL_WORDS

_DOCUMENT: Final = Words("规则", "rules")
_TELEPHONE: Final = Words("问规则打", "questions to")
_SCOPE: Final = Words("管哪里", "for where")
SCOPE_WORDS: Final = {
    ScopeType.NATION: Words("全国", "the whole country"),
    ScopeType.PROVINCE: Words("省", "a province"),
    ScopeType.CITY: Words("市", "a city"),
    ScopeType.DISTRICT: Words("区县", "a district"),
    ScopeType.STREET: Words("街道", "a street office"),
    ScopeType.COMPOUND: Words("小区", "a compound"),
    ScopeType.GATE: Words("一个卡点", "a gate"),
}
_USUAL: Final = Words("出门先提的事由", "the reason proposed first")
_TESTS: Final = Words("{level}第几天检测", "days of tests in {level}")
_OUTSIDE: Final = Words("住户外出多久后去问", "residents out are asked after")
_CLOSED: Final = {
    Staying.VISITORS: Words("访客没登记离开，何时关闭", "visitors never seen to leave are closed"),
    Staying.VEHICLES: Words("车辆没登记离开，何时关闭", "vehicles never seen to leave are closed"),
    Staying.RESIDENTS: Words("住户没登记回来，何时关闭", "residents never seen back are closed"),
}
_AT_DAY_END: Final = Words("当天结束", "at the day's end")
_MONITORED: Final = Words("居家监测可以出门的事由", "reasons to go out while monitored")
_ORIGINAL: Final = Words("替代证明换原件", "the original of a stand-in is due")
_FACTS: Final = Words("返回人员要问的补齐", "what a returnee has to tell is due")
_DOUBTS: Final = Words("什么时候疑测温枪", "a thermometer is doubted")
_RETURNED: Final = Words("用后交回", "handed back")
_COUNTED: Final = Words("只计数不登记", "counted, not written down")
_ANY_GATE: Final = Words("各门通用", "every gate")


def set_terms(rules: RuleSet) -> tuple[Term, ...]:
    """Return the terms of *rules*, without its rules."""
    return (
        Term(_DOCUMENT, _document(rules)),
        Term(_TELEPHONE, Words(rules.telephone, rules.telephone)),
        Term(_SCOPE, _scope(rules)),
        Term(_USUAL, REASON_WORDS[rules.usual_reason]),
        *_passes(rules),
        *_tests(rules),
        Term(_MONITORED, _monitored(rules)),
        *_stays(rules),
        *_deadlines(rules),
        Term(_DOUBTS, _doubts(rules)),
    )


def _document(rules: RuleSet) -> Words:
    return Words(
        f"{rules.title.zh} {rules.document.zh}（{rules.issuer.zh}）",
        f"{rules.title.en}, {rules.document.en} ({rules.issuer.en})",
    )


def _scope(rules: RuleSet) -> Words:
    scope, kind = rules.scope, SCOPE_WORDS[rules.scope.type]
    return Words(f"{scope.name.zh}（{kind.zh}）", f"{scope.name.en} ({kind.en})")


def _passes(rules: RuleSet) -> Iterator[Term]:
    for pass_class, terms in rules.passes.items():
        yield Term(PASS_CLASS_WORDS[pass_class], _pass(terms))


def _pass(of: ClassTerms) -> Words:
    terms = of.terms
    said = [
        Words(
            f"{of.usual_days} 天（最多 {of.most_days} 天）",
            f"{of.usual_days} days (up to {of.most_days})",
        )
    ]
    said += [words for words in (terms.times, terms.often) if words is not None]
    said.append(listed(Words(gate, gate) for gate in terms.gates) if terms.gates else _ANY_GATE)
    said += [_RETURNED] * terms.returned + [_COUNTED] * terms.counted
    said += [PASS_COLOUR_WORDS[terms.colour], PASS_SIGN_WORDS[terms.sign]]
    return listed(said)


def _tests(rules: RuleSet) -> Iterator[Term]:
    for level, days in rules.test_days.items():
        numbers = listed(Words(str(day), str(day)) for day in days)
        yield Term(_TESTS.format(level=LEVEL_WORDS[level]), numbers)


def _monitored(rules: RuleSet) -> Words:
    lets_out = rules.monitoring.lets_out
    return listed(REASON_WORDS[one] for one in Reason if one in lets_out)


def _deadlines(rules: RuleSet) -> Iterator[Term]:
    yield Term(_ORIGINAL, _deadline(rules.deadlines.original))
    yield Term(_FACTS, _deadline(rules.deadlines.facts))


def _deadline(deadline: Deadline | None) -> Words:
    return NONE if deadline is None else _closing(Closing(deadline.hours))


def _stays(rules: RuleSet) -> Iterator[Term]:
    yield Term(_OUTSIDE, span(rules.stays.outside))
    for staying, about in _CLOSED.items():
        yield Term(about, _closing(rules.stays.closing.get(staying)))


def _closing(closing: Closing | None) -> Words:
    if closing is None:
        return NONE
    hours = closing.hours
    return _AT_DAY_END if hours is None else Words(f"满 {hours} 小时", f"after {hours} h")


def _doubts(rules: RuleSet) -> Words:
    one = rules.doubts
    high, low, within = map(celsius, (one.high_from, one.low_below, one.within))
    return Words(
        f"连续 {one.high_in_a_row} 人 {high} ℃ 起或 {one.low_in_a_row} 人低于 {low} ℃，"
        f"最近 {one.last} 人里 {one.alike} 人一样或全都相差不过 {within} ℃，{one.minutes} 分钟内",
        f"{one.high_in_a_row} in a row from {high} °C or {one.low_in_a_row} below {low} °C, "
        f"{one.alike} of the last {one.last} alike or all within {within} °C, "
        f"in {one.minutes} min",
    )
