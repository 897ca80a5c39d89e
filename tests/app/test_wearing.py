# SPDX-License-Identifier: MIT
"""What this machine prefers is worn wherever it was chosen, and nothing else changes by it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.app.wearing import Wearing
from gatehouse.domain.words import Language
from gatehouse.paths import resources
from gatehouse.ui.printing.chosen_printer import carry_printers, chosen_printer
from gatehouse.ui.printing.paper import page
from gatehouse.ui.shell.i18n import Languages
from gatehouse.ui.shell.lanes import Lanes
from gatehouse.ui.shell.messages import Messages
from gatehouse.ui.shell.preferences import PreferenceFile, Preferences, Theme
from gatehouse.ui.shell.theme import is_night


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    """Speak Chinese."""
    languages = Languages(qapp, resources() / "i18n", Language.CHINESE)
    yield languages
    languages.close()


@pytest.fixture
def kept(qapp: QApplication, languages: Languages, tmp_path: Path) -> Iterator[PreferenceFile]:
    """Return the choices of a machine on which nothing was chosen."""
    lanes = Lanes(Messages(languages).show_failure)
    yield PreferenceFile(tmp_path / "preferences.json", lanes)
    lanes.close()


def shown(qtbot: QtBot) -> QWidget:
    """Return a window that is shown: only such a one is dressed."""
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_a_choice_is_worn_and_the_others_stay_as_the_command_line_said(
    qapp: QApplication, qtbot: QtBot, languages: Languages, kept: PreferenceFile
) -> None:
    window = shown(qtbot)
    wearing = Wearing(qapp, languages, kept, Theme.NIGHT)
    assert is_night(window)

    kept.change(language=Language.ENGLISH)

    assert languages.language is Language.ENGLISH
    assert is_night(window), "the file says day, and nobody chose that"
    wearing.turn_theme()
    assert not is_night(window)


def test_the_switch_of_the_theme_is_kept(
    qapp: QApplication, qtbot: QtBot, languages: Languages, kept: PreferenceFile
) -> None:
    window = shown(qtbot)
    wearing = Wearing(qapp, languages, kept, Theme.LIGHT)

    wearing.turn_theme()
    assert (is_night(window), kept.current.theme) == (True, Theme.NIGHT)

    kept.change(theme=Theme.LIGHT)
    assert not is_night(window)


@pytest.mark.parametrize(
    ("size", "printer"),
    [
        (QPageSize(QPageSize.PageSizeId.A4), "office"),
        (QPageSize(QPageSize.PageSizeId.A5), "office"),
        (QPageSize(QPageSize.PageSizeId.A6), "cards"),
    ],
)
def test_each_size_of_paper_has_the_printer_that_was_chosen_for_it(
    qtbot: QtBot, size: QPageSize, printer: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QWidget(window)
    layout = page(size.id(), 10)

    assert chosen_printer(button, layout) == ""
    carry_printers(window, Preferences(sheet_printer="office", card_printer="cards"))

    assert chosen_printer(button, layout) == printer
