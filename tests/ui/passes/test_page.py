# SPDX-License-Identifier: MIT
"""The passes screen: issuing, looking up and printing, by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.gate_pass import PassClass, PassFilter
from gatehouse.domain.words import Language
from gatehouse.errors import Refused
from tests.support.passes_screen import PassesFake, open_page
from tests.support.screens import AREAS, ENTER, Bench, faults

CTRL = Qt.KeyboardModifier.ControlModifier
ESC, DOWN, RIGHT = Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Right


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


def test_the_pass_just_issued_is_looked_up_again_from_the_search(bench: Bench) -> None:
    """Its row is the current one still, though a form stands where its card was."""
    page = open_page(bench, PassesFake())
    order_for_resident(bench)
    issued = page.card.card
    assert issued is not None
    bench.press(Qt.Key.Key_Insert)

    page.go_to_search()
    bench.type(issued.row.short_number)
    bench.settle()
    bench.press(DOWN)
    bench.settle()

    assert page.card.isVisible()
    assert page.list.current is not None
    assert page.list.current.short_number == issued.row.short_number


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
    bench.press(ENTER)

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


def test_whoever_presses_enter_before_the_answer_gets_the_pass_that_was_typed(
    bench: Bench,
) -> None:
    """No row of the list before is taken for it, and what is made void is what is asked about."""
    fake = PassesFake(count=12)
    page = open_page(bench, fake)
    meant = fake.cards[4]

    page.go_to_search()
    bench.type(meant.row.short_number)
    bench.press(ENTER)
    bench.settle()

    assert page.list.table.hasFocus()
    assert page.list.current == meant.row
    assert page.card.card == meant


def test_whoever_turns_to_the_form_before_the_answer_keeps_the_keyboard(bench: Bench) -> None:
    """Neither the answer nor a later change leads them back into the list."""
    fake = PassesFake(count=12)
    page = open_page(bench, fake)
    page.go_to_search()
    bench.type(fake.cards[4].row.short_number)
    bench.press(ENTER)
    bench.press(Qt.Key.Key_Insert)
    begun = bench.focus
    assert page.form.isVisible()

    bench.settle()
    bench.changes.publish(Changes.of(Kind.GATE_PASS), None)
    bench.settle()

    assert page.form.isVisible()
    assert bench.focus is begun


def test_the_list_is_walked_though_it_could_not_be_read_anew(bench: Bench) -> None:
    fake = PassesFake(count=12)
    page = open_page(bench, fake)
    fake.unread = Refused("No.", "不行。")
    page.go_to_search()
    bench.type("9")
    bench.press(ENTER)
    bench.settle()
    assert bench.said.texts() == ["不行。"]
    assert page.bar.search.hasFocus()

    bench.press(ENTER)

    assert page.list.table.hasFocus()


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
@pytest.mark.parametrize("count", [0, 4, 300])
def test_nothing_is_cut_small_or_nameless(bench: Bench, language: Language, count: int) -> None:
    """The list, the form while one types and with a visitor, the card, and making void."""
    bench.languages.use(language)
    page = open_page(bench, PassesFake(count=count))
    for area in bench.sizes_of(page):
        assert faults(page) == [], area
        assert (page.width(), page.height()) == AREAS[area]

    bench.press(Qt.Key.Key_Insert)
    bench.type("w")
    assert bench.faults_of(page) == {}
    bench.press(Qt.Key.Key_Up)
    for _ in range(3):
        bench.press(DOWN)
    bench.press(ENTER)
    assert bench.faults_of(page) == {}
    bench.type("3-2-501")
    bench.settle()
    bench.press(ENTER)
    assert bench.faults_of(page) == {}
    bench.press(Qt.Key.Key_Delete)
    assert bench.faults_of(page) == {}


def test_no_form_makes_the_window_higher(bench: Bench) -> None:
    """Coming from a smaller window, where it was laid out otherwise."""
    bench.languages.use(Language.ENGLISH)
    page = open_page(bench, PassesFake(), "tiny")
    order_for_resident(bench)

    page.resize(*AREAS["medium"])
    bench.press(Qt.Key.Key_Insert)

    assert faults(page) == []
    assert (page.width(), page.height()) == AREAS["medium"]


def test_a_search_without_a_hit_leaves_no_card_to_make_void(bench: Bench) -> None:
    page = open_page(bench, PassesFake(count=3))
    page.go_to_search()
    bench.press(DOWN)
    bench.settle()
    assert page.card.isVisible()

    page.go_to_search()
    bench.type("no such pass")
    bench.settle()
    page.list.table.setFocus()
    bench.press(Qt.Key.Key_Delete)

    assert (page.card.isVisible(), page.voiding.isVisible()) == (False, False)
    assert page.form.isVisible()
