# SPDX-License-Identifier: MIT
"""An act that cannot be used for a while, without throwing the keyboard away.

Qt hands the focus of a widget that is disabled on to whatever comes next: whoever pressed Enter or
Space twice would press that.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def set_usable(act: "QWidget", keeper: "QWidget", *, usable: bool) -> None:
    """Let *act* be used, or not; *keeper*, in which it stands, takes the keyboard off it first."""
    if not usable and act.hasFocus():
        keeper.setFocus(Qt.FocusReason.OtherFocusReason)
    act.setEnabled(usable)
