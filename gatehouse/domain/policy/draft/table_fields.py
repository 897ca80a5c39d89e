# SPDX-License-Identifier: MIT
"""The fields of the tables of a set: passes, tests at home, stays, deadlines, thermometers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from gatehouse.domain.entry import REASON_WORDS, Reason
from gatehouse.domain.pass_terms import PASS_COLOUR_WORDS, PASS_SIGN_WORDS, WEEKDAY_WORDS
from gatehouse.domain.policy.draft.choices import NO, YES, OneOf, Several, YesNo, options
from gatehouse.domain.policy.draft.inputs import (
    DaysLine,
    DeadlineLine,
    DegreesLine,
    HoursLine,
    NamesLine,
    NumberLine,
)
from gatehouse.domain.policy.draft.rule_field import RuleField, one_field
from gatehouse.domain.service_list import KEPT_AT_HOME
from gatehouse.domain.stay import Staying
from gatehouse.domain.thermometer_doubt import MOST_LOOKED_AT
from gatehouse.domain.words import Words
from gatehouse.domain.zone import LEVEL_WORDS, MOST_DAYS, ZoneLevel

Fields = tuple[RuleField, ...]
_A_YEAR: Final = 366
_RETURNED: Final = {
    YES: Words("用完交回门岗", "handed back at the gate"),
    NO: Words("自己留着", "kept by its holder"),
}
_COUNTED: Final = {
    YES: Words("只计数，不登记是谁", "counted, nobody is written down"),
    NO: Words("照常登记", "written down as usual"),
}
_STAYING: Final = {
    Staying.VISITORS: Words("访客", "visitors"),
    Staying.VEHICLES: Words("车辆", "vehicles"),
    Staying.RESIDENTS: Words("住户", "residents"),
}
_DAYS: Final = Words(
    "发证时先提 {usual_days} 天，最多 {most_days} 天（第一天不算）；已经发的不变。",
    "Issued for {usual_days} days, {most_days} at most, after the first; those out stay.",
)
_BAND: Final = Words(
    "以后发的证上的色带：{colour}，{sign}。", "The band of cards from then on: {colour}, {sign}."
)
PASS_FIELDS: Final[Fields] = (
    one_field(
        "usual_days",
        Words("一般发几天", "Usual days"),
        _DAYS,
        NumberLine(low=0, high=_A_YEAR),
    ),
    one_field(
        "most_days", Words("最多发几天", "Most days"), _DAYS, NumberLine(low=0, high=_A_YEAR)
    ),
    one_field(
        "weekdays",
        Words("星期几能用（不选是每天）", "Days of the week (none: every day)"),
        Words(
            "以后发的只在{weekdays}能用。", "Those issued from then on: good on {weekdays} only."
        ),
        Several(
            offers=options({str(day): words for day, words in WEEKDAY_WORDS.items()}),
            may_be_silent=True,
            numbers=True,
        ),
        Words("不选：每天能用。", "None: every day."),
    ),
    one_field(
        "hours",
        Words("几点到几点能用（可不填）", "Hours (optional)"),
        Words(
            "以后发的 {hours} 能用；别的时间来的，告诉他几点起可以。",
            "Those issued from then on: good {hours}; else they are told from when.",
        ),
        HoursLine(),
        Words("不填：全天能用。", "Nothing written: all day."),
    ),
    one_field(
        "uses",
        Words("能用几次（可不填）", "Uses (optional)"),
        Words(
            "以后发的用满 {uses} 次，桌面提示次数用完。",
            "Those issued from then on: after {uses} use(s) the desk says it is used up.",
        ),
        NumberLine(low=1, high=99),
        Words("不填：不限次。", "Nothing written: as often as they like."),
    ),
    one_field(
        "per_days",
        Words("几天内（可不填）", "In so many days (optional)"),
        Words(
            "以后发的每 {per_days} 天可以用 {uses} 次。",
            "Those issued from then on: {uses} use(s) in {per_days} day(s).",
        ),
        NumberLine(low=1, high=_A_YEAR),
        Words("不填：总共就这么多次。", "Nothing written: that many altogether."),
    ),
    one_field(
        "gates",
        Words("走哪些门（可不填，用、隔开）", "Gates (optional, with commas)"),
        Words(
            "以后发的只走{gates}；别的门告诉他该走哪边。",
            "Those issued from then on: for {gates} only; other gates say so.",
        ),
        NamesLine(),
        Words("不填：各门通用。", "Nothing written: every gate."),
    ),
    one_field(
        "returned",
        Words("交不交回", "Handed back"),
        Words("以后发的{returned}。", "Those issued from then on: {returned}."),
        YesNo(offers=options(_RETURNED)),
    ),
    one_field(
        "counted",
        Words("登不登记", "Written down"),
        Words("出示以后发的：{counted}。", "Who shows one issued from then on: {counted}."),
        YesNo(offers=options(_COUNTED)),
    ),
    one_field("colour", Words("颜色", "Colour"), _BAND, OneOf(offers=options(PASS_COLOUR_WORDS))),
    one_field("sign", Words("图形", "Sign"), _BAND, OneOf(offers=options(PASS_SIGN_WORDS))),
)


def _tests(level: ZoneLevel) -> RuleField:
    words = LEVEL_WORDS[level]
    return one_field(
        level.value,
        Words(f"{words.zh}：第几天检测（可不填）", f"{words.en}: days of tests (optional)"),
        Words(
            f"{words.zh}的第 {{{level.value}}} 天，服务单上排检测。",
            f"On day {{{level.value}}} of {words.en} the service list has a test.",
        ),
        DaysLine(high=MOST_DAYS),
        Words("不填：不排检测。", "Nothing written: no tests."),
    )


def _closing(one: Staying) -> RuleField:
    words, name = _STAYING[one], f"close_hours_{one}"
    return one_field(
        f"close_hours.{one}",
        Words(
            f"{words.zh}满几小时自动关闭（可不填）", f"{words.en}: closed after (hours, optional)"
        ),
        Words(
            f"{words.zh}满 {{{name}}} 小时没登记走或回，自动关闭并注明，可以恢复。",
            f"{words.en} not seen for {{{name}}} hours are closed with a mark; it can be undone.",
        ),
        NumberLine(low=1, high=_A_YEAR * 24),
        Words("不填：不按小时关。", "Nothing written: not by hours."),
    )


def _deadline(key: str, words: Words) -> RuleField:
    return one_field(
        key,
        Words(
            f"{words.zh}：几小时内（0 是当天，可不填）",
            f"{words.en}: hours (0: same day, optional)",
        ),
        Words(
            f"{words.zh}：{{{key}}}要补齐，过了列入待办。",
            f"{words.en}: within {{{key}}}, else it is listed.",
        ),
        DeadlineLine(low=0, high=31 * 24),
        Words("不填：没有时限，一直挂着。", "Nothing written: no time limit, it stays open."),
    )


_ALIKE: Final = Words(
    "最近 {last} 人里有 {alike} 人读数一样，或者 {last} 人全都相差不过 {within} ℃，疑测温枪卡住。",
    "If {alike} of the last {last} readings are the same, or all lie within {within} °C, it may "
    "be stuck.",
)
_HIGH: Final = Words(
    "连续 {high_in_a_row} 人 {high_from} ℃ 起，疑测温枪偏高。",
    "{high_in_a_row} in a row from {high_from} °C: it may read high.",
)
_LOW: Final = Words(
    "连续 {low_in_a_row} 人低于 {low_below} ℃，疑测温枪凉了。",
    "{low_in_a_row} in a row below {low_below} °C: it may be cold.",
)
_AS_USUAL: Final = Words("不填：照常例。", "Nothing written: as usual.")
_IN_A_ROW: Final = NumberLine(low=2, high=MOST_LOOKED_AT)
_LOOKED_AT: Final = NumberLine(low=3, high=MOST_LOOKED_AT)
_THERMOMETERS: Final[Fields] = (
    one_field("last", Words("看最近几人", "Readings looked at"), _ALIKE, _LOOKED_AT, _AS_USUAL),
    one_field("alike", Words("几人一样", "So many alike"), _ALIKE, _LOOKED_AT, _AS_USUAL),
    one_field(
        "within",
        Words("全都相差多少以内（℃）", "All within (°C)"),
        _ALIKE,
        DegreesLine(low=0, high=10),
        _AS_USUAL,
    ),
    one_field(
        "high_from", Words("多少算偏高（℃）", "High from (°C)"), _HIGH, DegreesLine(), _AS_USUAL
    ),
    one_field(
        "high_in_a_row", Words("连续几人偏高", "So many high in a row"), _HIGH, _IN_A_ROW, _AS_USUAL
    ),
    one_field(
        "low_below", Words("多少算偏低（℃）", "Low below (°C)"), _LOW, DegreesLine(), _AS_USUAL
    ),
    one_field(
        "low_in_a_row", Words("连续几人偏低", "So many low in a row"), _LOW, _IN_A_ROW, _AS_USUAL
    ),
    one_field(
        "minutes",
        Words("只看几分钟内的", "Readings of the last minutes"),
        Words(
            "{minutes} 分钟以前的读数不算。", "Readings older than {minutes} minutes say nothing."
        ),
        NumberLine(low=1, high=24 * 60),
        _AS_USUAL,
    ),
)
TABLE_FIELDS: Final[Mapping[str, Fields]] = MappingProxyType(
    {
        "test_days": tuple(_tests(level) for level in ZoneLevel if level in KEPT_AT_HOME),
        "monitoring": (
            one_field(
                "may_go_out_for",
                Words("居家监测可以为什么出门", "What those monitored may go out for"),
                Words(
                    "居家监测的人为这些事可以出门：{may_go_out_for}；看病另走流程。",
                    "Who is monitored at home may go out for: {may_go_out_for}, and to a doctor.",
                ),
                Several(
                    offers=options({one: REASON_WORDS[one] for one in Reason}), may_be_silent=True
                ),
                Words("不选：除看病外不出门。", "None: only to a doctor."),
            ),
        ),
        "stays": (
            one_field(
                "outside_hours",
                Words(
                    "住户外出几小时后去问（可不填）",
                    "Residents out are asked after (hours, optional)",
                ),
                Words(
                    "住户出去满 {outside_hours} 小时没回，走访里列出来去问。",
                    "A resident out for {outside_hours} hours is listed to be asked after.",
                ),
                NumberLine(low=1, high=_A_YEAR * 24),
                Words("不填：不去问。", "Nothing written: nobody is asked after."),
            ),
            one_field(
                "close_at_day_end",
                Words("当天结束就关闭的", "Closed at the day's end"),
                Words(
                    "到半夜没登记走或回的，自动关闭：{close_at_day_end}。",
                    "Not seen by midnight, they are closed: {close_at_day_end}.",
                ),
                Several(offers=options(_STAYING), may_be_silent=True),
                Words("不选：半夜不关。", "None: nothing closes at midnight."),
            ),
            *(_closing(one) for one in Staying),
        ),
        "deadlines": (
            _deadline("original", Words("用替代证明的，原件", "The original of a stand-in")),
            _deadline("facts", Words("返回人员要问的", "What a returnee has to tell")),
        ),
        "thermometers": _THERMOMETERS,
    }
)
"""What each table of a set asks for."""
