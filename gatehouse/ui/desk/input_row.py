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
        self._order: tuple[tuple[QWidget, int], ...] = ()
        self._shared: object = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def inputs(self) -> tuple[QWidget, ...]:
        """What stands in the row and is not hidden."""
        return tuple(
            widget
            for widget, _ in self._order
            if widget.parentWidget() is self and not widget.isHidden()
        )

    def set_inputs(self, inputs: Sequence[tuple[QWidget, int]]) -> None:
        """Let *inputs* stand here in this order, each with its share of what is left over."""
        if self._order == tuple(inputs):
            return
        self._order = tuple(inputs)
        self._shared = None
        while self._row.count():
            self._row.takeAt(0)
        for widget, stretch in inputs:
            self._row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignBottom)
            widget.show()
        if not any(stretch for _, stretch in inputs):
            self._row.addStretch(1)

    def set_captioned(self, *, captioned: bool) -> None:
        """Have captions above the inputs or inside them."""
        changed, self._captioned = captioned is not self._captioned, captioned
        self.share_out()
        # who asks how high the row is wants to know it now, and not behind the next layout
        for widget in self.inputs if changed else ():
            widget.updateGeometry()

    def share_out(self) -> None:
        """Give each choice the room it may lay itself open in.

        What is unanswered may take half of what is left before the others, and the rest of it
        after them. Nothing is laid out again where nothing that it goes by has changed.
        """
        inputs = self.inputs
        choices = [widget for widget in inputs if isinstance(widget, ChoiceInput)]
        shared = (self.width(), self._captioned, *map(_asked_of, inputs))
        if not choices or shared == self._shared:
            return
        self._shared = shared
        for choice in choices:
            choice.set_captioned(captioned=self._captioned)
        for choice, room in _rooms(choices, self.width() - self._fixed_width()).items():
            choice.set_room(room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new room out."""
        super().resizeEvent(event)
        self.share_out()

    def _fixed_width(self) -> int:
        # not by the layout's items: PySide still knows those that Qt has freed
        inputs = self.inputs
        fixed = (widget for widget in inputs if not isinstance(widget, ChoiceInput))
        return sum(map(_least_width, fixed)) + GAP * (len(inputs) - 1)


def _asked_of(widget: QWidget) -> tuple[QWidget, object]:
    """Return what the room of *widget* goes by."""
    asked = widget.contents if isinstance(widget, ChoiceInput) else _least_width(widget)
    return widget, asked


def _rooms(choices: Sequence[ChoiceInput], spare: int) -> dict[ChoiceInput, int]:
    """Return the room of each of *choices*, which have *spare* together."""
    taken = {choice: choice.folded_width() for choice in choices}
    unanswered = [choice for choice in choices if choice.code is None]
    answered = [choice for choice in choices if choice.code is not None]
    spare -= sum(taken.values())
    shares = [(choice, 2) for choice in unanswered]
    shares += [(choice, 1) for choice in (*answered, *unanswered)]
    rooms: dict[ChoiceInput, int] = {}
    for choice, part in shares:
        rooms[choice] = min(choice.full_width(), taken[choice] + max(0, spare // part))
        width = choice.width_in(rooms[choice])
        spare -= max(0, width - taken[choice])
        taken[choice] = width
    return rooms


def least_width(inputs: Sequence[tuple[QWidget, int]]) -> int:
    """Return the width in which *inputs* fit with all choices folded."""
    return sum(_least_width(widget) for widget, _ in inputs) + GAP * (len(inputs) - 1)


def _least_width(widget: QWidget) -> int:
    """Return the width that the row's layout gives *widget* at least."""
    if isinstance(widget, ChoiceInput):
        return widget.folded_width()
    return widget.minimumWidth() or widget.sizeHint().width()
