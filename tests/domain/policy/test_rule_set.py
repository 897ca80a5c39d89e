# SPDX-License-Identifier: MIT
"""Reading rule files: what is accepted, and the sentence for what is not."""

from datetime import UTC, datetime

import pytest

from gatehouse.domain.policy.rule_set import read_rule_set
from gatehouse.domain.policy.rules.fever import Fever
from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError
from tests.support.policies import HEADER, local, rule_text

QUOTA = rule_text(
    "exit_quota",
    'unit = "household"\nmax = 1\nwindow = { type = "calendar_days", n = 2 }\n'
    'count_reasons = ["shopping"]',
)
FEVER = rule_text("fever", 'op = ">"\ncelsius = 37.3\nretest = 1')


def test_a_date_of_the_file_begins_at_midnight_at_the_gate() -> None:
    rule_set = read_rule_set(HEADER + FEVER)

    assert rule_set.valid_from == datetime(2019, 12, 31, 16, tzinfo=UTC)
    assert not rule_set.holds_at(local("2019-12-31 23:59"))
    assert rule_set.holds_at(local("2020-01-01 00:00"))


def test_a_time_of_the_file_without_a_zone_is_the_gates() -> None:
    text = HEADER.replace("2020-01-01", "2020-02-14T18:00:00") + "valid_to = 2020-03-19\n" + FEVER

    rule_set = read_rule_set(text)

    assert rule_set.valid_from == local("2020-02-14 18:00")
    assert not rule_set.holds_at(local("2020-03-19 00:00"))


def test_temperatures_are_read_exactly() -> None:
    (rule,) = read_rule_set(HEADER + FEVER).rules

    assert isinstance(rule, Fever)
    assert rule.limit == 373


def test_rules_are_numbered_from_one_in_their_order() -> None:
    rule_set = read_rule_set(HEADER + FEVER + QUOTA)

    assert [(rule.head.number, rule.head.id) for rule in rule_set.rules] == [
        (1, "fever"),
        (2, "exit_quota"),
    ]
    assert rule_set.rules[0].head.text.zh == "条文"


@pytest.mark.parametrize(
    ("good", "bad", "named"),
    [
        ('id = "own"', "id = ", "line 2"),
        ('id = "own"', "", "id is missing"),
        ('id = "own"', "id = 7", "id must be a text"),
        ('id = "own"', 'id = "own"\nrulez = 1', "rulez is not known"),
        ('type = "compound"', 'type = "planet"', "scope.type must be one of"),
        ("valid_from = 2020-01-01", "valid_from = 1", "valid_from must be a date"),
        ('source = "test"', 'source = "t"\nvalid_to = 2019-01-01', "valid_to must be later"),
        ('{ zh = "本岗", en = "Own" }', '"Own"', "title must be a table"),
        ('key = "fever"', 'key = "fewer"', "rules[1].key must be one of"),
        ("celsius = 37.3", "celsius = 37.35", "rules[1].celsius must be degrees"),
        ("celsius = 37.3", "celsius = nan", "rules[1].celsius must be degrees"),
        ("retest = 1", "retest = 3", "rules[1].retest must be a whole number from 0 to 1"),
        ("retest = 1", 'retest = 1\nsay.zh = "{it}"\nsay.en = "x"', "may only use these places"),
        ("retest = 1", 'retest = 1\nsay.zh = "{"\nsay.en = "x"', "a brace that does not close"),
        ("applies_to = {}", "applies_to = { classes = 1 }", "classes must be a list"),
        ("applies_to = {}", 'applies_to = { classes = ["cat"] }', "rules[1].applies_to.classes"),
        ('id = "exit_quota"', 'id = "fever"', "fever is there twice"),
        ('"calendar_days", n = 2', '"calendar_days"', "rules[2].window.n is missing"),
        ("n = 2", "n = true", "rules[2].window.n must be a whole number"),
        (
            'max = 1\nwindow = { type = "calendar_days", n = 2 }',
            'max = 2\nwindow = { type = "alternate_day" }',
            "rules[2].max must be 1",
        ),
    ],
)
def test_a_bad_file_is_refused_with_the_place_in_it(good: str, bad: str, named: str) -> None:
    text = (HEADER + FEVER + QUOTA).replace(good, bad, 1)

    with pytest.raises(GatehouseError) as failure:
        read_rule_set(text)

    assert named in failure.value.en
    assert "Nothing was changed" in failure.value.en
    assert "什么都没有改动" in failure.value.zh


@pytest.mark.parametrize(
    ("key", "values", "named"),
    [
        ("gate_hours", 'closed = ["05:00"]', "closed must hold two"),
        ("gate_hours", 'closed = ["05:00", "late"]', "closed must hold times"),
        ("required_checks", 'checks = ["horoscope"]', "not horoscope"),
        ("required_checks", 'checks = []\npaper_instead = "yes"', "must be true or false"),
        ("reasons", "", "not both"),
        ("reasons", "allowed = []\nrefused = []", "not both"),
        ("registration", 'details = ["temperature"]', "cannot hold temperature"),
    ],
)
def test_a_bad_rule_names_its_key(key: str, values: str, named: str) -> None:
    with pytest.raises(GatehouseError, match=r"rules\[1\]") as failure:
        read_rule_set(HEADER + rule_text(key, values))

    assert named in failure.value.en


def test_a_source_in_one_language_alone_stands_for_both() -> None:
    both = HEADER.replace('"test"', '{ zh = "街道通知", en = "the street\'s notice" }')

    assert read_rule_set(HEADER + FEVER).source == Words("test", "test")
    assert read_rule_set(both + FEVER).source == Words("街道通知", "the street's notice")


def test_rules_that_are_no_tables_are_refused() -> None:
    with pytest.raises(GatehouseError, match=r"rules\[1\] must be a table"):
        read_rule_set(HEADER + "rules = [1]")
