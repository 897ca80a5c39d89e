# SPDX-License-Identifier: MIT
"""What a mercury thermometer shows and what another one does, beside each other."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.thermometer import Comparison, Standard
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.temperature_field import TemperatureField

_WIDTH: Final = 128


class ComparisonFields(QWidget):
    """Two readings of the same body; nobody has to subtract the one from the other.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mercury = TemperatureField("")
        self.own = TemperatureField("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for field in (self.mercury, self.own):
            field.setFixedWidth(_WIDTH)
            field.text_changed.connect(self._on_text_changed)
            row.addWidget(field)
        self.setFocusProxy(self.mercury)
        self.retranslate()

    @property
    def comparison(self) -> Comparison | None:
        """What was compared, once both readings are typed."""
        mercury, own = self.mercury.tenths, self.own.tenths
        if mercury is None or own is None:
            return None
        return Comparison(standard=Standard.MERCURY, deviation=own - mercury)

    @property
    def touched(self) -> bool:
        """Whether anything stands in either field."""
        return bool(self.mercury.digits or self.own.digits)

    def has_focus(self) -> bool:
        """Say whether the keyboard is in one of the fields."""
        return self.mercury.edit.hasFocus() or self.own.edit.hasFocus()

    def ask(self) -> None:
        """Put the keyboard where a reading is missing."""
        (self.own if self.mercury.tenths is not None else self.mercury).setFocus()

    def clear(self) -> None:
        """Empty both fields."""
        self.mercury.set_tenths(None)
        self.own.set_tenths(None)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.mercury.set_caption(self.tr("Mercury ℃"))
        self.own.set_caption(self.tr("This one ℃"))

    def _on_text_changed(self, _text: str) -> None:
        self.changed.emit()
