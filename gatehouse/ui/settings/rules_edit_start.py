# SPDX-License-Identifier: MIT
"""Beginning a new version of the rules: which set is copied."""

from typing import TYPE_CHECKING

from gatehouse.ui.settings.rules_choice import RulesChoice
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages


class RulesEditStart(EnterForm):
    """Asks for the set that the new version begins as; it orders the set's TOML."""

    def __init__(self, languages: "Languages") -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.COLUMNS, key="Enter")
        )
        self._may_change = False
        self.choice = RulesChoice(languages)
        self._told = Label("", TextRole.BODY, tone=Tone.MUTED, wrap=True)
        self.body.addWidget(self.choice)
        self.body.addWidget(self._told)
        self.body.addStretch(1)
        self.add_acts(CONTROL)
        self.choice.chosen.connect(self.say)

    def allow(self, *, may_change: bool) -> None:
        """Let an administrator begin, and nobody else."""
        self._may_change = may_change
        self.confirm.setEnabled(may_change)
        self.say()

    def gaps(self) -> list[Gap]:
        """Return what is missing."""
        if not self._may_change:
            return [Gap(self.tr("an administrator"), self.focusNextChild)]
        if self.choice.offered is None:
            return [Gap(self.tr("the rules"), self.choice.combo.setFocus)]
        return []

    def order(self) -> str:
        """Return the TOML of the set that is copied."""
        offered = self.choice.offered
        assert offered is not None, "a form that lacks nothing has a set"
        return offered.toml

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.choice.retranslate()
        self._told.setText(
            self.tr(
                "Everything in the copy can be changed, field by field. The gate goes on by the "
                "rules that hold; nothing changes before the new version is adopted."
            )
        )
        self.confirm.setText(self.tr("Copy these rules and change them"))
        self.say()
