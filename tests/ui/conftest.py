# SPDX-License-Identifier: MIT
"""What every screen is given in a test."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gatehouse.domain.words import Language
from gatehouse.paths import resources
from gatehouse.ui.shell.i18n import Languages
from gatehouse.ui.shell.lanes import Lanes
from gatehouse.ui.shell.messages import Messages
from gatehouse.ui.shell.palette import LIGHT
from gatehouse.ui.shell.theme import apply_theme
from tests.support.qt import Recorder
from tests.support.screens import Bench


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot) -> Iterator[Bench]:
    """Give lanes, a change bus, messages and the Chinese language."""
    apply_theme(qapp, LIGHT)
    languages = Languages(qapp, resources() / "i18n", Language.CHINESE)
    messages = Messages(languages)
    lanes = Lanes(messages.show_failure)
    said = Recorder(messages)
    yield Bench(
        app=qapp, qtbot=qtbot, lanes=lanes, languages=languages, messages=messages, said=said
    )
    lanes.close()
    languages.close()
    assert said.crashes == []
