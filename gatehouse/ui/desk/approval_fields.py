# SPDX-License-Identifier: MIT
"""Who approves: a leader with their PIN, or a name told by telephone."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from gatehouse.domain.entry import Approval
from gatehouse.domain.post import OperatorRow
from gatehouse.ui.desk.choice_input import ChoiceInput
from gatehouse.ui.desk.input_row import InputRow
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.segment import Choice

_PIN_DIGITS: Final = 6
_FIELD_WIDTH: Final = 180


class ApprovalFields(InputRow):
    """The way of approving, and what it needs."""

    def __init__(self, *, by_telephone: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_telephone = by_telephone
        self.way = ChoiceInput()
        self.leader = ChoiceInput()
        self.pin = Field("")
        self.told_by = Field("")
        self._leaders: tuple[OperatorRow, ...] = ()
        self._lay_out()
        self.way.chosen.connect(self._on_way_chosen)
        self.retranslate()
        self.clear()

    @property
    def approval(self) -> Approval:
        """The way of approving that is chosen."""
        return Approval(self.way.code or Approval.PIN.value)

    @property
    def approved_by(self) -> str:
        """The leader's id, or the name as told."""
        if self.approval is Approval.TELEPHONE:
            return self.told_by.text().strip()
        return self.leader.code or ""

    def offer(self, leaders: Sequence[OperatorRow]) -> None:
        """Let one of *leaders* approve."""
        self._leaders = tuple(leaders)
        choices = [Choice(leader.operator_id, leader.name) for leader in leaders]
        first = choices[0].code if choices else None
        kept = self.leader.code if self.leader.code in {c.code for c in choices} else first
        self.leader.offer(choices, kept)

    def clear(self) -> None:
        """Forget what was typed, the PIN first of all."""
        self.pin.set_text("")
        self.told_by.set_text("")
        self._choose_way(Approval.PIN.value)

    def missing(self) -> QWidget | None:
        """Return the first input that is still empty."""
        if self.approval is Approval.TELEPHONE:
            return None if self.told_by.text().strip() else self.told_by
        return None if len(self.pin.text()) == _PIN_DIGITS and self.leader.code else self.pin

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.way.set_caption(self.tr("Approved"))
        self.leader.set_caption(self.tr("Shift leader"))
        self.pin.set_caption(self.tr("Leader's PIN, 6 digits"))
        self.told_by.set_caption(self.tr("Approved on the telephone by"))
        self._choose_way(self.way.code or Approval.PIN.value)

    def _lay_out(self) -> None:
        self.pin.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.edit.setMaxLength(_PIN_DIGITS)
        self.pin.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.told_by.edit.setMaxLength(40)
        for field in (self.pin, self.told_by):
            field.setMinimumWidth(_FIELD_WIDTH)
        for widget in (self.way, self.leader, self.pin, self.told_by):
            widget.setParent(self)
            widget.hide()

    def _choose_way(self, code: str) -> None:
        self.way.offer(
            (
                Choice(Approval.PIN.value, self.tr("Here, with the PIN")),
                Choice(Approval.TELEPHONE.value, self.tr("By telephone, signed later")),
            ),
            code,
        )
        telephone = code == Approval.TELEPHONE.value
        hidden = (self.leader, self.pin) if telephone else (self.told_by,)
        for widget in hidden:
            widget.setParent(self)
            widget.hide()
        way: list[tuple[QWidget, int]] = [(self.way, 0)] if self._by_telephone else []
        here: list[tuple[QWidget, int]] = [(self.leader, 0), (self.pin, 1)]
        self.set_inputs([*way, *([(self.told_by, 1)] if telephone else here)])
        self.share_out()

    def _on_way_chosen(self, code: str) -> None:
        self._choose_way(code)
        (self.told_by if code == Approval.TELEPHONE.value else self.pin).setFocus()
