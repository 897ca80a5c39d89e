# SPDX-License-Identifier: MIT
"""The rules calendar in the settings, on a real post: adopted, tried, sent and ended by keys."""

from datetime import date, timedelta
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gatehouse.domain.entry import Reason
from gatehouse.domain.policy.adoption import Adoption
from gatehouse.domain.policy.calendar_row import Season
from gatehouse.domain.policy.trial import Trial
from gatehouse.domain.progress import Report
from gatehouse.reports.rule_file import read_rule_file
from gatehouse.services.policy import rules_now, shipped_text
from gatehouse.services.rules_calendar import adopt_rules
from gatehouse.ui.settings.rules_section import RulesSection
from tests.support.post import PostInUse
from tests.support.screens import AREAS, ENTER, Bench
from tests.support.settings_screen import SettingsRoom, open_settings
from tests.support.shift import goes_out

CTRL = Qt.KeyboardModifier.ControlModifier
STRICT_ID = "changchun-2022-03"
STRICT = "长春 2022年3月（样例）"


def open_rules(
    bench: Bench, post: PostInUse, folder: Path, size: str = "low"
) -> tuple[SettingsRoom, RulesSection]:
    """Show the rules of *post*."""
    room = open_settings(bench, post, folder, AREAS[size])
    room.page.show_section("rules")
    section = room.page.section
    assert isinstance(section, RulesSection)
    bench.settle()
    return room, section


def mean(section: RulesSection, title: str) -> None:
    """Choose a shipped set by its title in the view that is up."""
    combo = (section.adopt if section.adopt.isVisible() else section.trial).choice.combo
    combo.setCurrentIndex(next(at for at in range(combo.count()) if title in combo.itemText(at)))


def adopt(bench: Bench, section: RulesSection, title: str = STRICT, begins: str = "") -> None:
    """Adopt a shipped set with the keys."""
    section.show_view("adopt")
    mean(section, title)
    section.adopt.begins.edit.setFocus()
    bench.type(begins)
    bench.settle()
    bench.press(ENTER, CTRL)
    bench.settle()
    bench.settle()


def seasons(section: RulesSection) -> list[tuple[str, Season]]:
    return [(row.rules.id, row.season) for row in section.calendar.rows]


@pytest.mark.parametrize("view", ["calendar", "adopt", "try"])
def test_every_view_fits_every_window(
    bench: Bench, post: PostInUse, tmp_path: Path, view: str
) -> None:
    room, section = open_rules(bench, post, tmp_path)
    section.show_view(view)
    bench.settle()

    assert bench.faults_of(room.page) == {}


