# SPDX-License-Identifier: MIT
"""What is written in a field of a rule set is what the desk does once the set is adopted.

For each kind of field: one change, adopted from now on, and what the post says before and after.
"""

import re
from datetime import timedelta
from typing import NamedTuple

import pytest

from gatehouse.domain.entry import Reason
from gatehouse.domain.policy.adoption import Adoption
from gatehouse.domain.policy.draft.catalogue import parts
from gatehouse.domain.policy.draft.draft import Draft, changed, copied, with_rule
from gatehouse.services.policy import shipped_text
from gatehouse.services.rules_calendar import adopt_rules
from tests.support import rule_effects as post_says
from tests.support.post import BEGINS, PostInUse
from tests.support.rule_effects import DAY, HOUR, Look

FEVER, CODE, TEST, QUOTA = "rules.fever", "rules.code", "rules.test", "rules.quota"
TRIP, PASS, STAYS, GUNS = "rules.itinerary", "passes.household_shopping", "stays", "thermometers"
READS, CONCLUDES, SHOPS = post_says.reads, post_says.concludes, post_says.second_shopping


class Row(NamedTuple):
    """A field of a part with another text, what is looked at then, and what the post *says*.

    A part that begins with + is a rule of a kind that the set lacks.
    """

    key: str
    name: str
    text: str
    look: Look
    says: object


