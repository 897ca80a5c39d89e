# SPDX-License-Identifier: MIT
"""Who allows something, and their PIN."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.post import OperatorRow
from gatehouse.ui.shell.sizes import CAPTION_GAP, ROW_GAP
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.pin_field import PinField
from gatehouse.ui.widgets.quiet_combo import QuietCombo


class OperatorPin(QWidget):
    """One of several operators, and the digits that prove it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pin = PinField()
        self._who = QuietCombo()
        self._who.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._who.setMinimumContentsLength(3)
        self._caption = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self._caption.setBuddy(self._who)
        self._lay_out()
        self._who.currentIndexChanged.connect(self.pin.edit.clear)

    @property
    def operator_id(self) -> str:
        """The id of the operator chosen, or nothing while there is none."""
        return str(self._who.currentData() or "")

    def offer(self, operators: Sequence[OperatorRow]) -> None:
        """Let one of *operators* allow it; the first is proposed."""
        kept = self.operator_id
        self._who.clear()
        for operator in operators:
            self._who.addItem(operator.name, operator.operator_id)
        self._who.setCurrentIndex(max(0, self._who.findData(kept)))

    def set_captions(self, who: str, pin: str) -> None:
        """Name both inputs."""
        self._caption.setText(who)
        self._who.setAccessibleName(who)
        self.pin.set_caption(pin)

    def complete(self) -> bool:
        """Say whether an operator is chosen and all digits are there."""
        return bool(self.operator_id) and self.pin.complete()

    def forget(self) -> None:
        """Take the digits away."""
        self.pin.set_text("")
        self.pin.set_error("")

    def _lay_out(self) -> None:
        who = QVBoxLayout()
        who.setSpacing(CAPTION_GAP)
        who.addWidget(self._caption)
        who.addWidget(self._who)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        layout.addLayout(who, 1)
        layout.addWidget(self.pin, 1)
        layout.setAlignment(who, Qt.AlignmentFlag.AlignTop)
        layout.setAlignment(self.pin, Qt.AlignmentFlag.AlignTop)
