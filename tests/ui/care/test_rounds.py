# SPDX-License-Identifier: MIT
"""Test rounds, opened, walked, printed and closed by keys, on a real post."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gatehouse.domain.test_round import RoundScope, TickResult
from gatehouse.domain.words import Language
from gatehouse.services.test_round import close_round
from gatehouse.services.test_round_lookup import rounds
from gatehouse.ui.care.page import CarePage
from gatehouse.ui.care.rounds_section import RoundsSection
from gatehouse.ui.care.rounds_wording import ALL
from gatehouse.ui.widgets.tick import Tick
from tests.support.post import PostInUse
from tests.support.rounds import missing_names, opened, ticked, viewed
from tests.support.rounds_screen import real_acts
from tests.support.screens import AREAS, ENTER, Bench, faults

CTRL = Qt.KeyboardModifier.ControlModifier
NO_CHORD = Qt.KeyboardModifier.NoModifier
SPACE, DOWN, DELETE, INSERT = (
    Qt.Key.Key_Space,
    Qt.Key.Key_Down,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Insert,
)


def open_rounds(bench: Bench, post: PostInUse, area: str = "low") -> tuple[CarePage, RoundsSection]:
    """Show the rounds of *post*."""
    page = CarePage(bench.lanes, bench.changes, bench.messages, bench.languages, post.clock)
    bench.show(page, AREAS[area])
    page.start(real_acts(post))
    bench.settle()
    bench.settle()
    page.sections.show_section(RoundsSection.CODE)
    section = page.current
    assert isinstance(section, RoundsSection)
    section.list.table.setFocus()
    bench.settle()
    return page, section


def shown(section: RoundsSection) -> list[tuple[str, str]]:
    """Return the flat and the name of each row; a flat is named in its first one."""
    return [(row.cells[0].text, row.cells[1].text) for row in section.list.table.rows]


def test_without_a_round_the_list_says_how_to_open_one(bench: Bench, post: PostInUse) -> None:
    _page, section = open_rounds(bench, post)

    assert section.list.table._empty_text == "还没有检测轮次。按 Ins 新开一轮。"
    assert not section.print_all.isEnabled()


def test_a_round_is_opened_by_keys_for_the_part_that_is_walked_to(
    bench: Bench, post: PostInUse
) -> None:
    """Ins, down to the part, Enter to the act, Enter."""
    _page, section = open_rounds(bench, post)

    bench.press(INSERT)
    bench.settle()
    for _ in range(2):
        bench.press(DOWN)
    bench.press(ENTER)
    assert section.form.confirm.hasFocus()
    bench.press(ENTER, CTRL)
    bench.settle()
    bench.settle()

    (row,) = rounds(post.store, post.duty)
    assert row.scope.words.zh == "3栋"
    assert section.line() == "5 人已办 0 人，3 户办齐 0 户"
    assert shown(section) == [("3-1-101", "单*")]


def test_space_ticks_whoever_is_next_and_the_missing_grow_fewer(
    bench: Bench, post: PostInUse
) -> None:
    round_id = opened(post).row.round_id
    _page, section = open_rounds(bench, post)
    assert shown(section) == [
        ("3-2-301", "刘*飞"),
        ("3-2-501", "林*枫"),
        ("", "王*芬"),
        ("", "林*雨"),
    ]

    bench.press(SPACE)
    bench.settle()
    bench.settle()
    bench.press(SPACE)
    bench.settle()
    bench.settle()

    assert missing_names(viewed(post, round_id)) == ["王*芬", "林*雨"]
    assert shown(section) == [("3-2-501", "王*芬"), ("", "林*雨")]
    assert section.name() == "检测 2"


def test_who_is_away_is_marked_and_stays_missing(bench: Bench, post: PostInUse) -> None:
    round_id = opened(post).row.round_id
    _page, section = open_rounds(bench, post)

    bench.press(DELETE)
    bench.settle()
    bench.settle()

    assert viewed(post, round_id).flats[0].people[0].result is TickResult.ABSENT
    assert section.list.table.rows[0].tick is Tick.FAILED
    assert section.list.current is not None
    assert section.list.current.shown_name == "林*枫"


def test_a_whole_flat_is_ticked_at_once_and_taken_back_at_once(
    bench: Bench, post: PostInUse
) -> None:
    round_id = opened(post).row.round_id
    _page, section = open_rounds(bench, post)
    bench.press(DOWN)

    bench.press(ENTER, CTRL)
    bench.settle()
    bench.settle()
    assert missing_names(viewed(post, round_id)) == ["刘*飞"]
    assert section.list._foot.text() == "林*枫等，另 2 人：已采。撤销按 Ctrl+Z"

    bench.press(Qt.Key.Key_Z, CTRL)
    bench.settle()
    bench.settle()
    assert len(missing_names(viewed(post, round_id))) == 4
    assert len(shown(section)) == 4


def test_a_whole_flat_leaves_who_is_away_as_noted_and_so_does_its_undo(
    bench: Bench, post: PostInUse
) -> None:
    round_id = opened(post).row.round_id
    _page, _section = open_rounds(bench, post)
    bench.press(DOWN)
    for key, chord in ((DELETE, NO_CHORD), (ENTER, CTRL)):
        bench.press(key, chord)
        bench.settle()
        bench.settle()
    results = [one.result for one in viewed(post, round_id).flats[1].people]
    assert results == [TickResult.ABSENT, TickResult.SAMPLED, TickResult.SAMPLED]

    bench.press(Qt.Key.Key_Z, CTRL)
    bench.settle()
    bench.settle()

    results = [one.result for one in viewed(post, round_id).flats[1].people]
    assert [one for one in results if one is not TickResult.WITHDRAWN and one] == [
        TickResult.ABSENT
    ]


def test_what_stood_before_a_tick_stands_again_when_it_is_taken_back(
    bench: Bench, post: PostInUse
) -> None:
    round_id = opened(post).row.round_id
    _page, _section = open_rounds(bench, post)
    for key, chord in (
        (DELETE, NO_CHORD),
        (Qt.Key.Key_Up, NO_CHORD),
        (SPACE, NO_CHORD),
        (Qt.Key.Key_Z, CTRL),
    ):
        bench.press(key, chord)
        bench.settle()
        bench.settle()

    assert viewed(post, round_id).flats[0].people[0].result is TickResult.ABSENT


def test_everybody_is_shown_where_that_is_asked_for(bench: Bench, post: PostInUse) -> None:
    round_id = opened(post).row.round_id
    ticked(post, round_id, "林晓枫")
    _page, section = open_rounds(bench, post)
    section.list.filter.set_code(ALL)
    section.list.filter.chosen.emit(ALL)

    assert [row.tick for row in section.list.table.rows].count(Tick.DONE) == 1
    assert section.pane.print_act.text() == "打印全部名单…"


def test_another_stair_is_shown_when_it_is_chosen(bench: Bench, post: PostInUse) -> None:
    opened(post, RoundScope())
    _page, section = open_rounds(bench, post)

    section.list.part.setCurrentIndex(2)
    bench.settle()

    assert shown(section)[0] == ("3-2-301", "刘*飞")


def test_the_list_of_the_missing_is_saved_and_a_round_is_closed_by_a_second_press(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    opened(post)
    _page, section = open_rounds(bench, post)
    section.save_list(tmp_path / "missing.pdf")
    bench.settle()
    bench.settle()
    assert (tmp_path / "missing.pdf").read_bytes().startswith(b"%PDF")

    section.close_act.click()
    assert section.close_act.text() == "还差 4 人，照样结束"
    assert rounds(post.store, post.duty)[0].is_open
    section.close_act.click()
    bench.settle()
    bench.settle()

    assert not rounds(post.store, post.duty)[0].is_open
    assert not section.pane.results[TickResult.SAMPLED].isEnabled()
    assert section.pane.print_act.isEnabled()
    assert not section.close_act.isVisible()


def test_who_was_missing_in_a_closed_round_can_be_ticked_no_more(
    bench: Bench, post: PostInUse
) -> None:
    round_id = opened(post).row.round_id
    close_round(post.store, post.duty, round_id)
    _page, section = open_rounds(bench, post)
    assert {row.tick for row in section.list.table.rows} == {Tick.OVER}

    section.list.table.setFocus()
    bench.press(Qt.Key.Key_Space)
    bench.settle()

    assert {row.tick for row in section.list.table.rows} == {Tick.OVER}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("area", AREAS)
def test_nothing_is_cut_or_too_small(
    bench: Bench, post: PostInUse, area: str, language: Language
) -> None:
    """The list, the person and the form, with little in them."""
    bench.languages.use(language)
    round_id = opened(post, RoundScope()).row.round_id
    ticked(post, round_id, "张薇", result=TickResult.REFUSED)
    page, section = open_rounds(bench, post, area)
    found = [faults(page)]
    section.list.table.opened.emit(section.list.table.key)
    found.append(faults(page))
    section.panes.go_back()
    section.begin_new()
    bench.settle()
    found.append(faults(page))

    assert found == [[], [], []]
