# SPDX-License-Identifier: MIT
"""Screens behind each other, of which only the one in front has a say."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget


class FrontStack(QStackedWidget):
    """The screen in front takes the keyboard and asks for room; those behind it do neither.

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
        self.updateGeometry()
        self.focus_front()

    def focus_front(self) -> None:
        """Give the keyboard to the screen in front."""
        self.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Return what the screen in front would like."""
        front = self.currentWidget()
        return super().sizeHint() if front is None else front.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return what the screen in front needs."""
        front = self.currentWidget()
        return super().minimumSizeHint() if front is None else front.minimumSizeHint()
