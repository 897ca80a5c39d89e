# SPDX-License-Identifier: MIT
"""The points of the notice on a real post: ticked at the gate by keys, and taken back."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from gatehouse.domain.rule_point import PointMark, PointsOrder
from gatehouse.domain.words import Language
from gatehouse.services.rule_point import rule_points, write_points
from gatehouse.ui.errands.points_section import PointsSection
from gatehouse.ui.widgets.tick import Tick
from tests.support.errand_sections import real_room
from tests.support.post import PostInUse
from tests.support.screens import AREAS, ENTER, Bench, faults

CTRL = Qt.KeyboardModifier.ControlModifier
TEXT = "1. 门口逐人测温，高于 37.3 ℃ 的五分钟后复测\n2. 查码\n3. 登记访客\n4. 口罩\n5. 通风"


def open_points(
    bench: Bench, post: PostInUse, area: str = "low", text: str = TEXT
) -> PointsSection:
    """Show the points of the set in force; without a *text* nobody has written any."""
    if text:
        known = rule_points(post.store, post.duty)
        write_points(post.store, post.duty, PointsOrder(known.policy_id, text))
    page = real_room(bench, replace_duty(post), PointsSection.CODE, area)
    section = page.current
    assert isinstance(section, PointsSection)
    section.table.setFocus()
    return section


def replace_duty(post: PostInUse) -> PostInUse:
    """Have a volunteer on duty, who writes no list but ticks it."""
    post.duty = replace(post.duty, operator=post.as_volunteer().operator)
    return post


def marks(post: PostInUse) -> dict[int, PointMark]:
    """Return what the gate says of the points, by their numbers."""
    known = rule_points(post.store, post.duty)
    said = {one.point.number: one.at_gate(known.gate) for one in known.points}
    return {number: tick.mark for number, tick in said.items() if tick is not None}


def test_a_volunteer_ticks_one_after_the_other_with_enter(bench: Bench, post: PostInUse) -> None:
    section = open_points(bench, post)
    assert section.left() == 5

    for _ in range(3):
        bench.press(ENTER)
        bench.qtbot.wait(120)
        bench.settle()

    assert marks(post) == dict.fromkeys((1, 2, 3), PointMark.DONE)
    assert section.line() == "样例〔日常〕1号：5 条里还有 2 条没核查"
    assert section.name() == "要点 2"


def test_what_is_not_possible_gets_a_word(bench: Bench, post: PostInUse) -> None:
    section = open_points(bench, post)
    section.table.choose_row(3)

    section.fail()
    bench.press(ENTER)
    assert section.form.isVisible()
    bench.type("口罩没有库存")
    bench.press(ENTER)
    bench.settle()

    assert marks(post) == {4: PointMark.NOT_POSSIBLE}
    assert section.table.tick_at(3) is Tick.FAILED
    assert "口罩没有库存" in section.pane._gates.text()


def test_what_does_not_apply_needs_none(bench: Bench, post: PostInUse) -> None:
    section = open_points(bench, post)
    section.fail()
    section.form.mark.set_code(PointMark.NOT_APPLICABLE.value)

    section.settle()
    bench.settle()

    assert marks(post) == {1: PointMark.NOT_APPLICABLE}
    assert section.table.hasFocus()


def test_a_tick_is_taken_back(bench: Bench, post: PostInUse) -> None:
    section = open_points(bench, post)
    section.settle()
    bench.settle()
    section.table.choose_row(0)

    section.take_back()
    bench.settle()

    assert marks(post) == {}
    assert section.table.tick_at(0) is Tick.OPEN


def test_a_slip_is_taken_back_at_once_though_the_next_point_is_in_view(
    bench: Bench, post: PostInUse
) -> None:
    section = open_points(bench, post)
    bench.press(Qt.Key.Key_Space)
    bench.settle()
    assert marks(post) == {1: PointMark.DONE}
    assert section.table.current_row() == 1

    bench.press(Qt.Key.Key_Z, CTRL)
    bench.settle()

    assert marks(post) == {}
    assert section.table.current_row() == 0, "where it can be ticked again"


def test_of_two_ticks_on_their_way_the_second_is_taken_back(bench: Bench, post: PostInUse) -> None:
    section = open_points(bench, post)
    bench.press(Qt.Key.Key_Space)
    bench.settle()
    bench.press(Qt.Key.Key_Space)

    bench.press(Qt.Key.Key_Z, CTRL)
    bench.settle()

    assert marks(post) == {1: PointMark.DONE}
    assert section.table.current_row() == 1


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("area", AREAS)
def test_nothing_is_cut_or_too_small(
    bench: Bench, post: PostInUse, area: str, language: Language
) -> None:
    bench.languages.use(language)
    section = open_points(bench, post, area)
    page = section.window()
    section.settle()
    bench.settle()
    found = faults(page)
    section.table.opened.emit(section.table.key)
    bench.settle()
    found += faults(page)
    section.fail()
    bench.settle()

    assert found + faults(page) == []


def test_without_a_list_it_is_said_where_one_is_written(bench: Bench, post: PostInUse) -> None:
    section = open_points(bench, post, text="")

    assert section.left() == 0
    assert section.line() == "样例〔日常〕1号 没有要点清单"
    assert faults(section.window()) == []
