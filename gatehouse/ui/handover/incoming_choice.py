# SPDX-License-Identifier: MIT
"""Who takes over: one of the operators, by PIN where they have one, or somebody new."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from gatehouse.domain.sign_in import Serving
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.pin_field import PinField
from gatehouse.ui.widgets.quiet_combo import QuietCombo

_NOBODY: Final = "nobody"
_NEW: Final = "new"
_KNOWN: Final = "known:"


class IncomingChoice(QWidget):
    """The operators in a list, with somebody new at its end.

    Signals:
        changed: somebody else is chosen or named.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.who = QuietCombo()
        self.who.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.who.setMinimumContentsLength(7)
        self._choice = Captioned(self.who)
        self.name = Field("")
        self.pin = PinField()
        self._operators: tuple[Serving, ...] = ()
        self._lay_out()
        self.who.currentIndexChanged.connect(self._on_who_changed)
        self.who.activated.connect(self._on_who_activated)
        self.name.text_changed.connect(self.changed)
        self.pin.text_changed.connect(self.changed)
        self.retranslate()

    @property
    def operator_id(self) -> str | None:
        """The operator chosen, or None for somebody new or nobody."""
        code = str(self.who.currentData() or "")
        return code.removeprefix(_KNOWN) if code.startswith(_KNOWN) else None

    @property
    def shown_name(self) -> str:
        """What the incoming person is called; empty while nobody is."""
        if self.operator_id is not None:
            return self.who.currentText()
        return self.name.text().strip() if self.is_new else ""

    @property
    def is_new(self) -> bool:
        """Whether somebody takes over who is not an operator yet."""
        return bool(self.who.currentData() == _NEW)

    @property
    def asks_pin(self) -> bool:
        """Whether whoever takes over signs by PIN: they have one."""
        return any(
            operator.has_pin
            for operator in self._operators
            if operator.operator_id == self.operator_id
        )

    @property
    def entrance(self) -> QWidget:
        """Where one says who takes over."""
        return self.name.edit if self.is_new else self.who

    def offer(self, operators: Sequence[Serving]) -> None:
        """Offer *operators*; who was chosen stays so."""
        if tuple(operators) != self._operators:
            untouched = not self._operators and not self.name.text()
            self._operators = tuple(operators)
            self._fill(None if untouched else self.who.currentData())

    def forget(self) -> None:
        """Choose nobody."""
        self.name.set_text("")
        self.pin.set_text("")
        self.who.setCurrentIndex(0)
        self._show_proof()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._choice.set_caption(self.tr("Who takes over"))
        self.name.set_caption(self.tr("Name of somebody new"))
        self.pin.set_caption(self.tr("Their PIN"))
        self._fill(self.who.currentData())

    def _fill(self, kept: str | None) -> None:
        self.who.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.who.clear()
        if self._operators:
            self.who.addItem(self.tr("Choose…"), _NOBODY)
        for operator in self._operators:
            self.who.addItem(operator.name, _KNOWN + operator.operator_id)
        self.who.addItem(self.tr("New…"), _NEW)
        self.who.setCurrentIndex(max(0, self.who.findData(kept)))
        self.who.blockSignals(False)  # noqa: FBT003 - the same
        self._show_proof()

    def _show_proof(self) -> None:
        """Ask for the name of somebody new, or for the PIN of who has one."""
        self.name.setVisible(self.is_new)
        self.pin.setVisible(self.asks_pin)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(self._choice, 1, top)
        layout.addWidget(self.name, 1, top)
        layout.addWidget(self.pin, 1, top)

    def _on_who_changed(self) -> None:
        self.pin.set_text("")
        self._show_proof()
        self.changed.emit()

    def _on_who_activated(self) -> None:
        """Go on to what is asked of whom was chosen."""
        if self.is_new:
            self.name.edit.setFocus()
        elif self.asks_pin:
            self.pin.edit.setFocus()
