# SPDX-License-Identifier: MIT
"""Hands for the view in which rules are changed in forms."""

from pathlib import Path

from PySide6.QtCore import Qt

from gatehouse.ui.settings.rules_edit_rows import LineRow
from gatehouse.ui.settings.rules_edit_view import RulesEditView
from gatehouse.ui.settings.rules_section import RulesSection
from tests.support.post import PostInUse
from tests.support.screens import AREAS, ENTER, Bench
from tests.support.settings_screen import SettingsRoom, open_settings

CTRL = Qt.KeyboardModifier.ControlModifier
SPACE, TAB, ESCAPE = Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Escape


def open_edit(
    bench: Bench, post: PostInUse, folder: Path, size: str = "low"
) -> tuple[SettingsRoom, RulesSection, RulesEditView]:
    """Show the view in which rules are changed."""
    room = open_settings(bench, post, folder, AREAS[size])
    room.page.show_section("rules")
    section = room.page.section
    assert isinstance(section, RulesSection)
    section.show_view("edit")
    bench.settle()
    bench.settle()
    return room, section, section.edit


def begin(bench: Bench, view: RulesEditView, rule_set_id: str = "changchun-2022-03") -> None:
    """Copy a set that ships, with the keys."""
    combo = view.begins.choice.combo
    ids = [one.rules.id for one in view.begins.choice._offered]
    combo.setCurrentIndex(ids.index(rule_set_id))
    combo.setFocus()
    bench.press(ENTER)
    bench.settle()


def go_to(view: RulesEditView, code: str) -> None:
    """Choose a part."""
    table = view.sheet.parts.table
    entries = [entry.code for entry in view.sheet.parts._entries]
    table.choose_row(entries.index(code))


def write(bench: Bench, view: RulesEditView, key: str, name: str, text: str) -> LineRow:
    """Type *text* into a line of a part, and press Enter."""
    go_to(view, key)
    row = view.sheet.fields.rows[name]
    assert isinstance(row, LineRow)
    view.sheet.fields.go_to_field(name)
    row.entrance.edit.selectAll()
    bench.type(text)
    bench.press(ENTER)
    bench.settle()
    return row


def tell(bench: Bench, view: RulesEditView) -> None:
    """Write what is new, as every version asks."""
    write(bench, view, "", "change_zh", "体温改为 37.0")
    write(bench, view, "", "change_en", "Temperature 37.0")
