# SPDX-License-Identifier: MIT
"""One numbered part of the first run, and what is still missing in it."""

from typing import Final

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.sign import SignKind, paint_sign

_BADGE: Final = 28


class Gap(Struct, frozen=True):
    """Something still missing: its name, and where it is filled in."""

    name: str
    where: QWidget


class Part(Card):
    """A card with a number that becomes a check when nothing is missing.

    Signals:
        changed: something was filled in or taken away.
    """

    changed = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._badge = _Badge(number)
        self.header.insertWidget(0, self._badge)
        self.changed.connect(self.show_state)

    def gaps(self) -> tuple[Gap, ...]:
        """Return what is still missing, in reading order."""
        return ()

    def is_done(self) -> bool:
        """Say whether nothing is missing."""
        return not self.gaps()

    def entrance(self) -> QWidget:
        """Return what takes the focus when the part comes up."""
        gaps = self.gaps()
        return gaps[0].where if gaps else self

    def retranslate(self) -> None:
        """Put the texts in anew."""

    def show_state(self) -> None:
        """Show by number or check whether the part is done."""
        self._badge.set_done(done=self.is_done())


class _Badge(QWidget):
    """The number of a part, or its check."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self._done = False
        self.setFixedSize(_BADGE, _BADGE)

    def set_done(self, *, done: bool) -> None:
        """Show the check or the number."""
        self._done = done
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a disc with the number, or the sign."""
        palette = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(self.rect())
        if self._done:
            paint_sign(painter, disc, SignKind.OK, palette)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.accent)
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
        painter.setPen(palette.on_accent)
        painter.setFont(font(TextSize.TABLE, bold=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))
