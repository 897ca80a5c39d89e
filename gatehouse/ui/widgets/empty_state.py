# SPDX-License-Identifier: MIT
"""What stands where nothing is yet: one sentence, and the next act."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import PADDING
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.label import Label, TextRole, Tone


class EmptyState(QWidget):
    """A sentence in the middle with a button under it.

    Signals:
        act_requested: the button was pressed.
    """

    act_requested = Signal()

    def __init__(
        self, sentence: str, act: str = "", key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sentence = Label(sentence, TextRole.BODY, tone=Tone.MUTED, wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._act = ActButton(act, variant=ActVariant.ACCENT, key=key)
        self._act.setVisible(bool(act))
        layout = QVBoxLayout(self)
        layout.setSpacing(PADDING)
        layout.addStretch(1)
        layout.addWidget(self._sentence)
        layout.addWidget(self._act, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self._act.clicked.connect(self.act_requested)
        self.setFocusProxy(self._act)

    def set_words(self, sentence: str, act: str = "", key: str = "") -> None:
        """Say something else."""
        self._sentence.setText(sentence)
        self._act.setText(act)
        self._act.set_key(key)
        self._act.setVisible(bool(act))
