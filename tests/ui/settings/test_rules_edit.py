# SPDX-License-Identifier: MIT
"""Rules changed in forms: copied, written by keys, tried, adopted; kept while they are written."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gatehouse.domain.gate_pass import PassClass
from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.policy.draft.catalogue import parts
from gatehouse.domain.words import Language
from gatehouse.reports.rule_file import read_rule_file
from gatehouse.services.policy import rules_now
from gatehouse.services.rule_draft import kept_rules
from gatehouse.services.setting import change_reach
from gatehouse.ui.settings.rules_edit_parts import CHANGES, MORE
from gatehouse.ui.settings.rules_edit_rows import LineRow, OneRow, SeveralRow
from gatehouse.ui.settings.rules_section import RulesSection
from tests.support.post import PostInUse
from tests.support.rules_edit_screen import begin, go_to, open_edit, tell, write
from tests.support.screens import AREAS, ENTER, Bench, faults
from tests.support.settings_screen import open_settings

CTRL = Qt.KeyboardModifier.ControlModifier
SPACE, TAB, ESCAPE = Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Escape


@pytest.mark.parametrize("size", AREAS)
def test_every_part_fits_every_window_in_both_languages(
    bench: Bench, post: PostInUse, tmp_path: Path, size: str
) -> None:
    room, _section, view = open_edit(bench, post, tmp_path, size)
    assert faults(room.page) == []
    begin(bench, view)

    for language in (Language.CHINESE, Language.ENGLISH):
        bench.languages.use(language)
        room.page.retranslate()
        for code in ("rules.fever", MORE, CHANGES):
            view.sheet._go_to(code)
            assert faults(room.page) == [], code


def test_every_field_of_every_part_stands_in_a_row(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, _section, view = open_edit(bench, post, tmp_path)
    begin(bench, view)
    draft = view.draft
    assert draft is not None

    for part in parts(draft):
        go_to(view, part.key)
        assert list(view.sheet.fields.rows) == [field.name for field in part.fields]


def test_a_number_says_at_once_what_it_does_and_what_still_names_the_old_one(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, _section, view = open_edit(bench, post, tmp_path)
    begin(bench, view)

    row = write(bench, view, "rules.fever", "celsius", "37.0")

    assert row.entrance._line.text().startswith("高于 37.0 ℃ 算发热")
    assert view.sheet.fields.rows["text_zh"].warning.text() == "⚠ 条文里还写着 37.3"
    go_to(view, CHANGES)
    assert "• 体温·发热：原来 高于 37.3 ℃，现在 高于 37.0 ℃" in view.sheet.told.text()


def test_what_cannot_be_stays_in_its_field_with_what_belongs_there(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, _section, view = open_edit(bench, post, tmp_path)
    begin(bench, view)

    write(bench, view, "rules.fever", "after_min", "99")
    go_to(view, "rules.code")
    go_to(view, "rules.fever")

    row = view.sheet.fields.rows["after_min"]
    assert isinstance(row, LineRow)
    assert row.entrance.text() == "99"
    assert view.draft is not None
    assert "after_min = 5" in view.draft.toml, "not the 9 that was typed first"
    assert row.entrance._line.text() == "要写 0 到 60 的整数。没有改动，请在这里改好。"
    assert "等几分钟复测" in view.sheet.note.text()
    assert not view.sheet.trial.isEnabled()
    write(bench, view, "rules.fever", "after_min", "10")
    assert view.sheet.trial.isEnabled()


def test_what_is_half_written_is_there_again_after_a_crash(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, _section, view = open_edit(bench, post, tmp_path)
    begin(bench, view)
    write(bench, view, "rules.fever", "celsius", "37.0")
    write(bench, view, "rules.fever", "after_min", "99")

    _again, _section, later = open_edit(bench, post, tmp_path)

    assert later.draft == kept_rules(post.store, post.duty)
    assert later.draft is not None
    assert "celsius = 37.0" in later.draft.toml
    go_to(later, "rules.fever")
    row = later.sheet.fields.rows["after_min"]
    assert isinstance(row, LineRow)
    assert row.entrance.text() == "99"
    assert row.entrance._line.text().startswith("要写 0 到 60 的整数")
    assert not later.sheet.trial.isEnabled()


def test_enter_and_tab_go_along_the_fields_and_esc_back_to_the_parts(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, _section, view = open_edit(bench, post, tmp_path)
    begin(bench, view)
    view.sheet.parts.table.setFocus()
    bench.press(Qt.Key.Key_Down)
    bench.press(ENTER)
    rows = view.sheet.fields.rows

    def is_in(name: str) -> bool:
        return rows[name].isAncestorOf(bench.focus)

    assert view.sheet.parts.code == "rules.fever"
    assert is_in("op")
    bench.press(TAB)
    assert is_in("celsius")
    bench.press(ENTER)
    assert is_in("retest")
    bench.press(ENTER)
    assert is_in("after_min")
    bench.press(ESCAPE)
    assert bench.focus is view.sheet.parts.table
    bench.press(TAB)
    assert is_in("op")
    view.sheet.fields.rows["say_en"].setFocus()
    bench.press(TAB)
    assert view.sheet.fields.switch.hasFocus()


def test_a_choice_and_a_box_are_taken_at_once(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, _section, view = open_edit(bench, post, tmp_path)
    begin(bench, view)
    go_to(view, "rules.fever")
    chosen = view.sheet.fields.rows["op"]
    assert isinstance(chosen, OneRow)
    chosen.entrance.setFocus()
    bench.press(Qt.Key.Key_Right)
    go_to(view, "rules.code")
    several = view.sheet.fields.rows["checks"]
    assert isinstance(several, SeveralRow)
    several.boxes["mask"].setFocus()
    bench.press(SPACE)
    bench.settle()

    draft = kept_rules(post.store, post.duty)
    assert draft is not None
    assert 'op = ">="' in draft.toml
    assert 'checks = ["code", "mask"]' in draft.toml


def test_another_window_asks_for_other_fields_and_keeps_the_keyboard(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, _section, view = open_edit(bench, post, tmp_path)
    begin(bench, view)
    go_to(view, "rules.quota")
    rows = view.sheet.fields.rows
    rows["window_type"].setFocus()

    bench.press(Qt.Key.Key_End)

    assert "window_n" not in view.sheet.fields.rows
    assert view.sheet.fields.rows["window_type"].isAncestorOf(bench.focus)


def test_forty_eight_hours_are_written_where_days_were_asked(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    """Also where the hours were written first, and refused as days."""
    _room, _section, view = open_edit(bench, post, tmp_path)
    begin(bench, view)
    write(bench, view, "rules.quota", "window_n", "72")
    assert view.sheet.fields.wrong is not None
    view.sheet.fields.go_to_field("window_type")

    bench.press(Qt.Key.Key_Right)

    assert view.sheet.fields.wrong is None
    assert view.draft is not None
    assert 'window = { type = "rolling_hours", n = 72 }' in view.draft.toml
    write(bench, view, "rules.quota", "window_n", "48")
    assert view.sheet.fields.wrong is None
    assert 'window = { type = "rolling_hours", n = 48 }' in view.draft.toml


def test_what_was_refused_goes_with_its_field(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, _section, view = open_edit(bench, post, tmp_path)
    begin(bench, view)
    write(bench, view, "rules.quota", "window_n", "99")
    view.sheet.fields.go_to_field("window_type")

    bench.press(Qt.Key.Key_End)

    assert view.sheet.fields.wrong is None
    assert view.sheet.trial.isEnabled()


def test_a_rule_is_switched_off_brought_back_and_added(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, _section, view = open_edit(bench, post, tmp_path)
    begin(bench, view)
    go_to(view, "rules.quota")

    view.sheet.fields.switch.setFocus()
    bench.press(SPACE)
    assert view.draft is not None
    assert view.draft.block("rules.quota") is None
    bench.press(SPACE)
    assert view.draft.block("rules.quota") is not None

    go_to(view, MORE)
    view.sheet.more.rules["gate_hours"].setFocus()
    bench.press(SPACE)
    bench.settle()
    assert view.sheet.parts.code == "rules.gate_hours"
    assert view.sheet.fields.rows["closed"].isAncestorOf(bench.focus)
    view.sheet._go_to(MORE)
    view.sheet.more.passes[PassClass.GOODS].click()
    assert view.sheet.parts.code == "passes.goods"


def test_a_version_that_does_not_say_what_is_new_is_not_adopted(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, section, view = open_edit(bench, post, tmp_path)
    begin(bench, view)

    assert not view.sheet.adopt.isEnabled()
    assert "还差：这一版改了什么" in view.sheet.note.text()
    assert view.as_offered() not in section.adopt.choice._offered
    tell(bench, view)
    assert view.sheet.adopt.isEnabled()


def test_the_version_is_tried_saved_and_adopted_and_is_gone(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, section, view = open_edit(bench, post, tmp_path)
    begin(bench, view)
    tell(bench, view)
    write(bench, view, "rules.fever", "celsius", "37.0")
    view.save_to(tmp_path / "own.toml")
    view.sheet.trial.click()
    bench.settle()

    assert section.trial.isVisible()
    assert section.trial.choice.offered == view.as_offered()
    assert read_rule_file(tmp_path / "own.toml").toml == view.draft.toml if view.draft else False

    section.show_view("edit")
    view.sheet.adopt.click()
    bench.settle()
    assert section.adopt.choice.offered == view.as_offered()
    assert section.adopt._doubt.text() == "⚠ 体温：条文里还写着 37.3"
    bench.press(ENTER, CTRL)
    bench.settle()
    bench.settle()

    fever = rules_now(post.store, post.duty).fever_rule
    assert fever is not None
    assert fever.limit == 370
    assert view.draft is None
    assert kept_rules(post.store, post.duty) is None


def test_a_version_for_a_day_to_come_proposes_that_day(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, section, view = open_edit(bench, post, tmp_path)
    begin(bench, view)
    tell(bench, view)
    coming = post.clock() + timedelta(days=3)
    write(bench, view, "", "valid_from", f"{coming:%Y-%m-%d} 10:00")

    view.sheet.adopt.click()
    bench.settle()

    assert f"{section.adopt.begins_at:%Y-%m-%d %H:%M}" == f"{coming:%Y-%m-%d} 02:00"


def test_a_version_is_thrown_away(bench: Bench, post: PostInUse, tmp_path: Path) -> None:
    _room, _section, view = open_edit(bench, post, tmp_path)
    begin(bench, view)

    view.sheet.drop.click()
    bench.settle()

    assert view.draft is None
    assert bench.focus is view.begins.choice.combo
    assert kept_rules(post.store, post.duty) is None


def test_the_search_finds_the_view(bench: Bench, post: PostInUse, tmp_path: Path) -> None:
    room = open_settings(bench, post, tmp_path)

    room.find("修改 名额")
    bench.press(Qt.Key.Key_Down)
    bench.press(ENTER)
    bench.settle()

    section = room.page.section
    assert isinstance(section, RulesSection)
    assert section.edit.isVisible()


def test_the_search_goes_to_a_kind_of_rule(bench: Bench, post: PostInUse, tmp_path: Path) -> None:
    room, _section, view = open_edit(bench, post, tmp_path)
    begin(bench, view)

    room.find("修改规则 限次")
    bench.press(Qt.Key.Key_Down)
    bench.press(ENTER)
    bench.settle()

    assert view.sheet.parts.code == "rules.quota"
    assert bench.focus is view.sheet.parts.table


def test_a_rule_goes_a_place_down(bench: Bench, post: PostInUse, tmp_path: Path) -> None:
    _room, _section, view = open_edit(bench, post, tmp_path)
    begin(bench, view)
    go_to(view, "rules.fever")

    view.sheet.fields.down.setFocus()
    bench.press(SPACE)
    bench.settle()

    kept = kept_rules(post.store, post.duty)
    assert kept is not None
    assert [rule.head.id for rule in kept.rules.rules][:2] == ["code", "fever"]
    assert view.sheet.parts.code == "rules.fever"
    view.sheet.fields.up.setFocus()
    bench.press(SPACE)
    assert bench.focus is view.sheet.fields.down, "the first one goes no further up"


def test_nobody_but_an_administrator_writes_or_sees_what_is_half_written(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    _room, _section, view = open_edit(bench, post, tmp_path)
    begin(bench, view)

    view.allow(may_change=False)

    assert view.draft is None
    assert not view.begins.confirm.isEnabled()
    view.allow(may_change=True)
    bench.settle()
    assert view.draft is not None


def test_a_gate_that_the_post_does_not_have_is_pointed_out_where_it_is_written_and_adopted(
    bench: Bench, post: PostInUse, tmp_path: Path
) -> None:
    change_reach(post.store, post.duty, GateReach(gate="东门"))
    room, section, view = open_edit(bench, post, tmp_path)
    begin(bench, view)
    row = write(bench, view, "passes.household_shopping", "gates", "东二门")
    assert row.warning.text().startswith("⚠ 卡点名单里没有东二门（有北门、东门）")
    tell(bench, view)

    view.sheet.adopt.click()
    bench.settle()

    assert "采购证：卡点名单里没有东二门" in section.adopt._doubt.text()
    assert section.adopt._doubt.isVisible()
    assert faults(room.page) == []
