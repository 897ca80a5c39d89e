# SPDX-License-Identifier: MIT
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.words import Language
from gatehouse.errors import NotAllowed
from gatehouse.ui.roster.page import RosterPage
from tests.support.roster_screen import RosterFake, open_page
from tests.support.screens import AREAS, ENTER, UNSCROLLED, Bench, faults, is_scrolled

ESC = Qt.Key.Key_Escape


def words(page: RosterPage) -> str:
    return page.person._paper.text() + page.person._phone.text()


def test_an_empty_roster_leads_to_the_import(bench: Bench) -> None:
    page = open_page(bench, RosterFake(blocks=0))

    assert page.empty.isVisible()
    assert not page.flats.isVisible()


def test_the_first_flat_and_its_first_person_come_up_by_themselves(bench: Bench) -> None:
    page = open_page(bench, RosterFake())

    assert page.household.household_id == "1-1-101"
    assert page.person.person_id == "1-1-101/0"
    assert "220199********0417" in words(page)
    assert page.person.entries.model().rowCount() == 6


def test_arrows_walk_from_flat_to_flat_and_enter_goes_to_its_people(bench: Bench) -> None:
    page = open_page(bench, RosterFake())
    page.flats.flats.setFocus()

    bench.press(Qt.Key.Key_Down)
    bench.settle()
    assert page.household.household_id == "1-1-102"
    bench.press(ENTER)
    bench.press(Qt.Key.Key_Down)
    bench.settle()
    assert page.person.person_id == "1-1-102/1"


def test_another_building_shows_its_own_flats(bench: Bench) -> None:
    page = open_page(bench, RosterFake())
    page.flats.buildings.setFocus()
    bench.press(Qt.Key.Key_Down)
    bench.settle()

    assert page.household.household_id == "2-1-101"


def test_whoever_presses_enter_before_the_answer_walks_among_those_found(bench: Bench) -> None:
    page = open_page(bench, RosterFake())

    bench.type("lxf")
    bench.press(ENTER)
    assert page.bar.search.hasFocus()
    bench.settle()

    assert page.flats.found.hasFocus()
    assert page.person.person_id == "3-2-501/0"


def test_a_search_finds_people_and_escape_goes_back_to_the_flats(bench: Bench) -> None:
    page = open_page(bench, RosterFake())

    bench.type("lxf")
    bench.settle()
    assert page.flats.found.isVisible()
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Down)
    bench.settle()
    assert page.person.person_id == "3-2-501/1"
    bench.press(ESC)
    bench.settle()
    assert page.flats.flats.isVisible()
    assert page.household.household_id == "1-1-101"


def test_nobody_found_says_what_else_to_try(bench: Bench) -> None:
    page = open_page(bench, RosterFake())

    bench.type("zzz")
    bench.settle()

    assert page.flats.found.model().rowCount() == 0
    assert "手机尾号" in page.flats.found._empty_text


def test_a_full_value_takes_a_purpose_and_a_pin(bench: Bench) -> None:
    fake = RosterFake()
    page = open_page(bench, fake)

    page.person._reveal.click()
    bench.press(ENTER)
    assert page.person.form.purpose._line.text() == "请写上用途。"
    bench.type("流调")
    bench.press(ENTER)
    bench.type("204816")
    bench.press(ENTER)
    bench.settle()

    assert fake.revealed == [("1-1-101/0", "phone", "流调", "o1", "204816")]
    assert "13800002217" in words(page)
    page.person.hide_again()
    assert "13800002217" not in words(page)


def test_another_person_never_shows_the_full_value_of_the_last(bench: Bench) -> None:
    page = open_page(bench, RosterFake())
    page.person.show_full("phone", "13800002217")
    page.household.members.choose_row(1)
    bench.settle()

    assert "13800002217" not in words(page)


def test_a_wrong_pin_is_said_where_it_was_typed(bench: Bench) -> None:
    wrong = NotAllowed(
        "The PIN is wrong. Nothing was shown. Try again.", "PIN 不对。没有显示。请再试。"
    )
    page = open_page(bench, RosterFake(reveal_failure=wrong))

    page.person._reveal.click()
    bench.type("流调")
    bench.press(ENTER)
    bench.type("000001")
    bench.press(ENTER)
    bench.settle()

    form = page.person.form
    assert form.leave.pin._line.text() == "PIN 不对。没有显示。请再试。"
    assert (form.leave.pin.text(), form.purpose.text()) == ("", "流调")


