# SPDX-License-Identifier: MIT
"""Widgets are tried in the light theme, as most of them are seen."""

import pytest
from PySide6.QtWidgets import QApplication

from gatehouse.ui.shell.palette import LIGHT
from gatehouse.ui.shell.theme import apply_theme


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT)
