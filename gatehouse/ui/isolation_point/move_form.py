# SPDX-License-Identifier: MIT
"""Changing over to another room."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.domain.point_text import room_number
from gatehouse.ui.isolation_point.wording import person_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from gatehouse.domain.isolation_point import StayRow

_LONGEST: Final = 12


class MoveForm(EnterForm):
    """It orders the number of the other room; the old one waits for disinfection."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.HANDOVER, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self.stay: StayRow | None = None
        self._whose = Label("", TextRole.BODY_BOLD, wrap=True)
        self._told = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.room = Field("")
        self.room.edit.setMaxLength(_LONGEST)
        for part in (self._whose, self._told, self.room):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.add_acts(CONTROL)
        self.room.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, stay: "StayRow") -> None:
        """Ask where *stay* goes on."""
        self.stay = stay
        self.room.set_text("")
        self.set_working(working=False)
        self.retranslate()
        self.room.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: the room."""
        if room_number(self.room.text()):
            return []
        return [Gap(self.tr("room"), self.room.edit.setFocus)]

    def order(self) -> str:
        """Return the number of the other room."""
        return room_number(self.room.text())

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Another room"))
        if self.stay is not None:
            self._whose.setText(f"{self.stay.room} {person_text(self.stay)}")
        self._told.setText(self.tr("The old room waits to be disinfected then."))
        self.room.set_caption(self.tr("Number of the room"))
        self.word_acts(self.tr("Change over"), self.tr("Stays there"))
        self.say()
