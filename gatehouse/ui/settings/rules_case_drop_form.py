# SPDX-License-Identifier: MIT
"""Why a golden case is asked of no version any more."""

from PySide6.QtCore import Qt

from gatehouse.domain.identity.cleaning import LONGEST_LINE
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole


class RulesCaseDropForm(EnterForm):
    """It orders the id of the case with the reason."""

    def __init__(self) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.STOP, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
        )
        self._case_id = ""
        self._what = Label("", TextRole.BODY_BOLD, wrap=True)
        self.why = Field("")
        self.why.edit.setMaxLength(LONGEST_LINE)
        self.body.addWidget(self._what)
        self.body.addWidget(self.why)
        self.body.addStretch(1)
        self.add_acts(CONTROL)
        self.why.text_changed.connect(self.say)

    def begin(self, case_id: str, what: str) -> None:
        """Ask why the case goes."""
        self._case_id = case_id
        self._what.setText(what)
        self.why.set_text("")
        self.set_working(working=False)
        self.say()
        self.why.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: the reason."""
        return [] if self.why.text().strip() else [Gap(self.tr("why"), self.why.edit.setFocus)]

    def order(self) -> tuple[str, str]:
        """Return which case goes, and why."""
        return self._case_id, self.why.text().strip()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Take a case off the list"))
        self.why.set_caption(self.tr("Why"))
        self.word_acts(self.tr("Take it off"), self.tr("Leave it"))
        self.say()
