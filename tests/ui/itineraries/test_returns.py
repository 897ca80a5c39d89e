# SPDX-License-Identifier: MIT
"""What is asked of a return, what is pasted, who came along, and what is filed afterwards."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.itinerary import EvidenceKind, ItineraryForm
from gatehouse.domain.itinerary_supplement import (
    FactsOrder,
    OriginalOrder,
    SupplementRow,
    Supplied,
)
from gatehouse.domain.owed import Owed
from gatehouse.domain.returning import Answer, Companion, Returning, TenFact
from gatehouse.domain.words import Language
from gatehouse.ui.itineraries.page import ItinerariesPage
from gatehouse.ui.shell.actions import Act
from tests.support.itineraries_screen import (
    LETTER,
    NOW,
    WHOLE,
    ItinerariesFake,
    new_form,
    open_form,
    open_page,
)
from tests.support.screens import AREAS, ENTER, Bench

RETURN = replace(
    WHOLE,
    subject_class=SubjectClass.RETURNEE,
    evidence=(LETTER,),
    companions=(Companion(name="李四"), Companion(name="王五")),
    pasted="更新于 2022.04.14",
    returning=Returning(met_cases=Answer.YES, said="4月9日聚餐"),
)


def act(page: ItinerariesPage, which: Act) -> None:
    page._actions[which].trigger()


def owing(fake: ItinerariesFake) -> ItinerariesFake:
    """Let every note of *fake* owe an original and two facts of a return."""
    note = fake._note

    def owed(note_id: str) -> object:
        signed = note(note_id)
        due = Owed(originals=1, originals_due=NOW, facts=(TenFact.CASES, TenFact.HOUSEHOLD))
        return replace(signed, originals_owed=(0,), row=replace(signed.row, owed=due))

    fake._note = owed  # type: ignore[method-assign, assignment] # an invented note
    return fake


def test_only_somebody_who_came_back_is_asked_the_ten_facts(bench: Bench) -> None:
    page = new_form(bench, ItinerariesFake())
    returnee = page.form.journey.returnee
    assert not returnee.isVisible()
    assert page.form.form().returning is None

    combo = page.form.person.subject
    combo.setCurrentIndex(combo.findData(SubjectClass.RETURNEE.value))
    bench.settle()

    assert returnee.isVisible()
    assert page.form.form().returning == Returning()


def test_a_digit_answers_and_a_yes_asks_for_a_few_words(bench: Bench) -> None:
    page = open_form(bench, ItinerariesFake(form=replace(RETURN, returning=Returning())))
    card = page.form.journey.returnee
    assert not card.said.isVisible()
    card.unwell.setFocus()
    bench.type("2")

    assert card.returning().unwell is Answer.YES
    assert card.said.isVisible()


def test_what_was_told_of_a_return_is_shown_and_kept(bench: Bench) -> None:
    page = open_form(bench, ItinerariesFake(form=RETURN))

    form = page.form.form()
    assert form.returning == RETURN.returning
    assert (form.companions, form.pasted) == (RETURN.companions, RETURN.pasted)


def test_a_pasted_text_becomes_legs_and_evidence_to_confirm(bench: Bench) -> None:
    page = new_form(bench, ItinerariesFake())
    act(page, Act.PASTE_TRAVEL)
    paste = page.form.journey.paste
    paste.text.setPlainText("138****1234 您于前14天内到达或途经：安徽省阜阳市*，吉林省长春市")
    bench.settle()
    bench.press(ENTER)

    form = page.form.form()
    assert [leg.place.words.zh for leg in form.legs] == ["安徽省 阜阳市*", "吉林省 长春市"]
    assert [item.kind for item in form.evidence] == [EvidenceKind.TRAVEL_CARD]
    assert form.pasted == "138****1234"
    assert bench.focus is page.form.legs.rows[0].first
    assert not paste.isVisible()


def test_a_text_without_a_place_changes_nothing_and_esc_leaves_it(bench: Bench) -> None:
    page = new_form(bench, ItinerariesFake())
    before = page.form.form()
    act(page, Act.PASTE_TRAVEL)
    paste = page.form.journey.paste
    paste.text.setPlainText("你好")
    bench.settle()
    bench.press(ENTER)
    assert paste.isVisible()

    bench.press(Qt.Key.Key_Escape)

    assert not paste.isVisible()
    assert page.form.isVisible()
    assert page.form.form() == before


def test_each_companion_gets_a_note_once(bench: Bench) -> None:
    fake = ItinerariesFake(form=RETURN)
    page = open_form(bench, fake)
    act(page, Act.COPY_NOTES)
    bench.settle()
    ((_, form),) = fake.copied
    assert [one.name for one in form.companions] == ["李四", "王五"]

    act(page, Act.COPY_NOTES)
    bench.settle()

    assert len(fake.copied) == 1
    assert bench.focus is page.form.journey.companions.edit


def test_an_original_is_filed_from_the_list_by_two_keys(bench: Bench) -> None:
    fake = owing(ItinerariesFake(drafts=0))
    page = open_page(bench, fake)
    act(page, Act.FILE_OWED)
    bench.settle()
    assert page.note.isVisible()
    bench.press(ENTER)
    bench.settle()

    assert fake.filed == [
        OriginalOrder(note_id="n0", place=0, kind=LETTER.kind, number=LETTER.number)
    ]


def test_what_was_filed_last_is_taken_back_by_a_key(bench: Bench) -> None:
    fake = ItinerariesFake(drafts=0)
    note = fake._note
    filed = SupplementRow(
        id="s1", what=Supplied.ORIGINAL, filed_at=NOW, operator="周岚", place=0, kind=LETTER.kind
    )
    fake._note = lambda note_id: replace(note(note_id), supplements=(filed,))  # type: ignore[method-assign] # the same
    page = open_page(bench, fake)
    act(page, Act.UNDO_FILED)
    page.file_to("n0")
    bench.settle()
    assert page.note.undo.isVisible()
    act(page, Act.UNDO_FILED)
    bench.settle()

    assert fake.withdrawn == ["n0"]


def test_facts_of_a_return_are_filed_to_the_note(bench: Bench) -> None:
    fake = owing(ItinerariesFake(drafts=0))
    page = open_page(bench, fake)
    page.file_to("n0")
    bench.settle()
    page.note.facts.card.household.setFocus()
    bench.type("独居")
    act(page, Act.SIGN_NOTE)
    bench.settle()

    assert fake.filed == [FactsOrder(note_id="n0", returning=Returning(household="独居"))]


def test_what_stands_in_is_numbered_by_its_moment_where_it_is_written_here(bench: Bench) -> None:
    page = open_form(bench, ItinerariesFake(form=ItineraryForm()))
    row = page.form.evidence.rows[0]
    row.kind.setCurrentIndex(row.kind.findData(EvidenceKind.OWN_STATEMENT.value))

    assert row.number.text() == "0415-1642"
    assert not row.issuer.isVisible()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", AREAS)
def test_nothing_of_a_return_is_wider_than_the_form(
    bench: Bench, size: str, language: Language
) -> None:
    bench.languages.use(language)
    page = open_form(bench, ItinerariesFake(form=RETURN), size)
    page.form.paste_travel()
    bench.settle()

    journey = page.form.journey
    assert journey.minimumSizeHint().width() <= journey.width()
    assert journey.width() <= page.form._scroll.viewport().width()
