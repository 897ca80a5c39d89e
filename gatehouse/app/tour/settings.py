# SPDX-License-Identifier: MIT
"""The community's telephone is set, a scanner is tried, and the points of the notice are kept."""

from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.stage import Stage
from gatehouse.domain.pass_number import number_of
from gatehouse.domain.words import Words
from gatehouse.ui.settings.devices_section import DevicesSection
from gatehouse.ui.settings.form_section import FormSection
from gatehouse.ui.settings.page import SettingsPage
from gatehouse.ui.settings.rules_section import RulesSection
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import CTRL

_ENTER: Final = Qt.Key.Key_Return
_COMMUNITY: Final = "0431-80011002"
_PASS: Final = number_of(234_567_890)


def settings(stage: Stage) -> None:
    """Find a setting, keep a change of it, and see what a scan is taken for."""
    hands = stage.hands
    hands.press(Qt.Key.Key_Comma, CTRL)
    page = stage.page(Room.SETTINGS)
    assert isinstance(page, SettingsPage)
    hands.until(lambda: page.is_read, "what the post is set to")
    _go_to(stage, "社区电话")
    section = page.section
    assert isinstance(section, FormSection)
    hands.type(_COMMUNITY)
    hands.press(_ENTER)
    hands.until(section.form.last.undo.isVisible, "the change that was kept")
    stage.picture("settings", Words("社区电话", "Community"))
    _go_to(stage, "扫码枪测试")
    devices = page.section
    assert isinstance(devices, DevicesSection)
    hands.type(_PASS)
    hands.press(_ENTER)
    stage.picture("devices", Words("通行证", "gate pass"))
    _write_points(stage, page)


def _write_points(stage: Stage, page: SettingsPage) -> None:
    """Keep the points that the rules themselves propose, for each gate to tick."""
    hands = stage.hands
    _go_to(stage, "通告要点")
    section = page.section
    assert isinstance(section, RulesSection)
    view = section.points
    hands.until(lambda: view.points is not None and view.text.hasFocus(), "the points")
    hands.press(_ENTER, CTRL)
    hands.until(lambda: view.points is not None and view.points.points, "the list that was kept")
    stage.picture("points-written", Words("1. 高于 37.3 ℃", "1. A reading above"))


def _go_to(stage: Stage, words: str) -> None:
    hands = stage.hands
    hands.press(Qt.Key.Key_F, CTRL)
    hands.type(words)
    hands.press(Qt.Key.Key_Down)
    hands.press(_ENTER)
