# SPDX-License-Identifier: MIT
"""The file of pass classes: what ships, and what a file of one's own may not say."""

import tomllib
from datetime import time

import pytest

from gatehouse.domain.gate_pass import PASS_CLASS_MARKS, PASS_CLASS_WORDS, PassClass
from gatehouse.domain.pass_terms import PassColour, PassSign, PassTerms
from gatehouse.domain.policy.pass_classes import read_pass_classes
from gatehouse.domain.policy.reading import Table
from gatehouse.domain.policy.rule_set import read_rule_set
from gatehouse.errors import GatehouseError
from gatehouse.services.pass_terms import shipped_terms
from tests.support.policies import HEADER, shipped

GOLDEN = {
    PassClass.VISITOR_DAY: (0, 7, PassTerms(colour=PassColour.BLUE, sign=PassSign.DISC)),
    PassClass.SINGLE_VISIT: (
        0,
        1,
        PassTerms(uses=1, returned=True, colour=PassColour.GREY, sign=PassSign.DIAMOND),
    ),
    PassClass.RESIDENT_TEMPORARY: (30, 180, PassTerms()),
    PassClass.HOUSEHOLD_SHOPPING: (
        30,
        90,
        PassTerms(
            uses=1,
            per_days=2,
            hours=(time(7), time(20)),
            colour=PassColour.GREEN,
            sign=PassSign.HOUSE,
        ),
    ),
    PassClass.WORKER: (
        30,
        180,
        PassTerms(
            weekdays=(1, 2, 3, 4, 5, 6),
            hours=(time(6), time(20)),
            colour=PassColour.ORANGE,
            sign=PassSign.HEXAGON,
        ),
    ),
    PassClass.SERVICE_STAFF: (
        30,
        90,
        PassTerms(hours=(time(6), time(22)), colour=PassColour.TEAL, sign=PassSign.TRIANGLE),
    ),
    PassClass.VEHICLE: (30, 180, PassTerms(colour=PassColour.PURPLE)),
    PassClass.GOODS: (
        0,
        1,
        PassTerms(uses=2, returned=True, colour=PassColour.BROWN, sign=PassSign.TRIANGLE),
    ),
    PassClass.VOLUNTEER: (30, 90, PassTerms(colour=PassColour.TEAL, sign=PassSign.HOUSE)),
}
LEAST = 'usual_days = 1\nmost_days = 7\ncolour = "blue"\nsign = "disc"\n'


def test_the_shipped_classes_say_what_they_always_said() -> None:
    """Every class is there, and a change of one is a change of this table."""
    said = {
        which: (terms.usual_days, terms.most_days, terms.terms)
        for which, terms in shipped_terms().items()
    }

    assert said == GOLDEN
    assert said.keys() == PASS_CLASS_WORDS.keys() == set(PassClass)


def test_no_two_classes_are_told_apart_by_colour_alone() -> None:
    """Each has its own character, and each shape in one colour is one class's."""
    looks = [(terms.terms.colour, terms.terms.sign) for terms in shipped_terms().values()]

    assert len(set(looks)) == len(looks)
    assert len(set(PASS_CLASS_MARKS.values())) == len(PassClass)


def test_a_rule_set_may_say_a_class_anew() -> None:
    """The notice of Changchun tells of a pass that lets one person out in two days."""
    (terms,) = shipped("changchun-2022-03").passes.values()

    assert (terms.terms.uses, terms.terms.per_days) == (1, 2)
    assert terms.terms.hours == (time(6), time(21))
    assert shipped("everyday").passes == {}
    own = read_rule_set(f"{HEADER}\nrules = []\n[passes.worker]\n{LEAST}weekdays = [6, 7]\n")
    assert own.passes[PassClass.WORKER].terms.weekdays == (6, 7)


def test_hours_may_run_past_midnight() -> None:
    """Whoever works at night comes in the evening and leaves in the morning."""
    values = tomllib.loads(f'[worker]\n{LEAST}hours = ["20:00", "06:00"]\n')

    (terms,) = read_pass_classes(Table(values, "")).values()

    assert terms.terms.hours == (time(20), time(6))


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ("weekdays = [0]", r"worker\.weekdays must hold days from 1 to 7"),
        ("weekdays = []", r"worker\.weekdays must hold days"),
        ('hours = ["06:00"]', "must hold two times"),
        ("per_days = 2", "per_days needs uses"),
        ("uses = 0", "whole number from 1 to 99"),
        ("gates = [1]", "must hold names of gates"),
        ("hour = 6", r"worker\.hour is not known"),
    ],
)
def test_a_file_that_makes_no_sense_is_refused_by_the_place(more: str, sentence: str) -> None:
    values = tomllib.loads(f"[worker]\n{LEAST}{more}\n")

    with pytest.raises(GatehouseError, match=sentence):
        read_pass_classes(Table(values, ""))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (f"[guest]\n{LEAST}", "guest is not known"),
        (f"[worker]\n{LEAST.replace('blue', 'pink')}", "must be one of black"),
        (f"[worker]\n{LEAST.replace('disc', 'star')}", "must be one of disc"),
        (f"[worker]\n{LEAST.replace('= 1', '= 8')}", "whole number from 0 to 7"),
    ],
)
def test_a_class_must_be_one_of_ours_with_colour_and_sign(text: str, sentence: str) -> None:
    with pytest.raises(GatehouseError, match=sentence):
        read_pass_classes(Table(tomllib.loads(text), ""))
