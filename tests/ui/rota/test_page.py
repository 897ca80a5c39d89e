# SPDX-License-Identifier: MIT
"""The rota on a real post, worked with keys."""

from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gatehouse.domain.rota import Pattern
from gatehouse.services.rota import week as week_of
from gatehouse.ui.rota.page import RotaPage
from tests.support.post import PostInUse
from tests.support.rota_screen import DAY_RULE, MONDAY, NIGHT_RULE, TURNS_RULE, open_rota
from tests.support.screens import AREAS, ENTER, Bench, faults

ALL = (DAY_RULE, NIGHT_RULE, TURNS_RULE)
DOWN, LEFT, RIGHT, TAB = Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Tab
NO_ONE, ANYBODY = (), ("周岚", "郑晓")


def names_of(page: RotaPage) -> tuple[str, ...]:
    """Return who serves in the stretch that is chosen."""
    one = page.week.current
    assert one is not None
    return NO_ONE if one.turn is None else one.turn.names


@pytest.mark.parametrize("size", AREAS)
@pytest.mark.parametrize("rules", [(), ALL], ids=["nothing", "much"])
def test_it_fits_every_window(
    bench: Bench, bare_post: PostInUse, size: str, rules: tuple[object, ...]
) -> None:
    page = open_rota(bench, bare_post, *(ALL if rules else ()), size=AREAS[size])

    assert faults(page) == []
    page.new_rule.click()
    for pattern in Pattern:
        page.rule.pattern.set_code(pattern.value)
        page.rule.retranslate()
        assert faults(page) == []


def test_the_turn_of_now_is_shown_first(bench: Bench, bare_post: PostInUse) -> None:
    page = open_rota(bench, bare_post, DAY_RULE)

    assert names_of(page) == ANYBODY
    assert "白班" in page.pane._note.text()
    assert "现在：周岚、郑晓" in page.pane._serving.text()


def test_the_arrows_go_through_turns_gaps_and_days(bench: Bench, bare_post: PostInUse) -> None:
    page = open_rota(bench, bare_post, DAY_RULE)
    bench.press(RIGHT)
    assert names_of(page) == NO_ONE

    bench.press(LEFT)
    bench.press(DOWN)
    assert page.week.current is not None
    assert page.week.current.starts_at.date().day == 16
    assert names_of(page) == ANYBODY


def test_another_week_is_a_page_away(bench: Bench, bare_post: PostInUse) -> None:
    page = open_rota(bench, bare_post, DAY_RULE)
    bench.press(Qt.Key.Key_PageDown)
    bench.settle()

    assert page._week is not None
    assert page._week.first == MONDAY.replace(day=18)


def test_what_is_pressed_is_chosen(bench: Bench, bare_post: PostInUse) -> None:
    page = open_rota(bench, bare_post, DAY_RULE)
    monday = QPoint(page.week.width() // 2, 26 + page.week.height() // 14)

    QTest.mouseClick(page.week, Qt.MouseButton.LeftButton, pos=monday)

    assert page.week.current is not None
    assert page.week.current.starts_at.date().day == 11


def test_a_rule_is_written_with_keys(bench: Bench, bare_post: PostInUse) -> None:
    page = open_rota(bench, bare_post)
    bench.press(Qt.Key.Key_Insert)
    for text in ("Night", None, "20", "6", "Li Wang"):
        if text is not None:
            bench.type(text)
        bench.press(TAB)
    bench.press(ENTER)
    bench.settle()

    (rule,) = week_of(bare_post.store, bare_post.duty, MONDAY).rota.rules
    assert (rule.name, rule.begins, rule.ends) == ("Night", time(20), time(6))
    assert rule.teams == (("Li", "Wang"),)
    assert page.pane.isVisible()


def test_what_a_rule_lacks_is_asked_for(bench: Bench, bare_post: PostInUse) -> None:
    page = open_rota(bench, bare_post)
    page.new_rule.click()
    bench.type("Night")
    bench.press(ENTER)

    assert page.rule.begins.edit.hasFocus()


def test_a_rule_is_opened_changed_and_taken_off(bench: Bench, bare_post: PostInUse) -> None:
    page = open_rota(bench, bare_post, TURNS_RULE)
    page.pane.table.row_activated.emit(0)
    assert page.rule.who.text() == "甲一 / 乙二 / 丙三 / 丁四"
    page.rule.turn.edit.setFocus()
    page.rule.turn.edit.selectAll()
    bench.type("2")
    bench.press(ENTER)
    bench.settle()
    (rule,) = week_of(bare_post.store, bare_post.duty, MONDAY).rota.rules
    assert rule.turn_minutes == 120

    page.pane.table.row_activated.emit(0)
    page.rule.drop.click()
    bench.settle()
    assert week_of(bare_post.store, bare_post.duty, MONDAY).rota.rules == ()


def test_somebody_else_comes_and_then_the_rule_holds_again(
    bench: Bench, bare_post: PostInUse
) -> None:
    page = open_rota(bench, bare_post, DAY_RULE)
    bench.press(ENTER)
    bench.type("Ding")
    bench.press(TAB)
    bench.type("ill")
    bench.press(ENTER)
    bench.settle()
    assert names_of(page) == ("Ding",)
    assert "原来是周岚、郑晓：ill" in page.pane._note.text()

    page.pane.back.click()
    bench.settle()
    assert names_of(page) == ANYBODY


def test_a_gap_is_filled(bench: Bench, bare_post: PostInUse) -> None:
    page = open_rota(bench, bare_post, DAY_RULE)
    bench.press(RIGHT)
    bench.press(ENTER)
    bench.type("Ding")
    page.turn.why.edit.setFocus()
    bench.type("night")
    bench.press(ENTER)
    bench.settle()

    assert names_of(page) == ("Ding",)
    (extra,) = week_of(bare_post.store, bare_post.duty, MONDAY).rota.exceptions
    assert extra.rule_id == ""


def test_outside_the_open_hours_nobody_is_missed(bench: Bench, bare_post: PostInUse) -> None:
    page = open_rota(bench, bare_post, DAY_RULE)
    page.pane.hours.click()
    for text in ("8", "20"):
        QTest.keyClick(bench.focus, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        bench.type(text)
        bench.press(TAB)
    bench.press(ENTER)
    bench.settle()

    assert page._week is not None
    assert page._week.gaps == ()


def test_a_volunteer_looks_and_changes_nothing(bench: Bench, bare_post: PostInUse) -> None:
    open_rota(bench, bare_post, DAY_RULE).hide()
    bare_post.duty = bare_post.as_volunteer()
    page = open_rota(bench, bare_post)

    bench.press(ENTER)

    assert names_of(page) == ANYBODY
    assert page.pane.change.isHidden()
    assert page.new_rule.isHidden()
    assert not page.turn.isVisible()


def test_the_week_is_saved_as_a_file(bench: Bench, bare_post: PostInUse, tmp_path: Path) -> None:
    page = open_rota(bench, bare_post, *ALL)

    page.save_week(tmp_path / "week.pdf")
    bench.settle()

    assert (tmp_path / "week.pdf").read_bytes().startswith(b"%PDF")
