# SPDX-License-Identifier: MIT
"""Which thermometer is in hand, and which one comes after it."""

from datetime import timedelta

from msgspec.structs import replace

from gatehouse.domain.body_temperature import NOT_SAID, Method, Taken, taken_words
from gatehouse.domain.thermometer import Thermometer, another, in_hand
from tests.support.policies import local

NOW = local("2022-04-15 16:42")
FIRST = Thermometer(id="1", label="1号枪", method=Method.FOREHEAD, added_at=NOW, taken_at=NOW)
SECOND = replace(FIRST, id="2", label="2号枪", taken_at=NOW + timedelta(hours=1))
MERCURY = replace(FIRST, id="3", label="水银", method=Method.ARMPIT, taken_at=None)
ALL = (FIRST, SECOND, MERCURY)


def test_the_one_that_was_taken_last_is_in_hand() -> None:
    assert in_hand(ALL) is SECOND


def test_one_that_was_put_away_is_in_nobodys_hand() -> None:
    away = replace(SECOND, retired_at=NOW)

    assert in_hand((FIRST, away, MERCURY)) is FIRST
    assert in_hand((MERCURY,)) is None


def test_one_comes_after_the_other_round_and_round() -> None:
    labels = ["1号枪"]
    for _ in range(4):
        following = another(ALL, labels[-1])
        assert following is not None
        labels.append(following.label)

    assert labels == ["1号枪", "2号枪", "水银", "1号枪", "2号枪"]


def test_there_is_no_other_one_where_it_is_alone() -> None:
    assert another((FIRST, replace(SECOND, retired_at=NOW)), "1号枪") is None


def test_a_label_that_nobody_knows_is_followed_by_the_first() -> None:
    assert another(ALL, "") is FIRST


def test_where_and_by_which_one_is_said_in_both_languages() -> None:
    assert taken_words(MERCURY.taken).zh == "腋温 水银"
    assert taken_words(Taken(method=Method.EAR)).en == "ear"
    assert taken_words(NOT_SAID).zh == ""
