# SPDX-License-Identifier: MIT
"""The same people at the gate on different days: the verdict is the notice's, not ours."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from gatehouse.domain.entry import Crossing, Direction, SubjectClass
from gatehouse.domain.policy.case import History, Subject
from gatehouse.domain.policy.evaluate import evaluate
from gatehouse.domain.policy.verdict import Trip
from tests.support.policies import RESIDENT, VISITOR, local, shipped

SHOPPING_AGAIN = replace(RESIDENT, temperature=373)
"""Somebody of a household that shopped yesterday wants to shop, at 37.3 °C, with a green code."""

RETURNEE = Crossing(
    direction=Direction.IN,
    subject_class=SubjectClass.RETURNEE,
    reason=RESIDENT.reason,
    person_id="chen",
    temperature=366,
    checks={"code": "yellow", "itinerary": "risk"},
)
HEALTHY_VISITOR = replace(VISITOR, temperature=373)

DAYS = [
    ("2020-03-06", "wuhan-2020-02"),
    ("2020-03-06", "shenzhen-2020-02"),
    ("2022-04-15", "lanzhou-2022-03"),
    ("2022-04-15", "changchun-2022-03"),
    ("2022-07-10", "ninth-edition-2022-06"),
    ("2022-11-15", "twenty-measures-2022-11"),
    ("2022-12-08", "ten-measures-2022-12"),
    ("2023-02-01", "end-2023-01"),
    ("2022-04-15", "everyday"),
]
EXPECTED = {
    "wuhan-2020-02": (
        ("turn_away", "采购先不出门：由志愿者代办", 2),
        ("admit", "可以进门：体温 36.6", 1),
        ("admit", "可以进门：来访已登记", 4),
    ),
    "shenzhen-2020-02": (
        ("admit", "可以出门：体温 37.3", 1),
        ("report", "行程有风险地区：先报社区", 5),
        ("incomplete", "还差：行程", 5),
    ),
    "lanzhou-2022-03": (
        ("turn_away", "体温 37.3 ℃ 偏高：5 分钟后复测", 1),
        ("report", "行程有风险地区：先报社区", 7),
        ("turn_away", "体温 37.3 ℃ 偏高：5 分钟后复测", 1),
    ),
    "changchun-2022-03": (
        ("turn_away", "本户名额已用完：2 天内 1 次，昨天用过", 3),
        ("report", "行程有风险地区：先报社区", 7),
        ("incomplete", "还差：行程", 7),
    ),
    "ninth-edition-2022-06": (
        ("turn_away", "体温 37.3 ℃ 偏高：5 分钟后复测", 1),
        ("report", "行程有风险地区：先报社区", 6),
        ("turn_away", "体温 37.3 ℃ 偏高：5 分钟后复测", 1),
    ),
    "twenty-measures-2022-11": (
        ("admit", "可以出门：体温 37.3", 1),
        ("report", "行程有风险地区：先报社区", 3),
        ("admit", "可以进门：户主已同意", 5),
    ),
    "ten-measures-2022-12": (
        ("admit", "可以出门：不再查核酸和健康码", 1),
        ("admit", "可以进门：不再查核酸和健康码", 1),
        ("admit", "可以进门：户主已同意", 3),
    ),
    "end-2023-01": (
        ("admit", "可以出门：防控已结束", 1),
        ("admit", "可以进门：防控已结束", 1),
        ("admit", "可以进门：防控已结束", 1),
    ),
    "everyday": (
        ("admit", "可以出门：本小区住户", 1),
        ("admit", "可以进门：本小区住户", 1),
        ("admit", "可以进门：户主已同意", 3),
    ),
}


@pytest.mark.parametrize(("day", "rule_set_id"), DAYS)
@pytest.mark.parametrize(
    ("place", "crossing"),
    [(0, SHOPPING_AGAIN), (1, RETURNEE), (2, HEALTHY_VISITOR)],
    ids=["shopping-again", "returnee", "visitor"],
)
def test_the_same_event_is_judged_by_the_notice_of_its_day(
    day: str, rule_set_id: str, place: int, crossing: Crossing
) -> None:
    rule_set, at = shipped(rule_set_id), local(f"{day} 16:42")
    left = at - timedelta(days=1, hours=7)
    yesterday = Trip(person_id="wu", left_at=left, returned_at=left, reason="shopping")

    verdict = evaluate(rule_set, crossing, Subject(35), History((yesterday,)), at)

    assert rule_set.holds_at(at)
    expected = EXPECTED[rule_set_id][place]
    assert (verdict.conclusion, verdict.headline.zh, verdict.rule_number) == expected
    assert verdict.document == rule_set.document


def test_the_sketch_of_the_second_trip_is_what_the_desk_says() -> None:
    at = local("2022-04-15 16:42")
    yesterday = Trip(
        person_id="wu",
        left_at=local("2022-04-14 09:10"),
        returned_at=local("2022-04-14 10:12"),
        reason="shopping",
    )

    verdict = evaluate(
        shipped("changchun-2022-03"), RESIDENT, Subject(40), History((yesterday,)), at
    )

    assert verdict.next_allowed == local("2022-04-16 00:00")
    assert verdict.sentence.zh == (
        "您家昨天上午出门采购过了，明天 0:00 以后就可以再去。急用的东西我们可以代买。"
    )
    assert verdict.quota is not None
    assert (verdict.quota.left, verdict.quota.starts) == (0, local("2022-04-14 00:00"))
    assert verdict.quota.ends == local("2022-04-16 00:00")
