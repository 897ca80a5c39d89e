# SPDX-License-Identifier: MIT
"""The time line of the rules: which set the gate works by, one after the other, and now."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.domain.policy.calendar import Turn, turns
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.block_paint import Block, paint_block
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from gatehouse.domain.policy.calendar_row import CalendarRow
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.palette import Palette

_NARROWEST: Final = 168
_MARK: Final = 4
_BETWEEN: Final = 3


class RulesTimeLine(QWidget):
    """A block for each turn, from left to right: equally wide, since hours stand beside months.

    Where not all of them have room, the one in force stays, and those after it go before those
    that are past. What is looked at is underlined. A screen reader is told all of it.

    Signals:
        chosen: the id of the set whose block was pressed.
    """

    chosen = Signal(str)

    def __init__(self, languages: "Languages", now: "datetime") -> None:
        super().__init__()
        self._languages, self._now = languages, now
        self._rows: dict[str, CalendarRow] = {}
        self._turns: tuple[Turn, ...] = ()
        self._current = 0
        self._looked_at = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> tuple[str, ...]:
        """What each block says, from left to right."""
        return tuple(" ".join(self._told(place)) for place in self._shown())

    def show_turns(self, rows: "Sequence[CalendarRow]", now: "datetime") -> None:
        """Show whose turn it is when; there is at least one set."""
        self._now = now
        self._rows = {row.held.id: row for row in rows}
        self._turns = turns(sorted((row.held for row in rows), key=lambda held: held.place))
        begun = [place for place, turn in enumerate(self._turns) if turn.begins <= now]
        self._current = begun[-1] if begun else 0
        self.retranslate()

    def look_at(self, policy_id: str) -> None:
        """Underline the turns of a set."""
        self._looked_at = policy_id
        self.update()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.setAccessibleName(QCoreApplication.translate("settings", "Time line of the rules"))
        told = (" ".join(self._told(place)) for place in range(len(self._turns)))
        self.setAccessibleDescription("; ".join(told))
        self.setVisible(bool(self._turns))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a block and of the line under it."""
        return QSize(2 * _NARROWEST, CONTROL + ROW_GAP)

    def minimumSizeHint(self) -> QSize:
        """Return the room of one block."""
        return QSize(_NARROWEST, CONTROL + ROW_GAP)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the set whose block is pressed."""
        found = [place for place in self._shown() if self._room(place).contains(event.position())]
        for place in found:
            self.chosen.emit(self._turns[place].held_id)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the blocks that have room, and what is looked at."""
        palette = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in self._shown():
            room = self._room(place)
            paint_block(painter, room, self._block(place, palette), palette)
            if self._turns[place].held_id == self._looked_at:
                mark = QRectF(room.left(), room.bottom() + _BETWEEN, room.width(), _MARK)
                painter.fillRect(mark, palette.accent)

    def _shown(self) -> range:
        """Return the places that have room: the current one, one before it, what comes after."""
        fitting = max(1, self.width() // _NARROWEST)
        first = self._current - 1 if fitting > 1 else self._current
        first = max(0, min(first, len(self._turns) - fitting))
        return range(first, min(first + fitting, len(self._turns)))

    def _room(self, place: int) -> QRectF:
        shown = self._shown()
        width = self.width() / len(shown)
        left = (place - shown.start) * width
        return QRectF(left + 1, 1, width - _BETWEEN, CONTROL - 2)

    def _told(self, place: int) -> tuple[str, str]:
        """Return what stands in a block: which set, and since when or from when on."""
        turn = self._turns[place]
        title = self._languages.text(self._rows[turn.held_id].rules.title)
        begins = self._languages.formats.dated(turn.begins, self._now)
        if place == self._current:
            said = QCoreApplication.translate("settings", "now, since {at}")
        else:
            said = QCoreApplication.translate("settings", "from {at}")
        return title, said.format(at=begins)

    def _block(self, place: int, palette: "Palette") -> Block:
        words, detail = self._told(place)
        if place == self._current:
            return Block(words, detail, palette.accent_bg, palette.accent, SignKind.OK)
        if place < self._current:
            return Block(words, detail, palette.sunk, palette.line, SignKind.IDLE)
        return Block(words, detail, palette.card, palette.edge, SignKind.WAIT)
