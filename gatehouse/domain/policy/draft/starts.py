# SPDX-License-Identifier: MIT
"""What a rule or a class of passes begins with when a set is silent of it; all of it is changed."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final

from gatehouse.domain.words import Words


def _start(zh: str, en: str, **own: Any) -> Mapping[str, Any]:
    return {**own, "text": {"zh": zh, "en": en}}


_OUTSIDERS_IN: Final = {"classes": ["outsiders"], "not_classes": ["courier"], "direction": "in"}
_RESIDENTS_OUT: Final = {"classes": ["residents"], "direction": "out"}
RULE_STARTS: Final[Mapping[str, Mapping[str, Any]]] = MappingProxyType(
    {
        "fever": _start(
            "高于 37.3 ℃ 的，5 分钟后复测一次；仍偏高的不放行，通知社区。",
            "A reading above 37.3 °C is taken again after 5 minutes; if it stays high, the "
            "community is told.",
            severity="report",
            applies_to={},
            op=">",
            celsius=Decimal("37.3"),
            retest=1,
            after_min=5,
        ),
        "required_checks": _start(
            "进小区查健康码，没有手机的凭纸质证明。",
            "The health code is looked at on the way in; paper stands in for it.",
            applies_to={"not_classes": ["courier"], "direction": "in"},
            checks=["code"],
            paper_instead=True,
        ),
        "test_validity": _start(
            "外出应有 48 小时内核酸，按报告时间算。",
            "Going out should have a test of the last 48 hours, from its report.",
            severity="warn",
            applies_to=_RESIDENTS_OUT | {"age_from": 3},
            hours=48,
            basis="report_time",
        ),
        "itinerary": _start(
            "外来和返回人员查最近 7 天行程，不含当天。",
            "The last 7 days, without today, are asked of outsiders and of those who return.",
            applies_to={
                "classes": ["returnee", "outsiders"],
                "not_classes": ["courier"],
                "direction": "in",
            },
            days=7,
            include_today=False,
        ),
        "exit_quota": _start(
            "每户每 2 天 1 人次外出采购。",
            "One person of a household goes shopping once in 2 days.",
            applies_to={"classes": ["residents"], "not_classes": ["key_worker"]},
            unit="household",
            max=1,
            window={"type": "calendar_days", "n": 2},
            count_reasons=["shopping"],
        ),
        "gate_hours": _start(
            "0 点到 5 点关门，急事随时开。",
            "The gate is closed from 0:00 to 5:00 and opens at any time for what is urgent.",
            severity="warn",
            applies_to={},
            closed=["00:00", "05:00"],
        ),
        "reasons": _start(
            "散步、遛狗暂不下楼。",
            "Strolling and dog walking wait for now.",
            applies_to=_RESIDENTS_OUT,
            refused=["stroll"],
        ),
        "registration": _start(
            "来访人员登记姓名、电话和到访住址后进入。",
            "People from outside give name, telephone and the flat they visit before they go in.",
            applies_to=_OUTSIDERS_IN,
            details=["name", "phone", "host"],
        ),
        "host_consent": _start(
            "来访须先征得住户同意，电话或到场都行。",
            "A visitor needs the consent of the household first, by telephone or in person.",
            applies_to=_OUTSIDERS_IN | {"not_classes": ["courier", "official"]},
        ),
        "free_passage": _start(
            "住户自由进出。",
            "Residents come and go.",
            applies_to={"classes": ["residents"]},
            why={"zh": "本小区住户", "en": "lives here"},
        ),
        "longest_stay": _start(
            "来访停留不超过 4 小时。超时只提醒，不拦人。",
            "Visitors stay up to 4 hours. A longer stay is only noted, nobody is kept inside.",
            applies_to={"classes": ["outsiders"], "direction": "out"},
            minutes={"visitor": 240},
        ),
    }
)
"""The rules to begin with, by kind: examples, the notice says better."""
PASS_START: Final[Mapping[str, Any]] = MappingProxyType(
    {"usual_days": 7, "most_days": 30, "colour": "blue", "sign": "disc"}
)
"""The terms of a class of passes to begin with."""


def start_words(kind: str) -> Words:
    """Return the text with which a rule of a kind begins."""
    text = RULE_STARTS[kind]["text"]
    return Words(text["zh"], text["en"])
