# SPDX-License-Identifier: MIT
"""The passes screen: issuing, looking up, printing and making void, by keys."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.gate_pass import HOLDERS, PassClass, PassFilter, PassHolder, PassState
from gatehouse.domain.words import Language
from gatehouse.errors import Refused
from gatehouse.ui.passes.batch_form import OFFERED
from gatehouse.ui.passes.page import PassesPage
from gatehouse.ui.passes.papers import PassPaper
from gatehouse.ui.passes.pass_pane import PassWork
from gatehouse.ui.passes.wording import card_line
from tests.support.passes_screen import NOW, WANG, PassesFake, a_card, blank
from tests.support.screens import AREAS, ENTER, Bench, faults

CTRL = Qt.KeyboardModifier.ControlModifier
ESC, DOWN, RIGHT = Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Right


def open_page(bench: Bench, fake: PassesFake, area: str = "low") -> PassesPage:
    """Show the screen with what *fake* answers."""
    page = PassesPage(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(page, AREAS[area])
    page.start(fake.acts())
    bench.settle()
    page.setFocus()
    return page


def order_for_resident(bench: Bench) -> None:
    """Find somebody of the roster, and issue the pass that fits."""
    bench.press(Qt.Key.Key_Insert)
    bench.type("wlf")
    bench.settle()
    bench.press(ENTER)
    bench.press(ENTER)
    bench.settle()


def test_a_resident_found_gets_a_residents_pass_in_two_enters(bench: Bench) -> None:
    """The class follows the holder, thirty days are proposed, nothing else is asked."""
    fake = PassesFake()
    page = open_page(bench, fake)

    order_for_resident(bench)

    (order,) = fake.orders
    assert (order.pass_class, order.person_id) == (PassClass.RESIDENT_TEMPORARY, "王*芬")
    assert (order.days, order.household_id, order.outsider) == (30, None, None)
    assert page.card.isVisible()


def test_an_enter_too_many_prints_nothing(bench: Bench) -> None:
    page = open_page(bench, PassesFake())
    asked: list[int] = []
    page.card.print_requested.disconnect(page._on_print_requested)
    page.card.print_requested.connect(lambda: asked.append(len(asked)))
    order_for_resident(bench)
    for key in (ENTER, ENTER, Qt.Key.Key_Tab):
        bench.press(key)
    assert (asked, bench.focus) == ([], page.card.print_act)


def test_the_next_pass_is_one_key_away(bench: Bench) -> None:
    """With nothing left of the one before."""
    fake = PassesFake()
    page = open_page(bench, fake)
    order_for_resident(bench)

    bench.press(Qt.Key.Key_Insert)

    assert page.form.isVisible()
    assert bench.focus is page.form.holder.edit
    assert page.form.holder.edit.text() == ""
    assert page.form.pass_class is PassClass.VISITOR_DAY


def test_somebody_new_is_written_down_with_the_flat_they_visit(bench: Bench) -> None:
    """Enter goes to the flat that is missing, and issues when nothing is."""
    fake = PassesFake()
    page = open_page(bench, fake)

    bench.type("吴大山")
    bench.settle()
    bench.press(ENTER)
    assert bench.focus is page.form.host.edit
    bench.press(ENTER)
    assert fake.orders == []
    bench.type("3-2-501")
    bench.settle()
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert order.outsider is not None
    assert (order.pass_class, order.outsider.name) == (PassClass.VISITOR_DAY, "吴大山")
    assert (order.household_id, order.days) == ("flat-3-2-501", 0)


def test_an_enter_before_the_answer_waits_for_it(bench: Bench) -> None:
    """Somebody who types fast takes whom they typed."""
    page = open_page(bench, PassesFake())

    bench.type("wlf")
    bench.press(ENTER)
    bench.settle()

    assert page.form.holder.person is not None
    assert page.form.holder.person.shown_name == "王*芬"


def test_the_key_of_a_new_pass_wipes_nothing_that_is_written(bench: Bench) -> None:
    """Insert begins a form, or goes on with one; Esc alone drops what is written."""
    page = open_page(bench, PassesFake())
    bench.press(Qt.Key.Key_Insert)
    page.form.holder.edit.setText("周小安")
    page.form.holder.edit.textEdited.emit("周小安")
    bench.settle()
    bench.press(ENTER)
    page.form.note.set_text("搬家")

    bench.press(Qt.Key.Key_Insert)

    assert (page.form.holder.newcomer, page.form.note.text()) == ("周小安", "搬家")
    assert bench.focus is page.form.holder.edit

    bench.press(Qt.Key.Key_Escape)

    assert not page.form.begun


def test_the_arrows_walk_to_another_and_to_a_new_visitor(bench: Bench) -> None:
    """The last row is always somebody new."""
    page = open_page(bench, PassesFake())

    bench.type("w")
    bench.settle()
    bench.press(DOWN)
    bench.press(DOWN)
    bench.press(ENTER)

    assert page.form.holder.newcomer == "w"


def test_a_visitor_known_brings_the_flat_they_last_visited(bench: Bench) -> None:
    """It can be changed like anything else."""
    fake = PassesFake()
    page = open_page(bench, fake)

    bench.type("zxa")
    bench.settle()
    bench.press(ENTER)
    assert page.form.host.text() == "3-2-501"
    bench.press(ENTER)
    bench.settle()

    assert [order.household_id for order in fake.orders] == ["flat-3-2-501"]


def test_another_class_drops_a_holder_whom_it_does_not_fit(bench: Bench) -> None:
    """A resident gets no visitor's pass."""
    page = open_page(bench, PassesFake())
    bench.type("wlf")
    bench.settle()
    bench.press(ENTER)

    page.form.kind.setFocus()
    bench.press(Qt.Key.Key_Up)

    assert page.form.pass_class is PassClass.SINGLE_VISIT
    assert page.form.holder.meant is None


