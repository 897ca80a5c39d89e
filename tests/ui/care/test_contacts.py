# SPDX-License-Identifier: MIT
"""The contacts of the day, walked and ticked by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.contact import CheckInFilter, ContactResult, ContactWay
from gatehouse.domain.tag import TAG_WORDS
from gatehouse.domain.words import Language
from gatehouse.errors import Refused
from gatehouse.ui.care.contacts_section import ContactsSection
from gatehouse.ui.care.page import CarePage
from gatehouse.ui.widgets.tick import Tick
from tests.support.care_screen import CARERS, NOW, CareFake
from tests.support.screens import AREAS, ENTER, Bench, faults

CTRL = Qt.KeyboardModifier.ControlModifier
ESC, DOWN, RIGHT, SPACE, DELETE, INSERT = (
    Qt.Key.Key_Escape,
    Qt.Key.Key_Down,
    Qt.Key.Key_Right,
    Qt.Key.Key_Space,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Insert,
)


def open_page(bench: Bench, fake: CareFake, area: str = "low") -> CarePage:
    """Show the room with what *fake* answers."""
    page = CarePage(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(page, AREAS[area])
    page.start(fake.acts())
    bench.settle()
    page.setFocus()
    return page


def contacts(page: CarePage) -> ContactsSection:
    """Return the section in view."""
    section = page.current
    assert isinstance(section, ContactsSection)
    return section


def keys(page: CarePage) -> list[str]:
    """Return whom the list shows."""
    return [row.key for row in contacts(page).list.table.rows]


def seen_texts(page: CarePage, words: str) -> list[str]:
    """Return the lines in view that hold *words*."""
    labels = page.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and words in label.text()]


def show(bench: Bench, page: CarePage, which: CheckInFilter) -> None:
    """Choose a filter."""
    chosen = contacts(page).list.filter
    chosen.set_code(which.value)
    chosen.chosen.emit(which.value)
    bench.settle()


def test_the_list_begins_with_who_is_missing(bench: Bench) -> None:
    page = open_page(bench, CareFake())

    assert keys(page) == ["person-1", "person-2", "person-4", "person-5"]
    assert contacts(page).list.table.hasFocus()
    assert contacts(page).pane.row is not None
    assert page.sections.choice.items[0].text == "今日联系 4"


def test_space_ticks_and_the_next_one_is_ready(bench: Bench) -> None:
    fake = CareFake()
    page = open_page(bench, fake)

    bench.press(SPACE)
    bench.settle()
    bench.press(SPACE)
    bench.settle()

    assert [(t.person_id, t.result) for t in fake.ticks] == [
        ("person-1", ContactResult.REACHED),
        ("person-2", ContactResult.REACHED),
    ]
    assert keys(page) == ["person-4", "person-5"]
    assert seen_texts(page, "点错了按 Ctrl+Z")


def test_whoever_presses_enter_before_the_answer_ticks_whom_they_typed(bench: Bench) -> None:
    fake = CareFake()
    page = open_page(bench, fake)
    contacts(page).go_to_search()
    bench.type(fake.rows[3].door)
    bench.press(ENTER)
    assert contacts(page).search.hasFocus()
    bench.settle()
    assert contacts(page).list.table.hasFocus()

    bench.press(SPACE)
    bench.settle()

    assert [tick.person_id for tick in fake.ticks] == ["person-4"]


def test_delete_notes_that_nobody_was_reached_and_goes_on(bench: Bench) -> None:
    fake = CareFake()
    page = open_page(bench, fake)
    contacts(page).way.choose(ContactWay.TELEPHONE.value)

    bench.press(DELETE)
    bench.settle()

    (tick,) = fake.ticks
    assert (tick.result, tick.way) == (ContactResult.NOT_REACHED, ContactWay.TELEPHONE)
    assert contacts(page).list.table.rows[0].tick is Tick.FAILED
    assert contacts(page).list.table.key == "person-2"


def test_a_mistake_is_taken_back_by_a_key(bench: Bench) -> None:
    fake = CareFake()
    page = open_page(bench, fake)
    bench.press(SPACE)
    bench.settle()
    assert "person-1" not in keys(page)

    bench.press(Qt.Key.Key_Z, CTRL)
    bench.settle()

    assert fake.withdrawn == [("tick-1", "点错了")]
    assert "person-1" in keys(page)


def test_a_second_press_takes_a_tick_back(bench: Bench) -> None:
    fake = CareFake()
    page = open_page(bench, fake)
    show(bench, page, CheckInFilter.REACHED)
    contacts(page).list.table.choose_key("person-3")
    contacts(page).list.table.setFocus()

    bench.press(SPACE)
    bench.settle()

    assert fake.withdrawn == [("contact-3", "点错了")]


def test_a_refusal_is_said_and_the_row_stays_open(bench: Bench) -> None:
    refused = Refused("Not in the roster. Nothing was changed.", "台账里没有。什么都没有改动。")
    page = open_page(bench, CareFake(failure=refused))

    bench.press(SPACE)
    bench.settle()

    assert "台账里没有" in bench.said.texts()[-1]
    assert contacts(page).list.table.rows[0].tick is Tick.OPEN


def test_after_how_many_days_is_chosen_on_the_list(bench: Bench) -> None:
    fake = CareFake()
    page = open_page(bench, fake)
    section = contacts(page)
    assert not section.list.silence.isVisible()

    show(bench, page, CheckInFilter.SILENT)
    assert section.list.silence.isVisible()
    section.list.silence.setFocus()
    bench.press(RIGHT)
    bench.settle()

    assert fake.asked[-1].silence == 7
    assert "7 天没联系上" in section.list.filter.accessibleDescription()


def test_the_list_is_narrowed_to_one_carer(bench: Bench) -> None:
    fake = CareFake()
    page = open_page(bench, fake)

    contacts(page).carer.setFocus()
    bench.press(ENTER)
    bench.press(DOWN)
    bench.press(ENTER)
    bench.settle()

    assert fake.asked[-1].carer == CARERS[0]


def test_a_carer_is_named_for_a_unit(bench: Bench) -> None:
    """The flat of the current row is offered; another place is typed over it."""
    fake = CareFake()
    page = open_page(bench, fake)

    bench.press(INSERT)
    bench.settle()
    form = contacts(page).form
    assert form.places.text() == contacts(page).list.current.door  # type: ignore[union-attr]
    bench.type("3-2")
    bench.settle()
    bench.press(ENTER)
    assert form.person.edit.hasFocus()
    bench.type("李样例")
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert (order.places, order.carer.name) == ("3-2", "李样例")
    assert not form.isVisible()


def test_who_may_not_name_a_carer_is_told_so_at_the_beginning(bench: Bench) -> None:
    fake = CareFake(may_assign=False)
    page = open_page(bench, fake)

    bench.press(INSERT)

    assert not contacts(page).form.isVisible()
    assert bench.said.texts()[-1] == "包保人由带班负责人或管理员指定。请他们接班：F7。"
    fake.may_assign = True
    bench.changes.publish(Changes.of(Kind.SHIFT))
    bench.settle()
    bench.press(INSERT)
    assert contacts(page).form.isVisible()


def test_an_enter_before_the_answer_is_not_lost(bench: Bench) -> None:
    page = open_page(bench, CareFake())
    bench.press(INSERT)

    bench.type("3-2")
    bench.press(ENTER)
    bench.settle()

    assert contacts(page).form.person.edit.hasFocus()


def test_a_place_that_nobody_knows_is_said_before_anything_is_recorded(bench: Bench) -> None:
    fake = CareFake()
    page = open_page(bench, fake)
    bench.press(INSERT)
    bench.type("77")
    bench.settle()

    bench.press(ENTER)

    assert fake.orders == []
    assert any("没有 77" in label.text() for label in contacts(page).form.findChildren(QLabel))


def test_escape_leaves_the_form_and_then_the_narrowing(bench: Bench) -> None:
    page = open_page(bench, CareFake())
    show(bench, page, CheckInFilter.ALL)
    contacts(page).begin_new()

    bench.press(ESC)
    assert not contacts(page).form.isVisible()
    contacts(page).list.table.setFocus()
    bench.press(ESC)

    assert contacts(page).list.which is CheckInFilter.MISSING


def test_the_room_follows_what_happens_elsewhere(bench: Bench) -> None:
    fake = CareFake()
    page = open_page(bench, fake)
    asked = len(fake.asked)

    bench.changes.publish(Changes.of(Kind.PERSON))
    bench.settle()

    assert page.isVisible()
    assert len(fake.asked) > asked


def test_nothing_in_the_room_says_why_somebody_is_called(bench: Bench) -> None:
    page = open_page(bench, CareFake(count=12))
    show(bench, page, CheckInFilter.ALL)
    said = " ".join(cell.spoken for row in contacts(page).list.table.rows for cell in row.cells)

    assert not [words.zh for words in TAG_WORDS.values() if words.zh in said]


def _form(page: CarePage) -> None:
    contacts(page).begin_new()


def _detail(page: CarePage) -> None:
    section = contacts(page)
    section.list.table.choose_row(0)
    section.list.table.opened.emit(section.list.table.key)


def _silent(page: CarePage) -> None:
    section = contacts(page)
    section.list.show_filter(CheckInFilter.SILENT)
    section.refresh()


STATES: dict[str, tuple[int, Callable[[CarePage], None]]] = {
    "nothing": (0, lambda _page: None),
    "little": (6, lambda _page: None),
    "much": (300, lambda _page: None),
    "silent": (300, _silent),
    "form": (6, _form),
    "detail": (6, _detail),
}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_too_small_or_nameless(
    bench: Bench, area: str, language: Language, state: str
) -> None:
    count, make = STATES[state]
    bench.languages.use(language)
    page = open_page(bench, CareFake(count=count), area)
    make(page)
    bench.settle()

    assert faults(page) == []
