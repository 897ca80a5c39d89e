# SPDX-License-Identifier: MIT
"""A card over the whole window, for as long as nobody may see what lies behind it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import EDGE
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.card import Card


class Cover(QWidget):
    """Hides *window* and lets no key through; whoever builds on it fills the `card`."""

    def __init__(self, window: QWidget, width: int) -> None:
        super().__init__(window)
        self.card = Card()
        self.card.setFixedWidth(width)
        self._place_card()
        window.installEventFilter(self)
        self.setGeometry(window.rect())

    def enter(self) -> None:
        """Do what Enter does wherever the focus is."""

    def retranslate(self) -> None:
        """Put the texts in anew."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window when it changes its size."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, and let no other key reach what lies behind."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter()
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground that hides the screen behind."""
        QPainter(self).fillRect(self.rect(), palette_of(self).rail)

    def _place_card(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card)
        row.addStretch(1)
        layout.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(2)