def test_the_time_line_tells_whose_turn_it_is(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    """What holds now, what comes, and what comes back when that has ended."""
    now = post.clock()
    text, until = shipped_text(STRICT_ID), now + timedelta(days=3)
    order = Adoption(toml=text, valid_from=now + timedelta(days=1), valid_to=until)
    adopt_rules(post.store, post.duty, order)

    _room, section = open_rules(bench, post, tmp_path)

    assert section.calendar.line.words == (
        "日常门岗 现行，4月15日 16:42 起",
        f"{STRICT} 4月16日 16:42 起",
        "日常门岗 4月18日 16:42 起",
    )


def test_a_block_of_the_time_line_is_pressed_to_look_at_its_set(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, section = open_rules(bench, post, tmp_path)
    adopt(bench, section, begins="4-16")
    line = section.calendar.line

    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=line.rect().center() + QPoint(50, 0))

    chosen = section.calendar.chosen
    assert chosen is not None
    assert chosen.rules.id == STRICT_ID


def test_what_would_change_is_told_before_it_does(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, section = open_rules(bench, post, tmp_path)
    section.show_view("adopt")
    mean(section, STRICT)
    bench.settle()

    assert "新增 出门限次" in section.adopt._changed.text()
    assert rules_now(post.store, post.duty).title.zh == "日常门岗"


def test_a_clash_is_named_before_a_set_is_adopted(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    """It is named where the set would hold beside another, and not where it takes its place."""
    section = open_rules(bench, post, tmp_path)[1]
    section.show_view("adopt")
    mean(section, STRICT)
    bench.settle()
    assert not section.adopt._clash.isVisible()

    section.adopt.standing.setFocus()
    bench.press(Qt.Key.Key_Right)
    bench.settle()

    assert "日常门岗" in section.adopt._clash.text()
    assert section.adopt._clash.isVisible()
    bench.press(Qt.Key.Key_Left)
    bench.settle()
    assert not section.adopt._clash.isVisible()


def test_a_set_is_adopted_at_once_and_ended_again(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, section = open_rules(bench, post, tmp_path)

    adopt(bench, section)
    assert seasons(section) == [("changchun-2022-03", Season.NOW), ("everyday", Season.PAST)]
    assert rules_now(post.store, post.duty).title.zh == STRICT

    post.clock.forward(timedelta(hours=1))
    section.calendar.table.choose_row(0)
    section.calendar.end.click()
    bench.press(ENTER, CTRL)
    bench.settle()
    bench.settle()

    assert rules_now(post.store, post.duty).title.zh == "日常门岗"


def test_a_set_waits_for_its_day(bench: Bench, post: PostInUse, tmp_path: Path) -> None:
    _room, section = open_rules(bench, post, tmp_path)

    adopt(bench, section, begins="4-16")

    (first, _) = section.calendar.rows
    assert first.season is Season.TO_COME
    assert first.held.valid_from.isoformat() == "2022-04-15T16:00:00+00:00"


def test_a_day_is_tried_and_nothing_changes(bench: Bench, post: PostInUse, tmp_path: Path) -> None:
    goes_out(post, "刘雪飞", Reason.STROLL)
    _room, section = open_rules(bench, post, tmp_path)
    section.show_view("try")
    mean(section, STRICT)
    section.trial.day.edit.setFocus()
    bench.type("4-15")

    bench.press(ENTER)
    bench.qtbot.waitUntil(lambda: section.trial.trial is not None)

    assert section.trial._said.text() == "1 笔里 1 笔结论会不同：劝返 1。"
    assert rules_now(post.store, post.duty).title.zh == "日常门岗"


def test_a_trial_that_takes_long_is_stopped_by_esc(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, section = open_rules(bench, post, tmp_path)
    assert section._own is not None
    goes_on = Event()

    def long(_toml: str, _day: date, report: Report) -> Trial:
        report(0, 9000)
        goes_on.wait()
        report(50, 9000)
        raise AssertionError("nobody waits for it any more")

    section._own = replace(section._own, try_on=long)
    section.show_view("try")
    section.trial.day.edit.setFocus()
    bench.type("4-15")
    assert section.trial.back is not None
    assert not section.trial.back.isVisible()

    bench.press(ENTER)
    bench.qtbot.waitUntil(lambda: "9,000" in section.trial._said.text())
    assert section.trial.back.isVisible()
    bench.press(Qt.Key.Key_Escape)
    goes_on.set()
    bench.settle()

    assert section.trial.day.edit.text() == "4-15"
    assert section.trial._said.text() == ""
    assert not section.trial.back.isVisible()


def test_a_set_leaves_as_a_file_and_arrives_with_its_fingerprint(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, section = open_rules(bench, post, tmp_path)
    path = tmp_path / "rules.toml"
    section.send(section.calendar.rows[0].held.id, path)
    bench.settle()
    fingerprint = read_rule_file(path).origin

    section.show_view("adopt")
    section.read_file(path)
    bench.settle()
    bench.settle()

    assert fingerprint in section.adopt._origin.text()
    assert section.adopt._changed.text() == "和那时的规则没有不同。"


def test_a_file_that_was_changed_is_refused(bench: Bench, post: PostInUse, tmp_path: Path) -> None:
    _room, section = open_rules(bench, post, tmp_path)
    path = tmp_path / "rules.toml"
    section.send(section.calendar.rows[0].held.id, path)
    bench.settle()
    path.write_text(path.read_text("utf-8") + "# more\n", "utf-8")

    section.read_file(path)
    bench.settle()

    assert "指纹对不上" in bench.said.texts()[-1]


def test_a_volunteer_sees_whom_trials_points_and_cases_ask_before_writing(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    post.duty = post.as_volunteer()
    _room, section = open_rules(bench, post, tmp_path)

    for code, view in (("try", section.trial), ("points", section.points)):
        section.show_view(code)
        bench.settle()
        assert view._note.text() == "还差：带班负责人或管理员"
    section.show_view("cases")
    bench.settle()

    assert section.points.text.isReadOnly()
    assert not section.points.poster.isEnabled()
    assert not section.cases.add.isEnabled()
    assert "管理员当班时才能看" in section.cases._told.text()