def test_the_days_say_until_when(bench: Bench) -> None:
    """With the date itself."""
    page = open_page(bench, PassesFake())

    assert page.form.until.caption == "有效到 2022年4月15日 周五"
    page.form.days.setFocus()
    bench.press(RIGHT)
    bench.press(RIGHT)

    assert page.form.until.caption == "有效到 2022年4月18日 周一"


def test_a_pass_that_was_refused_leaves_the_form_as_it_was(bench: Bench) -> None:
    """The sentence is shown, and the next Enter tries again."""
    fake = PassesFake(failure=Refused("No. Nothing was issued. Do it again.", "没有发证。"))
    page = open_page(bench, fake)

    order_for_resident(bench)

    assert bench.said.texts() == ["没有发证。"]
    assert page.form.isVisible()
    fake.failure = None
    bench.press(ENTER)
    bench.settle()
    assert len(fake.orders) == 1


def test_a_filter_and_a_search_narrow_the_list_and_esc_takes_them_back(bench: Bench) -> None:
    """By keys alone."""
    fake = PassesFake(count=12)
    page = open_page(bench, fake)

    page.list.filter.setFocus()
    bench.press(RIGHT)
    bench.settle()
    assert fake.asked[-1] == (PassFilter.VALID, "")
    bench.press(Qt.Key.Key_F, CTRL)
    short = fake.cards[4].row.short_number
    bench.type(short)
    bench.settle()
    assert fake.asked[-1] == (PassFilter.VALID, short)
    bench.press(ESC)
    bench.settle()
    assert fake.asked[-1] == (PassFilter.ALL, "")


def test_walking_the_list_shows_each_card(bench: Bench) -> None:
    """Beside the list, as it is printed."""
    fake = PassesFake(count=5)
    page = open_page(bench, fake)

    bench.press(Qt.Key.Key_F, CTRL)
    bench.press(DOWN)
    bench.press(DOWN)
    bench.settle()

    assert page.card.card == fake.cards[1]
    assert page.card.isVisible()


def test_a_pass_is_made_void_for_a_reason_with_keys(bench: Bench) -> None:
    """Enter never does it: a scanner ends its line with Enter."""
    fake = PassesFake(count=1)
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_F, CTRL)
    bench.press(DOWN)
    bench.settle()

    bench.press(Qt.Key.Key_Delete)
    bench.press(ENTER, CTRL)
    assert fake.voided == []
    bench.press(RIGHT)
    bench.press(ENTER)
    bench.press(ENTER)
    assert fake.voided == []
    bench.press(ENTER, CTRL)
    bench.settle()

    assert fake.voided == [(fake.cards[0].row.pass_id, "丢失")]
    assert page.card.card is not None
    assert page.card.card.row.state is PassState.VOID
    assert not page.card.printable


