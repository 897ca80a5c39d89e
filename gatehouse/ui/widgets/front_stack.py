# SPDX-License-Identifier: MIT
"""Screens behind each other, of which only the one in front has the keyboard."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

_LEAST: Final = QSize(480, 360)


class FrontStack(QStackedWidget):
    """The screen in front takes the keyboard; none of them holds the window larger than it is.

    An answer may come to a screen that was left. Whatever it opens and gives the keyboard to
    there, keys go on to where the person looks: a screen that is disabled cannot take the focus.
    """

    def add_screen(self, screen: QWidget) -> None:
        """Put *screen* behind the others."""
        screen.setEnabled(False)
        self.addWidget(screen)

    def bring(self, screen: QWidget) -> None:
        """Put *screen* in front, which was added before, and give it the keyboard."""
        screen.setEnabled(True)
        self.setCurrentWidget(screen)
        for place in range(self.count()):
            self.widget(place).setEnabled(self.widget(place) is screen)
        self.focus_front()

    def focus_front(self) -> None:
        """Give the keyboard to the screen in front."""
        self.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Ask for little: each screen takes the form that the room allows."""
        return _LEAST
