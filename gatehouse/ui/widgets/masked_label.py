# SPDX-License-Identifier: MIT
"""A masked value that can be seen whole for a few seconds, once the purpose is known."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.label import Label

_SHOWN_MS: Final = 5000


class MaskedLabel(QWidget):
    """Shows the masked text; the whole one comes from outside and goes by itself.

    Signals:
        reveal_requested: somebody wants to see the whole value; the page asks what for.
    """

    reveal_requested = Signal()

    def __init__(self, masked: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._masked = masked
        self._value = Label(masked)
        self._show = ActButton("", variant=ActVariant.LINK, mark=IconName.EYE)
        self._hiding = QTimer(self)
        self._hiding.setSingleShot(True)
        self._hiding.setInterval(_SHOWN_MS)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        layout.addWidget(self._value)
        layout.addWidget(self._show)
        layout.addStretch(1)
        self._show.clicked.connect(self.reveal_requested)
        self._hiding.timeout.connect(self.hide_again)
        self._fill_words()

    def text(self) -> str:
        """Return what can be read now."""
        return self._value.text()

    def set_masked(self, masked: str) -> None:
        """Show another value, masked."""
        self._masked = masked
        self.hide_again()

    def show_full(self, text: str) -> None:
        """Show the whole value for five seconds."""
        self._value.setText(text)
        self._show.setEnabled(False)
        self._hiding.start()

    def hide_again(self) -> None:
        """Put the mask back."""
        self._hiding.stop()
        self._value.setText(self._masked)
        self._show.setEnabled(True)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill_words()

    def _fill_words(self) -> None:
        self._show.setText(QCoreApplication.translate("widgets", "Show in full for 5 s…"))
