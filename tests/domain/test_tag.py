# SPDX-License-Identifier: MIT
"""What a tag means is one thing, what it asks to be done another."""

from collections import Counter
from datetime import date, timedelta

import pytest

from gatehouse.domain.code_list import AS_SHIPPED, Code, CodeBook, CodeList, CodeTerm
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
    tag_names,
    tags_of,
    to_do,
)
from gatehouse.domain.words import Words
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


def own_tag(code: str, *terms: CodeTerm) -> Code:
    return Code(code=code, stands_for=Tag.LIVES_ALONE, terms=terms)


def called(zh: str, en: str = "", first: int = -9, last: int | None = None) -> CodeTerm:
    """Return how a tag is called from so many days after today on, and until when."""
    until = None if last is None else TODAY + last * A_DAY
    return CodeTerm(first_day=TODAY + first * A_DAY, last_day=until, words=Words(zh, en))


def names_in(*told: Code) -> dict[str, str]:
    return tag_names(CodeBook(day=TODAY, codes={CodeList.TAG: {one.code: one for one in told}}))


def test_what_a_tag_is_called_today_comes_before_what_another_one_was() -> None:
    now = own_tag("own_1", called("失独家庭", "bereaved"))
    before = own_tag("own_2", called("失独家庭", "bereaved"), called("独子户", "one child", -1))
    names = names_in(now, before)

    assert (names["失独家庭"], names["bereaved"]) == ("own_1", "own_1")
    assert (names["独子户"], names["one child"], names["own_2"]) == ("own_2", "own_2", "own_2")


def test_what_a_tag_is_called_from_tomorrow_on_is_still_the_other_one_today() -> None:
    now = own_tag("own_1", called("失独家庭"), called("独子户", first=1))
    ahead = own_tag("own_2", called("困难户"), called("失独家庭", first=1))

    assert names_in(now, ahead)["失独家庭"] == "own_1"


@pytest.mark.parametrize(
    "other", [called("失独家庭", last=-1), called("失独家庭", first=1)], ids=["ended", "to begin"]
)
def test_a_tag_that_may_be_given_comes_before_one_that_may_not(other: CodeTerm) -> None:
    offered = own_tag("own_1", called("失独家庭"))

    assert names_in(offered, own_tag("own_2", other))["失独家庭"] == "own_1"


def test_a_name_of_a_tag_that_has_ended_is_known_lest_it_stay_in_the_note() -> None:
    assert names_in(own_tag("own_1", called("失独家庭", last=-1)))["失独家庭"] == "own_1"


def test_what_ships_comes_before_what_a_tag_of_the_posts_own_was_called() -> None:
    was = own_tag("own_1", called("慢病"), called("透析", first=-1))

    assert names_in(was)["慢病"] == Tag.ILL
    assert names_in(own_tag("own_1", called("慢病")), ended_ill())["慢病"] == "own_1"
    assert "ill" not in tag_names(AS_SHIPPED)


def ended_ill() -> Code:
    return Code(code=Tag.ILL, terms=(CodeTerm(last_day=TODAY - A_DAY),))
