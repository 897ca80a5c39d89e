# SPDX-License-Identifier: MIT
"""What else is done with passes: replaced, renewed, handed back, handed out, many at once."""

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.gate_pass import PassClass, PassState, end_of
from gatehouse.domain.words import Language
from gatehouse.ui.passes.batch_form import OFFERED
from gatehouse.ui.passes.page import PassesPage
from gatehouse.ui.passes.papers import PassPaper
from gatehouse.ui.passes.pass_pane import PassNews, PassWork
from gatehouse.ui.shell.preferences import PreferenceFile
from tests.support.passes_screen import NOW, PassesFake, a_card, blank, open_page
from tests.support.screens import AREAS, ENTER, Bench, faults

CTRL = Qt.KeyboardModifier.ControlModifier
DOWN, RIGHT = Qt.Key.Key_Down, Qt.Key.Key_Right


def first_card(bench: Bench, page: PassesPage) -> None:
    """Show the first pass of the list."""
    page.go_to_search()
    bench.press(DOWN)
    bench.settle()


def test_what_a_pass_is_ready_for_is_one_key_away(bench: Bench) -> None:
    """Renewing, handing out and taking back have the key of their one button."""
    fake = PassesFake(count=3)
    page = open_page(bench, fake)
    page._show_card(fake.cards[2])
    page.panes.open(page.card)
    page.card.setFocus()

    bench.press(Qt.Key.Key_R, CTRL)

    assert page.renewal.isVisible()
    assert page.card.work_act._key == "Ctrl+R"


@pytest.mark.parametrize(
    ("key", "part"), [((Qt.Key.Key_R, CTRL), "renewal"), ((Qt.Key.Key_Delete,), "voiding")]
)
@pytest.mark.parametrize("area", ["narrow", "tiny"])
def test_on_a_small_window_the_key_goes_on_with_the_row_that_is_chosen(
    bench: Bench, area: str, key: tuple[Any, ...], part: str
) -> None:
    """Its card need not be opened first; only what is done at once shows it before."""
    fake = PassesFake(count=3)
    page = open_page(bench, fake, area)
    first_card(bench, page)
    bench.press(DOWN)
    bench.press(DOWN)
    assert not page.card.isVisible()

    bench.press(*key)
    bench.settle()

    assert getattr(page, part).isVisible()
    assert page._asked_about == fake.cards[2].row.pass_id


def test_a_card_that_is_taken_back_by_the_key_is_seen_before(bench: Bench) -> None:
    fake = PassesFake()
    card = a_card(PassClass.SINGLE_VISIT)
    fake.cards = [replace(card, row=replace(card.row, to_return=True))]
    page = open_page(bench, fake, "narrow")
    first_card(bench, page)

    bench.press(Qt.Key.Key_R, CTRL)
    bench.settle()
    assert page.card.isVisible()
    assert fake.taken_back == []

    bench.press(Qt.Key.Key_R, CTRL)
    bench.settle()
    assert fake.taken_back == [card.row.pass_id]


def test_many_at_once_is_one_key_away_and_keeps_what_is_written(bench: Bench) -> None:
    page = open_page(bench, PassesFake())
    bench.press(Qt.Key.Key_M, CTRL)
    assert page.batch.isVisible()
    page.batch.note.setFocus()
    bench.type("Sample Works")

    page.panes.open(page.form)
    bench.press(Qt.Key.Key_M, CTRL)

    assert page.batch.note.text() == "Sample Works"


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
    row = replace(fake.cards[2].row, valid_to=end_of(NOW.date(), 3))
    fake.cards[2] = replace(fake.cards[2], row=row)
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
    assert page.card.news is PassNews.RENEWED
    assert page.card.print_act.hasFocus()


def test_a_pass_is_renewed_for_longer_than_it_holds_and_never_for_less(bench: Bench) -> None:
    """One that holds as long as its class may says so; both languages word the days."""
    fake = PassesFake(count=3)
    page = open_page(bench, fake)
    row = fake.cards[2].row
    most = int(page.renewal._classes[row.pass_class].most_days)

    def asked(days: int) -> list[str]:
        ends = replace(row, state=PassState.VALID, valid_to=end_of(NOW.date(), days))
        page.renewal.begin(replace(fake.cards[2], row=ends))
        return [choice.code for choice in page.renewal.days.items]

    assert asked(29)[0] == page.renewal.days.code == "30"
    assert "30" not in asked(30)
    bench.languages.use(Language.ENGLISH)
    page.renewal.retranslate()
    assert page.renewal.days.items[0].text == "+90 d"
    assert asked(most) == []
    assert page.renewal.now.text().endswith("the longest for this kind of pass.")
    assert not page.renewal.confirm.isEnabled()


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
    """How many is typed; ten stand on each sheet, and the key prints them."""
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
    assert page.sheets.print_act.hasFocus()
    assert page.sheets.print_act._key == "Ctrl+P"
    printed: list[int] = []
    page.sheets.print_requested.disconnect(page._on_print_sheets_requested)
    page.sheets.print_requested.connect(lambda: printed.append(len(page.sheets.cards)))
    bench.press(Qt.Key.Key_P, CTRL)
    assert printed == [12]
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


def test_the_paper_of_the_last_pass_is_that_of_the_next_even_after_a_start(
    bench: Bench, tmp_path: Path
) -> None:
    file = tmp_path / "preferences.json"
    before = PreferenceFile(file, bench.lanes)
    page = open_page(bench, PassesFake())
    page.lend(before)
    assert page.card.chosen_paper is PassPaper.CARD

    page.card.paper.chosen.emit(PassPaper.SLIP.value)
    bench.settle()
    again = open_page(bench, PassesFake())
    again.lend(PreferenceFile(file, bench.lanes))

    assert again.card.chosen_paper is PassPaper.SLIP


def test_the_card_in_view_stands_as_another_screen_left_it(bench: Bench) -> None:
    """The desk took it back, or a household was isolated; what was just issued stays so."""
    fake = PassesFake(count=2)
    page = open_page(bench, fake)
    page._show_card(fake.cards[0], PassNews.ISSUED)
    page.panes.open(page.card)
    bench.changes.publish(Changes.of(Kind.GATE_PASS))
    bench.settle()
    assert page.card.news is PassNews.ISSUED

    row = replace(fake.cards[0].row, state=PassState.VOID)
    fake.cards[0] = replace(fake.cards[0], row=row)
    bench.changes.publish(Changes.of(Kind.GATE_PASS))
    bench.settle()

    assert page.card.card is not None
    assert page.card.card.row.state is PassState.VOID
    assert not page.card.print_act.isEnabled()
