# SPDX-License-Identifier: MIT
"""Why something is taken back, in the place of what is shown."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST: Final = 200


class WhyForm(EnterForm):
    """It orders the reason, as it was written; *then* says what it is a reason for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.WARN, mark=IconName.UNDO, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self.then: Callable[[str], None] | None = None
        self._what = Label("", TextRole.BODY_BOLD, wrap=True)
        self.why = Field("")
        self.why.edit.setMaxLength(_LONGEST)
        self.body.addWidget(self._what)
        self.body.addWidget(self.why)
        self.body.addStretch(1)
        self.add_acts(CONTROL)
        self.why.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, what: str, then: "Callable[[str], None]") -> None:
        """Ask why *what* is taken back; *then* takes the reason."""
        self.then = then
        self._what.setText(what)
        self.why.set_text("")
        self.set_working(working=False)
        self.say()
        self.why.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: the reason."""
        if not self.why.text().strip():
            return [Gap(self.tr("the reason"), self.why.edit.setFocus)]
        return []

    def order(self) -> str:
        """Return the reason."""
        return self.why.text().strip()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Take it back"))
        self.why.set_caption(self.tr("Why"))
        self.word_acts(self.tr("Take it back"), self.tr("Leave it"))
        self.say()
