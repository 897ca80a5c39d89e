# SPDX-License-Identifier: MIT
"""What is wrong with a step: when it was, what was written with it, or that it never was."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.incident import StepCorrection
from gatehouse.ui.incidents.wording import step_time, step_told
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.moment_field import MomentField
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.domain.incident import IncidentCard, StepRow
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 200
_RIGHT: Final = "right"
_NEVER: Final = "never"


class CorrectedStep(Discreet, frozen=True):
    """Which step is wrong, and what is to be different."""

    step_id: str
    correction: StepCorrection


class CorrectForm(EnterForm):
    """The latest step is proposed; both versions stay. It orders a `CorrectedStep`."""

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.UNDO, key="Ctrl+Enter"),
            ActButton("", key="Esc"),
            careful=True,
            parent=parent,
        )
        self._languages = languages
        self._card: IncidentCard | None = None
        self.which = QuietCombo()
        self._which = Captioned(self.which)
        self.how = SegmentedChoice(fill=True)
        self.line = Field("")
        self.at = MomentField(languages, clock)
        self.why = Field("")
        self._lay_out()
        self.which.currentIndexChanged.connect(self._show_step)
        self.how.chosen.connect(self._show)
        for field in (self.line, self.at, self.why):
            field.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, card: "IncidentCard") -> None:
        """Ask which step of *card* is wrong."""
        self._card = card
        self.why.set_text("")
        self.at.clear()
        self.how.set_code(_RIGHT)
        self.set_working(working=False)
        self._offer(card.steps[-1].step_id)
        self._show_step()
        self.at.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: a reason, or anything that differs."""
        if not self.at.is_clear:
            return [Gap(self.tr("time"), self.at.edit.setFocus)]
        if not self.why.text().strip():
            return [Gap(self.tr("why"), self.why.edit.setFocus)]
        return []

    def order(self) -> CorrectedStep:
        """Return which step is wrong, and how."""
        never = self.how.code == _NEVER
        correction = StepCorrection(
            why=self.why.text().strip(),
            happened_at=None if never else self.at.moment,
            note=None if never or not self._is_rewritten else self.line.text().strip(),
            withdrawn=never,
        )
        return CorrectedStep(self.which.code, correction)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Correct a step"))
        self._which.set_caption(self.tr("Which step"))
        self.how.setAccessibleName(self.tr("What is wrong"))
        self.how.set_items(
            (
                Choice(_RIGHT, self.tr("Put it right")),
                Choice(_NEVER, self.tr("It never was")),
            )
        )
        self.at.set_caption(self.tr("Right time"))
        self.line.set_caption(self.tr("Right words"))
        self.why.set_caption(self.tr("Why it was wrong"))
        self.word_acts(self.tr("Correct it"), self.tr("Leave it"))
        if self._card is not None:
            self._offer(self.which.code)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room."""
        super().resizeEvent(event)
        self._pair.fit(self.width())

    @property
    def _step(self) -> "StepRow | None":
        steps = () if self._card is None else self._card.steps
        return next((step for step in steps if step.step_id == self.which.code), None)

    @property
    def _is_rewritten(self) -> bool:
        step = self._step
        return step is not None and self.line.text().strip() != step.note

    def _offer(self, chosen: str) -> None:
        card = self._card
        if card is None:
            return
        began = card.row.began_at
        items = []
        for step in card.steps:
            at, what = step_time(step, began, self._languages), self._languages.text(step.what)
            items.append((step.step_id, " ".join(filter(None, (at, what, step_told(step))))))
        self.which.offer(items, chosen)

    def _show_step(self) -> None:
        step = self._step
        if step is not None:
            self.line.set_text(step.note)
            self.at.edit.setPlaceholderText(self._languages.formats.time(step.at))
        self._show()

    def _show(self) -> None:
        for field in (self.line, self.at):
            field.setVisible(self.how.code != _NEVER)
        self.say()

    def _lay_out(self) -> None:
        for field in (self.line, self.why):
            field.edit.setMaxLength(_LONGEST)
        self._pair = SideBySide(self.at, self.line)
        scrolled = self._scrolled = ScrolledFields()
        scrolled.fields.addWidget(self._which)
        scrolled.fields.addWidget(self.how)
        scrolled.fields.addLayout(self._pair)
        scrolled.fields.addWidget(self.why)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)
