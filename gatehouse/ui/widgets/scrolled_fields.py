# SPDX-License-Identifier: MIT
"""The fields of a form that may be higher than a small window: they scroll, its acts do not."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import ROW_GAP


class ScrolledFields(QScrollArea):
    """Put the fields into `fields`; `go_to` brings one into view and gives it the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sheet = QWidget()
        self.fields = QVBoxLayout(sheet)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.fields.setSpacing(ROW_GAP)
        self.setWidget(sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet.setAutoFillBackground(False)
        # whoever walks up from a field meets these: what Python let go would be taken from Qt
        self._ground, self._viewport = sheet, self.viewport()
        self._viewport.setAutoFillBackground(False)

    def bring_into_view(self, part: QWidget) -> None:
        """Bring *part* into view once what was just shown in it has its room."""
        QTimer.singleShot(0, part, partial(self.ensureWidgetVisible, part))

    def go_to(self, field: QWidget) -> None:
        """Bring *field* into view and give it the keyboard."""
        self.ensureWidgetVisible(field)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
