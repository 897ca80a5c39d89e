# SPDX-License-Identifier: MIT
"""What must be said before a full value is shown: which one, what for, and who allows it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.post import OperatorRow
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.operator_pin import OperatorPin
from gatehouse.ui.widgets.resting import set_usable
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

_LONGEST: Final = 60
_SIDE_BY_SIDE: Final = 600


class RevealAsked(Discreet, frozen=True):
    """One full value that is wanted, with the leave for it."""

    field: str
    purpose: str
    operator_id: str
    pin: str


class RevealForm(QWidget):
    """Stands where the entries stand; Enter asks, Esc leaves.

    Signals:
        asked: a `RevealAsked`.
        closed: nothing is wanted any more.
    """

    asked = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SegmentedChoice(fill=True)
        self.purpose = Field("")
        self.leave = OperatorPin()
        self.show_act = ActButton(
            "", variant=ActVariant.ACCENT_FILL, mark=IconName.EYE, key="Enter"
        )
        self.back = ActButton("", key="Esc")
        self.purpose.edit.setMaxLength(_LONGEST)
        self._lay_out()
        self.show_act.clicked.connect(self.ask)
        self.back.clicked.connect(self.closed)
        self.retranslate()
        self.field.set_code("phone")

    def offer(self, leaders: Sequence[OperatorRow]) -> None:
        """Let one of *leaders* allow it."""
        self.leave.offer(leaders)

    def begin(self) -> None:
        """Ask anew, with nothing left of the time before."""
        self.leave.forget()
        self.purpose.set_error("")
        self.show_act.setEnabled(True)
        self.purpose.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_wrong(self, sentence: str) -> None:
        """Say why nothing was shown; the purpose stays, the PIN does not."""
        self.leave.forget()
        self.leave.pin.set_error(sentence)
        self.show_act.setEnabled(True)
        self.leave.pin.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> None:
        """Ask for the value, or go to what is missing."""
        if not self.purpose.text().strip():
            self.purpose.set_error(self.tr("Write what it is for."))
            self.purpose.edit.setFocus()
        elif not self.leave.complete():
            self.leave.pin.set_error(self.tr("6 digits"))
            self.leave.pin.edit.setFocus()
        elif self.show_act.isEnabled():
            set_usable(self.show_act, self, usable=False)
            self.asked.emit(
                RevealAsked(
                    field=self.field.code or "phone",
                    purpose=self.purpose.text().strip(),
                    operator_id=self.leave.operator_id,
                    pin=self.leave.pin.text(),
                )
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room."""
        super().resizeEvent(event)
        beside = self.width() >= _SIDE_BY_SIDE
        ways = QBoxLayout.Direction
        self._inputs.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter ask and Esc leave, wherever the focus is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ask()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.field.set_items(
            (
                Choice("phone", self.tr("Phone")),
                Choice("paper_number", self.tr("Paper")),
                Choice("name", self.tr("Name")),
            )
        )
        self.field.setAccessibleName(self.tr("What to show"))
        self.purpose.set_caption(self.tr("What it is for (stays on record)"))
        self.leave.set_captions(self.tr("Allowed by"), self.tr("PIN (6 digits)"))
        self.show_act.setText(self.tr("Show for 5 s"))
        self.back.setText(self.tr("Back"))

    def _lay_out(self) -> None:
        self._inputs = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._inputs.setSpacing(ROW_GAP)
        self._inputs.addWidget(self.purpose, 1, Qt.AlignmentFlag.AlignTop)
        self._inputs.addWidget(self.leave, 1, Qt.AlignmentFlag.AlignTop)
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        acts.addWidget(self.show_act, 1)
        acts.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        layout.addWidget(self.field)
        layout.addLayout(self._inputs)
        layout.addStretch(1)
        layout.addLayout(acts)
