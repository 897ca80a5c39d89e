# SPDX-License-Identifier: MIT
"""Who looked at what was disinfected."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field

_LONGEST: Final = 40


class CheckForm(EnterForm):
    """It orders the name; the same one stands there the next time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.OK, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._where = ""
        self.who = Field("")
        self.who.edit.setMaxLength(_LONGEST)
        self.body.addWidget(self.who)
        self.body.addStretch(1)
        self.add_acts(CONTROL)
        self.who.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, where: str) -> None:
        """Ask who looked at *where*."""
        self._where = where
        self.set_working(working=False)
        self.retranslate()
        self.who.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.who.edit.selectAll()

    def gaps(self) -> list[Gap]:
        """Return what is missing: the name."""
        if not self.who.text().strip():
            return [Gap(self.tr("who looked at it"), self.who.edit.setFocus)]
        return []

    def order(self) -> str:
        """Return who looked at it."""
        return self.who.text().strip()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Looked at: {where}").format(where=self._where))
        self.who.set_caption(self.tr("Who looked at it, and found it in order"))
        self.word_acts(self.tr("Note it"), self.tr("Leave it"))
        self.say()
