# SPDX-License-Identifier: MIT
"""The timeline of an incident: when, what, by whom, one step under the other."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gatehouse.ui.incidents.wording import step_by, step_sign, step_time, step_told
from gatehouse.ui.shell.sizes import GAP, ROW_GAP
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.sign import Sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.incident import StepRow
    from gatehouse.ui.shell.i18n import Languages

_SIGN: Final = 22
_TIME, _MARK, _TOLD = range(3)


class TimelineView(QScrollArea):
    """Scrolls where there are many steps; the latest one is in view."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        sheet = QWidget()
        self._steps = QWidget()
        self._below: QWidget | None = None
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(0, 0, ROW_GAP, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self._steps)
        self._column.addStretch(1)
        self.setWidget(sheet)
        sheet.setAutoFillBackground(False)

    def put_below(self, part: QWidget) -> None:
        """Have *part* under the steps, and scroll with them."""
        if self._below is None:
            self._below = part
            self._column.insertWidget(1, part)

    def let_go(self) -> None:
        """Have nothing under the steps any more."""
        if self._below is not None:
            self._column.removeWidget(self._below)
            self._below = None

    def show_steps(self, steps: "Sequence[StepRow]", began: datetime) -> None:
        """Show *steps* of an incident that *began* then."""
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP)
        grid.setColumnStretch(_TOLD, 1)
        for place, step in enumerate(steps):
            self._add(grid, place, step, began)
        self._column.replaceWidget(self._steps, sheet)
        self._steps.deleteLater()
        self._steps = sheet
        QTimer.singleShot(0, self, self._show_latest)

    def _add(self, grid: QGridLayout, place: int, step: "StepRow", began: datetime) -> None:
        top = Qt.AlignmentFlag.AlignTop
        time = Label(step_time(step, began, self._languages), TextRole.BODY_BOLD)
        sign = Sign(step_sign(step), _SIGN)
        grid.addWidget(time, place, _TIME, top | Qt.AlignmentFlag.AlignRight)
        grid.addWidget(sign, place, _MARK, top)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(Label(self._languages.text(step.what), TextRole.BODY_BOLD, wrap=True), 1)
        by = Label(step_by(step), TextRole.CAPTION, tone=Tone.MUTED)
        head.addWidget(by, 0, Qt.AlignmentFlag.AlignRight | top)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addLayout(head)
        if said := step_told(step):
            told.addWidget(Label(said, TextRole.TABLE, wrap=True))
        grid.addLayout(told, place, _TOLD)

    def _show_latest(self) -> None:
        """Bring the end of the steps into view; what lies below them is scrolled to."""
        self.ensureVisible(0, self._steps.geometry().bottom(), 0, 0)
