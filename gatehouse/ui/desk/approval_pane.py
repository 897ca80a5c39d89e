# SPDX-License-Identifier: MIT
"""The leader signs what was approved by telephone."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gatehouse.domain.open_item import OpenItem
from gatehouse.domain.post import OperatorRow
from gatehouse.ui.desk.approval_fields import ApprovalFields
from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.desk.wording import person_line
from gatehouse.ui.widgets.act_button import ActVariant


class ApprovalPane(Pane):
    """Asks the leader for the PIN.

    Signals:
        signed: the entry's id, the leader's id and the PIN.
    """

    signed = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ActVariant.ACCENT_FILL, parent)
        self._item: OpenItem | None = None
        self.approval = ApprovalFields(by_telephone=False)
        self.body.addWidget(self.approval)
        self.body.addStretch(1)
        self.retranslate()

    @property
    def entrance(self) -> QWidget:
        """What takes the focus when the sheet comes up."""
        return self.approval.pin

    @property
    def approves(self) -> bool:
        """Whether somebody answers for it: a leader."""
        return True

    def open_for(self, item: OpenItem, leaders: Sequence[OperatorRow]) -> None:
        """Have *item* signed."""
        self._item = item
        self.approval.clear()
        self.approval.offer(leaders)
        self.retranslate()
        self.set_busy(busy=False)

    def confirm(self) -> None:
        """Hand the signature over."""
        missing = self.approval.missing()
        if missing is not None:
            missing.setFocus()
            self.show_wrong(self.tr("Not signed yet. The leader types the 6 digits of the PIN."))
        elif self._item is not None and self.act.isEnabled():
            self.set_busy(busy=True)
            approval = self.approval
            self.signed.emit(self._item.entry_id, approval.approved_by, approval.pin.text())

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        if self._item is not None:
            who = person_line(self._item.shown_name, self._item.door)
            self.title.setText(self.tr("Sign the approval for {who}").format(who=who))
            self.about.setText(self._item.detail)
        self.act.setText(self.tr("Sign the approval"))
        self.approval.retranslate()
