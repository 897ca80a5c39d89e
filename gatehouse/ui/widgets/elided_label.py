# SPDX-License-Identifier: MIT
"""A label that may be cut: for names and notes, never for numbers, times or verdicts."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette

from gatehouse.ui.widgets.label import Label


class ElidedLabel(Label):
    """Ends with … where the room ends, and tells the whole text under the pointer."""

    def minimumSizeHint(self) -> QSize:
        """Return the room of a few letters."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), 4 * self.fontMetrics().height()), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        metrics = self.fontMetrics()
        room = self.contentsRect()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(room, self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)

    def event(self, event: QEvent) -> bool:
        """Keep the whole text at hand for the pointer."""
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(self.text())
        return super().event(event)