ROWS = (
    Row(FEVER, "op", ">=", READS(373), ("turn_away", "体温 37.3 ℃ 偏高：5 分钟后复测")),
    Row(FEVER, "celsius", "37.0", READS(371), ("turn_away", "体温 37.1 ℃ 偏高：5 分钟后复测")),
    Row(FEVER, "retest", "no", READS(380), ("report", "体温 38.0 ℃ 偏高：通知社区，按预案")),
    Row(FEVER, "after_min", "", READS(380), ("turn_away", "体温 38.0 ℃ 偏高：马上复测")),
    Row(FEVER, "after_min", "10", READS(380), ("turn_away", "体温 38.0 ℃ 偏高：10 分钟后复测")),
    Row(FEVER, "low_retest_below", "35.5", READS(352), ("incomplete", "还差：复测")),
    Row(
        FEVER,
        "low_warn_below",
        "36.0",
        READS(358),
        ("admit", "可以出门，提醒：体温 35.8 ℃ 偏低：可再量一次，或把测温枪焐一焐"),
    ),
    Row(FEVER, "fresh_min", "60", post_says.well_a_while_ago, "admit"),
    Row(
        FEVER,
        "severity",
        "warn",
        READS(380, 380),
        ("admit", "可以出门，提醒：复测 38.0 ℃ 仍偏高：通知社区，按预案"),
    ),
    Row(FEVER, "headline_zh", "请等社区", READS(380, 380), ("report", "请等社区")),
    Row(FEVER, "text_zh", "三十七度以上的上报。", post_says.read_out, "三十七度以上的上"),
    Row(
        FEVER,
        "applies_to_reasons",
        "shopping",
        READS(380, 380),
        ("admit", "可以出门：就医不占名额"),
    ),
    Row(CODE, "checks", "code mask", post_says.wants, ("code", "mask")),
    Row(CODE, "paper_instead", "no", CONCLUDES(code="not_shown", paper="seen"), "turn_away!"),
    Row(CODE, "severity", "warn", CONCLUDES(code="yellow"), "admit!"),
    Row(CODE, "severity", "report", CONCLUDES(code="yellow"), "report!"),
    Row(CODE, "say_zh", "请先问社区。", post_says.sentence(code="yellow"), "请先问社区。"),
    Row(CODE, "applies_to_direction", "in", CONCLUDES(code="red"), "admit"),
    Row(CODE, "applies_to_classes", "visitor", CONCLUDES(code="red"), "admit"),
    Row(TEST, "hours", "24", CONCLUDES(test="48"), "admit!"),
    Row(
        TEST,
        "basis",
        "sampling_time",
        post_says.headline(test="72"),
        "可以出门，提醒：核酸不在 48 小时内（按采样时间）",
    ),
    Row(TEST, "severity", "stop", CONCLUDES(test="72"), "turn_away!"),
    Row(TEST, "applies_to_age_from", "60", CONCLUDES(test="72"), "admit"),
    Row(TEST, "applies_to_age_to", "30", CONCLUDES(test="72"), "admit"),
    Row(TRIP, "days", "7", post_says.window, (7, 1)),
    Row(TRIP, "include_today", "yes", post_says.window, (14, 0)),
    Row(TRIP, "severity", "warn", post_says.at_risk, "admit"),
    Row(
        TRIP,
        "areas_medium_home_days",
        "7",
        post_says.risk,
        "先报社区，居家隔离 7 天，第 1、4、7、14 天核酸",
    ),
    Row(
        TRIP,
        "areas_medium_central_days",
        "3",
        post_says.risk,
        "先报社区，集中隔离 3 天，居家隔离 14 天，第 1、4、7、14 天核酸",
    ),
    Row(
        TRIP,
        "areas_medium_monitoring_days",
        "5",
        post_says.risk,
        "先报社区，居家隔离 14 天，居家健康监测 5 天，第 1、4、7、14 天核酸",
    ),
    Row(
        TRIP,
        "areas_medium_tests",
        "1、3",
        post_says.risk,
        "先报社区，居家隔离 14 天，第 1、3 天核酸",
    ),
    Row(TRIP, "areas_medium_report", "no", post_says.risk, "居家隔离 14 天，第 1、4、7、14 天核酸"),
    Row(TRIP, "areas_low", "no", post_says.levels, ("high", "medium")),
    Row(TRIP, "areas_rest", "low", post_says.rest, "low"),
    Row(QUOTA, "unit", "person", SHOPS(HOUR), "可以出门：本人 2 天内第 1 次采购"),
    Row(QUOTA, "max", "2", SHOPS(HOUR), "可以出门：本户 2 天内第 2 次采购"),
    Row(QUOTA, "max", "0", post_says.headline(Reason.SHOPPING), "采购名额暂停：等通知"),
    Row(QUOTA, "window_n", "1", SHOPS(DAY), "可以出门：本户 1 天内第 1 次采购"),
    Row(QUOTA, "window_n", "3", SHOPS(2 * DAY), "本户名额已用完：3 天内 1 次，前天用过"),
    Row(
        QUOTA,
        "window_type",
        "rolling_hours",
        SHOPS(DAY),
        "本户名额已用完：48 小时内 1 次，昨天用过",
    ),
    Row(
        QUOTA,
        "window_type",
        "rolling_hours",
        SHOPS(32 * HOUR),
        "本户名额已用完：48 小时内 1 次，前天用过",
    ),
    Row(QUOTA, "window_type", "alternate_day", SHOPS(DAY), "本户名额已用完：隔天 1 次，昨天用过"),
    Row(QUOTA, "max_out_min", "60", post_says.due_back, HOUR),
    Row(QUOTA, "count_reasons", "medicine", SHOPS(HOUR), "可以出门：采购不占名额"),
    Row(
        QUOTA,
        "severity",
        "warn",
        SHOPS(HOUR),
        "可以出门，提醒：本户名额已用完：2 天内 1 次，今天用过",
    ),
    Row(
        "+gate_hours",
        "closed",
        "16:00–18:00",
        post_says.headline(),
        "可以出门，提醒：关门时间：今天 18:00 开门",
    ),
    Row(
        "rules.stroll",
        "refused",
        "stroll medical",
        post_says.headline(),
        "就医先不下楼：聚集的人多",
    ),
    Row(
        "rules.stroll", "headline_zh", "{reason}改天", post_says.headline(Reason.STROLL), "散步改天"
    ),
    Row(
        "rules.visitors",
        "details",
        "name phone paper_number host",
        post_says.visitor_wants,
        ("paper_number",),
    ),
    Row("rules.couriers", "allowed", "delivery", post_says.courier, "可以进门：体温 36.5、配送"),
    Row("rules.visitors", "severity", "warn", post_says.nameless_wants, ("host",)),
    Row("rules.host", "severity", "warn", post_says.unreached, "admit"),
    Row("+free_passage", "why_zh", "自己人", post_says.key_worker, "可以出门：自己人"),
    Row(
        "rules.stay",
        "minutes_visitor",
        "60",
        post_says.leaves_after(2 * HOUR),
        "可以出门，提醒：停留超时 1 小时",
    ),
    Row(
        "rules.stay",
        "minutes_visitor",
        "",
        post_says.leaves_after(5 * HOUR),
        "可以出门：体温 36.5、绿码",
    ),
    Row(
        "",
        "document_zh",
        "样例〔2022〕99号",
        post_says.asked_whom,
        ("样例〔2022〕99号", "0000-8001101"),
    ),
    Row("", "title_zh", "新规", post_says.called, ("新规", "样例：长春市防控办", "长春市")),
    Row(
        "", "issuer_zh", "样例街道办", post_says.called, ("长春 2022年3月", "样例街道办", "长春市")
    ),
    Row(
        "",
        "scope_name_zh",
        "样例街道",
        post_says.called,
        ("长春 2022年3月", "样例：长春市防控办", "样例街道"),
    ),
    Row("", "usual_reason", "medicine", post_says.proposed, "medicine"),
    Row(PASS, "usual_days", "3", post_says.card, (3, "green", "house", False, False)),
    Row(PASS, "most_days", "60", post_says.lasts_ninety_days, "采购证从今天或以"),
    Row(PASS, "colour", "orange", post_says.card, (30, "orange", "house", False, False)),
    Row(PASS, "sign", "disc", post_says.card, (30, "green", "disc", False, False)),
    Row(PASS, "returned", "yes", post_says.card, (30, "green", "house", True, False)),
    Row(PASS, "counted", "yes", post_says.card, (30, "green", "house", False, True)),
    Row(PASS, "weekdays", "6 7", post_says.by_pass(), "这张证明天 6:00 起才能用"),
    Row(PASS, "hours", "07:00–12:00", post_says.by_pass(), "这张证明天 7:00 起才能用"),
    Row(PASS, "gates", "东门", post_says.by_pass(), "这张证走东门"),
    Row(PASS, "uses", "2", post_says.by_pass(used=1), "可以出门：采购证有效到5月15日"),
    Row(
        PASS, "per_days", "1", post_says.by_pass(used=1, later=DAY), "可以出门：采购证有效到5月15日"
    ),
    Row("test_days", "isolation", "2", post_says.tested_on_day_2, True),
    Row("monitoring", "may_go_out_for", "test", post_says.monitored_goes, "admit"),
    Row(STAYS, "outside_hours", "2", post_says.asked_after(3 * HOUR), 1),
    Row(STAYS, "close_hours_visitors", "2", post_says.closed(3 * HOUR), 1),
    Row(
        "deadlines",
        "original",
        "0",
        post_says.deadlines,
        (7.3, 7.3),
    ),
    Row(
        "deadlines",
        "facts",
        "12",
        post_says.deadlines,
        (24.0, 12.0),
    ),
    Row(
        GUNS,
        "last",
        "11",
        post_says.doubted(*[360] * 10, 372),
        ["1号枪：最近 11 人里 10 人都是 36.0"],
    ),
    Row(GUNS, "alike", "12", post_says.doubted(*[360] * 10, 364, 366), []),
    Row(
        GUNS,
        "within",
        "0.5",
        post_says.doubted(*[360, 361, 362, 363, 364, 365] * 2),
        ["1号枪：最近 12 人里 12 人都是 36.0–36.5"],
    ),
    Row(
        GUNS,
        "high_from",
        "37.0",
        post_says.doubted(370, 371, 370),
        ["1号枪：连续 3 人偏高（37.0–37.1）"],
    ),
    Row(
        GUNS,
        "high_in_a_row",
        "2",
        post_says.doubted(374, 375),
        ["1号枪：连续 2 人偏高（37.4–37.5）"],
    ),
    Row(
        GUNS,
        "low_below",
        "36.0",
        post_says.doubted(357, 356, 358, 355),
        ["1号枪：连续 4 人偏低（35.5–35.8）"],
    ),
    Row(
        GUNS,
        "low_in_a_row",
        "2",
        post_says.doubted(350, 351),
        ["1号枪：连续 2 人偏低（35.0–35.1）"],
    ),
    Row(GUNS, "minutes", "10", post_says.doubted(374, 375, 376, minutes=9), []),
)


