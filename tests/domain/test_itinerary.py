# SPDX-License-Identifier: MIT
"""Which days an itinerary must cover, and how its places are said."""

from datetime import date

import pytest

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.itinerary import (
    ASSESSMENT_WORDS,
    EVIDENCE_WORDS,
    NOTE_CONCLUSION_WORDS,
    TRANSPORT_WORDS,
    Assessment,
    EvidenceKind,
    Leg,
    NoteConclusion,
    Place,
    Transport,
    window_at,
)
from gatehouse.domain.words import Words
from tests.support.policies import local, rule_text, rules, shipped


def test_fourteen_days_without_today_reach_over_the_leap_day() -> None:
    window = window_at(shipped("shenzhen-2020-02"), local("2020-03-06 10:00"))

    assert window == DaySpan(date(2020, 2, 21), date(2020, 3, 5))
    assert len(window) == 14
    assert date(2020, 2, 29) in window


@pytest.mark.parametrize(
    ("rule_set", "moment", "first", "last"),
    [
        ("changchun-2022-03", "2022-04-15 00:00", date(2022, 4, 1), date(2022, 4, 14)),
        ("changchun-2022-03", "2022-04-15 23:59", date(2022, 4, 1), date(2022, 4, 14)),
        ("ninth-edition-2022-06", "2022-07-10 08:00", date(2022, 7, 3), date(2022, 7, 9)),
        ("twenty-measures-2022-11", "2022-12-01 08:00", date(2022, 11, 24), date(2022, 11, 30)),
    ],
)
def test_the_window_is_of_the_rules_and_of_the_local_day(
    rule_set: str, moment: str, first: date, last: date
) -> None:
    assert window_at(shipped(rule_set), local(moment)) == DaySpan(first, last)


def test_today_counts_where_the_rule_says_so() -> None:
    own = rules(rule_text("itinerary", "days = 3\ninclude_today = true"))

    assert window_at(own, local("2022-03-01 07:00")) == DaySpan(date(2022, 2, 27), date(2022, 3, 1))


def test_where_no_rule_asks_the_usual_fourteen_days_are_written_down() -> None:
    everyday = shipped("everyday")

    assert everyday.itinerary_window(local("2023-03-01 09:00")) is None
    assert window_at(everyday, local("2023-03-01 09:00")) == DaySpan(
        date(2023, 2, 15), date(2023, 2, 28)
    )


def test_a_place_is_named_from_the_widest_in_chinese_and_from_the_nearest_in_english() -> None:
    place = Place(
        code="220103",
        province=Words("吉林省", "Jilin"),
        city=Words("长春市", "Changchun"),
        district=Words("宽城区", "Kuancheng District"),
        text="样例路8号",
    )

    assert place.words.zh == "吉林省 长春市 宽城区 样例路8号"
    assert place.words.en == "样例路8号, Kuancheng District, Changchun, Jilin"
    assert place.short_words == Words("长春市 宽城区", "Kuancheng District, Changchun")


def test_a_place_of_free_text_alone_is_named_by_it() -> None:
    place = Place(text="一艘船上")

    assert place.is_known
    assert place.words == place.short_words == Words("一艘船上", "一艘船上")
    assert not Place().is_known


@pytest.mark.parametrize(
    ("first", "last"),
    [(None, date(2022, 4, 1)), (date(2022, 4, 1), None), (date(2022, 4, 2), date(2022, 4, 1))],
)
def test_a_leg_whose_days_are_not_told_in_order_covers_none(
    first: date | None, last: date | None
) -> None:
    assert Leg(first_day=first, last_day=last).days is None


def test_only_a_turned_away_or_complete_note_leaves_nothing_to_file() -> None:
    assert [one for one in Assessment if not one.is_open] == [Assessment.COMPLETE]


def test_everything_that_is_chosen_has_its_words() -> None:
    assert set(TRANSPORT_WORDS) == set(Transport)
    assert set(EVIDENCE_WORDS) == set(EvidenceKind)
    assert set(ASSESSMENT_WORDS) == set(Assessment)
    assert set(NOTE_CONCLUSION_WORDS) == set(NoteConclusion)
