# SPDX-License-Identifier: MIT
"""The form of a note: who, the legs over the strip of days, the evidence."""

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent

from gatehouse.domain.code_list import Code, CodeBook, CodeTerm
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.entry import Outsider, SubjectClass
from gatehouse.domain.itinerary import (
    EvidenceKind,
    Leg,
    Place,
    Transport,
)
from gatehouse.domain.words import Words
from tests.support.itineraries_screen import (
    HOST,
    WHOLE,
    ItinerariesFake,
    april,
    legs,
    new_form,
    open_form,
)
from tests.support.screens import ENTER, Bench

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


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


def test_the_paragraph_names_the_flat_that_was_meant_and_not_what_was_typed(bench: Bench) -> None:
    page = open_form(bench, ItinerariesFake(form=WHOLE))
    host = page.form.person.host.edit
    host.setFocus()
    host.selectAll()

    bench.type("2-501")
    bench.settle()

    assert page.form.judgement._narrative.text().startswith("周**，到3-2-501。")


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
    for edit, text in ((row.issuer, "样例家政"), (row.number, "2022-018"), (row.contact, "0431")):
        edit.setFocus()
        bench.type(text)
        assert page.form.judgement.verdict.accessibleName().startswith("上报")
    row.approver.setFocus()
    bench.type("王主任")
    assert page.form.judgement.verdict.accessibleName().startswith("发证")

    page.form.remove_part()
    assert page.form.evidence.evidence() == ()


def test_evidence_of_the_posts_own_is_chosen_and_stays_where_it_has_ended(bench: Bench) -> None:
    called = CodeTerm(words=Words("学校证明", "school letter"))
    own = Code(code="own_1", stands_for="employer", terms=(called,))
    ended = replace(own, terms=(replace(called, last_day=april(1)),))
    books = [CodeBook(day=april(15), codes={"evidence": {"own_1": one}}) for one in (own, ended)]
    bench.languages.use_codes(books[0])
    page = open_form(bench, ItinerariesFake(form=replace(WHOLE, evidence=())))
    row = page.form.evidence.rows[0]
    row.kind.setCurrentIndex(row.kind.findData("own_1"))
    assert row.approver.isVisible()
    told = page.form.evidence.evidence()
    assert [(item.kind, item.own_kind) for item in told] == [(EvidenceKind.EMPLOYER, "own_1")]

    bench.languages.use_codes(books[1])
    page.form.evidence.show_evidence(told)
    assert page.form.evidence.evidence() == told
    assert page.form.evidence.rows[1].kind.findData("own_1") < 0


def test_a_kind_that_is_chosen_and_taken_back_leaves_one_empty_row(bench: Bench) -> None:
    """The digits of a scan choose in a drop-down before they are taken out of it again."""
    page = open_form(bench, ItinerariesFake(form=replace(WHOLE, evidence=())))
    rows = page.form.evidence.rows
    for code in (EvidenceKind.EMPLOYER, ""):
        rows[0].kind.setCurrentIndex(rows[0].kind.findData(str(code)))

    assert (len(rows), rows[0].kind.code) == (1, "")


def test_only_the_leg_that_is_written_in_is_open(bench: Bench) -> None:
    """Tab opens the next one at its first input, Shift+Tab the one before at its last."""
    page = open_form(bench, ItinerariesFake(form=replace(WHOLE, legs=legs(3))))
    rows = page.form.legs.rows
    assert [row.is_open for row in rows] == [False, False, True]

    rows[1].summary.setFocus(Qt.FocusReason.TabFocusReason)
    assert bench.focus is rows[1].first
    assert [row.is_open for row in rows] == [False, True, False]

    rows[0].summary.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert bench.focus is rows[0].lodging
    assert [row.is_open for row in rows] == [True, False, False]
    assert rows[1].summary.accessibleName().startswith("2 4月13日")


def test_what_is_wrong_with_a_leg_stands_in_its_summary(bench: Bench) -> None:
    late = Leg(first_day=april(14), last_day=april(20), place=Place(text="镇"))
    page = open_form(bench, ItinerariesFake(form=replace(WHOLE, legs=(late, *WHOLE.legs))))

    assert page.form.legs.rows[0].summary.accessibleName().endswith("4月20日还没到：请改日期。")
