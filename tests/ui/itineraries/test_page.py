# SPDX-License-Identifier: MIT
"""The itinerary screen by itself: the list, the form with its strip, a signed note."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.entry import Outsider, SubjectClass
from gatehouse.domain.itinerary import (
    EvidenceItem,
    EvidenceKind,
    ItineraryForm,
    Leg,
    NoteConclusion,
    Place,
    Transport,
)
from gatehouse.domain.words import Language
from gatehouse.errors import Refused
from gatehouse.ui.itineraries.page import ItinerariesPage
from gatehouse.ui.widgets.sign import SignKind
from tests.support.itineraries_screen import HOST, LETTER, NOW, ItinerariesFake, april, legs
from tests.support.screens import AREAS, ENTER, Bench, faults

if TYPE_CHECKING:
    from gatehouse.domain.changes import Changes

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
WHOLE = ItineraryForm(
    outsider=Outsider(name="周小安"),
    host_household_id="h1",
    legs=(Leg(first_day=april(1), last_day=april(14), place=Place(text="样例村")),),
    evidence=(EvidenceItem(kind=EvidenceKind.TRAVEL_CARD),),
    declared=True,
)


def open_page(bench: Bench, fake: ItinerariesFake, size: str = "low") -> ItinerariesPage:
    page = ItinerariesPage(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(page, AREAS[size])
    page.start(fake.acts())
    page.setFocus()
    bench.settle()
    return page


def open_form(bench: Bench, fake: ItinerariesFake, size: str = "low") -> ItinerariesPage:
    """Open the draft of *fake*."""
    page = open_page(bench, fake, size)
    bench.press(ENTER)
    bench.settle()
    assert page.form.isVisible()
    return page


def new_form(bench: Bench, fake: ItinerariesFake) -> ItinerariesPage:
    page = open_page(bench, fake)
    page.new_note()
    bench.settle()
    return page


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


def test_somebody_known_is_taken_with_their_flat_and_class(bench: Bench) -> None:
    page = new_form(bench, ItinerariesFake())
    bench.type("周")
    bench.settle()

    bench.press(KEY.Key_Down)
    bench.press(ENTER)
    bench.settle()

    form = page.form.form()
    assert (form.person_id, form.host_household_id) == ("known", "h1")
    assert form.subject_class is SubjectClass.DOMESTIC
    assert form.outsider is None

    page.form.person.phone.edit.setFocus()
    bench.type("139")
    assert page.form.form().outsider == Outsider(
        name="", phone="139", host_household_id=HOST.household_id
    )


def test_a_name_that_is_written_on_is_somebody_new(bench: Bench) -> None:
    page = new_form(bench, ItinerariesFake())
    bench.type("周")
    bench.settle()
    bench.press(ENTER)
    assert page.form.form().person_id is None


def test_somebody_of_the_roster_gets_no_visitors_pass(bench: Bench) -> None:
    page = new_form(bench, ItinerariesFake())
    bench.type("林")
    bench.settle()
    bench.press(KEY.Key_Down)
    bench.press(ENTER)
    bench.settle()

    assert not page.form.judgement.issue.isEnabled()
    assert not page.form.person.paper.isEnabled()


def test_days_are_typed_moved_and_extended(bench: Bench) -> None:
    page = new_form(bench, ItinerariesFake())
    row = page.form.legs.rows[0]
    row.last.setFocus()

    bench.type("405")
    assert row.last.day == april(5)
    bench.press(KEY.Key_Up)
    assert row.last.day == april(6)
    bench.type("+")
    assert row.last.day == april(14)
    bench.type("x")
    row.place.setFocus()
    assert row.last.day is None
    assert row.last.property("wrong") is True


def test_a_place_is_found_by_initials_with_the_source_at_the_foot(bench: Bench) -> None:
    page = new_form(bench, ItinerariesFake())
    row = page.form.legs.rows[0]
    row.place.setFocus()

    bench.type("cy")
    found = row.place._list
    assert found is not None
    assert "stdnum" in found._foot.text()
    bench.press(KEY.Key_Escape)
    assert not row.place.found_shown
    assert row.place.place == Place(text="cy")
    row.place.clear()
    bench.type("jl cy")
    bench.press(ENTER)

    assert row.place.place.code == "220104"
    assert page.form.legs.legs()[0].place.words.zh == "吉林省 长春市 朝阳区"


def test_the_next_leg_begins_in_the_gap_and_may_be_where_the_last_one_was(bench: Bench) -> None:
    page = open_form(bench, ItinerariesFake(form=replace(WHOLE, legs=(
        Leg(first_day=april(1), last_day=april(5), place=Place(text="样例村"), lodging="家里"),
        Leg(first_day=april(9), last_day=april(14), place=Place(text="样例镇")),
    ))))  # fmt: skip
    page.form.legs.add_leg()
    added = page.form.legs.rows[-1]
    assert (added.first.day, added.last.day) == (april(6), april(8))

    added.place.setFocus()
    bench.type("=")

    assert added.leg().place == Place(text="样例镇")
    assert page.form.legs.legs()[2].days == DaySpan(april(6), april(8))
    page.form.remove_part()
    assert len(page.form.legs.rows) == 2


def test_a_day_of_the_strip_leads_to_its_leg_or_begins_one_in_its_gap(bench: Bench) -> None:
    form = replace(
        WHOLE, legs=(Leg(first_day=april(3), last_day=april(14), place=Place(text="村")),)
    )
    page = open_form(bench, ItinerariesFake(form=form))
    view = page.form.strip.view
    assert "缺" in view.accessibleDescription()

    view.setFocus()
    bench.press(KEY.Key_Right)
    bench.press(KEY.Key_Right)
    bench.press(ENTER)
    assert bench.focus is page.form.legs.rows[0].first
    view.setFocus()
    bench.press(KEY.Key_Left)
    bench.press(ENTER)

    assert [leg.days for leg in page.form.legs.legs()][-1] == DaySpan(april(1), april(2))


def test_two_legs_of_one_day_are_told_and_none_is_refused(bench: Bench) -> None:
    twice = (*WHOLE.legs, Leg(first_day=april(3), last_day=april(4), place=Place(text="镇")))
    page = open_form(bench, ItinerariesFake(form=replace(WHOLE, legs=twice)))

    told = [reason._words.text() for reason in page.form.judgement._reasons if reason.isVisible()]

    assert "4月3–4日写了两个地方：请核对日期" in told
    assert page.form.judgement.record.isEnabled()


def test_another_way_of_travelling_asks_for_its_own_number(bench: Bench) -> None:
    page = open_form(bench, ItinerariesFake(form=WHOLE))
    row = page.form.legs.rows[0]
    assert not row.number.isVisible()

    for transport, placeholder, seated in (
        (Transport.TRAIN, "车次、航班", True),
        (Transport.SELF_DRIVE, "车牌", False),
    ):
        row.transport.setCurrentIndex(row.transport.findData(transport.value))
        assert row.number.placeholderText() == placeholder
        assert row.seat.isVisible() is seated


def test_a_wheel_over_a_choice_changes_nothing(bench: Bench) -> None:
    page = open_form(bench, ItinerariesFake(form=WHOLE))
    combo = page.form.legs.rows[0].transport
    point = combo.rect().center().toPointF()
    wheel = QWheelEvent(
        point,
        combo.mapToGlobal(point),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    combo.wheelEvent(wheel)

    assert not wheel.isAccepted()
    assert combo.code == Transport.NONE


def test_an_alternative_asks_who_issued_and_who_approved_it(bench: Bench) -> None:
    page = open_form(bench, ItinerariesFake(form=replace(WHOLE, evidence=())))
    row = page.form.evidence.rows[0]
    row.kind.setCurrentIndex(row.kind.findData(EvidenceKind.EMPLOYER.value))

    assert row.approver.isVisible()
    assert len(page.form.evidence.rows) == 2
    assert page.form.judgement.verdict.accessibleName().startswith("上报")
    row.approver.setFocus()
    bench.type("王主任")
    assert page.form.judgement.verdict.accessibleName().startswith("发证")

    page.form.remove_part()
    assert page.form.evidence.evidence() == ()


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
