# SPDX-License-Identifier: MIT
"""The itinerary screen by itself: the list, the form with its strip, a signed note."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.entry import Outsider
from gatehouse.domain.itinerary import (
    EvidenceItem,
    EvidenceKind,
    ItineraryForm,
    Leg,
    NoteConclusion,
    Transport,
)
from gatehouse.domain.words import Language
from gatehouse.errors import Refused
from gatehouse.ui.itineraries.page import ItinerariesPage
from gatehouse.ui.widgets.sign import SignKind
from tests.support.itineraries_screen import (
    LETTER,
    WHOLE,
    ItinerariesFake,
    april,
    legs,
    new_form,
    open_form,
    open_page,
)
from tests.support.screens import AREAS, ENTER, UNSCROLLED, Bench, faults, is_scrolled

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def press_act(bench: Bench, page: ItinerariesPage, text: str) -> None:
    """Press the act of the form that says *text*."""
    parts = page.form.judgement
    button = {
        "issue": parts.issue,
        "turn away": parts.turn_away,
        "report": parts.report,
        "record": parts.record,
    }[text]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    bench.settle()


def test_an_empty_list_says_what_a_note_is_for_and_begins_one(bench: Bench) -> None:
    page = open_page(bench, ItinerariesFake(notes=0, drafts=0))
    assert page.list.empty.isVisible()

    page.list.empty.act_requested.emit()
    bench.settle()

    assert page.form.isVisible()
    assert bench.focus is page.form.person.name.edit


def test_drafts_stand_before_notes_and_the_filter_leaves_what_is_open(bench: Bench) -> None:
    page = open_page(bench, ItinerariesFake(notes=8, drafts=2))
    assert page.list.table.model().rowCount() == 10

    page.list.filter.setFocus()
    bench.press(KEY.Key_Right)
    bench.settle()

    assert page.list.table.model().rowCount() == 5


def test_a_new_form_asks_for_all_days_and_is_no_draft_before_something_is_written(
    bench: Bench,
) -> None:
    fake = ItinerariesFake(notes=0, drafts=0)
    page = new_form(bench, fake)
    (leg,) = page.form.legs.legs()
    assert (leg.first_day, leg.last_day) == (april(1), april(14))
    assert fake.saved == []

    bench.type("周")
    bench.settle()

    draft_id, form = fake.saved[-1]
    assert draft_id == page.keeping.draft_id
    assert form.outsider is not None
    assert form.outsider.name == "周"


def test_of_changes_that_wait_only_the_newest_is_written(bench: Bench) -> None:
    fake = ItinerariesFake(notes=0, drafts=0)
    page = new_form(bench, fake)

    for number in range(50):
        page.keeping.keep(replace(WHOLE, note=str(number)), page._acts.save_draft)  # type: ignore[union-attr]
    bench.settle()

    assert fake.saved[-1][1].note == "49"
    assert len({form.note for _, form in fake.saved}) == len(fake.saved)


def test_a_draft_comes_back_as_it_was_and_reading_it_writes_nothing(bench: Bench) -> None:
    fake = ItinerariesFake(form=ItineraryForm(legs=legs(8), evidence=(LETTER,), note="在等电话"))
    page = open_form(bench, fake)

    assert page.form.form() == replace(
        fake.form, outsider=Outsider(name="", host_household_id="h1"), host_household_id="h1"
    )
    assert fake.saved == []


@pytest.mark.parametrize(
    ("act", "conclusion"),
    [
        ("issue", NoteConclusion.ISSUED),
        ("turn away", NoteConclusion.TURNED_AWAY),
        ("report", NoteConclusion.REPORTED),
        ("record", NoteConclusion.RECORDED),
    ],
)
def test_each_act_signs_once_and_shows_the_note(
    bench: Bench, act: str, conclusion: NoteConclusion
) -> None:
    fake = ItinerariesFake(form=WHOLE)
    page = open_form(bench, fake)
    published: list[Changes] = []
    bench.changes.changed.connect(lambda changes, _initiator: published.append(changes))

    press_act(bench, page, act)

    assert [(draft, done) for draft, _, done in fake.signed] == [("d0", conclusion)]
    assert page.note.isVisible()
    assert len(published) == 1


def test_a_refusal_of_the_post_is_said_and_the_form_stays(bench: Bench) -> None:
    fake = ItinerariesFake(form=WHOLE, failure=Refused("No.", "今天不行。还没有签。"))
    page = open_form(bench, fake)

    press_act(bench, page, "record")
    press_act(bench, page, "record")

    assert page.form.isVisible()
    assert bench.said.texts() == ["今天不行。还没有签。"] * 2


def test_a_pass_without_a_flat_goes_to_the_flat(bench: Bench) -> None:
    fake = ItinerariesFake(form=WHOLE)
    page = open_form(bench, fake)
    page.form.person.host.edit.setFocus()
    page.form.person.host.edit.selectAll()
    bench.press(KEY.Key_Delete)
    page.form.closing.note.edit.setFocus()

    press_act(bench, page, "issue")

    assert fake.signed == []
    assert bench.focus is page.form.person.host.edit


def test_what_is_typed_while_a_note_is_signed_is_no_draft_again(bench: Bench) -> None:
    """The whole names that a draft holds go with the signature."""
    fake = ItinerariesFake(form=WHOLE)
    page = open_form(bench, fake)
    saved = len(fake.saved)

    QTest.mouseClick(page.form.judgement.record, Qt.MouseButton.LeftButton)
    page.form.changed.emit(page.form.form())
    bench.settle()
    page.form.changed.emit(page.form.form())
    bench.settle()

    assert page.note.isVisible()
    assert len(fake.saved) == saved


def test_a_draft_can_be_thrown_away(bench: Bench) -> None:
    fake = ItinerariesFake(form=WHOLE)
    page = open_form(bench, fake)

    page.bar.drop.click()
    bench.settle()

    assert fake.dropped == ["d0"]
    assert page.list.isVisible()


def test_a_signed_note_says_who_signed_it_and_takes_its_pass_to_the_desk(bench: Bench) -> None:
    page = open_page(bench, ItinerariesFake(drafts=0))
    asked: list[str] = []
    page.pass_issued.connect(asked.append)
    bench.press(ENTER)
    bench.settle()

    said = page.note._notice.accessibleName()
    assert "481 620 935 7" in said
    assert "周岚" in said
    assert page.note._notice._kind is SignKind.OK
    bench.press(ENTER)

    assert asked == ["4816209357"]


def a_list(bench: Bench, size: str) -> ItinerariesPage:
    return open_page(bench, ItinerariesFake(notes=100, drafts=4), size)


def nothing(bench: Bench, size: str) -> ItinerariesPage:
    return open_page(bench, ItinerariesFake(notes=0, drafts=0), size)


def a_full_form(bench: Bench, size: str) -> ItinerariesPage:
    return open_form(bench, ItinerariesFake(), size)


def a_form_with_faults(bench: Bench, size: str) -> ItinerariesPage:
    gaps = (Leg(), Leg(first_day=april(9), last_day=april(3)), Leg(first_day=april(20)))
    return open_form(bench, ItinerariesFake(form=ItineraryForm(legs=gaps)), size)


def a_note(bench: Bench, size: str) -> ItinerariesPage:
    page = open_page(bench, ItinerariesFake(drafts=0), size)
    bench.press(ENTER)
    bench.settle()
    return page


ORDINARY = ItineraryForm(
    outsider=Outsider(name="周小安", paper_number="220199198807060027", phone="13911112222"),
    host_household_id="h1",
    legs=(replace(legs(4)[0], last_day=april(9)), *legs(4)[1:]),
    evidence=(
        EvidenceItem(kind=EvidenceKind.TRAVEL_CARD, days=DaySpan(april(1), april(9))),
        EvidenceItem(
            kind=EvidenceKind.TICKET, number="E123456789", days=DaySpan(april(12), april(12))
        ),
        replace(LETTER, approved_by="", contact=""),
    ),
)


def bars(page: ItinerariesPage) -> list[str]:
    """Name what shows a bar to scroll it by."""
    areas = page.form.findChildren(QScrollArea)
    return [type(area.parent()).__name__ for area in areas if is_scrolled(area)]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", UNSCROLLED)
def test_an_ordinary_note_and_its_reasons_need_no_scroll_bar(
    bench: Bench, size: str, language: Language
) -> None:
    """Four legs with a gap, three pieces of evidence of which one lacks much, two reasons."""
    bench.languages.use(language)
    page = open_form(bench, ItinerariesFake(form=ORDINARY), size)
    assert len([one for one in page.form.judgement._reasons if one.isVisible()]) == 2
    assert bars(page) == []

    page.form.legs.rows[0].summary.click()
    bench.settle()
    assert page.form.legs.rows[0].first.hasFocus()
    assert bars(page) == []


@pytest.mark.parametrize("language", list(Language))
def test_four_reasons_and_what_is_wrong_with_a_leg_fit_a_laptop(
    bench: Bench, language: Language
) -> None:
    """A gap, two places at once, no proof, nobody who approved; and a leg that ends tomorrow."""
    bench.languages.use(language)
    first, second, third, last = ORDINARY.legs
    ticket, letter = ORDINARY.evidence[1:]
    form = replace(
        ORDINARY,
        legs=(
            replace(first, first_day=april(2)),
            replace(second, first_day=april(8)),
            third,
            replace(last, last_day=april(16)),
        ),
        evidence=(ticket, replace(letter, days=ticket.days), ticket),
    )
    page = open_form(bench, ItinerariesFake(form=form))
    assert len([one for one in page.form.judgement._reasons if one.isVisible()]) == 4
    assert bars(page) == []


@pytest.mark.parametrize("size", AREAS)
@pytest.mark.parametrize("scene", [nothing, a_list, a_full_form, a_form_with_faults, a_note])
def test_nothing_is_cut_small_or_nameless(
    bench: Bench, scene: Callable[[Bench, str], ItinerariesPage], size: str
) -> None:
    page = scene(bench, size)
    assert faults(page) == []

    bench.languages.use(Language.ENGLISH)

    assert faults(page) == []
    for part in (page.form.strip, page.form.judgement):
        if page.form.isVisible():
            assert page.rect().contains(part.geometry().translated(page.form.pos()))


def test_a_draft_of_other_hands_shows_its_masks_behind_empty_inputs(bench: Bench) -> None:
    """What is typed replaces a value whole; what is left alone goes back as it was shown."""
    hidden = Outsider(name="周*安", paper_number="220199********0027", phone="139****2222")
    driven = replace(legs(1)[0], transport=Transport.SELF_DRIVE, number="吉A***45")
    form = replace(
        WHOLE,
        outsider=replace(hidden, host_household_id="h1"),
        legs=(driven,),
        evidence=(LETTER,),
    )
    page = open_form(bench, ItinerariesFake(form=form))
    person, row, piece = page.form.person, page.form.legs.rows[0], page.form.evidence.rows[0]
    behind = (person.name.edit, person.paper.edit, person.phone.edit, row.number, piece.contact)

    assert [edit.text() for edit in behind] == [""] * 5
    assert [edit.placeholderText() for edit in behind] == [
        *("周*安", "220199********0027", "139****2222", "吉A***45", "139****5566")
    ]
    assert page.form.form() == form
    assert person.title == "周*安 → 3-2-501"
    assert page.form.judgement._narrative.text().startswith("周**，到3-2-501。")
    assert "吉A***45" in page.form.judgement._narrative.text()

    person.phone.edit.setFocus()
    bench.type("13800007777")
    outsider = page.form.form().outsider
    assert outsider == replace(hidden, phone="13800007777", host_household_id="h1")


def test_a_dash_takes_away_what_another_hand_typed(bench: Bench) -> None:
    """Deliberately, part by part: an empty input leaves it as it is."""
    hidden = Outsider(
        name="周*安",
        paper_kind="resident_id",
        paper_number="220199********0027",
        phone="139****2222",
        host_household_id="h1",
    )
    driven = replace(legs(1)[0], transport=Transport.SELF_DRIVE, number="吉A***45")
    form = replace(WHOLE, outsider=hidden, legs=(driven,), evidence=(LETTER,))
    page = open_form(bench, ItinerariesFake(form=form))
    person, row, piece = page.form.person, page.form.legs.rows[0], page.form.evidence.rows[0]

    for edit in (person.phone.edit, person.paper.edit, row.number, piece.contact):
        edit.setFocus()
        bench.type("-")

    told = page.form.form()
    assert told.outsider is not None
    assert (told.outsider.phone, told.outsider.paper_number) == ("", "")
    assert (told.outsider.name, told.outsider.paper_kind) == ("周*安", "none")
    assert (told.legs[0].number, told.evidence[0].contact) == ("", "")


def test_the_form_is_left_when_somebody_takes_over(bench: Bench) -> None:
    page = open_form(bench, ItinerariesFake(form=WHOLE))

    bench.changes.publish(Changes.of(Kind.SHIFT), None)
    bench.settle()

    assert page.list.isVisible()
    assert not page.form.isVisible()
