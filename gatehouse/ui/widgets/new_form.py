# SPDX-License-Identifier: MIT
"""The form with which something new begins; what is written in it is not lost by a look around."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.ui.widgets.enter_form import EnterForm


class NewForm(EnterForm):
    """It can be begun anew, or gone on with where something is written."""

    @property
    def begun(self) -> bool:
        """Whether something is written in it that nobody would write twice."""
        raise NotImplementedError

    @property
    def first(self) -> QWidget:
        """Where one begins."""
        raise NotImplementedError

    @property
    def next(self) -> QWidget:
        """Where one goes on."""
        return self.first

    def begin(self) -> None:
        """Be ready, with nothing left of the one before."""
        raise NotImplementedError

    def take_keyboard(self) -> None:
        """Have the keyboard where one begins or goes on."""
        place = self.next if self.begun else self.first
        place.setFocus(Qt.FocusReason.OtherFocusReason)
