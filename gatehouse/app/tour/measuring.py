# SPDX-License-Identifier: MIT
"""Two thermometers are written down in the settings before anybody is measured."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.stage import Stage
from gatehouse.domain.words import Words
from gatehouse.ui.settings.page import SettingsPage
from gatehouse.ui.settings.thermometers_section import ThermometersSection
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import CTRL

_LABELS: Final = ("1号枪", "2号枪")


def thermometers(stage: Stage) -> None:
    """Add two guns; the first one is in hand at once."""
    hands = stage.hands
    hands.press(Qt.Key.Key_Comma, CTRL)
    page = stage.page(Room.SETTINGS)
    assert isinstance(page, SettingsPage)
    hands.until(page.isVisible, "the settings")
    page.show_section(ThermometersSection.CODE)
    section = page.section
    assert isinstance(section, ThermometersSection)
    for number, label in enumerate(_LABELS, start=1):
        section.show_view("add")
        section.add.label.edit.setFocus()
        hands.type(label)
        hands.press(Qt.Key.Key_Return)
        hands.until(partial(_are_listed, section, number), "the new thermometer")
    section.show_view("list")
    stage.picture("thermometers", Words("在手上", "in hand"))
    hands.press(Qt.Key.Key_F1)


def _are_listed(section: ThermometersSection, many: int) -> bool:
    return section.list.count == many
