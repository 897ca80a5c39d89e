# SPDX-License-Identifier: MIT
"""When somebody must be at the gate."""

from PySide6.QtCore import Qt

from gatehouse.domain.rota import Rota
from gatehouse.ui.rota.typed import read_clock
from gatehouse.ui.rota.wording import clock_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.side_by_side import SideBySide


class HoursForm(EnterForm):
    """It orders a pair of times; the same one twice is the whole day."""

    def __init__(self) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
        )
        self.opens, self.closes = Field(""), Field("")
        self._told = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.body.addWidget(self._told)
        self.body.addLayout(SideBySide(self.opens, self.closes))
        self.body.addStretch(1)
        self.add_acts(CONTROL)
        for field in (self.opens, self.closes):
            field.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, rota: Rota) -> None:
        """Show the hours as they stand."""
        self.opens.set_text(clock_text(rota.opens))
        self.closes.set_text(clock_text(rota.closes))
        self.set_working(working=False)
        self.say()
        self.opens.edit.selectAll()
        self.opens.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Be done with it."""
        for field in (self.opens, self.closes):
            field.set_text("")
        self.set_working(working=False)

    def gaps(self) -> list[Gap]:
        """Return the times that cannot be read."""
        asked = ((self.tr("from"), self.opens), (self.tr("to"), self.closes))
        return [
            Gap(what, field.edit.setFocus)
            for what, field in asked
            if read_clock(field.text()) is None
        ]

    def order(self) -> object:
        """Return both times."""
        return (read_clock(self.opens.text()), read_clock(self.closes.text()))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("When somebody must be there"))
        self.opens.set_caption(self.tr("From"))
        self.closes.set_caption(self.tr("To"))
        self._told.setText(
            self.tr("Outside these hours nobody is missed. The same time twice: the whole day.")
        )
        self.word_acts(self.tr("Keep the hours"), self.tr("Leave it"))
        self.say()