def test_the_book_keeps_the_reason_in_chinese_whatever_the_window_speaks(bench: Bench) -> None:
    """The office reads it; the window says it in its own language again."""
    bench.languages.use(Language.ENGLISH)
    fake = PassesFake(count=1)
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_F, CTRL)
    bench.press(DOWN)
    bench.settle()
    bench.press(Qt.Key.Key_Delete)
    bench.press(RIGHT)
    page.voiding.words.edit.setFocus()
    bench.type("2")
    bench.press(ENTER, CTRL)
    bench.settle()

    assert [reason for _, reason in fake.voided] == ["丢失，2"]
    assert page.card.card is not None
    assert card_line(page.card.card, NOW, bench.languages).endswith(": lost, 2")


def test_another_reason_is_written_out(bench: Bench) -> None:
    """其他 alone says nothing."""
    fake = PassesFake(count=1)
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_F, CTRL)
    bench.press(DOWN)
    bench.settle()
    bench.press(Qt.Key.Key_Delete)

    bench.press(Qt.Key.Key_Left)
    bench.press(ENTER)
    assert bench.focus is page.voiding.words.edit
    bench.type("bent")
    bench.press(ENTER, CTRL)
    bench.settle()

    assert [reason for _, reason in fake.voided] == ["bent"]


def test_esc_keeps_the_pass(bench: Bench) -> None:
    """And shows it again."""
    fake = PassesFake(count=1)
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_F, CTRL)
    bench.press(DOWN)
    bench.settle()
    bench.press(Qt.Key.Key_Delete)

    bench.press(ESC)

    assert fake.voided == []
    assert page.card.isVisible()


def test_a_card_is_saved_as_a_pdf(bench: Bench, tmp_path: Path) -> None:
    """And the screen says where."""
    fake = PassesFake(count=1)
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_F, CTRL)
    bench.press(DOWN)
    bench.settle()

    page.save_card(tmp_path / "pass.pdf")
    bench.settle()

    assert (tmp_path / "pass.pdf").read_bytes().startswith(b"%PDF")
    assert str(tmp_path / "pass.pdf") in bench.said.texts()[0]


def test_what_another_screen_changed_is_shown_anew(bench: Bench) -> None:
    """Passes issued from an itinerary stand in the list too."""
    fake = PassesFake(count=2)
    page = open_page(bench, fake)
    before = len(fake.asked)

    bench.changes.publish(Changes.of(Kind.GATE_PASS))
    bench.settle()
    assert len(fake.asked) == before + 1
    page.hide()
    bench.changes.publish(Changes.of(Kind.GATE_PASS))
    bench.settle()
    assert len(fake.asked) == before + 1
    page.show()
    bench.settle()
    assert len(fake.asked) == before + 2


@pytest.mark.parametrize("area", ["narrow", "tiny"])
def test_on_a_small_window_the_card_is_a_page_with_a_way_back(bench: Bench, area: str) -> None:
    """Esc leads back to the list."""
    page = open_page(bench, PassesFake(), area)
    order_for_resident(bench)

    assert page.card.isVisible()
    assert not page.list.isVisible()
    bench.press(ESC)
    assert page.list.isVisible()
    assert bench.focus is page.bar.search


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("count", [0, 4, 300])
def test_nothing_is_cut_small_or_nameless(
    bench: Bench, area: str, language: Language, count: int
) -> None:
    """The list, the form while one types and with a visitor, the card, and making void."""
    bench.languages.use(language)
    page = open_page(bench, PassesFake(count=count), area)
    assert faults(page) == []
    assert (page.width(), page.height()) == AREAS[area]

    bench.press(Qt.Key.Key_Insert)
    bench.type("w")
    bench.settle()
    assert faults(page) == []
    bench.press(Qt.Key.Key_Up)
    for _ in range(3):
        bench.press(DOWN)
    bench.press(ENTER)
    assert faults(page) == []
    bench.type("3-2-501")
    bench.settle()
    bench.press(ENTER)
    bench.settle()
    assert faults(page) == []
    bench.press(Qt.Key.Key_Delete)
    assert faults(page) == []


