# SPDX-License-Identifier: MIT
"""Evidence of the post's own kind: judged as what it stands for, called as the post calls it."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.itinerary_supplements import open_notes
from gatehouse.db.tables.itinerary import itinerary
from gatehouse.domain.code_change import CodeOrder
from gatehouse.domain.code_list import CodeList
from gatehouse.domain.history import HistoryKind, Whose
from gatehouse.domain.itinerary import Assessment, EvidenceItem, EvidenceKind
from gatehouse.domain.itinerary_note import SignedNote
from gatehouse.domain.itinerary_supplement import OriginalOrder
from gatehouse.domain.left_open import left_open_words
from gatehouse.domain.register import RegisterOrder
from gatehouse.domain.words import Words
from gatehouse.errors import Refused
from gatehouse.services.code_book import code_book
from gatehouse.services.code_list import code_lists, end_code, undo_code, write_code
from gatehouse.services.history import history
from gatehouse.services.itinerary import note
from gatehouse.services.itinerary_draft import draft, save_draft
from gatehouse.services.itinerary_supplement import file_original
from gatehouse.services.register import export_register
from tests.support.itineraries import TICKET, a_form, april, signed
from tests.support.post import PostInUse, quiet

SCHOOL = CodeOrder(
    code_list=CodeList.EVIDENCE, stands_for="employer", words=Words("学校证明", "school letter")
)


@pytest.fixture
def own(post: PostInUse) -> str:
    """Add the letter of a school, which is judged as one of an employer, and return its code."""
    return write_code(post.store, post.duty, SCHOOL).code


def letter(own: str, kind: EvidenceKind = EvidenceKind.EMPLOYER) -> EvidenceItem:
    return EvidenceItem(
        kind=kind,
        own_kind=own,
        issuer="样例中学",
        contact="0431-00000001",
        number="2022-018",
        approved_by="王主任",
    )


def the_note(post: PostInUse, own: str) -> SignedNote:
    return signed(post, a_form(post, evidence=(letter(own),))).note


def test_it_is_judged_as_what_it_stands_for_and_called_as_the_post_does(
    post: PostInUse, own: str
) -> None:
    done = the_note(post, own)
    book = code_book(post.store, post.duty)

    assert done.row.assessment is Assessment.ALTERNATIVE
    assert (done.evidence[0].kind, done.evidence[0].own_kind) == (EvidenceKind.EMPLOYER, own)
    assert "佐证：学校证明。" in done.row.narrative
    assert "Proof: school letter." in done.paragraph(book).en
    with post.store.reader() as connection:
        (item,) = open_notes(connection, post.clock())
    assert left_open_words(item, book) == SCHOOL.words
    assert verify(post.store).problems == ()


def test_an_original_filed_as_one_stands_in_the_history(post: PostInUse, own: str) -> None:
    before = the_note(post, own)
    order = OriginalOrder(
        note_id=before.row.id, place=0, kind=EvidenceKind.EMPLOYER, own_kind=own, number="7"
    )
    with pytest.raises(Refused, match="not one of the list"):
        file_original(post.store, post.duty, replace(order, own_kind="own_9"))
    file_original(post.store, post.duty, order)

    (filed,) = note(post.store, post.duty, before.row.id).supplements
    assert (filed.kind, filed.own_kind) == (EvidenceKind.EMPLOYER, own)
    with post.store.reader() as connection:
        person_id = connection.execute(select(itinerary.c.person_id)).scalar_one()
    rows = history(post.store, post.duty, Whose(person_id=person_id)).rows
    (told,) = [row.what for row in rows if row.kind is HistoryKind.SUPPLEMENT]
    assert told == Words("补来原件：学校证明 7", "original filed: school letter 7")
    assert verify(post.store).problems == ()


def test_the_register_calls_it_as_the_post_does(post: PostInUse, own: str, tmp_path: Path) -> None:
    the_note(post, own)
    order = RegisterOrder(day=april(15), path=tmp_path / "register.xlsx")
    export_register(post.store, post.duty, order, quiet)
    page = load_workbook(order.path)["14天行程"]
    said = " ".join(str(cell.value) for row in page.iter_rows() for cell in row)
    assert "学校证明；替代证明（样例中学" in said
    assert "单位证明" not in said


@pytest.mark.parametrize(
    "strange", [letter("own_9"), letter("own_1", EvidenceKind.TICKET)], ids=["unknown", "other"]
)
def test_one_that_the_list_has_not_is_refused_and_the_draft_is_kept(
    post: PostInUse, own: str, strange: EvidenceItem
) -> None:
    form = a_form(post, evidence=(strange,))
    save_draft(post.store, post.duty, "draft", form)
    with pytest.raises(Refused, match="not one of the list"):
        signed(post, form)
    kept = draft(post.store, post.duty, "draft").form.evidence
    assert [one.own_kind for one in kept] == [strange.own_kind]
    assert own == "own_1"


def test_one_that_was_used_is_ended_and_not_undone(post: PostInUse, own: str) -> None:
    added = code_lists(post.store, post.duty).changes[0].change_id
    the_note(post, own)
    with pytest.raises(Refused, match="must stay readable"):
        undo_code(post.store, post.duty, added)
    end_code(post.store, post.duty, CodeList.EVIDENCE, own)

    book = code_book(post.store, post.duty)
    assert own not in book.offered(CodeList.EVIDENCE)
    assert book.words(CodeList.EVIDENCE, own) == SCHOOL.words


def test_one_that_an_original_was_filed_as_is_not_undone(post: PostInUse, own: str) -> None:
    added = code_lists(post.store, post.duty).changes[0].change_id
    before = the_note(post, "")
    file_original(
        post.store,
        post.duty,
        OriginalOrder(note_id=before.row.id, place=0, kind=EvidenceKind.EMPLOYER, own_kind=own),
    )
    with pytest.raises(Refused, match="must stay readable"):
        undo_code(post.store, post.duty, added)


def test_a_note_without_one_is_stored_as_before(post: PostInUse) -> None:
    signed(post, a_form(post, evidence=(TICKET,)))
    with post.store.reader() as connection:
        stored = connection.execute(select(itinerary.c.evidence)).scalar_one()
    assert "own_kind" not in stored[0]
