# SPDX-License-Identifier: MIT
"""An exclusive choice laid open: every possibility is on the screen, one press away."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.ui.shell.sizes import BORDER, CONTROL
from gatehouse.ui.widgets.kept import Kept
from gatehouse.ui.widgets.segment import Choice, Segment, row_width

_PADDINGS: Final = (14, 10, 6)
_ROW_GAP: Final = 4


class SegmentedChoice(QWidget):
    """A row of segments of which at most one is chosen; ← and → go along it.

    Words that don't fit make the segments tighter first, then brief where they can be, and then
    start a second row, unless *one_row* says that whoever lays it out gives it the room; no segment
    is ever hidden or cut.

    Signals:
        chosen: the code, when the user (not the program) chose.
    """

    chosen = Signal(str)

    def __init__(
        self,
        items: Sequence[Choice] = (),
        *,
        height: int = CONTROL,
        fill: bool = False,
        one_row: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._height = height
        self._fill = fill
        self._one_row = one_row
        self._code: str | None = None
        self._kept = Kept[Segment]()
        self._segments: list[Segment] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_items(items)

    @property
    def code(self) -> str | None:
        """The code of what is chosen, or None."""
        return self._code

    @property
    def items(self) -> tuple[Choice, ...]:
        """What can be chosen."""
        return tuple(segment.choice for segment in self._segments)

    def set_items(self, items: Sequence[Choice]) -> None:
        """Offer other things; what was chosen stays so if it is still among them."""
        if tuple(items) == self.items:
            return
        self._segments = self._kept.show(items, self._new, Segment.set_choice)
        self._mark(self._code if self._code in {item.code for item in items} else None)
        self.updateGeometry()
        self._arrange()

    def set_code(self, code: str | None) -> None:
        """Choose for the user, or choose nothing; `chosen` is not emitted."""
        if code != self._code:
            self._mark(code)

    def set_height(self, height: int) -> None:
        """Stand higher or lower."""
        self._height = height
        self.updateGeometry()
        self._arrange()

    def focus_rect(self) -> QRect:
        """Return what the focus ring goes round: the segments, not the empty rest."""
        bounds = QRect()
        for segment in self._segments:
            bounds = bounds.united(segment.geometry())
        return bounds if self._segments else self.rect()

    def sizeHint(self) -> QSize:
        """Return the room of all words in one row."""
        return QSize(loose_width(self.items), self._height)

    def minimumSizeHint(self) -> QSize:
        """Return the room of the widest segment, one row each."""
        widest = max((segment.width_with(_PADDINGS[-1]) for segment in self._segments), default=0)
        return QSize(widest, self._height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the row."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._segments) - 1}
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._segments:
            super().keyPressEvent(event)
        elif key in steps:
            self._choose(self._position(steps[key]))
        elif key in ends:
            self._choose(ends[key])
        elif key == Qt.Key.Key_Space:
            self._choose(max(0, self._chosen_index()))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the segments."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _new(self, item: Choice) -> Segment:
        segment = Segment(item, self)
        segment.clicked.connect(self._on_segment_clicked)
        return segment

    def _on_segment_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, Segment):
            self._choose(self._segments.index(sender))

    def _choose(self, index: int) -> None:
        code = self._segments[index].choice.code
        self.set_code(code)
        self.chosen.emit(code)

    def _mark(self, code: str | None) -> None:
        """Show that *code* is chosen."""
        self._code = code
        chosen = False
        self.setAccessibleDescription("")
        for segment in self._segments:
            segment.set_after_chosen(after=chosen)
            chosen = segment.choice.code == code
            segment.setChecked(chosen)
            if chosen:
                self.setAccessibleDescription(segment.choice.text)

    def _chosen_index(self) -> int:
        codes = [segment.choice.code for segment in self._segments]
        return codes.index(self._code) if self._code in codes else -1

    def _position(self, step: int) -> int:
        current = self._chosen_index()
        if current < 0:
            return 0 if step > 0 else len(self._segments) - 1
        return min(max(current + step, 0), len(self._segments) - 1)

    def _rows(self, width: int) -> tuple[list[list[Segment]], int]:
        for brief in (False, True):
            self._shorten(brief=brief)
            for padding in _PADDINGS:
                if _row_width(self._segments, padding) <= width:
                    return [self._segments], padding
        self._shorten(brief=False)
        if self._one_row:
            return [self._segments], _PADDINGS[-1]
        rows: list[list[Segment]] = []
        for segment in self._segments:
            if rows and _row_width([*rows[-1], segment], _PADDINGS[-1]) <= width:
                rows[-1].append(segment)
            else:
                rows.append([segment])
        even = _evenly(self._segments, len(rows))
        fits = all(_row_width(row, _PADDINGS[-1]) <= width for row in even)
        return even if fits else rows, _PADDINGS[-1]

    def _shorten(self, *, brief: bool) -> None:
        for segment in self._segments:
            segment.set_brief(brief=brief)

    def _arrange(self) -> None:
        rows, padding = self._rows(self.width())
        self.setFixedHeight(max(1, len(rows)) * (self._height + _ROW_GAP) - _ROW_GAP)
        y = 0
        for row in rows:
            self._arrange_row(row, padding, y)
            y += self._height + _ROW_GAP

    def _arrange_row(self, row: list[Segment], padding: int, y: int) -> None:
        spare = max(0, self.width() - _row_width(row, padding)) if self._fill else 0
        share, rest = divmod(spare, len(row)) if row else (0, 0)
        x = 0
        for index, segment in enumerate(row):
            width = segment.width_with(padding) + share + (1 if index < rest else 0)
            segment.setGeometry(x, y, width, self._height)
            segment.set_ends(first=index == 0, last=index == len(row) - 1)
            x += width - BORDER


def _evenly(segments: list[Segment], rows: int) -> list[list[Segment]]:
    """Return as many *rows* of about as many segments: no last one stands alone."""
    each = -(-len(segments) // max(1, rows))
    return [segments[start : start + each] for start in range(0, len(segments), each)]


def tight_width(items: Sequence[Choice]) -> int:
    """Return the least width in which all *items* stand in one row."""
    return row_width(items, _PADDINGS[-1])


def loose_width(items: Sequence[Choice]) -> int:
    """Return the width in which all *items* stand in one row with the most air."""
    return row_width(items, _PADDINGS[0])


def _row_width(row: Sequence[Segment], padding: int) -> int:
    widths = sum(segment.width_with(padding) for segment in row)
    return widths - BORDER * max(0, len(row) - 1)
