# SPDX-License-Identifier: MIT
"""The fields of a form that may be higher than a small window: they scroll, its acts do not."""

from functools import partial
from typing import Final, cast

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import ROW_GAP

_AROUND: Final = 30
"""The room of a caption over a field, and of the first line of its hint."""


class ScrolledFields(QScrollArea):
    """Put the fields into `fields`; `go_to` brings one into view and gives it the keyboard.

    Whatever gets the keyboard by a key comes whole into view, with its caption and its hint. Under
    a mouse that is pressed nothing moves.
    """

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
        app = cast("QApplication", QApplication.instance())
        app.focusChanged.connect(self._on_app_focus_changed)

    def bring_into_view(self, part: QWidget) -> None:
        """Bring *part* into view once what was just shown in it has its room."""
        QTimer.singleShot(0, part, partial(self.ensureWidgetVisible, part))

    def go_to(self, field: QWidget) -> None:
        """Bring *field* into view and give it the keyboard."""
        self.ensureWidgetVisible(field)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_app_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and not pressed and self._ground.isAncestorOf(now):
            self._show_whole(now)

    def _show_whole(self, part: QWidget) -> None:
        spare = self._viewport.height() - part.height()
        around = max(0, min(_AROUND, spare // 2))
        top = part.mapTo(self._ground, QPoint()).y()
        bar = self.verticalScrollBar()
        bar.setValue(min(max(bar.value(), top - spare + around), top - around))
