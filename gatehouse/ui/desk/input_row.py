# SPDX-License-Identifier: MIT
"""One row of inputs: fields keep their width, choices fold from the right until all fit."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gatehouse.ui.desk.choice_input import ChoiceInput
from gatehouse.ui.shell.sizes import GAP


class InputRow(QWidget):
    """Holds fields and `ChoiceInput`s side by side, in reading order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._captioned = True
        self._inputs: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def inputs(self) -> tuple[QWidget, ...]:
        """What stands in the row and is not hidden."""
        return tuple(widget for widget in self._inputs if not widget.isHidden())

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put *widget* behind the last one; with a *stretch* it takes a share of what is left."""
        self._inputs.append(widget)
        bottom = Qt.AlignmentFlag.AlignBottom
        place = self._row.count() - 1
        if stretch:
            self._row.insertWidget(place, widget, stretch, bottom)
        else:
            self._row.insertWidget(place, widget, 0, bottom)

    def drop(self, widget: QWidget) -> None:
        """Take *widget* out of the row and delete it."""
        self._inputs.remove(widget)
        self._row.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def set_captioned(self, *, captioned: bool) -> None:
        """Have captions above the inputs or inside them."""
        self._captioned = captioned
        self.share_out()

    def share_out(self) -> None:
        """Give each choice the room it may lay itself open in."""
        choices = [widget for widget in self.inputs if isinstance(widget, ChoiceInput)]
        for choice in choices:
            choice.set_room(choice.full_width(), captioned=self._captioned)
        spare = self.width() - self._fixed_width() - sum(c.folded_width() for c in choices)
        for choice in choices:
            folded = choice.folded_width()
            room = min(choice.full_width(), folded + max(0, spare))
            choice.set_room(room, captioned=self._captioned)
            spare -= max(0, choice.sizeHint().width() - folded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new room out."""
        super().resizeEvent(event)
        self.share_out()

    def _fixed_width(self) -> int:
        shown: Sequence[QWidget] = self.inputs
        fixed = sum(
            widget.minimumSizeHint().width() if not widget.minimumWidth() else widget.minimumWidth()
            for widget in shown
            if not isinstance(widget, ChoiceInput)
        )
        return fixed + GAP * len(shown)
