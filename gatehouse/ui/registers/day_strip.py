# SPDX-License-Identifier: MIT
"""The last fourteen days in a row, or in two rows of seven."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.ui.registers.day_tile import DayTile
from gatehouse.ui.registers.wording import state_of, state_word

if TYPE_CHECKING:
    from gatehouse.domain.register import RegisterDay
    from gatehouse.ui.shell.i18n import Languages

_TILE: Final = 64
_HEIGHT: Final = 56
_GAP: Final = 4


class DayStrip(QWidget):
    """Exactly one day is chosen; ← and → go along, ↑ and ↓ between the rows.

    Signals:
        chosen: the day.
    """

    chosen = Signal(object)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._days: tuple[RegisterDay, ...] = ()
        self._today = date.min
        self._tiles: list[DayTile] = []
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    @property
    def day(self) -> date | None:
        """The day chosen, or None while there are none."""
        return self._days[self._current].day if self._days else None

    def show_days(self, days: "tuple[RegisterDay, ...]", today: date) -> None:
        """Show *days*; the one chosen stays, at first it is the last."""
        kept = self.day
        self._days, self._today = days, today
        for tile in self._tiles[len(days) :]:
            tile.hide()
            tile.deleteLater()
        del self._tiles[len(days) :]
        while len(self._tiles) < len(days):
            tile = DayTile(self)
            tile.clicked.connect(self._on_tile_clicked)
            tile.show()
            self._tiles.append(tile)
        dates = [each.day for each in days]
        self._current = dates.index(kept) if kept in dates else len(days) - 1
        self.retranslate()
        self._arrange()

    def choose(self, day: date) -> None:
        """Choose *day*, if it is one of them, and tell."""
        dates = [each.day for each in self._days]
        if day in dates:
            self._choose(dates.index(day))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.setAccessibleName(self.tr("Day of the register"))
        names = self.tr("M T W T F S S").split()
        for tile, day in zip(self._tiles, self._days, strict=True):
            state = state_of(day, self._today)
            tile.show_day(day, names[day.day.weekday()], state, state_word(state))
        self._mark()

    def focus_rect(self) -> QRect:
        """Return what the focus ring goes round: the days, not the empty rest."""
        days = QRect()
        for tile in self._tiles:
            days = days.united(tile.geometry())
        return days if self._tiles else self.rect()

    def sizeHint(self) -> QSize:
        """Return the room of one row."""
        return QSize(len(self._days) * (_TILE + _GAP), self._height_for(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return the room of half the days."""
        return QSize(7 * _TILE, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the days."""
        row = self._in_a_row(self.width())
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -row,
            Qt.Key.Key_Down: row,
            Qt.Key.Key_Home: -len(self._days),
            Qt.Key.Key_End: len(self._days),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif self._days:
            self._choose(min(max(self._current + step, 0), len(self._days) - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the days."""
        super().resizeEvent(event)
        self._arrange()

    def _choose(self, index: int) -> None:
        if index == self._current:
            return
        self._current = index
        self._mark()
        self.chosen.emit(self._days[index].day)

    def _mark(self) -> None:
        for index, tile in enumerate(self._tiles):
            tile.setChecked(index == self._current)
        if self._tiles:
            self.setAccessibleDescription(self._tiles[self._current].accessibleName())

    def _in_a_row(self, width: int) -> int:
        one = len(self._days) * (_TILE + _GAP) - _GAP <= width
        return max(1, len(self._days) if one else -(-len(self._days) // 2))

    def _height_for(self, width: int) -> int:
        rows = -(-len(self._days) // self._in_a_row(width)) if self._days else 1
        return rows * (_HEIGHT + _GAP) - _GAP

    def _arrange(self) -> None:
        row = self._in_a_row(self.width())
        self.setFixedHeight(self._height_for(self.width()))
        width = min((self.width() + _GAP) / row - _GAP, 2 * _TILE) if row else _TILE
        for index, tile in enumerate(self._tiles):
            line, place = divmod(index, row)
            left = round(place * (width + _GAP))
            right = round(place * (width + _GAP) + width)
            tile.setGeometry(left, line * (_HEIGHT + _GAP), right - left, _HEIGHT)

    def _on_tile_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, DayTile):
            self._choose(self._tiles.index(sender))
