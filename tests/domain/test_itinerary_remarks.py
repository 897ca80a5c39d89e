# SPDX-License-Identifier: MIT
"""What a form that is being filled in is told, and what keeps it from being signed."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.division import DivisionList
from gatehouse.domain.division_table import GivenNames, read_divisions
from gatehouse.domain.entry import Outsider
from gatehouse.domain.itinerary import EvidenceItem, EvidenceKind, ItineraryForm, Leg, Place
from gatehouse.domain.itinerary_remarks import LONGEST_NOTE, LONGEST_NUMBER, Remark, remarks_on

TODAY = date(2022, 4, 15)
WINDOW = DaySpan.ending(date(2022, 4, 14), 14)
TABLE = """\
13 province="河北省"
  0000 county="河北省"
  0500 county="[1983-]邢台市"
  0502 county="[1983-2019]桥东区,[2020-]襄都区"
  0521 county="[1986-2020]邢台县"
"""
WHOLE = Leg(first_day=date(2022, 4, 1), last_day=date(2022, 4, 14), place=Place(text="样例村"))
FORM = ItineraryForm(person_id="lin", legs=(WHOLE,))


@pytest.fixture(scope="module")
def divisions() -> DivisionList:
    """Return the list of the small table above."""
    return read_divisions(TABLE, GivenNames({"13": "Hebei"}, {}, {}, {}), "a package")


def about(form: ItineraryForm, divisions: DivisionList) -> list[Remark]:
    return list(remarks_on(form, WINDOW, TODAY, divisions))


def leg_remarks(divisions: DivisionList, **changes: Any) -> list[tuple[str, bool, str]]:
    leg = replace(WHOLE, **changes)
    found = about(replace(FORM, legs=(leg,)), divisions)
    return [(one.part, one.blocks, one.words.zh) for one in found]


def test_a_whole_form_needs_no_remark(divisions: DivisionList) -> None:
    assert about(FORM, divisions) == []
    told = replace(FORM, person_id=None, outsider=Outsider(name="周甲"))
    assert about(told, divisions) == []


def test_an_empty_form_lacks_a_person_and_a_leg(divisions: DivisionList) -> None:
    found = about(ItineraryForm(outsider=Outsider(name=" ")), divisions)

    assert [one.part for one in found] == ["person_id", "legs"]
    assert all(one.blocks and one.leg is None for one in found)


def test_a_leg_that_ends_before_it_begins_must_be_mended(divisions: DivisionList) -> None:
    assert leg_remarks(divisions, last_day=date(2022, 3, 31)) == [
        ("last_day", True, "这一段的止日早于起日：请对调或改正。")
    ]


@pytest.mark.parametrize("part", ["first_day", "last_day"])
def test_a_leg_needs_both_days(divisions: DivisionList, part: str) -> None:
    assert leg_remarks(divisions, **{part: None}) == [(part, True, "这一段的起止日期没写全。")]


def test_a_day_that_has_not_come_must_be_mended(divisions: DivisionList) -> None:
    assert leg_remarks(divisions, last_day=date(2022, 4, 16)) == [
        ("first_day", False, "这一段超出要查的日期：图上只画范围内的天。"),
        ("last_day", True, "4月16日还没到：请改日期。"),
    ]


def test_a_leg_beyond_the_days_asked_about_is_kept_with_a_word(divisions: DivisionList) -> None:
    outside = {"first_day": date(2022, 3, 1), "last_day": date(2022, 3, 31)}

    assert leg_remarks(divisions, **outside) == [
        ("first_day", False, "这一段不在要查的日期内：照样记下。")
    ]
    assert leg_remarks(divisions, first_day=date(2022, 3, 1), last_day=TODAY) == [
        ("first_day", False, "这一段超出要查的日期：图上只画范围内的天。")
    ]


def test_a_leg_needs_a_place(divisions: DivisionList) -> None:
    assert leg_remarks(divisions, place=Place()) == [("place", True, "这一段在哪里还没写。")]


def test_a_code_that_the_year_does_not_know_is_pointed_out(divisions: DivisionList) -> None:
    assert leg_remarks(divisions, place=Place(code="130521")) == [
        ("place", False, "2022 年没有代码 130521：请重选地点。")
    ]
    assert leg_remarks(divisions, place=Place(code="130502")) == []


def test_a_code_that_changed_during_the_leg_is_known(divisions: DivisionList) -> None:
    over_new_year = {"first_day": date(2020, 12, 30), "last_day": date(2021, 1, 2)}
    found = leg_remarks(divisions, place=Place(code="130521"), **over_new_year)

    assert [part for part, _, _ in found] == ["first_day"]


@pytest.mark.parametrize("part", ["lodging", "number", "seat"])
def test_a_text_that_is_too_long_must_be_shortened(divisions: DivisionList, part: str) -> None:
    long = leg_remarks(divisions, **{part: "长" * 61})

    assert [(named, blocks) for named, blocks, _ in long] == [(part, True)]
    assert leg_remarks(divisions, **{part: "长" * LONGEST_NUMBER}) == []


def test_a_long_note_and_a_long_place_must_be_shortened_too(divisions: DivisionList) -> None:
    legs = (WHOLE, replace(WHOLE, place=Place(text="村" * 61)))
    found = about(replace(FORM, note="长" * (LONGEST_NOTE + 1), legs=legs), divisions)

    assert [(one.part, one.leg) for one in found] == [("note", None), ("place", 1)]


def test_an_alternative_wants_all_that_somebody_could_ask_for(divisions: DivisionList) -> None:
    letter = EvidenceItem(kind=EvidenceKind.EMPLOYER, issuer="样例家政")
    ticket = EvidenceItem(kind=EvidenceKind.TICKET, number="9" * 61)
    found = about(replace(FORM, evidence=(ticket, letter)), divisions)

    assert [(one.part, one.evidence, one.blocks) for one in found] == [
        ("number", 0, True),
        ("contact", 1, False),
    ]
    whole = replace(letter, contact="0431", number="2022-018", approved_by="王主任")
    assert about(replace(FORM, evidence=(whole,)), divisions) == []
