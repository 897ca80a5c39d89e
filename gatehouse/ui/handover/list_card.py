# SPDX-License-Identifier: MIT
"""A card that gives way: what it lists scrolls inside it before the page does."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from gatehouse.ui.widgets.card import Card


class ListCard(Card):
    """Asks for the room of everything, and makes do with the room of a few rows."""

    def hasHeightForWidth(self) -> bool:
        """Say no: a height that follows from the width could not be less."""
        return False


class GivingColumn(QWidget):
    """Stands in a scroll area, which scrolls only when its cards can give way no further."""

    def heightForWidth(self, width: int) -> int:
        """Return the least height, where Qt would take the one that is asked for."""
        layout = self.layout()
        return -1 if layout is None else layout.totalMinimumHeightForWidth(width)


class GivingStack(QStackedWidget):
    """Asks for the room of what is in front alone."""

    def sizeHint(self) -> QSize:
        """Return the room that the one in front would have."""
        return self.currentWidget().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room of the one in front."""
        return self.currentWidget().minimumSizeHint()
