# SPDX-License-Identifier: MIT
"""The settings room on a real post, and hands to work it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt

from gatehouse.app.settings_binding import settings_acts
from gatehouse.services.opening import OpenPost
from gatehouse.services.post import post_of
from gatehouse.ui.settings.page import SettingsPage
from gatehouse.ui.settings.settings_form import SettingsForm
from gatehouse.ui.shell.preferences import PreferenceFile
from tests.support.post import PostInUse
from tests.support.screens import AREAS, ENTER, Bench


@dataclass
class SettingsRoom:
    """A page that is started, with what stands behind it."""

    bench: Bench
    post: PostInUse
    page: SettingsPage
    opened: OpenPost
    preferences: PreferenceFile

    def form(self, code: str) -> SettingsForm:
        """Show a section that is a form, and return the form."""
        self.page.show_section(code)
        form = self.page.section.findChild(SettingsForm)
        assert isinstance(form, SettingsForm)
        self.page.section.begin()
        return form

    def write(self, code: str, key: str, text: str) -> SettingsForm:
        """Type *text* into a setting in the place of what stands there."""
        form = self.form(code)
        form.go_to(key)
        form.fields[key].edit.selectAll()
        self.bench.type(text)
        return form

    def keep(self) -> None:
        """Press Enter and wait for the post."""
        self.bench.press(ENTER)
        self.bench.settle()

    def press_undo(self) -> None:
        """Press Ctrl+Z and wait for the post."""
        self.bench.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        self.bench.settle()

    def find(self, text: str) -> None:
        """Search for *text*."""
        self.bench.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        self.bench.type(text)


def open_settings(
    bench: Bench, post: PostInUse, folder: Path, size: tuple[int, int] = AREAS["low"]
) -> SettingsRoom:
    """Show the settings of *post* in an area of *size*."""
    page = SettingsPage(bench.lanes, bench.changes, bench.messages, bench.languages, post.clock)
    preferences = PreferenceFile(folder / "preferences.json", bench.lanes)
    opened = OpenPost(post.store, post.duty, post_of(post.store))
    bench.show(page, size)
    page.lend(preferences)
    page.start(settings_acts(opened))
    bench.settle()
    page.setFocus()
    return SettingsRoom(bench, post, page, opened, preferences)
