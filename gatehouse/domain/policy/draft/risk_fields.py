# SPDX-License-Identifier: MIT
"""The fields of what is asked of whoever was in a risk area, level by level."""

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any, Final

from gatehouse.domain.policy.draft.choices import NO, YES, OneOf, Option, YesNo, options
from gatehouse.domain.policy.draft.inputs import DaysLine, NumberLine
from gatehouse.domain.policy.draft.places import Path, drop, found, place
from gatehouse.domain.policy.draft.rule_field import RuleField, in_both, one_field
from gatehouse.domain.risk_level import LEVEL_WORDS, RiskLevel
from gatehouse.domain.words import Words

_LONGEST: Final = 60
_NAMED: Final = {
    YES: Words("这一级另有要求", "something is asked"),
    NO: Words("不分这一级", "there is no such level"),
}
_REPORTED: Final = {
    YES: Words("先报社区", "the community is told first"),
    NO: Words("不用报", "nobody is told"),
}
_NOT_ELSEWHERE: Final = Option("", Words("不另算", "no level"))
_NONE_ASKED: Final = Words("不填：不要求。", "Nothing written: none.")


class LevelThere(YesNo, frozen=True, kw_only=True):
    """Whether a level is told at all; one that is begins with its usual name."""

    level: RiskLevel

    def put(self, values: MutableMapping[str, Any], path: Path, text: str) -> None:
        """Begin the level, or drop all that is said of it."""
        if text != YES:
            drop(values, path)
        elif found(values, path) is None:
            words = LEVEL_WORDS[self.level]
            place(values, path, {"name": {"zh": words.zh, "en": words.en}})


def risk_fields(rule: Mapping[str, Any]) -> tuple[RuleField, ...]:
    """Return the fields of an itinerary's areas, as its levels stand now."""
    levels = tuple(field for level in RiskLevel for field in _level_fields(rule, level))
    rest = one_field(
        "areas.rest",
        Words("有风险区的区县里其余地方", "The rest of a district with a listed area"),
        Words(
            "同一区县里有风险区、自己不在名单上的地方：{areas_rest}。",
            "A place no list names, in a district where an area is listed: {areas_rest}.",
        ),
        OneOf(offers=(_NOT_ELSEWHERE, *options(LEVEL_WORDS))),
    )
    return (*levels, rest)


def _level_fields(rule: Mapping[str, Any], level: RiskLevel) -> Iterator[RuleField]:
    at, words = f"areas.{level}", LEVEL_WORDS[level]
    name = at.replace(".", "_")
    yield one_field(
        at,
        words,
        Words(
            f"去过{words.zh}地方的人：{{{name}}}。", f"Who was in a {words.en} area: {{{name}}}."
        ),
        LevelThere(offers=options(_NAMED), level=level),
    )
    if found(rule, ("areas", level)) is None:
        return
    yield from in_both(
        f"{at}.name",
        Words(f"{words.zh}叫什么", f"What {words.en} is called"),
        Words("行程页和报告里写：{it}", "Itineraries and reports say: {it}"),
    )
    yield one_field(
        f"{at}.report",
        Words(f"{words.zh}：报社区", f"{words.en}: the community"),
        Words(f"去过的人：{{{name}_report}}。", f"Who was there: {{{name}_report}}."),
        YesNo(offers=options(_REPORTED)),
    )
    for key, kept in _KEPT.items():
        yield one_field(
            f"{at}.{key}",
            Words(
                f"{words.zh}：{kept.zh}几天（可不填）", f"{words.en}: days of {kept.en} (optional)"
            ),
            Words(
                f"去过的人：{kept.zh} {{{name}_{key}}} 天，行程页照此提。",
                f"Who was there: {{{name}_{key}}} days of {kept.en} are proposed.",
            ),
            NumberLine(low=1, high=_LONGEST),
            _NONE_ASKED,
        )
    yield one_field(
        f"{at}.tests",
        Words(f"{words.zh}：第几天检测（可不填）", f"{words.en}: days of tests (optional)"),
        Words(
            f"到家第 {{{name}_tests}} 天检测。", f"Tested on day {{{name}_tests}} after arrival."
        ),
        DaysLine(high=_LONGEST),
        _NONE_ASKED,
    )


_KEPT: Final = {
    "central_days": Words("集中隔离", "central isolation"),
    "home_days": Words("居家隔离", "isolation at home"),
    "monitoring_days": Words("居家监测", "monitoring at home"),
}
