# SPDX-License-Identifier: MIT
"""The section of who is away: noting it by keys, the list behind a leader's PIN, coming back."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.words import Language
from gatehouse.errors import Refused
from gatehouse.ui.care.away_section import AwaySection
from gatehouse.ui.care.page import CarePage
from tests.support.away_screen import NOW, TODAY, AwayFake
from tests.support.care_screen import CareFake
from tests.support.desk_people import LEADER, PIN
from tests.support.screens import AREAS, ENTER, Bench, faults

DOWN, ESC, RIGHT = Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Right


def open_section(bench: Bench, fake: AwayFake, area: str = "low") -> tuple[CarePage, AwaySection]:
    """Show the room with the section in view."""
    page = CarePage(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(page, AREAS[area])
    page.start(replace(CareFake().acts(), absences=fake.acts()))
    bench.settle()
    page.sections.show_section(AwaySection.CODE)
    bench.settle()
    page.setFocus()
    bench.settle()
    section = page.current
    assert isinstance(section, AwaySection)
    return page, section


def note(bench: Bench, who: str = "lxf") -> None:
    """Begin a form and take somebody."""
    bench.press(Qt.Key.Key_Insert)
    bench.type(who)
    bench.settle()
    bench.press(ENTER)


def test_who_is_away_is_noted_with_a_name_alone(bench: Bench) -> None:
    """Since today, and nobody knows where or until when."""
    fake = AwayFake()
    _page, section = open_section(bench, fake)

    note(bench)
    assert section.form.place.edit.hasFocus()
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert (order.person_id, order.since, order.place) == ("lin", TODAY, "")
    assert order.expected is None
    assert bench.said.texts() == ["已登记"]


@pytest.mark.parametrize("area", AREAS)
def test_an_act_that_is_seen_begins_a_note_at_every_size(bench: Bench, area: str) -> None:
    """Nobody has to know a key to say that somebody is away."""
    _page, section = open_section(bench, AwayFake(), area)
    assert section.note_act.isVisible()
    assert not section.note_act.hasFocus()

    section.note_act.click()

    assert section.form.isVisible()
    assert section.form.person.edit.hasFocus()


def test_place_days_and_return_are_noted_too(bench: Bench) -> None:
    fake = AwayFake()
    _page, section = open_section(bench, fake)
    note(bench)
    bench.type("shenzhen")
    bench.settle()
    bench.press(ENTER)
    assert section.form.expected.edit.hasFocus()
    bench.type("4-20")
    section.form.since.edit.setFocus()
    bench.type("4-10")
    assert section.form._note.text() == "4月10日 周日 到 4月20日 周三"
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert (order.place, order.since) == ("440300", TODAY - timedelta(days=5))
    assert order.expected == TODAY + timedelta(days=5)


def test_a_day_that_is_none_is_asked_for_again(bench: Bench) -> None:
    fake = AwayFake()
    _page, section = open_section(bench, fake)
    note(bench)
    section.form.expected.edit.setFocus()
    bench.type("31-31")
    bench.press(ENTER)
    bench.settle()

    assert fake.orders == []
    assert section.form._note.text() == "还差：预计回来的日子"


def test_a_return_that_is_taken_for_next_year_is_said_with_its_year(bench: Bench) -> None:
    """Whoever mistypes a day of last week sees what it was taken for."""
    fake = AwayFake()
    _page, section = open_section(bench, fake)
    note(bench)
    section.form.expected.edit.setFocus()
    bench.type("4-1")

    assert section.form._note.text() == "4月15日 周五 到 2023年4月1日 周六"


def test_a_leader_on_duty_sees_the_list_at_once(bench: Bench) -> None:
    _page, section = open_section(bench, AwayFake())

    assert not section.list.is_locked
    assert section.name() == "外出未归 1"
    assert section.line() == "5 人在外，1 人到期没回来"
    assert section.list.current is not None
    assert section.list.current.is_late


def test_others_see_it_by_a_leaders_pin_and_only_while_they_look(bench: Bench) -> None:
    """The leave ends when another section comes in view."""
    fake = AwayFake(may_list=False)
    page, section = open_section(bench, fake)
    assert section.list.is_locked
    assert section.name() == "外出未归"
    assert section.list.leave.pin.edit.hasFocus()
    bench.type("000000")
    bench.press(ENTER)
    bench.settle()
    assert section.list.is_locked
    bench.type(PIN)
    bench.press(ENTER)
    bench.settle()
    assert not section.list.is_locked
    assert fake.leaves[-1] is not None
    assert fake.leaves[-1].operator_id == LEADER.operator_id

    page.sections.show_section("contacts")
    bench.settle()
    page.sections.show_section(AwaySection.CODE)
    bench.settle()

    assert section.list.is_locked
    assert section.list.current is None
    assert section.pane.row is None


def test_anybody_may_note_somebody_without_seeing_the_list(bench: Bench) -> None:
    fake = AwayFake(may_list=False)
    _page, section = open_section(bench, fake)

    note(bench)
    bench.press(ENTER)
    bench.settle()

    assert len(fake.orders) == 1
    assert section.list.is_locked


def test_who_is_back_is_ended_by_hand(bench: Bench) -> None:
    fake = AwayFake()
    _page, section = open_section(bench, fake)
    bench.press(ENTER)
    bench.press(Qt.Key.Key_Tab)
    assert bench.focus is section.pane.back_act
    bench.press(ENTER)
    bench.settle()

    assert fake.ended == ["absence-3"]


def test_an_enter_too_many_ends_no_absence(bench: Bench) -> None:
    """Whoever noted somebody is on the list, and its Enter leads to no button."""
    fake = AwayFake()
    _page, section = open_section(bench, fake)
    note(bench)
    bench.press(ENTER)
    bench.settle()
    assert len(fake.orders) == 1
    assert bench.focus is section.list.table

    for _ in range(3):
        bench.press(ENTER)
        bench.settle()

    assert section.pane.hasFocus()
    assert fake.ended == []


def test_something_new_of_somebody_is_noted(bench: Bench) -> None:
    fake = AwayFake()
    _page, section = open_section(bench, fake)
    bench.press(ENTER)
    section.pane.change_act.click()
    assert section.form.since.text() == "4-12"
    section.form.expected.edit.setFocus()
    section.form.expected.edit.selectAll()
    bench.type("4-30")
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert (order.person_id, order.place) == ("person-3", "530000")
    assert order.expected == TODAY + timedelta(days=15)


def test_a_refusal_keeps_what_was_written(bench: Bench) -> None:
    fake = AwayFake(failure=Refused("No.", "不行。"))
    _page, section = open_section(bench, fake)
    note(bench)
    bench.press(ENTER)
    bench.settle()
    assert section.form.begun

    fake.failure = None
    bench.press(ENTER)
    bench.settle()
    assert len(fake.orders) == 1


def test_esc_drops_what_was_written_and_then_goes_back(bench: Bench) -> None:
    _page, section = open_section(bench, AwayFake(), "tiny")
    note(bench)
    bench.press(ESC)
    assert section.form.isVisible()
    assert not section.form.begun
    bench.press(ESC)
    assert not section.form.isVisible()


def test_the_section_follows_what_others_change(bench: Bench) -> None:
    fake = AwayFake()
    _page, section = open_section(bench, fake)
    fake.count = 2
    bench.changes.publish(Changes.of(Kind.ABSENCE), None)
    bench.settle()

    assert section.line() == "2 人在外，0 人到期没回来"


def _nothing(_section: AwaySection, _bench: Bench) -> None:
    pass


def _row(section: AwaySection, _bench: Bench) -> None:
    section.list.row_opened.emit(section.list._rows[0])


def _who(section: AwaySection, bench: Bench) -> None:
    section.begin_new()
    bench.type("l")


def _form(section: AwaySection, bench: Bench) -> None:
    note(bench)
    bench.type("jilin")
    bench.settle()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("scene", [_nothing, _row, _who, _form], ids=lambda scene: scene.__name__)
def test_nothing_is_cut_or_too_small(
    bench: Bench, scene: Callable[[AwaySection, Bench], None], area: str, language: Language
) -> None:
    bench.languages.use(language)
    page, section = open_section(bench, AwayFake(70), area)
    scene(section, bench)
    bench.settle()

    assert faults(page) == []


@pytest.mark.parametrize("area", AREAS)
def test_the_lock_fits_everywhere(bench: Bench, area: str) -> None:
    page, _ = open_section(bench, AwayFake(may_list=False), area)

    assert faults(page) == []
