# SPDX-License-Identifier: MIT
"""A week of the rota: a row for each day, the hours across, names in blocks, gaps in red."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.domain.duty import local_day
from gatehouse.domain.rota import RotaWeek
from gatehouse.ui.rota.stretch import (
    Piece,
    Stretch,
    lanes_of,
    nearest,
    pieces,
    row_of,
    stretches,
)
from gatehouse.ui.rota.wording import day_text, names_text, stretch_text
from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.sizes import FOCUS_HALO
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.block_paint import Block, paint_block, paint_gap
from gatehouse.ui.widgets.sign import SignKind, sign_colours

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.palette import Palette

_DAYS: Final = 118
_MINUTE_MS: Final = 60_000
_AXIS: Final = 26
_ROW: Final = 56
_LEAST_ROW: Final = 48
_STEP_HOURS: Final = 6
_ROWS: Final = 7
_DAY: Final = timedelta(days=1)


class WeekView(QWidget):
    """Paints a `RotaWeek`; ← → go through turns and gaps, ↑ ↓ through the days, Enter opens one.

    Signals:
        chosen: the `Stretch` that is the current one, or None.
        opened: the `Stretch` that Enter or a press wants to change.
        turned: −1 or 1, for the week before or after.
    """

    chosen = Signal(object)
    opened = Signal(object)
    turned = Signal(int)

    def __init__(
        self,
        languages: "Languages",
        clock: "Callable[[], datetime]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._languages, self._clock = languages, clock
        self._week: RotaWeek | None = None
        self._found: tuple[Stretch, ...] = ()
        self.current: Stretch | None = None
        self._now = clock()
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self._on_minute_timeout)
        self._minute.start()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_week(self, week: RotaWeek) -> None:
        """Show *week*; what was chosen at that time, or what is on now, is the current one."""
        self._now = self._clock()
        moment = self._now if self.current is None else self.current.starts_at
        self._week, self._found = week, stretches(week)
        begins = self._found[0].starts_at if self._found else moment
        ends = self._found[-1].ends_at if self._found else moment
        self._choose(nearest(self._found, moment if begins <= moment < ends else begins))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.setAccessibleName(self.tr("The week"))
        self._speak()
        self.update()

    def middle_of_choice(self) -> float:
        """Return how far down the row is in which the current stretch begins."""
        if self.current is None or self._week is None:
            return 0.0
        return _AXIS + (row_of(self.current, self._week.first) + 0.5) * self._row_height()

    def sizeHint(self) -> QSize:
        """Return the room of seven days."""
        return QSize(560, _AXIS + _ROWS * _ROW)

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which every day is a target."""
        return QSize(360, _AXIS + _ROWS * _LEAST_ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the week, or to another one."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        days = {Qt.Key.Key_Up: -_DAY, Qt.Key.Key_Down: _DAY}
        weeks = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if key in weeks:
            self.turned.emit(weeks[key])
        elif self.current is None:
            super().keyPressEvent(event)
        elif key in steps:
            self._step(steps[key])
        elif key in days:
            self._choose(nearest(self._found, self.current.starts_at + days[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what was pressed."""
        for piece, room in self._rooms():
            if room.contains(QPointF(event.position())):
                self._choose(piece.stretch)
                return

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hours, the days, and what stands in them."""
        if self._week is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = palette_of(self)
        self._paint_days(painter, palette, self._week)
        for piece, room in self._rooms():
            self._paint_piece(painter, palette, piece, room)
        self._paint_now(painter, palette, self._week)

    def _on_minute_timeout(self) -> None:
        self._now = self._clock()
        self.update()

    def _choose(self, one: Stretch | None) -> None:
        self.current = one
        self._speak()
        self.chosen.emit(one)
        self.update()

    def _step(self, by: int) -> None:
        place = self._found.index(self.current) if self.current in self._found else 0
        self._choose(self._found[max(0, min(len(self._found) - 1, place + by))])

    def _speak(self) -> None:
        said = "" if self.current is None else stretch_text(self.current, self._languages)
        self.setAccessibleDescription(said)

    def _row_height(self) -> float:
        return max(_LEAST_ROW, (self.height() - _AXIS) / _ROWS)

    def _x(self, share: float) -> float:
        return _DAYS + share * (self.width() - _DAYS - 2)

    def _rooms(self) -> "Iterator[tuple[Piece, QRectF]]":
        if self._week is None:
            return
        height, lanes = self._row_height(), lanes_of(self._found)
        for piece in pieces(self._found, self._week.first):
            left, right = self._x(piece.begins), self._x(piece.ends)
            whole = piece.stretch.turn is None
            part = (height - 6) / (1 if whole else lanes)
            top = _AXIS + piece.row * height + 3 + piece.stretch.lane * part
            yield piece, QRectF(left + 1, top, right - left - 2, part - 1)

    def _paint_days(self, painter: QPainter, palette: "Palette", week: RotaWeek) -> None:
        height, today = self._row_height(), local_day(self._now)
        painter.setFont(font(TextSize.CAPTION))
        for hour in range(0, 25, _STEP_HOURS):
            x = self._x(hour / 24)
            painter.setPen(QPen(palette.line, 1))
            painter.drawLine(QPointF(x, _AXIS), QPointF(x, _AXIS + _ROWS * height))
            painter.setPen(palette.ink2)
            side = Qt.AlignmentFlag.AlignHCenter
            room = QRectF(x - 30, 0, 60, _AXIS)
            if hour == 24:  # noqa: PLR2004 - the end of the day
                side, room = Qt.AlignmentFlag.AlignRight, QRectF(x - 60, 0, 60, _AXIS)
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, f"{hour}:00")
        for row in range(_ROWS):
            day = week.first + row * _DAY
            top = _AXIS + row * height
            painter.setPen(QPen(palette.line, 1))
            painter.drawLine(QPointF(0, top), QPointF(self.width(), top))
            painter.setPen(palette.accent if day == today else palette.ink)
            painter.setFont(font(TextSize.SECONDARY, bold=day == today))
            room = QRectF(8, top, _DAYS - 12, height)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, day_text(day, self._languages))

    def _paint_piece(
        self, painter: QPainter, palette: "Palette", piece: Piece, room: QRectF
    ) -> None:
        turn = piece.stretch.turn
        if turn is None:
            paint_gap(painter, room, self.tr("Nobody"), "", palette)
        else:
            kind = SignKind.WARN if turn.why or turn.again else SignKind.INFO
            colours = sign_colours(kind, palette)
            names = names_text(turn.names, self._languages)
            detail = self.tr("twice in a row") if turn.again else turn.why
            sign = SignKind.WARN if turn.why or turn.again else None
            block = Block(names, detail, colours.ground, colours.fill, sign)
            paint_block(painter, room, block, palette)
        if piece.stretch == self.current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = palette.halo if self.hasFocus() else palette.accent
            painter.setPen(QPen(ring, FOCUS_HALO))
            painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_now(self, painter: QPainter, palette: "Palette", week: RotaWeek) -> None:
        """Draw where the clock stands."""
        now = self._now
        mark = Stretch(now, now + timedelta(minutes=1), None)
        height = self._row_height()
        if 0 <= row_of(mark, week.first) < _ROWS and local_day(now) >= week.first:
            (piece, *_) = pieces((mark,), week.first)
            x, top = round(self._x(piece.begins)), _AXIS + piece.row * height
            painter.setPen(QPen(palette.accent, 3))
            painter.drawLine(QPointF(x, top), QPointF(x, top + height))
