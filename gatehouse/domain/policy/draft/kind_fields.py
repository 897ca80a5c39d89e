# SPDX-License-Identifier: MIT
"""The fields of each kind of rule beside those that all have, by the kind's key."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from gatehouse.domain.entry import CLASS_WORDS, LIVING_HERE, REASON_WORDS, Reason, SubjectClass
from gatehouse.domain.gate_pass import PASS_CLASS_WORDS
from gatehouse.domain.policy.checks import CHECKS, CODE, TEST
from gatehouse.domain.policy.draft.choices import (
    NO,
    YES,
    Either,
    OneNumber,
    OneOf,
    Several,
    WindowType,
    YesNo,
    options,
)
from gatehouse.domain.policy.draft.inputs import DegreesLine, HoursLine, NumberLine
from gatehouse.domain.policy.draft.places import found
from gatehouse.domain.policy.draft.risk_fields import risk_fields
from gatehouse.domain.policy.draft.rule_field import RuleField, in_both, one_field
from gatehouse.domain.policy.want import WANT_WORDS, Want
from gatehouse.domain.words import Words

Fields = tuple[RuleField, ...]
_A_DAY: Final = 24 * 60
_A_WEEK: Final = 7 * _A_DAY
_A_MONTH: Final = 31
_MOST_TRIPS: Final = 99
_REASONS: Final = options({one: REASON_WORDS[one] for one in Reason})
_OVER: Final = {">": Words("高于", "above"), ">=": Words("达到", "from")}
_RETEST: Final = {
    YES: Words("先复测一次，两次都高才算", "read again first, both must be high"),
    NO: Words("量一次就算", "the first reading counts"),
}
_WILL_DO: Final = {YES: Words("也行", "will do"), NO: Words("不行", "will not do")}
_TODAY: Final = {YES: Words("含当天", "with today"), NO: Words("不含当天", "without today")}
_BASES: Final = {
    "report_time": Words("按报告时间算", "from its report"),
    "sampling_time": Words("按采样时间算", "from its sampling"),
}
_HOURS: Final = options({one.code: one.words for one in TEST.choices if one.code.isdigit()})
"""What the desk asks for: it tells no test of 36 hours from one of 48."""
_UNITS: Final = {
    "household": Words("每户", "each household"),
    "person": Words("每人", "each person"),
}
_WINDOWS: Final = {
    "calendar_days": Words("按天算", "days of the calendar"),
    "rolling_hours": Words("按小时算", "hours to the minute"),
    "alternate_day": Words("隔天", "every other day"),
}
_WRITTEN: Final = (Want.NAME, Want.PHONE, Want.PAPER_NUMBER, Want.HOST)
_ONLY: Final = {
    "refused": Words("写明不放行的", "those refused are named"),
    "allowed": Words("写明放行的", "those let through are named"),
}
_LIMIT: Final = Words(
    "{op} {celsius} ℃ 算发热：{retest}，然后{severity}。",
    "{op} {celsius} °C is a fever: {retest}; then {severity}.",
)


def _fever(rule: Mapping[str, Any]) -> Fields:
    waits = one_field(
        "after_min",
        Words("等几分钟复测（可不填）", "Minutes before the second (optional)"),
        Words("请他坐 {after_min} 分钟再量。", "They sit down {after_min} minutes first."),
        NumberLine(low=0, high=60),
        Words("不填：马上再量。", "Nothing written: at once."),
    )
    return (
        one_field("op", Words("怎么比", "Comparison"), _LIMIT, OneOf(offers=options(_OVER))),
        one_field(
            "celsius",
            Words("多少度算发热（℃）", "Fever limit (°C)"),
            _LIMIT,
            DegreesLine(),
        ),
        one_field(
            "retest",
            Words("复测", "Second reading"),
            Words("量到偏高：{retest}。", "A high reading: {retest}."),
            YesNo(offers=options(_RETEST), counts=True),
        ),
        *((waits,) if found(rule, ("retest",)) else ()),
        one_field(
            "low_retest_below",
            Words("低于多少重量（℃，可不填）", "Read again below (°C, optional)"),
            Words(
                "低于 {low_retest_below} ℃ 多半是枪凉了：再量一次才放行。",
                "Below {low_retest_below} °C the thermometer is likely cold: it is read again.",
            ),
            DegreesLine(),
            Words("不填：偏低也不重量。", "Nothing written: a low reading is believed."),
        ),
        one_field(
            "low_warn_below",
            Words("低于多少提醒（℃，可不填）", "Pointed out below (°C, optional)"),
            Words(
                "低于 {low_warn_below} ℃ 只提醒一句，照常放行。",
                "Below {low_warn_below} °C it is only pointed out, they pass.",
            ),
            DegreesLine(),
            Words("不填：偏低不提醒。", "Nothing written: nothing is pointed out."),
        ),
        one_field(
            "fresh_min",
            Words("量过多久不再量（分钟，可不填）", "A reading holds for (minutes, optional)"),
            Words(
                "{fresh_min} 分钟内在本岗量过、没事的，不再量。",
                "Whoever was well within the last {fresh_min} minutes is not measured again.",
            ),
            NumberLine(low=1, high=_A_DAY),
            Words("不填：每次都量。", "Nothing written: everybody is measured each time."),
        ),
    )


def _required_checks(rule: Mapping[str, Any]) -> Fields:
    instead = one_field(
        "paper_instead",
        Words("没有健康码，凭纸质证明", "Paper instead of the code"),
        Words(
            "没出示健康码的，拿纸质证明{paper_instead}。",
            "Who shows no code: a paper {paper_instead}.",
        ),
        YesNo(offers=options(_WILL_DO)),
    )
    return (
        one_field(
            "checks",
            Words("查什么", "What is looked at"),
            Words("桌面出现这几项，逐项点：{checks}。", "The desk asks for: {checks}."),
            Several(offers=options({code: check.words for code, check in CHECKS.items()})),
        ),
        *((instead,) if CODE.code in (found(rule, ("checks",)) or ()) else ()),
    )


def _test_validity(_rule: Mapping[str, Any]) -> Fields:
    does = Words(
        "核酸在 {hours} 小时内有效（{basis}）；过了的：{severity}。",
        "A test holds for {hours} hours ({basis}); past that: {severity}.",
    )
    return (
        one_field(
            "hours", Words("几小时内有效", "Holds for (hours)"), does, OneNumber(offers=_HOURS)
        ),
        one_field("basis", Words("从哪时算", "Counted"), does, OneOf(offers=options(_BASES))),
    )


def _itinerary(rule: Mapping[str, Any]) -> Fields:
    does = Words(
        "问最近 {days} 天（{include_today}）去过哪里。",
        "The last {days} days ({include_today}) are asked about.",
    )
    return (
        one_field("days", Words("查几天", "Days looked back"), does, NumberLine(low=1, high=60)),
        one_field(
            "include_today", Words("当天算不算", "Today"), does, YesNo(offers=options(_TODAY))
        ),
        *risk_fields(rule),
    )


def _exit_quota(rule: Mapping[str, Any]) -> Fields:
    kind = found(rule, ("window", "type"))
    does = {
        "calendar_days": Words(
            "{unit} {window_n} 天（含今天）最多出去 {max} 次；再出去的：{severity}。0 次是暂停。",
            "{unit}: trips at most {max}, days counted {window_n} with today; after that: "
            "{severity}. 0 trips: none for now.",
        ),
        "rolling_hours": Words(
            "{unit} {window_n} 小时内最多出去 {max} 次；再出去的：{severity}。0 次是暂停。",
            "{unit}: trips at most {max}, hours counted {window_n}; after that: {severity}. "
            "0 trips: none for now.",
        ),
    }.get(
        str(kind),
        Words(
            "{unit}今天出去过，明天不出，后天再出（{max} 次）；不到时候的：{severity}。",
            "{unit}: {max} trip one day, none the next; else: {severity}.",
        ),
    )
    asked, most = Words("几天", "How many days"), _A_MONTH
    if kind == "rolling_hours":
        asked, most = Words("几小时", "How many hours"), _A_MONTH * 24
    length = one_field("window.n", asked, does, NumberLine(low=1, high=most))
    return (
        one_field("unit", Words("按户还是按人", "Counted by"), does, OneOf(offers=options(_UNITS))),
        one_field("max", Words("几次", "Times"), does, NumberLine(low=0, high=_MOST_TRIPS)),
        one_field(
            "window.type",
            Words("怎么算时间", "How time is counted"),
            does,
            WindowType(offers=options(_WINDOWS)),
        ),
        *(() if kind == "alternate_day" else (length,)),
        one_field(
            "max_out_min",
            Words("最长在外（分钟，可不填）", "Longest time out (minutes, optional)"),
            Words(
                "出去超过 {max_out_min} 分钟：没回来的走访时问一问，回来的照样进门，记下超时。",
                "After {max_out_min} minutes they are asked after; who comes back late goes in.",
            ),
            NumberLine(low=1, high=_A_DAY),
            Words("不填：在外多久都行。", "Nothing written: for as long as they like."),
        ),
        one_field(
            "count_reasons",
            Words("哪些事由占次数", "Reasons that count"),
            Words(
                "为这些事出去才算一次：{count_reasons}；别的不算。",
                "Only these count: {count_reasons}.",
            ),
            Several(offers=_REASONS),
        ),
    )


def _gate_hours(_rule: Mapping[str, Any]) -> Fields:
    return (
        one_field(
            "closed",
            Words("几点关门到几点", "Closed from and to"),
            Words(
                "{closed} 关门，来的人：{severity}；有急事照开。",
                "Closed {closed}: {severity}; it is opened for what is urgent.",
            ),
            HoursLine(),
        ),
    )


def _reasons(rule: Mapping[str, Any]) -> Fields:
    every = tuple(one.value for one in Reason)
    written = "allowed" if "allowed" in rule else "refused"
    says = {
        "refused": Words(
            "为这些事：{refused}，{severity}；别的放行。",
            "For these: {refused}, {severity}; all else passes.",
        ),
        "allowed": Words(
            "只为这些事放行：{allowed}；别的{severity}。一个不选，谁都不放行，急救除外。",
            "Only these pass: {allowed}; else {severity}. None: nobody but in an emergency.",
        ),
    }
    caption = {
        "refused": Words("不放行的事由", "Reasons that do not open the gate"),
        "allowed": Words("放行的事由", "Reasons that open the gate"),
    }
    return (
        one_field(
            "written",
            Words("怎么写", "How it is written"),
            Words("{written}。", "{written}."),
            Either(offers=options(_ONLY), usual="refused", every=every),
        ),
        one_field(written, caption[written], says[written], Several(offers=_REASONS)),
    )


def _registration(_rule: Mapping[str, Any]) -> Fields:
    return (
        one_field(
            "details",
            Words("登记什么", "What is written down"),
            Words("进门前先问清并登记：{details}。", "Before they go in: {details}."),
            Several(offers=options({want: WANT_WORDS[want] for want in _WRITTEN})),
        ),
    )


def _host_consent(_rule: Mapping[str, Any]) -> Fields:
    return ()


def _free_passage(_rule: Mapping[str, Any]) -> Fields:
    return in_both(
        "why",
        Words("为什么放行", "Why they pass"),
        Words(
            "别的都没问题、也没有名额要说的，桌面写“{it}”，放行。",
            "Where nothing else is amiss and no trips are counted the desk says “{it}”.",
        ),
    )


def _longest_stay(rule: Mapping[str, Any]) -> Fields:
    named = found(rule, ("minutes",)) or {}
    people = [one for one in SubjectClass if one not in LIVING_HERE or one.value in named]
    return (
        *(_minutes(f"minutes.{one}", CLASS_WORDS[one]) for one in people),
        *(_minutes(f"pass_minutes.{one}", words) for one, words in PASS_CLASS_WORDS.items()),
    )


def _minutes(path: str, who: Words) -> RuleField:
    name = path.replace(".", "_")
    return one_field(
        path,
        Words(f"{who.zh}最多停留（分钟，可不填）", f"{who.en}: at most (minutes, optional)"),
        Words(
            f"{who.zh}停留超过 {{{name}}} 分钟，出门时提醒并记下，不拦人。",
            f"{who.en}: a stay over {{{name}}} minutes is noted on the way out, nobody is kept.",
        ),
        NumberLine(low=1, high=_A_WEEK),
        Words("不填：不限。", "Nothing written: no limit."),
    )


KIND_FIELDS: Final[Mapping[str, Callable[[Mapping[str, Any]], Fields]]] = MappingProxyType(
    {
        "fever": _fever,
        "required_checks": _required_checks,
        "test_validity": _test_validity,
        "itinerary": _itinerary,
        "exit_quota": _exit_quota,
        "gate_hours": _gate_hours,
        "reasons": _reasons,
        "registration": _registration,
        "host_consent": _host_consent,
        "free_passage": _free_passage,
        "longest_stay": _longest_stay,
    }
)
"""What a rule of a kind asks for, as it stands now."""
