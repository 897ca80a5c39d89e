# SPDX-License-Identifier: MIT
"""What a tag means is one thing, what it asks to be done another."""

from collections import Counter
from datetime import date, timedelta

import pytest

from gatehouse.domain.person import RosterPerson
from gatehouse.domain.tag import (
    ASKS_CONTACT,
    TAG_WORDS,
    TO_DO,
    TO_DO_WORDS,
    Tag,
    TagOrder,
    TagRow,
    TagTerm,
    ToDo,
    holding,
    tags_of,
    to_do,
)
from tests.support.post import a_resident

TODAY = date(2022, 4, 15)
A_DAY = timedelta(days=1)


def test_what_is_to_be_done_is_never_of_one_tag_alone() -> None:
    """Else the sentence would be the tag by another name."""
    assert set(TO_DO) == set(Tag)
    assert min(Counter(TO_DO.values()).values()) >= 3


def test_what_is_to_be_done_says_no_meaning() -> None:
    said = " ".join(f"{words.zh} {words.en}" for words in TO_DO_WORDS.values())

    assert set(TO_DO_WORDS) == set(ToDo)
    for words in TAG_WORDS.values():
        assert words.zh not in said
        assert words.en not in said


@pytest.mark.parametrize(
    "value",
    [
        TagOrder(person_id="p", tag=Tag.POSITIVE),
        TagRow(tag=Tag.POSITIVE, term=None),
        a_resident("3-2-501", "林晓枫", tags=("positive",)),
    ],
)
def test_no_value_prints_a_tag(value: TagOrder | TagRow | RosterPerson) -> None:
    assert "positive" not in f"{value!r} {value}".lower()


def test_the_roster_tells_of_a_tag_until_the_post_does() -> None:
    """Of a tag that was ended by hand, the next import of the same file says nothing new."""
    ended = TagTerm(TODAY, TODAY - A_DAY)

    assert tags_of(("ill",), {}, TODAY) == {Tag.ILL: None}
    assert tags_of(("ill",), {Tag.ILL: ended}, TODAY) == {}
    assert tags_of(("ill", "of another program"), {}, TODAY) == {Tag.ILL: None}


def test_a_tag_holds_from_its_first_day_through_its_last() -> None:
    term = TagTerm(TODAY, TODAY + A_DAY)
    held = [TODAY + n * A_DAY for n in range(-1, 4) if term.holds_on(TODAY + n * A_DAY)]

    assert held == [TODAY, TODAY + A_DAY]
    before = TODAY - A_DAY
    assert tags_of((), {Tag.ILL: term}, before) == {Tag.ILL: term}
    assert holding((), {Tag.ILL: term}, before) == {}
    assert holding((), {Tag.ILL: term}, TODAY) == {Tag.ILL: TODAY}


def test_two_tags_ask_for_one_thing_once() -> None:
    assert to_do((Tag.LIVES_ALONE, Tag.CONTACT, Tag.SECOND_CONTACT)) == (
        ToDo.PROCEDURE_A,
        ToDo.WELL_BEING,
    )


def test_who_is_only_poor_is_not_called_every_day() -> None:
    assert frozenset(Tag) - ASKS_CONTACT == {Tag.LOW_INCOME}
