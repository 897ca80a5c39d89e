# SPDX-License-Identifier: MIT
"""The fields that every rule has: its texts, whom it is for, what comes of it if it is not met."""

from typing import Final

from gatehouse.domain.entry import REASON_WORDS, Direction, Reason
from gatehouse.domain.policy.difference import SEVERITY_WORDS
from gatehouse.domain.policy.draft.choices import MembersOf, OneOf, Option, PeopleOf, options
from gatehouse.domain.policy.draft.inputs import NumberLine
from gatehouse.domain.policy.draft.rule_field import RuleField, in_both, one_field
from gatehouse.domain.policy.rules.registration import Registration
from gatehouse.domain.policy.verdict import Severity
from gatehouse.domain.words import Words

_OLDEST: Final = 120
_WAYS: Final = (
    Option("", Words("进和出", "in and out")),
    Option(Direction.IN, Words("进门", "in")),
    Option(Direction.OUT, Words("出门", "out")),
)
_EVERY_AGE: Final = Words("不填：不分年龄。", "Nothing written: of any age.")
TEXT_FIELDS: Final[tuple[RuleField, ...]] = in_both(
    "text",
    Words("条文", "Text"),
    Words(
        "F11 照这样念给对方听，印出来的通知也这样写。",
        "Read out with F11, and printed so in the notice.",
    ),
)
WHOM_FIELDS: Final[tuple[RuleField, ...]] = (
    one_field(
        "applies_to.classes",
        Words("对哪些人", "For whom"),
        Words("对这些人查这一条：{applies_to_classes}。", "Looked at for: {applies_to_classes}."),
        PeopleOf(),
    ),
    one_field(
        "applies_to.direction",
        Words("进还是出", "Which way"),
        Words(
            "{applies_to_direction}的时候查这一条。", "Looked at on the way {applies_to_direction}."
        ),
        OneOf(offers=_WAYS),
    ),
    one_field(
        "applies_to.age_from",
        Words("从几岁起（可不填）", "From which age (optional)"),
        Words(
            "满 {applies_to_age_from} 岁才查；不知道年龄的也查。",
            "Looked at from {applies_to_age_from} years on, and where the age is not known.",
        ),
        NumberLine(low=0, high=_OLDEST),
        _EVERY_AGE,
    ),
    one_field(
        "applies_to.age_to",
        Words("到几岁止（可不填）", "Up to which age (optional)"),
        Words(
            "{applies_to_age_to} 岁以上的不查；不知道年龄的也查。",
            "Looked at up to {applies_to_age_to} years, and where the age is not known.",
        ),
        NumberLine(low=0, high=_OLDEST),
        _EVERY_AGE,
    ),
    one_field(
        "applies_to.reasons",
        Words("为哪些事由", "For which reasons"),
        Words("为这些事由才查：{applies_to_reasons}。", "Looked at for: {applies_to_reasons}."),
        MembersOf(
            offers=options({one: REASON_WORDS[one] for one in Reason}),
            every=tuple(Reason),
            all_of_them=Words("任何事由", "any reason"),
        ),
    ),
)
_NOT_MET: Final = Words("不符合时", "If it is not met")
_WHOEVER: Final = Words("不符合的人：{severity}。", "Whoever does not meet it: {severity}.")
_UNASKED: Final = {
    Severity.STOP: Words("问清了才放行", "they wait until it is written down"),
    Severity.WARN: Words("没问清也放行", "they pass without it too"),
}
_HEAVIER: Final = {
    "required_checks": Words("劝返，红码上报", "turned away, a red code is reported"),
    "itinerary": Words("劝返，去过风险地区的上报", "turned away, a risk area is reported"),
}
"""What the answers of a check weigh by themselves, unless the rule says otherwise."""


def severity_field(kind: str) -> RuleField:
    """Return the field of what comes of a rule of a *kind* that is not met."""
    words = SEVERITY_WORDS
    if kind == Registration.key:
        words = _UNASKED
    elif kind in _HEAVIER:
        words = {**SEVERITY_WORDS, Severity.STOP: _HEAVIER[kind]}
    return one_field(
        "severity", _NOT_MET, _WHOEVER, OneOf(offers=options(words), usual=Severity.STOP)
    )


def own_words(places: frozenset[str]) -> tuple[RuleField, ...]:
    """Return the fields of the set's own words for a rule that is not met.

    *places* are those that the words may name in braces.
    """
    named = "".join(f" {{{{{place}}}}}" for place in sorted(places))
    hint = Words(f" 可写的空位：{named}。", f" Places it may hold:{named}.") if places else _NONE
    silent = Words("不填：用程序自己的话。", "Nothing written: the program's own words.")
    return (
        *in_both(
            "headline",
            Words("桌面上的那一行", "The line on the desk"),
            _with(Words("没通过时桌面上写：{it}", "If it is not met the desk says: {it}"), hint),
            silent,
        ),
        *in_both(
            "say",
            Words("怎么跟人说", "What is said to them"),
            _with(Words("没通过时这样跟人说：{it}", "If it is not met they are told: {it}"), hint),
            silent,
        ),
    )


def _with(words: Words, hint: Words) -> Words:
    return Words(words.zh + hint.zh, words.en + hint.en)


_NONE: Final = Words("", "")
