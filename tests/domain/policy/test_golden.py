# SPDX-License-Identifier: MIT
"""Golden cases: those of the sets that ship hold, and a file's own are checked like the rest."""

from datetime import timedelta
from itertools import pairwise

import pytest

from gatehouse.domain.entry import Reason, SubjectClass
from gatehouse.domain.policy.case import History, Subject
from gatehouse.domain.policy.evaluate import evaluate
from gatehouse.domain.policy.golden import (
    MOST_CASES,
    MOST_TRIPS,
    Expected,
    GoldenCase,
    case_record,
)
from gatehouse.domain.policy.rule_set import RuleSet, read_rule_set
from gatehouse.domain.policy.trial import try_cases
from gatehouse.domain.policy.verdict import Trip
from gatehouse.errors import GatehouseError
from tests.support.policies import HEADER, RESIDENT, SHIPPED, local, rule_text, shipped

AGAIN = "本户昨天采购过，今天又要去采购，37.3 ℃，绿码"
RETURNEE = "返回人员回来，黄码，去过风险地区，36.6 ℃"
VISITOR = "访客绿码，户主电话同意，37.3 ℃"
HEADLINES = {
    "wuhan-2020-02": (
        "采购先不出门：由志愿者代办",
        "可以进门：体温 36.6",
        "可以进门：来访已登记",
    ),
    "shenzhen-2020-02": (
        "可以出门：体温 37.3",
        "行程有风险地区：先报社区",
        "还差：行程",
    ),
    "lanzhou-2022-03": (
        "体温 37.3 ℃ 偏高：5 分钟后复测",
        "行程有风险地区：先报社区",
        "体温 37.3 ℃ 偏高：5 分钟后复测",
    ),
    "changchun-2022-03": (
        "本户名额已用完：2 天内 1 次，昨天用过",
        "行程有风险地区：先报社区",
        "还差：行程",
    ),
    "ninth-edition-2022-06": (
        "体温 37.3 ℃ 偏高：5 分钟后复测",
        "行程有风险地区：先报社区",
        "体温 37.3 ℃ 偏高：5 分钟后复测",
    ),
    "twenty-measures-2022-11": (
        "可以出门：体温 37.3",
        "行程有风险地区：先报社区",
        "可以进门：户主已同意",
    ),
    "ten-measures-2022-12": (
        "可以出门：不再查核酸和健康码",
        "可以进门：不再查核酸和健康码",
        "可以进门：户主已同意",
    ),
    "end-2023-01": (
        "可以出门：防控已结束",
        "可以进门：防控已结束",
        "可以进门：防控已结束",
    ),
    "everyday": (
        "可以出门：本小区住户",
        "可以进门：本小区住户",
        "可以进门：户主已同意",
    ),
}
CASE = """
[[cases]]
title = { zh = "发热不进", en = "No fever inside" }
expect = "turn_away"
rule = "fever"
at = 2022-04-15T16:42:00
direction = "in"
class = "visitor"
reason = "visit"
age = 30
temperature = 37.9
told = ["name"]
"""
FEVER = rule_text("fever", 'op = ">"\ncelsius = 37.3\nretest = 1\nafter_min = 5')
FROM_38 = rule_text("fever", 'op = ">"\ncelsius = 38.0\nretest = 1\nafter_min = 5')


def own(*parts: str) -> RuleSet:
    """Return a set of *parts* of a file."""
    return read_rule_set(HEADER + "".join(parts))


def with_line(line: str, instead: str) -> str:
    """Return the case with another line in the place of *line*."""
    assert line in CASE
    return CASE.replace(line, instead)


@pytest.mark.parametrize("rule_set_id", SHIPPED)
def test_the_cases_of_a_set_that_ships_hold_on_a_day_on_which_it_did(rule_set_id: str) -> None:
    rules = shipped(rule_set_id)

    tried = try_cases(rules, rules.cases)

    assert tried.count >= 12
    assert [one.title.zh for one in tried.broken] == []
    assert all(rules.holds_at(case.at) for case in rules.cases)
    named = {rule.head.id for rule in rules.rules} | {""}
    assert {case.rule for case in rules.cases} <= named


@pytest.mark.parametrize("rule_set_id", SHIPPED)
@pytest.mark.parametrize(("place", "title"), [(0, AGAIN), (1, RETURNEE), (2, VISITOR)])
def test_the_same_event_is_told_by_the_notice_of_its_day(
    rule_set_id: str, place: int, title: str
) -> None:
    rules = shipped(rule_set_id)
    (case,) = (one for one in rules.cases if one.title.zh == title)

    verdict = evaluate(rules, case.crossing, case.subject, case.history, case.at)

    assert verdict.headline.zh == HEADLINES[rule_set_id][place]
    assert verdict.document == rules.document