ALIKE = re.compile(
    r".*_en|say_zh|areas_(high|medium|low)(_.+)?|(pass_)?minutes_.+|close_hours_.+|lockdown|monitoring|closed"
)
"""Fields that do for another language, level, class or time what a row's field does."""
BESIDE = {
    "id",
    "source",
    "source_zh",
    "change_zh",
    "scope_type",
    "valid_from",
    "valid_to",
    "telephone",
}
"""What the forms that adopt and send a set propose and tell, and a telephone that a post has."""
SAME = {"written", "close_at_day_end"}
"""The other list, or the other way in which a stay is closed."""


def work_by(post: PostInUse, draft: Draft) -> None:
    """Adopt a draft from now on, and let a moment pass."""
    adopt_rules(post.store, post.duty, Adoption(toml=draft.toml, valid_from=post.clock()))
    post.clock.forward(timedelta(seconds=1))


def ready(row: Row, draft: Draft) -> Draft:
    """Return the draft with whatever the row is about in it."""
    return with_rule(draft, row.key[1:])[0] if row.key.startswith("+") else draft


def written(row: Row, draft: Draft) -> Draft:
    """Write what the row says."""
    key = row.key.replace("+", "rules.")
    part = next(part for part in parts(draft) if part.key == key)
    field = next(field for field in part.fields if field.name == row.name)
    return changed(draft, part, field, row.text)


def test_every_field_has_its_row() -> None:
    draft = copied(shipped_text("changchun-2022-03"), BEGINS)
    kinds = {field.name for part in parts(draft) for field in part.fields}

    untried = {name for name in kinds if not ALIKE.fullmatch(name)}

    assert untried - {row.name for row in ROWS} <= BESIDE | SAME


@pytest.mark.parametrize("row", ROWS, ids=[f"{one.key}.{one.name}={one.text}" for one in ROWS])
def test_a_field_does_at_the_desk_what_is_written_in_it(post: PostInUse, row: Row) -> None:
    draft = ready(row, copied(shipped_text("changchun-2022-03"), post.clock()))

    work_by(post, written(row, draft))

    assert row.look(post) == row.says
