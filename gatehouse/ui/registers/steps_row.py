# SPDX-License-Identifier: MIT
"""On small windows: day, checks, sheet and export, one after the other."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice


class Step(StrEnum):
    """The steps in their order."""

    DAY = "day"
    CHECK = "check"
    SHEET = "sheet"
    EXPORT = "export"


_ORDER = tuple(Step)


class StepsRow(QWidget):
    """The steps as segments, and the way on.

    Signals:
        chosen: the `Step` to show.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments = SegmentedChoice(fill=True)
        self._next = ActButton("", variant=ActVariant.ACCENT, key="Enter")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._segments, 1)
        layout.addWidget(self._next)
        self._segments.chosen.connect(self._on_segments_chosen)
        self._next.clicked.connect(self.go_on)
        self.retranslate()
        self._segments.set_code(Step.DAY)

    @property
    def step(self) -> Step:
        """The step that is open."""
        return Step(self._segments.code or Step.DAY)

    def go_on(self) -> None:
        """Open the step after."""
        self.open(_ORDER[min(_ORDER.index(self.step) + 1, len(_ORDER) - 1)])

    def go_back(self) -> None:
        """Open the step before."""
        self.open(_ORDER[max(_ORDER.index(self.step) - 1, 0)])

    def open(self, step: Step) -> None:
        """Open *step*."""
        self._segments.set_code(step)
        self._next.setEnabled(step is not Step.EXPORT)
        self.chosen.emit(step)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        names = {
            Step.DAY: self.tr("Day"),
            Step.CHECK: self.tr("Checks"),
            Step.SHEET: self.tr("Sheet"),
            Step.EXPORT: self.tr("Export"),
        }
        self._segments.set_items(
            [Choice(step, f"{number} {names[step]}") for number, step in enumerate(_ORDER, 1)]
        )
        self._segments.setAccessibleName(self.tr("Steps"))
        self._next.setText(self.tr("Next"))

    def _on_segments_chosen(self, code: str) -> None:
        self.open(Step(code))
