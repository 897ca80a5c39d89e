# SPDX-License-Identifier: MIT
"""The nine rule sets that come with the program."""

import re
from itertools import product

import pytest

from gatehouse.domain.entry import Crossing, Direction, Outsider, Reason, SubjectClass
from gatehouse.domain.policy.case import NO_HISTORY, NOBODY
from gatehouse.domain.policy.evaluate import evaluate
from tests.support.policies import FOLDER, SHIPPED, local, shipped


def test_nine_sets_ship_and_each_file_is_named_by_its_id() -> None:
    assert sorted(SHIPPED) == sorted(path.stem for path in FOLDER.glob("*.toml"))
    assert all(shipped(rule_set_id).id == rule_set_id for rule_set_id in SHIPPED)


@pytest.mark.parametrize("rule_set_id", SHIPPED)
def test_a_shipped_set_is_labelled_an_example_and_has_a_landline(rule_set_id: str) -> None:
    rule_set = shipped(rule_set_id)

    assert rule_set.example
    assert "样例" in rule_set.document.zh
    assert "Example" in rule_set.document.en
    assert re.fullmatch(r"0000-\d{7}", rule_set.telephone)


@pytest.mark.parametrize("rule_set_id", SHIPPED)
def test_a_shipped_set_names_the_notices_that_its_facts_were_read_in(rule_set_id: str) -> None:
    text = (FOLDER / f"{rule_set_id}.toml").read_text(encoding="utf-8")
    source = shipped(rule_set_id).source
    if rule_set_id == "everyday":
        assert source.en.startswith("no notice")
        assert source.zh.startswith("不依据")
        assert "# It follows no notice." in text
        return

    told = "\n".join(line for line in text.splitlines() if line.startswith("#"))
    notices = re.findall(r"W\d+b?", source.en)
    assert notices == re.findall(r"W\d+b?", source.zh) != []
    for notice in notices:
        assert re.search(rf"\b{notice}\b", told), notice


@pytest.mark.parametrize("rule_set_id", SHIPPED)
def test_everybody_gets_a_verdict_with_words_in_both_languages(rule_set_id: str) -> None:
    rule_set = shipped(rule_set_id)
    for subject_class, direction in product(SubjectClass, Direction):
        for reason in rule_set.reasons_for(subject_class, direction):
            crossing = Crossing(
                direction=direction,
                subject_class=subject_class,
                reason=reason,
                outsider=Outsider(name=""),
            )

            verdict = evaluate(
                rule_set,
                crossing,
                NOBODY,
                NO_HISTORY,
                local(f"{rule_set.valid_from:%Y-%m-%d} 09:00"),
            )

            assert verdict.headline.zh
            assert verdict.sentence.en
            assert "{" not in verdict.headline.zh + verdict.sentence.zh + verdict.sentence.en


def test_the_everyday_set_asks_for_no_health_check() -> None:
    rule_set = shipped("everyday")

    for subject_class, direction in product(SubjectClass, Direction):
        assert not rule_set.needs_temperature(subject_class, direction)
        assert set(rule_set.checks_for(subject_class, direction)) <= {"consent"}


def test_the_desk_knows_what_to_show_and_to_propose() -> None:
    rule_set = shipped("changchun-2022-03")

    assert rule_set.checks_for(SubjectClass.RESIDENT, Direction.OUT) == ("code", "test", "paper")
    assert rule_set.checks_for(SubjectClass.VISITOR, Direction.IN) == (
        "code",
        "itinerary",
        "consent",
        "paper",
    )
    assert rule_set.proposed_checks(SubjectClass.RESIDENT, Direction.OUT) == {"code": "green"}
    assert rule_set.needs_temperature(SubjectClass.RESIDENT, Direction.OUT)
    assert rule_set.lookback.days == 2


@pytest.mark.parametrize(
    ("subject_class", "direction", "first"),
    [
        (SubjectClass.RESIDENT, Direction.OUT, Reason.SHOPPING),
        (SubjectClass.KEY_WORKER, Direction.OUT, Reason.WORK),
        (SubjectClass.RESIDENT, Direction.IN, Reason.HOME),
        (SubjectClass.VISITOR, Direction.IN, Reason.VISIT),
        (SubjectClass.COURIER, Direction.IN, Reason.DELIVERY),
        (SubjectClass.VISITOR, Direction.OUT, Reason.HOME),
    ],
)
def test_the_likeliest_reason_is_proposed_first_and_each_is_offered_once(
    subject_class: SubjectClass, direction: Direction, first: Reason
) -> None:
    reasons = shipped("changchun-2022-03").reasons_for(subject_class, direction)

    assert reasons[0] is first
    assert len(set(reasons)) == len(reasons)


def test_the_post_adopts_a_set_as_its_own_from_now_on() -> None:
    now = local("2022-08-01 10:00")

    own = shipped("changchun-2022-03").adopted("own-1", now)

    assert (own.id, own.valid_from, own.valid_to, own.example) == ("own-1", now, None, False)
    assert own.rules_for(SubjectClass.RESIDENT, Direction.OUT)
