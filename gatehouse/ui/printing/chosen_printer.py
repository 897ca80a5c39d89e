# SPDX-License-Identifier: MIT
"""Which printer this machine prefers for a size of paper; the window carries the choice."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtGui import QPageLayout
    from PySide6.QtWidgets import QWidget

    from gatehouse.ui.shell.preferences import Preferences

_SHEET: Final = "sheetPrinter"
_CARD: Final = "cardPrinter"
_SLIP: Final = "slipPrinter"
_SLIP_WIDTH: Final = 90
"""Millimetres up to which paper is a slip's."""
_CARD_WIDTH: Final = 110
"""Millimetres up to which paper is a card's."""


def carry_printers(window: "QWidget", preferences: "Preferences") -> None:
    """Let *window* carry the printers that were chosen."""
    window.setProperty(_SHEET, preferences.sheet_printer)
    window.setProperty(_CARD, preferences.card_printer)
    window.setProperty(_SLIP, preferences.slip_printer)


def chosen_printer(widget: "QWidget", layout: "QPageLayout") -> str:
    """Return the printer for *layout* in the window of *widget*; empty for the system's own."""
    from PySide6.QtGui import QPageSize  # noqa: PLC0415 - a start prints nothing

    size = layout.pageSize().size(QPageSize.Unit.Millimeter)
    width = min(size.width(), size.height())
    name = _SHEET
    if width <= _SLIP_WIDTH:
        name = _SLIP
    elif width <= _CARD_WIDTH:
        name = _CARD
    return str(widget.window().property(name) or "")
