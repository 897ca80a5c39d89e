# SPDX-License-Identifier: MIT
"""Readings at the limit, second readings, and readings that the cold made too low."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from gatehouse.domain.policy.case import NO_HISTORY, NOBODY, LastReading, Subject
from gatehouse.domain.policy.evaluate import evaluate
from gatehouse.domain.policy.verdict import Verdict
from gatehouse.domain.vehicle import VehicleCrossing
from tests.support.policies import RESIDENT, local, rule_text, rules

AT = local("2022-04-15 16:42")
VALUES = 'op = "{op}"\ncelsius = 37.3\nretest = {retest}\nafter_min = 5\nlow_retest_below = 35.0\n'


WELL = LastReading(AT - timedelta(minutes=20), "North gate", 364, admitted=True)


def judge_unmeasured(last: LastReading | None, fresh: str = "fresh_min = 30") -> Verdict:
    values = VALUES.format(op=">", retest=1) + fresh
    crossing = replace(RESIDENT, temperature=None)
    rule_set = rules(rule_text("fever", values))
    return evaluate(rule_set, crossing, Subject(last_reading=last), NO_HISTORY, AT)


def judge(
    first: int | None,
    second: int | None = None,
    op: str = ">",
    retest: int = 1,
    severity: str = "report",
) -> Verdict:
    values = VALUES.format(op=op, retest=retest) + f'severity = "{severity}"'
    crossing = replace(RESIDENT, temperature=first, retest=second)
    return evaluate(rules(rule_text("fever", values)), crossing, NOBODY, NO_HISTORY, AT)


@pytest.mark.parametrize(
    ("op", "reading", "conclusion"),
    [
        (">", 372, "admit"),
        (">", 373, "admit"),
        (">", 374, "turn_away"),
        (">=", 372, "admit"),
        (">=", 373, "turn_away"),
        (">=", 374, "turn_away"),
    ],
)
def test_the_limit_itself_is_a_fever_only_when_the_rule_says_so(
    op: str, reading: int, conclusion: str
) -> None:
    assert judge(reading, op=op).conclusion == conclusion


def test_a_first_high_reading_stops_and_asks_for_a_second_one() -> None:
    verdict = judge(374)

    assert verdict.wants == ("retest",)
    assert verdict.headline.zh == "体温 37.4 ℃ 偏高：5 分钟后复测"
    assert verdict.next_allowed is None


@pytest.mark.parametrize(
    ("first", "second", "conclusion", "wants"),
    [
        (374, 366, "admit", ()),
        (374, 375, "report", ()),
        (374, 345, "turn_away", ("retest",)),
        (345, None, "incomplete", ("retest",)),
        (345, 344, "admit", ()),
        (345, 376, "report", ()),
        (350, None, "admit", ()),
        (None, None, "incomplete", ("temperature",)),
        (None, 366, "incomplete", ("temperature",)),
    ],
)
def test_the_second_reading_decides(
    first: int | None, second: int | None, conclusion: str, wants: tuple[str, ...]
) -> None:
    verdict = judge(first, second)

    assert (verdict.conclusion, verdict.wants) == (conclusion, wants)


def test_both_readings_stay_on_the_report() -> None:
    assert judge(374, 375).results[0].label.zh == "体温 37.4、37.5"


def test_without_a_second_reading_in_the_rule_the_first_one_reports() -> None:
    assert judge(374, retest=0).conclusion == "report"


def test_a_rule_that_only_warns_lets_a_fever_and_a_missing_reading_pass() -> None:
    warned, unread = judge(374, severity="warn"), judge(None, severity="warn")

    assert warned.admits
    assert warned.headline.zh.startswith("可以出门，提醒：")
    assert unread.admits
    assert unread.wants == ()


def aboard(*readings: int, retests: tuple[int | None, ...] = (), retest: int = 1) -> Verdict:
    """Judge a driver who is well with others in the vehicle."""
    values = VALUES.format(op=">", retest=retest) + 'severity = "report"'
    car = VehicleCrossing(plate="吉A12345", occupants=4, readings=readings, retests=retests)
    crossing = replace(RESIDENT, temperature=365, vehicle=car)
    return evaluate(rules(rule_text("fever", values)), crossing, NOBODY, NO_HISTORY, AT)


@pytest.mark.parametrize(
    ("readings", "retests", "conclusion", "wants"),
    [
        ((), (), "admit", ()),
        ((364, 366), (), "admit", ()),
        ((364, 374), (), "turn_away", ("occupant_retest",)),
        ((364, 374), (None, 366), "admit", ()),
        ((364, 374), (None, 375), "report", ()),
        ((374, 375), (366,), "turn_away", ("occupant_retest",)),
        ((349,), (), "incomplete", ("occupant_retest",)),
        ((364, 999), (), "incomplete", ("occupant_slip",)),
        ((364, 374), (None, 99), "incomplete", ("occupant_retest",)),
    ],
)
def test_everybody_aboard_who_was_measured_is_judged_as_a_person_is(
    readings: tuple[int, ...],
    retests: tuple[int | None, ...],
    conclusion: str,
    wants: tuple[str, ...],
) -> None:
    verdict = aboard(*readings, retests=retests)

    assert (verdict.conclusion, verdict.wants) == (conclusion, wants)


def test_the_headline_says_which_of_them_it_is() -> None:
    assert aboard(364, 374).headline.zh == "随车第 2 人体温 37.4 ℃ 偏高：5 分钟后复测"
    assert aboard(374, retest=0).headline.en == "No. 1 aboard: 37.4 °C is high: tell the community"


@pytest.mark.parametrize(
    ("first", "second", "wants"),
    [
        (999, None, ("temperature_slip",)),
        (36, None, ("temperature_slip",)),
        (374, 99, ("retest",)),
    ],
)
def test_what_no_living_body_reads_is_typed_again(
    first: int, second: int | None, wants: tuple[str, ...]
) -> None:
    """It is neither a fever nor a reading: nobody is reported or let in on a slip."""
    verdict = judge(first, second)

    assert verdict.conclusion == "incomplete"
    assert verdict.wants == wants
    assert "不像人的体温" in verdict.results[0].why.zh


@pytest.mark.parametrize("reading", [320, 439])
def test_the_last_readings_that_a_thermometer_shows_are_believed(reading: int) -> None:
    assert judge(reading).wants == ("retest",)


def test_a_fresh_reading_stands_for_a_new_one_and_says_where_and_when() -> None:
    verdict = judge_unmeasured(WELL)

    assert verdict.admits
    assert verdict.results[0].why.en == "36.4 °C 20 min ago at North gate: no need to read again"
    assert verdict.headline.en == "May go out: 36.4 °C 20 min ago, North gate"


@pytest.mark.parametrize(
    "last",
    [
        None,
        replace(WELL, at=AT - timedelta(minutes=30)),
        replace(WELL, at=AT + timedelta(minutes=1)),
        replace(WELL, reading=374),
        replace(WELL, reading=345),
        replace(WELL, admitted=False),
    ],
    ids=["none", "old", "later", "high", "low", "turned away"],
)
def test_any_other_reading_has_the_person_measured(last: LastReading | None) -> None:
    assert judge_unmeasured(last).wants == ("temperature",)


def test_everybody_is_measured_each_time_where_the_rule_says_nothing() -> None:
    assert judge_unmeasured(WELL, fresh="").wants == ("temperature",)


def test_a_low_reading_warns_and_keeps_nobody_waiting() -> None:
    """A cold thermometer is nobody's fever, and no reason to stand in the cold for long."""
    values = VALUES.format(op=">", retest=1) + 'low_warn_below = 35.5\nseverity = "report"'
    low = rules(rule_text("fever", values))
    warned, well = (
        evaluate(low, replace(RESIDENT, temperature=reading), NOBODY, NO_HISTORY, AT)
        for reading in (354, 355)
    )

    assert warned.admits
    assert warned.wants == ()
    assert "35.4 ℃ 偏低" in warned.headline.zh
    assert [result.key for result in warned.results] == ["low_reading"]
    assert well.results[0].label.zh == "体温 35.5"


def test_a_second_low_reading_lets_pass_and_is_not_called_well() -> None:
    """Nobody waits for a third one; that the thermometer may be cold is said all the same."""
    values = VALUES.format(op=">", retest=1) + "low_warn_below = 35.5"
    low = rules(rule_text("fever", values))
    crossing = replace(RESIDENT, temperature=345, retest=344)

    verdict = evaluate(low, crossing, NOBODY, NO_HISTORY, AT)

    assert verdict.admits
    assert [result.key for result in verdict.results] == ["low_reading"]
    assert "34.4 ℃ 偏低" in verdict.headline.zh
