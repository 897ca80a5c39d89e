# SPDX-License-Identifier: MIT
"""Putting a theme on the application, and asking a widget which one it wears."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

from gatehouse.ui.shell.fonts import install_font
from gatehouse.ui.shell.palette import LIGHT, NIGHT, Palette
from gatehouse.ui.shell.style_sheet import style_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

_ROLES = QPalette.ColorRole
_MARK_ROLE = QPalette.ColorRole.Mid
"""No style sheet rule touches this role, so it tells the theme wherever a widget stands."""


def apply_theme(app: "QApplication", palette: Palette) -> None:
    """Dress every widget of `app` in `palette`; open windows change at once."""
    install_font(app)
    app.setPalette(_qt_palette(palette))
    app.setStyleSheet(style_sheet(palette))


def palette_of(widget: "QWidget") -> Palette:
    """Return the colours `widget` is to be painted in.

    Qt hands the application's palette down to each widget and repaints it on a change, so a
    widget that asks here while painting follows the theme by itself.
    """
    return NIGHT if is_night(widget) else LIGHT


def is_night(widget: "QWidget") -> bool:
    """Say whether `widget` wears the night theme."""
    return widget.palette().color(_MARK_ROLE) == NIGHT.edge


def _qt_palette(palette: Palette) -> QPalette:
    colours = {
        _ROLES.Window: palette.desk,
        _ROLES.WindowText: palette.ink,
        _ROLES.Base: palette.card,
        _ROLES.AlternateBase: palette.sunk,
        _ROLES.Text: palette.ink,
        _ROLES.PlaceholderText: palette.ink2,
        _ROLES.Button: palette.card,
        _ROLES.ButtonText: palette.ink,
        _ROLES.Highlight: palette.accent,
        _ROLES.HighlightedText: palette.on_accent,
        _ROLES.Link: palette.accent,
        _ROLES.ToolTipBase: palette.card,
        _ROLES.ToolTipText: palette.ink,
        _MARK_ROLE: palette.edge,
    }
    chosen = QPalette()
    for role, colour in colours.items():
        chosen.setColor(role, colour)
    for role in (_ROLES.WindowText, _ROLES.Text, _ROLES.ButtonText):
        chosen.setColor(QPalette.ColorGroup.Disabled, role, palette.disabled_ink)
    return chosen
