# SPDX-License-Identifier: MIT
"""Answers to checks, tests and their hours, itineraries and their days, hosts and their consent."""

from datetime import date

import pytest
from msgspec.structs import replace

from gatehouse.domain.entry import Crossing, Outsider, Reason
from gatehouse.domain.policy.case import NO_HISTORY, NOBODY, Subject
from gatehouse.domain.policy.checks import CHECKS, SYSTEM_DOWN, in_desk_order, input_words
from gatehouse.domain.policy.evaluate import emergency_verdict, evaluate
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.policy.verdict import Verdict
from gatehouse.domain.policy.want import Want
from tests.support.policies import RESIDENT, VISITOR, local, rule_text, rules, with_checks

AT = local("2020-03-06 10:00")
TEST_48 = rule_text("test_validity", 'hours = 48\nbasis = "report_time"')


def judge(rule_set: RuleSet, crossing: Crossing, subject: Subject = NOBODY) -> Verdict:
    return evaluate(rule_set, crossing, subject, NO_HISTORY, AT)


@pytest.mark.parametrize(
    ("check", "answer", "conclusion"),
    [
        ("code", "green", "admit"),
        ("code", "yellow", "turn_away"),
        ("code", "red", "report"),
        ("code", "not_shown", "turn_away"),
        ("code", "mauve", "incomplete"),
        ("itinerary", "clear", "admit"),
        ("itinerary", "risk", "report"),
        ("itinerary", "not_shown", "turn_away"),
        ("paper", "seen", "admit"),
        ("paper", "not_seen", "turn_away"),
        ("mask", "worn", "admit"),
        ("mask", "not_worn", "turn_away"),
        ("test", "72", "admit"),
        ("test", "none", "turn_away"),
    ],
)
def test_a_required_check_decides_by_its_answer(check: str, answer: str, conclusion: str) -> None:
    rule_set = rules(rule_text("required_checks", f'checks = ["{check}"]'))

    verdict = judge(rule_set, with_checks(RESIDENT, **{check: answer}))

    assert verdict.conclusion == conclusion
    assert verdict.results[0].key == check


@pytest.mark.parametrize("severity", ["info", "warn", "stop", "report"])
def test_nobody_is_kept_because_a_system_cannot_be_asked(severity: str) -> None:
    """Whatever a code that is missing, or a test that is too old, would weigh under the rule."""
    weighs = f'\nseverity = "{severity}"'
    asked = rules(rule_text("required_checks", 'checks = ["code"]' + weighs))
    tested = rules(rule_text("test_validity", 'hours = 48\nbasis = "report_time"' + weighs))
    crossing = with_checks(RESIDENT, code=SYSTEM_DOWN, test=SYSTEM_DOWN)

    for rule_set in (asked, tested):
        verdict = judge(rule_set, crossing)
        assert verdict.conclusion == "admit"
        assert verdict.wants == ()
        assert "系统故障" in verdict.results[0].label.zh


def test_only_what_asks_the_code_system_can_be_down() -> None:
    down = {code for code, check in CHECKS.items() if check.choice(SYSTEM_DOWN) is not None}

    assert down == {"code", "test"}
    assert SYSTEM_DOWN not in [one.code for one in CHECKS["code"].offered(down=False)]
    assert CHECKS["code"].offered(down=True)[0].code == SYSTEM_DOWN


def test_what_was_not_looked_at_is_asked_for_in_the_order_of_the_desk() -> None:
    rule_set = rules(rule_text("required_checks", 'checks = ["mask", "test", "code"]'))

    verdict = judge(rule_set, replace(RESIDENT, checks={}))

    assert verdict.wants == ("code", "test", "mask")
    assert verdict.headline.zh == "还差：健康码、核酸、口罩"


def test_a_paper_stands_in_for_a_code_that_cannot_be_shown() -> None:
    rule_set = rules(
        rule_text("required_checks", 'checks = ["code", "mask"]\npaper_instead = true')
    )
    no_phone = with_checks(RESIDENT, code="not_shown", mask="worn")

    assert judge(rule_set, no_phone).headline.zh == "健康码没出示：纸质证明也行"
    assert judge(rule_set, with_checks(no_phone, paper="seen")).admits
    assert not judge(rule_set, with_checks(no_phone, paper="seen", code="yellow")).admits


@pytest.mark.parametrize("hours", [24, 48, 72])
@pytest.mark.parametrize("answer", ["24", "48", "72", "older", "none"])
def test_a_test_counts_up_to_the_hours_of_the_rule(hours: int, answer: str) -> None:
    rule_set = rules(rule_text("test_validity", f'hours = {hours}\nbasis = "sampling_time"'))

    verdict = judge(rule_set, with_checks(RESIDENT, test=answer))

    assert verdict.admits is (answer.isdigit() and int(answer) <= hours)


def test_a_rule_for_an_age_spares_the_younger_but_not_those_of_unknown_age() -> None:
    rule_set = rules(
        rule_text("test_validity", 'hours = 48\nbasis = "report_time"', "{ age_from = 3 }")
    )

    assert judge(rule_set, RESIDENT, Subject(2)).admits
    assert not judge(rule_set, RESIDENT, Subject(3)).admits
    assert not judge(rule_set, RESIDENT, Subject(None)).admits


