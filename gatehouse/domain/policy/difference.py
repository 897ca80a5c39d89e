# SPDX-License-Identifier: MIT
"""What is different between two rule sets, in words: 原来 …，现在 …; was …, now ….

Rules are paired by their ids, and those left over by their kind where they are for the same people.
Of a rule that has no counterpart its own text is told.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from gatehouse.domain.entry import DIRECTION_WORDS, REASON_WORDS
from gatehouse.domain.policy.rule import Rule
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.policy.set_terms import set_terms
from gatehouse.domain.policy.term import Term, classes_words, listed
from gatehouse.domain.policy.verdict import Severity
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

_BLANK: Final = re.compile(r"\{\w*\}")
_NOTHING: Final = Words("", "")
_CHANGED: Final = Words("{about}：原来 {was}，现在 {now}", "{about}: was {was}, now {now}")
_ADDED: Final = Words("新增 {about}：{now}", "New: {about}: {now}")
_DROPPED: Final = Words("取消 {about}：{was}", "No more: {about}: {was}")
_TEXT: Final = Words("条文", "text")
_WHOM: Final = Words("对谁", "for whom")
_WHEN_FAILED: Final = Words("不符合时", "if not met")
_SAY: Final = Words("怎么说", "what is said")
_LINE: Final = Words("桌面写", "the line on the desk")
_PLACE: Final = Words("次序", "place")
_NUMBER: Final = Words("第 {number} 条", "rule {number}")
_BEFORE: Final = Words(
    "第 {number} 条，排在第 {next} 条「{title}」前面", "rule {number}, before rule {next} ({title})"
)
_LAST: Final = Words("第 {number} 条，排在最后", "rule {number}, the last one")
SEVERITY_WORDS: Final = {
    Severity.INFO: Words("只记下", "it is only noted"),
    Severity.WARN: Words("提醒，仍放行", "a reminder, they pass"),
    Severity.STOP: Words("劝返", "turned away"),
    Severity.REPORT: Words("上报", "reported"),
}


class RuleChange(Told, frozen=True, kw_only=True):
    """One difference: *about* what; it is new where nothing *was*, gone where nothing is *now*."""

    about: Words
    was: Words = _NOTHING
    now: Words = _NOTHING

    @property
    def is_new(self) -> bool:
        """Whether nothing stood there before."""
        return self.was == _NOTHING

    @property
    def is_gone(self) -> bool:
        """Whether nothing stands there any more."""
        return self.now == _NOTHING

    @property
    def words(self) -> Words:
        """The whole sentence."""
        said = _ADDED if self.is_new else _DROPPED if self.is_gone else _CHANGED
        words = said.format(about=self.about, was=self.was, now=self.now)
        return Words(words.zh, f"{words.en[:1].upper()}{words.en[1:]}")


def difference(
    before: RuleSet, after: RuleSet, *, word_for_word: bool = False
) -> tuple[RuleChange, ...]:
    """Return what *after* says otherwise than *before*: the set first, then rule by rule.

    Where a rule's terms are others, its text is too, and is told only *word_for_word*: whoever
    adopts a set has to know what will be read out.
    """
    pairs = tuple(_pairs(before.rules, after.rules))
    changes = list(changed_terms(set_terms(before), set_terms(after)))
    for old, new in pairs:
        changes += _changed_rule(old, new, word_for_word=word_for_word)
    return (*changes, *_moved(pairs, after.rules))


def changed_terms(before: Sequence[Term], after: Sequence[Term]) -> Iterator[RuleChange]:
    """Yield each term that is not the same, in the order in which they are said now."""
    old = {term.about: term.value for term in before}
    new = {term.about: term.value for term in after}
    for about in dict.fromkeys((*new, *old)):
        was, now = old.get(about, _NOTHING), new.get(about, _NOTHING)
        if was != now:
            yield RuleChange(about=about, was=was, now=now)


def _pairs(
    before: Iterable[Rule], after: Iterable[Rule]
) -> Iterator[tuple[Rule | None, Rule | None]]:
    """Yield each rule of now with the one it was, and at last those that are gone."""
    left = {rule.head.id: rule for rule in before}
    now = tuple(after)
    kept = {rule.head.id for rule in now}
    for rule in now:
        was = left.get(rule.head.id)
        if was is None or was.key != rule.key:
            likely = (one for one in left.values() if one.head.id not in kept)
            was = next((one for one in likely if _alike(one, rule)), None)
        if was is not None:
            del left[was.head.id]
        yield was, rule
    for rule in left.values():
        yield rule, None


def _moved(
    pairs: Iterable[tuple[Rule | None, Rule | None]], now: Sequence[Rule]
) -> Iterator[RuleChange]:
    """Yield the rules that stand elsewhere among those that stayed: the fewest that explain it.

    Of two that weigh alike the earlier one is told at the desk, and a rule's place is its number.
    """
    kept = [(old, new) for old, new in pairs if old and new and old.head.id == new.head.id]
    stood = _longest_rising([old.head.number for old, _ in kept])
    for old, new in kept:
        if old.head.number not in stood:
            about = _under(new.title, _PLACE)
            was = _NUMBER.format(number=old.head.number)
            yield RuleChange(about=about, was=was, now=_placed(new, now))


def _placed(rule: Rule, rules: Sequence[Rule]) -> Words:
    number = rule.head.number
    if number == len(rules):
        return _LAST.format(number=number)
    return _BEFORE.format(number=number, next=number + 1, title=rules[number].title)


def _longest_rising(numbers: Sequence[int]) -> frozenset[int]:
    """Return the most of *numbers* that stand in rising order, the last ones among equals."""
    rising: list[tuple[int, ...]] = [()]
    for number in numbers:
        before = [run for run in reversed(rising) if not run or run[-1] < number]
        rising.append((*max(before, key=len), number))
    longest = max(reversed(rising), key=len)
    return frozenset(longest)


def _alike(one: Rule, other: Rule) -> bool:
    mine, theirs = one.head.applies_to, other.head.applies_to
    meets = mine.classes & theirs.classes and mine.directions & theirs.directions
    return one.key == other.key and bool(meets)


def _changed_rule(
    old: Rule | None, new: Rule | None, *, word_for_word: bool
) -> Iterator[RuleChange]:
    if old is None or new is None:
        rule = old or new
        assert rule is not None, "a pair has one side at least"
        text = rule.head.text
        yield RuleChange(
            about=rule.title,
            was=_NOTHING if old is None else text,
            now=_NOTHING if new is None else text,
        )
        return
    found = tuple(changed_terms(_terms(old), _terms(new)))
    texts = () if found and not word_for_word else _changed_text(old, new)
    for change in (*found, *texts):
        yield RuleChange(about=_under(new.title, change.about), was=change.was, now=change.now)


def _changed_text(old: Rule, new: Rule) -> Iterator[RuleChange]:
    yield from changed_terms((Term(_TEXT, old.head.text),), (Term(_TEXT, new.head.text),))


def _terms(rule: Rule) -> tuple[Term, ...]:
    """Return what a rule says, whatever its kind: its own terms, for whom, and how it weighs."""
    head = rule.head
    terms = (
        *rule.terms,
        Term(_WHOM, _whom(rule)),
        Term(_WHEN_FAILED, SEVERITY_WORDS[head.severity]),
    )
    own = ((_LINE, head.headline), (_SAY, head.say))
    return (*terms, *(Term(about, _unfilled(words)) for about, words in own if words is not None))


def _unfilled(words: Words) -> Words:
    """Return *words* with nothing but dots at the places that the gate fills in."""
    return Words(_BLANK.sub("…", words.zh), _BLANK.sub("…", words.en))


def _whom(rule: Rule) -> Words:
    one = rule.head.applies_to
    parts = [classes_words(one.classes)]
    if len(one.directions) == 1:
        parts.append(DIRECTION_WORDS[next(iter(one.directions))])
    if one.reasons is not None:
        parts.append(
            listed(REASON_WORDS[reason] for reason in REASON_WORDS if reason in one.reasons)
        )
    if one.age_from is not None:
        parts.append(Words(f"{one.age_from} 岁起", f"from {one.age_from} years"))
    if one.age_to is not None:
        parts.append(Words(f"到 {one.age_to} 岁", f"up to {one.age_to} years"))
    return listed(parts)


def _under(title: Words, about: Words) -> Words:
    return Words(f"{title.zh}·{about.zh}", f"{title.en}, {about.en}")
