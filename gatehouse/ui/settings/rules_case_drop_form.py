# SPDX-License-Identifier: MIT
"""Why a golden case is asked of no version any more."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gatehouse.domain.identity.cleaning import LONGEST_LINE
from gatehouse.domain.policy.golden import EXPECTED_WORDS
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from gatehouse.domain.policy.kept_case import KeptCase
    from gatehouse.ui.shell.i18n import Languages


class RulesCaseDropForm(EnterForm):
    """It orders the id of the case with the reason."""

    def __init__(self, languages: "Languages") -> None:
        super().__init__(
            ActButton("", variant=ActVariant.STOP, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
        )
        self._languages = languages
        self._kept: KeptCase | None = None
        self._what = Label("", TextRole.BODY_BOLD, wrap=True)
        self._follows = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.why = Field("")
        self.why.edit.setMaxLength(LONGEST_LINE)
        for part in (self._what, self.why, self._follows):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.add_acts(CONTROL)
        self.why.text_changed.connect(self.say)

    @property
    def begun(self) -> bool:
        """Whether a reason is written that nobody confirmed."""
        return bool(self.why.text().strip())

    def begin(self, kept: "KeptCase") -> None:
        """Ask why the case goes."""
        self._kept = kept
        self._tell()
        self.why.set_text("")
        self.set_working(working=False)
        self.say()
        self.why.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: the reason."""
        return [] if self.why.text().strip() else [Gap(self.tr("why"), self.why.edit.setFocus)]

    def order(self) -> tuple[str, str]:
        """Return which case goes, and why."""
        assert self._kept is not None, "asked of a case"
        return self._kept.case_id, self.why.text().strip()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Take a case off the list"))
        self.why.set_caption(self.tr("Why"))
        self._follows.setText(
            self.tr(
                "No trial asks it any more; what was kept stays in the ledger, with your reason."
            )
        )
        self.word_acts(self.tr("Take it off"), self.tr("Leave it"))
        self._tell()
        self.say()

    def _tell(self) -> None:
        """Say which case it is, and what was expected of it."""
        if self._kept is not None:
            text, case = self._languages.text, self._kept.case
            said = self.tr("{case}: should be {expected}")
            self._what.setText(
                said.format(case=text(case.title), expected=text(EXPECTED_WORDS[case.expected]))
            )