@pytest.mark.parametrize(
    ("days", "today", "at", "first", "last"),
    [
        (14, "false", "2020-03-06 10:00", date(2020, 2, 21), date(2020, 3, 5)),
        (14, "true", "2020-03-06 10:00", date(2020, 2, 22), date(2020, 3, 6)),
        (14, "false", "2021-03-06 10:00", date(2021, 2, 20), date(2021, 3, 5)),
        (7, "false", "2022-07-10 00:00", date(2022, 7, 3), date(2022, 7, 9)),
        (1, "true", "2020-02-29 23:59", date(2020, 2, 29), date(2020, 2, 29)),
    ],
)
def test_the_itinerary_window_counts_days_at_the_gate(
    days: int, today: str, at: str, first: date, last: date
) -> None:
    rule_set = rules(rule_text("itinerary", f"days = {days}\ninclude_today = {today}"))

    assert rule_set.itinerary_window(local(at)) == (first, last)


def test_without_an_itinerary_rule_there_is_no_window() -> None:
    assert rules(TEST_48).itinerary_window(AT) is None


@pytest.mark.parametrize(
    ("answer", "conclusion"),
    [
        ("telephone", "admit"),
        ("in_person", "admit"),
        ("not_reached", "turn_away"),
        ("refused", "turn_away"),
    ],
)
def test_a_visitor_goes_in_when_the_host_agrees(answer: str, conclusion: str) -> None:
    verdict = judge(rules(rule_text("host_consent", "")), with_checks(VISITOR, consent=answer))

    assert verdict.conclusion == conclusion


def test_a_visitor_is_asked_for_name_flat_and_consent_before_anything_is_decided() -> None:
    rule_set = rules(
        rule_text("registration", 'details = ["name", "phone", "paper_number"]'),
        rule_text("host_consent", ""),
    )
    stranger = replace(VISITOR, outsider=Outsider(name=" "), checks={})

    verdict = judge(rule_set, stranger)

    assert verdict.conclusion == "incomplete"
    assert verdict.wants == ("name", "phone", "paper_number", "host", "consent")
    assert verdict.sentence.zh == "请问您贵姓大名？"
    assert not verdict.registered


def test_digits_are_no_name_and_a_flat_is_no_telephone() -> None:
    rule_set = rules(rule_text("registration", 'details = ["name", "phone"]'))
    stranger = replace(VISITOR, outsider=Outsider(name="2202", phone="1-1-102365"))

    verdict = judge(rule_set, stranger)

    assert verdict.wants == ("name", "phone")
    assert [one.label.zh for one in verdict.results] == ["姓名不能只有数字", "电话不全或打错"]


def test_somebody_of_the_roster_is_not_asked_for_a_name_again() -> None:
    rule_set = rules(rule_text("registration", 'details = ["name", "phone"]'))

    assert judge(rule_set, RESIDENT).registered


def test_a_reason_that_is_not_taken_is_turned_back_kindly() -> None:
    rule_set = rules(rule_text("reasons", 'refused = ["stroll"]'))

    assert judge(rule_set, RESIDENT).admits
    assert judge(rule_set, replace(RESIDENT, reason=Reason.STROLL)).conclusion == "turn_away"


def test_a_rule_for_some_reasons_leaves_the_others_alone() -> None:
    not_medical = '{ not_reasons = ["medical"] }'
    rule_set = rules(rule_text("gate_hours", 'closed = ["09:00", "11:00"]', not_medical))

    assert not judge(rule_set, RESIDENT).admits
    assert judge(rule_set, replace(RESIDENT, reason=Reason.MEDICAL)).admits


def test_a_missing_temperature_does_not_hide_a_stop_that_is_certain() -> None:
    fever = rule_text("fever", 'op = ">"\ncelsius = 37.3\nretest = 1')
    rule_set = rules(fever, rule_text("required_checks", 'checks = ["code"]'))
    unread = replace(RESIDENT, temperature=None)

    assert judge(rule_set, with_checks(unread, code="yellow")).conclusion == "turn_away"
    assert judge(rule_set, with_checks(unread, code="red")).conclusion == "report"
    assert judge(rule_set, with_checks(unread, code="yellow")).wants == ("temperature",)


def test_of_two_stops_the_one_that_can_be_put_right_at_once_is_told() -> None:
    rule_set = rules(
        rule_text("gate_hours", 'closed = ["09:00", "11:00"]'),
        rule_text("required_checks", 'checks = ["mask"]'),
    )

    verdict = judge(rule_set, with_checks(RESIDENT, mask="not_worn"))

    assert verdict.nearest is not None
    assert (verdict.nearest.key, verdict.rule_number) == ("mask", 2)
    assert verdict.next_allowed is None


def test_no_rule_at_all_admits_and_says_that_nothing_was_to_be_checked() -> None:
    verdict = judge(rules("rules = []\n"), RESIDENT)

    assert verdict.headline.zh == "可以出门：没有要查的"
    assert verdict.rule_number == 0


def test_an_emergency_is_never_judged() -> None:
    verdict = emergency_verdict(rules(TEST_48))

    assert verdict.admits
    assert verdict.results == ()


def test_every_input_has_a_name_and_a_place_at_the_desk() -> None:
    codes = [*Want, *CHECKS]

    assert in_desk_order(reversed(codes)) == tuple(codes)
    assert all(input_words(code).zh for code in codes)


def test_every_answer_that_does_not_pass_says_why_and_what_to_say() -> None:
    for check in CHECKS.values():
        for choice in check.choices:
            refusal = choice.refusal
            assert refusal is None or (len(refusal.why.zh) <= 22 and len(refusal.say.zh) <= 50)
