# SPDX-License-Identifier: MIT
"""Many passes in one act: all or none, and blank cards that are handed out later."""

import re

import pytest
from msgspec.structs import replace
from sqlalchemy import func, select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.gate_pass import shown_pass
from gatehouse.db.tables.every import pass_change
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Outsider, SubjectClass
from gatehouse.domain.gate_pass import (
    BatchOrder,
    PassClass,
    PassFilter,
    PassOrder,
    PassState,
    holder_words,
)
from gatehouse.errors import Refused
from gatehouse.services.day import summary_of
from gatehouse.services.pass_batch import MOST_AT_ONCE, issue_batch
from gatehouse.services.pass_lookup import pass_card, passes
from gatehouse.services.roster import enrol
from gatehouse.services.search import find
from tests.support.passes import flat, issue
from tests.support.post import PostInUse, a_resident
from tests.support.zones import isolated

CARDS = BatchOrder(pass_class=PassClass.WORKER, count=3, note="样例建筑公司")


def _facts(post: PostInUse) -> int:
    with post.store.reader() as connection:
        return int(connection.execute(select(func.count()).select_from(pass_change)).scalar_one())


def _people(post: PostInUse, typed: str) -> tuple[object, ...]:
    return find(post.store, post.duty, typed).candidates


def test_blank_cards_have_numbers_and_nobodys_name(post: PostInUse) -> None:
    """Each is a pass of its own, counted as one that was issued."""
    many = issue_batch(post.store, post.duty, CARDS)

    assert len({card.row.number for card in many.cards}) == 3
    assert all(card.row.is_blank and card.note == "样例建筑公司" for card in many.cards)
    assert holder_words(many.cards[0].row).zh == "空白证"
    assert passes(post.store, post.duty, PassFilter.VALID).found == 3
    assert _people(post, many.cards[0].row.number) == ()
    assert many.changes.ids == tuple(card.row.pass_id for card in many.cards)
    assert verify(post.store).sound


def test_a_blank_card_is_meant_before_a_flat_with_a_reading_behind_it(post: PostInUse) -> None:
    many = issue_batch(post.store, post.duty, replace(CARDS, count=150))
    numbers = (card.row.short_number for card in many.cards)
    # 3 and 4 begin a reading; by chance the digits before may begin a telephone as well
    meant = (one for one in numbers if re.fullmatch("[1-9][1-9][5-9][34]", one))
    number = next(one for one in meant if not _people(post, one[:3]))
    enrol(post.store, post.duty, a_resident("-".join(number[:3]), "林晓样"))

    found = find(post.store, post.duty, number)

    assert found.blank is not None
    assert (found.candidates, found.temperature) == ((), "")
    assert find(post.store, post.duty, f"{number}2").temperature == f"{number[3]}2"


def test_a_building_gets_a_pass_for_each_flat_where_somebody_lives(post: PostInUse) -> None:
    """In the order of doors."""
    order = BatchOrder(pass_class=PassClass.HOUSEHOLD_SHOPPING, building="1")

    many = issue_batch(post.store, post.duty, order)

    assert [card.row.door for card in many.cards] == ["1-1-101", "1-1-102", "1-1-201"]
    assert all(holder_words(card.row).en == "the household" for card in many.cards)
    assert find(post.store, post.duty, many.cards[0].row.short_number).candidates


