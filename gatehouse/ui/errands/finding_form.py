# SPDX-License-Identifier: MIT
"""What is wrong with an item of a patrol, in words."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole

_LONGEST: Final = 200


class FindingForm(EnterForm):
    """It orders the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.WARN, mark=IconName.INCIDENTS, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self.item = ""
        self._what = Label("", TextRole.BODY_BOLD, wrap=True)
        self.words = Field("")
        self.words.edit.setMaxLength(_LONGEST)
        self.body.addWidget(self._what)
        self.body.addWidget(self.words)
        self.body.addStretch(1)
        self.add_acts(CONTROL)
        self.words.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, item: str, what: str, words: str) -> None:
        """Ask what is wrong with an *item*; what was written of it stands there."""
        self.item = item
        self._what.setText(what)
        self.words.set_text(words)
        self.set_working(working=False)
        self.say()
        self.words.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: the words."""
        if not self.words.text().strip():
            return [Gap(self.tr("what is wrong"), self.words.edit.setFocus)]
        return []

    def order(self) -> str:
        """Return what is wrong."""
        return self.words.text().strip()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Something is wrong"))
        self.words.set_caption(self.tr("What is wrong there"))
        self.word_acts(self.tr("Note it"), self.tr("Leave it"))
        self.say()