def test_a_change_elsewhere_is_shown(bench: Bench) -> None:
    fake = RosterFake(blocks=2)
    page = open_page(bench, fake)

    fake.blocks = 3
    bench.changes.publish(Changes.of(Kind.PERSON))
    bench.settle()

    assert page.flats.buildings.model().rowCount() == 3


def test_a_small_window_shows_the_detail_as_a_page_with_a_way_back(bench: Bench) -> None:
    page = open_page(bench, RosterFake(), "tiny")
    page.flats.flats.setFocus()

    bench.press(ENTER)
    bench.settle()
    assert page.household.isVisible()
    assert not page.flats.isVisible()
    bench.press(ESC)
    assert page.flats.isVisible()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", AREAS)
def test_nothing_is_cut_or_small_at_any_size(bench: Bench, size: str, language: Language) -> None:
    bench.languages.use(language)
    fake = RosterFake(members=7)
    page = open_page(bench, fake, size)
    bench.settle()
    assert faults(page) == []
    page._open_detail()
    bench.settle()
    assert faults(page) == []
    if size in UNSCROLLED:
        assert not is_scrolled(page._detail)
    page.person.ask_full()
    bench.settle()
    assert faults(page) == []
    assert (page.width(), page.height()) == AREAS[size]


def test_who_somebody_is_in_the_household_is_said_in_the_language_of_the_window(
    bench: Bench,
) -> None:
    page = open_page(bench, RosterFake())
    members = page.household.members.model()
    assert members is not None
    assert members.index(0, 1).data().startswith("户主")

    bench.languages.use(Language.ENGLISH)
    bench.settle()

    assert members.index(0, 1).data().startswith("owner")


def test_nobody_found_leaves_no_stranger_whom_an_act_could_hit(bench: Bench) -> None:
    """Not the one either who matched half-way."""
    page = open_page(bench, RosterFake())
    bench.type("lxf")
    bench.settle()
    assert page.person.person_id

    page.bar.search.selectAll()
    bench.type("zzz")
    bench.settle()

    assert (page.person.person_id, page.household.household_id, words(page)) == ("", "", "")
    assert page.household.members._empty_text == "", "there is no flat to be empty"
    assert not page.person.move_act.isVisible()
    assert not page.household.add_act.isVisible()
    bench.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    bench.settle()
    assert not page.work.isVisible()
    bench.press(ESC)
    bench.settle()
    assert page.household.household_id == "1-1-101"


def test_a_change_of_duty_closes_everything_and_offers_what_the_next_one_may(bench: Bench) -> None:
    """A tag that only the administrator sees is not for whoever comes next."""
    fake = RosterFake()
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    bench.settle()
    assert page.work.tags.isVisible()
    assert page.work.tags.table.rows

    fake.records.writes = False
    page.hide()
    bench.changes.publish(Changes.of(Kind.SHIFT))

    assert page.work.tags.table.rows == ()
    assert page.person.person_id == ""
    page.show()
    bench.settle()
    assert not page.work.isVisible()
    assert page.person.person_id == "1-1-101/0"
    acts = (page.person.edit_act, page.person.move_act, page.person.pair_act, page.person.tags_act)
    assert not any(act.isVisible() for act in (*acts, page.household.add_act, page.menu))


def test_an_import_is_not_shown_to_whoever_comes_next(bench: Bench) -> None:
    page = open_page(bench, RosterFake())
    page.plan_import(Path("roster.xlsx"))
    bench.settle()
    assert page.importing.view.isVisible()

    bench.changes.publish(Changes.of(Kind.SHIFT))
    bench.settle()

    assert not page.importing.view.isVisible()
    assert not page.report.isVisible()
    assert page.flats.isVisible()


def test_a_half_filled_form_for_a_full_value_closes_at_a_change_of_duty(bench: Bench) -> None:
    page = open_page(bench, RosterFake())
    page.person.ask_full()
    bench.type("流调")

    bench.changes.publish(Changes.of(Kind.SHIFT))
    bench.settle()

    assert not page.person.form.isVisible()
    assert page.household.isVisible()
