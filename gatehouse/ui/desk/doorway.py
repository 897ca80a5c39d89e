# SPDX-License-Identifier: MIT
"""The desk before it is there: its box, where it will stand, takes every key from the first frame.

What the desk is made of is imported and built behind it. The keys that came meanwhile are then
pressed again, in their order.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.desk.box_row import BoxRow
from gatehouse.ui.desk.desk_form import DeskForm
from gatehouse.ui.shell.sizes import EDGE, GAP, ROW_GAP, TOP_BAR
from gatehouse.ui.shell.typed_ahead import Key
from gatehouse.ui.widgets.sheet import Sheet


class Doorway(QWidget):
    """Looks as the desk does between two people, without what is round the box.

    Attributes:
        keys: every key pressed so far. The box shows those that surely stay in it, which are the
            letters and digits before any other key.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: list[Key] = []
        self._shows = True
        self._sheet = Sheet(self)
        self._box = BoxRow()
        self._box.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._box.edit.installEventFilter(self)
        self.setFocusProxy(self._box.edit)
        self._lay_out()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Remember each key, and keep from the box what may not belong there."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = Key.of(event)
        self.keys.append(key)
        self._shows = self._shows and key.text.isprintable() and not key.decides
        return not self._shows

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._box.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room that the desk will take in this size."""
        super().resizeEvent(event)
        shape = DeskForm.fitting(self.size()).value
        self._box.set_height(shape.box)
        right = EDGE + (GAP + shape.right if shape.right else 0)
        top = ROW_GAP + TOP_BAR + GAP
        self._sheet.setGeometry(self.rect().adjusted(EDGE, top, -right, -EDGE))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.addWidget(self._box)
        column.addStretch(1)