def test_an_isolated_flat_is_passed_over(post: PostInUse) -> None:
    isolated(post, "1-1-102")

    order = BatchOrder(pass_class=PassClass.HOUSEHOLD_SHOPPING, building="1")
    many = issue_batch(post.store, post.duty, order)

    assert [card.row.door for card in many.cards] == ["1-1-101", "1-1-201"]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"count": 0}, f"From 1 to {MOST_AT_ONCE} cards"),
        ({"count": MOST_AT_ONCE + 1}, f"From 1 to {MOST_AT_ONCE} cards"),
        ({"days": 181}, "at most 180 days"),
        ({"pass_class": PassClass.RESIDENT_TEMPORARY}, "bears its holder"),
        ({"pass_class": PassClass.HOUSEHOLD_SHOPPING, "building": "99"}, "no flat in this"),
        ({"pass_class": PassClass.HOUSEHOLD_SHOPPING}, "no flat in this"),
    ],
)
def test_a_batch_that_makes_no_sense_leaves_nothing(
    post: PostInUse, said: dict[str, object], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        issue_batch(post.store, post.duty, replace(CARDS, **said))

    assert _facts(post) == 0


def test_people_who_are_named_get_a_pass_each_in_one_act(post: PostInUse) -> None:
    """They are found by name at the desk from then on, and by the digits of their cards."""
    order = replace(CARDS, count=0, names=("孙样例", "钱样例"))

    many = issue_batch(post.store, post.duty, order)

    assert [card.row.holder for card in many.cards] == ["孙**", "钱**"]
    (holder,) = find(post.store, post.duty, many.cards[1].row.number).candidates
    assert holder.subject_class is SubjectClass.RENOVATION or not holder.subject_class.lives_here
    assert holder.gate_pass is not None
    assert not holder.gate_pass.counted
    assert verify(post.store).sound


def test_cards_may_be_issued_whose_holders_are_only_counted(post: PostInUse) -> None:
    order = replace(CARDS, count=0, names=("孙样例",), counted=True)

    (card,) = issue_batch(post.store, post.duty, order).cards

    (holder,) = find(post.store, post.duty, card.row.number).candidates
    assert holder.gate_pass is not None
    assert holder.gate_pass.counted


def test_a_visitors_pass_is_not_issued_by_a_name_alone(post: PostInUse) -> None:
    order = BatchOrder(pass_class=PassClass.VISITOR_DAY, names=("孙样例", "钱样例"))

    with pytest.raises(Refused, match="Fill in both"):
        issue_batch(post.store, post.duty, order)

    assert _facts(post) == 0


def test_the_digits_of_a_blank_card_say_what_it_is(post: PostInUse) -> None:
    """Nobody holds it, so that nobody is found; once it is handed out, the holder is."""
    cards = issue_batch(post.store, post.duty, CARDS).cards
    # by chance four digits may be those of a flat as well
    blank = next(one for one in cards if not _people(post, one.row.short_number))

    for typed in (blank.row.short_number, blank.row.number):
        found = find(post.store, post.duty, typed)
        assert found.candidates == ()
        assert found.blank is not None
        assert (found.blank.pass_class, found.blank.state) == (PassClass.WORKER, PassState.VALID)

    assert find(post.store, post.duty, "0000").blank is None


def test_a_blank_card_is_handed_to_somebody_new(post: PostInUse) -> None:
    """Its number and its time stay as printed; from now on the desk knows whose it is."""
    blank, *_ = issue_batch(post.store, post.duty, CARDS).cards
    order = PassOrder(
        pass_class=PassClass.WORKER,
        outsider=Outsider(name="周小安"),
        subject_class=SubjectClass.MAINTENANCE,
        blank=blank.row.number,
        days=0,
    )

    handed = issue(post, order).card

    assert (handed.row.number, handed.row.valid_to) == (blank.row.number, blank.row.valid_to)
    assert (handed.row.holder, handed.note) == ("周**", "样例建筑公司")
    (holder,) = find(post.store, post.duty, blank.row.number).candidates
    assert holder.subject_class is SubjectClass.MAINTENANCE
    assert verify(post.store).sound
    assert _facts(post) == 4
    with pytest.raises(Refused, match="somebody holds it"):
        issue(post, order)


def test_a_card_of_another_class_is_not_handed_out(post: PostInUse) -> None:
    blank, *_ = issue_batch(post.store, post.duty, CARDS).cards
    order = PassOrder(
        pass_class=PassClass.VISITOR_DAY,
        outsider=Outsider(name="周小安"),
        household_id=flat(post, "3-2-501"),
        blank=blank.row.number,
    )

    with pytest.raises(Refused, match="no such blank card"):
        issue(post, order)

    assert pass_card(post.store, post.duty, blank.row.pass_id).row.state is PassState.VALID


def test_cards_printed_in_a_batch_are_counted_once(post: PostInUse) -> None:
    """Handing one out issues nothing anew."""
    blank, *_ = issue_batch(post.store, post.duty, CARDS).cards
    name = Outsider(name="周小安")
    issue(post, PassOrder(pass_class=PassClass.WORKER, outsider=name, blank=blank.row.number))

    assert summary_of(post.store, post.duty, local_day(post.clock())).passes_issued == 3


@pytest.mark.parametrize(
    ("door", "settled"), [(None, set()), ("3-2-501", {"consent", "itinerary"})]
)
def test_a_pass_for_no_flat_vouches_for_nothing(
    post: PostInUse, door: str | None, settled: set[str]
) -> None:
    """Of whom a batch only names nobody asked a host, so the desk asks; a flat was asked for."""
    if door is None:
        order = BatchOrder(pass_class=PassClass.WORKER, names=("周小安",))
        card = issue_batch(post.store, post.duty, order).cards[0]
    else:
        name, host = Outsider(name="周小安"), flat(post, door)
        one = PassOrder(pass_class=PassClass.WORKER, outsider=name, household_id=host)
        card = issue(post, one).card

    (holder,) = find(post.store, post.duty, card.row.number).candidates
    assert holder.gate_pass is not None
    assert holder.gate_pass.hosted is bool(settled)
    with post.store.reader() as connection:
        held = shown_pass(connection, card.row.pass_id, post.clock())
    assert held is not None
    assert held.shown.settles == settled
