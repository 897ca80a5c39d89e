# SPDX-License-Identifier: MIT
"""At which gates somebody serves: a tick for each; none ticked is wherever they are needed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import CAPTION_GAP, CONTROL, ROW_GAP
from gatehouse.ui.widgets.label import Label, TextRole, Tone

_WIDTH: Final = 220


class GatesChoice(QWidget):
    """Is asked of a post with several gates alone.

    Signals:
        changed: a gate was ticked, or is not any more.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks: dict[str, QCheckBox] = {}
        self._caption = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(ROW_GAP)
        self._grid.setVerticalSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CAPTION_GAP)
        column.addWidget(self._caption)
        column.addLayout(self._grid)
        self.hide()

    @property
    def offered(self) -> tuple[str, ...]:
        """The gates of the post."""
        return tuple(self._ticks)

    @property
    def gates(self) -> tuple[str, ...]:
        """The gates that are ticked."""
        return tuple(gate for gate, tick in self._ticks.items() if tick.isChecked())

    def offer(self, gates: Sequence[str]) -> None:
        """Offer the *gates* of the post."""
        if tuple(gates) == self.offered:
            return
        for tick in self._ticks.values():
            self._grid.removeWidget(tick)
            tick.deleteLater()
        self._ticks = {gate: QCheckBox(gate) for gate in gates}
        for tick in self._ticks.values():
            tick.setMinimumHeight(CONTROL)
            tick.clicked.connect(self.changed)
        self._arrange()
        self.setVisible(len(gates) > 1)

    def set_gates(self, gates: Sequence[str]) -> None:
        """Tick the *gates* of somebody; `changed` is not emitted."""
        for gate, tick in self._ticks.items():
            tick.setChecked(gate in gates)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._caption.setText(self.tr("At which gates they serve (none ticked: any)"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many gates beside each other as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        in_a_row = max(1, self.width() // _WIDTH)
        for place, tick in enumerate(self._ticks.values()):
            self._grid.addWidget(tick, *divmod(place, in_a_row))