def test_no_form_makes_the_window_higher(bench: Bench) -> None:
    """Coming from a smaller window, where it was laid out otherwise."""
    bench.languages.use(Language.ENGLISH)
    page = open_page(bench, PassesFake(), "tiny")
    order_for_resident(bench)

    page.resize(*AREAS["medium"])
    bench.press(Qt.Key.Key_Insert)

    assert faults(page) == []
    assert (page.width(), page.height()) == AREAS["medium"]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("pass_class", PassClass)
def test_every_class_has_room_for_what_it_asks(
    bench: Bench, area: str, language: Language, pass_class: PassClass
) -> None:
    """With somebody new, of whom most is asked."""
    bench.languages.use(language)
    page = open_page(bench, PassesFake(count=0), area)
    bench.press(Qt.Key.Key_Insert)
    page.form.kind.setCurrentIndex(list(PassClass).index(pass_class))
    if HOLDERS[pass_class] in {PassHolder.OUTSIDER, PassHolder.ANYBODY}:
        page.form.holder.edit.setFocus()
        bench.type("周小安")
        bench.settle()
        bench.press(ENTER)
    bench.settle()

    assert page.form.pass_class is pass_class
    assert faults(page) == []


def test_a_households_pass_needs_the_flat_alone(bench: Bench) -> None:
    """Whoever of the flat shows it is told apart at the desk."""
    fake = PassesFake()
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_Insert)
    page.form.kind.setCurrentIndex(list(PassClass).index(PassClass.HOUSEHOLD_SHOPPING))

    bench.press(ENTER)
    assert bench.focus is page.form.host.edit
    bench.type("3-2-501")
    bench.settle()
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert (order.pass_class, order.household_id) == (
        PassClass.HOUSEHOLD_SHOPPING,
        "flat-3-2-501",
    )
    assert (order.person_id, order.outsider) == (None, None)


def test_a_vehicles_pass_waits_for_the_plate(bench: Bench) -> None:
    """Somebody of the roster holds it, and nobody asks for a flat."""
    fake = PassesFake()
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_Insert)
    page.form.kind.setCurrentIndex(list(PassClass).index(PassClass.VEHICLE))
    page.form.holder.edit.setFocus()
    bench.type("wlf")
    bench.settle()
    bench.press(ENTER)

    assert bench.focus is page.form.plate.edit
    bench.type("JA99K12")
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert (order.plate, order.person_id, order.household_id) == ("JA99K12", WANG, None)


def test_the_form_says_what_a_class_allows(bench: Bench) -> None:
    """Before anybody is promised anything."""
    bench.languages.use(Language.ENGLISH)
    page = open_page(bench, PassesFake())
    page.form.kind.setCurrentIndex(list(PassClass).index(PassClass.WORKER))

    assert page.form._kind.caption == "Class: Mon–Sat 6:00–20:00"


def first_card(bench: Bench, page: PassesPage) -> None:
    """Show the first pass of the list."""
    page.go_to_search()
    bench.press(DOWN)
    bench.settle()


def test_a_lost_pass_is_replaced_by_one_press(bench: Bench) -> None:
    """Its card is shown with the new number; only where it is lost is that offered."""
    fake = PassesFake(count=1)
    page = open_page(bench, fake)
    first_card(bench, page)
    lost = fake.cards[0].row.pass_id
    bench.press(Qt.Key.Key_Delete)
    assert not page.voiding.reissue.isVisible()
    bench.press(RIGHT)

    page.voiding.reissue.click()
    page.voiding.reissue.click()
    bench.settle()

    assert fake.voided == [(lost, "丢失")]
    assert page.card.card is not None
    assert page.card.card.row.pass_id == fake.cards[0].row.pass_id != lost


