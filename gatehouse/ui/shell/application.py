# SPDX-License-Identifier: MIT
"""The one application object, made before any window."""

import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gatehouse.ui.shell.palette import LIGHT, NIGHT
from gatehouse.ui.shell.preferences import Theme
from gatehouse.ui.shell.theme import apply_theme

_SWITCH_SECONDS = 0.0005
# asked for here and not by setStyle, for which PySide would first make a hundred enumerations
_STYLE = ("-style", "Fusion")
_PALETTES = {Theme.LIGHT: LIGHT, Theme.NIGHT: NIGHT}


def make_application(arguments: Sequence[str], zoom: float) -> QApplication:
    """Return the application, everything on it *zoom* times as large.

    A long job shares the interpreter with the desk: it hands over after half a millisecond, so
    that a keystroke beside an export waits no longer.
    """
    sys.setswitchinterval(_SWITCH_SECONDS)
    if zoom != 1:
        os.environ["QT_SCALE_FACTOR"] = f"{zoom:g}"
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication([*arguments, *_STYLE])
    app.setApplicationName("gatehouse")
    app.setApplicationDisplayName("门岗登记 Gatehouse")
    return app


def dress(app: QApplication, theme: Theme) -> None:
    """Put *theme* on every window."""
    apply_theme(app, _PALETTES[theme])
