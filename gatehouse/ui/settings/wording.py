# SPDX-License-Identifier: MIT
"""How a change of a setting is said: which one, what stood there, and what stands there."""

from typing import TYPE_CHECKING

from msgspec import json
from PySide6.QtCore import QCoreApplication

from gatehouse.domain.reader_line import read_lines
from gatehouse.domain.setting import GATE_REACH, SettingKind, setting_of

if TYPE_CHECKING:
    from gatehouse.domain.setting import SettingChange
    from gatehouse.ui.shell.i18n import Languages


def change_title(change: "SettingChange", languages: "Languages") -> str:
    """Return which setting was changed, and whose reach it is."""
    words = languages.text(setting_of(change.key).words)
    return f"{words} · {change.subject}" if change.subject else words


def change_text(change: "SettingChange", languages: "Languages") -> str:
    """Return what stood there and what stands there."""
    before = value_text(change.key, change.before, languages)
    after = value_text(change.key, change.after, languages)
    return f"{before} → {after}"


def value_text(key: str, value: str, languages: "Languages") -> str:
    """Return a value as people read it."""
    empty = QCoreApplication.translate("settings", "empty")
    if not value:
        return empty
    if key == GATE_REACH:
        return _reach_text(value)
    if setting_of(key).kind is SettingKind.READER_LINES:
        lines = read_lines(value)
        return "; ".join(languages.text(line.words) for line in lines) or empty
    return value


def _reach_text(value: str) -> str:
    told = json.decode(value)
    names = " ".join(told["buildings"])
    everything = QCoreApplication.translate("settings", "all buildings")
    return " · ".join(filter(None, (names or everything, told["sentence"])))
