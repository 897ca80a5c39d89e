# SPDX-License-Identifier: MIT
"""The leave to print an incident with full values: what for, for whom, and whose PIN."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.register import FullValues
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.operator_pin import OperatorPin
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.post import OperatorRow

_LONGEST: Final = 60


class FullForm(EnterForm):
    """Stands where the incident stands; the PIN is never kept. It orders `FullValues`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.PRINT, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._told = Label("", TextRole.BODY, tone=Tone.MUTED, wrap=True)
        self.purpose = Field("")
        self.recipient = Field("")
        self.leave = OperatorPin()
        self._lay_out()
        for field in (self.purpose, self.recipient, self.leave.pin):
            field.text_changed.connect(self.say)
        self.retranslate()

    def offer(self, leaders: "Sequence[OperatorRow]") -> None:
        """Let one of *leaders* give leave."""
        self.leave.offer(leaders)

    def begin(self) -> None:
        """Ask anew, with nothing left of the time before."""
        self.purpose.set_text("")
        self.recipient.set_text("")
        self.leave.forget()
        self.set_working(working=False)
        self.say()
        self.purpose.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: what for, for whom, and the PIN."""
        gaps = []
        if not self.purpose.text().strip():
            gaps.append(Gap(self.tr("what it is for"), self.purpose.edit.setFocus))
        if not self.recipient.text().strip():
            gaps.append(Gap(self.tr("who gets it"), self.recipient.edit.setFocus))
        if not self.leave.complete():
            gaps.append(Gap(self.tr("a leader's PIN"), self.leave.pin.edit.setFocus))
        return gaps

    def order(self) -> FullValues:
        """Return the leave."""
        return FullValues(
            operator_id=self.leave.operator_id,
            pin=self.leave.pin.text(),
            purpose=self.purpose.text().strip(),
            recipient=self.recipient.text().strip(),
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Print in full"))
        self._told.setText(self.tr("Names, papers and telephones in full; it stays on record."))
        self.purpose.set_caption(self.tr("What it is for"))
        self.recipient.set_caption(self.tr("Who gets it"))
        self.leave.set_captions(self.tr("Allowed by"), self.tr("PIN (6 digits)"))
        self.word_acts(self.tr("Print in full…"), self.tr("Back"))
        self.say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room."""
        super().resizeEvent(event)
        self._pair.fit(self.width())

    def _lay_out(self) -> None:
        for field in (self.purpose, self.recipient):
            field.edit.setMaxLength(_LONGEST)
        self._pair = SideBySide(self.purpose, self.recipient)
        self.body.addWidget(self._told)
        self.body.addLayout(self._pair)
        self.body.addWidget(self.leave)
        self.body.addStretch(1)
        self.add_acts(CONTROL)
