# SPDX-License-Identifier: MIT
"""Admitting against the verdict (特批): a deliberate act with a reason and a name."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gatehouse.domain.entry import Override
from gatehouse.domain.post import OperatorRow
from gatehouse.domain.words import Words
from gatehouse.ui.desk.approval_fields import ApprovalFields
from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.widgets.act_button import ActVariant
from gatehouse.ui.widgets.field import Field

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages


class OverridePane(Pane):
    """Asks why, and who approves.

    Signals:
        override_given: the `Override`.
    """

    override_given = Signal(object)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(ActVariant.WARN, parent)
        self._languages = languages
        self._who = ""
        self._headline = Words("", "")
        self.why = Field("")
        self.approval = ApprovalFields(by_telephone=True)
        self.why.edit.setMaxLength(100)
        self.body.addWidget(self.why)
        self.body.addWidget(self.approval)
        self.body.addStretch(1)
        self.act.set_key("Ctrl+Enter")
        for field in (self.why, self.approval.pin, self.approval.told_by):
            field.text_changed.connect(self._on_text_changed)
        self.retranslate()

    @property
    def entrance(self) -> QWidget:
        """What takes the focus when the sheet comes up."""
        return self.why

    @property
    def approves(self) -> bool:
        """Whether somebody answers for it: a leader."""
        return True

    def open_for(self, who: str, headline: Words, leaders: Sequence[OperatorRow]) -> None:
        """Ask for the override of *headline* for *who*."""
        self.why.set_text("")
        self.approval.clear()
        self.approval.offer(leaders)
        self._who, self._headline = who, headline
        self.retranslate()
        self.set_busy(busy=False)

    def confirm(self) -> None:
        """Hand the override over, or go to what is still missing."""
        if not self.act.isEnabled():
            return
        missing = self.why if not self.why.text().strip() else self.approval.missing()
        if missing is not None:
            missing.setFocus()
            self.show_wrong(self._what_is_missing(missing))
            return
        self.show_wrong("")
        self.set_busy(busy=True)
        approval = self.approval
        self.override_given.emit(
            Override(
                approved_by=approval.approved_by,
                approval=approval.approval,
                reason=self.why.text().strip(),
                pin=approval.pin.text(),
            )
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self.title.setText(self.tr("Override for {who}").format(who=self._who))
        self.about.setText(self._languages.text(self._headline))
        self.why.set_caption(self.tr("Why (it stays with the entry)"))
        self.act.setText(self.tr("Admit by override"))
        self.approval.retranslate()

    def _on_text_changed(self, _text: str) -> None:
        self.show_wrong("")

    def _what_is_missing(self, missing: QWidget) -> str:
        if missing is self.why:
            return self.tr("Not recorded yet. Write in a few words why.")
        if missing is self.approval.pin:
            return self.tr("Not recorded yet. The leader types the 6 digits of the PIN.")
        return self.tr("Not recorded yet. Write who approved it on the telephone.")
