# SPDX-License-Identifier: MIT
"""What is owed to a note is listed until it is filed, late or not, and the note never changes."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.itinerary_supplements import open_notes
from gatehouse.db.queries.register import sheet_rows
from gatehouse.db.tables.itinerary import itinerary
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.history import HistoryKind, HistoryRow, Whose
from gatehouse.domain.itinerary import (
    Assessment,
    EvidenceItem,
    EvidenceKind,
    NoteConclusion,
    Transport,
)
from gatehouse.domain.itinerary_note import SignedNote
from gatehouse.domain.itinerary_supplement import FactsOrder, OriginalOrder, Supplied
from gatehouse.domain.left_open import left_open_words
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.register import MASKED, RegisterSheet
from gatehouse.domain.returning import Answer, Companion, Returning, TenFact
from gatehouse.errors import Refused
from gatehouse.services.history import history
from gatehouse.services.itinerary import note, notes, terms
from gatehouse.services.itinerary_draft import copy_for_companions, draft
from gatehouse.services.itinerary_supplement import file_original, tell_facts, withdraw_last
from tests.support.itineraries import NANNY, TICKET, a_form, a_leg, april, signed
from tests.support.policies import adopt
from tests.support.post import PostInUse

LETTER = EvidenceItem(
    kind=EvidenceKind.EMPLOYER,
    issuer="样例家政",
    contact="0431-00000001",
    number="2022-018",
    approved_by="王主任",
)


@pytest.fixture(autouse=True)
def _sound(post: PostInUse) -> Iterator[None]:
    """Work by the rules of Changchun; every test leaves a file whose chain holds."""
    adopt(post.store, post.duty, "changchun-2022-03", post.clock())
    yield
    assert verify(post.store).sound


def the_letter(post: PostInUse) -> SignedNote:
    return signed(post, a_form(post, evidence=(LETTER,)), NoteConclusion.ISSUED).note


def the_return(post: PostInUse) -> SignedNote:
    """Sign a note of somebody who came back by train and was asked nothing else."""
    legs = (a_leg(1, 5), a_leg(6, 14, transport=Transport.TRAIN, number="G9901"))
    form = a_form(post, *legs, subject_class=SubjectClass.RETURNEE, returning=Returning())
    return signed(post, form).note


def history_of(post: PostInUse, before: SignedNote) -> tuple[HistoryRow, ...]:
    """Return what is told of the one person of whom notes were signed, the newest first."""
    with post.store.reader() as connection:
        asked = select(itinerary.c.person_id).where(itinerary.c.id == before.row.id)
        person_id = connection.execute(asked).scalar_one()
    kinds = (HistoryKind.ITINERARY, HistoryKind.SUPPLEMENT)
    rows = history(post.store, post.duty, Whose(person_id=person_id)).rows
    return tuple(row for row in rows if row.kind in kinds)


def again(post: PostInUse, before: SignedNote) -> SignedNote:
    return note(post.store, post.duty, before.row.id)


def waiting(post: PostInUse) -> tuple[OpenItem, ...]:
    with post.store.reader() as connection:
        return open_notes(connection, post.clock())


def original_of(before: SignedNote) -> OriginalOrder:
    return OriginalOrder(
        note_id=before.row.id, place=0, kind=EvidenceKind.EMPLOYER, number="2022-018"
    )


def test_an_alternative_is_listed_until_its_original_is_filed(post: PostInUse) -> None:
    before = the_letter(post)
    (item,) = waiting(post)
    words = left_open_words(item)

    assert (item.kind, item.entry_id) == (OpenKind.ORIGINAL_DUE, before.row.id)
    assert words is not None
    assert words.zh.startswith("单位证明，4月16日")
    assert before.originals_owed == (0,)
    assert notes(post.store, post.duty, open_only=True).open_notes == 1

    file_original(post.store, post.duty, original_of(before))

    after = again(post, before)
    assert waiting(post) == ()
    assert notes(post.store, post.duty, open_only=True).rows == ()
    assert after.row.assessment is Assessment.ALTERNATIVE
    assert not after.row.to_file
    assert [(one.what, one.number) for one in after.supplements] == [
        (Supplied.ORIGINAL, "2022-018")
    ]
    assert after.evidence == before.evidence


def test_an_original_that_does_not_come_in_time_is_late(post: PostInUse) -> None:
    before = the_letter(post)
    assert not before.row.owed.is_late(post.clock())

    post.clock.forward(timedelta(hours=25))

    assert [item.kind for item in waiting(post)] == [OpenKind.ORIGINAL_LATE]
    assert again(post, before).row.owed.is_late(post.clock())


def test_the_same_original_is_filed_once(post: PostInUse) -> None:
    before = the_letter(post)
    file_original(post.store, post.duty, original_of(before))

    with pytest.raises(Refused):
        file_original(post.store, post.duty, original_of(before))
    with pytest.raises(Refused):
        file_original(post.store, post.duty, replace(original_of(before), place=7))


def test_what_was_filed_by_mistake_is_taken_back_and_waits_again(post: PostInUse) -> None:
    before = the_letter(post)
    file_original(post.store, post.duty, original_of(before))

    withdraw_last(post.store, post.duty, before.row.id)

    after = again(post, before)
    assert after.originals_owed == (0,)
    assert after.supplements == ()
    assert [item.kind for item in waiting(post)] == [OpenKind.ORIGINAL_DUE]
    file_original(post.store, post.duty, original_of(before))
    assert waiting(post) == ()
    with pytest.raises(Refused):
        withdraw_last(post.store, post.duty, "nobody's")


def test_a_note_proved_by_its_original_afterwards_answers_at_the_gate(post: PostInUse) -> None:
    before = the_letter(post)
    assert not before.row.answers(before.row.window)

    file_original(post.store, post.duty, original_of(before))

    assert again(post, before).row.answers(before.row.window)


def test_somebody_turned_away_owes_nothing(post: PostInUse) -> None:
    signed(post, a_form(post, evidence=(LETTER,)), NoteConclusion.TURNED_AWAY)

    assert waiting(post) == ()


def test_what_a_return_leaves_unclear_is_due_the_same_day_and_told_later(post: PostInUse) -> None:
    before = the_return(post)
    (item,) = waiting(post)
    words = left_open_words(item)
    assert words is not None
    assert words.zh.startswith("接触史、健康状况、管控措施、同住接触人，4月16日 0:00")

    first = Returning(met_cases=Answer.NO, unwell=Answer.NO)
    tell_facts(post.store, post.duty, FactsOrder(note_id=before.row.id, returning=first))
    assert again(post, before).row.owed.facts == (TenFact.MEASURES, TenFact.HOUSEHOLD)

    rest = Returning(measures="居家监测 7 天", household="独居")
    tell_facts(post.store, post.duty, FactsOrder(note_id=before.row.id, returning=rest))
    assert again(post, before).row.owed.facts == ()
    assert waiting(post) == ()


def test_the_facts_are_late_after_the_day_of_the_return(post: PostInUse) -> None:
    the_return(post)
    post.clock.forward(timedelta(days=1))

    assert [item.kind for item in waiting(post)] == [OpenKind.FACTS_LATE]


def test_a_later_note_of_the_same_person_answers_for_the_facts(post: PostInUse) -> None:
    the_return(post)
    post.clock.forward(timedelta(minutes=1))
    told = Returning(met_cases=Answer.NO, unwell=Answer.NO, measures="无", household="独居")
    leg = a_leg(1, 14, transport=Transport.TRAIN, number="G9901")
    returning = replace(told, origin="样例村")
    form = a_form(
        post,
        leg,
        outsider=None,
        person_id=post.id_of("周小安"),
        subject_class=SubjectClass.RETURNEE,
        returning=returning,
    )

    signed(post, form)

    assert waiting(post) == ()


def test_nobody_but_a_returnee_is_told_of(post: PostInUse) -> None:
    before = the_letter(post)
    order = FactsOrder(note_id=before.row.id, returning=Returning(measures="无"))

    with pytest.raises(Refused):
        tell_facts(post.store, post.duty, order)


def test_the_office_of_a_letter_is_offered_masked_and_signed_whole(post: PostInUse) -> None:
    signed(post, a_form(post, evidence=(replace(LETTER, contact="13900005566"),)))
    (offered,) = terms(post.store, post.duty).letters
    assert (offered.issuer, offered.contact) == ("样例家政", "139****5566")
    assert terms(post.store, post.duty).approvers[0] == "王主任"

    taken = replace(LETTER, contact=offered.contact, number="2022-019")
    other = replace(NANNY, name="孙一", phone="13900001111", paper_number="")
    signed(post, a_form(post, evidence=(taken,), outsider=other))

    (newest, _) = notes(post.store, post.duty).rows
    read = note(post.store, post.duty, newest.id).evidence[0]
    assert read.contact == "139****5566"
    assert not read.lacks


def test_companions_get_a_note_of_their_own_each_in_one_act(post: PostInUse) -> None:
    legs = (a_leg(1, 14, transport=Transport.TRAIN, number="G9901", seat="05车12A"),)
    together = (Companion(name="李四", paper_number="220199198807060027"), Companion(name="王五"))
    form = a_form(post, *legs, evidence=(TICKET, LETTER), companions=together)

    copied = copy_for_companions(post.store, post.duty, "draft", form)

    assert len(notes(post.store, post.duty).drafts) == 3
    first = draft(post.store, post.duty, copied.draft_ids[0]).form
    assert first.outsider is not None
    assert (first.outsider.name, first.outsider.phone) == ("李四", NANNY.phone)
    assert (first.legs[0].number, first.legs[0].seat) == ("G9901", "")
    assert [item.kind for item in first.evidence] == [EvidenceKind.TICKET]
    assert first.evidence[0].number == ""
    assert not first.declared
    own = draft(post.store, post.duty, "draft").form
    assert all(one.copied for one in own.companions)
    assert copy_for_companions(post.store, post.duty, "draft", own).draft_ids == ()


def rows_of(post: PostInUse, sheet: RegisterSheet) -> list[Any]:
    with post.store.reader() as connection:
        return list(sheet_rows(connection, sheet, local_day(post.clock()), MASKED))


def test_the_register_says_what_stands_in_and_whether_the_original_came(post: PostInUse) -> None:
    before = the_letter(post)
    (row,) = rows_of(post, RegisterSheet.ITINERARIES)
    assert row.stands_in == "替代证明（样例家政 2022-018，王主任批准，原件待补）"

    file_original(post.store, post.duty, original_of(before))

    (row,) = rows_of(post, RegisterSheet.ITINERARIES)
    assert row.stands_in.endswith("原件已补）")
    assert rows_of(post, RegisterSheet.RETURNEES) == []


def test_the_register_has_the_ten_facts_of_who_came_back(post: PostInUse) -> None:
    before = the_return(post)
    told = Returning(met_cases=Answer.NO, measures="居家监测，电话 13900005566")
    tell_facts(post.store, post.duty, FactsOrder(note_id=before.row.id, returning=told))

    (row,) = rows_of(post, RegisterSheet.RETURNEES)

    assert (row.name, row.door, row.origin) == ("周**", "3-2-501", "样例村")
    assert (row.journey, row.returned_on) == ("火车 G9901", april(6))
    assert row.told.measures == "居家监测，电话 139****5566"
    assert row.unclear == (TenFact.HEALTH, TenFact.HOUSEHOLD)


def test_what_was_filed_stands_in_the_history_of_the_person(post: PostInUse) -> None:
    letter = the_letter(post)
    post.clock.forward(timedelta(minutes=1))
    file_original(post.store, post.duty, original_of(letter))
    post.clock.forward(timedelta(minutes=1))
    withdraw_last(post.store, post.duty, letter.row.id)

    taken_back, filed, _signed = history_of(post, letter)

    assert (filed.kind, filed.superseded) == (HistoryKind.SUPPLEMENT, True)
    assert filed.what.zh == "补来原件：单位证明 2022-018"
    assert (taken_back.what.zh, taken_back.corrects) == ("撤回补件", True)


def test_the_history_says_which_facts_of_a_return_were_told_and_not_what(post: PostInUse) -> None:
    back = the_return(post)
    post.clock.forward(timedelta(minutes=1))
    told = Returning(met_cases=Answer.NO, unwell=Answer.NO, measures="核酸阴性")
    tell_facts(post.store, post.duty, FactsOrder(note_id=back.row.id, returning=told))

    newest = history_of(post, back)[0]

    assert newest.what.zh == "补问返回情况，还要问：同住接触人"
    assert "核酸" not in newest.what.zh