def test_the_sets_that_ship_disagree_on_what_the_cases_are_about() -> None:
    """A case is one of its own set: held against the next one, some no longer do."""
    for one, other in pairwise(SHIPPED):
        assert try_cases(shipped(other), shipped(one).cases).broken, (one, other)


def test_a_threshold_that_is_set_wrong_breaks_a_case_with_the_reason() -> None:
    assert try_cases(own(FEVER), own(FEVER, CASE).cases).held == 1

    tried = try_cases(own(FROM_38), own(FEVER, CASE).cases)

    (broken,) = tried.broken
    assert (tried.count, tried.held) == (1, 0)
    assert (broken.title.zh, broken.expected) == ("发热不进", Expected.TURN_AWAY)
    assert (broken.now, broken.why.zh, broken.elsewhere) == (
        Expected.ADMIT,
        "可以进门：体温 37.9",
        False,
    )


def test_the_right_word_of_another_rule_is_told_apart() -> None:
    other = with_line('rule = "fever"', 'rule = "quota"')

    (broken,) = try_cases(own(FEVER), own(FEVER, other).cases).broken

    assert broken.elsewhere


def test_the_same_case_is_asked_of_once() -> None:
    cases = own(FEVER, CASE).cases

    assert try_cases(own(FEVER), (*cases, *cases)).count == 1


@pytest.mark.parametrize(
    ("line", "instead", "told"),
    [
        ('expect = "turn_away"', 'expect = "shoot"', "cases[1].expect"),
        ('direction = "in"', "", "cases[1].direction"),
        ("age = 30", "age = 3000", "cases[1].age"),
        ("temperature = 37.9", "temperature = 379", "cases[1].temperature"),
        ("temperature = 37.9", 'name = "林晓枫"', "cases[1].name"),
        ('told = ["name"]', 'told = ["temperature"]', "cases[1].told"),
        ("at = 2022-04-15T16:42:00", "at = 0001-01-01", "cases[1].at"),
        ('told = ["name"]', "checks = { code = 7 }", "cases[1].checks.code"),
        ('told = ["name"]', f'checks = {{ code = "{"x" * 50}" }}', "cases[1].checks"),
        ('told = ["name"]', f'noted = ["{"x" * 50}"]', "cases[1].noted"),
        ('title = { zh = "发热不进"', f'title = {{ zh = "{"发" * 90}"', "cases[1].title"),
    ],
)
def test_what_no_case_can_say_is_complained_of_by_its_place(
    line: str, instead: str, told: str
) -> None:
    with pytest.raises(GatehouseError) as refused:
        own(FEVER, with_line(line, instead))

    assert told in refused.value.en


def test_a_file_brings_no_thousand_cases() -> None:
    with pytest.raises(GatehouseError, match="at most"):
        own(FEVER, CASE * (MOST_CASES + 1))


def test_a_case_is_written_down_as_it_is_read() -> None:
    for rule_set_id in SHIPPED:
        for case in shipped(rule_set_id).cases:
            record = case_record(case)

            assert record["title"] == {"zh": case.title.zh, "en": case.title.en}
            assert record["class"] == case.crossing.subject_class.value
            assert "person_id" not in str(record)


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


def test_a_case_has_room_for_no_name() -> None:
    case = GoldenCase(
        title=shipped("everyday").cases[0].title,
        expected=Expected.ADMIT,
        crossing=RESIDENT,
        subject=Subject(age=40),
        history=History(),
        at=local("2022-04-15 16:42"),
    )

    record = case_record(case)

    assert (case.crossing.person_id, record["class"]) == ("lin", SubjectClass.RESIDENT.value)
    assert (record["reason"], record["temperature"]) == (Reason.SHOPPING.value, 36.5)
    assert "lin" not in str(record)


def test_of_many_ways_out_a_case_tells_the_latest() -> None:
    at = local("2022-04-15 16:42")
    left = [at - timedelta(hours=hours) for hours in range(60, 0, -1)]
    trips = [Trip(person_id="wu", left_at=one, returned_at=one, reason="shopping") for one in left]
    case = GoldenCase(
        title=shipped("everyday").cases[0].title,
        expected=Expected.ADMIT,
        crossing=RESIDENT,
        subject=Subject(),
        history=History(tuple(trips)),
        at=at,
    )

    told = case_record(case)["trips"]

    assert len(told) == MOST_TRIPS
    assert told[-1]["left"] == local("2022-04-15 15:42").replace(tzinfo=None)
