# SPDX-License-Identifier: MIT
"""Equal buttons in as many rows as fit; what does not fit is on the next page."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton

_GAP: Final = 6
_SIDE: Final = 24
_LEAST: Final = 56


class Tile(Struct, frozen=True):
    """One button: a code for the program, words for people."""

    code: str
    text: str


class TileGrid(QWidget):
    """A grid of things to press; it never scrolls.

    Signals:
        pressed: the code of the tile.
    """

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles: tuple[Tile, ...] = ()
        self._tile_width = _LEAST
        self._page = 0
        self._buttons: list[ActButton] = []
        self._codes: dict[ActButton, str] = {}
        self._next = self._made()
        self._next.clicked.connect(self._on_next_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Offer other things, from the first page."""
        offered = tuple(tiles)
        if offered == self._tiles and self._page == 0:
            return
        if offered != self._tiles:
            self._tiles, self._tile_width = offered, _width(offered)
        self._page = 0
        self._arrange()

    def fits(self, tiles: Sequence[Tile]) -> bool:
        """Say whether *tiles* would all be on one page."""
        return len(tiles) <= self._capacity(_width(tiles))

    def sizeHint(self) -> QSize:
        """Return the room of two rows."""
        return QSize(400, 2 * CONTROL + _GAP)

    def minimumSizeHint(self) -> QSize:
        """Return the room of one row."""
        return QSize(200, CONTROL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new room."""
        super().resizeEvent(event)
        self._arrange()

    def _columns(self, tile_width: int) -> int:
        return max(1, (self.width() + _GAP) // (tile_width + _GAP))

    def _capacity(self, tile_width: int) -> int:
        rows = max(1, (self.height() + _GAP) // (CONTROL + _GAP))
        return self._columns(tile_width) * rows

    def _arrange(self) -> None:
        capacity = self._capacity(self._tile_width)
        paged = len(self._tiles) > capacity
        size = max(1, capacity - 1) if paged else capacity
        shown = self._tiles[self._page * size : (self._page + 1) * size]
        while len(self._buttons) < len(shown):
            button = self._made()
            button.clicked.connect(self._on_button_clicked)
            self._buttons.append(button)
        for index, button in enumerate(self._buttons):
            button.setVisible(index < len(shown))
            if index < len(shown):
                button.setText(shown[index].text)
                self._codes[button] = shown[index].code
                button.setGeometry(self._place(index))
        self._next.setVisible(paged)
        if paged:
            pages = -(-len(self._tiles) // size)
            self._next.setText(f"{self._page + 1}/{pages} ▸")
            self._next.setAccessibleName(self.tr("More"))
            self._next.setGeometry(self._place(capacity - 1))

    def _place(self, index: int) -> QRect:
        columns = self._columns(self._tile_width)
        width = (self.width() + _GAP) // columns - _GAP
        width = min(width, 2 * self._tile_width)
        row, column = divmod(index, columns)
        return QRect(column * (width + _GAP), row * (CONTROL + _GAP), width, CONTROL)

    def _made(self) -> ActButton:
        button = ActButton("", parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setMinimumSize(0, 0)
        return button

    def _on_button_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, ActButton):
            self.pressed.emit(self._codes[sender])

    def _on_next_clicked(self) -> None:
        size = max(1, self._capacity(self._tile_width) - 1)
        pages = -(-len(self._tiles) // size)
        self._page = (self._page + 1) % pages
        self._arrange()


def _width(tiles: Sequence[Tile]) -> int:
    """Return the width in which every one of *tiles* fits."""
    metrics = QFontMetrics(font(TextSize.BODY))
    widest = max((metrics.horizontalAdvance(tile.text) for tile in tiles), default=0)
    return max(_LEAST, widest + _SIDE)
