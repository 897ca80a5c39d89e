# SPDX-License-Identifier: MIT
"""A draft in other hands: masked to whoever did not type it, and signed as it was typed."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from sqlalchemy import select, update

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import draft, itinerary
from gatehouse.domain.entry import Outsider
from gatehouse.domain.itinerary import (
    EvidenceItem,
    EvidenceKind,
    ItineraryForm,
    Leg,
    NoteConclusion,
    Transport,
)
from gatehouse.domain.itinerary_body import form_body
from gatehouse.services import itinerary as itineraries
from gatehouse.services import itinerary_draft as drafts
from gatehouse.services.handover import handover_desk, keep_notes
from gatehouse.services.itinerary_signing import sign
from tests.support.itineraries import NANNY, a_form, a_leg
from tests.support.post import PostInUse
from tests.support.shift import an_order, hand

MASKED = replace(
    NANNY, name="周*安", paper_number="220199********0027", phone="139****2222", plate="吉A***99"
)
TYPED = replace(NANNY, plate="吉A88899")
LETTER = EvidenceItem(
    kind=EvidenceKind.EMPLOYER, issuer="样例家政", contact="13900005566", approved_by="王主任"
)


@pytest.fixture(autouse=True)
def _sound(post: PostInUse) -> Iterator[None]:
    """Every test leaves a file in which state and facts agree."""
    yield
    assert verify(post.store).sound


def by_car(first: int, last: int, plate: str) -> Leg:
    return a_leg(first, last, transport=Transport.SELF_DRIVE, number=plate)


def kept(post: PostInUse) -> ItineraryForm:
    """Return the draft as whoever is on duty opens it."""
    return drafts.draft(post.store, post.duty, "draft").form


def save(post: PostInUse, form: ItineraryForm) -> None:
    drafts.save_draft(post.store, post.duty, "draft", form)


def typed_and_handed_over(post: PostInUse, *legs: Leg) -> ItineraryForm:
    """Have one operator type a draft, and the next open it in their shift."""
    save(post, a_form(post, *legs, outsider=TYPED, evidence=(LETTER,)))
    hand(post, an_order())
    return kept(post)


def record(post: PostInUse, form: ItineraryForm) -> dict[str, object]:
    """Sign the draft, and return its fact."""
    conclusion = NoteConclusion.RECORDED
    sign(post.store, post.duty, "draft", form, conclusion)
    with post.store.reader() as connection:
        return dict(connection.execute(select(itinerary)).mappings().one())


def test_who_typed_a_draft_goes_on_with_it_in_the_same_shift(post: PostInUse) -> None:
    form = a_form(post, by_car(1, 14, "吉A12345"), outsider=TYPED, evidence=(LETTER,))

    save(post, form)

    assert kept(post) == form


def test_the_next_shift_sees_of_a_draft_what_lists_show(post: PostInUse) -> None:
    shown = typed_and_handed_over(post, by_car(1, 14, "吉A12345"))

    assert shown.outsider == MASKED
    assert shown.legs[0].number == "吉A***45"
    assert shown.evidence[0].contact == "139****5566"
    (listed,) = itineraries.notes(post.store, post.duty).drafts
    assert listed.shown_name == "周*安"


def test_another_operator_sees_no_more_in_the_same_shift(post: PostInUse) -> None:
    save(post, a_form(post))

    other = replace(post.duty, operator=post.add_operator("陈建国"))

    outsider = drafts.draft(post.store, other, "draft").form.outsider
    assert outsider == replace(MASKED, plate="")


def test_the_same_operator_sees_no_more_in_another_shift(post: PostInUse) -> None:
    """The administrator too: a full value is revealed, with a purpose, or not seen."""
    save(post, a_form(post))
    later = replace(post.duty, shift_id="another")

    assert NANNY.paper_number not in str(form_body(drafts.draft(post.store, later, "draft").form))


def test_a_draft_that_does_not_say_who_wrote_it_is_masked_to_all(post: PostInUse) -> None:
    """Earlier versions did not."""
    save(post, a_form(post))
    with post.store.unit_of_work(post.duty) as work:
        work.connection.execute(update(draft).values(body=form_body(a_form(post))))
        work.commit()

    assert kept(post).outsider == replace(MASKED, plate="")


def test_what_the_next_shift_does_not_touch_is_signed_as_it_was_typed(post: PostInUse) -> None:
    shown = typed_and_handed_over(post, by_car(1, 14, "吉A12345"))

    fact = record(post, replace(shown, note="已核对"))

    assert (fact["outsider_name"], fact["paper_kind"]) == (NANNY.name, NANNY.paper_kind)
    assert (fact["paper_number"], fact["phone"]) == (NANNY.paper_number, NANNY.phone)
    assert "吉A12345" in str(fact["legs"])
    assert "13900005566" in str(fact["evidence"])
    assert "*" not in str(fact["legs"]) + str(fact["evidence"])


def test_what_the_next_shift_types_anew_is_signed_and_stays_theirs(post: PostInUse) -> None:
    shown = typed_and_handed_over(post)
    assert shown.outsider is not None
    mended = replace(shown, outsider=replace(shown.outsider, phone="13800007777"))

    save(post, mended)

    assert kept(post) == mended
    fact = record(post, mended)
    assert (fact["phone"], fact["paper_number"]) == ("13800007777", NANNY.paper_number)


def test_typing_and_taking_back_loses_nothing_of_what_was_there(post: PostInUse) -> None:
    """Each letter is kept at once, and so is the half of a number that is taken back."""
    shown = typed_and_handed_over(post)
    assert shown.outsider is not None

    for phone in ("1", "13", shown.outsider.phone):
        save(post, replace(shown, outsider=replace(shown.outsider, phone=phone)))

    assert record(post, kept(post))["phone"] == NANNY.phone


def test_a_third_hand_sees_neither_what_the_first_nor_what_the_second_typed(
    post: PostInUse,
) -> None:
    shown = typed_and_handed_over(post)
    assert shown.outsider is not None
    save(post, replace(shown, outsider=replace(shown.outsider, phone="13800007777")))
    hand(post, an_order(name="孙丽"))

    last = kept(post)

    assert last.outsider == replace(MASKED, phone="138****7777")
    fact = record(post, last)
    assert (fact["phone"], fact["paper_number"]) == ("13800007777", NANNY.paper_number)


def test_plates_that_look_alike_masked_stay_with_their_days(post: PostInUse) -> None:
    """A leg was taken away, and the one that stays shows the same as the one that went."""
    shown = typed_and_handed_over(post, by_car(1, 5, "吉A12345"), by_car(6, 14, "吉A77745"))
    assert shown.legs[0].number == shown.legs[1].number

    fact = record(post, replace(shown, legs=shown.legs[1:], note="缺几天"))

    assert "吉A77745" in str(fact["legs"])
    assert "吉A12345" not in str(fact["legs"])


def test_another_person_takes_nothing_of_the_one_before(post: PostInUse) -> None:
    shown = typed_and_handed_over(post)

    fact = record(post, replace(shown, outsider=Outsider(name="孙某")))

    assert (fact["outsider_name"], fact["paper_number"], fact["phone"]) == ("孙某", "", "")


def test_notes_for_the_handover_are_a_draft_of_their_shift_alone(post: PostInUse) -> None:
    keep_notes(post.store, post.duty, "周小安 13911112222 在等消息")
    assert handover_desk(post.store, post.duty).notes

    hand(post, an_order())

    assert handover_desk(post.store, post.duty).notes == ""
