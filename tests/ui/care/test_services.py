# SPDX-License-Identifier: MIT
"""The service list, walked and ticked by keys, on a real post."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gatehouse.domain.service_list import MarkState, ServiceItem
from gatehouse.domain.words import Language
from gatehouse.ui.care.page import CarePage
from gatehouse.ui.care.services_section import ServicesSection
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.tick import Tick
from tests.support.post import PostInUse
from tests.support.rounds import listed, mark_of, opened, served, taken_in
from tests.support.rounds_screen import real_acts
from tests.support.screens import AREAS, ENTER, Bench, faults
from tests.support.zones import an_order, isolated, sealed

CTRL = Qt.KeyboardModifier.ControlModifier
SPACE, DOWN, DELETE, INSERT = (
    Qt.Key.Key_Space,
    Qt.Key.Key_Down,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Insert,
)


def open_list(
    bench: Bench, post: PostInUse, item: ServiceItem = ServiceItem.MEAL, area: str = "low"
) -> tuple[CarePage, ServicesSection]:
    """Show the service list of *post* with *item* to be ticked."""
    page = CarePage(bench.lanes, bench.changes, bench.messages, bench.languages, post.clock)
    bench.show(page, AREAS[area])
    page.start(real_acts(post))
    bench.settle()
    page.sections.show_section(ServicesSection.CODE)
    section = page.current
    assert isinstance(section, ServicesSection)
    section.list.choice.set_code(item.value)
    section.list.choice.chosen.emit(item.value)
    bench.settle()
    section.list.table.setFocus()
    return page, section


def doors(section: ServicesSection) -> list[str]:
    """Return the flats that are shown."""
    return [row.door for row in section.list.rows]


def test_the_list_says_how_much_is_left_of_each_item(bench: Bench, post: PostInUse) -> None:
    sealed(post, an_order())
    served(post, ServiceItem.VISIT, "3-2-301")

    _page, section = open_list(bench, post)

    words = [choice.text for choice in section.list.choice.items]
    assert words == ["检测", "送餐 2", "收垃圾 2", "送药", "上门 1", "转送"]
    assert section.name() == "服务 2"
    assert doors(section) == ["3-2-301", "3-2-501"]


def test_space_ticks_one_flat_after_the_other(bench: Bench, post: PostInUse) -> None:
    sealed(post, an_order())
    _page, section = open_list(bench, post)

    bench.press(SPACE)
    bench.settle()
    bench.press(SPACE)
    bench.settle()

    assert mark_of(post, "3-2-301", ServiceItem.MEAL).state is MarkState.DONE
    assert mark_of(post, "3-2-501", ServiceItem.MEAL).state is MarkState.DONE
    assert doors(section) == []
    assert section.list._foot.text() == "3-2-501：送餐办了。撤销按 Ctrl+Z"


def test_a_tick_is_taken_back_by_one_key(bench: Bench, post: PostInUse) -> None:
    sealed(post, an_order())
    _page, section = open_list(bench, post)
    bench.press(SPACE)
    bench.settle()

    bench.press(Qt.Key.Key_Z, CTRL)
    bench.settle()

    assert mark_of(post, "3-2-301", ServiceItem.MEAL).state is MarkState.DUE
    assert doors(section) == ["3-2-301", "3-2-501"]


def test_what_was_not_possible_stays_in_the_list_with_its_sign(
    bench: Bench, post: PostInUse
) -> None:
    sealed(post, an_order())
    _page, section = open_list(bench, post)

    bench.press(DELETE)
    bench.settle()

    assert mark_of(post, "3-2-301", ServiceItem.MEAL).state is MarkState.NOT_POSSIBLE
    assert [row.tick for row in section.list.table.rows] == [Tick.FAILED, Tick.OPEN]
    assert section.list.current is not None
    assert section.list.current.door == "3-2-501"


def test_all_that_is_to_do_at_a_flat_is_ticked_at_once(bench: Bench, post: PostInUse) -> None:
    sealed(post, an_order())
    opened(post)
    taken_in(post, "3-2-301")
    _page, _section = open_list(bench, post)

    bench.press(ENTER, CTRL)
    bench.settle()

    states = {item: mark_of(post, "3-2-301", item).state for item in ServiceItem}
    assert states.pop(ServiceItem.MEDICINE) is MarkState.NOT_DUE
    assert set(states.values()) == {MarkState.DONE}


def test_all_that_one_press_ticked_is_taken_back_by_one_key(bench: Bench, post: PostInUse) -> None:
    sealed(post, an_order())
    taken_in(post, "3-2-301")
    _page, section = open_list(bench, post)
    before = {item: mark_of(post, "3-2-301", item).state for item in ServiceItem}
    bench.press(ENTER, CTRL)
    bench.settle()
    assert mark_of(post, "3-2-301", ServiceItem.PARCEL).state is MarkState.DONE

    bench.press(Qt.Key.Key_Z, CTRL)
    bench.settle()

    assert {item: mark_of(post, "3-2-301", item).state for item in ServiceItem} == before
    assert "3-2-301" in doors(section)


def test_parcels_are_taken_in_by_flat_and_number(bench: Bench, post: PostInUse) -> None:
    """Ins, the flat, Enter to the number, Enter; nothing else is typed."""
    sealed(post, an_order())
    _page, section = open_list(bench, post, ServiceItem.PARCEL)

    bench.press(INSERT)
    bench.type("3-2-501")
    bench.settle()
    bench.press(ENTER)
    bench.press(ENTER)
    bench.settle()

    assert mark_of(post, "3-2-501", ServiceItem.PARCEL).asked == 1
    assert doors(section) == ["3-2-501"]
    assert not section.form.isVisible()


def test_the_flat_that_is_typed_takes_the_place_of_the_one_that_is_shown(
    bench: Bench, post: PostInUse
) -> None:
    """Enter keeps the flat that is shown; an Enter before the answer goes on with it."""
    sealed(post, an_order())
    _page, section = open_list(bench, post)
    assert section.list.current is not None
    assert section.list.current.door == "3-2-301"

    bench.press(INSERT)
    bench.type("3-2-501")
    bench.press(ENTER)
    bench.settle()
    bench.type("2")
    bench.press(ENTER)
    bench.settle()
    section.list.table.setFocus()
    bench.press(INSERT)
    bench.press(ENTER)
    bench.type("3")
    bench.press(ENTER)
    bench.settle()

    waiting = {row.door: [one.pieces for one in row.parcels] for row in listed(post).rows}
    assert waiting == {"3-2-301": [3], "3-2-501": [2]}


@pytest.mark.parametrize("typed", ["11102", "3-2", "0", "100", "x"])
def test_what_is_no_number_of_parcels_is_not_taken(
    bench: Bench, post: PostInUse, typed: str
) -> None:
    sealed(post, an_order())
    _page, section = open_list(bench, post)
    bench.press(INSERT)
    bench.press(ENTER)
    bench.type(typed)

    bench.press(ENTER)
    bench.settle()

    assert section.form._note.text() == "还差：几件（1 到 99）"
    assert bench.focus is section.form.pieces.edit
    assert all(not row.parcels for row in listed(post).rows)


def test_taking_in_by_mistake_is_taken_back_by_one_key(bench: Bench, post: PostInUse) -> None:
    sealed(post, an_order())
    _page, section = open_list(bench, post)
    bench.press(INSERT)
    bench.press(ENTER)
    bench.press(ENTER)
    bench.settle()
    assert mark_of(post, "3-2-301", ServiceItem.PARCEL).asked == 1

    bench.press(Qt.Key.Key_Z, CTRL)
    bench.settle()

    assert all(not row.parcels for row in listed(post).rows)
    assert bench.focus is section.list.table


def test_a_refused_tick_says_why_and_leaves_the_row_open(bench: Bench, post: PostInUse) -> None:
    """Somebody at another gate was faster."""
    sealed(post, an_order())
    _page, section = open_list(bench, post)
    served(post, ServiceItem.MEAL, "3-2-301")

    bench.press(SPACE)
    bench.settle()

    assert "已经是这样登记的" in bench.said.texts()[-1]
    assert doors(section) == ["3-2-501"]


def test_the_sheet_for_the_door_is_saved_as_a_file(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    sealed(post, an_order())
    _page, section = open_list(bench, post)

    section.save_sheets(tmp_path / "door.pdf")
    bench.settle()
    bench.settle()

    assert (tmp_path / "door.pdf").read_bytes().startswith(b"%PDF")


def test_the_list_is_narrowed_to_a_flat_by_typing(bench: Bench, post: PostInUse) -> None:
    sealed(post, an_order())
    _page, section = open_list(bench, post)

    section.search.setText("501")

    assert doors(section) == ["3-2-501"]


@pytest.mark.parametrize("language", list(Language))
def test_the_head_stands_in_one_row_where_the_window_is_smallest(
    bench: Bench, post: PostInUse, language: Language
) -> None:
    bench.languages.use(language)
    sealed(post, an_order())

    _page, section = open_list(bench, post, area="tiny")

    assert section.list.filter.height() == CONTROL
    room = section.search.fontMetrics().horizontalAdvance("3-2-501")
    assert section.search.width() > 2 * room


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("area", AREAS)
def test_nothing_is_cut_or_too_small(
    bench: Bench, post: PostInUse, area: str, language: Language
) -> None:
    """The list, the flat and the form, with little in them."""
    bench.languages.use(language)
    sealed(post, an_order(today_is=5))
    isolated(post, "1-1-201", days=14)
    taken_in(post, "3-2-501", 2, "冷藏")
    post.clock.forward(timedelta(hours=1))
    opened(post)
    page, section = open_list(bench, post, area=area)
    section.list.table.choose_row(section.list.table.model().rowCount() - 1)
    found = [faults(page)]
    section.list.table.opened.emit(section.list.table.key)
    found.append(faults(page))
    section.panes.go_back()
    section.begin_new()
    bench.settle()
    found.append(faults(page))

    assert found == [[], [], []]