def test_a_pass_is_renewed_for_as_long_as_is_usual(bench: Bench) -> None:
    """Enter takes what is proposed."""
    fake = PassesFake(count=3)
    page = open_page(bench, fake)
    page._show_card(fake.cards[2])
    page.panes.open(page.card)
    assert page.card.work is PassWork.RENEW

    page.card.work_act.click()
    assert page.renewal.until.caption == "有效到 2022年5月15日 周日"
    bench.press(ENTER)
    bench.settle()

    assert fake.renewed == [(fake.cards[2].row.pass_id, 30)]
    assert page.card.isVisible()


def test_a_card_that_comes_back_is_ticked_by_one_press(bench: Bench) -> None:
    fake = PassesFake(count=1)
    card = a_card(PassClass.SINGLE_VISIT)
    fake.cards = [replace(card, row=replace(card.row, to_return=True))]
    page = open_page(bench, fake)
    first_card(bench, page)

    page.card.work_act.click()
    bench.settle()

    assert fake.taken_back == [card.row.pass_id]
    assert page.card.work is PassWork.NOTHING
    assert not page.card.work_act.isEnabled()


def test_many_cards_are_issued_at_once_and_saved_on_sheets(bench: Bench, tmp_path: Path) -> None:
    """How many is typed; ten stand on each sheet."""
    fake = PassesFake(count=0)
    page = open_page(bench, fake)
    page.many.click()
    assert bench.focus is page.batch.count.edit
    page.batch.count.edit.selectAll()
    bench.type("12")
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.batches
    assert (order.pass_class, order.count, order.building) == (PassClass.WORKER, 12, "")
    assert page.sheets.isVisible()
    assert page.sheets._said.text() == "工作证：12 张，A4 纸 2 页"
    page.save_sheets(tmp_path / "sheets.pdf")
    bench.settle()
    assert (tmp_path / "sheets.pdf").stat().st_size > 1000


def test_a_building_is_asked_for_where_flats_get_their_cards(bench: Bench) -> None:
    fake = PassesFake(count=0)
    page = open_page(bench, fake)
    page.many.click()
    page.batch.kind.setCurrentIndex(OFFERED.index(PassClass.HOUSEHOLD_SHOPPING))
    bench.press(ENTER)
    assert bench.focus is page.batch.building.edit
    bench.type("3")
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.batches
    assert (order.building, order.count) == ("3", 0)


def test_a_blank_card_is_handed_out_with_the_number_that_it_bears(bench: Bench) -> None:
    """Its class and its days stand on it already."""
    fake = PassesFake(count=1)
    fake.cards = [blank(a_card(PassClass.WORKER))]
    page = open_page(bench, fake)
    first_card(bench, page)
    assert page.card.work is PassWork.HAND_OUT

    page.card.work_act.click()
    assert not page.form.kind.isEnabled()
    bench.type("周小安")
    bench.settle()
    bench.press(ENTER)
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert (order.blank, order.pass_class) == (fake.cards[1].row.number, PassClass.WORKER)
    bench.press(Qt.Key.Key_Insert)
    assert page.form.kind.isEnabled()


@pytest.mark.parametrize("paper", PassPaper)
def test_a_pass_is_saved_as_the_paper_that_was_chosen(
    bench: Bench, tmp_path: Path, paper: PassPaper
) -> None:
    page = open_page(bench, PassesFake(count=1))
    first_card(bench, page)
    page.card.paper.set_code(paper.value)

    page.save_card(tmp_path / "pass.pdf")
    bench.settle()

    assert page.card.chosen_paper is paper
    assert (tmp_path / "pass.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("area", AREAS)
def test_the_other_forms_have_room(bench: Bench, area: str, language: Language) -> None:
    """Renewing, many at once, their sheets, and a lost pass."""
    bench.languages.use(language)
    fake = PassesFake(count=1)
    page = open_page(bench, fake, area)
    page._show_card(fake.cards[0])
    page.panes.open(page.card)
    page._on_void_requested()
    page.voiding.reason.set_code("lost")
    page.voiding._on_reason_chosen("lost")
    assert faults(page) == []
    page._on_work_requested()
    assert faults(page) == []
    page.many.click()
    assert faults(page) == []
    bench.press(ENTER)
    bench.settle()
    assert page.sheets.isVisible()
    assert faults(page) == []
