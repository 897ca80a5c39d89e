# SPDX-License-Identifier: MIT
"""The pages of a sheet as they come out of the printer, under each other."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from gatehouse.ui.printing.handover_sheet import HEIGHT, WIDTH, SheetPages
from gatehouse.ui.printing.paper import PAPER
from gatehouse.ui.printing.wall_sheet import WallPages
from gatehouse.ui.shell.sizes import GAP

_MARGIN: Final = 100.0
_PAGE_WIDTH: Final = WIDTH + 2 * _MARGIN
_PAGE_HEIGHT: Final = HEIGHT + 2 * _MARGIN


class SheetView(QScrollArea):
    """White paper, in the night too; it is as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = _Paper()
        self.setWidget(self._paper)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_sheet(self, text: str, pages: SheetPages | WallPages) -> None:
        """Show the pages from the top; *text* is what they say."""
        self._paper.show_pages(pages)
        self.setAccessibleDescription(text)
        self.verticalScrollBar().setValue(0)


class _Paper(QWidget):
    """All pages, as high as their width asks for."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: SheetPages | WallPages | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pages(self, pages: SheetPages | WallPages) -> None:
        """Show other pages."""
        self._pages = pages
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that wide pages are high pages."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all pages in *width*."""
        count = self._pages.count if self._pages else 1
        return round(count * (_PAGE_HEIGHT * width / _PAGE_WIDTH + GAP) - GAP)

    def sizeHint(self) -> QSize:
        """Return the room of pages that can be read."""
        return QSize(400, self.heightForWidth(400))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw those pages that are in sight."""
        if self._pages is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        scale = self.width() / _PAGE_WIDTH
        for number in range(self._pages.count):
            top = number * (_PAGE_HEIGHT * scale + GAP)
            sheet = QRectF(0, top, self.width(), _PAGE_HEIGHT * scale)
            if sheet.intersects(QRectF(event.rect())):
                painter.save()
                painter.fillRect(sheet, PAPER)
                painter.translate(QPointF(_MARGIN * scale, top + _MARGIN * scale))
                painter.scale(scale, scale)
                self._pages.paint_page(painter, number)
                painter.restore()
