# SPDX-License-Identifier: MIT
"""Who takes over: one of the operators, or the name of somebody new."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.post import OperatorRow
from gatehouse.ui.shell.sizes import CAPTION_GAP, ROW_GAP
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone

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
        self._caption = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self.who = QComboBox()
        self.who.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.who.setMinimumContentsLength(4)
        self._caption.setBuddy(self.who)
        self.name = Field("")
        self._operators: tuple[OperatorRow, ...] = ()
        self._lay_out()
        self.who.currentIndexChanged.connect(self._on_who_changed)
        self.name.text_changed.connect(self.changed)
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

    def offer(self, operators: Sequence[OperatorRow]) -> None:
        """Offer *operators*; who was chosen stays so."""
        if tuple(operators) != self._operators:
            untouched = not self._operators and not self.name.text()
            self._operators = tuple(operators)
            self._fill(None if untouched else self.who.currentData())

    def forget(self) -> None:
        """Choose nobody."""
        self.name.set_text("")
        self.who.setCurrentIndex(0)
        self._show_name()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._caption.setText(self.tr("Who takes over"))
        self.who.setAccessibleName(self.tr("Who takes over"))
        self.name.set_caption(self.tr("Name of somebody new"))
        self._fill(self.who.currentData())

    def _fill(self, kept: str | None) -> None:
        self.who.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.who.clear()
        if self._operators:
            self.who.addItem(self.tr("Choose…"), _NOBODY)
        for operator in self._operators:
            self.who.addItem(operator.name, _KNOWN + operator.operator_id)
        self.who.addItem(self.tr("Somebody new…"), _NEW)
        self.who.setCurrentIndex(max(0, self.who.findData(kept)))
        self.who.blockSignals(False)  # noqa: FBT003 - the same
        self._show_name()

    def _show_name(self) -> None:
        self.name.setVisible(self.is_new)

    def _lay_out(self) -> None:
        who = QVBoxLayout()
        who.setSpacing(CAPTION_GAP)
        who.addWidget(self._caption)
        who.addWidget(self.who)
        who.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        layout.addLayout(who, 1)
        layout.addWidget(self.name, 1)
        self.setTabOrder(self.who, self.name.edit)

    def _on_who_changed(self) -> None:
        self._show_name()
        self.changed.emit()
